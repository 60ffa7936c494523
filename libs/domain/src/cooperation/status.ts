/** Where a cooperation may stand, and which moves between statuses exist. */
import { DomainError } from '../errors/domain-error';
import type { StageCode } from '../terms/stage-plan';

export const STATUSES = [
  'verbally-approved', 'drafting', 'under-review', 'awaiting-signature', 'agreed', 'circulating', 'enrolling',
  'in-force', 'on-hold', 'declined', 'lapsed', 'withdrawn', 'ended',
] as const;
export type CooperationStatus = (typeof STATUSES)[number];

const UNDER_WAY: readonly CooperationStatus[] = ['verbally-approved', 'drafting', 'under-review', 'awaiting-signature', 'agreed', 'circulating', 'enrolling'];
const ENDINGS: readonly CooperationStatus[] = ['declined', 'lapsed', 'withdrawn'];

/** From each status, the ones that may follow. Rungs may be absent or repeated, so every rung ahead is reachable; a return leads back to drafting, a new mayor to the spoken yes. */
export const STATUS_MOVES: Record<CooperationStatus, readonly CooperationStatus[]> = {
  'verbally-approved': [...UNDER_WAY.slice(1), 'in-force', 'on-hold', ...ENDINGS],
  drafting: ['verbally-approved', ...UNDER_WAY.slice(2), 'in-force', 'on-hold', ...ENDINGS],
  'under-review': ['verbally-approved', 'drafting', ...UNDER_WAY.slice(3), 'in-force', 'on-hold', ...ENDINGS],
  'awaiting-signature': ['drafting', ...UNDER_WAY.slice(4), 'in-force', 'on-hold', ...ENDINGS],
  agreed: ['drafting', 'awaiting-signature', ...UNDER_WAY.slice(5), 'in-force', 'on-hold', ...ENDINGS],
  circulating: ['drafting', 'enrolling', 'in-force', 'on-hold', ...ENDINGS],
  enrolling: ['in-force', 'on-hold', ...ENDINGS],
  'in-force': ['on-hold', 'ended', 'withdrawn'],
  'on-hold': [...UNDER_WAY, 'in-force', 'ended', ...ENDINGS],
  declined: [],
  lapsed: [],
  withdrawn: [],
  ended: [],
};

export const STATUS_IN_STAGE: Record<StageCode, CooperationStatus> = {
  'verbal-approval': 'verbally-approved',
  drafting: 'drafting',
  'legal-review': 'under-review',
  memorandum: 'awaiting-signature',
  agreement: 'awaiting-signature',
  circular: 'circulating',
  roster: 'enrolling',
  activation: 'enrolling',
};

export const isClosed = (status: CooperationStatus): boolean => STATUS_MOVES[status].length === 0;

/** @throws DomainError `status-move-forbidden` */
export function mayMove(from: CooperationStatus, to: CooperationStatus): void {
  if (from !== to && !STATUS_MOVES[from].includes(to)) throw new DomainError('status-move-forbidden', { from, to });
}
