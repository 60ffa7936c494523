/** What the codes of a cooperation are called on a page: statuses, stages, states, acts and rungs. */
import type { CooperationRowView, TaskView, TimelineEntryView } from '@sinergi/contracts/views';
import type { Words } from './language';

export type Status = CooperationRowView['status'];
export type OpsState = CooperationRowView['opsState'];
type Act = TaskView['act'];
type Open = Readonly<Record<string, string>>;

interface CodeWords {
  readonly status: Readonly<Record<Status, string>>;
  readonly ops: Readonly<Record<OpsState, string>>;
  readonly act: Readonly<Record<Act, string>>;
  readonly why: Readonly<Record<Act, string>>;
  readonly timeline: Readonly<Record<TimelineEntryView['kind'], string>>;
  readonly stage: Open;
  readonly rung: Open;
  readonly rungCode: Open;
  readonly addressee: Open;
  readonly process: Open;
  readonly document: Open;
  readonly handIn: Open;
  readonly channel: Open;
  readonly waitingOn: Open;
}

const id: CodeWords = {
  status: {
    'verbally-approved': 'Disetujui lisan', drafting: 'Penyusunan naskah', 'under-review': 'Telaah hukum', 'awaiting-signature': 'Menunggu tanda tangan',
    agreed: 'Disepakati', circulating: 'Edaran disebarkan', enrolling: 'Pendaftaran peserta', 'in-force': 'Berlaku', 'on-hold': 'Ditangguhkan',
    declined: 'Ditolak', lapsed: 'Gugur', withdrawn: 'Ditarik kembali', ended: 'Berakhir',
  },
  ops: { OK: 'Berjalan', WAITING_HUMAN: 'Menunggu', OVERDUE: 'Terlambat', ESCALATED: 'Dieskalasi', NEEDS_FIX: 'Perlu perbaikan', ON_HOLD: 'Ditangguhkan' },
  act: {
    confirm: 'Konfirmasi tertulis', draft: 'Penyusunan naskah', review: 'Telaah hukum', sign: 'Tanda tangan',
    'hand-in': 'Penyerahan daftar peserta', 'approve-roster': 'Persetujuan daftar peserta', pay: 'Pembayaran iuran',
  },
  why: {
    confirm: 'Persetujuan lisan perlu dikukuhkan secara tertulis sebelum naskah disusun.',
    draft: 'Naskah nota kesepakatan dan perjanjian perlu siap sebelum ditelaah.',
    review: 'Naskah perlu ditelaah sebelum diajukan untuk ditandatangani.',
    sign: 'Naskah siap ditandatangani; pindaian yang telah ditandatangani menjadi buktinya.',
    'hand-in': 'Daftar peserta dari kota belum diterima.',
    'approve-roster': 'Hasil pemeriksaan daftar peserta perlu disetujui orang kedua sebelum berlaku.',
    pay: 'Tagihan bulan ini belum dibayar penuh.',
  },
  timeline: {
    stage: 'Tahap', decision: 'Keputusan', letter: 'Surat', reminder: 'Pengingat', escalation: 'Eskalasi', paper: 'Naskah', roster: 'Daftar peserta',
    bill: 'Tagihan', payment: 'Pembayaran', trouble: 'Gangguan', guidance: 'Pengaturan', correction: 'Pembetulan', deadline: 'Batas waktu', ending: 'Akhir',
  },
  stage: {
    'verbal-approval': 'Persetujuan lisan', drafting: 'Negosiasi dan penyusunan', 'legal-review': 'Telaah hukum', memorandum: 'Nota kesepakatan', agreement: 'Perjanjian kerja sama',
    circular: 'Surat edaran', roster: 'Daftar peserta', activation: 'Mulai berlaku', collection: 'Iuran bulanan',
  },
  rung: { remind: 'Surat pengingat', escalate: 'Surat eskalasi', hold: 'Ditangguhkan', lapse: 'Dianggap gugur', 'hand-over': 'Menjadi tunggakan' },
  rungCode: {
    reminder: 'Pengingat', superior: 'Eskalasi ke atasan', head: 'Eskalasi ke kepala kantor', hold: 'Ditangguhkan', lapse: 'Dianggap gugur', 'coming-due': 'Pengingat sebelum jatuh tempo',
    overdue: 'Teguran lewat jatuh tempo', arrears: 'Menjadi tunggakan', 'first-review': 'Peninjauan pertama', 'second-review': 'Peninjauan kedua',
  },
  addressee: { assignee: 'kepada yang diminta', superior: 'kepada atasan', 'head-of-office': 'kepada kepala kantor', launcher: 'kepada kantor cabang' },
  process: { cooperation: 'Kerja sama', collection: 'Penagihan', 'billing-month': 'Bulan tagihan', 'roster-hand-in': 'Penyerahan daftar' },
  document: {
    memorandum: 'Nota kesepakatan', agreement: 'Perjanjian kerja sama', circular: 'Surat edaran', invoice: 'Tagihan', receipt: 'Kuitansi',
    'signed-memorandum': 'Nota kesepakatan bertanda tangan', 'signed-agreement': 'Perjanjian kerja sama bertanda tangan', 'signed-circular': 'Surat edaran bertanda tangan',
    minutes: 'Notula', roster: 'Daftar peserta', 'error-file': 'Berkas kesalahan', evidence: 'Bukti', statement: 'Rekening koran', 'payment-evidence': 'Bukti pembayaran',
  },
  handIn: {
    received: 'Diterima', reading: 'Sedang dibaca', 'awaiting-approval': 'Menunggu persetujuan', committed: 'Berlaku', declined: 'Ditolak', lapsed: 'Gugur', aborted: 'Dihentikan', incomplete: 'Belum lengkap', undone: 'Dibatalkan',
  },
  channel: { meeting: 'Pertemuan', 'phone-call': 'Telepon', 'video-call': 'Rapat daring', console: 'Konsol', terminal: 'Terminal', api: 'Antarmuka program', 'mail-link': 'Tautan surat' },
  waitingOn: { PAYMENT: 'Pembayaran', SYSTEM: 'Sistem' },
};

