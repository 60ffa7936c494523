/** What is owed: the amounts the field has seen, the reliefs, the brackets, and the laws of pricing. */
import fc from 'fast-check';
import { addMonths, contributionMonth } from '../calendar/contribution-month';
import { baseHundredths, baseOfText, millionths } from '../money/rate';
import { rupiah } from '../money/rupiah';
import { priceFor, type PriceQuestion } from './contribution';
import { INCOME_BRACKETS } from './data/income.brackets';
import { TARIFF_EDITION, TARIFFS } from './data/tariffs';
import { prevailing, RISKS, SECTORS, SEGMENTS, SCHEMES, type TariffRow } from './tariff';

const question = (rest: Partial<Omit<PriceQuestion, 'base'>> & { readonly base?: string } = {}): PriceQuestion => ({
  segment: 'wage-earner', sector: 'general', risk: 'very-low', payerSource: 'state-budget', month: contributionMonth('2018-06'), schemes: ['work-accident', 'death'],
  ...rest,
  base: baseOfText(rest.base ?? '2000000'),
});
const total = (rest: Parameters<typeof question>[0]): number => priceFor(question(rest), TARIFFS).total;

describe('amounts the field has seen', () => {
  it.each([
    ['Kota Bekasi 2018', '2000000', '2018-06', 10_800],
    ['Tulungagung 2022', '2000000', '2022-08', 10_800],
    ['Kotabaru 2021', '1000000', '2021-09', 5_400],
    ['Jakarta Barat 2019', '1500000', '2019-11', 8_100],
    ['Klaten 2022', '2152322.98', '2022-12', 11_623],
    ['Klaten, base computed back', '2152407', '2022-12', 11_623],
    ['Magelang 2023', '2129630', '2023-06', 11_500],
    ['Kampar 2024', '2500000', '2024-06', 13_500],
    ['Batang 2021', '2222222', '2021-06', 12_000],
    ['an honorarium of an RT head', '1200000', '2018-06', 6_480],
    ['an honorarium of an RW head', '1500000', '2018-06', 8_100],
  ])('%s: base Rp%s in %s owes Rp%i', (_place, base, month, owed) => {
    expect(total({ base, month: contributionMonth(month) })).toBe(owed);
  });

  it('bills a year of Bandung Barat', () => {
    expect(total({ month: contributionMonth('2024-01') }) * 11_612 * 12).toBe(1_504_915_200);
  });

  it('prices 10,705 contract workers at Rp115,614,000', () => {
    expect(total({}) * 10_705).toBe(115_614_000);
  });

  it('adds old-age savings for Kotabaru: Rp62,400', () => {
    expect(total({ base: '1000000', month: contributionMonth('2021-09'), schemes: ['work-accident', 'death', 'old-age'] })).toBe(62_400);
  });

  it.each([['very-low', 4_800], ['low', 10_800], ['medium', 17_800], ['high', 25_400], ['very-high', 34_800]] as const)('prices risk %s at Rp%i', (risk, owed) => {
    expect(total({ risk, schemes: ['work-accident'] })).toBe(owed);
  });

  it('charges people without an employer Rp10,000 + Rp6,800 at least, as in DKI', () => {
    const priced = priceFor(question({ segment: 'non-wage-earner', base: '1000000', month: contributionMonth('2023-09') }), TARIFFS);
    expect(priced.lines.map((line) => line.amount)).toEqual([10_000, 6_800]);
    expect(priced.total).toBe(16_800);
  });

  it('says how each line came about', () => {
    expect(priceFor(question(), TARIFFS).lines).toEqual([
      { scheme: 'work-accident', amount: 4_800, ruleId: 'pu.jkk.very-low.2015-07', ruleText: 'JKK 0,24% x Rp2.000.000 = Rp4.800', source: 'PP 44/2015', certainty: 'F' },
      { scheme: 'death', amount: 6_000, ruleId: 'pu.jkm.2015-07', ruleText: 'JKM 0,3% x Rp2.000.000 = Rp6.000', source: 'PP 44/2015', certainty: 'F' },
    ]);
  });
});

describe('the relief of PP 50/2025', () => {
  it.each([
    ['general', 'other', '2026-03', 16_800],
    ['general', 'other', '2026-04', 8_400],
    ['general', 'other', '2026-12', 8_400],
    ['general', 'other', '2027-01', 16_800],
    ['transport', 'other', '2025-12', 16_800],
    ['transport', 'other', '2026-01', 8_400],
    ['transport', 'other', '2027-03', 8_400],
    ['transport', 'other', '2027-04', 16_800],
    ['transport', 'state-budget', '2026-06', 16_800],
    ['general', 'state-budget', '2026-06', 16_800],
  ] as const)('%s, paid by %s, in %s: Rp%i', (sector, payerSource, month, owed) => {
    expect(total({ segment: 'non-wage-earner', base: '1000000', sector, payerSource, month: contributionMonth(month) })).toBe(owed);
  });

  it('does not reach wage earners, nor old-age savings', () => {
    expect(total({ payerSource: 'other', month: contributionMonth('2026-06') })).toBe(10_800);
    expect(total({ segment: 'non-wage-earner', base: '1000000', payerSource: 'other', month: contributionMonth('2026-06'), schemes: ['old-age'] })).toBe(20_000);
  });
});

