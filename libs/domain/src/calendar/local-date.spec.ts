/** Calendar dates, months and zones: what exists, and that counting forward and back agree. */
import fc from 'fast-check';
import { addMonths, contributionMonth, dayOfMonth, firstDayOf, lastDayOf, monthOf, monthsBetween } from './contribution-month';
import { addDays, dateOfDayNumber, dayNumberOf, daysBetween, isLocalDate, localDate, weekdayOf } from './local-date';
import { dateAt, DAY_ENDS, instantAt, OFFICE_OPENS, ZONES } from './zone';

const dates = fc.integer({ min: -7_000, max: 70_000 }).map(dateOfDayNumber);

describe('dates', () => {
  it('knows which dates exist', () => {
    for (const text of ['2018-07-16', '2020-02-29', '2000-02-29', '1999-12-31']) expect(localDate(text)).toBe(text);
    for (const text of ['2018-02-29', '1900-02-29', '2018-13-01', '2018-00-10', '2018-04-31', '2018-4-1', '16-07-2018', '1800-01-01', '']) {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow('date-malformed');
    }
  });

  it('knows the weekday', () => {
    expect(weekdayOf(localDate('2018-07-15'))).toBe(7);
    expect(weekdayOf(localDate('2018-07-16'))).toBe(1);
    expect(weekdayOf(localDate('1965-08-17'))).toBe(2);
  });

  it('adds and subtracts days as inverses, and keeps order', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -8_000, max: 8_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(date, days) > date).toBe(days > 0);
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
      }),
    );
  });
});

describe('contribution months', () => {
  it('counts over years and clamps days', () => {
    expect(addMonths(contributionMonth('2018-12'), 1)).toBe('2019-01');
    expect(addMonths(contributionMonth('2018-01'), -1)).toBe('2017-12');
    expect(dayOfMonth(contributionMonth('2018-02'), 31)).toBe('2018-02-28');
    expect(firstDayOf(contributionMonth('2018-06'))).toBe('2018-06-01');
    expect(lastDayOf(contributionMonth('2018-06'))).toBe('2018-06-30');
    expect(monthOf(localDate('2018-06-30'))).toBe('2018-06');
    for (const text of ['2018-6', '2018-13', '18-06', '2018-00']) expect(() => contributionMonth(text)).toThrow('month-malformed');
  });

  it('adds and subtracts months as inverses', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const month = monthOf(date);
        expect(addMonths(addMonths(month, months), -months)).toBe(month);
        expect(monthsBetween(month, addMonths(month, months))).toBe(months);
      }),
    );
  });
});

describe('zones', () => {
  it('opens and closes the day at the local hour', () => {
    const day = localDate('2018-07-16');
    expect(new Date(instantAt(day, OFFICE_OPENS, 'WIB')).toISOString()).toBe('2018-07-16T01:00:00.000Z');
    expect(new Date(instantAt(day, OFFICE_OPENS, 'WIT')).toISOString()).toBe('2018-07-15T23:00:00.000Z');
    expect(new Date(instantAt(day, DAY_ENDS, 'WITA')).toISOString()).toBe('2018-07-16T15:59:59.000Z');
  });

  it('finds the date again from any instant of it', () => {
    fc.assert(
      fc.property(dates, fc.nat(86_399), fc.constantFrom(...ZONES), (date, second, zone) => {
        expect(dateAt(instantAt(date, second, zone), zone)).toBe(date);
      }),
    );
  });
});
