/** Does a table of movements follow its own balances, line by line, whichever end the bank begins at? */
import type { ProblemCode } from '../statement-problems';

export interface Movement {
  readonly line: number;
  readonly amount: bigint;
  /** The balance told after it. */
  readonly balance: bigint | null;
}

export interface Balances {
  readonly opening: bigint | null;
  readonly closing: bigint | null;
}

export interface FollowedBalances extends Balances {
  readonly breach: { readonly line: number; readonly code: ProblemCode } | null;
}

/** Completes what the file does not say from its running balance. Banks write the oldest movement first or last. */
export function followBalances(movements: readonly Movement[], told: Balances): FollowedBalances {
  const breach = breachIn(movements, told);
  const reversed = [...movements].reverse();
  if (breach === null || breachIn(reversed, told) !== null) return { ...completed(movements, told), breach };
  return { ...completed(reversed, told), breach: null };
}

function breachIn(movements: readonly Movement[], told: Balances): FollowedBalances['breach'] {
  let balance = completed(movements, told).opening;
  for (const { line, amount, balance: after } of movements) {
    if (balance !== null) balance += amount;
    if (balance !== null && after !== null && balance !== after) return { line, code: 'running-balance' };
    balance ??= after;
  }
  if (balance === null || told.closing === null || balance === told.closing) return null;
  return { line: movements.at(-1)?.line ?? 1, code: 'not-balanced' };
}

function completed(movements: readonly Movement[], told: Balances): Balances {
  const total = movements.reduce((sum, { amount }) => sum + amount, 0n);
  const [first] = movements;
  const before = first && first.balance !== null ? first.balance - first.amount : null;
  const opening = told.opening ?? before;
  return { opening, closing: told.closing ?? (opening === null ? null : opening + total) };
}
