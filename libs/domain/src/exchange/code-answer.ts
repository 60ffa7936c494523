/** One row of the answer to a request for payment codes: the code of a payer's part, or why there is none. */
import type { AnswerFindingCode } from './answer-row';

/** The agency's payment code (kode iuran): eleven digits, never zeros alone. */
export const isAgencyCode = (text: string): boolean => /^\d{11}$/.test(text) && !/^0+$/.test(text);

export const CODE_COLUMNS = ['line-id', 'own-code', 'agency-code', 'verdict', 'reason'] as const;
export type CodeColumn = (typeof CODE_COLUMNS)[number];
export type CodeCells = Readonly<Record<CodeColumn, string>>;

/** Headings by their letters and digits alone. */
export const CODE_HEADINGS: Readonly<Record<CodeColumn, RegExp>> = {
  'line-id': /^(idbaris|lineid)$/,
  'own-code': /^(kodebayar|kodepembayaran|owncode)$/,
  'agency-code': /^(kodeiuran|kodepenetapaniuran|nomorkodeiuran|agencycode)$/,
  verdict: /^(status|hasil)$/,
  reason: /^(alasan|keterangan|catatan|reason)$/,
};

export type JudgedCode = { readonly verdict: 'confirmed'; readonly code: string } | { readonly verdict: 'rejected'; readonly reason: string };

const REFUSED = /tolak|gagal|tidak|reject/i;

/** @returns the code of a finding where the row cannot be followed */
export function judgeCode(cells: CodeCells): JudgedCode | AnswerFindingCode {
  if (cells['line-id'] === '' && cells['own-code'] === '') return 'row-without-part';
  const code = cells['agency-code'].replace(/[\s.'-]/g, '');
  if (code !== '') return isAgencyCode(code) ? { verdict: 'confirmed', code } : 'code-malformed';
  const said = cells.reason || cells.verdict;
  return REFUSED.test(cells.verdict) || REFUSED.test(cells.reason) ? { verdict: 'rejected', reason: said } : 'code-missing';
}
