/** When honoraria are paid out: a span of months at a time, so many months later; and on which day their deduction is expected. */
import { addMonths, contributionMonth, dayOfMonth, type ContributionMonth } from '../../calendar/contribution-month';
import type { LocalDate } from '../../calendar/local-date';

export const DISBURSEMENT_PERIODS = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type DisbursementPeriod = (typeof DISBURSEMENT_PERIODS)[number];

const MONTHS: Readonly<Record<DisbursementPeriod, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

export interface DisbursementSchedule {
  readonly period: DisbursementPeriod;
  /** After the last month of the span; 0: in that month itself. */
  readonly lateMonths: number;
  readonly payDay: number;
}

export interface DisbursementSpan {
  readonly from: ContributionMonth;
  readonly until: ContributionMonth;
  readonly expectedOn: LocalDate;
}

/** Spans begin with the calendar year. */
export function spanOf(month: ContributionMonth, { period, lateMonths, payDay }: DisbursementSchedule): DisbursementSpan {
  const index = Number(month.slice(5, 7)) - 1;
  const from = addMonths(contributionMonth(`${month.slice(0, 4)}-01`), index - (index % MONTHS[period]));
  const until = addMonths(from, MONTHS[period] - 1);
  return { from, until, expectedOn: dayOfMonth(addMonths(until, lateMonths), payDay) };
}

export function monthsOf({ from, until }: Pick<DisbursementSpan, 'from' | 'until'>): ContributionMonth[] {
  const months: ContributionMonth[] = [];
  for (let month = from; month <= until; month = addMonths(month, 1)) months.push(month);
  return months;
}
