/** The headings and head lines with which banks describe an account's movements (mutasi rekening). */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { RawCell } from '../../raw-row';
import { amountOf, amountOfNumber, type FigureStyle } from '../amount-text';
import { plainHeading, STATEMENT_COLUMNS, type BankMapping, type StatementColumn } from './bank-mapping';
import { periodIn } from './statement-dates';

const HEADINGS: Readonly<Record<StatementColumn, RegExp>> = {
  date: /^(tanggal|tgl|date|(tanggal|tgl) (transaksi|trx|posting|pembukuan|buku)|(posting|post|booking|transaction|trx|trans) date)$/,
  valueDate: /^((tanggal|tgl) (valuta|efektif|nilai)|valuta|(value|eff(ective)?|val) date)$/,
  remittance: /^(keterangan|uraian|deskripsi|description|berita|remarks?|rincian|(uraian|keterangan|rincian) transaksi|transaction description|remittance( information)?)$/,
  reference: /^((no |nomor )?(referensi|ref|bukti|jurnal)|reference( no| number)?)$/,
  amount: /^(jumlah|nominal|mutasi|amount|nilai|(jumlah|nominal|nilai) (mutasi|transaksi|idr|rp)|transaction amount)$/,
  direction: /^(d k|k d|d c|c d|db cr|cr db|dk|dc|debi?et kredit|debit kredit|debit credit|db kr|jenis|tipe|type|jenis mutasi|sign|dr cr|cr dr)$/,
  debit: /^(debi?t|debet|mutasi deb[ei]t|withdrawals?|keluar|deb[ei]t (idr|rp)|db|dr)$/,
  credit: /^(kredit|credit|mutasi kredit|deposits?|masuk|(kredit|credit) (idr|rp)|cr|kr)$/,
  balance: /^(saldo|balance|saldo akhir|running balance|saldo (idr|rp)|ending balance)$/,
  account: /^((no |nomor )?rek(ening)?|norek|account( no| number)?|accountno)$/,
  currency: /^(mata uang|currency|ccy|valas)$/,
};

export type StatementMapping = ReadonlyMap<StatementColumn, number>;

/** null unless a date and either an amount or both of debit and credit stand in it. */
export function matchStatementHeadings(cells: readonly string[], bank: BankMapping): StatementMapping | null {
  if (bank.said) return saidPlaces(cells, bank.said);
  const mapping = guessedColumns(cells, bank);
  const amounts = mapping.has('amount') || (mapping.has('debit') && mapping.has('credit'));
  return mapping.has('date') && amounts ? mapping : null;
}

/** What headings mean by what all banks write, and by what this one does. */
export function guessedColumns(cells: readonly string[], bank?: BankMapping): StatementMapping {
  const mapping = new Map<StatementColumn, number>();
  const keys = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]+/g, ' ').trim());
  keys.forEach((key, index) => {
    const own = STATEMENT_COLUMNS.find((candidate) => bank?.headings[candidate]?.includes(key));
    const column = own ?? STATEMENT_COLUMNS.find((candidate) => HEADINGS[candidate].test(key));
    if (column && !mapping.has(column)) mapping.set(column, index);
  });
  const amount = mapping.get('amount');
  // the mark CR or DB beside an amount often has no heading of its own
  if (amount !== undefined && !mapping.has('direction') && keys[amount + 1] === '') mapping.set('direction', amount + 1);
  return mapping;
}

/** null unless every heading a person named stands in the row. */
function saidPlaces(cells: readonly string[], said: NonNullable<BankMapping['said']>): StatementMapping | null {
  const keys = cells.map(plainHeading);
  const places = STATEMENT_COLUMNS.flatMap((column) => {
    const place = said[column];
    return place === undefined ? [] : [[column, typeof place === 'number' ? place - 1 : keys.indexOf(plainHeading(place))] as const];
  });
  return places.some(([, at]) => at === -1) ? null : new Map(places);
}

export interface StatementHead {
  account: string | null;
  currency: string | null;
  period: { readonly from: LocalDate; readonly until: LocalDate } | null;
  opening: bigint | null;
  closing: bigint | null;
}

const ACCOUNT = /^((no|nomor)\.? ?(rekening|rek)|rekening|account( no| number)?)\b\.?/i;
const PERIOD = /^(periode|period|tanggal mutasi|dari tanggal)\b/i;
const CURRENCY = /^(mata uang|currency)\W+(?:([A-Z]{3})\b|(rupiah|rp)\b)/i;
export const OPENING = /^\W*(saldo awal|saldo sebelumnya|opening balance|beginning balance)\b/i;
export const CLOSING = /^\W*(saldo akhir|saldo penutup(an)?|closing balance|ending balance)\b/i;

/** Takes what a line above or below the movements says about the account: `No. Rekening : 0123456789`. */
export function readHeadLine(cells: readonly RawCell[], head: StatementHead, figures: FigureStyle): void {
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  const line = filled.map((cell) => cell.text.trim()).join(' ');
  if (ACCOUNT.test(line)) head.account ??= /\d[\d\s.-]{4,}\d/.exec(line)?.[0].replace(/\D/g, '') ?? null;
  if (PERIOD.test(line)) head.period ??= periodIn(line);
  const [, , code, rupiah] = CURRENCY.exec(line) ?? [];
  head.currency ??= rupiah ? 'IDR' : code?.toUpperCase().replace(/^RP.?$/, 'IDR') ?? null;
  if (OPENING.test(line)) head.opening ??= lastAmountOf(filled, figures);
  else if (CLOSING.test(line)) head.closing ??= lastAmountOf(filled, figures);
}

function lastAmountOf(cells: readonly RawCell[], figures: FigureStyle): bigint | null {
  const last = cells.at(-1);
  if (!last) return null;
  // `Saldo Awal : 1,000,000.00` without quotation marks falls into as many cells as it has commas
  const [, whole = ''] = /:\s*(\d{1,3}(?:,\d{3})+(?:\.\d{2})?)$/.exec(cells.map(({ text }) => text.trim()).join(',')) ?? [];
  return balanceOf({ ...last, text: whole === '' ? last.text.replace(/^.*:\s*/, '') : whole }, figures);
}

export const cellAmount = (cell: RawCell, figures: FigureStyle): bigint | null => (cell.kind === 'number' ? amountOfNumber(cell.text) : amountOf(cell.text, figures));

/** `1.000.000,00 CR`; one that is overdrawn bears the mark of a debit. */
export function balanceOf(cell: RawCell, figures: FigureStyle): bigint | null {
  const [, written = '', mark = ''] = /^(.*?)\s*(cr|kr|k|db|dr|d)?$/i.exec(cell.text.trim()) ?? [];
  const amount = cellAmount({ ...cell, text: written }, figures);
  return amount !== null && amount > 0n && /^d/i.test(mark) ? -amount : amount;
}
