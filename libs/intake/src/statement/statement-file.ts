/** What a file of account statements says, whatever format its bank writes: accounts, balances, movements, and what is wrong with them. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { StatementProblem } from './statement-problems';

export type StatementFormat = 'MT940' | 'camt.053.001.02' | 'camt.053.001.08' | 'CSV' | 'XLSX';

export interface StatementEntry {
  /** As the sender sees it in the file, from 1. */
  readonly line: number;
  readonly bookingDate: LocalDate | null;
  readonly valueDate: LocalDate | null;
  /** In hundred-thousandths; positive when money came in. */
  readonly amount: bigint;
  /** Takes an earlier movement back: money that comes in by it is no income. */
  readonly reversal: boolean;
  readonly reference: string;
  readonly text: string;
  /** The account at the other end, digits and letters only, where the bank tells it. */
  readonly counterAccount?: string;
}

export interface AccountStatement {
  /** Where it starts in the file. */
  readonly line: number;
  readonly account: string | null;
  readonly currency: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly opening: bigint | null;
  readonly closing: bigint | null;
  /** Number of the statement and of its page, as the bank counts them. */
  readonly number: number | null;
  readonly page: number | null;
  readonly entries: readonly StatementEntry[];
}

export interface StatementReading {
  readonly format: StatementFormat;
  readonly statements: readonly AccountStatement[];
  readonly problems: readonly StatementProblem[];
}

/** null when the file does not tell both balances. */
export function isBalanced({ opening, closing, entries }: AccountStatement): boolean | null {
  if (opening === null || closing === null) return null;
  return entries.reduce((balance, { amount }) => balance + amount, opening) === closing;
}
