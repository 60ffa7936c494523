/** What law says of a month that is paid, not due yet, overdue or not registered: rows with a source, never a number in the code. */
import type { ContributionMonth } from '../calendar/contribution-month';
import type { Certainty } from '../calendar/law-row';
import type { Language } from '../money/language';
import type { Segment } from '../terms/arrangement';
import type { PayerKind } from '../terms/payer-kind';

export const COVER_STATUSES = ['covered', 'awaiting', 'in-arrears', 'inactive', 'not-registered'] as const;
export type CoverStatus = (typeof COVER_STATUSES)[number];

/** What follows from months past due: who pays a benefit meanwhile. */
export const CONSEQUENCES = ['escalation-only', 'agency-pays', 'employer-pays-first', 'claims-wait', 'cover-stops'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** Where an answer comes from. */
export interface CoverGround {
  readonly id: string;
  readonly sentence: Readonly<Record<Language, string>>;
  readonly source: string;
  readonly certainty: Certainty;
}

/** Holds from that many unpaid months in a row on, until a row with a higher number takes over. */
export interface ArrearsRule extends CoverGround {
  readonly segment: Segment;
  /** null: whoever pays. */
  readonly payer: PayerKind | null;
  readonly from: ContributionMonth;
  readonly until: ContributionMonth | null;
  readonly fromUnpaidMonth: number;
  readonly status: 'in-arrears' | 'inactive';
  readonly consequence: Consequence;
}

/** The row that prevails after `unpaid` months in a row; undefined before the first row holds. */
export function arrearsRuleFor(rules: readonly ArrearsRule[], segment: Segment, payer: PayerKind, month: ContributionMonth, unpaid: number): ArrearsRule | undefined {
  return rules
    .filter((rule) => rule.segment === segment && (rule.payer === null || rule.payer === payer))
    .filter((rule) => rule.from <= month && (rule.until === null || month <= rule.until) && rule.fromUnpaidMonth <= unpaid)
    .sort((a, b) => b.fromUnpaidMonth - a.fromUnpaidMonth || (a.from < b.from ? 1 : -1))[0];
}
