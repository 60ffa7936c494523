/** Until when people who join count for a month, and when the month's bill is issued: programme data, not law. */
import { addMonths, dayOfMonth, monthOf, type ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import { rollForward, type WorkingCalendar } from '../calendar/working-days';
import type { BillingPlan } from '../terms/arrangement';

export type CutOffPlan = Pick<BillingPlan, 'cutOffDay' | 'cutOffMonth'>;

/** The last day on which joining still counts for `month`. */
export function cutOffFor(month: ContributionMonth, plan: CutOffPlan): LocalDate {
  return dayOfMonth(plan.cutOffMonth === 'same' ? month : addMonths(month, -1), plan.cutOffDay);
}

/** The day the bill of `month` is issued, rolled forward to a working day. */
export function issueDayFor(month: ContributionMonth, plan: Pick<BillingPlan, 'issueDay'>, calendar: WorkingCalendar): LocalDate {
  return rollForward(dayOfMonth(month, plan.issueDay), calendar);
}

/** The first month somebody who joined on `joinedOn` is billed for: the first whose cut-off has not passed. */
export function firstContributionMonthOf(joinedOn: LocalDate, plan: CutOffPlan): ContributionMonth {
  const month = monthOf(joinedOn);
  const earliest = plan.cutOffMonth === 'same' ? month : addMonths(month, 1);
  return joinedOn <= cutOffFor(earliest, plan) ? earliest : addMonths(earliest, 1);
}
