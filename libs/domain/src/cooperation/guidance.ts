/** Who may hold, resume, move a deadline or pass a task on, and how far. */
import { DomainError } from '../errors/domain-error';
import { POSITION_RULES, type PositionCode } from '../parties/office';
import type { Ask } from '../terms/stage-plan';

/** Working days a deadline may be moved in all by guidance, either way, by the position that moves it. */
export const DEADLINE_LIMITS: Partial<Record<PositionCode, number>> = { 'account-officer': 5, 'branch-head': 20, 'regional-head': 60 };

/** Positions that may hold and resume a case. */
export const MAY_HOLD: readonly PositionCode[] = ['branch-head', 'regional-head', 'mayor', 'city-secretary'];

/** Positions of the branch that may pass an open task on; the desk asked may do so itself. */
export const MAY_REASSIGN: readonly PositionCode[] = ['branch-head', 'regional-head'];

/** A hold lasts at most this many calendar days: nothing waits without end. */
export const LONGEST_HOLD = 366;

/** @param moved working days moved by guidance before. @throws DomainError `deadline-move-beyond-limit` */
export function mayMoveDeadline(position: PositionCode, days: number, moved: number): void {
  const most = DEADLINE_LIMITS[position] ?? 0;
  if (!Number.isInteger(days) || days === 0 || Math.abs(moved + days) > most) throw new DomainError('deadline-move-beyond-limit', { position, days, moved, most });
}

/** @throws DomainError `desk-not-of-this-side` when a desk of the other side, or none, is named */
export function mayReassign(ask: Pick<Ask, 'side' | 'positions'>, positions: readonly PositionCode[]): void {
  const fits = positions.length > 0 && positions.every((position) => POSITION_RULES[position].side === ask.side);
  const same = positions.length === ask.positions.length && positions.every((position) => ask.positions.includes(position));
  if (!fits || same) throw new DomainError('desk-not-of-this-side', { side: ask.side, positions: positions.join(' ') });
}
