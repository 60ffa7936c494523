/** Dates and months in words. */
import { contributionMonth } from './contribution-month';
import { formatDate, formatDateLong, formatMonth } from './format-date';
import { localDate } from './local-date';

describe('dates in letters', () => {
  it.each([
    ['2018-07-16', '16 Juli 2018', 'Senin, 16 Juli 2018', 'Monday, 16 July 2018'],
    ['2026-03-01', '1 Maret 2026', 'Minggu, 1 Maret 2026', 'Sunday, 1 March 2026'],
    ['2018-06-15', '15 Juni 2018', 'Jumat, 15 Juni 2018', 'Friday, 15 June 2018'],
  ])('writes %s as %s', (date, short, long, english) => {
    expect(formatDate(localDate(date))).toBe(short);
    expect(formatDateLong(localDate(date))).toBe(long);
    expect(formatDateLong(localDate(date), 'en')).toBe(english);
  });

  it('writes months', () => {
    expect(formatMonth(contributionMonth('2018-06'))).toBe('Juni 2018');
    expect(formatMonth(contributionMonth('2018-12'), 'en')).toBe('December 2018');
    expect(formatDate(localDate('2018-07-16'), 'en')).toBe('16 July 2018');
  });
});