const en: CodeWords = {
  status: {
    'verbally-approved': 'Verbally approved', drafting: 'Drafting', 'under-review': 'Under legal review', 'awaiting-signature': 'Awaiting signature',
    agreed: 'Agreed', circulating: 'Circular going out', enrolling: 'Enrolling members', 'in-force': 'In force', 'on-hold': 'On hold',
    declined: 'Declined', lapsed: 'Lapsed', withdrawn: 'Withdrawn', ended: 'Ended',
  },
  ops: { OK: 'Running', WAITING_HUMAN: 'Waiting', OVERDUE: 'Overdue', ESCALATED: 'Escalated', NEEDS_FIX: 'Needs fixing', ON_HOLD: 'On hold' },
  act: {
    confirm: 'Written confirmation', draft: 'Drafting', review: 'Legal review', sign: 'Signature',
    'hand-in': 'Roster hand-in', 'approve-roster': 'Roster approval', pay: 'Payment of the contribution',
  },
  why: {
    confirm: 'The spoken yes must be confirmed in writing before anything is drafted.',
    draft: 'The memorandum and agreement must be drafted before they can be reviewed.',
    review: 'The papers must be reviewed before they go out for signature.',
    sign: 'The paper is ready to be signed; the signed scan is its evidence.',
    'hand-in': 'The city’s roster has not come in yet.',
    'approve-roster': 'A second person must approve the checked roster before it takes effect.',
    pay: 'This month’s bill is not fully paid yet.',
  },
  timeline: {
    stage: 'Stage', decision: 'Decision', letter: 'Letter', reminder: 'Reminder', escalation: 'Escalation', paper: 'Paper', roster: 'Roster',
    bill: 'Bill', payment: 'Payment', trouble: 'Trouble', guidance: 'Guidance', correction: 'Correction', deadline: 'Deadline', ending: 'Ending',
  },
  stage: {
    'verbal-approval': 'Verbal approval', drafting: 'Negotiation and drafting', 'legal-review': 'Legal review', memorandum: 'Memorandum', agreement: 'Agreement',
    circular: 'Circular', roster: 'Roster', activation: 'Taking effect', collection: 'Monthly collection',
  },
  rung: { remind: 'Reminder letter', escalate: 'Escalation letter', hold: 'Put on hold', lapse: 'Lapses', 'hand-over': 'Goes to arrears' },
  rungCode: {
    reminder: 'Reminder', superior: 'Escalation to the superior', head: 'Escalation to the head of office', hold: 'Put on hold', lapse: 'Lapses', 'coming-due': 'Reminder before the due date',
    overdue: 'Warning after the due date', arrears: 'Goes to arrears', 'first-review': 'First review', 'second-review': 'Second review',
  },
  addressee: { assignee: 'to the person asked', superior: 'to the superior', 'head-of-office': 'to the head of office', launcher: 'to the branch' },
  process: { cooperation: 'Cooperation', collection: 'Collection', 'billing-month': 'Billing month', 'roster-hand-in': 'Roster hand-in' },
  document: {
    memorandum: 'Memorandum', agreement: 'Agreement', circular: 'Circular', invoice: 'Invoice', receipt: 'Receipt',
    'signed-memorandum': 'Signed memorandum', 'signed-agreement': 'Signed agreement', 'signed-circular': 'Signed circular',
    minutes: 'Minutes', roster: 'Roster', 'error-file': 'Error file', evidence: 'Evidence', statement: 'Bank statement', 'payment-evidence': 'Payment evidence',
  },
  handIn: {
    received: 'Received', reading: 'Being read', 'awaiting-approval': 'Awaiting approval', committed: 'In effect', declined: 'Declined', lapsed: 'Lapsed', aborted: 'Stopped', incomplete: 'Incomplete', undone: 'Undone',
  },
  channel: { meeting: 'Meeting', 'phone-call': 'Phone call', 'video-call': 'Video call', console: 'Console', terminal: 'Terminal', api: 'Interface', 'mail-link': 'Link in a letter' },
  waitingOn: { PAYMENT: 'Payment', SYSTEM: 'System' },
};

export const codeWords: Words<CodeWords> = { id, en };
