/** The language of completing a roster: the places nobody has handed in for are reminded until none is missing or the ladder ends. */
import { defineSignal } from '@temporalio/workflow';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

/** Places from which nobody is a member and nobody waits for approval. */
export interface MissingPlaces {
  readonly districts: number;
  readonly villages: number;
}

export interface RemindedPlaces extends MissingPlaces {
  /** Missing ones that cannot be written to: no office in the directory, or none with an address. */
  readonly unreachable: number;
}

export interface RosterCompletionStart {
  readonly no: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
}

export interface RosterCompletionOutcome {
  readonly no: string;
  /** `lapsed`: the ladder ended while places were missing; `case-closed`: the cooperation ended first. */
  readonly result: 'complete' | 'lapsed' | 'case-closed';
  readonly missing: MissingPlaces;
}

/** Another roster took effect: so many places are still missing. */
export const missingCounted = defineSignal<[MissingPlaces]>('missingCounted');
/** The cooperation has ended: nobody is reminded any more. */
export const caseClosed = defineSignal('caseClosed');
