/** A second person at the branch is asked to approve a roster that was read and judged. */
import { letter, needed } from '../letter';
import { handInRows } from '../wording/hand-in-rows';
import { causeOf, requestPassage } from '../wording/request';

export const rosterApprovalAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const handIn = needed(facts.handIn, 'handIn');
  const cause = causeOf(facts);
  return {
    subject: `Persetujuan daftar peserta: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Daftar peserta untuk ${cause.id} telah dibaca dan diperiksa. Mohon hasilnya ditinjau dan disetujui oleh petugas yang tidak mengunggahnya.`,
      'Kepesertaan baru berlaku setelah persetujuan diberikan.',
    ], 'Buka hasil pemeriksaan dan setujui', handInRows(handIn, 'id')),
    en: requestPassage(task, 'en', [
      `The roster for ${cause.en} has been read and judged. Please look at the result and approve it; whoever uploaded the file may not approve it.`,
      'Membership takes effect only after this approval.',
    ], 'Open the result and approve', handInRows(handIn, 'en')),
  };
});
