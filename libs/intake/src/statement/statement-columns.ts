/** The headings and head lines with which banks describe an account's movements (mutasi rekening). */
import { isLocalDate, localDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { readDate } from '@sinergi/domain/roster/date-cell';
import type { RawCell } from '../raw-row';
import { senOf, senOfNumber } from './amount-text';

export const STATEMENT_COLUMNS = ['date', 'remittance', 'reference', 'amount', 'direction', 'debit', 'credit', 'balance', 'account'] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

const HEADINGS: Readonly<Record<StatementColumn, RegExp>> = {
  date: /^(tanggal|tgl|date|(tanggal|tgl) (transaksi|posting|pembukuan|buku)|(posting|post|booking|transaction|trx) date)$/,
  remittance: /^(keterangan|uraian|deskripsi|description|berita|remarks?|rincian|(uraian|keterangan|rincian) transaksi|transaction description|remittance( information)?)$/,
  reference: /^((no |nomor )?(referensi|ref|bukti|jurnal)|reference( no| number)?)$/,
  amount: /^(jumlah|nominal|mutasi|amount|nilai|(jumlah|nominal|nilai) (mutasi|transaksi|idr|rp)|transaction amount)$/,
  direction: /^(d k|k d|d c|c d|db cr|cr db|dk|dc|debi?et kredit|debit credit|db kr|jenis|tipe|type|jenis mutasi|sign|dr cr)$/,
  debit: /^(debit|debet|mutasi debi?et|mutasi debit|withdrawals?|keluar|debi?t idr|db|dr)$/,
  credit: /^(kredit|credit|mutasi kredit|deposits?|masuk|(kredit|credit) idr|cr|kr)$/,
  balance: /^(saldo|balance|saldo akhir|running balance|saldo idr|ending balance)$/,
  account: /^((no |nomor )?rekening|account( no| number)?|accountno)$/,
};

export type StatementMapping = ReadonlyMap<StatementColumn, number>;

/** null unless a date and either an amount or both of debit and credit stand in it. */
export function matchStatementHeadings(cells: readonly string[]): StatementMapping | null {
  const mapping = new Map<StatementColumn, number>();
  cells.forEach((cell, index) => {
    const key = cell.toLowerCase().replace(/[^a-z]+/g, ' ').trim();
    const column = STATEMENT_COLUMNS.find((candidate) => HEADINGS[candidate].test(key));
    if (column && !mapping.has(column)) mapping.set(column, index);
  });
  const amounts = mapping.has('amount') || (mapping.has('debit') && mapping.has('credit'));
  return mapping.has('date') && amounts ? mapping : null;
}

export interface StatementHead {
  account: string | null;
  period: { readonly from: LocalDate; readonly until: LocalDate } | null;
  openingSen: number | null;
  closingSen: number | null;
}

const ACCOUNT = /^((no|nomor)\.? ?(rekening|rek)|rekening|account( no| number)?)\b\.?/i;
const PERIOD = /^(periode|period|tanggal mutasi|dari tanggal)\b/i;
export const OPENING = /^\W*(saldo awal|saldo sebelumnya|opening balance|beginning balance)\b/i;
export const CLOSING = /^\W*(saldo akhir|saldo penutup(an)?|closing balance|ending balance)\b/i;
const DATES = /\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}/gi;

/** Takes what a line above or below the movements says about the account: `No. Rekening : 0123456789`. */
export function readHeadLine(cells: readonly RawCell[], head: StatementHead): void {
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  const line = filled.map((cell) => cell.text.trim()).join(' ');
  if (ACCOUNT.test(line)) head.account ??= /\d[\d\s.-]{4,}\d/.exec(line)?.[0].replace(/\D/g, '') ?? null;
  if (PERIOD.test(line)) head.period ??= periodOf(line);
  if (OPENING.test(line)) head.openingSen ??= lastAmountOf(filled);
  else if (CLOSING.test(line)) head.closingSen ??= lastAmountOf(filled);
}

function periodOf(line: string): StatementHead['period'] {
  const [from, until] = (line.match(DATES) ?? []).map((text) => statementDate(text, null));
  return from && until && from <= until ? { from, until } : null;
}

function lastAmountOf(cells: readonly RawCell[]): number | null {
  const last = cells.at(-1);
  if (!last) return null;
  return amountOf({ ...last, text: last.text.replace(/^.*:\s*/, '').replace(/\s*(cr|db|k|d)$/i, '') });
}

export function amountOf(cell: RawCell): number | null {
  return cell.kind === 'number' ? senOfNumber(cell.text) : senOf(cell.text);
}

/**
 * Day before month, whatever the separators; a time of day is left out, a year of two digits is of this century.
 * @param period completes a date without year
 */
export function statementDate(text: string, period: StatementHead['period']): LocalDate | null {
  const day = text.trim().replace(/^'/, '').replace(/[T ]\d{1,2}[:.]\d{2}.*$/, '');
  const short = /^(\d{1,2})[-/.](\d{1,2})$/.exec(day);
  if (short) return period === null ? null : withinPeriod(short[1]!.padStart(2, '0'), short[2]!.padStart(2, '0'), period);
  const full = day.replace(/^(\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ])(\d{2})$/i, '$120$2');
  const read = readDate(full, localDate('2199-12-31'));
  return read !== null && read.repair === null ? read.date : null;
}

function withinPeriod(day: string, month: string, { from, until }: NonNullable<StatementHead['period']>): LocalDate | null {
  const dates = [until.slice(0, 4), from.slice(0, 4)].map((year) => `${year}-${month}-${day}`).filter(isLocalDate);
  return dates.find((date) => date >= from && date <= until) ?? null;
}
