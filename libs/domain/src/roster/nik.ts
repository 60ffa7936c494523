/** The national identity number (NIK): what its sixteen digits say, and what they cannot be. */
import { isLocalDate, type LocalDate } from '../calendar/local-date';
import type { Sex } from './participant';

/** PP 37/2007 art. 37: region of first issue (6), birth date DDMMYY with 40 added to a woman's day (6), serial (4). */
export interface NikParts {
  /** Kemendagri district code of its day, `327501`. */
  readonly prefix: string;
  readonly day: number;
  readonly month: number;
  /** 0..99; the century is not in the number. */
  readonly yearOfCentury: number;
  readonly sex: Sex;
  readonly serial: string;
}

export interface AgeWindow {
  readonly least: number;
  readonly most: number;
}

/** Heads and workers are adults; general knowledge, used to complete a century and to warn. */
export const ADULT_AGES: AgeWindow = { least: 17, most: 100 };

/** null unless `nik` is 16 digits. */
export function partsOf(nik: string): NikParts | null {
  if (!/^\d{16}$/.test(nik)) return null;
  const day = Number(nik.slice(6, 8));
  return {
    prefix: nik.slice(0, 6),
    day: day > 40 ? day - 40 : day,
    month: Number(nik.slice(8, 10)),
    yearOfCentury: Number(nik.slice(10, 12)),
    sex: day > 40 ? 'female' : 'male',
    serial: nik.slice(12),
  };
}

/** Numbers typed to fill a cell: one digit, a pair or four digits repeated, or counting up or down. */
export function isPlaceholder(nik: string): boolean {
  return /^(\d{1,2}|\d{4})\1+$/.test(nik) || '12345678901234567890'.includes(nik) || '98765432109876543210'.includes(nik);
}

/**
 * The real birth date in the number. The century is that of `expected` where the two digits agree, else the latest
 * that makes an adult within `ages` on `today`, else the latest that is not in the future.
 * @returns null when the date does not exist
 */
export function birthDateOf(parts: NikParts, today: LocalDate, expected: LocalDate | null = null, ages: AgeWindow = ADULT_AGES): LocalDate | null {
  const candidates = completeYears(parts.yearOfCentury)
    .map((year) => `${year}-${two(parts.month)}-${two(parts.day)}`)
    .filter(isLocalDate)
    .filter((date) => date <= today);
  if (expected !== null && candidates.includes(expected)) return expected;
  return candidates.find((date) => isWithinAges(date, today, ages)) ?? candidates[0] ?? null;
}

/** Full years a year of two digits may stand for, the latest first. */
export function completeYears(yearOfCentury: number): number[] {
  return [2000 + yearOfCentury, 1900 + yearOfCentury];
}

export function isWithinAges(birthDate: LocalDate, today: LocalDate, ages: AgeWindow): boolean {
  const age = ageOn(birthDate, today);
  return age >= ages.least && age <= ages.most;
}

/** Full years of life on `today`; negative before birth. */
export function ageOn(birthDate: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Composes a number, as the registry would: for fictional people in rehearsals and tests. @param serial 0..9999 */
export function nikOf(prefix: string, birthDate: LocalDate, sex: Sex, serial: number): string {
  const day = Number(birthDate.slice(8, 10)) + (sex === 'female' ? 40 : 0);
  return `${prefix}${two(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${String(serial).padStart(4, '0')}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
