/** The minimum wage of a city prices its months: by the decree of the month, to the sen, and never by a guess. */
import { contributionMonth } from '../calendar/contribution-month';
import { baseHundredths, baseOfText, textOfBase } from '../money/rate';
import { priceFor } from './contribution';
import { MINIMUM_WAGES } from './data/minimum-wages';
import { TARIFFS } from './data/tariffs';
import { minimumWageIn, type MinimumWage } from './minimum-wage';
import { judgeMinimumWageTable } from './minimum-wage-row';
import { wageBaseOf } from './wage-base';

const KLATEN = '33.10';
const TEGAL = '33.76';
const HEADS = { segment: 'wage-earner', sector: 'general', risk: 'very-low', payerSource: 'state-budget', schemes: ['work-accident', 'death'] } as const;
const UMK = { baseFrom: 'minimum-wage', baseHundredths: 200_000_000 } as const;
const pricedIn = (city: string, month: string, rows = MINIMUM_WAGES) => priceFor({ ...HEADS, month: contributionMonth(month), ...wageBaseOf(UMK, null, minimumWageIn(rows, city, contributionMonth(month))) }, TARIFFS);

test.each([
  [KLATEN, '2022-12', 10_884], [KLATEN, '2023-01', 11_623], [KLATEN, '2023-12', 11_623], [TEGAL, '2022-06', 10_832],
] as const)('%s in %s owes Rp%i for each head', (city, month, owed) => {
  expect(pricedIn(city, month).total).toBe(owed);
});

test('the line says that the minimum wage priced it, by which decree, and how certain it is', () => {
  expect(pricedIn(KLATEN, '2023-01').lines[0]).toEqual({
    scheme: 'work-accident', amount: 5_166, ruleId: 'pu.jkk.very-low.2015-07+umk.33.10.2023-01', ruleText: 'JKK 0,24% x UMK 33.10 Rp2.152.322,98 = Rp5.166',
    source: 'PP 44/2015; Kepgub Jawa Tengah 561/54 Tahun 2022', certainty: 'G',
  });
});

test.each([[KLATEN, '2021-12'], [KLATEN, '2024-01'], [TEGAL, '2023-01'], ['33.74', '2022-06']])('%s in %s has no decree on record: nothing is guessed', (city, month) => {
  expect(() => minimumWageIn(MINIMUM_WAGES, city, contributionMonth(month))).toThrow('minimum-wage-missing');
  expect(() => wageBaseOf(UMK, 2_000_000, null)).toThrow('minimum-wage-missing');
});

test('a decree of the middle of the year prices from its month on', () => {
  const july: MinimumWage = { id: 'umk.33.10.2023-07', regionCode: KLATEN, from: contributionMonth('2023-07'), until: contributionMonth('2023-12'), amount: baseOfText('2500000'), source: 'Kepgub', certainty: 'F' };
  expect(['2023-06', '2023-07'].map((month) => pricedIn(KLATEN, month, [...MINIMUM_WAGES, july]).total)).toEqual([11_623, 13_500]);
});

test('whose base it is', () => {
  const agreed = { baseHundredths: 100_000_000 };
  expect([wageBaseOf(agreed, 3_000_000, null), wageBaseOf({ ...agreed, baseFrom: 'member' }, 3_000_000, null), wageBaseOf({ ...agreed, baseFrom: 'member' }, null, null)].map(({ base }) => base)).toEqual([100_000_000, 300_000_000, 100_000_000]);
});

test('a declared income of somebody without an employer is priced by its bracket, not as it is', () => {
  const ojek = { ...HEADS, segment: 'non-wage-earner', schemes: ['work-accident', 'death', 'old-age'], month: contributionMonth('2024-01') } as const;
  const { lines } = priceFor({ ...ojek, ...wageBaseOf({ baseFrom: 'member', baseHundredths: 100_000_000 }, 2_750_000, null) }, TARIFFS);
  expect(lines.map(({ amount }) => amount)).toEqual([29_500, 6_800, 59_000]);
  expect(lines[0]?.ruleText).toBe('JKK 1% x Rp2.950.000 (golongan penghasilan) = Rp29.500');
});

test.each(['2152322.98', '2152322.9', '2000000'])('%s is read and told exactly', (text) => {
  expect(Number(textOfBase(baseOfText(text)))).toBe(Number(text));
  expect(textOfBase(baseHundredths(215_232_298))).toBe('2152322.98');
});

const row = { id: 'umk.33.76.2023-01', region_code: TEGAL, from: '2023-01', until: '2023-12', amount: '2145012.12', source: 'Kepgub', certainty: 'F' };

test('a file of decrees is taken whole', () => {
  expect(judgeMinimumWageTable([row])).toMatchObject({ rows: [{ regionCode: TEGAL, amount: 214_501_212, certainty: 'F' }], faults: [] });
});

test.each([
  [{ region_code: '3376' }, 'region_code', 'not-a-region'], [{ region_code: '' }, 'region_code', 'missing'], [{ amount: '2.145.012,12' }, 'amount', 'not-a-number'], [{ amount: '0.00' }, 'amount', 'not-a-number'],
  [{ amount: '' }, 'amount', 'missing'], [{ until: '' }, 'until', 'missing'], [{ until: '2022-12' }, 'until', 'ends-before-it-starts'], [{ certainty: 'X' }, 'certainty', 'not-in-list'],
] as const)('%j is told as %s %s', (fault, column, problem) => {
  expect(judgeMinimumWageTable([{ ...row, ...fault }])).toMatchObject({ rows: [], faults: [{ line: 1, column, problem }] });
});
