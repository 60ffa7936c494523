/** The payer is reminded before the due day. */
import { formatDate, formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { billPassage } from '../wording/bill-passage';
import { causeOf } from '../wording/request';

export const paymentComingDue = letter((facts) => {
  const bill = needed(facts.bill, 'bill');
  const cause = causeOf(facts);
  return {
    subject: `Pengingat jatuh tempo ${formatDate(bill.dueOn)}: iuran ${formatMonth(bill.month)}, ${facts.cityName}`,
    id: billPassage(facts, bill, 'id', [
      `Tagihan iuran bulan ${formatMonth(bill.month)} untuk ${cause.id} akan jatuh tempo pada ${formatDateLong(bill.dueOn)} dengan sisa ${formatRupiah(bill.open)}.`,
      'Apabila pembayaran telah dilakukan, mohon surat ini diabaikan.',
    ]),
    en: billPassage(facts, bill, 'en', [
      `The contribution bill of ${formatMonth(bill.month, 'en')} for ${cause.en} falls due on ${formatDateLong(bill.dueOn, 'en')}, with ${formatRupiah(bill.open, 'en')} still open.`,
      'If you have paid already, please disregard this letter.',
    ]),
  };
});
