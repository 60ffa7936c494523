/** What is held about people, for which purpose and on which legal basis (UU 27/2022 articles 20 and 31). */
import type { Certainty } from '../calendar/law-row';
import type { Language } from '../money/language';

export const DATA_SETS = ['membership', 'returned-rows', 'roster-original', 'returned-workbook', 'exchange-file', 'access-log'] as const;
export type DataSet = (typeof DATA_SETS)[number];

export interface DataSetRule {
  readonly title: Record<Language, string>;
  readonly purpose: Record<Language, string>;
  readonly legalBasis: string;
}

export const DATA_SET_RULES: Record<DataSet, DataSetRule> = {
  membership: {
    title: { id: 'Kepesertaan dan iuran', en: 'Membership and contributions' },
    purpose: { id: 'Mendaftarkan peserta, menagih iuran dan membuktikan perlindungan', en: 'To register members, bill contributions and prove cover' },
    legalBasis: 'UU 27/2022 Pasal 20 ayat (2) huruf c dan e; UU 40/2004; UU 24/2011',
  },
  'returned-rows': {
    title: { id: 'Baris daftar yang dikembalikan', en: 'Returned rows of rosters' },
    purpose: { id: 'Memberi tahu pengirim sel mana yang perlu diperbaiki', en: 'To tell the sender which cells to mend' },
    legalBasis: 'UU 27/2022 Pasal 20 ayat (2) huruf e, Pasal 29 (akurasi)',
  },
  'roster-original': {
    title: { id: 'Berkas daftar sebagaimana diserahkan', en: 'Rosters as they were handed in' },
    purpose: { id: 'Menilai daftar dan membuktikan apa yang diserahkan', en: 'To judge the roster and prove what was handed in' },
    legalBasis: 'UU 27/2022 Pasal 20 ayat (2) huruf e',
  },
  'returned-workbook': {
    title: { id: 'Berkas baris yang perlu diperbaiki', en: 'Workbook of rows to mend' },
    purpose: { id: 'Dikembalikan kepada pengirim untuk diperbaiki', en: 'Goes back to the sender for mending' },
    legalBasis: 'UU 27/2022 Pasal 20 ayat (2) huruf e, Pasal 30 (perbaikan)',
  },
  'exchange-file': {
    title: { id: 'Berkas pertukaran dengan pendaftaran badan', en: 'Files exchanged with the agency registration' },
    purpose: { id: 'Menyerahkan peserta untuk didaftarkan dan mencocokkan jawabannya', en: 'To hand members over for registration and match the answer' },
    legalBasis: 'UU 27/2022 Pasal 20 ayat (2) huruf c dan e; UU 24/2011',
  },
  'access-log': {
    title: { id: 'Catatan pembacaan data pribadi', en: 'Log of readings of personal data' },
    purpose: { id: 'Membuktikan siapa membaca apa dan untuk apa', en: 'To prove who read what and why' },
    legalBasis: 'UU 27/2022 Pasal 31 (perekaman kegiatan pemrosesan)',
  },
};

export interface RetentionRule {
  readonly dataSet: DataSet;
  readonly validFrom: string;
  /** Counted from the day named; the first day on which it may be destroyed is that day plus these. */
  readonly days: number;
  readonly countsFrom: 'delivery-ended' | 'exchange-ended' | 'membership-ended' | 'recorded';
  readonly legalBasis: string;
  readonly source: string;
  readonly certainty: Certainty;
}
