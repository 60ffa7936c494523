/** A forecast: the law of each month, the people of each month, and their sum. */
import { contributionMonth } from '../calendar/contribution-month';
import { baseHundredths } from '../money/rate';
import { TARIFFS } from './data/tariffs';
import { forecastFor } from './forecast';

const heads = { segment: 'wage-earner', sector: 'general', risk: 'very-low', payerSource: 'state-budget', schemes: ['work-accident', 'death'], base: baseHundredths(200_000_000) } as const;
const drivers = { ...heads, segment: 'non-wage-earner', sector: 'transport', payerSource: 'other', base: baseHundredths(100_000_000) } as const;

test('12,300 heads from August for the rest of the year', () => {
  const { months, total } = forecastFor(heads, 12_300, contributionMonth('2018-08'), 5, () => TARIFFS);
  expect(months.map(({ month, amount }) => [month, amount])).toEqual(['08', '09', '10', '11', '12'].map((month) => [`2018-${month}`, 132_840_000]));
  expect(total).toBe(664_200_000);
});

test('a relief that ends in the middle of the year ends in the forecast', () => {
  const { months } = forecastFor(drivers, 10, contributionMonth('2027-02'), 3, () => TARIFFS);
  expect(months.map(({ each }) => each)).toEqual([8_400, 8_400, 16_800]);
});
