/** The language of the cooperation process: how it starts, what it is told, how it ends. */
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { StageCode } from '@sinergi/domain/terms/stage-plan';
import type { DutyHeld } from '@sinergi/domain/terms/duties';
import type { Birth } from './process-clock';

/** The offices of one case; people are looked up when a letter leaves. */
export interface CaseOffices {
  readonly branchId: string;
  readonly branchCode: string;
  readonly cityId: string;
  readonly regionCode: string;
  readonly cityName: string;
}

export interface CooperationStart {
  readonly no: string;
  readonly launchId: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  /** First day of cover; may lie before the signature. */
  readonly coverFrom: LocalDate;
  readonly duties: readonly DutyHeld[];
  /** Set when a lost process begins again from its record. */
  readonly resume?: ResumePoint;
}

export interface ResumePoint {
  readonly stage: StageCode | 'in-force';
  readonly round: number;
  readonly status: CooperationStatus;
  /** Stage entries on record; the next one follows. */
  readonly entries: number;
  readonly roster: RosterTaken | null;
}

export interface DecisionAnswer {
  readonly decisionId: string;
  readonly outcome: 'accepted';
  readonly taskClosed: boolean;
}

export interface RosterTaken {
  readonly handInId: string;
  readonly accepted: number;
  readonly returned: number;
  readonly on: LocalDate;
  readonly uploadedBy: string;
}

export interface TermEnded {
  readonly on: LocalDate;
}

export type Ending =
  | { readonly kind: 'declined'; readonly stage: string }
  | { readonly kind: 'lapsed'; readonly stage: string }
  | { readonly kind: 'withdrawn'; readonly stage: string }
  | { readonly kind: 'ended'; readonly stage: string };

export interface CooperationOutcome {
  readonly no: string;
  readonly status: CooperationStatus;
  readonly ending: Ending;
}

export interface Withdrawal {
  readonly messageId: string;
  readonly by: string;
  readonly on: LocalDate;
}

export const decide = defineUpdate<DecisionAnswer, [Decision]>('decide');
export const withdraw = defineUpdate<'accepted', [Withdrawal]>('withdraw');
export const rosterTaken = defineSignal<[RosterTaken]>('rosterTaken');
export const termEnded = defineSignal<[TermEnded]>('termEnded');
/** A decree changed the calendar: running deadlines are worked out again. */
export const calendarChanged = defineSignal<[{ readonly edition: string }]>('calendarChanged');
