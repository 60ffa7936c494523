/** One row of an answer: what it says about one person, or why it cannot be followed. */
import { isCardNumber, NO_CARD_NUMBER } from './card-number';
import type { MembershipKind } from './exchange';
import { rejectionOf, type RejectionCode } from './rejections';

export const ANSWER_FINDINGS = [
  'row-without-identity', 'nik-damaged', 'row-says-nothing', 'card-number-missing', 'card-number-malformed', 'person-unknown', 'person-twice', 'card-number-conflicts', 'card-number-of-another', 'confirmed-before', 'line-superseded',
  'row-without-part', 'part-unknown', 'part-twice', 'code-missing', 'code-malformed', 'code-conflicts', 'code-of-another', 'amount-missing', 'amount-malformed', 'person-not-known-here',
] as const;
/** Why a row of an answer changed nothing. */
export type AnswerFindingCode = (typeof ANSWER_FINDINGS)[number];

export const ANSWER_FINDING_SENTENCES: Readonly<Record<AnswerFindingCode, { readonly id: string; readonly en: string }>> = {
  'row-without-identity': { id: 'Baris tanpa NIK dan tanpa KPJ.', en: 'The row has neither NIK nor card number.' },
  'nik-damaged': { id: 'NIK rusak oleh program lembar kerja; kirim sebagai teks.', en: 'A spreadsheet damaged the NIK; send it as text.' },
  'row-says-nothing': { id: 'Baris tidak menyatakan diterima atau ditolak.', en: 'The row says neither yes nor no.' },
  'card-number-missing': { id: 'Diterima, tetapi tanpa nomor KPJ.', en: 'Accepted, but without a card number.' },
  'card-number-malformed': { id: 'Nomor KPJ bukan 11 angka.', en: 'The card number is not eleven digits.' },
  'person-unknown': { id: 'Orang ini tidak ada dalam penyerahan.', en: 'This person is not in the hand-over.' },
  'person-twice': { id: 'Orang ini muncul dua kali dengan jawaban berbeda.', en: 'This person stands in it twice with different answers.' },
  'card-number-conflicts': { id: 'Orang ini sudah mempunyai nomor KPJ lain.', en: 'This person has another card number already.' },
  'card-number-of-another': { id: 'Nomor KPJ ini milik orang lain.', en: 'This card number belongs to another person.' },
  'confirmed-before': { id: 'Orang ini sudah diterima sebelumnya.', en: 'This person was confirmed before.' },
  'line-superseded': { id: 'Orang ini sudah dikirim ulang dalam penyerahan lain.', en: 'This person has been sent again in another hand-over.' },
  'row-without-part': { id: 'Baris tanpa ID baris dan tanpa kode bayar.', en: 'The row has neither a line id nor our payment code.' },
  'part-unknown': { id: 'Bagian tagihan ini tidak ada dalam permintaan.', en: 'This part of a bill is not in the request.' },
  'part-twice': { id: 'Bagian tagihan ini muncul dua kali dengan jawaban berbeda.', en: 'This part of a bill stands in it twice with different answers.' },
  'code-missing': { id: 'Baris tanpa kode iuran dan tanpa penolakan.', en: 'The row has neither a payment code nor a refusal.' },
  'code-malformed': { id: 'Kode iuran bukan 11 angka.', en: 'The payment code is not eleven digits.' },
  'code-conflicts': { id: 'Bagian tagihan ini sudah mempunyai kode iuran lain.', en: 'This part of a bill has another payment code already.' },
  'code-of-another': { id: 'Kode iuran ini sudah dipakai bagian tagihan lain.', en: 'Another part of a bill bears this payment code.' },
  'amount-missing': { id: 'Jumlah yang dibukukan belum diisi.', en: 'The posted amount is missing.' },
  'amount-malformed': { id: 'Jumlah yang dibukukan bukan rupiah bulat.', en: 'The posted amount is not whole rupiah.' },
  'person-not-known-here': { id: 'Dibukukan untuk orang yang tidak tercatat dalam kerja sama ini; dihitung sebagai selisih.', en: 'Posted for somebody this cooperation does not know; counted as a difference.' },
};

export const ANSWER_COLUMNS = ['line-id', 'nik', 'card-number', 'verdict', 'reason-code', 'reason'] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];
export type AnswerCells = Readonly<Record<AnswerColumn, string>>;

/** Headings by their letters and digits alone, as agencies and registries write them. */
export const ANSWER_HEADINGS: Readonly<Record<AnswerColumn, RegExp>> = {
  'line-id': /^(idbaris|lineid)$/,
  nik: /^(nik|noktp|nomorindukkependudukan|nomorktp|noidentitas)$/,
  'card-number': /^(nokpj|kpj|nomorkpj|nomorkepesertaan|nopeserta|nomorpeserta)$/,
  verdict: /^(status|hasil|keteranganstatus|statuspendaftaran|statuskepesertaan|hasilpemadanan|verdict)$/,
  'reason-code': /^(kode|kodepenolakan|kodetolak|kodealasan|reasoncode)$/,
  reason: /^(alasan|alasanpenolakan|keterangan|catatan|reason)$/,
};

export interface JudgedAnswer {
  readonly verdict: 'confirmed' | 'rejected';
  readonly cardNumber: string | null;
  readonly code: RejectionCode | null;
  /** The answer's own words, where it gave any. */
  readonly reason: string | null;
}

const REFUSED = /tolak|gagal|tidak|invalid|reject|meninggal|gugur/i;
const TAKEN = /terdaftar|berhasil|sukses|terima|aktif|sesuai|valid|cocok|confirm|^ok$|^y(a)?$/i;

/** @returns the code of a finding where the row cannot be followed */
export function judgeAnswer(kind: MembershipKind, cells: AnswerCells): JudgedAnswer | AnswerFindingCode {
  const written = cells['card-number'].replace(/[\s.'-]/g, '');
  const number = written === NO_CARD_NUMBER ? '' : written;
  const why = cells['reason-code'] || cells.reason;
  const said = verdictOf(cells.verdict, number, why);
  if (said === null) return 'row-says-nothing';
  if (said === 'rejected') return { verdict: said, cardNumber: null, code: rejectionOf(why || cells.verdict), reason: cells.reason || null };
  if (kind === 'identity-check') return { verdict: said, cardNumber: null, code: null, reason: null };
  if (number === '') return 'card-number-missing';
  return isCardNumber(number) ? { verdict: said, cardNumber: number, code: null, reason: null } : 'card-number-malformed';
}

/** A status counts before anything else; without one a card number is a yes and a reason is a no. */
function verdictOf(status: string, number: string, why: string): JudgedAnswer['verdict'] | null {
  if (REFUSED.test(status)) return 'rejected';
  if (TAKEN.test(status)) return 'confirmed';
  if (number !== '') return 'confirmed';
  if (why === '') return null;
  return TAKEN.test(why) && !REFUSED.test(why) ? 'confirmed' : 'rejected';
}
