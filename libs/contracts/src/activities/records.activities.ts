/** The record of a case: its status, stages, tasks and what became of decisions. Written by processes only. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { DatedRung } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import type { CooperationStart, Ending } from '../cooperation.contract';
import type { ProcessKind } from '../ids';

export interface TaskOpening {
  readonly taskId: string;
  readonly no: string;
  readonly processId: string;
  readonly stage: string;
  readonly round: number;
  readonly ask: Ask;
  readonly officeId: string;
  readonly on: LocalDate;
}

export interface TaskDates {
  readonly taskId: string;
  readonly dates: readonly DatedRung[];
  readonly grantedDays: number;
  /** The day the wait is counted from. */
  readonly anchorOn: LocalDate;
  /** What moved dates that stood before: `decree`, `more-time`, `guidance`, `resume`; null for the first plan. */
  readonly cause: string | null;
  /** Editions of the calendar whose decree moved the dates; null where none did. */
  readonly edition: string | null;
  /** The business day they are worked out. */
  readonly on: LocalDate;
  /** The wait stands still between these days; null while it runs. */
  readonly held: { readonly since: LocalDate; readonly until: LocalDate } | null;
}

export interface TaskClosing {
  readonly taskId: string;
  readonly outcome: 'approved' | 'returned' | 'declined' | 'lapsed' | 'held' | 'withdrawn' | 'handed-in' | 'reassigned' | 'paid' | 'handed-over' | 'aborted';
  readonly on: LocalDate;
}

export interface DecisionRecord {
  readonly decisionId: string;
  readonly taskId: string;
  readonly outcome: 'accepted' | 'overtaken';
  readonly closesTask: boolean;
  readonly on: LocalDate;
}

export interface StageMove {
  readonly no: string;
  readonly seq: number;
  readonly stage: string;
  readonly round: number;
  readonly on: LocalDate;
}

export interface NeedsFix {
  readonly processId: string;
  readonly no: string;
  readonly step: string;
  readonly failure: string;
  /** Whether an operator may leave the step out. */
  readonly maySkip: boolean;
  readonly on: LocalDate;
}

export interface ProcessOpening {
  readonly processId: string;
  readonly kind: ProcessKind;
  readonly no: string;
  readonly period: string | null;
  readonly rehearsal: boolean;
  readonly on: LocalDate;
}

export interface RecordsActivities {
  open(start: CooperationStart, on: LocalDate): Promise<void>;
  enterStage(move: StageMove & { readonly status: CooperationStatus }): Promise<void>;
  leaveStage(move: StageMove & { readonly result: string }): Promise<void>;
  moveStatus(no: string, status: CooperationStatus, on: LocalDate): Promise<void>;
  close(no: string, status: CooperationStatus, ending: Ending, on: LocalDate): Promise<void>;
  openTask(task: TaskOpening): Promise<void>;
  planTask(dates: TaskDates): Promise<void>;
  climbed(taskId: string, rung: string, on: LocalDate): Promise<void>;
  closeTask(closing: TaskClosing): Promise<void>;
  recordOutcome(record: DecisionRecord): Promise<void>;
  /** A signature recorded from an accepted decision: signer, capacity, scan and its hash. */
  recordSignature(no: string, decisionId: string, paper: string, round: number): Promise<void>;
  needsFix(fix: NeedsFix): Promise<void>;
  fixed(processId: string, step: string, resolution: 'retry' | 'skip' | 'abort', by: string, on: LocalDate): Promise<void>;
  processOpened(opening: ProcessOpening): Promise<void>;
  processClosed(processId: string, outcome: string, on: LocalDate): Promise<void>;
}
