/** A paper that is drafted once a round and signed in turn, each signature by its scan. */
import type { PaperCode, StagePlan } from '@sinergi/domain/terms/stage-plan';
import { papers, records } from '../../steps/activities';
import { recoverable } from '../../steps/recoverable';
import type { Dossier } from '../dossier';
import { askInTurn } from './asking';
import type { StageResult } from './stage';

export async function draftAndSign(dossier: Dossier, plan: StagePlan, paper: PaperCode): Promise<StageResult> {
  const draft = await recoverable(dossier, `draft ${paper}`, () => papers.draft(dossier.no, paper, dossier.round, dossier.today()));
  return askInTurn(dossier, {
    stage: plan.code,
    asks: plan.asks,
    attachments: draft ? [draft.documentId] : [],
    facts: { paper, round: dossier.round },
    approved: async ({ decisionId }) => {
      await recoverable(dossier, 'record-signature', () => records.recordSignature(dossier.no, decisionId, paper, dossier.round));
    },
  });
}
