/** How often, how far apart and how long whatever leaves the house is tried, and who is told when it still has not worked. */

/** `statement`: what somebody brings to the door. The others are acts of processes. */
export type OutsideWay = 'letter' | 'paper' | 'exchange' | 'roster-file' | 'statement';

/** Spans in milliseconds. */
export interface Tries {
  /** So long one try may take. */
  readonly each: number;
  /** So long all tries together may take. */
  readonly within: number;
  readonly firstPause: number;
  readonly longestPause: number;
  /** `operator`: the process stands still on the list of what is stuck; `bringer`: whoever brought it, at once. */
  readonly told: 'operator' | 'bringer';
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Each pause is so many times the one before it, up to the longest. */
export const PAUSES_GROW = 2;

export const OUTSIDE_TRIES: Readonly<Record<OutsideWay, Tries>> = {
  // a mail server may be away for hours
  letter: { each: 2 * MINUTE, within: 4 * HOUR, firstPause: 5 * SECOND, longestPause: 15 * MINUTE, told: 'operator' },
  paper: { each: 2 * MINUTE, within: HOUR, firstPause: SECOND, longestPause: 5 * MINUTE, told: 'operator' },
  // a registry may be away for hours; a list of a whole city takes minutes
  exchange: { each: 30 * MINUTE, within: 12 * HOUR, firstPause: 5 * SECOND, longestPause: 15 * MINUTE, told: 'operator' },
  // resumable: another worker goes on where the first one stopped
  'roster-file': { each: 2 * HOUR, within: 6 * HOUR, firstPause: SECOND, longestPause: MINUTE, told: 'operator' },
  // read while its bringer waits; the same file brought again changes nothing
  statement: { each: 2 * MINUTE, within: 0, firstPause: 0, longestPause: 0, told: 'bringer' },
};

/** The pause after so many tries in vain. */
export function pauseAfter({ firstPause, longestPause }: Tries, tries: number): number {
  return Math.min(firstPause * PAUSES_GROW ** Math.max(0, tries - 1), longestPause);
}

/** How many tries begin in the time there is, when each fails at once. */
export function mostTries(policy: Tries): number {
  let tries = 1;
  if (policy.firstPause > 0) for (let at = pauseAfter(policy, 1); at <= policy.within; at += pauseAfter(policy, tries)) tries += 1;
  return tries;
}
