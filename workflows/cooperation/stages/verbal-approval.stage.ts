/** The spoken yes: evidence that starts a clock, to be confirmed in writing. */
import { askInTurn } from './asking';
import type { Stage } from './stage';

export const verbalApproval: Stage = (dossier, plan) =>
  askInTurn(dossier, { stage: plan.code, asks: plan.asks, askedOfSuccessor: 'confirmation-asked-again', ...(dossier.round > 1 ? { asked: 'confirmation-asked-again' as const } : {}) });