describe('the relief of PP 49/2020', () => {
  it.each([['2020-07', 6_800], ['2020-08', 68], ['2021-01', 68], ['2021-02', 6_800]])('death cover without an employer in %s: Rp%i', (month, owed) => {
    expect(total({ segment: 'non-wage-earner', base: '1000000', month: contributionMonth(month), schemes: ['death'] })).toBe(owed);
  });

  it('names both rules and the weaker certainty', () => {
    const [line] = priceFor(question({ month: contributionMonth('2020-10'), schemes: ['work-accident'] }), TARIFFS).lines;
    expect(line).toEqual({
      scheme: 'work-accident', amount: 48, ruleId: 'pu.jkk.very-low.2015-07+relief.pp49-2020.pu.jkk',
      ruleText: 'JKK 0,24% x Rp2.000.000, keringanan 99% (PP 49/2020) = Rp48', source: 'PP 44/2015; PP 49/2020', certainty: 'G',
    });
  });
});

describe('income brackets', () => {
  it.each([
    ['0', 10_000, 20_000], ['1099000', 10_000, 20_000], ['1099999.99', 10_000, 20_000], ['1100000', 12_000, 24_000], ['2000000', 20_000, 40_000],
    ['2699999', 26_000, 52_000], ['2700000', 29_500, 59_000], ['3200000', 34_500, 69_000], ['19700000', 199_500, 399_000],
    ['20199999', 199_500, 399_000], ['20200000', 207_000, 414_000], ['99000000', 207_000, 414_000],
  ])('income Rp%s owes Rp%i and, with old-age savings, Rp%i', (base, workAccident, oldAge) => {
    const priced = priceFor(question({ segment: 'non-wage-earner', base, schemes: ['work-accident', 'old-age'] }), TARIFFS);
    expect(priced.lines.map((line) => line.amount)).toEqual([workAccident, oldAge]);
  });

  it('rise strictly, in income and in base', () => {
    INCOME_BRACKETS.slice(1).forEach(([income, base], index) => {
      const [incomeBefore, baseBefore] = INCOME_BRACKETS[index] as (typeof INCOME_BRACKETS)[number];
      expect([income > incomeBefore, base > baseBefore]).toEqual([true, true]);
    });
    const [line] = priceFor(question({ segment: 'non-wage-earner', schemes: ['work-accident'] }), TARIFFS).lines;
    expect(line).toMatchObject({ ruleText: 'JKK 1% x Rp2.000.000 (golongan penghasilan) = Rp20.000', certainty: 'G' });
  });
});

describe('the laws of pricing', () => {
  it('refuses what the table does not price', () => {
    expect(() => total({ month: contributionMonth('2015-06') })).toThrow('tariff-missing');
    expect(() => priceFor(question(), [])).toThrow('tariff-missing');
    expect(priceFor(question({ schemes: [] }), TARIFFS)).toEqual({ lines: [], total: 0 });
  });

  it('lets a later row, then a later edition, prevail over an open-ended one', () => {
    const added = (id: string, from: string, edition: number, rate: number): TariffRow => ({
      ...(TARIFFS.find((row) => row.id === 'pu.jkm.2015-07') as TariffRow), id, from: contributionMonth(from), edition, rule: { kind: 'rate', rate: millionths(rate) },
    });
    const rows = [...TARIFFS, added('later', '2028-01', 2, 4_000), added('corrected', '2028-01', 3, 5_000)];
    const ruleIn = (month: string): string | undefined => priceFor(question({ schemes: ['death'], month: contributionMonth(month) }), rows).lines[0]?.ruleId;
    expect([ruleIn('2027-12'), ruleIn('2028-01')]).toEqual(['pu.jkm.2015-07', 'corrected']);
    expect(prevailing(added('one', '2028-01', 2, 4_000), added('other', '2028-01', 2, 5_000))).toBe(0);
  });

  it('has a price for every segment, scheme, risk, sector and month since July 2015', () => {
    for (let month = contributionMonth('2015-07'); month <= '2027-12'; month = addMonths(month, 1)) {
      for (const segment of SEGMENTS) {
        for (const risk of RISKS) {
          for (const sector of SECTORS) expect(priceFor(question({ segment, risk, sector, month, schemes: SCHEMES }), TARIFFS).lines).toHaveLength(3);
        }
      }
    }
  });

  it('holds rows with an id each and their source', () => {
    expect(TARIFF_EDITION).toBe(1);
    expect(TARIFFS).toHaveLength(7 + 91 + 8);
    expect(new Set(TARIFFS.map((row) => row.id)).size).toBe(TARIFFS.length);
    expect(TARIFFS.every((row) => row.source.startsWith('PP '))).toBe(true);
  });

  it('sums its lines, and never falls when the base rises', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000_000), fc.constantFrom(...SEGMENTS), fc.constantFrom(...RISKS), (base, segment, risk) => {
        const asked = { ...question({ segment, risk, schemes: SCHEMES }), base: baseHundredths(base) };
        const priced = priceFor(asked, TARIFFS);
        expect(priced.total).toBe(rupiah(priced.lines.reduce((sum, line) => sum + line.amount, 0)));
        expect(priceFor({ ...asked, base: baseHundredths(base + 1_000) }, TARIFFS).total).toBeGreaterThanOrEqual(priced.total);
      }),
    );
  });
});
