/** Reads an account's movements from a table (mutasi rekening), whichever bank wrote it. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { isBlank, type RawRow } from '../../raw-row';
import type { SourceFormat } from '../../source-file';
import { readTable } from '../../table-reader';
import type { StatementReading } from '../statement-file';
import { gravityOf, problem, type StatementProblem } from '../statement-problems';
import { ANY_BANK, BANKS } from '../data/banks';
import type { BankMapping } from './bank-mapping';
import { readMovement, type MovementRow } from './movement-row';
import { followBalances } from './running-balance';
import { matchStatementHeadings, readHeadLine, type StatementHead, type StatementMapping } from './statement-columns';

/** What an Indonesian bank writes without saying so. */
const UNSAID_CURRENCY = 'IDR';

interface Draft {
  readonly head: StatementHead;
  readonly movements: MovementRow[];
  readonly problems: StatementProblem[];
  readonly remembered: readonly BankMapping[];
  bank: BankMapping;
  start: number;
  mapping: StatementMapping | null;
  lastRow: { readonly line: number; readonly cells: number } | null;
}

/** @param remembered what people have said of banks' tables; their word goes first. @returns null for a table that holds no movements. @throws DomainError as `readTable` */
export async function readStatementTable(path: string, format: SourceFormat, bank: BankMapping, remembered: readonly BankMapping[] = []): Promise<StatementReading | null> {
  const head: StatementHead = { account: null, currency: null, period: null, opening: null, closing: null };
  const draft: Draft = { head, movements: [], problems: [], remembered, bank, start: 0, mapping: null, lastRow: null };
  try {
    for await (const row of readTable(path)) if (!isBlank(row) && row.hidden !== 'sheet') takeRow(draft, row);
  } catch (error) {
    const isCut = error instanceof DomainError && error.facts['reason'] === 'quote-not-closed';
    if (!isCut || draft.mapping === null) throw error;
    draft.problems.push(problem(Number(error.facts['line']), 'truncated'));
  }
  return draft.mapping === null ? null : readingOf(draft, draft.mapping, format === 'workbook' ? 'XLSX' : 'CSV');
}

function takeRow(draft: Draft, row: RawRow): void {
  if (draft.mapping === null) {
    recogniseHeadings(draft, row.cells.map((cell) => cell.text));
    draft.start = row.line;
    if (draft.mapping === null) readHeadLine(row.cells, draft.head, draft.bank.figures);
    return;
  }
  const { movement, problems } = readMovement(row, draft.mapping, draft.head, draft.bank);
  if (movement !== null) draft.movements.push(movement);
  draft.problems.push(...problems);
  draft.lastRow = { line: row.line, cells: row.cells.length };
}

/** A table nobody named a bank for may still bear the headings of one that is remembered. */
function recogniseHeadings(draft: Draft, cells: readonly string[]): void {
  const banks = draft.bank === ANY_BANK ? [...draft.remembered, ANY_BANK, ...BANKS] : [draft.bank, ...draft.remembered.filter(({ bank }) => bank === draft.bank.bank)];
  const bank = banks.find((each) => matchStatementHeadings(cells, each) !== null);
  if (!bank) return;
  draft.bank = bank;
  draft.mapping = matchStatementHeadings(cells, bank);
}

function readingOf(draft: Draft, mapping: StatementMapping, format: 'CSV' | 'XLSX'): StatementReading {
  const { head, movements, problems, start } = draft;
  markCut(draft, mapping);
  const { breach, ...balances } = followBalances(movements, head);
  const unproven = breach === null && head.opening !== null && head.closing !== null ? [] : unmarkedAmong(movements);
  problems.push(...unproven.map(({ line }) => problem(line, 'direction-unknown')));
  const isCut = problems.some(({ code }) => code === 'truncated');
  const dates = movements.flatMap(({ bookingDate }) => bookingDate ?? []).sort();
  if (head.account === null) problems.push(problem(start, 'account-missing'));
  if (head.period === null && dates.length === 0 && problems.length === 0) problems.push(problem(start, 'period-missing'));
  if (breach !== null) problems.push(problem(breach.line, breach.code));
  const closing = isCut ? head.closing : balances.closing;
  if ((balances.opening === null || closing === null) && !isCut) problems.push(problem(start, 'balance-untold'));
  const statement = {
    line: start,
    account: head.account,
    currency: head.currency ?? UNSAID_CURRENCY,
    from: head.period?.from ?? dates[0] ?? null,
    to: head.period?.until ?? dates.at(-1) ?? null,
    opening: balances.opening,
    closing,
    number: null,
    page: null,
    entries: movements.map(({ balance: _balance, unmarked: _unmarked, ...entry }) => entry),
  };
  return { format, statements: [statement], problems };
}

/** Amounts without mark in a column that never shows a minus: they came in only if the balances told prove it. */
function unmarkedAmong(movements: readonly MovementRow[]): readonly MovementRow[] {
  const isSigned = movements.some(({ unmarked, amount }) => unmarked && amount < 0n);
  return isSigned ? [] : movements.filter(({ unmarked }) => unmarked);
}

/** A file that broke off in its last row: it is shorter than its headings and cannot be read, or lacks the balance that all others tell. */
function markCut({ lastRow, problems, movements }: Draft, mapping: StatementMapping): void {
  if (lastRow === null) return;
  const unreadable = problems.findIndex(({ line, code }) => line === lastRow.line && gravityOf(code) === 'refused');
  const isShort = lastRow.cells <= Math.max(...mapping.values());
  const last = movements.at(-1);
  const others = movements.slice(0, -1);
  const lacksBalance = last?.line === lastRow.line && last.balance === null && others.length > 0 && others.every(({ balance }) => balance !== null);
  if (unreadable !== -1 && isShort) problems[unreadable] = problem(lastRow.line, 'truncated');
  else if (lacksBalance) problems.push(problem(lastRow.line, 'truncated'));
}
