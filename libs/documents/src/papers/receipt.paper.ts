/** The receipt of a settled month (kuitansi): from whom, how much, for what and when. */
import { formatDate, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import { inWordsEnglish } from '@sinergi/domain/money/in-words-english';
import { terbilang } from '@sinergi/domain/money/terbilang';
import { signatureBlock } from '@sinergi/domain/parties/capacity';
import type { PaidBillFacts } from './bill-facts';
import { fileNameOf, type PaperContent } from './paper';
import { RECEIPT } from './templates/receipt.template';
import { placeOf } from './wording/place';

export function receiptPaper(bill: PaidBillFacts): PaperContent {
  const title = `Kuitansi Iuran ${formatMonth(bill.month)} ${bill.cityName}`;
  return {
    kind: 'receipt',
    template: RECEIPT,
    title,
    fileName: fileNameOf('kuitansi', bill.no, bill.month, ...(bill.revision > 1 ? [`r${bill.revision}`] : []), ...(bill.unit ? [bill.unit] : [])),
    page: {
      title,
      dated: bill.on,
      rehearsal: bill.rehearsal,
      footer: `Kuitansi ${bill.no} ${bill.month}`,
      letterhead: [bill.agencyName, bill.branchName],
      contact: bill.branchAddress,
      number: bill.number,
      rows: [
        [['Sudah terima dari', 'Received from'], `${bill.payer.title}, ${bill.payer.officeName}`, null],
        [['Uang sejumlah', 'The sum of'], terbilang(bill.paid), inWordsEnglish(bill.paid)],
        [
          ['Untuk pembayaran', 'In payment of'],
          `Iuran jaminan sosial ketenagakerjaan ${bill.programmeTitle.id} ${bill.cityName} bulan ${formatMonth(bill.month)} untuk ${formatCount(bill.members)} peserta`,
          `Work-insurance contribution of ${formatMonth(bill.month, 'en')}, ${bill.programmeTitle.en}, ${formatCount(bill.members, 'en')} members`,
        ],
        [['Tanggal pembayaran', 'Paid on'], formatDate(bill.paidOn), null],
        [['Kode pembayaran', 'Payment code'], bill.paymentCode, null],
        ...(bill.invoiceNumber === null ? [] : [[['Nomor tagihan', 'Invoice'], bill.invoiceNumber, null]]),
      ],
      amount: formatRupiah(bill.paid),
      notes: [['Kuitansi ini dibuat oleh sistem dan sah setelah dana diterima pada rekening kantor cabang.', 'Made by the system; valid once the money has reached the branch’s account.']],
      placeAndDate: `${placeOf(bill.cityName)}, ${formatDate(bill.on)}`,
      signature: signatureBlock(bill.signer, 'correspondence'),
    },
  };
}
