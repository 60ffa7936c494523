/** Terms of office as decrees state them: `2015 - 2020`, `01/02/2015 s.d. 31/01/2018`, or the last day alone. */
import { isLocalDate, type LocalDate } from '../calendar/local-date';
import { readDate } from './date-cell';

const UNTIL = /\s*(?:s\s*[./]\s*d\.?|sampai(?:\s+dengan)?|hingga|[–—]|\s-\s|(?<=\d{4})-(?=\d{4}\b|\d{1,2}[/.]|\d{1,2}-\d{1,2}-\d))\s*/i;
const YEAR = /^(?:tahun\s+)?((?:19|20)\d{2})$/i;

/**
 * The last day of the term; of a year alone its 31 December.
 * @param isEnd the column holds nothing but the end, so that a single date is one; else only what follows "until" is
 * @returns null where the text names no end
 */
export function readTermEnd(text: string, isEnd: boolean, today: LocalDate): LocalDate | null {
  const parts = text.trim().split(UNTIL);
  if (parts.length === 1 && !isEnd) return null;
  const end = (parts.at(-1) ?? '').trim();
  const year = YEAR.exec(end)?.[1];
  const lastDay = `${year}-12-31`;
  if (year !== undefined && isLocalDate(lastDay)) return lastDay;
  const read = readDate(end, today);
  // two digits of a year are completed to the past, and a term may end in the future
  return read === null || read.repair === 'date-year-completed' ? null : read.date;
}
