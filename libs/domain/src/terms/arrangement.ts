/** How a group is covered and paid for: segment, wage base, schemes, payer and mode (pola pembayaran). */
import type { PositionCode, Side } from '../parties/office';
import type { Ladder } from './ladder';

export type Segment = 'wage-earner' | 'non-wage-earner';
export type SchemeCode = 'work-accident' | 'death' | 'old-age';
export type PaymentMode = 'honorarium-deduction' | 'government-paid' | 'self-paid' | 'subsidised';
export type FundingSource = 'city-budget' | 'village-allocation' | 'village-income' | 'honorarium' | 'own-income';
export type PayerSource = 'state-budget' | 'other';
export type WorkAccidentRisk = 'very-low' | 'low' | 'medium' | 'high' | 'very-high';
export type Sector = 'general' | 'transport';

export interface Arrangement {
  readonly segment: Segment;
  readonly sector: Sector;
  readonly risk: WorkAccidentRisk;
  readonly schemes: readonly SchemeCode[];
  readonly mode: PaymentMode;
  readonly fundingSource: FundingSource;
  readonly payerSource: PayerSource;
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
