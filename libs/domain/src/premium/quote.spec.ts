/** Quotes in the words of the terminal: the amounts of the field, every month at the edge of a rule, and what is refused. */
import { Refusal } from '../calendar/refusal';
import { DomainError } from '../errors/domain-error';
import { quoteFor } from './quote';
import type { QuoteWords } from './quote-question';

const wage = (base: string, rest: Partial<QuoteWords> = {}): QuoteWords => ({ segment: 'PU', month: '2018-06', schemes: ['JKK', 'JKM'], payer: 'honorarium', base, ...rest });
const income = (amount: string, rest: Partial<QuoteWords> = {}): QuoteWords => ({ segment: 'BPU', month: '2018-06', schemes: ['JKK', 'JKM'], payer: 'self', income: amount, ...rest });
const total = (words: QuoteWords): number => quoteFor(words).total;
const amounts = (words: QuoteWords): number[] => quoteFor(words).lines.map(({ amount }) => amount);

function refused(words: QuoteWords): string {
  try {
    return `answered ${quoteFor(words).total}`;
  } catch (failure) {
    if (failure instanceof Refusal || failure instanceof DomainError) return failure.code;
    throw failure;
  }
}

describe('wage earners', () => {
  it.each([
    ['Kota Bekasi', '2000000', '2018-06', 10_800],
    ['Tulungagung', '2000000', '2022-08', 10_800],
    ['Kotabaru', '1000000', '2021-09', 5_400],
    ['Jakarta Barat', '1500000', '2019-11', 8_100],
    ['Klaten, the minimum wage itself', '2152322.98', '2023-01', 11_623],
    ['Klaten, computed back', '2152407', '2022-12', 11_623],
    ['Magelang', '2129630', '2023-06', 11_500],
    ['Kampar', '2500000', '2025-06', 13_500],
    ['Batang', '2222222', '2021-06', 12_000],
    ['an honorarium of an RT head', '1200000', '2018-06', 6_480],
    ['an honorarium of an RW head', '1500000', '2018-06', 8_100],
  ])('%s: base Rp%s in %s owes Rp%i whoever pays', (_place, base, month, owed) => {
    for (const payer of ['self', 'private', 'employer', 'honorarium', 'APBD', 'APBN', 'village']) expect(total(wage(base, { month, payer }))).toBe(owed);
  });

  it('adds up to what cities were billed', () => {
    expect(total(wage('2000000')) * 10_705).toBe(115_614_000);
    expect(total(wage('2000000')) * 7_596).toBe(82_036_800);
    expect(total(wage('2000000', { month: '2024-01' })) * 11_612 * 12).toBe(1_504_915_200);
    expect(total(wage('2500000', { month: '2025-01' })) * 9_016 * 7).toBe(852_012_000);
  });

  it.each([['very-low', 4_800], ['low', 10_800], ['medium', 17_800], ['high', 25_400], ['very-high', 34_800]])('prices risk %s at Rp%i', (risk, owed) => {
    expect(amounts(wage('2000000', { risk, schemes: ['JKK'] }))).toEqual([owed]);
  });

  it('adds old-age savings for Kotabaru, and names both shares', () => {
    const quote = quoteFor(wage('1000000', { month: '2021-09', schemes: ['JKK', 'JKM', 'JHT'] }));
    expect(quote).toEqual({
      lines: [
        { scheme: 'JKK', amount: 2_400, rule: 'pu.jkk.very-low.2015-07: JKK 0,24% x Rp1.000.000 = Rp2.400', source: 'PP 44/2015', certainty: 'F' },
        { scheme: 'JKM', amount: 3_000, rule: 'pu.jkm.2015-07: JKM 0,3% x Rp1.000.000 = Rp3.000', source: 'PP 44/2015', certainty: 'F' },
        { scheme: 'JHT', amount: 57_000, rule: 'pu.jht.2015-07: JHT 5,7% x Rp1.000.000 = Rp57.000 (pemberi kerja 3,7%, pekerja 2%)', source: 'PP 46/2015', certainty: 'F' },
      ],
      total: 62_400,
      edition: expect.stringMatching(/^tariffs-\d+$/),
    });
  });

  it('has no relief of PP 50/2025, whoever pays', () => {
    for (const payer of ['self', 'private', 'APBD', 'village']) expect(total(wage('2000000', { month: '2026-06', payer, sector: 'transport' }))).toBe(10_800);
  });

  it.each([
    ['2015-07', 7_000_000, 'F'], ['2016-02', 7_000_000, 'F'], ['2016-03', 7_335_300, 'G'], ['2017-03', 7_703_500, 'G'], ['2018-03', 8_094_000, 'G'], ['2019-03', 8_512_400, 'G'],
    ['2020-03', 8_939_700, 'F'], ['2021-02', 8_939_700, 'F'], ['2021-03', 8_754_600, 'C'], ['2022-03', 9_077_600, 'C'], ['2023-03', 9_559_600, 'C'], ['2024-03', 10_042_300, 'F'],
    ['2025-02', 10_042_300, 'F'], ['2025-03', 10_547_400, 'F'], ['2026-02', 10_547_400, 'F'], ['2026-03', 11_086_300, 'G'], ['2027-02', 11_086_300, 'G'],
  ])('takes pension contributions in %s from at most Rp%i', (month, ceiling, certainty) => {
    const [line] = quoteFor(wage('20000000', { month, schemes: ['JP'], payer: 'employer' })).lines;
    expect(line).toMatchObject({ scheme: 'JP', amount: Math.floor((ceiling * 3 + 50) / 100), source: 'PP 45/2015', certainty });
    expect(line?.rule).toContain('(upah tertinggi JP)');
    expect(amounts(wage(String(ceiling), { month, schemes: ['JP'] }))).toEqual([line?.amount]);
    expect(amounts(wage('5000000', { month, schemes: ['JP'] }))).toEqual([150_000]);
  });

  it.each(['2015-06', '2027-03'])('has no pension ceiling for %s', (month) => {
    expect(refused(wage('2000000', { month, schemes: ['JP'] }))).toBe('ceiling-not-loaded');
  });
});

