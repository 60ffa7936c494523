/** Words of the decision page and its form: what is asked, the verdicts, and what became of them. */
import type { TaskView } from '@sinergi/contracts/views';
import type { Words } from './language';

type Verdict = TaskView['verdicts'][number];
type ByAct = Readonly<Partial<Record<TaskView['act'], string>>>;

interface TaskWords {
  readonly ask: Readonly<Record<TaskView['act'], string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly approveAs: ByAct;
  readonly taken: Readonly<Record<Verdict, string>>;
  readonly takenAs: ByAct;
  readonly effect: Readonly<Record<Verdict, string>>;
  readonly signThe: (paper: string) => string;
  readonly asked: string;
  readonly round: (round: number) => string;
  readonly papers: string;
  readonly noPapers: string;
  readonly earlier: string;
  readonly by: string;
  readonly yours: string;
  readonly choose: string;
  readonly reason: string;
  readonly reasonOptional: string;
  readonly reasonHelp: string;
  readonly reasonMissing: string;
  readonly days: string;
  readonly daysHelp: (left: string) => string;
  readonly evidence: string;
  readonly otherEvidence: string;
  readonly otherTitle: string;
  readonly evidenceHelp: string;
  readonly evidenceMissing: string;
  readonly signedOn: string;
  readonly signedOnMissing: string;
  readonly capacity: string;
  readonly capacityRecorded: string;
  readonly submit: string;
  readonly sending: string;
  readonly kept: string;
  readonly recordedTitle: string;
  readonly recordedText: string;
  readonly recordedClose: string;
  readonly acceptedTitle: string;
  readonly acceptedOpen: string;
  readonly decideAgain: string;
  readonly refusedTitle: string;
  readonly staleTitle: string;
  readonly staleText: (now: string) => string;
  readonly showNow: string;
  readonly closedTitle: string;
  readonly closedOn: (day: string) => string;
  readonly notYoursTitle: string;
  readonly handInHere: string;
  readonly handInGo: string;
  readonly toCooperation: string;
  readonly outcome: Readonly<Record<'pending' | 'accepted' | 'refused' | 'overtaken', string>>;
}

const id: TaskWords = {
  ask: {
    confirm: 'Kukuhkan persetujuan lisan secara tertulis', draft: 'Siapkan naskah untuk ditelaah', review: 'Telaah naskah', sign: 'Tanda tangani naskah',
    'hand-in': 'Serahkan daftar peserta', 'complete-roster': 'Lengkapi daftar peserta', 'attend-roster': 'Lanjutkan penyerahan daftar', 'approve-roster': 'Setujui daftar peserta', 'approve-change': 'Setujui perubahan peserta', 'bring-offers': 'Catat jawaban peserta', 'approve-arrangement': 'Setujui perubahan pembayar', 'approve-plan': 'Setujui rencana angsuran', 'bring-answer': 'Unggah jawaban penyerahan', pay: 'Bayar iuran',
  },
  verdict: { approve: 'Setuju', return: 'Kembalikan', decline: 'Tolak', 'more-time': 'Minta waktu' },
  approveAs: { confirm: 'Kukuhkan', draft: 'Naskah siap', sign: 'Catat tanda tangan', 'approve-roster': 'Setujui daftar', 'approve-change': 'Setujui perubahan', 'approve-arrangement': 'Setujui pembayar' },
  taken: { approve: 'Disetujui', return: 'Dikembalikan', decline: 'Ditolak', 'more-time': 'Minta tambahan waktu' },
  takenAs: { confirm: 'Dikukuhkan', draft: 'Naskah dinyatakan siap', sign: 'Tanda tangan tercatat', 'approve-roster': 'Daftar disetujui', 'approve-change': 'Perubahan disetujui', 'approve-arrangement': 'Pembayar disetujui' },
  effect: {
    approve: 'Kerja sama berlanjut ke langkah berikutnya.',
    return: 'Naskah kembali ke penyusunan dan putaran baru dimulai.',
    decline: 'Kerja sama ini berakhir sebagai ditolak.',
    'more-time': 'Batas waktu mundur; pengingat menyesuaikan.',
  },
  signThe: (paper) => `Tanda tangani ${paper.toLowerCase()}`,
  asked: 'Yang diminta',
  round: (round) => `Putaran ${round}`,
  papers: 'Naskah untuk dibaca',
  noPapers: 'Tidak ada naskah yang dilampirkan pada tugas ini.',
  earlier: 'Keputusan sebelumnya',
  by: 'oleh',
  yours: 'Keputusan Anda',
  choose: 'Pilih keputusan',
  reason: 'Alasan',
  reasonOptional: 'Catatan (tidak wajib)',
  reasonHelp: 'Tersimpan dalam catatan resmi dan dibaca pihak lain.',
  reasonMissing: 'Tuliskan alasannya.',
  days: 'Tambahan hari kerja',
  daysHelp: (left) => `Paling banyak ${left} hari kerja lagi.`,
  evidence: 'Pindaian yang telah ditandatangani',
  otherEvidence: 'Lampiran (tidak wajib)',
  otherTitle: 'Lampiran keputusan',
  evidenceHelp: 'PDF atau gambar. Sidik jari SHA-256-nya dicatat sebagai bukti.',
  evidenceMissing: 'Unggah pindaian yang telah ditandatangani.',
  signedOn: 'Tanggal tanda tangan',
  signedOnMissing: 'Isi tanggal tanda tangan.',
  capacity: 'Bertanda tangan selaku',
  capacityRecorded: 'Seperti tercatat di direktori',
  submit: 'Kirim keputusan',
  sending: 'Sedang dikirim…',
  kept: 'Isian tersimpan di tab ini sampai dikirim.',
  recordedTitle: 'Tercatat, sedang diproses',
  recordedText: 'Keputusan Anda sudah tersimpan. Hasilnya muncul di sini begitu prosesnya menjawab; tidak perlu mengirim lagi.',
  recordedClose: 'Halaman ini boleh ditutup.',
  acceptedTitle: 'Keputusan diterima',
  acceptedOpen: 'Tugas ini tetap terbuka dan menunggu keputusan Anda.',
  decideAgain: 'Beri keputusan lain',
  refusedTitle: 'Keputusan tidak dapat diterima',
  staleTitle: 'Putaran ini sudah berlalu',
  staleText: (now) => `Naskah telah berubah sejak halaman ini dibuka; sekarang ${now}. Baca naskah yang baru sebelum memutuskan. Isian Anda tetap ada.`,
  showNow: 'Tampilkan yang terbaru',
  closedTitle: 'Tugas ini sudah selesai',
  closedOn: (day) => `Selesai pada ${day}.`,
  notYoursTitle: 'Anda tidak dapat memutuskan tugas ini',
  handInHere: 'Daftar peserta diserahkan sebagai berkas di halaman kerja sama.',
  handInGo: 'Ke penyerahan daftar',
  toCooperation: 'Lihat kerja sama',
  outcome: { pending: 'sedang diproses', accepted: 'diterima', refused: 'ditolak sistem', overtaken: 'terlampaui' },
};

