/** Whoever proposed another arrangement of payment learns what became of it. */
import type { ArrangementChangeOutcome } from '@sinergi/contracts/arrangement-change.contract';
import { letter, needed } from '../letter';
import type { Bilingual } from '../letter-facts';
import { arrangementRows } from '../wording/arrangement-rows';
import { causeOf } from '../wording/request';

interface Ending {
  readonly heading: string;
  readonly words: Bilingual;
}

const ENDINGS: Readonly<Record<ArrangementChangeOutcome['result'], Ending>> = {
  applied: { heading: 'berlaku', words: { id: 'Perubahan disetujui dan berlaku mulai bulan tersebut. Selisih bulan yang sudah ditagih ditagihkan atau dikembalikan.', en: 'The change was approved and is in effect from that month. What differs in months already billed is asked for or given back.' } },
  declined: { heading: 'tidak disetujui', words: { id: 'Perubahan tidak disetujui; pola pembayaran tetap seperti semula.', en: 'The change was not approved; payment stays as it was.' } },
  lapsed: { heading: 'gugur', words: { id: 'Perubahan gugur karena tidak ada jawaban; pola pembayaran tetap seperti semula. Mohon diajukan kembali.', en: 'The change lapsed because nobody answered; payment stays as it was. Please propose it again.' } },
  aborted: { heading: 'dihentikan', words: { id: 'Perubahan dihentikan; pola pembayaran tetap seperti semula.', en: 'The change was stopped; payment stays as it was.' } },
};

export const arrangementResult = letter((facts) => {
  const arrangement = needed(facts.arrangement, 'arrangement');
  const { heading, words } = ENDINGS[needed(arrangement.result, 'arrangement.result')];
  const cause = causeOf(facts);
  return {
    subject: `Perubahan pola pembayaran ${heading}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: { paragraphs: [`Perubahan pola pembayaran untuk ${cause.id} telah selesai diproses.`, words.id], rows: arrangementRows(arrangement, 'id'), call: 'Buka kerja sama ini' },
    en: { paragraphs: [`The change of payment proposed for ${cause.en} has been dealt with.`, words.en], rows: arrangementRows(arrangement, 'en'), call: 'Open this cooperation' },
  };
});
