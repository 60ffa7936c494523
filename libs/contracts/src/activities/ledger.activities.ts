/** The ledger of a month: what is owed, by which rule, what was paid, what is open. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { BudgetThreshold } from '@sinergi/domain/terms/budget-warnings';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { BudgetFacts } from '../letter-facts';

export interface MonthKey {
  readonly no: string;
  readonly month: ContributionMonth;
  readonly revision: number;
}

export interface BilledMonth {
  readonly billId: string;
  readonly members: number;
  readonly amount: Rupiah;
  /** Who owe a part of it. */
  readonly payers: number;
  /** Nothing of it is open: paid in full by what earlier months left over, or it only gives back. */
  readonly covered?: true;
}

export interface OpenAmount {
  readonly billed: Rupiah;
  readonly paid: Rupiah;
  readonly open: Rupiah;
  /** Day of the last payment booked to the bill. */
  readonly lastPaidOn: LocalDate | null;
  /** Its process has closed with the bill paid. */
  readonly settled?: boolean;
  /** How often it was opened again after that. */
  readonly again?: number;
  /** Offices that owe a part of their own. */
  readonly payers?: number;
}

/** A budget account that has come to a threshold nobody was told of yet. */
export interface BudgetWarning {
  readonly ceilingId: string;
  /** Whose treasurer is told; null: the city's. */
  readonly officeId: string | null;
  readonly thresholds: readonly string[];
  readonly budget: BudgetFacts;
}

export interface LedgerActivities {
  /** One set-based statement: a line per member with the rule that priced it. A second call returns the first bill. */
  billMonth(key: MonthKey, terms: CooperationTerms, dueOn: LocalDate, on: LocalDate): Promise<BilledMonth>;
  openAmount(key: MonthKey): Promise<OpenAmount>;
  /** @returns what of the bill was received in money; the rest was given back by later bills */
  settle(key: MonthKey, on: LocalDate): Promise<{ readonly received: Rupiah; readonly again?: number }>;
  /** A bill that was paid and is open, because money was taken back. @returns how often that happened to it */
  reopen(key: MonthKey, on: LocalDate): Promise<number>;
  /** Offices are closed on its due day by a decree, or open again. */
  moveDueDay(key: MonthKey, dueOn: LocalDate): Promise<void>;
  markArrears(key: MonthKey, on: LocalDate): Promise<void>;
  /** The budget accounts of the case, after the month is billed or another ceiling is in force. The same look answers the same. @param look names it, once for all */
  watchBudgets(key: MonthKey, thresholds: readonly BudgetThreshold[], look: string, on: LocalDate): Promise<readonly BudgetWarning[]>;
}
