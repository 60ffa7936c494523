/** The language of a plan to pay arrears by instalments: proposed, approved by a second person, and while it is kept nobody is warned. */
import type { Side } from '@sinergi/domain/parties/office';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

export interface PaymentPlanStart {
  readonly planId: string;
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

export interface PlanOutcome {
  readonly planId: string;
  readonly result: 'running' | 'declined' | 'lapsed' | 'aborted';
}
