/** A decision while it is being written: what is missing from it, and what is sent. */
import type { DocumentView, TaskView } from '@sinergi/contracts/views';
import type { DecisionBody } from '../api/writes';

export interface DecisionDraft {
  readonly verdict: TaskView['verdicts'][number] | '';
  readonly reason: string;
  readonly days: string;
  readonly document: DocumentView | null;
  readonly signedOn: string;
  readonly capacity: TaskView['decisions'][number]['capacity'] | '';
}

export const EMPTY_DECISION: DecisionDraft = { verdict: '', reason: '', days: '', document: null, signedOn: '', capacity: '' };

export type Missing = 'reason' | 'days' | 'document' | 'signedOn';

export const daysLeft = (task: TaskView): number => Math.max(0, task.moreTimeDays - task.grantedDays);

/** The door and the process judge again; this only spares a person the trip. */
export function missingIn(draft: DecisionDraft, task: TaskView): readonly Missing[] {
  const missing: Missing[] = [];
  if (draft.verdict !== 'approve' && draft.reason.trim() === '') missing.push('reason');
  if (draft.verdict === 'more-time' && !(Number.isInteger(Number(draft.days)) && Number(draft.days) >= 1 && Number(draft.days) <= daysLeft(task))) missing.push('days');
  if (draft.verdict === 'approve' && task.evidence === 'required' && !draft.document) missing.push('document');
  if (draft.verdict === 'approve' && task.act === 'sign' && draft.signedOn === '') missing.push('signedOn');
  return missing;
}

/** @throws when no verdict is chosen yet; the form sends none. */
export function bodyOf(draft: DecisionDraft, task: TaskView): DecisionBody {
  if (draft.verdict === '') throw new Error('no verdict chosen');
  const approving = draft.verdict === 'approve';
  return {
    verdict: draft.verdict,
    round: task.round,
    ...(draft.reason.trim() !== '' && { reason: draft.reason.trim() }),
    ...(draft.verdict === 'more-time' && { days: Number(draft.days) }),
    ...(approving && draft.document && { documentId: draft.document.id }),
    ...(approving && task.act === 'sign' && draft.signedOn !== '' && { signedOn: draft.signedOn }),
    ...(approving && task.act === 'sign' && draft.capacity !== '' && { capacity: draft.capacity }),
  };
}
