/** Legal review: the city's legal section and the branch's own reviewer, one after the other. */
import { askInTurn, mayorChanged } from './asking';
import type { Stage } from './stage';

export const legalReview: Stage = (dossier, plan) =>
  askInTurn(dossier, { stage: plan.code, asks: plan.asks, facts: { round: dossier.round }, brokenBy: mayorChanged(dossier), brokenOff: () => ({ kind: 'unconfirmed' }) });
