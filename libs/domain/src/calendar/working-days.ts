/** Working days: which days an office works, and how deadlines count and roll over those on which it does not. */
import { addDays, weekdayOf, type LocalDate } from './local-date';

export type HolidayKind = 'national' | 'collective-leave' | 'election' | 'local';

/** One decreed day; `knownFrom` null = known all along, else the day its decree became known. */
export interface Holiday {
  readonly date: LocalDate;
  readonly kind: HolidayKind;
  readonly nameId: string;
  readonly basis: string;
  readonly basisDate: LocalDate | null;
  readonly knownFrom: LocalDate | null;
  readonly certainty: string;
  /** City (`32.75`) of a local holiday; null for the whole country. */
  readonly regionCode: string | null;
}

/** How one cooperation counts: agreed by the parties, frozen in its terms. */
export interface CalendarPolicy {
  readonly daysPerWeek: 5 | 6;
  /** true: collective leave (cuti bersama) stops the clock. */
  readonly collectiveLeaveIsOff: boolean;
}

export const STANDARD_CALENDAR_POLICY: CalendarPolicy = { daysPerWeek: 5, collectiveLeaveIsOff: true };

export interface WorkingCalendar {
  readonly policy: CalendarPolicy;
  readonly offDays: ReadonlySet<string>;
}

/** Holidays of the country and of `regionCode` that are known on `knownOn`. */
export function workingCalendar(
  holidays: readonly Holiday[],
  policy: CalendarPolicy,
  knownOn: LocalDate,
  regionCode: string | null = null,
): WorkingCalendar {
  const offDays = new Set<string>();
  for (const day of holidays) {
    if (day.knownFrom !== null && day.knownFrom > knownOn) continue;
    if (day.regionCode !== null && day.regionCode !== regionCode) continue;
    if (day.kind === 'collective-leave' && !policy.collectiveLeaveIsOff) continue;
    offDays.add(day.date);
  }
  return { policy, offDays };
}

export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  return weekdayOf(date) <= calendar.policy.daysPerWeek && !calendar.offDays.has(date);
}

/** `date` itself if it is a working day, else the next one: due days roll forward. */
export function rollForward(date: LocalDate, calendar: WorkingCalendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The start day is not counted. Zero rolls forward to a working day; a negative count goes back. */
export function addWorkingDays(start: LocalDate, days: number, calendar: WorkingCalendar): LocalDate {
  if (days === 0) return rollForward(start, calendar);
  const step = days > 0 ? 1 : -1;
  let day = start;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** The first `count` working days after `from`, in order. */
export function nextWorkingDays(from: LocalDate, count: number, calendar: WorkingCalendar): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; days.length < count; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) days.push(day);
  }
  return days;
}

/** Days after `from` up to and including `to` on which the office is closed: why a deadline falls where it falls. */
export function daysOffBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (!isWorkingDay(day, calendar)) days.push(day);
  }
  return days;
}
