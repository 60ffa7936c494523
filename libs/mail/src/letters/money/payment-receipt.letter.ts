/** The payer is thanked; the receipt is attached. */
import { formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { billPassage } from '../wording/bill-passage';
import { causeOf } from '../wording/request';

export const paymentReceipt = letter((facts) => {
  const bill = needed(facts.bill, 'bill');
  const cause = causeOf(facts);
  const paidOn = needed(bill.lastPaidOn, 'bill.lastPaidOn');
  return {
    subject: `Tanda terima iuran ${formatMonth(bill.month)}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: billPassage(facts, bill, 'id', [
      `Pembayaran iuran bulan ${formatMonth(bill.month)} untuk ${cause.id} sebesar ${formatRupiah(bill.paid)} telah kami terima pada ${formatDateLong(paidOn)}.`,
      'Tagihan bulan tersebut telah lunas. Kuitansi terlampir.',
    ]),
    en: billPassage(facts, bill, 'en', [
      `We received ${formatRupiah(bill.paid, 'en')} for the contribution of ${formatMonth(bill.month, 'en')} for ${cause.en} on ${formatDateLong(paidOn, 'en')}.`,
      'The bill of that month is settled. The receipt is attached.',
    ]),
  };
});
