/** Why somebody may look at personal data in clear: a closed list, so that the log can be read by purpose. */
import type { Language } from '../money/language';

export const READING_PURPOSES = ['verify-identity', 'correct-record', 'payment-question', 'claim-support', 'subject-request', 'audit'] as const;
export type ReadingPurpose = (typeof READING_PURPOSES)[number];

/** What a page or a download is read for, where nobody is asked. */
export const STANDING_PURPOSES = ['member-list', 'bill-lines', 'cover', 'document', 'differences', 'hand-over', 'subject-report', 'deduction-list', 'unmatched-money'] as const;

export const PURPOSE_TITLES: Record<ReadingPurpose | (typeof STANDING_PURPOSES)[number], Record<Language, string>> = {
  'verify-identity': { id: 'Memeriksa identitas', en: 'Verifying identity' },
  'correct-record': { id: 'Membetulkan catatan', en: 'Correcting the record' },
  'payment-question': { id: 'Pertanyaan iuran atau pembayaran', en: 'Question about a payment' },
  'claim-support': { id: 'Membantu pengajuan manfaat', en: 'Helping with a claim' },
  'subject-request': { id: 'Permintaan orang yang bersangkutan', en: 'Request of the person concerned' },
  audit: { id: 'Pemeriksaan', en: 'Audit' },
  'member-list': { id: 'Daftar peserta, tersamar', en: 'Member list, masked' },
  'unmatched-money': { id: 'Uang belum cocok: keterangan rekening koran', en: 'Unmatched money: texts of bank statements' },
  'bill-lines': { id: 'Rincian tagihan, tersamar', en: 'Lines of a bill, masked' },
  cover: { id: 'Perlindungan seorang peserta, tersamar', en: 'Cover of one member, masked' },
  document: { id: 'Unduhan berkas terkunci', en: 'Download of a locked file' },
  differences: { id: 'Daftar perbedaan, tersamar', en: 'List of differences, masked' },
  'hand-over': { id: 'Penyerahan peserta ke luar', en: 'Hand-over of people to the outside' },
  'deduction-list': { id: 'Daftar potongan honorarium', en: 'List of honorarium deductions' },
  'subject-report': { id: 'Laporan kepada orang yang bersangkutan', en: 'Report to the person concerned' },
};
