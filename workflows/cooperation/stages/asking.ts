/** The offices a stage asks, each in its turn; the first that does not agree decides how the stage ends. */
import type { HoldersChanged } from '@sinergi/contracts/guidance.contract';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { STATUS_IN_STAGE } from '@sinergi/domain/cooperation/status';
import { HOLD_LADDER } from '@sinergi/domain/terms/standard-ladders';
import type { Ask, StageCode } from '@sinergi/domain/terms/stage-plan';
import { askOffice, type Question, type Verdicted } from '../../steps/ask-office';
import type { Dossier } from '../dossier';
import { passed, type StageResult } from './stage';

export interface Asking extends Pick<Question, 'attachments' | 'asked' | 'facts' | 'fact' | 'askedOfSuccessor' | 'brokenBy' | 'climbing'> {
  readonly stage: StageCode;
  readonly asks: readonly Ask[];
  readonly approved?: (decision: Decision) => Promise<void>;
  /** What a change of hands that breaks the asking off means here. */
  readonly brokenOff?: (change: HoldersChanged) => StageResult;
}

export async function askInTurn(dossier: Dossier, { asks, approved, brokenOff, ...question }: Asking): Promise<StageResult> {
  for (const ask of asks) {
    const heard = await askUntilNotHeld(dossier, { ...question, ask });
    if (heard.kind === 'silent') {
      dossier.endedOn = heard.rung.on;
      return { kind: 'lapsed' };
    }
    if (heard.kind === 'broken-off') return brokenOff?.(heard.change) ?? passed;
    if (heard.kind === 'fact') continue;
    if (heard.verdict === 'return') return { kind: 'returned' };
    if (heard.verdict === 'decline') return { kind: 'declined' };
    await approved?.(heard.decision);
  }
  return passed;
}

/** A silence whose end is a hold puts the case on hold and goes on asking, until it is answered or lapses. */
async function askUntilNotHeld(dossier: Dossier, question: Question & { readonly stage: StageCode }): Promise<Verdicted> {
  const heard = await askOffice(dossier, dossier.desk, question);
  if (heard.kind !== 'silent' || heard.rung.act !== 'hold') return heard;
  await dossier.move('on-hold');
  const { climbing: _quiet, ...looking } = question; // a case on hold is looked at, its places are not reminded
  const resumed = await askOffice(dossier, dossier.desk, { ...looking, ask: { ...question.ask, ladder: HOLD_LADDER }, variant: 'on-hold', asked: 'stage-on-hold' });
  if (resumed.kind !== 'silent') await dossier.move(STATUS_IN_STAGE[question.stage]);
  return resumed;
}

/** Until the memorandum, the yes is the mayor's own: a new mayor has to give it again. */
export const mayorChanged = (dossier: Dossier) => ({ officeId, position }: HoldersChanged): boolean => position === 'mayor' && officeId === dossier.offices.cityId;
