/** Names that are nearly alike, so that a misspelt village or position is answered with the one that was probably meant. */

const MOST_OFFERED = 3;

/** The keys nearest to `wanted`, at most three, none farther than a quarter of its length (1 at least, 3 at most). */
export function nearestOf(wanted: string, keys: Iterable<string>): readonly string[] {
  let limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 4)));
  let nearest: string[] = [];
  for (const key of keys) {
    if (Math.abs(key.length - wanted.length) > limit) continue;
    const distance = distanceOf(wanted, key);
    if (distance > limit) continue;
    if (distance < limit) nearest = [];
    limit = distance;
    nearest.push(key);
  }
  return nearest.length > MOST_OFFERED ? [] : nearest;
}

/** How many letters were left out, added, exchanged or swapped with their neighbour. */
export function distanceOf(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const exchanged = last[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1);
      now[at] = Math.min(last[at]! + 1, now[at - 1]! + 1, exchanged);
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwap) now[at] = Math.min(now[at]!, before[at - 2]! + 1);
    }
    before = last;
    last = now;
  }
  return last[other.length]!;
}
