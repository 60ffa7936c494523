/** The office that handed a roster in is asked for its word: what the headings mean, what to do with the result, whether to go on. */
import type { SenderStep } from '@sinergi/contracts/roster.contract';
import { letter, needed } from '../letter';
import type { Bilingual } from '../letter-facts';
import { handInRows } from '../wording/hand-in-rows';
import { causeOf, requestPassage } from '../wording/request';

const ASKED: Record<SenderStep, Bilingual> = {
  mapping: {
    id: 'Berkas telah diterima. Sebelum dibaca, mohon dipastikan arti setiap judul kolomnya.',
    en: 'The file has been received. Before it is read, please make sure what each of its headings means.',
  },
  choice: {
    id: 'Berkas telah dibaca dan diperiksa. Mohon ditentukan: baris yang sah diteruskan, atau semua ditunda sampai seluruhnya sah.',
    en: 'The file has been read and judged. Please choose: valid rows go on, or everything waits until all of it is valid.',
  },
  resume: {
    id: 'Pembacaan berkas dihentikan atas permintaan. Mohon ditentukan: dilanjutkan dari baris terakhir, atau penyerahan ditarik.',
    en: 'Reading was stopped on request. Please say whether it goes on after the last row or the delivery is withdrawn.',
  },
};

export const rosterAttentionAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const handIn = needed(facts.handIn, 'handIn');
  const cause = causeOf(facts);
  const asked = ASKED[needed(handIn.awaits, 'awaits')];
  const rows = handIn.rows > 0 ? { id: handInRows(handIn, 'id'), en: handInRows(handIn, 'en') } : { id: [], en: [] };
  return {
    subject: `Daftar peserta menunggu keputusan pengirim: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [`Daftar peserta untuk ${cause.id} menunggu keputusan Bapak/Ibu.`, asked.id], 'Buka penyerahan dan lanjutkan', rows.id),
    en: requestPassage(task, 'en', [`The roster for ${cause.en} is waiting for your word.`, asked.en], 'Open the delivery and go on', rows.en),
  };
});
