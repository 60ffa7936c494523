/** Activation: everything is signed and enrolled; the case waits for the first day of cover, unless that has passed. */
import { condition } from '@temporalio/workflow';
import { instantAt } from '@sinergi/domain/calendar/zone';
import { ProcessStopped } from '../../steps/casework';
import { passed, type Stage } from './stage';

export const activation: Stage = async (dossier, plan) => {
  const { coverFrom, birth } = dossier.launch;
  const begins = instantAt(coverFrom, 0, birth.zone);
  const left = begins - dossier.clock.now();
  if (left <= 0) return passed;
  dossier.standing.show({ stage: plan.code, why: `cover begins on ${coverFrom}`, dueAt: begins });
  await condition(() => dossier.stopping !== null, left, { summary: `cover begins on ${coverFrom}` });
  if (dossier.stopping) throw new ProcessStopped(dossier.stopping);
  return passed;
};
