/** The hands that look up the calendar: dates are worked out by the domain from the holidays known on the day. */
import type { CalendarQuestion, CalendarsActivities } from '@sinergi/contracts/activities/calendars.activities';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { isWorkingDay, rollForward, workingDaysBetween, type WorkingCalendar } from '@sinergi/domain/calendar/working-days';
import { dateAt, instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { issueDayFor } from '@sinergi/domain/collection/cut-off';
import { dueDateOf } from '@sinergi/domain/collection/due-date';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import { datesAhead, spreadOf, type Anchor, type DatedRung, type Ladder } from '@sinergi/domain/terms/ladder';
import type { Database } from '@sinergi/persistence/database';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';

export class CalendarHands implements CalendarsActivities {
  private readonly holidays: HolidayQueries;

  constructor(database: Database) {
    this.holidays = new HolidayQueries(database);
  }

  async datesAhead(question: CalendarQuestion, ladder: Ladder, anchor: Anchor, spreadKey: string): Promise<DatedRung[]> {
    return datesAhead(ladder, anchor, await calendarFor(this.holidays, question), question.zone, spreadOf(spreadKey));
  }

  async workingDaysBetween(question: CalendarQuestion, from: LocalDate, to: LocalDate): Promise<number> {
    return workingDaysBetween(from, to, await calendarFor(this.holidays, question));
  }

  async nextOpening(question: CalendarQuestion, now: number): Promise<number> {
    const calendar = await calendarFor(this.holidays, question);
    const { zone } = question;
    const today = dateAt(now, zone);
    if (isWorkingDay(today, calendar)) return Math.max(now, instantAt(today, OFFICE_OPENS, zone));
    return instantAt(rollForward(today, calendar), OFFICE_OPENS, zone);
  }

  async issueDay(question: CalendarQuestion, month: ContributionMonth, day: number): Promise<LocalDate> {
    return issueDayFor(month, { issueDay: day }, await calendarFor(this.holidays, question));
  }

  async dueDate(question: CalendarQuestion, month: ContributionMonth, segment: Segment): Promise<LocalDate> {
    return dueDateOf(month, segment, await calendarFor(this.holidays, question));
  }
}

function calendarFor(holidays: HolidayQueries, { policy, regionCode, knownOn }: CalendarQuestion): Promise<WorkingCalendar> {
  return holidays.calendarOf(regionCode, policy, knownOn);
}
