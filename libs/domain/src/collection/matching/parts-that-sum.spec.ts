/** A sum pays the oldest parts without a gap, else the one combination that fits; where two fit, a person decides. */
import fc from 'fast-check';
import { MOST_CANDIDATES, partsThatSum } from './parts-that-sum';

const amounts = (most: number, highest: number) => fc.array(fc.integer({ min: 1, max: highest }), { minLength: 1, maxLength: most });
const total = (open: readonly number[], places: readonly number[]): number => places.reduce((sum, place) => sum + open[place]!, 0);

/** Every combination, one after the other. */
function allCombinations(open: readonly number[], sum: number): number[][] {
  const found: number[][] = [];
  for (let mask = 1; mask < 1 << open.length; mask += 1) {
    const places = open.flatMap((_, place) => ((mask >> place) & 1 ? [place] : []));
    if (total(open, places) === sum) found.push(places);
  }
  return found;
}

test('three months in one transfer are the three oldest, although others have the same amounts', () => {
  expect(partsThatSum([10_800, 10_800, 10_800, 10_800], 32_400)).toEqual({ kind: 'oldest-first', places: [0, 1, 2] });
});

test('a newer month alone is found where it alone fits, and left to a person where two fit', () => {
  expect(partsThatSum([10_000, 7_000, 5_000], 7_000)).toEqual({ kind: 'only-combination', places: [1] });
  expect(partsThatSum([10_000, 7_000, 7_000], 7_000)).toEqual({ kind: 'several-fit' });
  expect(partsThatSum([10_000, 7_000], 9_999)).toEqual({ kind: 'nothing-fits' });
});

test('more than 24 candidates are not combined; a run of the oldest is found among any number', () => {
  const many = Array.from({ length: MOST_CANDIDATES + 1 }, (_, index) => 1_000 + index);
  expect(partsThatSum(many, 1_001 + 1_003)).toEqual({ kind: 'too-many-parts' });
  expect(partsThatSum(many, 1_000 + 1_001)).toMatchObject({ kind: 'oldest-first' });
});

test('property: what it finds adds up to the sum, and is the only way unless it is the run of the oldest', () => {
  fc.assert(
    fc.property(amounts(10, 30), fc.integer({ min: 1, max: 200 }), (open, sum) => {
      const fit = partsThatSum(open, sum);
      const all = allCombinations(open, sum);
      const run = all.find((places) => places.every((place, index) => place === index));
      if (run) expect(fit).toEqual({ kind: 'oldest-first', places: run });
      else if (all.length === 1) expect(fit).toEqual({ kind: 'only-combination', places: all[0] });
      else expect(fit).toEqual({ kind: all.length === 0 ? 'nothing-fits' : 'several-fit' });
    }),
    { numRuns: 500 },
  );
});

test('property: 24 candidates of any size are answered without going through sixteen million combinations', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: MOST_CANDIDATES, maxLength: MOST_CANDIDATES }), fc.nat(), (open, seed) => {
      const began = performance.now();
      partsThatSum(open, open.reduce((sum, amount, place) => sum + ((seed >> (place % 30)) & 1) * amount, 0) + 1);
      expect(performance.now() - began).toBeLessThan(2_000);
    }),
    { numRuns: 20 },
  );
});
