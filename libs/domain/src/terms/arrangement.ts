/** How a group is covered and paid for: segment, wage base, schemes, payer and mode (pola pembayaran). */
import type { PositionCode, Side } from '../parties/office';
import type { Ladder } from './ladder';

export type Segment = 'wage-earner' | 'non-wage-earner';
export type SchemeCode = 'work-accident' | 'death' | 'old-age';
export type PaymentMode = 'honorarium-deduction' | 'government-paid' | 'self-paid' | 'subsidised';
export type FundingSource = 'city-budget' | 'village-allocation' | 'village-income' | 'village-fund' | 'honorarium' | 'own-income';
export type PayerSource = 'state-budget' | 'other';
export type WorkAccidentRisk = 'very-low' | 'low' | 'medium' | 'high' | 'very-high';
export type Sector = 'general' | 'transport';

/** Who is billed for the people of a group: one office (the city, an agency, a container body, wadah), each member's own village or district, or each person. */
export const PAYER_SPLITS = ['office', 'per-village', 'per-district', 'each-person'] as const;
export type PayerSplit = (typeof PAYER_SPLITS)[number];

/** A payer's part of what is owed for each member. */
export interface Portion {
  readonly split: PayerSplit;
  /** The office that pays, and for a village or district that is not on record; null: the city. */
  readonly payerOfficeId: string | null;
  /** Of a whole in millionths; the last portion takes what rounding leaves. */
  readonly share: number;
  readonly fundingSource: FundingSource;
}

/** `member`: each member's own declared wage or income, the base of the arrangement where none is declared; `minimum-wage`: that of the case's city in the month. */
export const BASES_FROM = ['arrangement', 'member', 'minimum-wage'] as const;
export type BaseFrom = (typeof BASES_FROM)[number];

export interface Arrangement {
  readonly segment: Segment;
  readonly sector: Sector;
  readonly risk: WorkAccidentRisk;
  readonly schemes: readonly SchemeCode[];
  readonly mode: PaymentMode;
  readonly fundingSource: FundingSource;
  readonly payerSource: PayerSource;
  /** Who pays which part; none: the whole is paid by the payer of the case. */
  readonly portions?: readonly Portion[];
  /** Whose base prices the month: the arrangement's unless said. */
  readonly baseFrom?: BaseFrom;
  /** Declared monthly base (wage or income) in hundredths of a rupiah, exact. */
  readonly baseHundredths: number;
}

/** Programme data of the month: until when joiners count for it, and when its bill is issued. */
export interface BillingPlan {
  /** Joiners up to and including this day count for the contribution month, later ones for the next. 1..28 */
  readonly cutOffDay: number;
  /** Whether the cut-off day lies in the contribution month itself or in the one before. */
  readonly cutOffMonth: 'same' | 'previous';
  /** The bill is issued on this day of the contribution month. 1..28 */
  readonly issueDay: number;
  /** Who is asked to pay. */
  readonly payer: { readonly side: Side; readonly positions: readonly PositionCode[] };
  /** Counted from the due day. */
  readonly ladder: Ladder;
}
