/** The branch learns that a roster was not completed: so many villages are still missing, and nobody is reminded any more. */
import { letter, needed } from '../letter';
import { missingRows } from '../wording/missing-rows';
import { causeOf } from '../wording/request';

export const rosterLeftIncomplete = letter((facts) => {
  const missing = needed(facts.missing, 'missing');
  const cause = causeOf(facts);
  return {
    subject: `Daftar peserta tidak dilengkapi, ${missing.villages} kelurahan belum ada: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Daftar peserta untuk ${cause.id} tidak dilengkapi dalam waktu yang diberikan. Pengingat kepada kecamatan dan kelurahan berakhir hari ini.`,
        'Daftar yang berlaku tidak berubah; daftar susulan tetap dapat diserahkan. Mohon ditindaklanjuti langsung dengan pemerintah daerah.',
      ],
      rows: missingRows(missing, 'id'),
      call: 'Lihat kelurahan yang belum menyerahkan',
    },
    en: {
      paragraphs: [
        `The roster for ${cause.en} was not completed in the time given. Reminders to districts and villages end today.`,
        'The roster in effect stays as it is and later deliveries are still welcome. Please take it up with the government directly.',
      ],
      rows: missingRows(missing, 'en'),
      call: 'See which villages have not handed in',
    },
  };
});
