/** Reliefs that law granted for a time: the pandemic's (PP 49/2020) and that for people without an employer (PP 50/2025). */
import { contributionMonth } from '../../calendar/contribution-month';
import { millionths } from '../../money/rate';
import type { Sector } from '../../terms/arrangement';
import { SEGMENTS, type TariffRow } from '../tariff';

const COVERED = [['work-accident', 'jkk'], ['death', 'jkm']] as const;

/** The contribution became 1% of the normal one. That it was so is found; its first and last month are general knowledge. */
const PANDEMIC: readonly TariffRow[] = SEGMENTS.flatMap((segment) =>
  COVERED.map(([scheme, short]): TariffRow => ({
    id: `relief.pp49-2020.${segment === 'wage-earner' ? 'pu' : 'bpu'}.${short}`,
    edition: 1,
    segment,
    scheme,
    sector: null,
    risk: null,
    payerSource: null,
    from: contributionMonth('2020-08'),
    until: contributionMonth('2021-01'),
    rule: { kind: 'relief', relief: millionths(990_000) },
    source: 'PP 49/2020',
    certainty: 'G',
  })),
);

/** Of these reliefs law says that what was paid too much for a relieved month is carried to the next; ids of their rows begin so. */
export const CARRIED_ON: readonly string[] = ['relief.pp50-2025.'];

const HALF_PRICE: readonly (readonly [sector: Sector, from: string, until: string])[] = [
  ['transport', '2026-01', '2027-03'],
  ['general', '2026-04', '2026-12'],
];

/** Not where a state budget (APBN, APBD) pays. */
const SELF_EMPLOYED: readonly TariffRow[] = HALF_PRICE.flatMap(([sector, from, until]) =>
  COVERED.map(([scheme, short]): TariffRow => ({
    id: `relief.pp50-2025.bpu.${short}.${sector}`,
    edition: 1,
    segment: 'non-wage-earner',
    scheme,
    sector,
    risk: null,
    payerSource: 'other',
    from: contributionMonth(from),
    until: contributionMonth(until),
    rule: { kind: 'relief', relief: millionths(500_000) },
    source: 'PP 50/2025',
    certainty: 'F',
  })),
);

export const RELIEF_TARIFFS: readonly TariffRow[] = [...PANDEMIC, ...SELF_EMPLOYED];
