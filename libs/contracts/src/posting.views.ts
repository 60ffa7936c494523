/** What doors show of payment codes and of billed, paid and posted beside each other; people are masked. */
import type { LineStanding } from '@sinergi/domain/exchange/exchange';
import type { PostingDifference } from '@sinergi/domain/exchange/posting-difference';

interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export interface PaymentCodeView {
  readonly subBillId: string;
  readonly payerKey: string;
  /** Empty for a person who pays alone. */
  readonly payer: string;
  readonly members: number;
  readonly amount: number;
  readonly open: number;
  readonly ownCode: string;
  readonly agencyCode: string | null;
  readonly takenOn: string | null;
  /** Who brought the answer it stood in. */
  readonly broughtBy: string | null;
  /** Of the line that asks for it; null where nobody has asked. */
  readonly lineId: string | null;
  readonly standing: LineStanding | null;
  /** Why the agency gave none. */
  readonly reason: string | null;
}

export interface PaymentCodesView {
  readonly no: string;
  readonly month: string;
  readonly parts: readonly PaymentCodeView[];
}

interface CountedMoney {
  readonly people: number;
  readonly amount: number;
}

export interface PostingCheckView {
  readonly no: string;
  readonly month: string;
  readonly billed: CountedMoney;
  readonly paid: CountedMoney;
  readonly posted: CountedMoney;
  /** Handed on and the agency has said nothing yet. */
  readonly awaited: number;
  /** Paid and not handed on. */
  readonly toHandOn: number;
  /** What is left to settle; agreed differences apart. */
  readonly differences: readonly { readonly code: PostingDifference; readonly what: Bilingual; readonly cure: Bilingual; readonly people: number; readonly amount: number }[];
  readonly agreed: number;
  readonly acceptances: readonly PostingAcceptanceView[];
}

export interface PostingAcceptanceView {
  readonly id: string;
  readonly exchangeId: string;
  readonly reason: string;
  readonly people: number;
  readonly amount: number;
  readonly needsSecond: boolean;
  readonly standing: 'proposed' | 'accepted' | 'rejected';
  readonly proposedBy: string;
  readonly proposedOn: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
}

export interface PostingDifferenceView {
  /** The handle a decision names it by. */
  readonly id: string;
  /** Empty for somebody the cooperation does not know. */
  readonly nameMasked: string;
  readonly nikMasked: string;
  readonly code: PostingDifference;
  readonly billed: number;
  readonly paid: number;
  readonly posted: number;
  readonly receipt: string | null;
  readonly agreed: 'proposed' | 'accepted' | null;
}

export interface PostingDifferencesView {
  readonly no: string;
  readonly month: string;
  /** At most two hundred, those left to settle first. */
  readonly rows: readonly PostingDifferenceView[];
}
