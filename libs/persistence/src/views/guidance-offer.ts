/** What somebody may tell a process now: worked out from the positions they hold on either side of the case. */
import type { GuidanceActView } from '@sinergi/contracts/views';
import { DEADLINE_LIMITS, MAY_HOLD, MAY_REASSIGN } from '@sinergi/domain/cooperation/guidance';
import type { PositionCode } from '@sinergi/domain/parties/office';

export interface Guided {
  readonly open: boolean;
  readonly held: boolean;
  /** The desk asked is theirs. */
  readonly own: boolean;
}

/** In the order people look for them. */
export function offeredTo(positions: readonly PositionCode[], { open, held, own }: Guided): GuidanceActView[] {
  if (!open) return [];
  const acts: GuidanceActView[] = [...holdOffered(positions, held)];
  if (positions.some((position) => DEADLINE_LIMITS[position] !== undefined)) acts.push('move-deadline');
  if (own || positions.some((position) => MAY_REASSIGN.includes(position))) acts.push('reassign');
  return acts;
}

export function holdOffered(positions: readonly PositionCode[], held: boolean): ('hold' | 'resume')[] {
  return positions.some((position) => MAY_HOLD.includes(position)) ? [held ? 'resume' : 'hold'] : [];
}
