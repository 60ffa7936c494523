/** Rows of a statement as a person may see them who says what its columns mean: figures and dates as they are, people and accounts masked. */
import { amountOf } from '../amount-text';
import { statementDate, hasNoYear } from './statement-dates';

const MARK = /^(c|cr|k|kr|d|db|dr|kredit|credit|debi?t|debet|idr|rp|pend|saldo|awal|akhir|total)\.?$/i;
const LONGEST = 60;

/** `TRF BUDI 0123456789` -> `T** B*** ********89`. */
export function maskedCell(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain === '' || isDate(plain) || isFigure(plain)) return plain;
  return plain.slice(0, LONGEST).split(' ').map(maskedWord).join(' ');
}

function maskedWord(word: string): string {
  if (MARK.test(word)) return word;
  if (/\d/.test(word)) return word.replace(/\d(?=(?:\D*\d){2})/g, '*').replace(/[a-z]/gi, (letter, at: number) => (at === 0 ? letter : '*'));
  return word.replace(/(?<=\p{L})\p{L}/gu, '*');
}

export const isDate = (text: string): boolean => statementDate(text, null) !== null || hasNoYear(text);

/** A grouped amount, or a number too short to be an account. */
export function isFigure(text: string): boolean {
  const bare = text.replace(/\s*(cr|kr|k|db|dr|d)$/i, '');
  return amountOf(bare) !== null && (/[.,]/.test(bare) || bare.replace(/\D/g, '').length <= 5);
}
