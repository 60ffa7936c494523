/** Calendar dates as people write them: `2018-07-16`, without hour and without zone. */
import { DomainError } from '../errors/domain-error';

declare const brand: unique symbol;
/** ISO calendar date `YYYY-MM-DD`, years 1900-2199. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

const DAY_MS = 86_400_000;
const FORM = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

/** @throws DomainError `date-malformed` for anything but a real calendar date. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new DomainError('date-malformed', { text: text.slice(0, 20) });
  return text;
}

export function isLocalDate(text: string): text is LocalDate {
  if (!FORM.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01. */
export function dayNumberOf(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

export function dateOfDayNumber(day: number): LocalDate {
  return localDate(new Date(day * DAY_MS).toISOString().slice(0, 10));
}

/** @param days calendar days, negative for earlier. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** 1 = Monday ... 7 = Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}
