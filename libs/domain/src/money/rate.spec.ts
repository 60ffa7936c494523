/** Exact bases and rates, and their one rounding. */
import fc from 'fast-check';
import { baseHundredths, baseOfRupiah, baseOfText, millionths, remainderOf, shareOf } from './rate';
import { rupiah } from './rupiah';

describe('bases and rates', () => {
  it('reads a base exactly from text', () => {
    expect(baseOfText('2152322.98')).toBe(215_232_298);
    expect(baseOfText(' 2000000 ')).toBe(200_000_000);
    expect(baseOfText('1.5')).toBe(150);
    for (const text of ['', '2.000.000', '1,5', '-1', '1.234', 'x']) expect(() => baseOfText(text)).toThrow('base-not-exact');
  });

  it('refuses bases that are not exact', () => {
    for (const value of [-1, 0.1, 2 ** 53]) expect(() => baseHundredths(value)).toThrow('base-not-exact');
    expect(() => baseOfRupiah(rupiah(-1))).toThrow('base-not-exact');
    expect(() => baseOfRupiah(rupiah(Number.MAX_SAFE_INTEGER))).toThrow('base-not-exact');
  });

  it('refuses rates outside zero to one', () => {
    for (const value of [-1, 0.5, 1_000_001]) expect(() => millionths(value)).toThrow('law-row-invalid');
    expect(remainderOf(millionths(990_000))).toBe(10_000);
  });

  it.each([
    [200_000_000, [2_400], 4_800],
    [215_232_298, [2_400], 5_166],
    [215_232_298, [3_000], 6_457],
    [680_000, [10_000], 68],
    [250, [200_000], 1],
    [249, [200_000], 0],
    [100, [], 1],
    [Number.MAX_SAFE_INTEGER, [1_000_000], 90_071_992_547_410],
  ])('multiplies %i hundredths by %j millionths to Rp%i', (base, rates, amount) => {
    expect(shareOf(baseHundredths(base), ...rates.map(millionths))).toBe(amount);
  });

  it('is at most half a rupiah from the exact product, and never goes down when the base goes up', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER - 1), fc.nat(1_000_000), (base, rate) => {
        const share = shareOf(baseHundredths(base), millionths(rate));
        const twice = 2n * (BigInt(share) * 100_000_000n - BigInt(base) * BigInt(rate));
        expect(twice > -100_000_000n && twice <= 100_000_000n).toBe(true);
        expect(shareOf(baseHundredths(base + 1), millionths(rate))).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});
