/** What stages, statuses, papers, verdicts and things asked are called in both languages. */
import type { CorrectionView, Titled } from '@sinergi/contracts/views';
import type { GuidanceAct } from '@sinergi/contracts/guidance.contract';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { AskAct, PaperCode, StageCode, Verdict } from '@sinergi/domain/terms/stage-plan';

const said = (id: string, en: string): Titled => ({ id, en });

export const STAGE_TITLES: Record<StageCode, Titled> = {
  'verbal-approval': said('Persetujuan lisan', 'Verbal approval'),
  drafting: said('Negosiasi dan penyusunan', 'Negotiation and drafting'),
  'legal-review': said('Telaah hukum', 'Legal review'),
  memorandum: said('Nota kesepakatan', 'Memorandum'),
  agreement: said('Perjanjian kerja sama', 'Agreement'),
  circular: said('Surat edaran', 'Circular'),
  roster: said('Daftar peserta', 'Roster'),
  activation: said('Mulai berlaku', 'In force'),
};

export const STATUS_TITLES: Record<CooperationStatus, Titled> = {
  'verbally-approved': said('Disetujui lisan', 'Verbally approved'),
  drafting: said('Disusun', 'Being drafted'),
  'under-review': said('Ditelaah', 'Under review'),
  'awaiting-signature': said('Menunggu tanda tangan', 'Awaiting signature'),
  agreed: said('Disepakati', 'Agreed'),
  circulating: said('Diedarkan', 'Being circulated'),
  enrolling: said('Pendaftaran peserta', 'Enrolling members'),
  'in-force': said('Berlaku', 'In force'),
  'on-hold': said('Ditangguhkan', 'On hold'),
  declined: said('Ditolak', 'Declined'),
  lapsed: said('Gugur', 'Lapsed'),
  withdrawn: said('Ditarik', 'Withdrawn'),
  ended: said('Berakhir', 'Ended'),
};

export const PAPER_TITLES: Record<PaperCode, Titled> = {
  memorandum: said('Nota kesepakatan', 'Memorandum'),
  agreement: said('Perjanjian kerja sama', 'Agreement'),
  circular: said('Surat edaran', 'Circular'),
};

/** What an office is asked for. */
export const ACT_TITLES: Record<AskAct, Titled> = {
  confirm: said('Konfirmasi tertulis', 'Written confirmation'),
  draft: said('Penyusunan naskah', 'Drafting'),
  review: said('Telaah hukum', 'Legal review'),
  sign: said('Tanda tangan', 'Signature'),
  'hand-in': said('Penyerahan daftar peserta', 'Handing in the roster'),
  'complete-roster': said('Pelengkapan daftar peserta', 'Completing the roster'),
  'attend-roster': said('Keputusan pengirim atas daftar peserta', 'Word of the sender on the roster'),
  'approve-roster': said('Persetujuan daftar peserta', 'Approval of the roster'),
  'approve-plan': said('Persetujuan rencana angsuran', 'Approval of a plan of instalments'),
  'approve-arrangement': said('Persetujuan perubahan pola pembayaran', 'Approval of another arrangement of payment'),
  'bring-offers': said('Jawaban atas penawaran kepesertaan lanjutan', 'Answers to the offers to go on alone'),
  'approve-change': said('Persetujuan perubahan peserta', 'Approval of a change of the roster'),
  'bring-answer': said('Jawaban atas peserta yang diserahkan', 'Answer about the people handed over'),
  pay: said('Pembayaran iuran', 'Payment of the contribution'),
};

export const VERDICT_TITLES: Record<Verdict, Titled> = {
  approve: said('disetujui', 'approved'),
  return: said('dikembalikan', 'returned'),
  decline: said('ditolak', 'declined'),
  'more-time': said('tambahan waktu diberikan', 'more time granted'),
};

export const GUIDANCE_TITLES: Record<GuidanceAct, Titled> = {
  hold: said('Kerja sama ditangguhkan', 'Case put on hold'),
  resume: said('Kerja sama dilanjutkan', 'Case resumed'),
  'move-deadline': said('Tenggat digeser', 'Deadline moved'),
  reassign: said('Permintaan dialihkan', 'Task passed on'),
};

/** What may be corrected. */
export const FACT_TITLES: Record<CorrectionView['fact'], Titled> = {
  'verbal-approval.given-on': said('Tanggal persetujuan lisan', 'Day of the verbal approval'),
  'verbal-approval.place': said('Tempat persetujuan lisan', 'Place of the verbal approval'),
  'signature.signed-on': said('Tanggal tanda tangan', 'Day of the signature'),
};

/** What moved a date that had been told. */
export const MOVE_CAUSES: Readonly<Record<string, Titled>> = {
  decree: said('keputusan tentang hari libur', 'a decree on holidays'),
  'more-time': said('tambahan waktu', 'more time'),
  guidance: said('pergeseran tenggat', 'the deadline was moved'),
  resume: said('kelanjutan setelah ditangguhkan', 'resumed after a hold'),
};

/** What the ladder does next by itself. */
export const RUNG_TITLES: Readonly<Record<string, Titled>> = {
  remind: said('pengingat', 'reminder'),
  escalate: said('eskalasi', 'escalation'),
  hold: said('ditangguhkan', 'hold'),
  lapse: said('gugur', 'lapse'),
  resume: said('dilanjutkan sendiri', 'resumes by itself'),
  'hand-over': said('diserahkan sebagai tunggakan', 'handed over as arrears'),
};
