/** What doors show of people handed over: how many, what came back, and who was turned down, masked. */
import type { AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import type { ExchangeKind, ExchangeStatus } from '@sinergi/domain/exchange/exchange';
import type { RejectionCode } from '@sinergi/domain/exchange/rejections';

interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** Of one month: every person under the last word said about them, in whichever hand-over. */
export interface ExchangeSummaryView {
  readonly kind: ExchangeKind;
  readonly month: string;
  readonly members: number;
  readonly sent: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly unanswered: number;
  /** Members nobody has handed over yet. */
  readonly notSent: number;
}

export interface ExchangeView {
  readonly id: string;
  readonly no: string;
  readonly kind: ExchangeKind;
  readonly format: string;
  readonly formatTitle: Bilingual;
  readonly month: string;
  readonly status: ExchangeStatus;
  readonly sentOn: string;
  readonly finishedOn: string | null;
  /** What the other side calls it; null where it gave no name. */
  readonly reference: string | null;
  readonly documentId: string | null;
  readonly mendDocumentId: string | null;
  readonly taskId: string | null;
  /** The next letter to whoever is to bring the answer; null when none is ahead. */
  readonly nextReminderOn: string | null;
  readonly sent: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly unanswered: number;
  readonly answers: readonly ExchangeAnswerView[];
}

export interface ExchangeAnswerView {
  readonly id: string;
  readonly broughtOn: string;
  /** null until it has been read. */
  readonly takenOn: string | null;
  readonly rows: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly findings: readonly { readonly row: number; readonly code: AnswerFindingCode; readonly sentence: Bilingual }[];
}

export interface ExchangeLineView {
  readonly lineId: string;
  readonly nameMasked: string;
  readonly nikMasked: string;
  readonly cardNumberMasked: string | null;
  readonly standing: 'sent' | 'confirmed' | 'rejected' | 'unanswered';
  readonly rejection: { readonly code: RejectionCode; readonly what: Bilingual; readonly cure: Bilingual } | null;
  /** A rejection that has been mended or sent again. */
  readonly closed: boolean;
  readonly answeredOn: string | null;
}

export interface ExchangeDetailView extends ExchangeView {
  /** Those turned down first, then those without an answer; at most two hundred. */
  readonly lines: readonly ExchangeLineView[];
}

export interface RegistrationView {
  readonly no: string;
  readonly summary: readonly ExchangeSummaryView[];
  readonly exchanges: readonly ExchangeView[];
  readonly formats: readonly { readonly key: string; readonly kind: ExchangeKind; readonly title: Bilingual; readonly certainty: string }[];
}
