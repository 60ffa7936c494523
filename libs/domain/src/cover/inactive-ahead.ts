/** From which day somebody who pays alone is no longer active, if nothing is paid: told before it comes. */
import { addMonths, monthsBetween, type ContributionMonth } from '../calendar/contribution-month';
import { addDays, type LocalDate } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-days';
import { dueDateOf } from '../collection/due-date';
import type { Segment } from '../terms/arrangement';
import type { PayerKind } from '../terms/payer-kind';
import type { ArrearsRule } from './cover-rule';
import { ARREARS_RULES } from './data/cover.rules';

export interface UnpaidRun {
  readonly segment: Segment;
  readonly payer: PayerKind;
  /** Months unpaid, in order. */
  readonly months: readonly ContributionMonth[];
  /** Whether a later month is paid: the row is broken there. */
  readonly broken: boolean;
}

/** null where law lets nobody become inactive, or the row of unpaid months is broken. @param dueOf the due day of a month, billed or to come */
export function inactiveFrom({ segment, payer, months, broken }: UnpaidRun, dueOf: (month: ContributionMonth) => LocalDate, rules: readonly ArrearsRule[] = ARREARS_RULES): LocalDate | null {
  const first = months.reduce<ContributionMonth | null>((start, month, at) => (start === null || monthsBetween(months[at - 1] as ContributionMonth, month) > 1 ? month : start), null);
  if (first === null || broken) return null;
  const rule = rules.find((each) => each.status === 'inactive' && each.segment === segment && (each.payer === null || each.payer === payer) && each.from <= first && (each.until === null || first <= each.until));
  return rule ? addDays(dueOf(addMonths(first, rule.fromUnpaidMonth - 1)), 1) : null;
}

interface UnpaidMonth {
  readonly month: ContributionMonth;
  readonly dueOn: LocalDate;
  readonly segment: Segment;
  readonly payer: PayerKind;
}

/** By the due days of the bills, and of the calendar for months that are not billed yet; null for whoever does not pay alone. */
export function inactiveDayOf(person: { readonly paidSince: boolean } | null, months: readonly UnpaidMonth[], calendar: WorkingCalendar): LocalDate | null {
  const [first] = months;
  if (!first || !person) return null;
  const { segment, payer } = first;
  const dueOf = (month: ContributionMonth): LocalDate => months.find((each) => each.month === month)?.dueOn ?? dueDateOf(month, segment, calendar);
  return inactiveFrom({ segment, payer, months: months.map(({ month }) => month), broken: person.paidSince }, dueOf);
}
