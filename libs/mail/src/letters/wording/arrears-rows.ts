/** What is open past the ladder of its months, as rows: months, people, money. */
import type { ArrearsFacts, PlanFacts } from '@sinergi/contracts/letter-facts';
import { formatDate, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';

import { standsForRow } from './bill-rows';

type Row = readonly [label: string, value: string];

export function arrearsRows({ payers, people, open, months, since, number, standsFor, alone }: ArrearsFacts, language: Language): Row[] {
  const id = language === 'id';
  const members = id ? 'peserta' : 'members';
  return [
    ...standsForRow(standsFor, language),
    ...(number === null ? [] : [[id ? 'Nomor surat teguran' : 'Number of the warning', number] as const]),
    ...(payers > 1 ? [[id ? 'Pembayar yang menunggak' : 'Payers in arrears', formatCount(payers, language)] as const] : []),
    [id ? 'Bulan menunggak' : 'Months in arrears', formatCount(months.length, language)],
    ...months.map(({ month, members: count, open: left }): Row => [formatMonth(month, language), `${formatRupiah(left, language)} (${formatCount(count, language)} ${members})`]),
    [id ? 'Peserta yang terkait' : 'People concerned', formatCount(people, language)],
    [id ? 'Jumlah tunggakan' : 'Arrears', formatRupiah(open, language)],
    [id ? 'Menunggak sejak' : 'In arrears since', formatDate(since, language)],
    ...(alone?.inactiveFrom ? [[id ? 'Tidak aktif paling cepat' : 'Inactive at the earliest from', formatDate(alone.inactiveFrom, language)] as const] : []),
  ];
}

export function planRows({ payer, reason, amount, instalments }: PlanFacts, language: Language): Row[] {
  const id = language === 'id';
  return [
    [id ? 'Pembayar' : 'Payer', payer],
    [id ? 'Alasan' : 'Reason', reason],
    [id ? 'Jumlah' : 'Amount', formatRupiah(amount, language)],
    ...instalments.map((each, index): Row => [`${id ? 'Angsuran' : 'Instalment'} ${index + 1}`, `${formatDate(each.dueOn, language)}: ${formatRupiah(each.amount, language)}`]),
  ];
}
