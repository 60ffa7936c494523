/** What the door shows of budget accounts: the ceiling, what is billed, paid, free and still expected, and the month it runs out. */
import type { BudgetThreshold } from '@sinergi/domain/terms/budget-warnings';

export const BUDGET_DOCUMENTS = ['dpa', 'dppa', 'other'] as const;
export type BudgetDocument = (typeof BUDGET_DOCUMENTS)[number];

/** A ceiling as it was recorded; a change within the year is a further one. */
export interface BudgetRevisionView {
  readonly id: string;
  readonly amount: number;
  readonly fromMonth: string;
  readonly untilMonth: string;
  readonly fromDate: string;
  readonly documentKind: BudgetDocument;
  readonly documentNo: string;
  readonly documentDate: string;
  readonly reason: string;
  readonly recordedOn: string;
  readonly standing: 'proposed' | 'confirmed' | 'rejected';
  readonly decidedOn: string | null;
  readonly decisionReason: string;
  /** By whoever asks. */
  readonly mayDecide: boolean;
  /** Thresholds told under this revision, and when. */
  readonly warned: readonly { readonly threshold: string; readonly month: string; readonly on: string }[];
}

export interface BudgetMonthView {
  readonly month: string;
  readonly billed: number;
  readonly paid: number;
  readonly expected: number;
  /** Of the ceiling after this month; null without a ceiling. */
  readonly left: number | null;
  /** Billed or expected beyond the ceiling. */
  readonly beyond: number;
}

export interface BudgetAccountView {
  readonly payerKey: string;
  readonly payer: string;
  readonly account: string;
  readonly accountName: string;
  readonly year: number;
  /** In force on the day; null while none is confirmed. */
  readonly ceiling: { readonly id: string; readonly amount: number; readonly fromMonth: string; readonly untilMonth: string } | null;
  readonly billed: number;
  readonly paid: number;
  /** null without a ceiling; less than nothing where more is billed than budgeted. */
  readonly free: number | null;
  readonly expected: number;
  readonly shortfall: number;
  readonly runsOutIn: string | null;
  readonly because: 'amount' | 'months' | null;
  readonly months: readonly BudgetMonthView[];
  /** Every case of the city that draws on it. */
  readonly cases: readonly { readonly no: string; readonly billed: number; readonly expected: number }[];
  readonly revisions: readonly BudgetRevisionView[];
}

export interface BudgetView {
  readonly no: string;
  readonly on: string;
  readonly year: number;
  readonly thresholds: readonly BudgetThreshold[];
  readonly accounts: readonly BudgetAccountView[];
  /** Who of the case may have a budget, the payer of the case first. */
  readonly payers: readonly { readonly payerKey: string; readonly payer: string }[];
}
