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
    'hand-in': 'Penyerahan daftar peserta', 'complete-roster': 'Pelengkapan daftar peserta', 'attend-roster': 'Keputusan pengirim daftar', 'approve-roster': 'Persetujuan daftar peserta', 'approve-change': 'Persetujuan perubahan peserta', 'bring-offers': 'Jawaban atas penawaran lanjutan', 'approve-arrangement': 'Persetujuan perubahan pembayar', 'approve-plan': 'Persetujuan rencana angsuran', 'bring-answer': 'Jawaban penyerahan peserta', pay: 'Pembayaran iuran',
  },
  why: {
    confirm: 'Persetujuan lisan perlu dikukuhkan secara tertulis sebelum naskah disusun.',
    draft: 'Naskah nota kesepakatan dan perjanjian perlu siap sebelum ditelaah.',
    review: 'Naskah perlu ditelaah sebelum diajukan untuk ditandatangani.',
    sign: 'Naskah siap ditandatangani; pindaian yang telah ditandatangani menjadi buktinya.',
    'hand-in': 'Daftar peserta dari kota belum diterima.',
    'complete-roster': 'Daftar peserta sudah berlaku, tetapi sebagian kelurahan belum menyerahkan.',
    'attend-roster': 'Pengirim daftar menentukan arti kolom, pilihan, atau kelanjutan pemeriksaan.',
    'bring-answer': 'Peserta atau iuran telah diteruskan ke luar; jawabannya ditunggu, atau selisihnya diselesaikan, pada bagian Registrasi.',
    'approve-arrangement': 'Perubahan siapa yang membayar perlu disetujui orang kedua sebelum berlaku.',
    'approve-plan': 'Rencana angsuran perlu disetujui orang kedua; selama ditepati tidak ada teguran.',
    'bring-offers': 'Peserta yang keluar ditawari melanjutkan secara mandiri; jawabannya dicatat pada bagian Perubahan.',
    'approve-change': 'Perubahan peserta perlu disetujui orang kedua sebelum berlaku.',
    'approve-roster': 'Hasil pemeriksaan daftar peserta perlu disetujui orang kedua sebelum berlaku.',
    pay: 'Tagihan bulan ini belum dibayar penuh.',
  },
  timeline: {
    stage: 'Tahap', decision: 'Keputusan', letter: 'Surat', reminder: 'Pengingat', escalation: 'Eskalasi', paper: 'Naskah', roster: 'Daftar peserta',
    bill: 'Tagihan', payment: 'Pembayaran', trouble: 'Gangguan', guidance: 'Pengaturan', correction: 'Pembetulan', deadline: 'Batas waktu', ending: 'Akhir',
  },
  stage: {
    'verbal-approval': 'Persetujuan lisan', drafting: 'Negosiasi dan penyusunan', 'legal-review': 'Telaah hukum', memorandum: 'Nota kesepakatan', agreement: 'Perjanjian kerja sama',
    circular: 'Surat edaran', roster: 'Daftar peserta', activation: 'Mulai berlaku', collection: 'Iuran bulanan', payment: 'Iuran bulanan', arrangement: 'Pola pembayaran', exchange: 'Penyerahan peserta',
  },
  rung: { remind: 'Surat pengingat', warn: 'Surat teguran', escalate: 'Surat eskalasi', hold: 'Ditangguhkan', lapse: 'Dianggap gugur', 'hand-over': 'Menjadi tunggakan' },
  rungCode: {
    reminder: 'Pengingat', superior: 'Eskalasi ke atasan', head: 'Eskalasi ke kepala kantor', hold: 'Ditangguhkan', lapse: 'Dianggap gugur', 'due-day': 'Jatuh tempo', 'coming-due': 'Pengingat sebelum jatuh tempo',
    overdue: 'Teguran lewat jatuh tempo', arrears: 'Menjadi tunggakan', 'first-review': 'Peninjauan pertama', 'second-review': 'Peninjauan kedua',
    'warning-1': 'Surat teguran I', 'warning-2': 'Surat teguran II', 'warning-3': 'Surat teguran III', 'agency-head': 'Eskalasi ke kepala dinas', 'city-secretary': 'Eskalasi ke sekretaris daerah', mayor: 'Eskalasi ke kepala daerah', 'regional-office': 'Eskalasi ke kantor wilayah', 'ladder-ended': 'Diserahkan ke pengelolaan piutang',
  },
  addressee: { assignee: 'kepada yang diminta', superior: 'kepada atasan', 'head-of-office': 'kepada kepala kantor', launcher: 'kepada kantor cabang', 'agency-head': 'kepada kepala dinas', 'city-secretary': 'kepada sekretaris daerah', mayor: 'kepada kepala daerah', 'regional-office': 'kepada kantor wilayah' },
  process: { cooperation: 'Kerja sama', collection: 'Penagihan', 'billing-month': 'Bulan tagihan', 'roster-hand-in': 'Penyerahan daftar', exchange: 'Penyerahan peserta', 'roster-change': 'Perubahan peserta', 'arrangement-change': 'Perubahan pembayar', arrears: 'Tunggakan', 'payment-plan': 'Rencana angsuran', 'roster-completion': 'Pelengkapan daftar' },
  document: {
    memorandum: 'Nota kesepakatan', agreement: 'Perjanjian kerja sama', circular: 'Surat edaran', invoice: 'Tagihan', receipt: 'Kuitansi',
    'signed-memorandum': 'Nota kesepakatan bertanda tangan', 'signed-agreement': 'Perjanjian kerja sama bertanda tangan', 'signed-circular': 'Surat edaran bertanda tangan',
    registration: 'Berkas pendaftaran', 'identity-check': 'Berkas pemadanan', 'payment-code': 'Permintaan kode iuran', 'payment-receipt': 'Rincian iuran dibayar', 'exchange-answer': 'Jawaban penyerahan', minutes: 'Notula', roster: 'Daftar peserta', 'error-file': 'Berkas kesalahan', evidence: 'Bukti', statement: 'Rekening koran', 'payment-evidence': 'Bukti pembayaran',
  },
  handIn: {
    received: 'Diterima', reading: 'Sedang dibaca', 'awaiting-sender': 'Menunggu pengirim', 'awaiting-approval': 'Menunggu persetujuan', committed: 'Berlaku', declined: 'Ditolak', lapsed: 'Gugur', aborted: 'Dihentikan', incomplete: 'Belum lengkap', withdrawn: 'Ditarik', undone: 'Dibatalkan',
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
    'hand-in': 'Roster hand-in', 'complete-roster': 'Completing the roster', 'attend-roster': 'Word of the sender', 'approve-roster': 'Roster approval', 'approve-change': 'Approval of a roster change', 'bring-offers': 'Answers to offers', 'approve-arrangement': 'Approval of a change of payer', 'approve-plan': 'Approval of a plan of instalments', 'bring-answer': 'Answer to a hand-over', pay: 'Payment of the contribution',
  },
  why: {
    confirm: 'The spoken yes must be confirmed in writing before anything is drafted.',
    draft: 'The memorandum and agreement must be drafted before they can be reviewed.',
    review: 'The papers must be reviewed before they go out for signature.',
    sign: 'The paper is ready to be signed; the signed scan is its evidence.',
    'hand-in': 'The city’s roster has not come in yet.',
    'complete-roster': 'The roster is in effect, but some villages have not handed in.',
    'attend-roster': 'The sender says what the columns mean, what to do with the result, or whether to go on.',
    'bring-answer': 'People or money were handed on; the answer is awaited, or differences are to be settled, under Registration.',
    'approve-arrangement': 'A second person must approve who pays before it takes effect.',
    'approve-plan': 'A second person must approve the instalments; while they are kept nobody is warned.',
    'bring-offers': 'Those who left are offered to go on alone; their answers are recorded under Changes.',
    'approve-change': 'A second person must approve the change before it takes effect.',
    'approve-roster': 'A second person must approve the checked roster before it takes effect.',
    pay: 'This month’s bill is not fully paid yet.',
  },
  timeline: {
    stage: 'Stage', decision: 'Decision', letter: 'Letter', reminder: 'Reminder', escalation: 'Escalation', paper: 'Paper', roster: 'Roster',
    bill: 'Bill', payment: 'Payment', trouble: 'Trouble', guidance: 'Guidance', correction: 'Correction', deadline: 'Deadline', ending: 'Ending',
  },
  stage: {
    'verbal-approval': 'Verbal approval', drafting: 'Negotiation and drafting', 'legal-review': 'Legal review', memorandum: 'Memorandum', agreement: 'Agreement',
    circular: 'Circular', roster: 'Roster', activation: 'Taking effect', collection: 'Monthly collection', payment: 'Monthly collection', arrangement: 'Arrangement', exchange: 'Hand-over of people',
  },
  rung: { remind: 'Reminder letter', warn: 'Formal warning', escalate: 'Escalation letter', hold: 'Put on hold', lapse: 'Lapses', 'hand-over': 'Goes to arrears' },
  rungCode: {
    reminder: 'Reminder', superior: 'Escalation to the superior', head: 'Escalation to the head of office', hold: 'Put on hold', lapse: 'Lapses', 'due-day': 'Due date', 'coming-due': 'Reminder before the due date',
    overdue: 'Warning after the due date', arrears: 'Goes to arrears', 'first-review': 'First review', 'second-review': 'Second review',
    'warning-1': 'Formal warning I', 'warning-2': 'Formal warning II', 'warning-3': 'Formal warning III', 'agency-head': 'Escalation to the agency head', 'city-secretary': 'Escalation to the city secretary', mayor: 'Escalation to the mayor', 'regional-office': 'Escalation to the regional office', 'ladder-ended': 'Left to the keepers of receivables',
  },
  addressee: { assignee: 'to the person asked', superior: 'to the superior', 'head-of-office': 'to the head of office', launcher: 'to the branch', 'agency-head': 'to the agency head', 'city-secretary': 'to the city secretary', mayor: 'to the mayor', 'regional-office': 'to the regional office' },
  process: { cooperation: 'Cooperation', collection: 'Collection', 'billing-month': 'Billing month', 'roster-hand-in': 'Roster hand-in', exchange: 'Hand-over of people', 'roster-change': 'Roster change', 'arrangement-change': 'Change of payer', arrears: 'Arrears', 'payment-plan': 'Plan of instalments', 'roster-completion': 'Completing the roster' },
  document: {
    memorandum: 'Memorandum', agreement: 'Agreement', circular: 'Circular', invoice: 'Invoice', receipt: 'Receipt',
    'signed-memorandum': 'Signed memorandum', 'signed-agreement': 'Signed agreement', 'signed-circular': 'Signed circular',
    registration: 'Registration file', 'identity-check': 'Identity check file', 'payment-code': 'Request for payment codes', 'payment-receipt': 'Contributions paid', 'exchange-answer': 'Answer to a hand-over', minutes: 'Minutes', roster: 'Roster', 'error-file': 'Error file', evidence: 'Evidence', statement: 'Bank statement', 'payment-evidence': 'Payment evidence',
  },
  handIn: {
    received: 'Received', reading: 'Being read', 'awaiting-sender': 'Waits for the sender', 'awaiting-approval': 'Awaiting approval', committed: 'In effect', declined: 'Declined', lapsed: 'Lapsed', aborted: 'Stopped', incomplete: 'Incomplete', withdrawn: 'Withdrawn', undone: 'Undone',
  },
  channel: { meeting: 'Meeting', 'phone-call': 'Phone call', 'video-call': 'Video call', console: 'Console', terminal: 'Terminal', api: 'Interface', 'mail-link': 'Link in a letter' },
  waitingOn: { PAYMENT: 'Payment', SYSTEM: 'System' },
};

export const codeWords: Words<CodeWords> = { id, en };
