/** The offices a stage asks, each in its turn; the first that does not agree decides how the stage ends. */
import { HOLD_LADDER } from '@sinergi/domain/terms/standard-ladders';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { STATUS_IN_STAGE } from '@sinergi/domain/cooperation/status';
import type { StageCode } from '@sinergi/domain/terms/stage-plan';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { askOffice, type Question, type Verdicted } from '../../steps/ask-office';
import type { Dossier } from '../dossier';
import { passed, type StageResult } from './stage';

export interface Asking {
  readonly stage: StageCode;
  readonly asks: readonly Ask[];
  readonly attachments?: readonly string[];
  readonly asked?: Question['asked'];
  readonly facts?: Question['facts'];
  readonly fact?: () => boolean;
  readonly approved?: (decision: Decision) => Promise<void>;
}

export async function askInTurn(dossier: Dossier, asking: Asking): Promise<StageResult> {
  for (const ask of asking.asks) {
    const heard = await askUntilNotHeld(dossier, { stage: asking.stage, ask, attachments: asking.attachments, asked: asking.asked, facts: asking.facts, fact: asking.fact });
    if (heard.kind === 'silent') return { kind: 'lapsed' };
    if (heard.kind === 'fact') continue;
    if (heard.verdict === 'return') return { kind: 'returned' };
    if (heard.verdict === 'decline') return { kind: 'declined' };
    await asking.approved?.(heard.decision);
  }
  return passed;
}

/** A silence whose end is a hold puts the case on hold and goes on asking, until it is answered or lapses. */
async function askUntilNotHeld(dossier: Dossier, question: Question & { readonly stage: StageCode }): Promise<Verdicted> {
  const heard = await askOffice(dossier, dossier.desk, question);
  if (heard.kind !== 'silent' || heard.rung.act !== 'hold') return heard;
  await dossier.move('on-hold');
  const resumed = await askOffice(dossier, dossier.desk, { ...question, variant: 'on-hold', ladder: HOLD_LADDER, asked: 'stage-on-hold' });
  if (resumed.kind !== 'silent') await dossier.move(STATUS_IN_STAGE[question.stage]);
  return resumed;
}
