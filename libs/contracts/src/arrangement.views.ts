/** What the door shows of who pays: arrangements by group, changes of them, and what each payer owes of a month. */
import type { BaseFrom, FundingSource, PayerSplit, PaymentMode, SchemeCode, Segment } from '@sinergi/domain/terms/arrangement';

export interface PortionView {
  readonly split: PayerSplit;
  readonly payer: string;
  /** Millionths of a whole. */
  readonly share: number;
  readonly fundingSource: FundingSource;
}

export interface ArrangementView {
  readonly group: string;
  /** null: every position no other group names. */
  readonly positions: readonly string[] | null;
  readonly fromMonth: string;
  readonly untilMonth: string | null;
  readonly segment: Segment;
  readonly schemes: readonly SchemeCode[];
  readonly mode: PaymentMode;
  readonly fundingSource: FundingSource;
  /** Whole rupiah a month. */
  readonly base: number;
  readonly baseFrom: BaseFrom;
  readonly payer: string;
  readonly portions: readonly PortionView[];
  readonly budgetAccount: string;
  readonly basis: string;
}

export interface ArrangementChangeView extends ArrangementView {
  readonly id: string;
  readonly status: 'awaiting-approval' | 'applied' | 'declined' | 'lapsed' | 'aborted';
  readonly proposedBy: string;
  readonly proposedOn: string;
  readonly finishedOn: string | null;
  /** Months billed again by what differs. */
  readonly reopened: readonly string[];
  readonly approvalTaskId: string | null;
}

/** What law sets for a city in a month; the amount with its decimals, `2152322.98`. */
export interface MinimumWageView {
  readonly amount: string;
  readonly source: string;
  readonly certainty: string;
}

export interface ArrangementsView {
  readonly no: string;
  readonly month: string;
  readonly inForce: readonly ArrangementView[];
  readonly changes: readonly ArrangementChangeView[];
  /** Of the city in that month; null while its decree is not loaded. */
  readonly minimumWage: MinimumWageView | null;
  /** What each mode may be paid from, as far as the programme allows it. */
  readonly funding: readonly { readonly mode: PaymentMode; readonly sources: readonly FundingSource[] }[];
  /** Positions of the programme a group may name. */
  readonly positions: readonly { readonly code: string; readonly title: string }[];
}

/** A payer's part of a month; all persons who pay for themselves are one row. */
export interface PayerPartView {
  readonly payerKey: string;
  readonly payer: string;
  readonly members: number;
  /** What the month asks of the payer. */
  readonly amount: number;
  /** What bills of the month have asked so far. */
  readonly billed: number;
  /** What the month asks as things stand: what is billed, or of a month without a bill what it would be. */
  readonly before: number;
}

export interface BillPreviewView {
  readonly no: string;
  readonly month: string;
  readonly members: number;
  readonly amount: number;
  readonly billed: number;
  readonly before: number;
  readonly isBilled: boolean;
  readonly parts: readonly PayerPartView[];
  /** Each rule once; with own wages of very many only the first. */
  readonly rules: readonly PriceRuleView[];
}

/** How somebody's contribution of the month is priced. */
export interface PriceRuleView {
  readonly rule: string;
  readonly source: string;
  readonly certainty: string;
}

export interface SubBillView {
  readonly id: string;
  readonly payerKey: string;
  readonly payer: string;
  readonly members: number;
  readonly amount: number;
  readonly paid: number;
  readonly open: number;
  readonly paymentCode: string;
  /** The agency's own (kode iuran); null until it has answered. */
  readonly agencyCode: string | null;
  readonly rung: string | null;
  readonly rungOn: string | null;
  /** The office written to in its place: it has none on record, or pays alone; null where its own is. */
  readonly answeredBy: string | null;
  readonly invoiceDocumentId: string | null;
  readonly receiptDocumentId: string | null;
}

/** The cost of so many people, month by month, by the law as known today. */
export interface ForecastView {
  readonly programme: string;
  readonly people: number;
  readonly total: number;
  readonly months: readonly {
    readonly month: string;
    readonly each: number;
    readonly amount: number;
    readonly rules: readonly PriceRuleView[];
  }[];
}
