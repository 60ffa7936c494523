/** How amounts, counts, bases and rates are printed. */
import fc from 'fast-check';
import { formatBase, formatCount, formatRate, formatRupiah } from './format';
import { baseHundredths, millionths } from './rate';
import { rupiah } from './rupiah';

describe('printed figures', () => {
  it.each([
    [0, 'Rp0', 'Rp0'],
    [68, 'Rp68', 'Rp68'],
    [10_800, 'Rp10.800', 'Rp10,800'],
    [82_036_800, 'Rp82.036.800', 'Rp82,036,800'],
    [-82_036_800, '-Rp82.036.800', '-Rp82,036,800'],
    [1_504_915_200, 'Rp1.504.915.200', 'Rp1,504,915,200'],
  ])('prints %i as %s and %s', (amount, indonesian, english) => {
    expect(formatRupiah(rupiah(amount))).toBe(indonesian);
    expect(formatRupiah(rupiah(amount), 'en')).toBe(english);
  });

  it('prints counts, bases and rates without idle decimals', () => {
    expect(formatCount(7_596)).toBe('7.596');
    expect(formatCount(-7_596, 'en')).toBe('-7,596');
    expect(formatBase(baseHundredths(200_000_000))).toBe('Rp2.000.000');
    expect(formatBase(baseHundredths(215_232_298))).toBe('Rp2.152.322,98');
    expect(formatBase(baseHundredths(105), 'en')).toBe('Rp1.05');
    expect(formatRate(millionths(2_400))).toBe('0,24%');
    expect(formatRate(millionths(10_000))).toBe('1%');
    expect(formatRate(millionths(57_000), 'en')).toBe('5.7%');
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(Number(formatRupiah(rupiah(amount)).replace('Rp', '').replaceAll('.', ''))).toBe(amount);
      }),
    );
  });
});
