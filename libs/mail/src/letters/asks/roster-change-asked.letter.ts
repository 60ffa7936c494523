/** A second person at the branch is asked to approve a change of the roster that is no file. */
import { letter, needed } from '../letter';
import { CHANGE_TITLES, changeRows } from '../wording/change-rows';
import { causeOf, requestPassage } from '../wording/request';

export const rosterChangeAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const change = needed(facts.rosterChange, 'rosterChange');
  const cause = causeOf(facts);
  return {
    subject: `Persetujuan perubahan peserta, ${CHANGE_TITLES[change.kind].id.toLowerCase()}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Perubahan peserta untuk ${cause.id} telah diajukan. Mohon ditinjau dan disetujui oleh petugas yang tidak mengajukannya.`,
      'Perubahan baru berlaku setelah persetujuan diberikan.',
    ], 'Buka perubahan dan setujui', changeRows(change, 'id')),
    en: requestPassage(task, 'en', [
      `A change of the members of ${cause.en} has been proposed. Please look at it and approve it; whoever proposed it may not.`,
      'It takes effect only after this approval.',
    ], 'Open the change and approve', changeRows(change, 'en')),
  };
});
