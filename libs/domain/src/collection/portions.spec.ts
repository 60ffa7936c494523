/** Parts of a contribution: always the whole, whoever pays which share. */
import fc from 'fast-check';
import { rupiah } from '../money/rupiah';
import type { Portion } from '../terms/arrangement';
import { partsOf, portionsOf } from './portions';
import { neighbourhoodHeads } from '../programmes/neighbourhood-heads.programme';

const portion = (share: number): Portion => ({ split: 'office', payerOfficeId: null, share, fundingSource: 'city-budget' });

test('an arrangement without portions is paid whole by the payer of the case', () => {
  expect(portionsOf(neighbourhoodHeads.arrangement)).toEqual([{ split: 'office', payerOfficeId: null, share: 1_000_000, fundingSource: 'honorarium' }]);
});

test('a third and the rest of Rp10.800, and of one rupiah', () => {
  const thirds = [portion(333_333), portion(666_667)];
  expect(partsOf(rupiah(10_800), thirds)).toEqual([3_600, 7_200]);
  expect(partsOf(rupiah(1), thirds)).toEqual([0, 1]);
});

test('the parts are the whole, none below nothing', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }).map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const cut = weights.map((weight) => Math.max(1, Math.floor((weight * 1_000_000) / total)));
    cut[cut.length - 1]! += 1_000_000 - cut.reduce((sum, share) => sum + share, 0);
    return cut.map(portion);
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), shares, (amount, portions) => {
      const parts = partsOf(rupiah(amount), portions);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      expect(parts.every((part) => part >= 0)).toBe(true);
    }),
  );
});

test.each([[[]], [[500_000]], [[600_000, 500_000]], [[1_000_001, -1]], [[0, 1_000_000]]])('shares %j are refused', (shares) => {
  expect(() => partsOf(rupiah(100), shares.map(portion))).toThrow('portions-not-whole');
});
