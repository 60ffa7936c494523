/** What became of a roster, and what its sender may do next. */
import type { HandInFacts } from '@sinergi/contracts/letter-facts';
import type { Bilingual } from '../letter-facts';

interface Outcome {
  /** For the subject line. */
  readonly heading: string;
  readonly words: Bilingual;
  readonly call: Bilingual;
}

const LOOK: Bilingual = { id: 'Buka kerja sama ini', en: 'Open this cooperation' };
const AGAIN: Bilingual = { id: 'Buka halaman dan serahkan kembali', en: 'Open the page and hand in again' };

const WHOLE: Outcome = {
  heading: 'diterima seluruhnya',
  words: { id: 'Seluruh baris diterima; tidak ada yang perlu diperbaiki.', en: 'All rows were accepted; nothing needs mending.' },
  call: LOOK,
};
const PARTLY: Outcome = {
  heading: 'sebagian perlu diperbaiki',
  words: {
    id: 'Baris yang sah telah diterima. Baris yang perlu diperbaiki dapat diunduh pada halaman kerja sama beserta keterangannya; cukup baris tersebut yang diserahkan kembali.',
    en: 'Valid rows were accepted. The rows to be mended can be downloaded from the page of the cooperation with an explanation; only those need to be handed in again.',
  },
  call: AGAIN,
};
const UNREADABLE: Outcome = {
  heading: 'berkas tidak terbaca',
  words: {
    id: 'Berkas tidak dapat dibaca sebagai daftar peserta sehingga belum ada yang diterima. Mohon berkas XLSX atau CSV dengan judul kolom yang lengkap diserahkan kembali.',
    en: 'The file could not be read as a roster, so nothing was accepted. Please hand in an XLSX or CSV file with complete column headings.',
  },
  call: AGAIN,
};
const NOT_APPROVED: Outcome = {
  heading: 'belum disetujui',
  words: {
    id: 'Daftar ini tidak mendapat persetujuan kantor cabang sehingga belum berlaku. Mohon berkas yang telah diperbaiki diserahkan kembali.',
    en: 'The branch did not approve this roster, so it has not taken effect. Please hand in a mended file.',
  },
  call: AGAIN,
};

const INCOMPLETE: Outcome = {
  heading: 'perlu dilengkapi seluruhnya',
  words: {
    id: 'Berkas diserahkan dengan pilihan "semua atau tidak sama sekali", dan sebagian barisnya perlu diperbaiki; karena itu belum ada yang berlaku. Baris yang perlu diperbaiki dapat diunduh pada halaman kerja sama.',
    en: 'The file was handed in as "all or nothing" and some rows need mending, so nothing has taken effect. The rows to be mended can be downloaded from the page of the cooperation.',
  },
  call: AGAIN,
};

const WITHDRAWN: Outcome = {
  heading: 'ditarik oleh pengirim',
  words: { id: 'Penyerahan ini ditarik oleh pengirimnya; tidak ada yang berlaku.', en: 'Its sender withdrew this delivery; nothing has taken effect.' },
  call: AGAIN,
};

export function rosterOutcome({ result, rows, returned }: HandInFacts): Outcome {
  if (result === 'committed') return returned > 0 ? PARTLY : WHOLE;
  if (result === 'incomplete') return INCOMPLETE;
  if (result === 'withdrawn') return WITHDRAWN;
  return rows === 0 ? UNREADABLE : NOT_APPROVED;
}
