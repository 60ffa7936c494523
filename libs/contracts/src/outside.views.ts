/** What the door shows of what left the house for a bill: what was tried, how often, when again, until when, and who is told then. */
import type { OutsideWay } from './outside-tries';
import type { Titled } from './views';

export interface OutsidePolicyView {
  readonly way: OutsideWay;
  /** Most tries in the time there is. */
  readonly tries: number;
  /** Spans in seconds. */
  readonly firstPause: number;
  readonly longestPause: number;
  readonly within: number;
  readonly told: 'operator' | 'bringer';
}

/** A letter that has not left, to one office. */
export interface UnsentLetterView {
  readonly office: string;
  readonly tries: number;
  readonly lastTryAt: string | null;
  readonly failure: Titled | null;
}

export interface OutsideActView {
  readonly way: OutsideWay;
  readonly title: Titled;
  /** The one office it goes to; null for many, and for papers. */
  readonly to: string | null;
  /** The business day it was asked for; null for what has not come so far. */
  readonly on: string | null;
  readonly of: number;
  readonly done: number;
  /** Letters an operator left unsent, or that were no longer meant. */
  readonly leftOut: number;
  /** Of the one tried most; null where only the end is on record. */
  readonly tries: number | null;
  readonly lastTryAt: string | null;
  /** At the latest; null for what is done, stands still or was never tried. */
  readonly nextTryBy: string | null;
  readonly triedUntil: string | null;
  readonly failure: Titled | null;
  /** It stands still and waits for an operator since that business day; so often before, too. */
  readonly stillSince: string | null;
  readonly stoodStill: number;
  readonly unsent: readonly UnsentLetterView[];
}

export interface BillOutsideView {
  readonly billId: string;
  readonly policies: readonly OutsidePolicyView[];
  /** In the order they were asked for. */
  readonly acts: readonly OutsideActView[];
}
