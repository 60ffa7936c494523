/** Working days over the shipped calendar: the vectors of the field, and the laws of counting. */
import fc from 'fast-check';
import { HOLIDAYS } from './data/holidays';
import { addDays, dateOfDayNumber, dayNumberOf, localDate, type LocalDate } from './local-date';
import {
  addWorkingDays, daysOffBetween, isWorkingDay, nextWorkingDays, rollForward, STANDARD_CALENDAR_POLICY, workingCalendar, workingDaysBetween,
  type CalendarPolicy, type Holiday,
} from './working-days';

const LATER = localDate('2027-12-31');
const off = workingCalendar(HOLIDAYS, STANDARD_CALENDAR_POLICY, LATER);
const open = workingCalendar(HOLIDAYS, { daysPerWeek: 5, collectiveLeaveIsOff: false }, LATER);
const roll = (date: string, calendar = off): LocalDate => rollForward(localDate(date), calendar);

describe('a due day on which offices are closed', () => {
  it.each([
    ['2018-07-15', '2018-07-16', '2018-07-16'],
    ['2026-02-15', '2026-02-18', '2026-02-16'],
    ['2026-03-15', '2026-03-16', '2026-03-16'],
    ['2026-05-15', '2026-05-18', '2026-05-15'],
    ['2026-08-15', '2026-08-18', '2026-08-18'],
    ['2026-11-15', '2026-11-16', '2026-11-16'],
    ['2027-03-15', '2027-03-16', '2027-03-15'],
    ['2027-05-15', '2027-05-21', '2027-05-18'],
    ['2027-08-15', '2027-08-16', '2027-08-16'],
  ])('%s rolls to %s, with collective leave worked to %s', (due, rolled, worked) => {
    expect(roll(due)).toBe(rolled);
    expect(roll(due, open)).toBe(worked);
  });
});

describe('counting working days', () => {
  it('takes three working days from 17 March 2026 to 27 March', () => {
    expect(addWorkingDays(localDate('2026-03-17'), 3, off)).toBe('2026-03-27');
    expect(nextWorkingDays(localDate('2026-03-17'), 3, off)).toEqual(['2026-03-25', '2026-03-26', '2026-03-27']);
    expect(daysOffBetween(localDate('2026-03-17'), localDate('2026-03-25'), off)).toEqual([
      '2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24',
    ]);
  });

  it.each([[2026, 240], [2027, 242]])('finds that %i has %i working days', (year, days) => {
    expect(workingDaysBetween(localDate(`${year - 1}-12-31`), localDate(`${year}-12-31`), off)).toBe(days);
  });

  it('works on Saturdays in a six-day week', () => {
    const six = workingCalendar(HOLIDAYS, { daysPerWeek: 6, collectiveLeaveIsOff: true }, LATER);
    expect(isWorkingDay(localDate('2018-07-14'), six)).toBe(true);
    expect(isWorkingDay(localDate('2018-07-15'), six)).toBe(false);
  });

  it('lets a decree count only from the day it became known', () => {
    const day = localDate('2025-08-18');
    const known = (on: string): boolean => isWorkingDay(day, workingCalendar(HOLIDAYS, STANDARD_CALENDAR_POLICY, localDate(on)));
    expect(known('2025-08-06')).toBe(true);
    expect(known('2025-08-07')).toBe(false);
  });

  it('closes only its own city on a local holiday', () => {
    const local: Holiday = {
      date: localDate('2018-03-12'), kind: 'local', nameId: 'Hari Jadi Kota', basis: 'Keputusan Wali Kota', basisDate: null, knownFrom: null, certainty: 'G', regionCode: '32.75',
    };
    const on = (regionCode: string | null): boolean =>
      isWorkingDay(local.date, workingCalendar([local], STANDARD_CALENDAR_POLICY, LATER, regionCode));
    expect([on('32.75'), on('32.71'), on(null)]).toEqual([false, true, true]);
  });
});

describe('the laws of counting', () => {
  const days = fc.integer({ min: dayNumberOf(localDate('2018-01-15')), max: dayNumberOf(localDate('2027-10-01')) }).map(dateOfDayNumber);
  const policies = fc.record<CalendarPolicy>({ daysPerWeek: fc.constantFrom(5, 6), collectiveLeaveIsOff: fc.boolean() });
  const counts = fc.integer({ min: 1, max: 60 });

  it('never moves back, and always ends on a working day', () => {
    fc.assert(
      fc.property(days, policies, counts, (day, policy, count) => {
        const calendar = workingCalendar(HOLIDAYS, policy, LATER);
        const end = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(end, calendar)).toBe(true);
        expect(end >= addDays(day, count)).toBe(true);
        expect(addWorkingDays(day, 0, calendar)).toBe(rollForward(day, calendar));
        expect(addWorkingDays(addDays(day, 1), count, calendar) >= end).toBe(true);
        expect(addWorkingDays(day, count + 1, calendar) > end).toBe(true);
      }),
    );
  });

  it('adds and subtracts as inverses from a working day, and counts what it added', () => {
    fc.assert(
      fc.property(days, policies, counts, (day, policy, count) => {
        const calendar = workingCalendar(HOLIDAYS, policy, LATER);
        const start = rollForward(day, calendar);
        const end = addWorkingDays(start, count, calendar);
        expect(addWorkingDays(end, -count, calendar)).toBe(start);
        expect(workingDaysBetween(start, end, calendar)).toBe(count);
        expect(workingDaysBetween(end, start, calendar)).toBe(-count);
        expect(nextWorkingDays(start, count, calendar).at(-1)).toBe(end);
      }),
    );
  });
});
