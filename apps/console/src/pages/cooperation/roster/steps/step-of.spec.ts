/** A delivery stands in the step its record tells, and one that ended early shows which steps it never reached. */
import type { HandInView } from '@sinergi/contracts/roster.views';
import { passedBy, stepOf, stepsOf } from './step-of';

type Told = Pick<HandInView, 'status' | 'awaits' | 'attended' | 'people' | 'approvalTaskId' | 'accepted' | 'returned'>;
const told = (part: Partial<Told>): Told => ({ status: 'reading', awaits: null, attended: true, people: 28, approvalTaskId: null, accepted: 0, returned: 0, ...part });

test.each([
  ['just taken in', { status: 'received', people: null }, 'upload'],
  ['looked through for its tables', { people: null }, 'upload'],
  ['waiting for its mapping', { status: 'awaiting-sender', awaits: 'mapping' }, 'mapping'],
  ['being checked', {}, 'check'],
  ['being checked with nobody attending', { attended: false, people: null }, 'check'],
  ['stopped', { status: 'awaiting-sender', awaits: 'resume' }, 'check'],
  ['checked', { status: 'awaiting-sender', awaits: 'choice' }, 'choice'],
  ['waiting for the second person', { status: 'awaiting-approval' }, 'approval'],
  ['withdrawn', { status: 'withdrawn' }, 'result'],
] as const)('a delivery %s', (_, part, step) => {
  expect(stepOf(told(part))).toBe(step);
});

test('nobody is asked for a mapping or a choice where nobody attends', () => {
  expect(stepsOf({ attended: false })).toEqual(['upload', 'check', 'approval', 'result']);
});

test('a delivery withdrawn before it was read passed the upload only; one taken back whole never came to its approval', () => {
  expect(passedBy(told({ status: 'withdrawn' }))).toEqual(['upload']);
  expect(passedBy(told({ status: 'incomplete', accepted: 22, returned: 6 }))).toEqual(['upload', 'mapping', 'check', 'choice']);
  expect(passedBy(told({ status: 'declined', accepted: 22, approvalTaskId: 't' }))).toContain('approval');
});
