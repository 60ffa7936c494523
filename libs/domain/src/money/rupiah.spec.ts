/** Whole rupiah: what counts as money, and that sums keep every rupiah. */
import fc from 'fast-check';
import { NO_MONEY, rupiah, sumOf } from './rupiah';

describe('whole rupiah', () => {
  it('takes whole amounts only', () => {
    expect(rupiah(10_800)).toBe(10_800);
    expect(Object.is(rupiah(-0), 0)).toBe(true);
    for (const value of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => rupiah(value)).toThrow('amount-not-whole-rupiah');
  });

  it('bills 7,596 heads Rp82,036,800', () => {
    expect(sumOf(Array.from({ length: 7_596 }, () => rupiah(10_800)))).toBe(82_036_800);
    expect(sumOf([])).toBe(NO_MONEY);
  });

  it('sums to the same amount in any order and in any parts', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(amounts, fc.nat(50), (values, cut) => {
        const money = values.map(rupiah);
        expect(sumOf([...money].reverse())).toBe(sumOf(money));
        expect(sumOf([sumOf(money.slice(0, cut)), sumOf(money.slice(cut))])).toBe(sumOf(money));
      }),
    );
  });
});
