/** The tariff reckoned a second time, from the tables of law alone and without the rows that price bills: every month, payer and sector, and both sides of every bracket. */
import { Refusal } from '../calendar/refusal';
import { DomainError } from '../errors/domain-error';
import { quoteFor } from './quote';

const MONTHS = Array.from({ length: 150 }, (_, at) => `${2015 + Math.floor((6 + at) / 12)}-${String(((6 + at) % 12) + 1).padStart(2, '0')}`);
const PAYERS = ['self', 'private', 'employer', 'honorarium', 'APBD', 'APBN', 'village'] as const;
const SECTORS = ['transport', 'other'] as const;
type Payer = (typeof PAYERS)[number];
type Sector = (typeof SECTORS)[number];
const within = (month: string, from: string, until: string): boolean => from <= month && month <= until;

/** Hundredths of a rupiah times shares in ten-thousandths and hundredths, rounded half-up once. */
function part(base: string, tenThousandths: number, percentKept: number): number {
  const [whole = '0', sen = ''] = base.split('.');
  const product = BigInt(whole + sen.padEnd(2, '0')) * BigInt(tenThousandths) * BigInt(percentKept);
  const unit = 100n * 10_000n * 100n;
  const rest = product % unit;
  return Number(product / unit) + (rest * 2n >= unit ? 1 : 0);
}

const RISK = { 'very-low': 24, low: 54, medium: 89, high: 127, 'very-high': 174 } as const;
type Risk = keyof typeof RISK;
const inPandemic = (month: string): boolean => within(month, '2020-08', '2021-01');

function wageEarner(scheme: string, base: string, month: string, risk: Risk): number {
  const kept = inPandemic(month) ? 1 : 100;
  if (scheme === 'JKK') return part(base, RISK[risk], kept);
  if (scheme === 'JKM') return part(base, 30, kept);
  if (scheme === 'JHT') return part(base, 570, 100);
  const ceiling = month < '2026-03' ? '10547400' : '11086300';
  return part(Number(base) > Number(ceiling) ? ceiling : base, 300, 100);
}

/** The base of an income; null between two brackets. Bands of the annex: 200,000 up to 2,700,000, then 500,000. */
function bracketOf(income: number): number | null {
  const starts = [0];
  for (let start = 1_100_000; start <= 2_500_000; start += 200_000) starts.push(start);
  for (let start = 2_700_000; start <= 20_200_000; start += 500_000) starts.push(start);
  if (starts.some((start) => start > income && start - income < 1_000)) return null;
  const start = Math.max(...starts.filter((each) => each <= income));
  if (start === 0) return 1_000_000;
  if (start < 2_700_000) return start + 100_000;
  return start === 20_200_000 ? 20_700_000 : start + 250_000;
}

function nonWageEarner(scheme: string, income: number, month: string, payer: Payer, sector: Sector): number | string {
  const base = bracketOf(income);
  if (base === null) return 'income-between-brackets';
  const full = scheme === 'JKM' ? 6_800 : (base * (scheme === 'JKK' ? 1 : 2)) / 100;
  if (scheme === 'JHT') return full;
  if (inPandemic(month)) return Math.round(full / 100);
  const halved = sector === 'transport' ? within(month, '2026-01', '2027-03') : within(month, '2026-04', '2026-12');
  if (!halved || payer === 'APBD' || payer === 'APBN') return full;
  return payer === 'self' || payer === 'private' ? full / 2 : 'relief-uncertain';
}

