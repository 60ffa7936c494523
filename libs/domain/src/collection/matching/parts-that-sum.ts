/** Which open parts of one payer a sum of money pays to the rupiah: the oldest without a gap, else the one combination that fits. */

/** Of combinations, not of runs: two halves of twelve are gone through in milliseconds. */
export const MOST_CANDIDATES = 24;

export type Fit =
  | { readonly kind: 'oldest-first' | 'only-combination'; readonly places: readonly number[] }
  | { readonly kind: 'nothing-fits' | 'several-fit' | 'too-many-parts' };

/** @param open what is open of each part, the oldest first, each above nothing */
export function partsThatSum(open: readonly number[], sum: number): Fit {
  const run = oldestFirst(open, sum);
  if (run > 0) return { kind: 'oldest-first', places: Array.from({ length: run }, (_, place) => place) };
  const candidates = open.flatMap((amount, place) => (amount <= sum ? [{ amount, place }] : []));
  if (candidates.length > MOST_CANDIDATES) return { kind: 'too-many-parts' };
  const found = combinations(candidates.map(({ amount }) => amount), sum);
  if (found.length === 0) return { kind: 'nothing-fits' };
  if (found.length > 1) return { kind: 'several-fit' };
  return { kind: 'only-combination', places: found[0]!.map((index) => candidates[index]!.place) };
}

/** How many of the oldest together are exactly the sum; 0 for none. */
function oldestFirst(open: readonly number[], sum: number): number {
  let total = 0;
  for (const [index, amount] of open.entries()) {
    total += amount;
    if (total >= sum) return total === sum ? index + 1 : 0;
  }
  return 0;
}

/** At most two of all the combinations: the second proves that the first is not the only one. */
function combinations(amounts: readonly number[], sum: number): number[][] {
  const middle = amounts.length >> 1;
  const left = sumsOf(amounts.slice(0, middle));
  const right = sumsOf(amounts.slice(middle));
  const bySum = new Map<number, number[]>();
  for (const [mask, total] of left.entries()) {
    const same = bySum.get(total);
    if (!same) bySum.set(total, [mask]);
    else if (same.length < 2) same.push(mask);
  }
  const found: number[][] = [];
  for (const [rightMask, total] of right.entries()) {
    for (const leftMask of bySum.get(sum - total) ?? []) {
      if (leftMask + rightMask === 0) continue;
      found.push([...bitsOf(leftMask), ...bitsOf(rightMask).map((bit) => bit + middle)]);
      if (found.length === 2) return found;
    }
  }
  return found;
}

/** The sum of every combination; its number says which are in it. */
function sumsOf(amounts: readonly number[]): number[] {
  const sums = [0];
  for (const amount of amounts) for (let mask = 0, known = sums.length; mask < known; mask += 1) sums.push(sums[mask]! + amount);
  return sums;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; mask >> bit > 0; bit += 1) if ((mask >> bit) & 1) bits.push(bit);
  return bits;
}
