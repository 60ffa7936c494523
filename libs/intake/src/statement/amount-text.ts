/** Amounts as bank statements write them, read exactly in sen (hundredths of a rupiah). */

/** `1.234.567,00`, `1,234,567.00`, `Rp 1.234`, `(500)`, `500-`; a lone separator before exactly three digits groups thousands. */
const GROUPED = /^(\d{1,3}(?:([.,' ])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/;
const MOST_DIGITS = 13;

/** Signed sen; null for what is no amount. */
export function senOf(text: string): number | null {
  const bare = text.replace(/^\s*(?:rp|idr)\.?/i, '').replace(/\u00a0/g, ' ').trim();
  const negative = /^\(.*\)$|^-|-$/.test(bare);
  const match = GROUPED.exec(bare.replace(/^[(+-]+|[)-]+$/g, '').trim());
  if (!match || (match[2] !== undefined && match[2] === match[3])) return null;
  const whole = match[1]!.replace(/\D/g, '');
  if (whole.length > MOST_DIGITS) return null;
  const sen = Number(whole) * 100 + Number((match[4] ?? '').padEnd(2, '0'));
  return negative && sen !== 0 ? -sen : sen;
}

/** A number cell of a spreadsheet, `8.20368E7` included. */
export function senOfNumber(text: string): number | null {
  const sen = Math.round(Number(text) * 100);
  return text !== '' && Number.isSafeInteger(sen) ? sen : null;
}
