/** The shape of a road: which stages a cooperation passes, whom each asks for what, and what silence means there. */
import type { PositionCode, Side } from '../parties/office';
import type { DutyCode } from './duties';
import type { Ladder } from './ladder';

export const STAGES = ['verbal-approval', 'drafting', 'legal-review', 'memorandum', 'agreement', 'circular', 'roster', 'activation'] as const;
export type StageCode = (typeof STAGES)[number];

export const VERDICTS = ['approve', 'return', 'decline', 'more-time'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type AskAct = 'confirm' | 'draft' | 'review' | 'sign' | 'hand-in' | 'complete-roster' | 'attend-roster' | 'approve-roster' | 'approve-change' | 'bring-offers' | 'approve-arrangement' | 'approve-plan' | 'pay' | 'bring-answer';
export type PaperCode = 'memorandum' | 'agreement' | 'circular';

/** One thing asked of one office, by any holder of one of the positions. */
export interface Ask {
  readonly code: string;
  readonly act: AskAct;
  readonly side: Side;
  readonly positions: readonly PositionCode[];
  readonly duty: DutyCode;
  readonly verdicts: readonly Verdict[];
  readonly evidence: 'required' | 'optional' | 'none';
  /** May be decided from a mail link without signing in. */
  readonly byMailLink: boolean;
  /** Working days that may be granted in all when asked for; 0: none. */
  readonly moreTimeDays: number;
  readonly ladder: Ladder;
}

export interface StagePlan {
  readonly code: StageCode;
  readonly asks: readonly Ask[];
  /** The paper drafted when the stage is entered. */
  readonly paper: PaperCode | null;
  /** Where a return sends the case back to; null: a return is not offered. */
  readonly returnsTo: StageCode | null;
  /** Who gets the signed paper. */
  readonly distribution: 'none' | 'districts-and-villages';
}
