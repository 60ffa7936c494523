/** One cooperation with a city: from the spoken yes, rung by rung, into force and to the end of its term. */
import type { CooperationOutcome, CooperationStart, Ending } from '@sinergi/contracts/cooperation.contract';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { StageCode, StagePlan } from '@sinergi/domain/terms/stage-plan';
import { processes, records } from '../steps/activities';
import { launcherOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable } from '../steps/recoverable';
import { Dossier } from './dossier';
import { inForce } from './in-force';
import { PROCEDURE } from './stages/procedure';
import type { StageResult } from './stages/stage';

export async function cooperation(start: CooperationStart): Promise<CooperationOutcome> {
  const dossier = new Dossier(start); // every ear is open before the first await
  const walked = await untilStopped(dossier, () => walk(dossier));
  const ending: Ending = 'stopped' in walked ? { kind: 'withdrawn', stage: dossier.standing.snapshot().stage } : walked;
  const status = STATUS_AFTER[ending.kind];
  return closing(dossier, ending.kind, { no: dossier.no, status, ending }, () => conclude(dossier, status, ending));
}

async function walk(dossier: Dossier): Promise<Ending> {
  await recoverable(dossier, 'open-case', () => records.open(dossier.launch, dossier.today()));
  const { procedure } = dossier.terms; // the order this case was born with
  for (let at = beginning(dossier); at < procedure.length; ) {
    const plan = procedure[at] as StagePlan;
    const seq = await dossier.enter(plan);
    const result = await PROCEDURE[plan.code](dossier, plan);
    await dossier.leave(plan, seq, result.kind);
    if (result.kind === 'declined' || result.kind === 'lapsed') return { kind: result.kind, stage: plan.code };
    at = nextOf(dossier, at, result);
  }
  return inForce(dossier);
}

/** A case that begins again from its record takes up the stage it stood in. */
function beginning({ launch, terms }: Dossier): number {
  const { resume } = launch;
  if (!resume) return 0;
  return resume.stage === 'in-force' ? terms.procedure.length : stageAt(terms.procedure, resume.stage);
}

const stageAt = (procedure: readonly StagePlan[], code: StageCode | null): number => Math.max(0, procedure.findIndex((stage) => stage.code === code));

/** A return, a yes that has to be given again and a paper that is drawn up again open a new round, at an earlier stage or at the same. */
function nextOf(dossier: Dossier, at: number, { kind }: StageResult): number {
  const { procedure } = dossier.terms;
  dossier.sentBack = kind === 'returned';
  if (kind !== 'returned' && kind !== 'unconfirmed' && kind !== 'outdated') return at + 1;
  dossier.round += 1;
  if (kind === 'outdated') return at;
  return stageAt(procedure, kind === 'returned' ? (procedure[at] as StagePlan).returnsTo : 'verbal-approval');
}

const STATUS_AFTER: Record<Ending['kind'], CooperationStatus> = { declined: 'declined', lapsed: 'lapsed', withdrawn: 'withdrawn', ended: 'ended' };

async function conclude(dossier: Dossier, status: CooperationStatus, ending: Ending): Promise<void> {
  const on = dossier.endedOn ?? dossier.termEnd?.on ?? dossier.today();
  await recoverable(dossier, 'close-case', () => records.close(dossier.no, status, ending, on));
  if (dossier.terms.rosterCompletion && dossier.roster) await recoverable(dossier, 'close-completion', () => processes.closeCompletion(dossier.no));
  await sendLetter(dossier, { code: `cooperation-${ending.kind}`, occasion: ['ending'], to: launcherOf(dossier), facts: { stage: ending.stage }, ...(ending.kind === 'lapsed' ? { on } : {}) });
}
