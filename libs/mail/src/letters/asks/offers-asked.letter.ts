/** The office of members whose cover here ends is asked to bring their answers: whether each goes on alone, at what price, due when. */
import type { RosterChangeFacts } from '@sinergi/contracts/letter-facts';
import { formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

const LABELS: Record<Language, Record<'made' | 'amount' | 'month' | 'due', string>> = {
  id: { made: 'Peserta yang ditawari', amount: 'Iuran per bulan', month: 'Bulan iuran pertama', due: 'Jatuh tempo pertama' },
  en: { made: 'Members offered', amount: 'Contribution a month', month: 'First contribution month', due: 'First due day' },
};

export const offersAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const offers = needed(needed(facts.rosterChange, 'rosterChange').offers, 'rosterChange.offers');
  const cause = causeOf(facts);
  return {
    subject: `Penawaran kepesertaan lanjutan: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Kepesertaan ${formatCount(offers.made, 'id')} orang dalam ${cause.id} telah berakhir. Mereka dapat melanjutkan secara mandiri sebagai peserta bukan penerima upah.`,
      'Mohon tawaran ini disampaikan kepada mereka dan jawabannya dicatat pada halaman kerja sama. Daftar namanya hanya dapat dibuka di sana oleh yang berwenang.',
    ], 'Buka daftar dan catat jawaban', offerRows(offers, 'id')),
    en: requestPassage(task, 'en', [
      `The membership of ${formatCount(offers.made, 'en')} people in ${cause.en} has ended. They may go on alone, as members without wages.`,
      'Please tell them of the offer and record their answers on the page of the cooperation. Only those with the right to it can open the list of names there.',
    ], 'Open the list and record answers', offerRows(offers, 'en')),
  };
});

function offerRows({ made, amount, month, dueOn }: NonNullable<RosterChangeFacts['offers']>, language: Language): (readonly [label: string, value: string])[] {
  const labels = LABELS[language];
  return [
    [labels.made, formatCount(made, language)],
    [labels.amount, formatRupiah(amount, language)],
    [labels.month, formatMonth(month, language)],
    [labels.due, formatDateLong(dueOn, language)],
  ];
}
