/** One cooperation with a city: from the spoken yes, rung by rung, into force and to the end of its term. */
import type { CooperationOutcome, CooperationStart, Ending } from '@sinergi/contracts/cooperation.contract';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { StagePlan } from '@sinergi/domain/terms/stage-plan';
import { records } from '../steps/activities';
import { launcherOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable } from '../steps/recoverable';
import { Dossier } from './dossier';
import { inForce } from './in-force';
import { PROCEDURE } from './stages/procedure';

export async function cooperation(start: CooperationStart): Promise<CooperationOutcome> {
  const dossier = new Dossier(start); // every ear is open before the first await
  const walked = await untilStopped(dossier, () => walk(dossier));
  const ending: Ending = 'stopped' in walked ? { kind: 'withdrawn', stage: dossier.standing.snapshot().stage } : walked;
  return closing(dossier, ending.kind, () => conclude(dossier, ending));
}

async function walk(dossier: Dossier): Promise<Ending> {
  await recoverable(dossier, 'open-case', () => records.open(dossier.launch, dossier.today()));
  const { procedure } = dossier.terms; // the order this case was born with
  for (let at = 0; at < procedure.length; ) {
    const plan = procedure[at] as StagePlan;
    const seq = await dossier.enter(plan);
    const result = await PROCEDURE[plan.code](dossier, plan);
    await dossier.leave(plan, seq, result.kind);
    if (result.kind === 'declined' || result.kind === 'lapsed') return { kind: result.kind, stage: plan.code };
    at = result.kind === 'returned' ? backTo(dossier, plan) : at + 1;
  }
  return inForce(dossier);
}

/** A return opens a new round at the stage the plan names. */
function backTo(dossier: Dossier, plan: StagePlan): number {
  dossier.round += 1;
  return Math.max(0, dossier.terms.procedure.findIndex((stage) => stage.code === plan.returnsTo));
}

const STATUS_AFTER: Record<Ending['kind'], CooperationStatus> = { declined: 'declined', lapsed: 'lapsed', withdrawn: 'withdrawn', ended: 'ended' };

async function conclude(dossier: Dossier, ending: Ending): Promise<CooperationOutcome> {
  const status = STATUS_AFTER[ending.kind];
  await recoverable(dossier, 'close-case', () => records.close(dossier.no, status, ending, dossier.withdrawnOn ?? dossier.today()));
  await sendLetter(dossier, { code: `cooperation-${ending.kind}`, occasion: ['ending'], to: launcherOf(dossier), facts: { stage: ending.stage } });
  return { no: dossier.no, status, ending };
}
