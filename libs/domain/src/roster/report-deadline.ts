/** By when a change of the roster is reported (pelaporan perubahan data): so many working days after its event, or after the month began. */
import { firstDayOf, monthOf } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import type { RosterRules } from '../terms/roster-rules';

/** The day itself is not counted. @param eventOn null where the file tells of a month and not of one event */
export function reportDueOn(eventOn: LocalDate | null, handedInOn: LocalDate, { reportWithin }: RosterRules, calendar: WorkingCalendar): LocalDate {
  return addWorkingDays(eventOn ?? firstDayOf(monthOf(handedInOn)), reportWithin.workingDays, calendar);
}
