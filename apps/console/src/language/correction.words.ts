/** Words for putting a recorded fact right with a second person. */
import type { Words } from './language';

type Fact = 'verbal-approval.given-on' | 'verbal-approval.place' | 'signature.signed-on';

interface CorrectionWords {
  readonly title: string;
  readonly fact: Readonly<Record<Fact, string>>;
  readonly propose: string;
  readonly effect: string;
  readonly which: string;
  readonly becomes: string;
  readonly now: (value: string) => string;
  readonly evidence: string;
  readonly evidenceTitle: string;
  readonly go: string;
  readonly proposed: string;
  readonly was: string;
  readonly right: string;
  readonly by: (name: string, day: string) => string;
  readonly waits: string;
  readonly approve: string;
  readonly reject: string;
  readonly rejectWhy: string;
  readonly standing: Readonly<Record<'proposed' | 'accepted' | 'rejected', string>>;
  readonly corrected: string;
}

const id: CorrectionWords = {
  title: 'Pembetulan',
  fact: { 'verbal-approval.given-on': 'Tanggal persetujuan lisan', 'verbal-approval.place': 'Tempat persetujuan lisan', 'signature.signed-on': 'Tanggal tanda tangan' },
  propose: 'Betulkan data yang tercatat',
  effect: 'Nilai lama tetap tersimpan. Pembetulan berlaku setelah disahkan orang kedua.',
  which: 'Yang keliru',
  becomes: 'Yang benar',
  now: (value) => `Tercatat: ${value}`,
  evidence: 'Bukti (tidak wajib)',
  evidenceTitle: 'Bukti pembetulan',
  go: 'Ajukan pembetulan',
  proposed: 'Pembetulan diajukan; orang kedua perlu mengesahkannya.',
  was: 'Semula',
  right: 'Menjadi',
  by: (name, day) => `diajukan ${name}, ${day}`,
  waits: 'Menunggu pengesahan orang kedua.',
  approve: 'Sahkan',
  reject: 'Tolak',
  rejectWhy: 'Mengapa ditolak?',
  standing: { proposed: 'Diajukan', accepted: 'Berlaku', rejected: 'Ditolak' },
  corrected: 'dibetulkan',
};

export const correctionWords: Words<CorrectionWords> = {
  id,
  en: {
    title: 'Corrections',
    fact: { 'verbal-approval.given-on': 'Date of the spoken yes', 'verbal-approval.place': 'Place of the spoken yes', 'signature.signed-on': 'Date of a signature' },
    propose: 'Correct a recorded fact',
    effect: 'The old value is kept. The correction counts once a second person has confirmed it.',
    which: 'What is wrong',
    becomes: 'What is right',
    now: (value) => `Recorded: ${value}`,
    evidence: 'Evidence (optional)',
    evidenceTitle: 'Evidence for a correction',
    go: 'Propose the correction',
    proposed: 'The correction is proposed; a second person must confirm it.',
    was: 'Was',
    right: 'Becomes',
    by: (name, day) => `proposed by ${name}, ${day}`,
    waits: 'Waits for a second person to confirm it.',
    approve: 'Confirm',
    reject: 'Reject',
    rejectWhy: 'Why is it rejected?',
    standing: { proposed: 'Proposed', accepted: 'In effect', rejected: 'Rejected' },
    corrected: 'corrected',
  },
};
