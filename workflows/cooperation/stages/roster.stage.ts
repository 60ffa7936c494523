/** The roster: asked of the city, taken once a delivery has been approved by a second person and committed. */
import { askInTurn } from './asking';
import type { Stage } from './stage';

export const roster: Stage = (dossier, plan) => askInTurn(dossier, { stage: plan.code, asks: plan.asks, fact: () => dossier.roster !== null });
