/** The circular (surat edaran): signed in the mayor's name and sent to every district and kelurahan. */
import { papers } from '../../steps/activities';
import { sendToVillages } from '../../steps/letters';
import { skippable } from '../../steps/recoverable';
import { draftAndSign } from './signed-paper';
import { passed, type Stage } from './stage';

export const circular: Stage = async (dossier, plan) => {
  const signed = await draftAndSign(dossier, plan, 'circular');
  if (signed.kind !== 'passed' || plan.distribution === 'none') return signed;
  const copy = await skippable(dossier, 'signed-copy', () => papers.signedCopy(dossier.no, 'circular', dossier.round));
  await sendToVillages(dossier, { code: 'circular-distributed', occasion: ['circular', dossier.round, 'distribution'], attachments: copy ? [copy.documentId] : [] });
  return passed;
};
