/** What a stage is to the road: asked of the dossier, it passes, sends back or ends the case. */
import type { StagePlan } from '@sinergi/domain/terms/stage-plan';
import type { Dossier } from '../dossier';

export type StageResult = { readonly kind: 'passed' } | { readonly kind: 'returned' } | { readonly kind: 'declined' } | { readonly kind: 'lapsed' }
  /** The yes was given by somebody who has left: it has to be confirmed again. */
  | { readonly kind: 'unconfirmed' }
  /** A signer has left before signing: the paper is drawn up again. */
  | { readonly kind: 'outdated' };
export type Stage = (dossier: Dossier, plan: StagePlan) => Promise<StageResult>;

export const passed: StageResult = { kind: 'passed' };
