/** What a family gets on a death that is no accident at work (JKM), by version of the law; shown as a figure, never computed as a claim. */
import { localDate, type LocalDate } from '../../calendar/local-date';
import type { Certainty } from '../../calendar/law-row';
import { rupiah, type Rupiah } from '../../money/rupiah';

export interface DeathBenefit {
  readonly id: string;
  readonly from: LocalDate;
  /** The last day; null while it has no end. */
  readonly until: LocalDate | null;
  readonly amount: Rupiah;
  /** Children's scholarship: at most this much, once so many months are paid. null where the law has no such length. */
  readonly scholarship: { readonly months: number; readonly upTo: Rupiah } | null;
  readonly source: string;
  readonly certainty: Certainty;
}

export const DEATH_BENEFITS: readonly DeathBenefit[] = [
  { id: 'jkm.2015-07', from: localDate('2015-07-01'), until: localDate('2019-12-01'), amount: rupiah(24_000_000), scholarship: null, source: 'PP 44/2015', certainty: 'F' },
  { id: 'jkm.2019-12', from: localDate('2019-12-02'), until: null, amount: rupiah(42_000_000), scholarship: { months: 36, upTo: rupiah(174_000_000) }, source: 'PP 82/2019', certainty: 'F' },
];

/** undefined before the first row of law. */
export const deathBenefitOn = (day: LocalDate): DeathBenefit | undefined => DEATH_BENEFITS.find(({ from, until }) => from <= day && (until === null || day <= until));