type Words = Parameters<typeof quoteFor>[0];
function told(words: Words): string {
  try {
    const { lines, total } = quoteFor(words);
    return [...lines.map(({ scheme, amount }) => `${scheme} ${amount}`), total].join(', ');
  } catch (failure) {
    if (failure instanceof Refusal || failure instanceof DomainError) return failure.code;
    throw failure;
  }
}
function expected(schemes: readonly string[], price: (scheme: string) => number | string): string {
  const amounts = schemes.map(price);
  const refused = amounts.find((amount) => typeof amount === 'string');
  return typeof refused === 'string' ? refused : [...schemes.map((scheme, at) => `${scheme} ${amounts[at]}`), (amounts as number[]).reduce((sum, amount) => sum + amount, 0)].join(', ');
}
/** What differs, not thousands of expectations. */
function differences(cases: Iterable<readonly [Words, string]>): { readonly asked: number; readonly wrong: readonly string[] } {
  let asked = 0;
  const wrong: string[] = [];
  for (const [words, wanted] of cases) {
    asked += 1;
    const answer = told(words);
    if (answer !== wanted) wrong.push(`${JSON.stringify(words)}: ${answer} instead of ${wanted}`);
  }
  return { asked, wrong: wrong.slice(0, 5) };
}

const BASES = ['1', '0.01', '999999.99', '1000000', '1200000', '1500000', '2000000', '2122222.22', '2152322.94', '2152322.98', '2500000', '10547400', '10547400.01', '11086300', '99999999.99', '1000000000'];
const SCHEMES = [['JKK', 'JKM'], ['JKM', 'JHT', 'JKK'], ['JHT'], ['JKM']];

test('wage earners: every month, risk and base, whoever pays and whatever they drive', () => {
  function* cases(): Generator<readonly [Words, string]> {
    for (const month of MONTHS) for (const base of BASES) for (const risk of Object.keys(RISK) as Risk[]) for (const schemes of SCHEMES) {
      const at = MONTHS.indexOf(month) + base.length;
      yield [{ segment: 'PU', month, base, risk, schemes, payer: PAYERS[at % PAYERS.length]!, sector: SECTORS[at % 2]! }, expected(schemes, (scheme) => wageEarner(scheme, base, month, risk))];
    }
  }
  expect(differences(cases())).toEqual({ asked: 150 * BASES.length * 5 * SCHEMES.length, wrong: [] });
});

test('pensions of two years stop at their ceilings', () => {
  function* cases(): Generator<readonly [Words, string]> {
    for (const month of MONTHS.filter((each) => within(each, '2025-03', '2027-02'))) for (const base of BASES) yield [{ segment: 'PU', month, base, schemes: ['JP'], payer: 'employer' }, expected(['JP'], (scheme) => wageEarner(scheme, base, month, 'very-low'))];
  }
  expect(differences(cases()).wrong).toEqual([]);
});

test('people without an employer: every month, payer and sector, at both sides of every bracket', () => {
  const starts = [1_100_000, 1_300_000, 1_500_000, 1_700_000, 1_900_000, 2_100_000, 2_300_000, 2_500_000, ...Array.from({ length: 36 }, (_, at) => 2_700_000 + at * 500_000)];
  const incomes = [0, 1, 500_000, 1_000_000, 30_000_000, ...starts.flatMap((start) => [start - 1_001, start - 1_000, start - 999, start - 1, start, start + 1])];
  function* cases(): Generator<readonly [Words, string]> {
    for (const income of incomes) for (const month of ['2015-07', '2018-06', '2026-05']) for (const schemes of SCHEMES.slice(0, 3)) {
      yield [{ segment: 'BPU', month, income: String(income), schemes, payer: 'self' }, expected(schemes, (scheme) => nonWageEarner(scheme, income, month, 'self', 'other'))];
    }
    for (const month of MONTHS) for (const payer of PAYERS) for (const sector of SECTORS) for (const schemes of SCHEMES) {
      yield [{ segment: 'BPU', month, income: '2750000', schemes, payer, sector }, expected(schemes, (scheme) => nonWageEarner(scheme, 2_750_000, month, payer, sector))];
    }
  }
  expect(differences(cases())).toEqual({ asked: incomes.length * 9 + 150 * PAYERS.length * 2 * SCHEMES.length, wrong: [] });
});
