/** What the door shows and the console reads: plain JSON, personal data masked. */
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { CapacityCode, OfficeKind, PositionCode } from '@sinergi/domain/parties/office';
import type { AskAct, Verdict } from '@sinergi/domain/terms/stage-plan';
import type { HandInView } from './roster.views';
import type { BillView, PaymentView } from './payment.views';

export interface Titled {
  readonly id: string;
  readonly en: string;
}

export interface CooperationRowView {
  readonly no: string;
  readonly programme: string;
  readonly programmeTitle: Titled;
  readonly cityName: string;
  readonly branchName: string;
  readonly status: CooperationStatus;
  readonly stage: string;
  readonly opsState: 'OK' | 'WAITING_HUMAN' | 'OVERDUE' | 'ESCALATED' | 'NEEDS_FIX' | 'ON_HOLD';
  /** Who is waited for: position and office, never a name. */
  readonly waitingOn: string | null;
  readonly waitingSince: string | null;
  readonly dueOn: string | null;
  readonly members: number;
  readonly openedOn: string;
  readonly asOf: string;
  readonly rehearsal: boolean;
}

export interface DateAheadView {
  readonly code: string;
  readonly act: string;
  readonly addressee: string;
  readonly on: string;
  readonly climbedOn: string | null;
}

/** A date that moved after it had been told: `cause` is decree, more-time, guidance or resume. */
export interface DateMoveView {
  readonly rung: string;
  readonly was: string;
  readonly becomes: string;
  readonly cause: string;
  /** The edition of the calendar whose decree moved it; null where none did. */
  readonly edition: string | null;
  readonly movedOn: string;
}

/** What people may tell a running process beside a decision. */
export type GuidanceActView = 'hold' | 'resume' | 'move-deadline' | 'reassign';

/** Every wait: who, since when, why, what happens next. */
export interface TaskView {
  readonly id: string;
  readonly no: string;
  readonly processId: string;
  readonly stage: string;
  readonly round: number;
  readonly askCode: string;
  readonly act: AskAct;
  readonly officeId: string;
  readonly officeName: string;
  readonly positions: readonly PositionCode[];
  readonly verdicts: readonly Verdict[];
  readonly evidence: 'required' | 'optional' | 'none';
  readonly moreTimeDays: number;
  readonly grantedDays: number;
  readonly openedOn: string;
  readonly dueOn: string | null;
  readonly status: 'open' | 'closed';
  readonly outcome: string | null;
  readonly closedOn: string | null;
  readonly ahead: readonly DateAheadView[];
  /** Whether the asking person may decide it now, and if not, why. */
  readonly mayDecide: boolean;
  readonly refusal: string | null;
  /** The wait stands still from this day on; null while it runs. */
  readonly heldSince: string | null;
  readonly heldUntil: string | null;
  readonly moves: readonly DateMoveView[];
  /** What the asking person may tell the process of this task now. */
  readonly mayGuide: readonly GuidanceActView[];
  /** For whom the asking person, as a delegate, would decide it; null when in one's own position. */
  readonly decidesFor: { readonly name: string; readonly position: PositionCode; readonly until: string } | null;
  readonly cityName: string;
  readonly programmeTitle: Titled;
  readonly rehearsal: boolean;
  readonly decisions: readonly DecisionView[];
  readonly documents: readonly DocumentView[];
}

export interface DecisionView {
  readonly id: string;
  readonly taskId: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly byPosition: string;
  readonly byName: string;
  readonly capacity: CapacityCode;
  readonly channel: string;
  readonly decidedOn: string;
  /** Whom a delegate decided for; null when nobody was stood in for. */
  readonly forName: string | null;
  readonly outcome: 'pending' | 'accepted' | 'refused' | 'overtaken';
  readonly code: string | null;
}

export interface TimelineEntryView {
  readonly on: string;
  readonly kind: 'stage' | 'decision' | 'letter' | 'reminder' | 'escalation' | 'paper' | 'roster' | 'bill' | 'payment' | 'trouble' | 'guidance' | 'correction' | 'deadline' | 'ending';
  readonly title: Titled;
  readonly detail: Titled;
  readonly ref: string | null;
}

