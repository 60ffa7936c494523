/** The branch learns that a month went unpaid through the whole ladder. */
import { formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { billPassage } from '../wording/bill-passage';
import { causeOf } from '../wording/request';

export const monthInArrears = letter((facts) => {
  const bill = needed(facts.bill, 'bill');
  const cause = causeOf(facts);
  return {
    subject: `Tunggakan iuran ${formatMonth(bill.month)}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: billPassage(facts, bill, 'id', [
      `Tagihan iuran bulan ${formatMonth(bill.month)} untuk ${cause.id} belum lunas setelah seluruh pengingat disampaikan. Sisa tagihan ${formatRupiah(bill.open)}; jatuh tempo ${formatDateLong(bill.dueOn)}.`,
      'Bulan ini dicatat sebagai tunggakan. Mohon dihubungi bendahara dan pimpinan pemerintah daerah; pembayaran yang masuk tetap dibukukan seperti biasa.',
    ]),
    en: billPassage(facts, bill, 'en', [
      `The contribution bill of ${formatMonth(bill.month, 'en')} for ${cause.en} is not settled after all reminders. ${formatRupiah(bill.open, 'en')} is open; it was due on ${formatDateLong(bill.dueOn, 'en')}.`,
      'The month is recorded as arrears. Please contact the treasurer and the head of the government; money that arrives is booked as usual.',
    ]),
  };
});
