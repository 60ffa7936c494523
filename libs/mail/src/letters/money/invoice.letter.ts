/** The month is billed: how much, until when, and with which code to pay. */
import { formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { billPassage } from '../wording/bill-passage';
import { causeOf } from '../wording/request';

/** The payer of the whole gets the list of its members with it. */
const ENCLOSED = { id: ' Rincian terlampir.', en: ' Details are attached.' };

export const invoice = letter((facts) => {
  const bill = needed(facts.bill, 'bill');
  const cause = causeOf(facts);
  const enclosed = facts.task === null ? { id: '', en: '' } : ENCLOSED;
  return {
    subject: `Tagihan iuran ${formatMonth(bill.month)} ${formatRupiah(bill.amount)}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: billPassage(facts, bill, 'id', [
      `Bersama ini disampaikan tagihan iuran bulan ${formatMonth(bill.month)} untuk ${cause.id} sebesar ${formatRupiah(bill.amount)}.`,
      `Mohon pembayaran dilakukan paling lambat ${formatDateLong(bill.dueOn)} dengan mencantumkan kode pembayaran.${enclosed.id}`,
    ]),
    en: billPassage(facts, bill, 'en', [
      `This is the contribution bill of ${formatMonth(bill.month, 'en')} for ${cause.en}, in the amount of ${formatRupiah(bill.amount, 'en')}.`,
      `Please pay by ${formatDateLong(bill.dueOn, 'en')} and quote the payment code.${enclosed.en}`,
    ]),
  };
});
