/** The circular (surat edaran): signed in the mayor's name and sent to every district and kelurahan. */
import { occasionOf } from '@sinergi/contracts/ids';
import { correspondence, papers } from '../../steps/activities';
import { recoverable } from '../../steps/recoverable';
import { draftAndSign } from './signed-paper';
import { passed, type Stage } from './stage';

export const circular: Stage = async (dossier, plan) => {
  const signed = await draftAndSign(dossier, plan, 'circular');
  if (signed.kind !== 'passed' || plan.distribution === 'none') return signed;
  const copy = await recoverable(dossier, 'signed-copy', () => papers.signedCopy(dossier.no, 'circular', dossier.round));
  await recoverable(dossier, 'distribute circular', () =>
    correspondence.distribute(
      {
        code: 'circular-distributed',
        occasion: occasionOf(dossier.processId, 'circular', dossier.round, 'distribution'),
        no: dossier.no,
        processId: dossier.processId,
        on: dossier.today(),
        taskId: null,
        facts: {},
        attachments: copy ? [copy.documentId] : [],
      },
      dossier.offices.regionCode,
    ),
  );
  return passed;
};
