/** The language of one change of the roster that is no file: proposed, approved by a second person, taken into effect. */
import { defineSignal } from '@temporalio/workflow';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Side } from '@sinergi/domain/parties/office';
import type { ChangeKind } from '@sinergi/domain/collection/roster-change';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

export interface RosterChangeStart {
  readonly changeId: string;
  readonly no: string;
  readonly kind: ChangeKind;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  readonly coverFrom: LocalDate;
  readonly proposedBy: string;
  /** Whose office proposed it and hears the result. */
  readonly side: Side;
}

/** Every offer of the change has been answered: nothing is waited for any more. */
export const offersAnswered = defineSignal('offersAnswered');

export interface ChangeCounts {
  readonly leaves: number;
  readonly joins: number;
}

export interface RosterChangeOutcome {
  readonly changeId: string;
  /** `overtaken`: whoever was to leave had left, or whoever was to join had joined, before it was approved. */
  readonly result: 'applied' | 'declined' | 'lapsed' | 'aborted' | 'overtaken';
  readonly counts: ChangeCounts;
}
