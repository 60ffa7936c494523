/** A paper that is drafted once a round and signed in turn, each signature by its scan; drawn up again when a signer leaves. */
import type { HoldersChanged } from '@sinergi/contracts/guidance.contract';
import type { Ask, PaperCode, StagePlan } from '@sinergi/domain/terms/stage-plan';
import { papers, records } from '../../steps/activities';
import { recoverable, skippable } from '../../steps/recoverable';
import type { Dossier } from '../dossier';
import { askInTurn } from './asking';
import type { StageResult } from './stage';

export async function draftAndSign(dossier: Dossier, plan: StagePlan, paper: PaperCode): Promise<StageResult> {
  const draft = await skippable(dossier, `draft ${paper}`, () => papers.draft(dossier.no, paper, dossier.round, dossier.today()));
  let signed = 0;
  return askInTurn(dossier, {
    stage: plan.code,
    asks: plan.asks,
    attachments: draft ? [draft.documentId] : [],
    facts: { paper, round: dossier.round },
    brokenBy: (change) => plan.asks.slice(signed).some((ask) => isSignedBy(dossier, ask, change)),
    brokenOff: () => ({ kind: 'outdated' }),
    approved: async ({ decisionId }) => {
      signed += 1;
      await recoverable(dossier, 'record-signature', () => records.recordSignature(dossier.no, decisionId, paper, dossier.round));
    },
  });
}

const isSignedBy = (dossier: Dossier, ask: Ask, { officeId, position }: HoldersChanged): boolean => officeId === dossier.officeOf(ask.side) && ask.positions.includes(position);
