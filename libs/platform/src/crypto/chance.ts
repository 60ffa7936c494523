/** Random bytes drawn many at a time: a roster needs a quarter of a million nonces, and each call of its own costs as much as locking a field. */
import { randomBytes } from 'node:crypto';

const DRAWN_AT_ONCE = 8_192;
let drawn = Buffer.alloc(0);

/** Bytes that are handed out once and never again. */
export function freshBytes(count: number): Buffer {
  if (drawn.length < count) drawn = randomBytes(Math.max(DRAWN_AT_ONCE, count));
  const taken = drawn.subarray(0, count);
  drawn = drawn.subarray(count);
  return taken;
}
