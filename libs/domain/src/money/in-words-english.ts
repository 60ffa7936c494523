/** Amounts in English words, for the English side of letters and receipts. */
import type { Rupiah } from './rupiah';

const SMALL = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'] as const;

/** `10_800` -> `ten thousand eight hundred rupiah`; a negative amount starts with `minus`. */
export function inWordsEnglish(amount: Rupiah): string {
  return `${numberInWordsEnglish(amount)} rupiah`;
}

/** Any safe integer in English words. */
export function numberInWordsEnglish(value: number): string {
  if (value < 0) return `minus ${numberInWordsEnglish(-value)}`;
  if (value === 0) return SMALL[0];
  const words: string[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) {
    const group = rest % 1000;
    if (group > 0) words.unshift([...groupWords(group), SCALES[scale]].filter(Boolean).join(' '));
  }
  return words.join(' ');
}

function groupWords(group: number): string[] {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const words = hundreds === 0 ? [] : [`${SMALL[hundreds]} hundred`];
  return rest === 0 ? words : [...words, belowHundred(rest)];
}

function belowHundred(rest: number): string {
  if (rest < 20) return SMALL[rest] as string;
  const tens = TENS[Math.floor(rest / 10)] as string;
  return rest % 10 === 0 ? tens : `${tens}-${SMALL[rest % 10]}`;
}
