/** One row of a table of movements: when, how much, which way, and what the bank says about it. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { EMPTY_CELL, type RawCell, type RawRow } from '../../raw-row';
import type { FigureStyle } from '../amount-text';
import type { StatementEntry } from '../statement-file';
import { problem, type ProblemCode, type StatementProblem } from '../statement-problems';
import type { BankMapping, StatementColumn } from './bank-mapping';
import { balanceOf, cellAmount, CLOSING, OPENING, readHeadLine, type StatementHead, type StatementMapping } from './statement-columns';
import { hasNoYear, statementDate } from './statement-dates';

export interface MovementRow extends StatementEntry {
  /** Neither its column nor a mark says which way it went, only its sign. */
  readonly unmarked: boolean;
  readonly balance: bigint | null;
}

export interface RowReading {
  /** null for a row that moves no money, or that cannot be read. */
  readonly movement: MovementRow | null;
  readonly problems: readonly StatementProblem[];
}

const NOTHING: RowReading = { movement: null, problems: [] };
const PENDING = /^\W*pend(ing)?\W*$/i;
const IN = /^(c|cr|k|kr|kredit|credit|masuk|\+)$/i;
const OUT = /^(d|db|dr|debit|debet|keluar|-)$/i;

export function readMovement(row: RawRow, mapping: StatementMapping, head: StatementHead, { figures, dates }: Pick<BankMapping, 'figures' | 'dates'>): RowReading {
  const cell = (column: StatementColumn): RawCell => row.cells[mapping.get(column) ?? -1] ?? EMPTY_CELL;
  const told = (column: StatementColumn): string => cell(column).text.replace(/\s+/g, ' ').trim();
  const refuse = (code: ProblemCode): RowReading => ({ movement: null, problems: [problem(row.line, code)] });
  const isBalance = [told('remittance'), told('date')].some((text) => OPENING.test(text) || CLOSING.test(text));
  if (!isBalance && PENDING.test(told('date'))) return refuse('entry-not-booked');
  if (isBalance || !/^['’]?\d/.test(told('date'))) {
    readHeadLine(isBalance && told('balance') !== '' ? row.cells.slice(0, (mapping.get('balance') ?? 0) + 1) : row.cells, head, figures);
    return NOTHING;
  }
  const account = told('account').replace(/\D/g, '');
  head.account ??= account === '' ? null : account;
  if (account !== '' && account !== head.account) return refuse('account-mixed');
  head.currency ??= /^[A-Z]{3}$/.test(told('currency')) ? told('currency') : null;
  if (told('currency') !== '' && head.currency !== null && told('currency') !== head.currency) return refuse('currency-mixed');
  const moved = movedBy(cell, figures);
  if (typeof moved === 'string') return refuse(moved);
  const balance = told('balance') === '' ? null : balanceOf(cell('balance'), figures);
  if (balance === null && told('balance') !== '') return refuse('balance-malformed');
  const problems: StatementProblem[] = [];
  const dateIn = (column: StatementColumn): LocalDate | null => {
    const date = statementDate(told(column), head.period, dates);
    if (date === null) problems.push(problem(row.line, hasNoYear(told(column)) && head.period === null ? 'year-missing' : 'date-malformed'));
    return date;
  };
  const bookingDate = dateIn('date');
  const valueDate = told('valueDate') === '' ? bookingDate : dateIn('valueDate');
  return { movement: { line: row.line, bookingDate, valueDate, ...moved, reference: told('reference'), text: told('remittance'), balance }, problems };
}

type Moved = Pick<MovementRow, 'amount' | 'reversal' | 'unmarked'>;

/** From an amount with its direction or from separate columns; a code where that cannot be told. */
function movedBy(cell: (column: StatementColumn) => RawCell, figures: FigureStyle): Moved | ProblemCode {
  const written = cell('amount');
  if (written.text.trim() === '') return bySides(partOf(cell('debit'), figures), partOf(cell('credit'), figures));
  const [, text = '', mark = ''] = /^(.*?)\s*([a-z]{0,6})$/i.exec(written.text.trim()) ?? [];
  const amount = cellAmount({ ...written, text: written.kind === 'number' ? written.text : text }, figures);
  if (amount === null) return 'amount-malformed';
  const direction = cell('direction').text.trim() || mark;
  if (IN.test(direction)) return cameIn(amount);
  if (OUT.test(direction)) return wentOut(amount);
  return direction === '' ? { amount, reversal: false, unmarked: true } : 'direction-unknown';
}

function bySides(debit: bigint | null, credit: bigint | null): Moved | ProblemCode {
  if (debit === null || credit === null) return 'amount-malformed';
  if (debit !== 0n && credit !== 0n) return 'two-directions';
  if (debit === 0n && credit === 0n) return 'amount-malformed';
  return credit === 0n ? wentOut(debit) : cameIn(credit);
}

/** A credit with a minus is one that is taken back. */
const cameIn = (amount: bigint): Moved => ({ amount, reversal: amount < 0n, unmarked: false });

/** Some banks put a minus before what went out, beside a mark or in a column that says so already. */
const wentOut = (amount: bigint): Moved => ({ amount: amount < 0n ? amount : -amount, reversal: false, unmarked: false });

function partOf(cell: RawCell, figures: FigureStyle): bigint | null {
  return /^[-–]?$/.test(cell.text.trim()) ? 0n : cellAmount({ ...cell, text: cell.text.replace(/\s*(cr|kr|db|dr)$/i, '') }, figures);
}
