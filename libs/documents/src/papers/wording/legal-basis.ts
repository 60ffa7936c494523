/** The laws a paper may cite on its day: one that was not yet in force is never quoted in an old paper. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';

interface CitedLaw {
  readonly text: string;
  /** First day from which papers cite it; not earlier than its promulgation. */
  readonly from: string;
  readonly until: string | null;
}

const CITED: readonly CitedLaw[] = [
  { text: 'Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional', from: '2004-10-19', until: null },
  { text: 'Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial', from: '2011-11-25', until: null },
  { text: 'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah', from: '2014-10-02', until: null },
  { text: 'Peraturan Pemerintah Nomor 50 Tahun 2007 tentang Tata Cara Pelaksanaan Kerja Sama Daerah', from: '2007-09-01', until: '2018-07-31' },
  { text: 'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian', from: '2015-07-01', until: null },
  { text: 'Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah', from: '2018-08-01', until: null },
  { text: 'Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah', from: '2020-06-01', until: null },
  { text: 'Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan', from: '2021-03-25', until: null },
];

export function legalBasisOn(date: LocalDate): readonly string[] {
  return CITED.filter(({ from, until }) => from <= date && (until === null || date <= until)).map(({ text }) => text);
}
