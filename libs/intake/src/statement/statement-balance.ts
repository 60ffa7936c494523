/** Does a statement add up? Its movements must lead from the opening balance to the closing one, line by line. */
import { DomainError } from '@sinergi/domain/errors/domain-error';

export interface Movement {
  readonly line: number;
  /** Positive when money came in. */
  readonly sen: number;
  readonly balanceSen: number | null;
}

export interface Balances {
  readonly openingSen: number | null;
  readonly closingSen: number | null;
}

/**
 * Completes what the file does not say from its running balance. Banks write the oldest movement first or last.
 * @throws DomainError `statement-inconsistent` with the first line that does not follow
 */
export function balancesOf(movements: readonly Movement[], told: Balances): Balances {
  const breach = breachIn(movements, told);
  if (breach === null) return completed(movements, told);
  const reversed = [...movements].reverse();
  if (breachIn(reversed, told) === null) return completed(reversed, told);
  throw new DomainError('statement-inconsistent', breach);
}

function breachIn(movements: readonly Movement[], told: Balances): { line: number; reason: string } | null {
  let balance = completed(movements, told).openingSen;
  for (const { line, sen, balanceSen } of movements) {
    if (balance !== null) balance += sen;
    if (balance !== null && balanceSen !== null && balance !== balanceSen) return { line, reason: 'running-balance' };
    balance ??= balanceSen;
  }
  const closing = told.closingSen;
  if (balance === null || closing === null || balance === closing) return null;
  return { line: movements.at(-1)?.line ?? 0, reason: 'closing-balance' };
}

function completed(movements: readonly Movement[], told: Balances): Balances {
  const first = movements[0];
  const opening = told.openingSen ?? (first && first.balanceSen !== null ? first.balanceSen - first.sen : null);
  const total = movements.reduce((sum, { sen }) => sum + sen, 0);
  return { openingSen: opening, closingSen: told.closingSen ?? (opening === null ? null : opening + total) };
}
