/** The language of one hand-over to the agency or the registry: written, sent, answered in parts, or left without an answer. */
import { defineSignal } from '@temporalio/workflow';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

export interface ExchangeStart {
  readonly exchangeId: string;
  readonly no: string;
  readonly kind: ExchangeKind;
  readonly month: ContributionMonth;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  /** How the branch is asked to bring the answer, and how long it is waited for. */
  readonly ask: Ask;
  /** An answer that came when nobody waited for it any more: read, passed on, and that is all. Null for the hand-over itself. */
  readonly late: string | null;
}

export interface ExchangeCounts {
  readonly sent: number;
  readonly confirmed: number;
  readonly rejected: number;
  /** Nobody has said anything about them yet. */
  readonly unanswered: number;
  /** Turned down by the answer just read. */
  readonly rejectedNow: number;
  /** Of money handed on: people for whom billed, paid and posted differ and nobody has settled it. */
  readonly differences?: number;
}

export interface ExchangeOutcome {
  readonly exchangeId: string;
  readonly result: 'answered' | 'lapsed' | 'aborted' | 'late-answer';
}

export interface AnswerBrought {
  readonly answerId: string;
}

export const answerBrought = defineSignal<[AnswerBrought]>('answerBrought');
