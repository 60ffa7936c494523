/** What the door shows of money from banks that nobody has matched, of matches that await a second person, and of money that pays nothing yet. */

export interface OpenPartView {
  readonly subBillId: string;
  readonly no: string;
  readonly month: string;
  readonly revision: number;
  readonly payerKey: string;
  readonly payer: string;
  readonly open: number;
}

export interface SuggestedPart extends OpenPartView {
  /** What this part would take. */
  readonly amount: number;
}

export type SuggestionReason =
  | 'code-in-text' | 'account-known' | 'name-in-text' | 'invoice-in-text' | 'amount-alone'
  | 'oldest-first' | 'only-combination' | 'several-fit' | 'several-cooperations' | 'amount-differs' | 'outside-window';

export interface Suggestion {
  readonly reasons: readonly SuggestionReason[];
  readonly parts: readonly SuggestedPart[];
  /** What would stay unapplied. */
  readonly left: number;
}

export interface LineBesideView {
  readonly lineId: string;
  readonly bookedOn: string;
  readonly amount: number;
  readonly remittance: string;
}

/** Money entered by hand that the movement may show; then it is not booked again. */
export interface EnteredAlikeView {
  /** Of the payment or of the remittance. */
  readonly enteredId: string;
  readonly no: string;
  readonly amount: number;
  readonly receivedOn: string;
  readonly disbursementNo: string | null;
  /** A second person has confirmed it; until then it cannot be tied to a movement. */
  readonly confirmed: boolean;
  readonly reason: 'disbursement-in-text' | 'code-in-text' | 'invoice-in-text' | 'account-known' | 'name-in-text' | 'amount-alone';
}

export interface MatchProposalView {
  readonly matchId: string;
  readonly rule: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly parts: readonly SuggestedPart[];
  readonly mayConfirm: boolean;
}

export interface UnmatchedLineView {
  readonly lineId: string;
  readonly accountMasked: string;
  readonly bookedOn: string;
  readonly amount: number;
  /** `taken-back`: the bank took a credit back, and its text does not tell which. */
  readonly kind: 'credit' | 'credit-by-reversal' | 'taken-back';
  readonly remittance: string;
  readonly rehearsal: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly entered: readonly EnteredAlikeView[];
  /** Credits that a line taken back may mean. */
  readonly credits: readonly LineBesideView[];
  readonly proposal: MatchProposalView | null;
}

export interface UnmatchedPage {
  readonly items: readonly UnmatchedLineView[];
  readonly next: string | null;
  /** Above it a match needs a second person. */
  readonly limit: MoneyLimitView;
}

export interface MoneyLimitView {
  readonly amount: number;
  readonly fromDate: string;
  readonly source: string;
  readonly setBy: string | null;
}

export interface UnappliedView {
  readonly paymentId: string;
  readonly no: string;
  readonly payer: string;
  readonly source: 'statement' | 'by-hand' | 'credit';
  readonly receivedOn: string;
  readonly amount: number;
  readonly unapplied: number;
  readonly rehearsal: boolean;
  /** Open parts it could pay. */
  readonly parts: readonly OpenPartView[];
  /** Money that went out and may be its return. */
  readonly debits: readonly LineBesideView[];
  /** A use or a return of it that awaits a second person. */
  readonly proposal: MatchProposalView | null;
  readonly proposedReturn: { readonly paymentId: string; readonly amount: number; readonly mayConfirm: boolean } | null;
}

export interface MatchResultView {
  readonly standing: 'booked' | 'proposed';
  readonly payments: number;
}
