/** Amounts as bank statements write them, read exactly, in hundred-thousandths: the finest that any statement format knows. */

/** How a bank writes thousands and decimals: it decides about `1.234`; `either` takes that for thousands. */
export type FigureStyle = '1.234,56' | '1,234.56' | 'either';

const SCALE = 5;
const ONE = 10n ** BigInt(SCALE);
/** A lone separator before exactly three digits groups thousands. */
const GROUPED = /^(\d{1,3}(?:([.,' ])\d{3})(?:\2\d{3})*|\d+|(?=[.,]\d\d$))(?:([.,])(\d{1,2}))?$/;
const MOST_DIGITS = 18;

/** `1.234.567,00`, `1,234,567.00`, `Rp 1.234`, `(500)`, `500-`; null for what is no amount. */
export function amountOf(text: string, style: FigureStyle = 'either'): bigint | null {
  const bare = text.replace(/\u00a0/g, ' ').trim().replace(/^([-+(]*)\s*(?:rp|idr)\.?\s*/i, '$1');
  const negative = /^\(.*\)$|^-|-$/.test(bare);
  const match = GROUPED.exec(bare.replace(/^[(+-]+|[)+-]+$/g, '').trim());
  if (!match || (match[2] !== undefined && match[2] === match[3])) return null;
  if (style !== 'either' && /^\d{1,3}[.,]\d{3}$/.test(match[0]) && match[2] !== style.charAt(1)) return null;
  const [, whole = '', , , part = ''] = match;
  return signed(whole.replace(/\D/g, ''), part, negative);
}

/** `1234,5` (MT940) or `1234.5` (XML): no thousands, one decimal mark, no sign. */
export function plainAmountOf(text: string, mark: ',' | '.'): bigint | null {
  const [whole = '', part = '', ...more] = text.split(mark);
  if (more.length > 0 || !/^\d+$/.test(whole) || !/^\d*$/.test(part) || part.replace(/0+$/, '').length > SCALE) return null;
  return signed(whole, part.slice(0, SCALE), false);
}

/** A number cell of a spreadsheet, `8.20368E7` included; what is finer than a sen is noise of the spreadsheet. */
export function amountOfNumber(text: string): bigint | null {
  const sen = Math.round(Number(text) * 100);
  return text !== '' && Number.isSafeInteger(sen) ? BigInt(sen) * (ONE / 100n) : null;
}

/** `82036800.00`, `-10.75`; more than two decimals only where they are told. */
export function decimalText(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(SCALE + 1, '0');
  const part = digits.slice(-SCALE).replace(/0{1,3}$/, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${part}`;
}

/** Whole rupiah; null where there are fractions, or more than a safe number holds. */
export function wholeRupiah(amount: bigint): number | null {
  const whole = Number(amount / ONE);
  return amount % ONE === 0n && Number.isSafeInteger(whole) ? whole : null;
}

export const hasFraction = (amount: bigint): boolean => amount % ONE !== 0n;

function signed(whole: string, part: string, negative: boolean): bigint | null {
  if (whole.length > MOST_DIGITS) return null;
  const amount = BigInt(whole) * ONE + BigInt(part.padEnd(SCALE, '0'));
  return negative ? -amount : amount;
}
