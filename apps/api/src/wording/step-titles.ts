/** What the steps of a process and the failures they meet are called, in words of the trade. */
import type { Titled } from '@sinergi/contracts/views';
import { NOTICE_CODES, type NoticeCode } from '@sinergi/contracts/notices';
import type { PaperCode } from '@sinergi/domain/terms/stage-plan';
import { NOTICE_TITLES } from './notice-titles';
import { PAPER_TITLES } from './titles';

const said = (id: string, en: string): Titled => ({ id, en });
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const STEPS: Readonly<Record<string, Titled>> = {
  'open-case': said('membuka berkas', 'opening the case'),
  'open-process': said('mencatat proses', 'putting the process on record'),
  'close-process': said('menutup proses', 'closing the process'),
  'open-task': said('mencatat tugas', 'putting the task on record'),
  'close-task': said('menutup tugas', 'closing the task'),
  'record-decision': said('mencatat keputusan', 'recording the decision'),
  'record-signature': said('mencatat tanda tangan', 'recording the signature'),
  'record-dates': said('mencatat tanggal', 'recording the dates'),
  'record-rung': said('mencatat pengingat', 'recording the reminder'),
  'plan-dates': said('menghitung tanggal', 'working out the dates'),
  'due-date': said('menghitung jatuh tempo', 'working out the due day'),
  'issue-day': said('menghitung hari penerbitan', 'working out the issue day'),
  'bill-month': said('menghitung tagihan bulan', 'billing the month'),
  'settle-month': said('melunasi bulan', 'settling the month'),
  'mark-arrears': said('mencatat tunggakan', 'recording the arrears'),
  'open-amount': said('membaca sisa tagihan', 'reading the open amount'),
  invoice: said('menyusun surat tagihan', 'drawing up the invoice'),
  receipt: said('menyusun kuitansi', 'drawing up the receipt'),
  'signed-copy': said('mengambil salinan bertanda tangan', 'fetching the signed copy'),
  'read-roster': said('membaca daftar peserta', 'reading the roster'),
  'compare-roster': said('membandingkan dengan peserta tercatat', 'comparing with the people on record'),
  'commit-roster': said('memberlakukan daftar peserta', 'taking the roster into effect'),
  'apply-change': said('memberlakukan perubahan peserta', 'taking the change of the roster into effect'),
  'offer-continuation': said('menawarkan kepesertaan lanjutan', 'offering to go on alone'),
  'finish-change': said('menutup perubahan peserta', 'closing the change of the roster'),
  'report-errors': said('menyusun berkas perbaikan', 'drawing up the file of rows to mend'),
  'open-completion': said('memulai pelengkapan daftar peserta', 'starting to complete the roster'),
  'close-completion': said('mengakhiri pelengkapan daftar peserta', 'ending the completion of the roster'),
  'count-missing': said('menghitung kelurahan yang belum menyerahkan', 'counting the villages not handed in for'),
  'write-exchange': said('menyusun berkas penyerahan peserta', 'writing the file that hands people over'),
  'submit-check': said('mengirim pemadanan ke pihak luar', 'putting the question to the registry'),
  'take-answer': said('membaca jawaban penyerahan', 'taking the answer into the record'),
  'rows-to-mend': said('menyusun berkas peserta yang ditolak', 'drawing up the file of people turned down'),
  'finish-exchange': said('menutup penyerahan peserta', 'closing the hand-over'),
  'open-collection': said('memulai penagihan bulanan', 'starting monthly collection'),
  'open-month': said('memulai penagihan satu bulan', 'starting a month'),
  'term-report': said('menunggu laporan akhir masa kerja sama', 'waiting for the end of the term'),
  'engine-and-record': said('pencocokan mesin dan catatan', 'checking engine against record'),
};

const FAILURES: Readonly<Record<string, Titled>> = {
  MailRejected: said('server surat tidak menerima', 'the mail server does not accept'),
  RecipientUnknown: said('alamat penerima tidak ada', 'the recipient has no address'),
  PaperNotRendered: said('naskah tidak dapat disusun', 'the paper cannot be drawn up'),
  StoreFull: said('penyimpanan berkas penuh', 'the file store is full'),
  RegistryAway: said('pihak pemadanan tidak dapat dihubungi', 'the registry cannot be reached'),
  HandInUnreadable: said('berkas tidak dapat dibaca', 'the file cannot be read'),
  'holder-missing': said('jabatan kosong pada hari itu', 'nobody holds the position on that day'),
  'tariff-missing': said('tarif bulan itu belum dimuat', 'the tariff of that month is not loaded'),
  'minimum-wage-missing': said('upah minimum kota bulan itu belum dimuat', 'the minimum wage of the city for that month is not loaded'),
  ProcessMissing: said('proses tidak lagi berjalan', 'the process no longer runs'),
  RecordMissing: said('proses tanpa catatan', 'a process without a record'),
  LetterStranded: said('surat dari proses yang sudah berakhir', 'a letter of a process that has ended'),
  CollectionSilent: said('penagihan tidak melapor', 'collection does not report'),
};

const isNotice = (code: string): code is NoticeCode => (NOTICE_CODES as readonly string[]).includes(code);

/** @param step as a process names it, `letter reminder` or `draft memorandum` */
export function stepTitle(step: string): Titled {
  const [act, about = ''] = step.split(' ');
  if (act === 'letter' && isNotice(about)) return said(lower(NOTICE_TITLES[about].id), lower(NOTICE_TITLES[about].en));
  const paper = act === 'draft' ? PAPER_TITLES[about as PaperCode] : undefined;
  if (paper) return said(`menyusun ${lower(paper.id)}`, `drafting the ${lower(paper.en)}`);
  return STEPS[step] ?? said(step, step);
}

/** Codes of the database and of the file system stay what they are. */
export const failureTitle = (failure: string): Titled => FAILURES[failure] ?? said(failure, failure);

export const RESOLUTION_TITLES: Readonly<Record<string, Titled>> = {
  retry: said('diulang', 'tried again'),
  skip: said('dilewati', 'left out'),
  abort: said('dihentikan', 'aborted'),
  restarted: said('dimulai lagi', 'started again'),
  'found-in-order': said('ternyata beres', 'found in order'),
};