const en: TaskWords = {
  ask: {
    confirm: 'Confirm the spoken yes in writing', draft: 'Prepare the papers for review', review: 'Review the papers', sign: 'Sign the paper',
    'hand-in': 'Hand in the roster', 'complete-roster': 'Complete the roster', 'attend-roster': 'Go on with the hand-in', 'approve-roster': 'Approve the roster', 'approve-change': 'Approve the change', 'bring-offers': 'Record the answers', 'approve-arrangement': 'Approve the change of payer', 'approve-plan': 'Approve the instalments', 'bring-answer': 'Upload the answer', pay: 'Pay the contribution',
  },
  verdict: { approve: 'Approve', return: 'Return', decline: 'Decline', 'more-time': 'Ask for time' },
  approveAs: { confirm: 'Confirm', draft: 'Papers ready', sign: 'Record signature', 'approve-roster': 'Approve roster', 'approve-change': 'Approve change', 'approve-arrangement': 'Approve payer' },
  taken: { approve: 'Approved', return: 'Returned', decline: 'Declined', 'more-time': 'Asked for more time' },
  takenAs: { confirm: 'Confirmed', draft: 'Papers declared ready', sign: 'Signature recorded', 'approve-roster': 'Roster approved', 'approve-change': 'Change approved', 'approve-arrangement': 'Payer approved' },
  effect: {
    approve: 'The cooperation goes on to its next step.',
    return: 'The papers go back to drafting and a new round begins.',
    decline: 'This cooperation ends as declined.',
    'more-time': 'The due date moves and the reminders with it.',
  },
  signThe: (paper) => `Sign the ${paper.toLowerCase()}`,
  asked: 'What is asked',
  round: (round) => `Round ${round}`,
  papers: 'Papers to read',
  noPapers: 'No papers come with this task.',
  earlier: 'Earlier decisions',
  by: 'by',
  yours: 'Your decision',
  choose: 'Choose a verdict',
  reason: 'Reason',
  reasonOptional: 'Note (optional)',
  reasonHelp: 'Kept in the official record and read by the other side.',
  reasonMissing: 'Give the reason.',
  days: 'More working days',
  daysHelp: (left) => `At most ${left} more working days.`,
  evidence: 'Signed scan',
  otherEvidence: 'Attachment (optional)',
  otherTitle: 'Attachment to the decision',
  evidenceHelp: 'PDF or image. Its SHA-256 fingerprint is recorded as evidence.',
  evidenceMissing: 'Upload the signed scan.',
  signedOn: 'Date of signature',
  signedOnMissing: 'Give the date of the signature.',
  capacity: 'Signing as',
  capacityRecorded: 'As recorded in the directory',
  submit: 'Send decision',
  sending: 'Sending…',
  kept: 'What you enter stays in this tab until it is sent.',
  recordedTitle: 'Recorded, being processed',
  recordedText: 'Your decision is stored. The result appears here as soon as the process answers; there is no need to send it again.',
  recordedClose: 'You may close this page.',
  acceptedTitle: 'Decision accepted',
  acceptedOpen: 'This task stays open and waits for your decision.',
  decideAgain: 'Decide again',
  refusedTitle: 'The decision cannot be accepted',
  staleTitle: 'This round is over',
  staleText: (now) => `The papers have changed since this page was opened; it is now ${now}. Read the new papers before deciding. Your entries are kept.`,
  showNow: 'Show the latest',
  closedTitle: 'This task is done',
  closedOn: (day) => `Done on ${day}.`,
  notYoursTitle: 'You cannot decide this task',
  handInHere: 'The roster is handed in as a file on the cooperation’s page.',
  handInGo: 'To the hand-in',
  toCooperation: 'Show the cooperation',
  outcome: { pending: 'being processed', accepted: 'accepted', refused: 'refused', overtaken: 'overtaken' },
};

export const taskWords: Words<TaskWords> = { id, en };
