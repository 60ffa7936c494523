/** From which month a change counts: never twice, never a gap, never a month already billed. */
import { contributionMonth } from '../calendar/contribution-month';
import { localDate } from '../calendar/local-date';
import { workingCalendar, STANDARD_CALENDAR_POLICY } from '../calendar/working-days';
import { CHANGE_KINDS, countsFrom, REASONS_OF, reportDueOn, type ChangeOnTime } from './roster-change';

const SAME = { cutOffDay: 10, cutOffMonth: 'same' } as const;
const BEFORE = { cutOffDay: 20, cutOffMonth: 'previous' } as const;
const at = (happenedOn: string, more: Partial<ChangeOnTime> = {}): string =>
  countsFrom({ kind: 'succession', happenedOn: localDate(happenedOn), on: localDate('2018-09-20'), coverFrom: localDate('2018-06-01'), lastBilled: null, billing: SAME, ...more });

test.each([
  ['up to the cut-off of a month that month', '2018-08-10', SAME, '2018-08'],
  ['after it the next', '2018-08-11', SAME, '2018-09'],
  ['where a month is closed in the one before, by that cut-off', '2018-08-20', BEFORE, '2018-09'],
  ['and after that cut-off a month later', '2018-08-21', BEFORE, '2018-10'],
  ['on a day to come, then', '2018-12-31', SAME, '2019-01'],
] as const)('%s', (_, happenedOn, billing, month) => {
  expect(at(happenedOn, { billing })).toBe(month);
});

test('a month that was billed stays as it is, however late a change is reported', () => {
  expect(at('2018-07-02', { lastBilled: contributionMonth('2018-08') })).toBe('2018-09');
  expect(at('2018-07-02', { lastBilled: contributionMonth('2018-06') })).toBe('2018-07');
});

test('nothing counts before cover begins', () => {
  expect(at('2018-03-05')).toBe('2018-06');
});

test('a volunteer joins from the day it is agreed to, and leaves by the day of the withdrawal', () => {
  expect(at('2018-07-02', { kind: 'opt-in' })).toBe('2018-10');
  expect(at('2018-07-02', { kind: 'opt-out' })).toBe('2018-07');
});

test('reported within working days, over a weekend and a holiday', () => {
  const holiday = { date: localDate('2018-08-17'), kind: 'national', nameId: 'HUT RI', basis: 'SKB', basisDate: null, knownFrom: null, certainty: 'decreed', regionCode: null } as const;
  expect(reportDueOn(localDate('2018-08-14'), 7, workingCalendar([holiday], STANDARD_CALENDAR_POLICY, localDate('2018-08-14')))).toBe('2018-08-24');
});

test('every kind of change names why it may be made', () => {
  expect(CHANGE_KINDS.every((kind) => REASONS_OF[kind].length > 0)).toBe(true);
});
