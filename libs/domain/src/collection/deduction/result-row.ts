/** One row of the treasurer's result: how much was deducted of whom, and why it is less; or why the row cannot be followed. */
import type { Language } from '../../money/language';
import { rupiahWritten } from '../../money/rupiah-written';
import { shortReasonOf, type ShortReason } from './short-reason';
import { spread } from './spread';

export const RESULT_COLUMNS = ['line-id', 'nik', 'amount', 'reason'] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];
export type ResultCells = Readonly<Record<ResultColumn, string>>;

/** By their letters and digits alone. */
export const RESULT_HEADINGS: Readonly<Record<ResultColumn, RegExp>> = {
  'line-id': /^(kodebaris|idbaris|lineid)$/,
  nik: /^(nik|nomorktp|noktp|nomorindukkependudukan)$/,
  amount: /^(dipotong|jumlahdipotong|realisasi|realisasipotongan|potonganrealisasi|deducted)$/,
  reason: /^(alasan|alasankurang|keterangan|reason)$/,
};

export const RESULT_FINDINGS = ['row-without-identity', 'nik-damaged', 'amount-missing', 'amount-malformed', 'person-unknown', 'person-twice', 'not-submitted', 'left-out', 'more-than-listed', 'short-without-reason', 'reason-unknown', 'answered-otherwise'] as const;
export type ResultFinding = (typeof RESULT_FINDINGS)[number];

export const RESULT_FINDING_WORDS: Readonly<Record<ResultFinding, Readonly<Record<Language, string>>>> = {
  'row-without-identity': { id: 'Baris tanpa kode baris dan tanpa NIK.', en: 'The row has neither a line code nor a NIK.' },
  'nik-damaged': { id: 'NIK rusak oleh program lembar kerja; kirim sebagai teks atau dengan kode baris.', en: 'A spreadsheet damaged the NIK; send it as text or with the line code.' },
  'amount-missing': { id: 'Jumlah yang dipotong belum diisi; isi 0 bila tidak dipotong.', en: 'The deducted amount is missing; write 0 for none.' },
  'amount-malformed': { id: 'Jumlah yang dipotong bukan rupiah bulat.', en: 'The deducted amount is not whole rupiah.' },
  'person-unknown': { id: 'Orang ini tidak ada dalam daftar potongan bulan-bulan itu.', en: 'This person is not on the list of those months.' },
  'person-twice': { id: 'Orang ini muncul dua kali.', en: 'This person stands in the file twice.' },
  'not-submitted': { id: 'Berkas desa/kelurahan orang ini belum diajukan atau dikembalikan.', en: 'The batch of this person is not with the treasury.' },
  'left-out': { id: 'Orang ini tidak termasuk daftar karena tanpa kuasa atau dikeluarkan.', en: 'This person was left out of the list.' },
  'more-than-listed': { id: 'Dipotong lebih dari yang tercantum.', en: 'More was deducted than listed.' },
  'short-without-reason': { id: 'Dipotong kurang tanpa alasan.', en: 'Less was deducted and no reason is given.' },
  'reason-unknown': { id: 'Alasan tidak dikenal; pilih dari daftar alasan.', en: 'The reason is not known; choose one of the list.' },
  'answered-otherwise': { id: 'Hasil lain sudah dicatat untuk orang ini.', en: 'Another result is on record for this person.' },
};

/** What is listed of one person in the months the result speaks of, the oldest first. */
export interface ListedLine {
  readonly expected: number;
  readonly deducted: number | null;
  readonly shortReason: ShortReason | null;
}

export interface LineAnswer {
  readonly deducted: number;
  readonly shortReason: ShortReason | null;
}

/** An answer for each line, the oldest month first; a later month is short for the reason given. */
export function judgeResult(cells: Pick<ResultCells, 'amount' | 'reason'>, lines: readonly ListedLine[]): readonly LineAnswer[] | ResultFinding {
  if (cells.amount.trim() === '') return 'amount-missing';
  const amount = rupiahWritten(cells.amount);
  if (amount === null) return 'amount-malformed';
  const listed = lines.reduce((sum, { expected }) => sum + expected, 0);
  if (amount > listed) return 'more-than-listed';
  const reason = amount < listed ? shortReasonOf(cells.reason) : null;
  if (amount < listed && reason === null) return cells.reason.trim() === '' ? 'short-without-reason' : 'reason-unknown';
  const { parts } = spread(amount, lines.map(({ expected }) => ({ open: expected })));
  const answers = lines.map(({ expected }, at): LineAnswer => ({ deducted: parts[at]!, shortReason: parts[at]! < expected ? reason : null }));
  const differs = lines.some(({ deducted, shortReason }, at) => deducted !== null && (deducted !== answers[at]!.deducted || shortReason !== answers[at]!.shortReason));
  return differs ? 'answered-otherwise' : answers;
}