export interface DocumentView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly numbers: Readonly<Record<string, string>>;
  readonly datedOn: string | null;
}

export interface LetterView {
  readonly id: string;
  readonly notice: string;
  readonly subject: string;
  readonly toOffice: string;
  readonly on: string;
  readonly status: 'queued' | 'sending' | 'sent' | 'dropped';
  readonly attempts: number;
  /** How many letters the row stands for (a circular is one row). */
  readonly copies: number;
}

export interface HolderView {
  readonly id: string;
  readonly officeName: string;
  readonly officeKind: OfficeKind;
  readonly position: PositionCode;
  readonly positionTitle: Titled;
  readonly name: string;
  readonly capacity: CapacityCode;
  readonly from: string;
  readonly until: string | null;
}

export interface TroubleView {
  readonly processId: string;
  readonly step: string;
  readonly failure: string;
  /** In words of the trade. */
  readonly stepTitle: Titled;
  readonly failureTitle: Titled;
  readonly since: string;
  /** Whether an operator may leave the step out. */
  readonly maySkip: boolean;
}

export interface ProcessLinkView {
  readonly processId: string;
  readonly kind: string;
  readonly period: string | null;
  readonly open: boolean;
  /** Address of the run in the engine's own web page. */
  readonly url: string;
}

/** A recorded fact that was wrong: the old value stays beside the right one. */
export interface CorrectionView {
  readonly id: string;
  readonly no: string;
  readonly fact: 'verbal-approval.given-on' | 'verbal-approval.place' | 'signature.signed-on';
  /** The case, or the decision that was signed with. */
  readonly subject: string;
  readonly was: string;
  readonly becomes: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedOn: string;
  readonly decidedOn: string | null;
  readonly standing: 'proposed' | 'accepted' | 'rejected';
  readonly evidence: DocumentView | null;
  readonly mayConfirm: boolean;
}

export interface CooperationPageView extends CooperationRowView {
  readonly round: number;
  readonly coverFrom: string;
  readonly closedOn: string | null;
  readonly stages: readonly { readonly code: string; readonly title: Titled; readonly state: 'done' | 'current' | 'ahead' | 'skipped'; readonly enteredOn: string | null; readonly leftOn: string | null }[];
  readonly approval: { readonly position: string; readonly capacity: CapacityCode; readonly givenOn: string; readonly place: string; readonly channel: string; readonly witnesses: number; readonly minutes: DocumentView | null; readonly corrected: readonly ('given-on' | 'place')[] } | null;
  readonly waits: readonly TaskView[];
  readonly troubles: readonly TroubleView[];
  readonly timeline: readonly TimelineEntryView[];
  readonly documents: readonly DocumentView[];
  readonly letters: readonly LetterView[];
  readonly people: readonly HolderView[];
  readonly handIns: readonly HandInView[];
  readonly bills: readonly BillView[];
  readonly payments: readonly PaymentView[];
  readonly processes: readonly ProcessLinkView[];
  /** Signatures recorded, each with the date on its paper; corrected dates count. */
  readonly signatures: readonly { readonly decisionId: string; readonly paper: string; readonly position: PositionCode; readonly capacity: CapacityCode; readonly signedOn: string; readonly corrected: boolean }[];
  readonly corrections: readonly CorrectionView[];
  /** What the asking person may tell the whole case now. */
  readonly mayGuide: readonly ('hold' | 'resume')[];
}

export interface JobView {
  readonly id: string;
  readonly kind: 'launch' | 'decision' | 'hand-in' | 'repair' | 'withdrawal' | 'guidance' | 'restart' | 'roster-change' | 'arrangement-change';
  readonly state: 'being-processed' | 'done' | 'refused';
  readonly code: string | null;
  readonly subject: string;
}

export interface SessionView {
  readonly personId: string | null;
  readonly name: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly positions: readonly PositionCode[];
  readonly powers: readonly string[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
