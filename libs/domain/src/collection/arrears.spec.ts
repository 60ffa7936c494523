/** The ladder of arrears: rungs by the calendar, a plan that keeps letters back, and the rung somebody comes back to. */
import { localDate, type LocalDate } from '../calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '../calendar/working-days';
import { instantAt, OFFICE_OPENS } from '../calendar/zone';
import { faultsOf } from '../terms/ladder';
import { ARREARS_LADDER } from '../terms/standard-ladders';
import { planStandingOf, rungsOf, stepOn, type OnTheLadder } from './arrears';

const calendar = workingCalendar([], STANDARD_CALENDAR_POLICY, localDate('2024-12-31'), null);
const day = (on: string) => ({ ladder: ARREARS_LADDER, calendar, zone: 'WIB' as const, on: localDate(on), now: instantAt(localDate(on), OFFICE_OPENS, 'WIB') });
const fresh: OnTheLadder = { since: localDate('2024-03-15'), climbed: -1, stoodStill: 0, stillSince: null };
const codes = (stands: OnTheLadder) => rungsOf(stands, day('2024-03-15')).map(({ code, on }) => `${on} ${code}`);

test('three warnings, each followed by a higher desk, up to the regional office', () => {
  expect(faultsOf(ARREARS_LADDER)).toEqual([]);
  expect(codes(fresh)).toEqual([
    '2024-03-22 warning-1', '2024-03-29 agency-head', '2024-04-19 warning-2', '2024-04-26 city-secretary', '2024-05-17 warning-3', '2024-05-24 mayor', '2024-06-21 regional-office', '2024-07-19 ladder-ended',
  ]);
});

test('a rung is climbed on its day and once', () => {
  expect(stepOn(fresh, true, day('2024-03-21'))).toMatchObject({ due: null, climbed: -1, nextAt: instantAt(localDate('2024-03-22'), OFFICE_OPENS, 'WIB') });
  const warned = stepOn(fresh, true, day('2024-03-22'));
  expect(warned).toMatchObject({ due: 0, climbed: 0 });
  expect(stepOn(warned, true, day('2024-03-22'))).toMatchObject({ due: null, climbed: 0 });
});

test('who stood still for ten working days finds the next rung ten working days later', () => {
  const warned = stepOn(fresh, true, day('2024-03-22'));
  const still = stepOn(warned, false, day('2024-03-25'));
  expect(still).toMatchObject({ climbed: 0, due: null, nextAt: null, stillSince: '2024-03-25' });
  expect(stepOn(still, false, day('2024-06-03'))).toMatchObject({ stillSince: '2024-03-25', due: null });
  const back = stepOn(still, true, day('2024-04-08'));
  expect(back).toMatchObject({ climbed: 0, due: null, stoodStill: 10, stillSince: null, nextAt: instantAt(localDate('2024-04-12'), OFFICE_OPENS, 'WIB') });
});

const PLAN = [['2024-04-15', 1_000], ['2024-05-15', 1_000], ['2024-06-17', 500]].map(([dueOn, amount]) => ({ dueOn: dueOn as LocalDate, amount: amount as number }));
const standing = (paid: number, on: string) => planStandingOf(PLAN, paid, 5, day(on));

test('an instalment is missed five working days after its day, whatever was paid beyond an earlier one counts for it', () => {
  expect(standing(0, '2024-04-22')).toMatchObject({ kept: 0, missed: null });
  expect(standing(0, '2024-04-23')).toMatchObject({ kept: 0, missed: 0 });
  expect(standing(999, '2024-04-23')).toMatchObject({ missed: 0 });
  expect(standing(2_000, '2024-05-30')).toMatchObject({ kept: 2, missed: null });
  expect(standing(2_500, '2024-12-31')).toEqual({ kept: 3, missed: null, missedAt: null });
});
