/** The tariff as law has it: rows that hold for a segment, scheme and circumstances, from one contribution month to another. */
import { monthsBetween, type ContributionMonth } from '../calendar/contribution-month';
import type { Certainty } from '../calendar/law-row';
import type { Millionths } from '../money/rate';
import type { Rupiah } from '../money/rupiah';
import type { PayerSource, SchemeCode, Sector, Segment, WorkAccidentRisk } from '../terms/arrangement';

export const SEGMENTS: readonly Segment[] = ['wage-earner', 'non-wage-earner'];
export const SCHEMES: readonly SchemeCode[] = ['work-accident', 'death', 'old-age'];
export const RISKS: readonly WorkAccidentRisk[] = ['very-low', 'low', 'medium', 'high', 'very-high'];
export const SECTORS: readonly Sector[] = ['general', 'transport'];
export const PAYER_SOURCES: readonly PayerSource[] = ['state-budget', 'other'];

/**
 * `rate`: a share of the base. `flat`: one amount for everyone. `bracket`: a share of the base that law sets for
 * incomes from `incomeFrom` up to the next bracket.
 */
export type PriceRule =
  | { readonly kind: 'rate'; readonly rate: Millionths }
  | { readonly kind: 'flat'; readonly amount: Rupiah }
  | { readonly kind: 'bracket'; readonly incomeFrom: Rupiah; readonly bracketBase: Rupiah; readonly rate: Millionths };
/** A share taken off for a time from what the price gives. */
export interface ReliefRule {
  readonly kind: 'relief';
  readonly relief: Millionths;
}
export type TariffRule = PriceRule | ReliefRule;
export type TariffKind = TariffRule['kind'];
export const TARIFF_KINDS: readonly TariffKind[] = ['rate', 'flat', 'bracket', 'relief'];

/** A null condition holds for every case. */
export interface TariffConditions {
  readonly segment: Segment;
  readonly scheme: SchemeCode;
  readonly sector: Sector | null;
  readonly risk: WorkAccidentRisk | null;
  readonly payerSource: PayerSource | null;
  readonly from: ContributionMonth;
  /** The last month; null while it has no end. */
  readonly until: ContributionMonth | null;
}

export interface TariffRow extends TariffConditions {
  readonly id: string;
  readonly edition: number;
  readonly rule: TariffRule;
  /** Law, and where it was read. */
  readonly source: string;
  readonly certainty: Certainty;
}

export type PriceRow = TariffRow & { readonly rule: PriceRule };
export type ReliefRow = TariffRow & { readonly rule: ReliefRule };

export const isRelief = (row: TariffRow): row is ReliefRow => row.rule.kind === 'relief';
export const isPrice = (row: TariffRow): row is PriceRow => row.rule.kind !== 'relief';

/** What is asked of the table for one scheme in one month. */
export interface Circumstances {
  readonly segment: Segment;
  readonly sector: Sector;
  readonly risk: WorkAccidentRisk;
  readonly payerSource: PayerSource;
  readonly month: ContributionMonth;
}

export function holdsFor(row: TariffConditions, scheme: SchemeCode, asked: Circumstances): boolean {
  return (
    row.segment === asked.segment &&
    row.scheme === scheme &&
    row.from <= asked.month &&
    (row.until === null || asked.month <= row.until) &&
    (row.sector === null || row.sector === asked.sector) &&
    (row.risk === null || row.risk === asked.risk) &&
    (row.payerSource === null || row.payerSource === asked.payerSource)
  );
}

/** Sorts the row that prevails first: more conditions, then the later start, then the later edition, then the higher bracket. */
export function prevailing(a: TariffRow, b: TariffRow): number {
  return conditionsOf(b) - conditionsOf(a) || monthsBetween(a.from, b.from) || b.edition - a.edition || bracketOf(b) - bracketOf(a);
}

const conditionsOf = (row: TariffRow): number => [row.sector, row.risk, row.payerSource].filter((condition) => condition !== null).length;
const bracketOf = (row: TariffRow): number => (row.rule.kind === 'bracket' ? row.rule.incomeFrom : 0);
