/** Amounts in Indonesian words, read back by an independent reader. */
import fc from 'fast-check';
import { rupiah } from './rupiah';
import { numberInWords, terbilang } from './terbilang';

const ONES: Record<string, number> = { nol: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9 };
const WHOLE: Record<string, number> = { sepuluh: 10, sebelas: 11, seratus: 100 };
const SCALES: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12, kuadriliun: 1e15 };

/** Reads words as a person would: digits gather, `belas`, `puluh` and `ratus` lift the last one, a scale closes a group. */
function readBack(words: string): number {
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of words.split(' ')) {
    if (word === 'minus') return -readBack(words.slice(6));
    if (word === 'seribu') total += 1000;
    else if (word in SCALES) {
      total += (group + last) * (SCALES[word] as number);
      group = 0;
      last = 0;
    } else if (word === 'belas') last += 10;
    else if (word === 'puluh') {
      group += last * 10;
      last = 0;
    } else if (word === 'ratus') {
      group += last * 100;
      last = 0;
    } else if (word in WHOLE) group += WHOLE[word] as number;
    else last += ONES[word] ?? Number.NaN;
  }
  return total + group + last;
}

describe('terbilang', () => {
  it.each([
    [0, 'nol rupiah'],
    [1, 'satu rupiah'],
    [10, 'sepuluh rupiah'],
    [11, 'sebelas rupiah'],
    [12, 'dua belas rupiah'],
    [19, 'sembilan belas rupiah'],
    [20, 'dua puluh rupiah'],
    [68, 'enam puluh delapan rupiah'],
    [100, 'seratus rupiah'],
    [111, 'seratus sebelas rupiah'],
    [999, 'sembilan ratus sembilan puluh sembilan rupiah'],
    [1_000, 'seribu rupiah'],
    [1_100, 'seribu seratus rupiah'],
    [2_001, 'dua ribu satu rupiah'],
    [10_800, 'sepuluh ribu delapan ratus rupiah'],
    [11_000, 'sebelas ribu rupiah'],
    [101_000, 'seratus satu ribu rupiah'],
    [1_000_000, 'satu juta rupiah'],
    [1_001_000, 'satu juta seribu rupiah'],
    [82_036_800, 'delapan puluh dua juta tiga puluh enam ribu delapan ratus rupiah'],
    [1_504_915_200, 'satu miliar lima ratus empat juta sembilan ratus lima belas ribu dua ratus rupiah'],
    [3_000_000_000_001, 'tiga triliun satu rupiah'],
    [-10_800, 'minus sepuluh ribu delapan ratus rupiah'],
  ])('says %i as %s', (amount, words) => {
    expect(terbilang(rupiah(amount))).toBe(words);
  });

  it('can be read back up to the largest safe integer', () => {
    expect(readBack(numberInWords(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => expect(readBack(numberInWords(value))).toBe(value)));
    fc.assert(fc.property(fc.nat(2_000_000), (value) => expect(readBack(numberInWords(value))).toBe(value)));
  });
});
