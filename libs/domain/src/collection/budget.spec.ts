/** The running balance of a budget account: to the rupiah, with the month it runs out and the warnings due. */
import fc from 'fast-check';
import { addMonths, contributionMonth } from '../calendar/contribution-month';
import { rupiah } from '../money/rupiah';
import { STANDARD_BUDGET_WARNINGS } from '../terms/budget-warnings';
import { budgetCourseOf, monthsOfBudget, thresholdsReached, type DrawnMonth } from './budget';

const JANUARY = contributionMonth('2019-01');
const ceiling = (amount: number, until: string | null = null) => ({ amount: rupiah(amount), ...monthsOfBudget(2019, null, until === null ? null : contributionMonth(until)) });
const year = (billedMonths: number, each = 100): DrawnMonth[] =>
  Array.from({ length: 12 }, (_, at) => ({ month: addMonths(JANUARY, at), billed: rupiah(at < billedMonths ? each : 0), paid: rupiah(0), expected: rupiah(at < billedMonths ? 0 : each) }));

test('a ceiling for the year is free by what is not billed, and enough', () => {
  expect(budgetCourseOf(ceiling(1_200), year(3))).toMatchObject({ billed: 300, free: 900, expected: 900, shortfall: 0, runsOutIn: null, because: null });
});

test('a ceiling too small runs out in the first month it does not carry whole', () => {
  const course = budgetCourseOf(ceiling(450), year(2));
  expect(course).toMatchObject({ billed: 200, free: 250, shortfall: 750, runsOutIn: '2019-05', because: 'amount' });
  expect(course.months[4]).toMatchObject({ left: 0, beyond: 50 });
});

test('a budget for five months ends in May whatever is left of it', () => {
  expect(budgetCourseOf(ceiling(600, '2019-05'), year(2))).toMatchObject({ runsOutIn: '2019-06', because: 'months', shortfall: 700 });
});

test.each([['2019-06', '2019-05'], ['2018-12', '2019-05'], ['2019-01', '2020-01']])('months %s to %s are no months of the year 2019', (from, until) => {
  expect(() => monthsOfBudget(2019, contributionMonth(from), contributionMonth(until))).toThrow('period-invalid');
});

test('warnings three months and one month before, and at four fifths, none before that', () => {
  const reached = (billed: number, amount = 500) => thresholdsReached(budgetCourseOf(ceiling(amount), year(billed)), rupiah(amount), STANDARD_BUDGET_WARNINGS, addMonths(JANUARY, billed - 1));
  expect([1, 2, 3, 4, 5, 6].map((month) => reached(month))).toEqual([[], [], ['three-months-left'], ['three-months-left', 'four-fifths-billed'], ['three-months-left', 'one-month-left', 'four-fifths-billed'], ['three-months-left', 'one-month-left', 'four-fifths-billed']]);
  expect(reached(6, 1_200)).toEqual([]);
});

test('whatever is drawn: ceiling less what is carried is left, carried and beyond are all that is drawn, and nothing is left below nothing', () => {
  const drawn = fc.array(fc.record({ billed: fc.integer({ min: -500, max: 1_000 }), expected: fc.integer({ min: 0, max: 1_000 }) }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(fc.integer({ min: 0, max: 6_000 }), fc.integer({ min: 1, max: 12 }), drawn, (amount, months, each) => {
    const course = budgetCourseOf(ceiling(amount, addMonths(JANUARY, months - 1)), each.map(({ billed, expected }, at) => ({ month: addMonths(JANUARY, at), billed: rupiah(billed), paid: rupiah(0), expected: rupiah(expected) })));
    const drawnInAll = course.billed + course.expected;
    expect(amount - (course.months.at(-1)?.left ?? amount) + course.shortfall).toBe(drawnInAll);
    expect(course.months.every(({ left, beyond }) => left >= 0 && beyond >= 0)).toBe(true);
    expect(course.runsOutIn === null).toBe(course.shortfall === 0);
    expect(course.free).toBe(amount - course.billed);
  }));
});
