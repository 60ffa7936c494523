/** The superior or head of the paying office learns that a month is still unpaid. */
import { formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { daysBetween } from '@sinergi/domain/calendar/local-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { billPassage } from '../wording/bill-passage';
import { causeOf } from '../wording/request';
import { toldBefore } from '../wording/told-before';

export const paymentEscalation = letter((facts) => {
  const bill = needed(facts.bill, 'bill');
  const cause = causeOf(facts);
  const late = daysBetween(bill.dueOn, facts.on);
  return {
    subject: `Mohon perhatian: iuran ${formatMonth(bill.month)} belum dibayar, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: billPassage(facts, bill, 'id', [
      `Tagihan iuran bulan ${formatMonth(bill.month)} untuk ${cause.id} jatuh tempo pada ${formatDateLong(bill.dueOn)} dan telah lewat ${late} hari. Sisa yang belum kami terima ${formatRupiah(bill.open)}.`,
      ...toldBefore(facts.task, 'id'),
      'Tunggakan dapat menunda pembayaran manfaat kepada peserta dan keluarganya. Kami mohon bantuan Bapak/Ibu agar pembayaran dapat segera dilakukan.',
    ]),
    en: billPassage(facts, bill, 'en', [
      `The contribution bill of ${formatMonth(bill.month, 'en')} for ${cause.en} fell due on ${formatDateLong(bill.dueOn, 'en')}, ${late} days ago. ${formatRupiah(bill.open, 'en')} has not reached us yet.`,
      ...toldBefore(facts.task, 'en'),
      'Arrears may delay benefits to members and their families. We ask for your help so that the payment can be made soon.',
    ]),
  };
});
