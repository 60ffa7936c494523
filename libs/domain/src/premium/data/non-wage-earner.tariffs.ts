/** What is billed for people without an employer (BPU): brackets of the declared income, and one flat amount for death cover. */
import { contributionMonth } from '../../calendar/contribution-month';
import { millionths } from '../../money/rate';
import { rupiah } from '../../money/rupiah';
import type { SchemeCode } from '../../terms/arrangement';
import type { TariffRow } from '../tariff';
import { INCOME_BRACKETS } from './income.brackets';

const ALIKE = {
  edition: 1,
  segment: 'non-wage-earner',
  sector: null,
  risk: null,
  payerSource: null,
  from: contributionMonth('2015-07'),
  until: null,
} as const;

const byBracket = (scheme: SchemeCode, short: string, rate: number, source: string): TariffRow[] =>
  INCOME_BRACKETS.map(([incomeFrom, base, certainty]) => ({
    ...ALIKE,
    id: `bpu.${short}.${base}.2015-07`,
    scheme,
    rule: { kind: 'bracket', incomeFrom: rupiah(incomeFrom), bracketBase: rupiah(base), rate: millionths(rate) },
    source,
    certainty,
  }));

export const NON_WAGE_EARNER_TARIFFS: readonly TariffRow[] = [
  ...byBracket('work-accident', 'jkk', 10_000, 'PP 44/2015 Lampiran'),
  { ...ALIKE, id: 'bpu.jkm.2015-07', scheme: 'death', rule: { kind: 'flat', amount: rupiah(6_800) }, source: 'PP 44/2015', certainty: 'F' },
  ...byBracket('old-age', 'jht', 20_000, 'PP 46/2015 Lampiran'),
];
