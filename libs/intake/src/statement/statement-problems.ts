/** What can be wrong with an account statement, how grave it is, and the sentence a person reads about it. */
export type Gravity = 'refused' | 'flagged';

interface Rule {
  readonly gravity: Gravity;
  readonly id: string;
  readonly en: string;
}

const refused = (id: string, en: string): Rule => ({ gravity: 'refused', id, en });
const flagged = (id: string, en: string): Rule => ({ gravity: 'flagged', id, en });

const RULES = {
  truncated: refused('Berkas terputus di sini; unduh kembali berkas utuhnya dari bank', 'The file breaks off here; download the whole file from the bank again'),
  'content-malformed': refused('Bagian ini tidak tertulis menurut formatnya', 'This part is not written as its format demands'),
  'entry-malformed': refused('Mutasi ini tidak dapat dibaca', 'This movement cannot be read'),
  'amount-malformed': refused('Jumlah di baris ini tidak dapat dibaca', 'The amount on this line cannot be read'),
  'balance-malformed': refused('Saldo di baris ini tidak dapat dibaca', 'The balance on this line cannot be read'),
  'direction-unknown': refused('Tidak jelas apakah uang masuk atau keluar', 'It is not clear whether money came in or went out'),
  'two-directions': refused('Debit dan kredit terisi di baris yang sama', 'Debit and credit are both filled on one line'),
  'account-missing': refused('Nomor rekening tidak disebut', 'The account is not named'),
  'account-mixed': refused('Ada nomor rekening lain di dalam tabel ini; kirim satu berkas per rekening', 'There is another account in this table; send one file per account'),
  'opening-missing': refused('Saldo awal tidak disebut', 'The opening balance is not told'),
  'closing-missing': refused('Saldo akhir tidak disebut', 'The closing balance is not told'),
  'not-balanced': refused('Saldo awal ditambah mutasi tidak sama dengan saldo akhir', 'Opening balance and movements do not give the closing balance'),
  'running-balance': refused('Saldo di baris ini tidak mengikuti saldo sebelumnya', 'The balance on this line does not follow from the one before'),
  'summary-mismatch': refused('Jumlah mutasi tidak sama dengan ringkasan yang ditulis bank', 'The movements do not give the totals that the bank tells'),
  'page-gap': refused('Ada nomor rekening koran atau halaman yang terlewat', 'A statement or page number is left out'),
  'chain-broken': refused('Saldo awal tidak sama dengan saldo akhir rekening koran sebelumnya', 'The opening balance is not the closing balance of the statement before'),
  'period-gap': refused('Ada hari yang tidak tercakup di antara dua rekening koran', 'Days between two statements are not covered'),
  'period-missing': refused('Masa rekening koran tidak disebut', 'The period of the statement is not told'),
  'period-reversed': refused('Masa rekening koran berakhir sebelum dimulai', 'The period of the statement ends before it starts'),
  'currency-mixed': refused('Ada mata uang lain di dalam satu rekening koran', 'There is another currency within one statement'),
  'statement-missing': refused('Tidak ada rekening koran yang utuh di dalam berkas ini', 'There is no whole statement in this file'),
  'period-skipped': flagged('Ada hari kerja tanpa rekening koran; nomor dan saldonya berurutan', 'There are working days without a statement; numbers and balances follow on'),
  'balance-untold': flagged('Saldo awal dan akhir tidak disebut; mutasi tidak dapat dicocokkan', 'Opening and closing balance are not told; the movements cannot be checked against them'),
  'currency-foreign': flagged('Rekening ini bukan dalam rupiah', 'This account is not in rupiah'),
  'year-missing': flagged('Tanggal tanpa tahun, dan masa rekening koran tidak disebut', 'A date without year, and the period is not told'),
  'date-malformed': flagged('Tanggal ini tidak ada di kalender atau tidak dapat dibaca', 'This date is not in the calendar or cannot be read'),
  'date-missing': flagged('Tanggal mutasi tidak disebut', 'The date of the movement is not told'),
  'date-implausible': flagged('Tanggal ini terlalu lampau', 'This date lies too far back'),
  'date-in-future': flagged('Tanggal ini belum tiba', 'This date is still to come'),
  'outside-period': flagged('Tanggal ini di luar masa rekening koran', 'This date lies outside the period of the statement'),
  'duplicate-entry': flagged('Mutasi yang persis sama sudah ada sebelumnya', 'Exactly the same movement stands before it'),
  'duplicate-statement': flagged('Rekening koran yang sama sudah ada sebelumnya di berkas ini', 'The same statement stands before it in this file'),
  'amount-zero': flagged('Jumlah mutasi nol', 'The movement is of nothing'),
  'amount-fraction': flagged('Ada pecahan rupiah; tidak dapat dibukukan sebagai pembayaran tagihan', 'There are fractions of a rupiah; it cannot be booked as payment of a bill'),
  'entry-not-booked': flagged('Mutasi ini belum dibukukan bank dan tidak dihitung', 'The bank has not booked this movement; it is not counted'),
  'batch-mismatch': flagged('Rincian gabungan tidak sama dengan jumlahnya; dibaca sebagai satu mutasi', 'The parts of the batch do not give its amount; it is read as one movement'),
  'batch-undivided': flagged('Rincian gabungan tanpa jumlah; dibaca sebagai satu mutasi', 'The parts of the batch have no amounts; it is read as one movement'),
} as const satisfies Record<string, Rule>;

export type ProblemCode = keyof typeof RULES;

export interface StatementProblem {
  readonly line: number;
  readonly code: ProblemCode;
  readonly message: string;
}

export function problem(line: number, code: ProblemCode): StatementProblem {
  const { id, en } = RULES[code];
  return { line, code, message: `${id} / ${en}` };
}

export const gravityOf = (code: ProblemCode): Gravity => RULES[code].gravity;
