/** Business dates: worked out from the law as known on the day, recorded in the history. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CalendarPolicy } from '@sinergi/domain/calendar/working-days';
import type { Zone } from '@sinergi/domain/calendar/zone';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import type { Anchor, DatedRung, Ladder } from '@sinergi/domain/terms/ladder';

export interface CalendarQuestion {
  readonly policy: CalendarPolicy;
  readonly regionCode: string;
  readonly zone: Zone;
  /** Holidays known on this day count. */
  readonly knownOn: LocalDate;
}

export interface CalendarsActivities {
  datesAhead(question: CalendarQuestion, ladder: Ladder, anchor: Anchor, spreadKey: string): Promise<DatedRung[]>;
  /** Working days after `from` up to and including `to`. */
  workingDaysBetween(question: CalendarQuestion, from: LocalDate, to: LocalDate): Promise<number>;
  /** The first instant from `now` on at which a letter may leave: a working day, from 08:00 local. Milliseconds since 1970-01-01T00:00Z. */
  nextOpening(question: CalendarQuestion, now: number): Promise<number>;
  /** The planned day of the month (1..28), moved to a working day. */
  issueDay(question: CalendarQuestion, month: ContributionMonth, day: number): Promise<LocalDate>;
  dueDate(question: CalendarQuestion, month: ContributionMonth, segment: Segment): Promise<LocalDate>;
}
