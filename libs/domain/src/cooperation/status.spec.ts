/** Every pair of statuses, against the rules of the road told in other words. */
import { DomainError } from '../errors/domain-error';
import { STAGES } from '../terms/stage-plan';
import { isClosed, mayMove, STATUS_IN_STAGE, STATUSES, type CooperationStatus } from './status';

const CLOSED: readonly CooperationStatus[] = ['declined', 'lapsed', 'withdrawn', 'ended'];
const allowed = (from: CooperationStatus, to: CooperationStatus): boolean => {
  try {
    mayMove(from, to);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'status-move-forbidden') return false;
    throw error;
  }
};

test('a closed case never moves again', () => {
  for (const from of CLOSED) {
    expect(isClosed(from)).toBe(true);
    expect(STATUSES.filter((to) => allowed(from, to))).toEqual([from]);
  }
});

test('an open case can always be put on hold, withdrawn, and reaches an end', () => {
  for (const from of STATUSES.filter((status) => !CLOSED.includes(status))) {
    expect(allowed(from, 'on-hold')).toBe(true);
    expect(allowed(from, 'withdrawn')).toBe(true);
  }
});

test('only a case in force or on hold ends with its term; a case in force is never declined', () => {
  expect(STATUSES.filter((from) => from !== 'ended' && allowed(from, 'ended'))).toEqual(['in-force', 'on-hold']);
  expect(allowed('in-force', 'declined')).toBe(false);
  expect(allowed('in-force', 'drafting')).toBe(false);
});

test('review, signature and circular can lead back to drafting; only drafting and review back to the spoken yes', () => {
  for (const from of ['under-review', 'awaiting-signature', 'agreed', 'circulating'] as const) expect(allowed(from, 'drafting')).toBe(true);
  expect(STATUSES.filter((from) => from !== 'verbally-approved' && from !== 'on-hold' && allowed(from, 'verbally-approved'))).toEqual(['drafting', 'under-review']);
});

test('every stage has a status that can be reached from every earlier stage', () => {
  STAGES.forEach((stage, index) => {
    for (const earlier of STAGES.slice(0, index)) expect(allowed(STATUS_IN_STAGE[earlier], STATUS_IN_STAGE[stage])).toBe(true);
  });
});
