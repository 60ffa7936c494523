/** Amounts in English words, read back by an independent reader. */
import fc from 'fast-check';
import { inWordsEnglish, numberInWordsEnglish } from './in-words-english';
import { rupiah } from './rupiah';

const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15 };
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function readBack(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ -]/)) {
    if (word === 'hundred') group *= 100;
    else if (word in SCALES) {
      total += group * (SCALES[word] as number);
      group = 0;
    } else if (TENS.includes(word)) group += (TENS.indexOf(word) + 2) * 10;
    else group += SMALL.indexOf(word);
  }
  return total + group;
}

describe('amounts in English words', () => {
  it.each([
    [0, 'zero rupiah'],
    [13, 'thirteen rupiah'],
    [100, 'one hundred rupiah'],
    [10_800, 'ten thousand eight hundred rupiah'],
    [82_036_800, 'eighty-two million thirty-six thousand eight hundred rupiah'],
    [1_000_000, 'one million rupiah'],
    [-40, 'minus forty rupiah'],
  ])('says %i as %s', (amount, words) => {
    expect(inWordsEnglish(rupiah(amount))).toBe(words);
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (value) => expect(readBack(numberInWordsEnglish(value))).toBe(value)));
  });
});
