/** A month's bill as rows: month, members, amounts, dates and the code to pay with. */
import type { BillFacts } from '@sinergi/contracts/letter-facts';
import { formatDate, formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import { inWordsEnglish } from '@sinergi/domain/money/in-words-english';
import type { Language } from '@sinergi/domain/money/language';
import { terbilang } from '@sinergi/domain/money/terbilang';

type Row = readonly [label: string, value: string];

const LABELS: Record<Language, Record<'month' | 'members' | 'amount' | 'words' | 'issued' | 'due' | 'code' | 'paid' | 'paidOn' | 'open', string>> = {
  id: {
    month: 'Bulan iuran', members: 'Jumlah peserta', amount: 'Jumlah tagihan', words: 'Terbilang', issued: 'Tanggal tagihan',
    due: 'Jatuh tempo', code: 'Kode pembayaran', paid: 'Telah dibayar', paidOn: 'Pembayaran terakhir', open: 'Sisa tagihan',
  },
  en: {
    month: 'Contribution month', members: 'Members', amount: 'Amount billed', words: 'In words', issued: 'Billed on',
    due: 'Due on', code: 'Payment code', paid: 'Paid so far', paidOn: 'Last payment', open: 'Still open',
  },
};

const IN_WORDS: Record<Language, (amount: BillFacts['amount']) => string> = { id: terbilang, en: inWordsEnglish };

export function billRows(bill: BillFacts, language: Language): Row[] {
  const labels = LABELS[language];
  return [
    ...standsForRow(bill.standsFor, language),
    [labels.month, formatMonth(bill.month, language)],
    [labels.members, formatCount(bill.members, language)],
    [labels.amount, formatRupiah(bill.amount, language)],
    [labels.words, IN_WORDS[language](bill.amount)],
    [labels.issued, formatDate(bill.issuedOn, language)],
    [labels.due, formatDateLong(bill.dueOn, language)],
    [labels.code, bill.paymentCode],
    ...paidRows(bill, language),
    ...deductionRows(bill, language),
  ];
}

/** A village without an office on record is named to the office that answers for it. */
export function standsForRow(unit: string | null | undefined, language: Language): Row[] {
  if (!unit) return [];
  return [language === 'id' ? ['Untuk', `${unit}, yang belum memiliki kantor tercatat`] : ['For', `${unit}, which has no office on record`]];
}

function paidRows(bill: BillFacts, language: Language): Row[] {
  if (bill.paid === 0) return [];
  const labels = LABELS[language];
  return [
    [labels.paid, formatRupiah(bill.paid, language)],
    ...(bill.lastPaidOn === null ? [] : [[labels.paidOn, formatDate(bill.lastPaidOn, language)] as const]),
    [labels.open, formatRupiah(bill.open, language)],
  ];
}

/** Whoever is waited for reads where the batches lie. */
function deductionRows({ deduction, open }: BillFacts, language: Language): Row[] {
  if (!deduction || open === 0) return [];
  const [total, processed, submitted, returned] = [deduction.total, deduction.processed, deduction.submitted, deduction.returned].map((count) => formatCount(count, language)) as [string, string, string, string];
  const told = language === 'id' ? [`${processed} dari ${total} terproses`, `${submitted} di bendahara`, `${returned} dikembalikan untuk diperbaiki`] : [`${processed} of ${total} processed`, `${submitted} with the treasurer`, `${returned} returned for correction`];
  const shown = told.filter((_, at) => at === 0 || [0, deduction.submitted, deduction.returned][at]! > 0);
  return [[language === 'id' ? 'Berkas potongan' : 'Deduction batches', shown.join(', ')]];
}
