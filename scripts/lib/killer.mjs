/** Ends parts of a running stack at random moments that a seed repeats: any part, in any order, some kept away for seconds. */
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;
/** Every other victim stays away, at most this long. */
const LONGEST_REST_MS = 8_000;

/**
 * @param {import('./stack.mjs').Stack} stack
 * @param {{ kills: number, seed: number, only?: string[], withinMs: number, signal: AbortSignal, tell: (kill: { part: string, at: number, restMs: number }) => void }} order
 */
export async function killAtRandom(stack, { kills, seed, only, withinMs, signal, tell }) {
  const chance = chanceOf(seed);
  const moments = Array.from({ length: kills }, () => chance() * withinMs).sort((a, b) => a - b);
  const began = Date.now();
  const mortal = () => stack.parts.filter((part) => !only || only.includes(part));
  for (const moment of moments) {
    const wish = Math.floor(chance() * mortal().length);
    const restMs = chance() < 0.5 ? 0 : Math.round(chance() * LONGEST_REST_MS);
    await pause(Math.max(0, began + moment - Date.now()), undefined, { signal });
    tell({ part: await killOne(stack, mortal, wish, restMs, signal), at: Date.now(), restMs });
  }
}

/** The part wished for, or the next one that is up. */
async function killOne(stack, mortal, wish, restMs, signal) {
  for (;;) {
    const parts = mortal();
    const victim = [...parts.slice(wish), ...parts.slice(0, wish)].find((name) => stack.crash(name, restMs));
    if (victim) return victim;
    await pause(LOOK_AGAIN_MS, undefined, { signal });
  }
}

/** mulberry32 */
function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
