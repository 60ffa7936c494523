/** Whoever proposed a change of the roster learns what became of it and from which month it counts. */
import type { RosterChangeOutcome } from '@sinergi/contracts/roster-change.contract';
import { letter, needed } from '../letter';
import type { Bilingual } from '../letter-facts';
import { CHANGE_TITLES, changeRows } from '../wording/change-rows';
import { causeOf } from '../wording/request';

interface Ending {
  readonly heading: string;
  readonly words: Bilingual;
}

const ENDINGS: Readonly<Record<RosterChangeOutcome['result'], Ending>> = {
  applied: { heading: 'berlaku', words: { id: 'Perubahan disetujui dan berlaku. Bulan yang sudah ditagih tidak berubah.', en: 'The change was approved and is in effect. Months already billed stay as they are.' } },
  declined: { heading: 'tidak disetujui', words: { id: 'Kantor cabang tidak menyetujui perubahan ini; daftar peserta tidak berubah.', en: 'The branch did not approve this change; the roster is as it was.' } },
  lapsed: { heading: 'gugur', words: { id: 'Perubahan ini gugur karena tidak ada jawaban; daftar peserta tidak berubah. Mohon diajukan kembali.', en: 'This change lapsed because nobody answered; the roster is as it was. Please propose it again.' } },
  aborted: { heading: 'dihentikan', words: { id: 'Perubahan ini dihentikan; daftar peserta tidak berubah.', en: 'This change was stopped; the roster is as it was.' } },
  overtaken: {
    heading: 'didahului perubahan lain',
    words: {
      id: 'Sebelum disetujui, peserta yang disebut sudah keluar atau penggantinya sudah tercatat. Perubahan ini tidak diberlakukan; mohon daftar peserta diperiksa.',
      en: 'Before it was approved, whoever was to leave had left or whoever was to join was a member already. Nothing was changed; please look at the roster.',
    },
  },
};

export const rosterChangeResult = letter((facts) => {
  const change = needed(facts.rosterChange, 'rosterChange');
  const { heading, words } = ENDINGS[needed(change.result, 'rosterChange.result')];
  const cause = causeOf(facts);
  return {
    subject: `Perubahan peserta, ${CHANGE_TITLES[change.kind].id.toLowerCase()}, ${heading}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: { paragraphs: [`Perubahan peserta yang diajukan untuk ${cause.id} telah selesai diproses.`, words.id], rows: changeRows(change, 'id'), call: 'Buka kerja sama ini' },
    en: { paragraphs: [`The change of members proposed for ${cause.en} has been dealt with.`, words.en], rows: changeRows(change, 'en'), call: 'Open this cooperation' },
  };
});
