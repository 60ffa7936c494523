/** What is billed for wage earners (PU): rates of the monthly wage, as billed and not as later split between funds. */
import { contributionMonth } from '../../calendar/contribution-month';
import { millionths } from '../../money/rate';
import type { WorkAccidentRisk } from '../../terms/arrangement';
import type { TariffRow } from '../tariff';

const SINCE = contributionMonth('2015-07');

const WORK_ACCIDENT: readonly (readonly [risk: WorkAccidentRisk, millionths: number])[] = [
  ['very-low', 2_400],
  ['low', 5_400],
  ['medium', 8_900],
  ['high', 12_700],
  ['very-high', 17_400],
];

/** The two shares of the rate of JHT, PP 46/2015. */
export const OLD_AGE_SHARES = 'pemberi kerja 3,7%, pekerja 2%';

const wageEarner = (row: Pick<TariffRow, 'id' | 'scheme' | 'risk' | 'source'>, rate: number): TariffRow => ({
  edition: 1,
  segment: 'wage-earner',
  sector: null,
  payerSource: null,
  from: SINCE,
  until: null,
  certainty: 'F',
  ...row,
  rule: { kind: 'rate', rate: millionths(rate) },
});

export const WAGE_EARNER_TARIFFS: readonly TariffRow[] = [
  ...WORK_ACCIDENT.map(([risk, rate]) => wageEarner({ id: `pu.jkk.${risk}.2015-07`, scheme: 'work-accident', risk, source: 'PP 44/2015' }, rate)),
  wageEarner({ id: 'pu.jkm.2015-07', scheme: 'death', risk: null, source: 'PP 44/2015' }, 3_000),
  wageEarner({ id: 'pu.jht.2015-07', scheme: 'old-age', risk: null, source: 'PP 46/2015' }, 57_000),
];
