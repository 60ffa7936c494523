/** The day somebody who pays alone stops being active lies after the due day of the third month in a row. */
import { contributionMonth, type ContributionMonth } from '../calendar/contribution-month';
import { localDate } from '../calendar/local-date';
import { nominalDueDateOf } from '../collection/due-date';
import { inactiveFrom, type UnpaidRun } from './inactive-ahead';

const dueOf = (month: ContributionMonth) => nominalDueDateOf(month, 'non-wage-earner');
const run = (months: string[], more: Partial<UnpaidRun> = {}): UnpaidRun => ({ segment: 'non-wage-earner', payer: 'private', months: months.map(contributionMonth), broken: false, ...more });

test.each([
  ['one month unpaid', run(['2023-03']), '2023-05-16'],
  ['two in a row', run(['2023-03', '2023-04']), '2023-05-16'],
  ['three in a row: it has come', run(['2023-03', '2023-04', '2023-05']), '2023-05-16'],
  ['an old month, then others: the row counts from its first', run(['2023-01', '2023-03', '2023-04']), '2023-05-16'],
])('%s', (_, unpaid, day) => {
  expect(inactiveFrom(unpaid, dueOf)).toBe(localDate(day));
});

test('nobody becomes inactive whose later month is paid, who owes nothing, or whose employer or city pays', () => {
  expect(inactiveFrom(run(['2023-03'], { broken: true }), dueOf)).toBeNull();
  expect(inactiveFrom(run([]), dueOf)).toBeNull();
  expect(inactiveFrom(run(['2023-03', '2023-04', '2023-05'], { segment: 'wage-earner', payer: 'state' }), dueOf)).toBeNull();
});
