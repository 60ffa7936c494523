/** Chance that can be repeated: the same seed gives the same people. */
export interface Random {
  /** 0 to `below` - 1. */
  whole(below: number): number;
  of<Item>(items: readonly Item[]): Item;
}

/** mulberry32 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const whole = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
  return { whole, of: (items) => items[whole(items.length)]! };
}
