/** Dates as offices type them: `17/08/1970`, `17-8-70`, `1970-08-17`, `17 Agustus 1970`, or a spreadsheet's serial number. */
import { dateOfDayNumber, isLocalDate, type LocalDate } from '../calendar/local-date';
import type { FindingCode } from './findings';
import { ADULT_AGES, completeYears, isWithinAges } from './nik';

export interface ReadDate {
  readonly date: LocalDate;
  /** What was done to read it; null when it was plain. */
  readonly repair: Extract<FindingCode, 'date-from-serial' | 'date-year-completed' | 'date-order-swapped'> | null;
}

/** By their first three letters, Indonesian and English, with the spellings of older papers. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, peb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, ags: 8, agt: 8, aug: 8,
  sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12,
};

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?:\s+0{1,2}[:.]00(?:[:.]00)?)?$/;
const NAMED = /^(\d{1,2})[-/.\s]*([a-z]{3,9})[-/.,\s]*(\d{4}|\d{2})$/i;
const SERIAL = /^\d{4,5}(?:[.,]\d+)?$/;

/** Serial numbers of 1913..2099; lower ones are years or counts, not birth dates. */
const FIRST_SERIAL = 5_000;
const LAST_SERIAL = 73_050;
/** 1970-01-01 as spreadsheets count days since 1900. */
const UNIX_EPOCH_SERIAL = 25_569;

/** @param today completes years of two digits. @returns null for what is no date, or none that exists */
export function readDate(text: string, today: LocalDate): ReadDate | null {
  const written = text.trim().replace(/^['’]/, '');
  const iso = partsOf(ISO, written);
  if (iso) return plain(iso[0], iso[1], iso[2]);
  const named = partsOf(NAMED, written);
  if (named) return dayMonthYear(named[0], String(MONTHS[named[1].slice(0, 3).toLowerCase()] ?? ''), named[2], today);
  const numbers = partsOf(DAY_FIRST, written);
  if (numbers) return dayMonthYear(...numbers, today) ?? swapped(...numbers);
  return SERIAL.test(written) ? serial(Math.floor(Number(written.replace(',', '.')))) : null;
}

/** The three groups each of the forms has. */
function partsOf(form: RegExp, text: string): readonly [string, string, string] | null {
  const match = form.exec(text);
  return match && (match.slice(1, 4) as [string, string, string]);
}

function dayMonthYear(day: string, month: string, year: string, today: LocalDate): ReadDate | null {
  if (year.length === 4) return plain(year, month, day);
  const dates = completeYears(Number(year))
    .map((full) => plain(String(full), month, day)?.date)
    .filter((date) => date !== undefined)
    .filter((date) => date <= today);
  const date = dates.find((candidate) => isWithinAges(candidate, today, ADULT_AGES)) ?? dates[0];
  return date === undefined ? null : { date, repair: 'date-year-completed' };
}

/** Month before day, told apart only where the day is above 12 and the year is whole. */
function swapped(month: string, day: string, year: string): ReadDate | null {
  const read = year.length === 4 ? plain(year, month, day) : null;
  return read && { ...read, repair: 'date-order-swapped' };
}

function serial(days: number): ReadDate | null {
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return null;
  return { date: dateOfDayNumber(days - UNIX_EPOCH_SERIAL), repair: 'date-from-serial' };
}

function plain(year: string, month: string, day: string): ReadDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? { date, repair: null } : null;
}
