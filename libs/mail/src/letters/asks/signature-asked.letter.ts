/** A signatory is asked to sign a paper and to have the signed scan uploaded. */
import { letter, needed } from '../letter';
import { stageName } from '../wording/asked-for';
import { causeOf, requestPassage } from '../wording/request';
import { sentence } from '../wording/sentence';

export const signatureAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const paper = stageName(task.stage);
  const cause = causeOf(facts);
  return {
    subject: `Permohonan penandatanganan ${paper.id}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Naskah ${paper.id} untuk ${cause.id} telah siap. Kami mohon Bapak/Ibu berkenan menandatanganinya.`,
      'Setelah naskah ditandatangani dan dibubuhi cap, mohon hasil pindaiannya diunggah melalui halaman di bawah ini. Pengunggahan memerlukan akun petugas.',
    ], 'Buka naskah dan unggah hasil tanda tangan'),
    en: requestPassage(task, 'en', [
      sentence(`${paper.en} for ${cause.en} is ready. We ask you to sign it.`),
      'Once the paper is signed and stamped, please have its scan uploaded on the page below. Uploading requires signing in.',
    ], 'Open the paper and upload the signed scan'),
  };
});
