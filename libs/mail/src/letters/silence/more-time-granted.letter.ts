/** The office that asked for more time learns that it has it, and on which day the wait now ends. */
import { numberInWordsEnglish } from '@sinergi/domain/money/in-words-english';
import { numberInWords } from '@sinergi/domain/money/terbilang';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { formerDueRow, newDueDay } from '../wording/deadline';
import { causeOf, requestPassage } from '../wording/request';

export const moreTimeGranted = letter((facts) => {
  const task = needed(facts.task, 'task');
  const days = needed(facts.verdict?.days, 'verdict.days');
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Tambahan waktu diberikan: ${asked.id}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Tambahan waktu ${days} (${numberInWords(days)}) hari kerja untuk ${asked.id} dalam rangka ${cause.id} telah diberikan. Permintaan ini kami tunggu sampai ${newDueDay(task, 'id')}.`,
      'Pengingat dan langkah berikutnya bergeser dengan jumlah hari yang sama.',
    ], 'Buka permintaan', [...formerDueRow(task, 'id'), ['Tambahan waktu', `${days} hari kerja`]]),
    en: requestPassage(task, 'en', [
      `${days} (${numberInWordsEnglish(days)}) more working days were granted for ${asked.en} for ${cause.en}. We await it until ${newDueDay(task, 'en')}.`,
      'Reminders and what follows move by as many days.',
    ], 'Open the request', [...formerDueRow(task, 'en'), ['More time', `${days} working days`]]),
  };
});
