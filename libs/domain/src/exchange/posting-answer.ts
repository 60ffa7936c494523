/** One row of what the agency posted: the amount for one person, its receipt, or that it posted nothing. */
import { rupiahWritten } from '../money/rupiah-written';
import type { AnswerFindingCode } from './answer-row';
import { isCardNumber, NO_CARD_NUMBER } from './card-number';
import { rejectionOf, type RejectionCode } from './rejections';

export const POSTING_COLUMNS = ['line-id', 'nik', 'card-number', 'amount', 'receipt', 'verdict', 'reason'] as const;
export type PostingColumn = (typeof POSTING_COLUMNS)[number];
export type PostingCells = Readonly<Record<PostingColumn, string>>;

/** Headings by their letters and digits alone. */
export const POSTING_HEADINGS: Readonly<Record<PostingColumn, RegExp>> = {
  'line-id': /^(idbaris|lineid)$/,
  nik: /^(nik|noktp|nomorindukkependudukan|nomorktp|noidentitas)$/,
  'card-number': /^(nokpj|kpj|nomorkpj|nomorkepesertaan|nopeserta|nomorpeserta)$/,
  amount: /^(jumlahdibukukan|iurandibukukan|dibukukan|jumlahposting|posting|posted|amount|jumlahiuran)$/,
  receipt: /^(nokuitansi|nomorkuitansi|nokwitansi|nobuktibayar|nomorpenerimaan|noreferensi|noref|receipt)$/,
  verdict: /^(status|hasil)$/,
  reason: /^(alasan|keterangan|catatan|reason)$/,
};

export interface JudgedPosting {
  /** null where the row names the person otherwise. */
  readonly cardNumber: string | null;
  readonly posted: number;
  /** As the agency numbers it; null where it gave none. */
  readonly receipt: string | null;
  /** Why nothing was posted; null where something was. */
  readonly rejection: RejectionCode | null;
}

const REFUSED = /tolak|gagal|tidak|reject/i;
const RECEIPT_LENGTH = 60;

/** @returns the code of a finding where the row cannot be followed */
export function judgePosting(cells: PostingCells): JudgedPosting | AnswerFindingCode {
  const written = cells['card-number'].replace(/[\s.'-]/g, '');
  const cardNumber = written === '' || written === NO_CARD_NUMBER ? null : written;
  if (cardNumber !== null && !isCardNumber(cardNumber)) return 'card-number-malformed';
  const refused = REFUSED.test(cells.verdict);
  if (cells.amount.trim() === '' && !refused) return 'amount-missing';
  const posted = refused ? 0 : rupiahWritten(cells.amount);
  if (posted === null) return 'amount-malformed';
  return { cardNumber, posted, receipt: cells.receipt.slice(0, RECEIPT_LENGTH) || null, rejection: posted === 0 ? rejectionOf(cells.reason || cells.verdict) : null };
}
