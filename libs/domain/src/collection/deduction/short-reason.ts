/** Why a deduction is less than was listed, or a member is left out of the list, or a line comes back: closed lists. */
import type { Language } from '../../money/language';

export const SHORT_REASONS = ['head-changed', 'vacancy', 'honorarium-withheld', 'honorarium-too-low', 'account-closed', 'died', 'double-office', 'mandate-refused'] as const;
export type ShortReason = (typeof SHORT_REASONS)[number];

export const LEFT_OUT_REASONS = ['mandate-missing', ...SHORT_REASONS] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export const RETURN_REASONS = ['document-missing', 'identity-differs', 'account-wrong', 'amount-differs', 'not-on-honorarium-list', 'mandate-unclear'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

type Words = Readonly<Record<Language, string>>;

export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, Words>> = {
  'mandate-missing': { id: 'belum ada surat kuasa potong honorarium', en: 'no mandate to deduct' },
  'head-changed': { id: 'ketua berganti dalam bulan itu', en: 'head changed during the month' },
  vacancy: { id: 'jabatan kosong', en: 'vacancy' },
  'honorarium-withheld': { id: 'honorarium ditahan', en: 'honorarium withheld' },
  'honorarium-too-low': { id: 'honorarium lebih kecil dari potongan', en: 'honorarium lower than the deduction' },
  'account-closed': { id: 'rekening ditutup', en: 'account closed' },
  died: { id: 'meninggal dunia', en: 'died' },
  'double-office': { id: 'rangkap jabatan', en: 'double office' },
  'mandate-refused': { id: 'menolak kuasa potong', en: 'mandate refused' },
};

export const RETURN_WORDS: Readonly<Record<ReturnReason, Words>> = {
  'document-missing': { id: 'berkas belum lengkap', en: 'documents missing' },
  'identity-differs': { id: 'nama atau NIK berbeda', en: 'name or NIK differs' },
  'account-wrong': { id: 'nomor rekening salah', en: 'wrong account' },
  'amount-differs': { id: 'jumlah potongan berbeda', en: 'amount differs' },
  'not-on-honorarium-list': { id: 'tidak ada di daftar honorarium', en: 'not on the honorarium list' },
  'mandate-unclear': { id: 'surat kuasa tidak jelas', en: 'mandate unclear' },
};

/** As treasurers write them; the first that fits. */
const WRITTEN: readonly (readonly [ShortReason, RegExp])[] = [
  ['mandate-refused', /tolak|refus|kuasa/],
  ['died', /meninggal|wafat|died|almarhum/],
  ['double-office', /rangkap|double|ganda/],
  ['account-closed', /rekening|account/],
  ['honorarium-too-low', /kurang|kecil|rendah|tidakcukup|lower|toolow/],
  ['honorarium-withheld', /tahan|tunda|withheld/],
  ['vacancy', /kosong|vacan/],
  ['head-changed', /ganti|pergantian|changed|berhenti/],
];

/** null for words nobody knows. */
export function shortReasonOf(written: string): ShortReason | null {
  const code = written.trim().toLowerCase();
  const exact = SHORT_REASONS.find((reason) => reason === code);
  if (exact) return exact;
  const plain = code.replace(/[^a-z]/g, '');
  return WRITTEN.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
