/** The day by which a contribution must be paid, rolled over days on which offices are closed. */
import { addMonths, dayOfMonth, monthOf, type ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import { rollForward, type WorkingCalendar } from '../calendar/working-days';
import type { Segment } from '../terms/arrangement';

export interface DueRule {
  /** Day of the month. */
  readonly day: number;
  /** Months after the contribution month. */
  readonly monthsAfter: number;
  readonly source: string;
}

export const DUE_RULES: Record<Segment, DueRule> = {
  'wage-earner': { day: 15, monthsAfter: 1, source: 'PP 44/2015' },
  'non-wage-earner': { day: 15, monthsAfter: 0, source: 'PP 44/2015' },
};

/** The day as law writes it, working day or not. */
export function nominalDueDateOf(month: ContributionMonth, segment: Segment): LocalDate {
  const { day, monthsAfter } = DUE_RULES[segment];
  return dayOfMonth(addMonths(month, monthsAfter), day);
}

/** The nominal day, or the next working day of `calendar` when offices are closed on it. */
export function dueDateOf(month: ContributionMonth, segment: Segment, calendar: WorkingCalendar): LocalDate {
  return rollForward(nominalDueDateOf(month, segment), calendar);
}

/** The nominal day of what is due on `dueOn`, rolled over another calendar: a decree closes offices on a day, or opens them again. */
export function dueDateAgain(dueOn: LocalDate, segment: Segment, calendar: WorkingCalendar): LocalDate {
  return rollForward(dayOfMonth(monthOf(dueOn), DUE_RULES[segment].day), calendar);
}

/** A due day that has passed stays, and none is moved into the past. */
export function dueDateMoved(dueOn: LocalDate, again: LocalDate, today: LocalDate): LocalDate {
  return dueOn < today || again < today ? dueOn : again;
}
