/** The roster: asked of the city, taken once a delivery has been approved by a second person and committed; what is missing from it is completed beside the case. */
import { processes } from '../../steps/activities';
import { factsOf, remindMissing } from '../../steps/missing-places';
import { recoverable } from '../../steps/recoverable';
import type { Dossier } from '../dossier';
import { askInTurn, type Asking } from './asking';
import type { Stage } from './stage';

export const roster: Stage = async (dossier, plan) => {
  const asking: Asking = { stage: plan.code, asks: plan.asks, fact: () => dossier.roster !== null };
  if (!dossier.terms.rosterCompletion) return askInTurn(dossier, asking);
  const taken = await askInTurn(dossier, { ...asking, climbing: reminding(dossier) });
  if (taken.kind === 'passed') {
    const { no, offices, terms } = dossier;
    await recoverable(dossier, 'open-completion', () => processes.openCompletion({ no, birth: dossier.clock.next('sibling'), offices, terms }));
  }
  return taken;
};

/** Until the first roster is in effect, every place is missing that none waiting for approval names. */
const reminding = (dossier: Dossier): NonNullable<Asking['climbing']> => async (taskId, rung) => {
  const reminded = await remindMissing(dossier, taskId, rung);
  return reminded ? factsOf(reminded) : {};
};
