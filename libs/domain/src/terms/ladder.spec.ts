/** The ladder: rungs rise, dates count working days, the highest rung due is the one climbed. */
import fc from 'fast-check';
import { addDays, localDate } from '../calendar/local-date';
import { isWorkingDay, STANDARD_CALENDAR_POLICY, workingCalendar, type Holiday } from '../calendar/working-days';
import { instantAt } from '../calendar/zone';
import { datesAhead, endsTheWait, faultsOf, rungDue, spreadOf, type Ladder } from './ladder';
import * as standard from './standard-ladders';

const none = workingCalendar([], STANDARD_CALENDAR_POLICY, localDate('2030-01-01'));
const decreed = (date: string, knownFrom: string | null): Holiday => ({
  date: localDate(date), kind: 'national', nameId: 'x', basis: 'x', basisDate: null, knownFrom: knownFrom === null ? null : localDate(knownFrom), certainty: '', regionCode: null,
});

describe('a ladder', () => {
  test.each(Object.entries(standard))('%s is without fault', (_, ladder) => {
    expect(faultsOf(ladder)).toEqual([]);
  });

  test('that does not rise, ends twice or never, or repeats a code is named', () => {
    const rung = (code: string, after: number, act: 'remind' | 'lapse') => ({ code, after, act, to: 'assignee' as const });
    const ladder = (...rungs: Ladder['rungs']): Ladder => ({ code: 'bad', edition: 1, rungs });
    expect(faultsOf(ladder())).toHaveLength(1);
    expect(faultsOf(ladder(rung('a', 2, 'remind'), rung('b', 2, 'lapse')))).toEqual(['bad: b does not rise above a']);
    expect(faultsOf(ladder(rung('a', 1, 'lapse'), rung('b', 2, 'lapse')))).toEqual(['bad: a must not end the wait']);
    expect(faultsOf(ladder(rung('a', 1, 'remind')))).toEqual(['bad: a must end the wait']);
    expect(faultsOf(ladder(rung('a', 1, 'remind'), rung('a', 2, 'lapse')))).toEqual(['bad: rung codes repeat']);
  });
});

describe('dates ahead', () => {
  test('a spoken yes of Monday 9 April 2018 is reminded on the fifth working day and lapses at the end of its day', () => {
    const dates = datesAhead(standard.CONFIRMATION_LADDER, { from: localDate('2018-04-09'), extraDays: 0 }, none, 'WIB');
    expect(dates.map(({ code, on }) => [code, on])).toEqual([['reminder', '2018-04-16'], ['superior', '2018-04-25'], ['head', '2018-05-07'], ['lapse', '2018-05-21']]);
    expect(dates[0]?.at).toBe(Date.parse('2018-04-16T08:00:00+07:00'));
    expect(dates[3]?.at).toBe(Date.parse('2018-05-21T23:59:59+07:00'));
  });

  test('more time moves every rung, a decreed day only the later ones', () => {
    const from = localDate('2025-08-11');
    const before = datesAhead(standard.DESK_LADDER, { from, extraDays: 0 }, workingCalendar([decreed('2025-08-18', '2025-08-07')], STANDARD_CALENDAR_POLICY, localDate('2025-08-06')), 'WIT');
    const after = datesAhead(standard.DESK_LADDER, { from, extraDays: 0 }, workingCalendar([decreed('2025-08-18', '2025-08-07')], STANDARD_CALENDAR_POLICY, localDate('2025-08-07')), 'WIT');
    expect(before.map(({ on }) => on)).toEqual(['2025-08-14', '2025-08-19', '2025-08-25', '2025-09-08']);
    expect(after.map(({ on }) => on)).toEqual(['2025-08-14', '2025-08-20', '2025-08-26', '2025-09-09']);
    const granted = datesAhead(standard.DESK_LADDER, { from, extraDays: 2 }, none, 'WIB');
    expect(granted[0]?.on).toBe('2025-08-18');
  });

  test('a payment is announced before its due day', () => {
    const dates = datesAhead(standard.PAYMENT_LADDER, { from: localDate('2018-07-16'), extraDays: 0 }, none, 'WIB');
    expect(dates[0]).toMatchObject({ code: 'coming-due', on: '2018-07-09' });
    expect(dates[1]).toMatchObject({ code: 'overdue', on: '2018-07-17' });
  });

  test('fall on working days, in order, whatever the day and zone', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(localDate('2018-01-01'), days));
    fc.assert(
      fc.property(day, fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const), fc.constantFrom(...Object.values(standard)), fc.integer({ min: 0, max: 20 }), (from, zone, ladder, extraDays) => {
        const dates = datesAhead(ladder, { from, extraDays }, none, zone, spreadOf(from));
        expect(dates.every(({ on }) => isWorkingDay(on, none))).toBe(true);
        expect(dates.every((rung, index) => index === 0 || rung.at > (dates[index - 1]?.at ?? 0))).toBe(true);
        expect(dates.filter(({ act }) => endsTheWait(act))).toHaveLength(1);
      }),
    );
  });
});

describe('the rung due', () => {
  const dates = datesAhead(standard.DESK_LADDER, { from: localDate('2018-04-09'), extraDays: 0 }, none, 'WIB');
  const at = (date: string, second: number): number => instantAt(localDate(date), second, 'WIB');

  test('is none before eight in the morning of its day', () => {
    expect(rungDue(dates, -1, at('2018-04-12', 8 * 3600 - 1))).toBeNull();
    expect(rungDue(dates, -1, at('2018-04-12', 8 * 3600))).toBe(0);
  });
  test('after an outage over several rungs is only the highest', () => {
    expect(rungDue(dates, -1, at('2018-04-24', 12 * 3600))).toBe(2);
  });
  test('is never climbed twice', () => {
    expect(rungDue(dates, 2, at('2018-04-24', 12 * 3600))).toBeNull();
  });
});

test('the spread is the same for the same key and stays within a quarter of an hour', () => {
  fc.assert(fc.property(fc.string(), (key) => spreadOf(key) === spreadOf(key) && spreadOf(key) >= 0 && spreadOf(key) <= 900));
});
