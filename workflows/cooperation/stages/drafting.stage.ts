/** Negotiation and drafting: the account officer declares the draft ready; a return starts here again. */
import { askInTurn, mayorChanged } from './asking';
import type { Stage } from './stage';

export const drafting: Stage = (dossier, plan) =>
  askInTurn(dossier, {
    stage: plan.code,
    asks: plan.asks,
    facts: { round: dossier.round },
    brokenBy: mayorChanged(dossier),
    brokenOff: () => ({ kind: 'unconfirmed' }),
    ...(dossier.sentBack ? { asked: 'returned-for-drafting' as const } : {}),
  });
