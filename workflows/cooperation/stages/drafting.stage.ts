/** Negotiation and drafting: the account officer declares the draft ready; a return starts here again. */
import { askInTurn } from './asking';
import type { Stage } from './stage';

export const drafting: Stage = (dossier, plan) =>
  askInTurn(dossier, { stage: plan.code, asks: plan.asks, asked: dossier.round > 1 ? 'returned-for-drafting' : undefined, facts: { round: dossier.round } });
