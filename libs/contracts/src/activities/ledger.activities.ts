/** The ledger of a month: what is owed, by which rule, what was paid, what is open. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';

export interface MonthKey {
  readonly no: string;
  readonly month: ContributionMonth;
  readonly revision: number;
}

export interface BilledMonth {
  readonly billId: string;
  readonly members: number;
  readonly amount: Rupiah;
}

export interface OpenAmount {
  readonly billed: Rupiah;
  readonly paid: Rupiah;
  readonly open: Rupiah;
  /** Day of the last payment booked to the bill. */
  readonly lastPaidOn: LocalDate | null;
}

export interface LedgerActivities {
  /** One set-based statement: a line per member with the rule that priced it. A second call returns the first bill. */
  billMonth(key: MonthKey, terms: CooperationTerms, dueOn: LocalDate, on: LocalDate): Promise<BilledMonth>;
  openAmount(key: MonthKey): Promise<OpenAmount>;
  settle(key: MonthKey, on: LocalDate): Promise<void>;
  markArrears(key: MonthKey, on: LocalDate): Promise<void>;
}
