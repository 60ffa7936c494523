/** What going on alone costs and when it is due: by the law of its first month, in the segment of people without wages. */
import { contributionMonth } from '../calendar/contribution-month';
import { localDate } from '../calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '../calendar/working-days';
import { TARIFFS } from '../premium/data/tariffs';
import { CONTINUE_ALONE } from '../terms/continuation';
import { offerFor } from './membership-offer';

const CALENDAR = workingCalendar([], STANDARD_CALENDAR_POLICY, localDate('2022-08-02'));

test('Rp16,800 a month, due the 15th of that very month, after a weekend on the next working day', () => {
  expect(offerFor(CONTINUE_ALONE, contributionMonth('2022-09'), TARIFFS, CALENDAR)).toMatchObject({ segment: 'non-wage-earner', amount: 16_800, month: '2022-09', dueOn: '2022-09-15' });
  expect(offerFor(CONTINUE_ALONE, contributionMonth('2022-10'), TARIFFS, CALENDAR).dueOn).toBe('2022-10-17');
});

test('a relief of its month is the law of its month', () => {
  expect(offerFor(CONTINUE_ALONE, contributionMonth('2020-09'), TARIFFS, CALENDAR).amount).toBeLessThan(16_800);
});

test('names the rows of law behind it', () => {
  expect(offerFor(CONTINUE_ALONE, contributionMonth('2022-09'), TARIFFS, CALENDAR).rules).toHaveLength(2);
});
