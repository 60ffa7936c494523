/** What the decider is handed: the decision counts, or it is recorded and being processed. */
import type { Response } from 'express';
import type { JobView } from '@sinergi/contracts/views';
import { underWay } from '../cases/told';
import type { DecisionTold } from './decision.service';

export type DecisionReceipt = { readonly decisionId: string; readonly outcome: 'accepted'; readonly taskClosed: boolean } | { readonly job: JobView };

export function receiptOf(told: DecisionTold, decisionId: string, taskId: string, response: Response): DecisionReceipt {
  if (told.kind === 'accepted') return { decisionId, outcome: 'accepted', taskClosed: told.taskClosed };
  response.status(202);
  return { job: underWay({ id: decisionId, kind: 'decision', subject: taskId }) };
}
