/** The language of monthly collection: one process a case that opens a month after the other, and one process a month. */
import { defineSignal } from '@temporalio/workflow';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

export interface CollectionStart {
  readonly no: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  readonly nextMonth: ContributionMonth;
  readonly lastMonth: ContributionMonth;
  /** Labels of months opened and not settled yet. */
  readonly openMonths: readonly string[];
  /** Begun again after it had ended, for late money and corrections: no month is opened by itself. */
  readonly afterwards?: true;
}

export interface BillingMonthStart {
  readonly no: string;
  readonly month: ContributionMonth;
  readonly revision: number;
  /** How often its bill was opened again after it was settled; none: it was not. */
  readonly again?: number;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
}

/** Money was booked to a bill or taken back from it; the process reads the open amount, never an amount from the message. */
export interface PaymentBooked {
  readonly paymentId: string;
  readonly month: ContributionMonth;
  /** Of the bill; none: the first of its month. */
  readonly revision?: number;
  readonly on: LocalDate;
}

export interface MonthReport {
  readonly month: ContributionMonth;
  /** None: the first bill of the month. */
  readonly revision?: number;
  readonly result: 'settled' | 'in-arrears' | 'nobody-to-bill' | 'aborted';
  readonly on: LocalDate;
}

/** Months billed already are billed again under another arrangement: what differs is asked for or given back. */
export interface MonthsReopened {
  readonly changeId: string;
  readonly months: readonly { readonly month: ContributionMonth; readonly revision: number }[];
}

export const monthsReopened = defineSignal<[MonthsReopened]>('monthsReopened');
export const paymentBooked = defineSignal<[PaymentBooked]>('paymentBooked');
/** Another ceiling of a budget account the month draws on is in force; the process looks at the record. */
export const budgetRevised = defineSignal('budgetRevised');
export const monthReported = defineSignal<[MonthReport]>('monthReported');
