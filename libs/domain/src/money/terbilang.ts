/** Amounts in Indonesian words (terbilang), as receipts and letters must carry them. */
import type { Rupiah } from './rupiah';

const ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'] as const;

/** `10_800` -> `sepuluh ribu delapan ratus rupiah`; a negative amount starts with `minus`. */
export function terbilang(amount: Rupiah): string {
  return `${numberInWords(amount)} rupiah`;
}

/** Any safe integer in words, for counts such as `tiga rangkap`. */
export function numberInWords(value: number): string {
  if (value < 0) return `minus ${numberInWords(-value)}`;
  if (value === 0) return ONES[0];
  const words: string[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) {
    const group = rest % 1000;
    if (group > 0) words.unshift(groupWords(group, scale));
  }
  return words.join(' ');
}

function groupWords(group: number, scale: number): string {
  // Only one thousand has a word of its own: `seribu`, but `satu juta`.
  if (scale === 1 && group === 1) return 'seribu';
  return [...hundredWords(group), SCALES[scale]].filter(Boolean).join(' ');
}

function hundredWords(group: number): string[] {
  const hundreds = Math.floor(group / 100);
  const words = hundreds === 0 ? [] : [hundreds === 1 ? 'seratus' : `${ONES[hundreds]} ratus`];
  return [...words, ...tenWords(group % 100)];
}

function tenWords(rest: number): string[] {
  const ones = rest % 10;
  if (rest === 0) return [];
  if (rest < 10) return [ONES[ones] as string];
  if (rest === 10) return ['sepuluh'];
  if (rest === 11) return ['sebelas'];
  if (rest < 20) return [`${ONES[ones]} belas`];
  const tens = `${ONES[Math.floor(rest / 10)]} puluh`;
  return ones === 0 ? [tens] : [tens, ONES[ones] as string];
}
