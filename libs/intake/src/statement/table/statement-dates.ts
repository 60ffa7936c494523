/** Dates of movements as banks write them: day before month, with or without year, months by number or by name. */
import { daysInMonth, isLocalDate, localDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { readDate } from '@sinergi/domain/roster/date-cell';
import type { DateOrder } from './bank-mapping';

export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

const DATES = /\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}/gi;
const WITHOUT_YEAR = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})$/i;
/** The days of a month of this century, so that a date of two digits is of it. */
const LATEST = localDate('2199-12-31');

/** Two dates, or one month: `01/07/2018 - 31/07/2018`, `JULI 2018`. */
export function periodIn(line: string): Period | null {
  const [from, until] = (line.match(DATES) ?? []).map((text) => statementDate(text, null));
  if (from && until && from <= until) return { from, until };
  const [, month, year] = /\b([a-z]{3,9}|\d{1,2})[-/ ](\d{4})\b/i.exec(line) ?? [];
  const first = month && year ? statementDate(`01/${month}/${year}`, null) : null;
  if (first === null || from) return null;
  const days = daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  return { from: first, until: localDate(`${first.slice(0, 8)}${days}`) };
}

export const hasNoYear = (text: string): boolean => WITHOUT_YEAR.test(dayIn(text));

/** @param period completes a date without year. @param order as a person says; else day before month, or a year first */
export function statementDate(text: string, period: Period | null, order?: DateOrder): LocalDate | null {
  const day = inOrder(dayIn(text), order);
  const [, date, month] = WITHOUT_YEAR.exec(day) ?? [];
  if (date && month) return period === null ? null : withinPeriod(`${date}/${month}`, period);
  const read = readDate(day.replace(/^(\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ])(\d{2})$/i, '$120$2'), LATEST);
  return read !== null && read.repair === null ? read.date : null;
}

/** A time of day and the mark that keeps a spreadsheet from guessing are left out. */
const dayIn = (text: string): string => text.trim().replace(/^['’]/, '').replace(/[T ]\d{1,2}[:.]\d{2}.*$/, '');

/** Rewritten as all others are read. */
function inOrder(day: string, order: DateOrder | undefined): string {
  if (order === 'month-day-year') return day.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3').replace(/^(\d{1,2}|[a-z]{3,9})([-/. ])(\d{1,2})(?!\d)/i, '$3$2$1');
  if (order === 'year-month-day') return day.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3').replace(/^(\d{2})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, '20$1-$2-$3');
  return order === undefined ? day : day.replace(/^(\d{2})(\d{2})(\d{4}|\d{2})$/, '$1/$2/$3');
}

function withinPeriod(day: string, { from, until }: Period): LocalDate | null {
  const years = [...new Set([until.slice(0, 4), from.slice(0, 4)])];
  const dates = years.map((year) => readDate(`${day}/${year}`, LATEST)).flatMap((read) => (read !== null && read.repair === null && isLocalDate(read.date) ? [read.date] : []));
  return dates.find((date) => date >= from && date <= until) ?? dates[0] ?? null;
}
