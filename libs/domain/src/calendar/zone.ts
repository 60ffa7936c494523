/** Indonesia's three time zones; none has daylight saving, so an offset is a fixed number of hours. */
import { dayNumberOf, dateOfDayNumber, type LocalDate } from './local-date';

export const ZONES = ['WIB', 'WITA', 'WIT'] as const;
export type Zone = (typeof ZONES)[number];

const HOURS: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const HOUR_MS = 3_600_000;

/** @param instant milliseconds since 1970-01-01T00:00Z. */
export function dateAt(instant: number, zone: Zone): LocalDate {
  return dateOfDayNumber(Math.floor((instant + HOURS[zone] * HOUR_MS) / 86_400_000));
}

/** @param secondOfDay 0..86399, local. @returns milliseconds since 1970-01-01T00:00Z. */
export function instantAt(date: LocalDate, secondOfDay: number, zone: Zone): number {
  return dayNumberOf(date) * 86_400_000 - HOURS[zone] * HOUR_MS + secondOfDay * 1000;
}

/** Letters leave from 08:00 local. */
export const OFFICE_OPENS = 8 * 3600;
/** A deadline ends at 23:59:59 of its day. */
export const DAY_ENDS = 86_399;
