/** The language of another arrangement: proposed, approved by a second person, in effect from its month, past months billed again by what differs. */
import type { Side } from '@sinergi/domain/parties/office';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import type { MonthsReopened } from './collection.contract';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

export interface ArrangementChangeStart {
  readonly changeId: string;
  readonly no: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  readonly proposedBy: string;
  /** Whose office proposed it and hears the result. */
  readonly side: Side;
  /** Who approves. */
  readonly ask: Ask;
}

export interface ArrangementChangeOutcome {
  readonly changeId: string;
  readonly result: 'applied' | 'declined' | 'lapsed' | 'aborted';
  readonly reopened: MonthsReopened['months'];
}
