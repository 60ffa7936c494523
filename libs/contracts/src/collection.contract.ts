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
  /** Months opened and not settled yet. */
  readonly openMonths: readonly ContributionMonth[];
}

export interface BillingMonthStart {
  readonly no: string;
  readonly month: ContributionMonth;
  readonly revision: number;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
}

/** Money was booked to a bill; the process reads the open amount, never an amount from the message. */
export interface PaymentBooked {
  readonly paymentId: string;
  readonly month: ContributionMonth;
  readonly on: LocalDate;
}

export interface MonthReport {
  readonly month: ContributionMonth;
  readonly result: 'settled' | 'in-arrears' | 'nobody-to-bill' | 'aborted';
  readonly on: LocalDate;
}

export const paymentBooked = defineSignal<[PaymentBooked]>('paymentBooked');
export const monthReported = defineSignal<[MonthReport]>('monthReported');
