/** What a person says of a bank's table, taken as told and checked for what any table must say. */
import { Refusal } from '@sinergi/domain/calendar/refusal';
import type { FigureStyle } from '../amount-text';
import { DATE_ORDERS, plainHeading, STATEMENT_COLUMNS, type BankMapping, type DateOrder, type StatementColumn } from './bank-mapping';

export const FIGURE_STYLES: readonly FigureStyle[] = ['1.234,56', '1,234.56', 'either'];

export interface SaidMapping {
  readonly bank: string;
  readonly columns: Readonly<Partial<Record<StatementColumn, string | number>>>;
  readonly figures: FigureStyle;
  readonly dates: DateOrder;
}

const BANK = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** @throws Refusal `mapping-malformed` */
export function saidMapping(told: unknown): SaidMapping {
  const { bank, columns, figures = 'either', dates = 'day-month-year' } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  if (typeof bank !== 'string' || !BANK.test(bank)) throw malformed('bank: huruf kecil, angka, dan tanda hubung', 'bank: small letters, digits and hyphens');
  if (!FIGURE_STYLES.includes(figures as FigureStyle)) throw malformed(`figures: ${FIGURE_STYLES.join(' | ')}`, `figures: ${FIGURE_STYLES.join(' | ')}`);
  if (!DATE_ORDERS.includes(dates as DateOrder)) throw malformed(`dates: ${DATE_ORDERS.join(' | ')}`, `dates: ${DATE_ORDERS.join(' | ')}`);
  return { bank, columns: columnsIn(columns), figures: figures as FigureStyle, dates: dates as DateOrder };
}

function columnsIn(told: unknown): SaidMapping['columns'] {
  const places = Object.entries(typeof told === 'object' && told !== null ? told : {}).filter(([, place]) => place !== null && place !== '');
  const isPlace = (place: unknown): boolean => (typeof place === 'string' ? place.length <= 200 : Number.isInteger(place) && (place as number) >= 1 && (place as number) <= 200);
  const wrong = places.find(([column, place]) => !STATEMENT_COLUMNS.includes(column as StatementColumn) || !isPlace(place));
  if (wrong) throw malformed(`columns.${wrong[0].slice(0, 30)}: salah satu dari ${STATEMENT_COLUMNS.join(', ')}, berisi judul kolom atau nomornya`, `columns.${wrong[0].slice(0, 30)}: one of ${STATEMENT_COLUMNS.join(', ')}, with a heading or its number`);
  const columns = Object.fromEntries(places) as Partial<Record<StatementColumn, string | number>>;
  // by its numbers alone one bank's table looks like any other's
  if (typeof columns.date !== 'string') throw malformed('columns.date: judul kolom tanggal', 'columns.date: the heading of the date');
  if (columns.amount === undefined && (columns.debit === undefined || columns.credit === undefined)) throw malformed('columns: amount, atau debit dan credit', 'columns: amount, or debit and credit');
  return columns;
}

export function readingBy({ bank, columns, figures, dates }: SaidMapping): BankMapping {
  return { bank, name: bank, headings: {}, figures, dates, said: columns };
}

/** The headings by which a table is known again. */
export const headingsOf = ({ columns }: SaidMapping): string => [...new Set(Object.values(columns).filter((place) => typeof place === 'string').map(plainHeading))].sort().join(' | ');

const malformed = (id: string, en: string): Refusal => new Refusal('mapping-malformed', { id: `Arti kolom tidak lengkap atau keliru: ${id}`, en: `The mapping is incomplete or wrong: ${en}` });
