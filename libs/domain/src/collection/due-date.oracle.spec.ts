/** Due dates and deadlines of two years counted a second time, day by day from the decrees themselves: both segments, both weeks, collective leave off and worked. */
import { Almanac } from '../calendar/almanac';
import { contributionMonth } from '../calendar/contribution-month';
import { HOLIDAYS } from '../calendar/data/holidays';
import { localDate } from '../calendar/local-date';
import { addWorkingDays } from '../calendar/working-days';
import { dueAnswersFor } from './due-answer';

/** SKB 1497/2/5 of 2025 and SKB 1205/3/2 of 2026, as `month: days`. */
const NATIONAL: Readonly<Record<number, string>> = {
  2026: '1:1,16 2:17 3:19,21,22 4:3,5 5:1,14,27,31 6:1,16 8:17,25 12:25',
  2027: '1:1,5 2:6 3:8,10,11,26,28 5:1,6,17,20 6:1,6 8:15,17 12:25,26',
};
const COLLECTIVE: Readonly<Record<number, string>> = { 2026: '2:16 3:18,20,23,24 5:15,28 12:24', 2027: '2:5 3:9,12,15,25 5:18,19 12:24' };

const two = (part: number): string => String(part).padStart(2, '0');
const daysOf = (table: Readonly<Record<number, string>>): Set<string> =>
  new Set(Object.entries(table).flatMap(([year, months]) => months.split(' ').flatMap((each) => each.split(':')[1]!.split(',').map((day) => `${year}-${two(Number(each.split(':')[0]))}-${two(Number(day))}`))));
const [national, collective] = [daysOf(NATIONAL), daysOf(COLLECTIVE)];

/** Sunday 0. The first day of 2026 was a Thursday. */
const next = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const weekday = (date: string): number => (4 + Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse('2026-01-01T00:00:00Z')) / 86_400_000) + 7_000) % 7;

const POLICIES = [5, 6].flatMap((daysPerWeek) => [true, false].map((collectiveLeaveIsOff) => ({ daysPerWeek: daysPerWeek as 5 | 6, collectiveLeaveIsOff })));
type Policy = (typeof POLICIES)[number];
const isWorked = (date: string, { daysPerWeek, collectiveLeaveIsOff }: Policy): boolean =>
  weekday(date) !== 0 && (daysPerWeek === 6 || weekday(date) !== 6) && !national.has(date) && !(collectiveLeaveIsOff && collective.has(date));

function rolled(date: string, policy: Policy): string {
  let day = date;
  while (!isWorked(day, policy)) day = next(day);
  return day;
}
const almanacOf = (policy: Policy) => new Almanac(HOLIDAYS, policy, null);

test.each([
  ['2026-02-15', '2026-02-18', '2026-02-16'], ['2026-03-15', '2026-03-16', '2026-03-16'], ['2026-05-15', '2026-05-18', '2026-05-15'], ['2026-08-15', '2026-08-18', '2026-08-18'],
  ['2026-11-15', '2026-11-16', '2026-11-16'], ['2027-03-15', '2027-03-16', '2027-03-15'], ['2027-05-15', '2027-05-21', '2027-05-18'], ['2027-08-15', '2027-08-16', '2027-08-16'],
])('the 15th %s rolls to %s, to %s where collective leave is worked', (nominal, off, worked) => {
  const due = (collectiveLeaveIsOff: boolean) => dueAnswersFor(contributionMonth(nominal.slice(0, 7)), contributionMonth(nominal.slice(0, 7)), 'non-wage-earner', almanacOf({ daysPerWeek: 5, collectiveLeaveIsOff }))[0]?.due;
  expect([due(true), due(false)]).toEqual([off, worked]);
});

test.each(POLICIES)('every month of two years, %j', (policy) => {
  const months = Array.from({ length: 23 }, (_, at) => `${2026 + Math.floor(at / 12)}-${two((at % 12) + 1)}`);
  const [first, last] = [contributionMonth(months[0]!), contributionMonth(months.at(-1)!)];
  const after = (month: string): string => (month.endsWith('-12') ? `${Number(month.slice(0, 4)) + 1}-01` : `${month.slice(0, 5)}${two(Number(month.slice(5)) + 1)}`);
  const told = (segment: 'wage-earner' | 'non-wage-earner') => dueAnswersFor(first, last, segment, almanacOf(policy)).map(({ month, nominal, due }) => `${month} ${nominal} ${due}`);
  expect(told('non-wage-earner')).toEqual(months.map((month) => `${month} ${month}-15 ${rolled(`${month}-15`, policy)}`));
  expect(told('wage-earner')).toEqual(months.map((month) => `${month} ${after(month)}-15 ${rolled(`${after(month)}-15`, policy)}`));
});

test.each(POLICIES)('deadlines from every day of two years, %j', (policy) => {
  const { calendar } = almanacOf(policy);
  const wrong: string[] = [];
  for (let from = '2026-01-01'; from < '2027-11-15'; from = next(from)) {
    let day = from;
    for (let counted = 0; counted < 20; ) {
      day = next(day);
      if (!isWorked(day, policy)) continue;
      counted += 1;
      const told = addWorkingDays(localDate(from), counted, calendar);
      if (told !== day) wrong.push(`${from} + ${counted}: ${told} instead of ${day}`);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('2026 has 240 and 2027 has 242 working days', () => {
  const worked = (year: number): number => {
    let days = 0;
    for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = next(day)) if (addWorkingDays(localDate(day), 0, almanacOf({ daysPerWeek: 5, collectiveLeaveIsOff: true }).calendar) === day) days += 1;
    return days;
  };
  expect([worked(2026), worked(2027)]).toEqual([240, 242]);
});
