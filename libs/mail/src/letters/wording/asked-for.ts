/** What is asked for, in words: the act, and for a signature the paper it goes under. */
import { NamedFailure } from '@sinergi/contracts/failures';
import { STAGES, type AskAct, type StageCode } from '@sinergi/domain/terms/stage-plan';
import type { Bilingual, TaskFacts } from '../letter-facts';

const ASKED: Record<AskAct, Bilingual> = {
  confirm: { id: 'konfirmasi tertulis atas persetujuan lisan', en: 'written confirmation of the verbal approval' },
  draft: { id: 'penyusunan naskah kerja sama', en: 'draft of the cooperation papers' },
  review: { id: 'telaah hukum atas naskah kerja sama', en: 'legal review of the cooperation papers' },
  sign: { id: 'penandatanganan', en: 'signature of' },
  'complete-roster': { id: 'kelengkapan daftar peserta dari seluruh kelurahan', en: 'completion of the roster from every village' },
  'hand-in': { id: 'penyerahan daftar peserta', en: 'delivery of the roster of members' },
  'attend-roster': { id: 'keputusan pengirim atas daftar peserta', en: 'word of the sender on the roster of members' },
  'approve-plan': { id: 'persetujuan atas rencana angsuran', en: 'approval of a plan of instalments' },
  'approve-arrangement': { id: 'persetujuan atas perubahan pola pembayaran', en: 'approval of another arrangement of payment' },
  'bring-offers': { id: 'jawaban para peserta atas penawaran kepesertaan lanjutan', en: 'answers of the members to the offer to go on alone' },
  'approve-change': { id: 'persetujuan atas perubahan peserta', en: 'approval of a change of the roster' },
  'approve-roster': { id: 'persetujuan atas daftar peserta', en: 'approval of the roster of members' },
  'bring-answer': { id: 'jawaban atas peserta yang diserahkan', en: 'answer about the people handed over' },
  pay: { id: 'pembayaran iuran', en: 'payment of the contribution' },
};

const STAGE_NAMES: Record<StageCode, Bilingual> = {
  'verbal-approval': { id: 'persetujuan lisan', en: 'the verbal approval' },
  drafting: { id: 'penyusunan naskah', en: 'drafting' },
  'legal-review': { id: 'telaah hukum', en: 'the legal review' },
  memorandum: { id: 'nota kesepakatan', en: 'the memorandum' },
  agreement: { id: 'perjanjian kerja sama', en: 'the agreement' },
  circular: { id: 'surat edaran', en: 'the circular' },
  roster: { id: 'daftar peserta', en: 'the roster' },
  activation: { id: 'pengaktifan kepesertaan', en: 'the start of cover' },
};

/** @throws NamedFailure `PaperNotRendered` for a stage of no road */
export function stageName(stage: string): Bilingual {
  const known = STAGES.find((code) => code === stage);
  if (!known) throw new NamedFailure('PaperNotRendered', { missing: 'stage' });
  return STAGE_NAMES[known];
}

export function askedFor({ act, stage }: Pick<TaskFacts, 'act' | 'stage'>): Bilingual {
  const asked = ASKED[act];
  if (act !== 'sign') return asked;
  const paper = stageName(stage);
  return { id: `${asked.id} ${paper.id}`, en: `${asked.en} ${paper.en}` };
}
