/** What a stage is to the road: asked of the dossier, it passes, sends back or ends the case. */
import type { StagePlan } from '@sinergi/domain/terms/stage-plan';
import type { Dossier } from '../dossier';

export type StageResult = { readonly kind: 'passed' } | { readonly kind: 'returned' } | { readonly kind: 'declined' } | { readonly kind: 'lapsed' };
export type Stage = (dossier: Dossier, plan: StagePlan) => Promise<StageResult>;

export const passed: StageResult = { kind: 'passed' };
