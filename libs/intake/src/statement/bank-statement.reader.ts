/** Reads the statement of a bank account (mutasi rekening) and refuses one that does not add up. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { rupiah, type Rupiah } from '@sinergi/domain/money/rupiah';
import { EMPTY_CELL, isBlank, type RawCell, type RawRow } from '../raw-row';
import { readTable } from '../table-reader';
import { balancesOf } from './statement-balance';
import { amountOf, CLOSING, matchStatementHeadings, OPENING, readHeadLine, statementDate, type StatementColumn, type StatementHead, type StatementMapping } from './statement-columns';

export interface StatementLine {
  /** As the sender sees it in the file. */
  readonly lineNo: number;
  readonly bookedOn: LocalDate;
  /** Always positive; `direction` says which way it went. */
  readonly amount: Rupiah;
  readonly direction: 'credit' | 'debit';
  readonly remittance: string;
  readonly balance: Rupiah | null;
}

export interface BankStatement {
  /** Digits only. */
  readonly account: string;
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  /** null when the file does not tell, or tells it with sen. */
  readonly opening: Rupiah | null;
  readonly closing: Rupiah | null;
  readonly lines: readonly StatementLine[];
  /** Movements with sen (interest, its tax): part of the balance, never a payment of a bill. */
  readonly linesWithSen: readonly number[];
}

interface ReadLine {
  readonly line: number;
  readonly bookedOn: LocalDate;
  readonly sen: number;
  readonly balanceSen: number | null;
  readonly remittance: string;
}

/** @throws DomainError `statement-inconsistent` with line and reason, `file-header-missing`, or as `readTable` */
export async function readBankStatement(path: string): Promise<BankStatement> {
  const head: StatementHead = { account: null, period: null, openingSen: null, closingSen: null };
  const read: ReadLine[] = [];
  let mapping: StatementMapping | null = null;
  for await (const row of readTable(path)) {
    if (isBlank(row) || row.hidden === 'sheet') continue;
    if (mapping === null) {
      mapping = matchStatementHeadings(row.cells.map((cell) => cell.text));
      if (mapping === null) readHeadLine(row.cells, head);
      continue;
    }
    const line = readLine(row, mapping, head);
    if (line !== null) read.push(line);
  }
  if (mapping === null) throw new DomainError('file-header-missing', { sheet: '' });
  return statementOf(head, read);
}

function statementOf(head: StatementHead, read: readonly ReadLine[]): BankStatement {
  if (head.account === null) throw inconsistent(0, 'account-missing');
  const dates = read.map((line) => line.bookedOn).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const period = head.period ?? (first && last ? { from: first, until: last } : null);
  if (period === null) throw inconsistent(0, 'period-missing');
  const outside = read.find(({ bookedOn }) => bookedOn < period.from || bookedOn > period.until);
  if (outside) throw inconsistent(outside.line, 'outside-period');
  refuseCutShort(read);
  const balances = balancesOf(read, head);
  const isWhole = ({ sen }: ReadLine): boolean => sen % 100 === 0;
  return {
    account: head.account,
    period,
    opening: wholeOrNull(balances.openingSen),
    closing: wholeOrNull(balances.closingSen),
    lines: read.filter(isWhole).map((line) => ({
      lineNo: line.line,
      bookedOn: line.bookedOn,
      amount: rupiah(Math.abs(line.sen) / 100),
      direction: line.sen > 0 ? 'credit' : 'debit',
      remittance: line.remittance,
      balance: wholeOrNull(line.balanceSen),
    })),
    linesWithSen: read.filter((line) => !isWhole(line)).map(({ line }) => line),
  };
}

/** A file that broke off in its last line: every movement tells the balance after it, the last one does not. */
function refuseCutShort(read: readonly ReadLine[]): void {
  const last = read.at(-1);
  const before = read.slice(0, -1);
  if (last?.balanceSen === null && before.length > 0 && before.every(({ balanceSen }) => balanceSen !== null)) throw inconsistent(last.line, 'cut-short');
}

/** null for balances, totals and other lines that move no money. */
function readLine(row: RawRow, mapping: StatementMapping, head: StatementHead): ReadLine | null {
  const cell = (column: StatementColumn): RawCell => row.cells[mapping.get(column) ?? -1] ?? EMPTY_CELL;
  const remittance = [cell('remittance'), cell('reference')].map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '').join(' ');
  const dateText = cell('date').text.trim();
  const isBalance = OPENING.test(remittance) || CLOSING.test(remittance);
  if (isBalance || !/^'?\d/.test(dateText)) {
    readBalanceLine(row, isBalance ? cell('balance') : EMPTY_CELL, head);
    return null;
  }
  head.account ??= cell('account').text.replace(/\D/g, '') || null;
  const bookedOn = statementDate(dateText, head.period);
  if (bookedOn === null) throw inconsistent(row.line, 'date');
  const balance = cell('balance');
  const balanceSen = balance.text.trim() === '' ? null : amountOf({ ...balance, text: balance.text.replace(/\s*(cr|k)$/i, '') });
  if (balanceSen === null && balance.text.trim() !== '') throw inconsistent(row.line, 'balance');
  return { line: row.line, bookedOn, sen: movementOf(row.line, cell), balanceSen, remittance };
}

function readBalanceLine(row: RawRow, balance: RawCell, head: StatementHead): void {
  const filled = balance.text.trim() === '' ? row.cells : [...row.cells.slice(0, row.cells.indexOf(balance)), balance];
  readHeadLine(filled, head);
}

const IN = /^(c|cr|k|kr|kredit|credit|masuk|\+)$/i;
const OUT = /^(d|db|dr|debit|debet|keluar|-)$/i;

/** Signed sen, from an amount with its direction or from separate columns. */
function movementOf(line: number, cell: (column: StatementColumn) => RawCell): number {
  const [debit, credit] = [partOf(line, cell('debit')), partOf(line, cell('credit'))];
  if (cell('amount').text.trim() === '') {
    if ((debit === 0) === (credit === 0)) throw inconsistent(line, debit === 0 ? 'amount' : 'two-directions');
    return Math.abs(credit) - Math.abs(debit);
  }
  const written = cell('amount');
  const [, figures = '', mark = ''] = /^(.*?)\s*([a-z]{0,6})$/i.exec(written.text.trim()) ?? [];
  const sen = amountOf({ ...written, text: written.kind === 'number' ? written.text : figures });
  if (sen === null || sen === 0) throw inconsistent(line, 'amount');
  const direction = cell('direction').text.trim() || mark;
  if (IN.test(direction)) return Math.abs(sen);
  if (OUT.test(direction)) return -Math.abs(sen);
  if (direction === '' && sen < 0) return sen;
  throw inconsistent(line, 'direction');
}

function partOf(line: number, cell: RawCell): number {
  if (/^-?$/.test(cell.text.trim())) return 0;
  const sen = amountOf(cell);
  if (sen === null) throw inconsistent(line, 'amount');
  return sen;
}

function wholeOrNull(sen: number | null): Rupiah | null {
  return sen === null || sen % 100 !== 0 ? null : rupiah(sen / 100);
}

function inconsistent(line: number, reason: string): DomainError {
  return new DomainError('statement-inconsistent', { line, reason });
}
