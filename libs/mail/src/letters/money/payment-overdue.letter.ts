/** The payer learns that the due day has passed. */
import { formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { billPassage } from '../wording/bill-passage';
import { causeOf } from '../wording/request';

export const paymentOverdue = letter((facts) => {
  const bill = needed(facts.bill, 'bill');
  const cause = causeOf(facts);
  return {
    subject: `Iuran ${formatMonth(bill.month)} telah jatuh tempo: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: billPassage(facts, bill, 'id', [
      `Tagihan iuran bulan ${formatMonth(bill.month)} untuk ${cause.id} telah jatuh tempo pada ${formatDateLong(bill.dueOn)}. Sisa yang belum kami terima ${formatRupiah(bill.open)}.`,
      'Mohon pembayaran segera dilakukan agar perlindungan peserta tetap terjaga. Apabila pembayaran telah dilakukan, mohon buktinya disampaikan kepada kami.',
    ]),
    en: billPassage(facts, bill, 'en', [
      `The contribution bill of ${formatMonth(bill.month, 'en')} for ${cause.en} fell due on ${formatDateLong(bill.dueOn, 'en')}. ${formatRupiah(bill.open, 'en')} has not reached us yet.`,
      'Please pay soon so that the members stay covered. If you have paid already, please let us have the evidence.',
    ]),
  };
});
