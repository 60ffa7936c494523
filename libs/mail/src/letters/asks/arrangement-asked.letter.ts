/** A second person at the branch is asked to approve that somebody else pays, or in another way. */
import { letter, needed } from '../letter';
import { arrangementRows } from '../wording/arrangement-rows';
import { causeOf, requestPassage } from '../wording/request';

export const arrangementAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const arrangement = needed(facts.arrangement, 'arrangement');
  const cause = causeOf(facts);
  return {
    subject: `Persetujuan perubahan pola pembayaran: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Perubahan pola pembayaran untuk ${cause.id} telah diajukan. Mohon ditinjau dan disetujui oleh petugas yang tidak mengajukannya.`,
      'Perlindungan peserta tidak terputus; bulan yang sudah ditagih hanya ditagih atau dikembalikan selisihnya.',
    ], 'Buka perubahan dan setujui', arrangementRows(arrangement, 'id')),
    en: requestPassage(task, 'en', [
      `Another arrangement of payment has been proposed for ${cause.en}. Please look at it and approve it; whoever proposed it may not.`,
      'Cover is not interrupted; of months already billed only the difference is asked for or given back.',
    ], 'Open the change and approve', arrangementRows(arrangement, 'en')),
  };
});
