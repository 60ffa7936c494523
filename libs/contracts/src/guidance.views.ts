/** What the door shows of delegations and of the dates that decrees and programmes set. */
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { AskAct } from '@sinergi/domain/terms/stage-plan';
import type { Titled } from './views';

/** Somebody decides for another for a period. */
export interface DelegationView {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly delegateId: string;
  readonly delegateName: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly position: PositionCode;
  readonly positionTitle: Titled;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  /** The first day it no longer counts, when it was ended early. */
  readonly endedOn: string | null;
  readonly mayEnd: boolean;
}

/** A running deadline that an edition of the calendar moves. */
export interface CalendarEffectView {
  readonly taskId: string;
  readonly no: string;
  readonly office: string;
  readonly rungs: readonly { readonly code: string; readonly was: string; readonly becomes: string }[];
}

/** The dates of one question if it were asked on the day. */
export interface LadderPreviewView {
  readonly stage: string;
  readonly stageTitle: Titled;
  readonly askCode: string;
  readonly act: AskAct;
  readonly positions: readonly PositionCode[];
  readonly ahead: readonly { readonly code: string; readonly act: string; readonly addressee: string; readonly on: string }[];
}

/** What a move of a deadline would do. */
export interface DeadlinePreviewView {
  readonly taskId: string;
  /** Working days; negative: earlier. */
  readonly days: number;
  readonly rungs: readonly { readonly code: string; readonly act: string; readonly was: string; readonly becomes: string }[];
  /** Why the one who looks may not move it that far; null when they may. */
  readonly refusal: { readonly code: string; readonly detail: Titled } | null;
}
