/** A bank statement as the ledger books it: one account, whole rupiah, refused where it does not add up or leaves a day in doubt. */
import { localDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { rupiah, type Rupiah } from '@sinergi/domain/money/rupiah';
import { wholeRupiah } from './amount-text';
import { identityOf } from './statement-checks';
import type { AccountStatement, StatementEntry } from './statement-file';
import { readStatementFile } from './statement-file.reader';
import { gravityOf, type ProblemCode } from './statement-problems';
import type { BankMapping } from './table/bank-mapping';

export interface StatementLine {
  /** As the sender sees it in the file; its number among the movements where several stand on one line. */
  readonly lineNo: number;
  readonly bookedOn: LocalDate;
  /** Always positive; `direction` says which way it went. */
  readonly amount: Rupiah;
  readonly direction: 'credit' | 'debit';
  /** Takes an earlier movement back: never a payment. */
  readonly reversal: boolean;
  readonly remittance: string;
  /** The account at the other end, where the bank tells it. */
  readonly counterAccount?: string;
}

export interface BankStatement {
  /** As the bank writes it, without blanks and points. */
  readonly account: string;
  readonly period: { readonly from: LocalDate; readonly until: LocalDate };
  /** null when the file does not tell, or tells it with sen. */
  readonly opening: Rupiah | null;
  readonly closing: Rupiah | null;
  readonly lines: readonly StatementLine[];
  /** Movements with sen (interest, its tax): part of the balance, never a payment of a bill. */
  readonly linesWithSen: readonly number[];
}

/** A person may look past these; the ledger cannot. */
const UNBOOKABLE: readonly ProblemCode[] = ['date-malformed', 'date-missing', 'year-missing', 'outside-period', 'currency-foreign'];
/** Business time may run ahead of the wall clock: whether a day has come is asked where the money is booked. */
const NEVER = localDate('2199-01-01');

/** @param remembered what people have said of banks' tables. @throws DomainError `statement-inconsistent` with line and reason, `file-header-missing` for what is no statement, `file-unreadable` or `document-too-large` */
export async function readBankStatement(path: string, remembered: readonly BankMapping[] = []): Promise<BankStatement> {
  const { statements, problems } = await readStatementFile(path, null, NEVER, remembered).catch(asDomainError);
  const barring = problems.filter(({ code }) => gravityOf(code) === 'refused' || UNBOOKABLE.includes(code));
  // a period that cannot be told is mostly the consequence of a line that cannot be read
  const against = barring.find(({ code }) => code !== 'period-missing') ?? barring[0];
  if (against) throw inconsistent(against.line, against.code);
  const distinct = [...new Map(statements.map((statement) => [identityOf(statement), statement])).values()];
  const other = distinct.find(({ account }) => account !== distinct[0]?.account);
  if (other) throw inconsistent(other.line, 'account-mixed');
  return bookable(distinct);
}

/** What comes of headings that are unknown, or were guessed wrongly: a person may say what the columns mean. */
const OF_COLUMNS: readonly ProblemCode[] = ['amount-malformed', 'balance-malformed', 'direction-unknown', 'two-directions', 'date-malformed', 'year-missing', 'outside-period'];

export function isOfColumns(failure: unknown): boolean {
  if (!(failure instanceof DomainError)) return false;
  return failure.code === 'file-header-missing' || (failure.code === 'statement-inconsistent' && OF_COLUMNS.includes(failure.facts['reason'] as ProblemCode));
}

/** Pages and days of one account, which follow each other without a gap, are one statement. */
function bookable(statements: readonly AccountStatement[]): BankStatement {
  const [first, last] = [statements[0], statements.at(-1)];
  if (!first?.account || !last || !first.from || !last.to) throw inconsistent(first?.line ?? 1, 'period-missing');
  const entries = statements.flatMap((statement) => statement.entries).filter(({ amount }) => amount !== 0n);
  const isNumbered = new Set(entries.map(({ line }) => line)).size === entries.length;
  const numbered = entries.map((entry, index) => ({ ...entry, line: isNumbered ? entry.line : index + 1 }));
  return {
    account: first.account.replace(/[\s.-]/g, ''),
    period: { from: first.from, until: last.to },
    opening: rupiahOrNull(first.opening),
    closing: rupiahOrNull(last.closing),
    lines: numbered.flatMap(lineOf),
    linesWithSen: numbered.filter(({ amount }) => wholeRupiah(amount) === null).map(({ line }) => line),
  };
}

function lineOf({ line, bookingDate, amount, reversal, reference, text, counterAccount }: StatementEntry): StatementLine[] {
  const whole = wholeRupiah(amount);
  if (whole === null || bookingDate === null) return [];
  const remittance = [text, reference].filter((part) => part !== '').join(' ');
  return [{ lineNo: line, bookedOn: bookingDate, amount: rupiah(Math.abs(whole)), direction: whole > 0 ? 'credit' : 'debit', reversal, remittance, ...(counterAccount ? { counterAccount } : {}) }];
}

function rupiahOrNull(amount: bigint | null): Rupiah | null {
  const whole = amount === null ? null : wholeRupiah(amount);
  return whole === null ? null : rupiah(whole);
}

const inconsistent = (line: number, reason: ProblemCode): DomainError => new DomainError('statement-inconsistent', { line, reason });

/** Where a statement is handed in, what the reader will not open is a broken rule like any other. */
function asDomainError(failure: unknown): never {
  if (!(failure instanceof Refusal)) throw failure;
  throw failure.code === 'format-unknown' ? new DomainError('file-header-missing', { sheet: '' }) : new DomainError('file-unreadable', { reason: 'unknown-format' });
}