describe('people without an employer', () => {
  it.each([
    ['0', 16_800, 20_000, 'F'], ['1099000', 16_800, 20_000, 'F'], ['1100000', 18_800, 24_000, 'G'], ['1299000', 18_800, 24_000, 'G'], ['1300000', 20_800, 28_000, 'G'],
    ['1500000', 22_800, 32_000, 'G'], ['1700000', 24_800, 36_000, 'G'], ['2099000', 26_800, 40_000, 'G'], ['2100000', 28_800, 44_000, 'G'], ['2300000', 30_800, 48_000, 'G'],
    ['2699000', 32_800, 52_000, 'G'], ['2700000', 36_300, 59_000, 'G'], ['3199000', 36_300, 59_000, 'G'], ['3200000', 41_300, 69_000, 'G'], ['3700000', 46_300, 79_000, 'G'],
    ['20199000', 206_300, 399_000, 'G'], ['20200000', 213_800, 414_000, 'F'], ['90000000', 213_800, 414_000, 'F'],
  ])('with an income of Rp%s owe Rp%i, and Rp%i for old age', (amount, owed, oldAge, certainty) => {
    expect(total(income(amount))).toBe(owed);
    expect(amounts(income(amount, { schemes: ['JHT'] }))).toEqual([oldAge]);
    expect(quoteFor(income(amount)).lines.map((line) => line.certainty)).toEqual([certainty, 'F']);
  });

  it('may be asked by the base of their bracket', () => {
    expect(total({ ...income('0'), income: undefined, base: '2950000' })).toBe(36_300);
    expect(refused({ ...income('0'), income: undefined, base: '1100000' })).toBe('base-not-of-a-bracket');
  });

  it('owe JKM without telling an income', () => {
    expect(total({ ...income('0', { schemes: ['JKM'] }), income: undefined })).toBe(6_800);
    expect(refused({ ...income('0'), income: undefined })).toBe('income-missing');
  });

  it.each(['1099001', '1099999', '1299500', '2699999', '20199001'])('are refused where Rp%s lies between two brackets', (amount) => {
    expect(refused(income(amount))).toBe('income-between-brackets');
  });

  it('do not know pensions, nor cover for the loss of work', () => {
    for (const scheme of ['JP', 'JKP']) expect(refused(income('1000000', { schemes: ['JKK', scheme] }))).toBe('scheme-not-in-segment');
    expect(refused(wage('2000000', { schemes: ['JKP'] }))).toBe('scheme-without-contribution');
  });
});

