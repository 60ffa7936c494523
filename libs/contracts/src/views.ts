/** What the door shows and the console reads: plain JSON, personal data masked. */
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { CapacityCode, OfficeKind, PositionCode } from '@sinergi/domain/parties/office';
import type { AskAct, Verdict } from '@sinergi/domain/terms/stage-plan';

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
  readonly outcome: 'pending' | 'accepted' | 'refused' | 'overtaken';
  readonly code: string | null;
}

export interface TimelineEntryView {
  readonly on: string;
  readonly kind: 'stage' | 'decision' | 'letter' | 'reminder' | 'escalation' | 'paper' | 'roster' | 'bill' | 'payment' | 'trouble' | 'ending';
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
  readonly status: 'queued' | 'sending' | 'sent';
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

export interface BillView {
  readonly id: string;
  readonly month: string;
  readonly revision: number;
  readonly members: number;
  readonly amount: number;
  readonly paid: number;
  readonly open: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly settledOn: string | null;
  readonly standing: 'issued' | 'in-arrears' | 'settled';
  readonly paymentCode: string;
  readonly invoiceDocumentId: string | null;
  readonly receiptDocumentId: string | null;
  /** `amount`: what one member owes by the rule. */
  readonly rules: readonly { readonly rule: string; readonly amount: number; readonly members: number }[];
}

export interface PaymentView {
  readonly id: string;
  readonly no: string;
  readonly source: 'statement' | 'by-hand';
  readonly receivedOn: string;
  readonly amount: number;
  readonly unapplied: number;
  readonly standing: 'proposed' | 'booked' | 'rejected';
  readonly matchedBy: string;
  readonly enteredBy: string;
  readonly mayConfirm: boolean;
}

export interface HandInView {
  readonly id: string;
  readonly no: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly status: string;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly warned: number;
  readonly returned: number;
  readonly handedInOn: string;
  readonly finishedOn: string | null;
  readonly errorDocumentId: string | null;
  readonly approvalTaskId: string | null;
  readonly byRule: readonly { readonly code: string; readonly sentence: Titled; readonly rows: number }[];
}

export interface TroubleView {
  readonly processId: string;
  readonly step: string;
  readonly failure: string;
  readonly since: string;
}

export interface ProcessLinkView {
  readonly processId: string;
  readonly kind: string;
  readonly period: string | null;
  readonly open: boolean;
  /** Address of the run in the engine's own web page. */
  readonly url: string;
}

export interface CooperationPageView extends CooperationRowView {
  readonly round: number;
  readonly coverFrom: string;
  readonly closedOn: string | null;
  readonly stages: readonly { readonly code: string; readonly title: Titled; readonly state: 'done' | 'current' | 'ahead' | 'skipped'; readonly enteredOn: string | null; readonly leftOn: string | null }[];
  readonly approval: { readonly position: string; readonly capacity: CapacityCode; readonly givenOn: string; readonly place: string; readonly channel: string; readonly witnesses: number; readonly minutes: DocumentView | null } | null;
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
}

/** A line of the stuck view, in business words. */
export interface StuckView {
  readonly no: string;
  readonly cityName: string;
  readonly processId: string;
  readonly what: string;
  readonly office: string;
  readonly why: string;
  readonly since: string;
  readonly workingDays: number;
  readonly next: string | null;
  readonly nextOn: string | null;
  readonly lastFailure: string | null;
  readonly opsState: string;
  readonly url: string;
}

export interface JobView {
  readonly id: string;
  readonly kind: 'launch' | 'decision' | 'hand-in' | 'repair' | 'withdrawal';
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
