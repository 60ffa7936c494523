/** Which step a delivery stands in, read from what the record says of it. */
import type { HandInView } from '@sinergi/contracts/roster.views';

export const STEPS = ['upload', 'mapping', 'check', 'choice', 'approval', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** A delivery nobody attends to asks its sender nothing on the way. */
export const stepsOf = ({ attended }: Pick<HandInView, 'attended'>): readonly Step[] => (attended ? STEPS : STEPS.filter((step) => step !== 'mapping' && step !== 'choice'));

export function stepOf({ status, awaits, attended, people }: Pick<HandInView, 'status' | 'awaits' | 'attended' | 'people'>): Step {
  if (awaits === 'mapping') return 'mapping';
  if (awaits === 'choice') return 'choice';
  if (status === 'received') return 'upload';
  if (status === 'reading') return attended && people === null ? 'upload' : 'check';
  // stopped, or heard and not yet on its way
  if (status === 'awaiting-sender') return 'check';
  return status === 'awaiting-approval' ? 'approval' : 'result';
}

/** Of a delivery that has ended: the steps it went through before its result. */
export function passedBy(handIn: Pick<HandInView, 'attended' | 'approvalTaskId' | 'status' | 'accepted' | 'returned'>): readonly Step[] {
  const { approvalTaskId, status, accepted, returned } = handIn;
  const last: Step = approvalTaskId !== null ? 'approval' : status === 'incomplete' ? 'choice' : accepted + returned > 0 ? 'check' : 'upload';
  const steps = stepsOf(handIn);
  return steps.filter((step) => STEPS.indexOf(step) <= STEPS.indexOf(last));
}
