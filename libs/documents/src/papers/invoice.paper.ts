/** The invoice of a month (tagihan iuran): its members, the rules that priced them, the amount and the due day. */
import { formatDate, formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import { inWordsEnglish } from '@sinergi/domain/money/in-words-english';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { terbilang } from '@sinergi/domain/money/terbilang';
import { signatureBlock } from '@sinergi/domain/parties/capacity';
import type { AccountOnBill, BillFacts } from './bill-facts';
import { fileNameOf, type PaperContent } from './paper';
import { INVOICE } from './templates/invoice.template';
import { placeOf } from './wording/place';

export function invoicePaper(bill: BillFacts): PaperContent {
  const title = `Tagihan Iuran ${formatMonth(bill.month)} ${bill.cityName}`;
  const people = bill.people ?? [];
  return {
    kind: 'invoice',
    template: INVOICE,
    title,
    fileName: fileNameOf('tagihan', bill.no, bill.month, ...(bill.revision > 1 ? [`r${bill.revision}`] : []), ...(bill.unit ? [bill.unit] : [])),
    page: {
      title,
      dated: bill.on,
      rehearsal: bill.rehearsal,
      footer: `Tagihan ${bill.no} ${bill.month}`,
      letterhead: [bill.agencyName, bill.branchName],
      contact: bill.branchAddress,
      number: bill.number,
      payer: { title: bill.payer.title, office: bill.payer.officeName },
      particulars: [
        [['Tanggal tagihan', 'Invoice date'], formatDate(bill.issuedOn)],
        [['Bulan iuran', 'Contribution month'], formatMonth(bill.month)],
        [['Nomor kerja sama', 'Cooperation'], bill.no],
        [['Program', 'Programme'], bill.programmeTitle.id],
        [['Jumlah peserta', 'Members'], formatCount(bill.members)],
        ...(bill.accounts ?? []).map((each) => [['Kode rekening', 'Budget account'], accountLine(each)]),
      ],
      columns: [['Ketentuan iuran', 'Rule'], ['Per peserta', 'Each'], ['Peserta', 'Members'], ['Jumlah', 'Amount']],
      lines: bill.rules.map(({ rule, amount, members }) => [rule, formatRupiah(amount), formatCount(members), formatRupiah(rupiah(amount * members))]),
      amount: formatRupiah(bill.amount),
      words: [terbilang(bill.amount), inWordsEnglish(bill.amount)],
      due: [formatDateLong(bill.dueOn), formatDateLong(bill.dueOn, 'en')],
      code: bill.paymentCode,
      notes: [
        [
          'Pembayaran dapat dilakukan sebagian; tagihan lunas setelah seluruh jumlah diterima.',
          'Part payments are accepted; the bill is settled once the whole amount has been received.',
        ],
      ],
      people: people.map(({ name, nik, position, place, amount, code }, at) => [String(at + 1), name, nik, code ?? position, place, formatRupiah(amount)]),
      peopleBy: people.some(({ code }) => code !== undefined) ? ['Kode pembayaran', 'Code'] : ['Jabatan', 'Post'],
      placeAndDate: `${placeOf(bill.cityName)}, ${formatDate(bill.on)}`,
      signature: signatureBlock(bill.signer, 'correspondence'),
    },
  };
}

/** A month beyond the ceiling is billed all the same, and says so. */
function accountLine({ account, accountName, amount, left }: AccountOnBill): string {
  const stands = left === null ? 'pagu belum dicatat' : left < 0 ? `melebihi pagu ${formatRupiah(rupiah(-left))}` : `sisa pagu ${formatRupiah(left)}`;
  return `${[account, accountName].filter(Boolean).join(' ')}: ${formatRupiah(amount)}, ${stands}`;
}