describe('the relief of PP 50/2025', () => {
  it.each([
    ['transport', '2025-12', 16_800], ['transport', '2026-01', 8_400], ['transport', '2027-03', 8_400], ['transport', '2027-04', 16_800],
    ['other', '2026-03', 16_800], ['other', '2026-04', 8_400], ['other', '2026-12', 8_400], ['other', '2027-01', 16_800],
  ])('%s in %s: Rp%i for who pays alone, Rp16,800 where a budget pays', (sector, month, owed) => {
    for (const payer of ['self', 'private']) expect(total(income('1000000', { sector, month, payer }))).toBe(owed);
    for (const payer of ['APBD', 'APBN']) expect(total(income('1000000', { sector, month, payer }))).toBe(16_800);
    for (const payer of ['village', 'honorarium', 'employer']) {
      expect(refused(income('1000000', { sector, month, payer }))).toBe(owed === 8_400 ? 'relief-uncertain' : 'answered 16800');
    }
  });

  it('halves each scheme, leaves old-age savings alone and says so', () => {
    const { lines } = quoteFor(income('2700000', { month: '2026-04', schemes: ['JKK', 'JKM', 'JHT'] }));
    expect(lines.map(({ amount }) => amount)).toEqual([14_750, 3_400, 59_000]);
    expect(lines[1]).toMatchObject({ rule: expect.stringContaining('+relief.pp50-2025.bpu.jkm.general: '), source: 'PP 44/2015; PP 50/2025' });
    expect(total(income('2700000', { month: '2026-04', schemes: ['JHT'], payer: 'village' }))).toBe(59_000);
  });
});

describe('the relief of PP 49/2020', () => {
  it.each([['2020-07', 10_800, 16_800], ['2020-08', 108, 168], ['2021-01', 108, 168], ['2021-02', 10_800, 16_800]])('in %s: Rp%i and Rp%i', (month, wageEarner, alone) => {
    expect(total(wage('2000000', { month }))).toBe(wageEarner);
    expect(amounts(income('1000000', { month, schemes: ['JKM'] }))).toEqual([alone === 168 ? 68 : 6_800]);
    expect(total(income('1000000', { month, payer: 'village' }))).toBe(alone);
  });
});

describe('what is refused', () => {
  it.each<[Partial<QuoteWords>, string]>([
    [{ segment: 'pu' }, 'value-not-in-list'], [{ payer: 'mayor' }, 'value-not-in-list'], [{ sector: 'general' }, 'value-not-in-list'], [{ risk: 'extreme' }, 'value-not-in-list'],
    [{ schemes: ['JKN'] }, 'value-not-in-list'], [{ schemes: ['JKK', 'JKK'] }, 'scheme-repeated'], [{ schemes: [] }, 'schemes-missing'], [{ schemes: ['JKK', ''] }, 'value-not-in-list'],
    [{ month: '2018-13' }, 'month-malformed'], [{ month: '2018-6' }, 'month-malformed'], [{ month: '2015-06' }, 'tariff-missing'],
    [{ income: '1' }, 'base-and-income'], [{ base: undefined }, 'base-missing'], [{ base: undefined, income: '2000000' }, 'income-not-in-segment'],
    [{ base: '-1' }, 'base-negative'], [{ base: '0' }, 'base-not-positive'], [{ base: '0.00' }, 'base-not-positive'], [{ base: '2.000.000' }, 'base-malformed'],
    [{ base: '2000000,5' }, 'base-malformed'], [{ base: '2000000.123' }, 'base-malformed'], [{ base: '2e6' }, 'base-malformed'], [{ base: '' }, 'base-malformed'], [{ base: ' 1' }, 'base-malformed'],
  ])('%j: %s', (change, code) => {
    expect(refused(wage('2000000', change))).toBe(code);
  });

  it.each([['-1', 'income-negative'], ['1000000.50', 'income-malformed'], ['1.000.000', 'income-malformed'], ['lots', 'income-malformed']])('an income of %s: %s', (amount, code) => {
    expect(refused(income(amount))).toBe(code);
  });

  it('is told in both languages', () => {
    expect(() => quoteFor(income('1000000', { schemes: ['JP'] }))).toThrow(expect.objectContaining({ said: { id: expect.stringContaining('BPU'), en: expect.stringContaining('BPU') } }));
  });
});
