/** How documents, decisions and tasks look from outside. */
import { z } from 'zod';
import type { DateAheadView, DecisionView, DocumentView, TaskView } from '@sinergi/contracts/views';
import { CAPACITIES, POSITIONS } from '@sinergi/domain/parties/office';
import { GUIDANCE_ACTS } from '@sinergi/contracts/guidance.contract';
import { VERDICTS } from '@sinergi/domain/terms/stage-plan';
import { day, titled, type ViewSchema } from './job.views';

export const ACTS = ['confirm', 'draft', 'review', 'sign', 'hand-in', 'complete-roster', 'attend-roster', 'approve-roster', 'approve-change', 'bring-offers', 'approve-arrangement', 'approve-plan', 'pay', 'bring-answer'] as const;

export const documentView = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    numbers: z.record(z.string(), z.string()),
    datedOn: day.nullable(),
  })
  .meta({ id: 'DocumentView' }) satisfies ViewSchema<DocumentView>;

export const decisionView = z
  .strictObject({
    id: z.string(),
    taskId: z.string(),
    verdict: z.enum(VERDICTS),
    reason: z.string(),
    byPosition: z.string(),
    byName: z.string(),
    capacity: z.enum(CAPACITIES),
    channel: z.string(),
    decidedOn: day,
    forName: z.string().nullable(),
    outcome: z.enum(['pending', 'accepted', 'refused', 'overtaken']),
    code: z.string().nullable(),
  })
  .meta({ id: 'DecisionView' }) satisfies ViewSchema<DecisionView>;

const dateAhead = z
  .strictObject({ code: z.string(), act: z.string(), addressee: z.string(), on: day, climbedOn: day.nullable() })
  .meta({ id: 'DateAheadView' }) satisfies ViewSchema<DateAheadView>;

export const taskView = z
  .strictObject({
    id: z.string(),
    no: z.string(),
    processId: z.string(),
    stage: z.string(),
    round: z.int(),
    askCode: z.string(),
    act: z.enum(ACTS),
    officeId: z.string(),
    officeName: z.string(),
    positions: z.array(z.enum(POSITIONS)),
    verdicts: z.array(z.enum(VERDICTS)),
    evidence: z.enum(['required', 'optional', 'none']),
    moreTimeDays: z.int(),
    grantedDays: z.int(),
    openedOn: day,
    dueOn: day.nullable(),
    status: z.enum(['open', 'closed']),
    outcome: z.string().nullable(),
    closedOn: day.nullable(),
    ahead: z.array(dateAhead),
    mayDecide: z.boolean(),
    refusal: z.string().nullable(),
    heldSince: day.nullable(),
    heldUntil: day.nullable(),
    moves: z.array(z.strictObject({ rung: z.string(), was: day, becomes: day, cause: z.string(), edition: z.string().nullable(), movedOn: day }).meta({ id: 'DateMoveView' })),
    mayGuide: z.array(z.enum(GUIDANCE_ACTS)),
    decidesFor: z.strictObject({ name: z.string(), position: z.enum(POSITIONS), until: day }).nullable(),
    cityName: z.string(),
    programmeTitle: titled,
    rehearsal: z.boolean(),
    decisions: z.array(decisionView),
    documents: z.array(documentView),
  })
  .meta({ id: 'TaskView' }) satisfies ViewSchema<TaskView>;

export const decisionResult = z.strictObject({ decisionId: z.string(), outcome: z.literal('accepted'), taskClosed: z.boolean() }).meta({ id: 'DecisionResult' });

export const bulkDecisionResult = z
  .strictObject({
    outcomes: z.array(
      z.strictObject({
        taskId: z.string(),
        decisionId: z.string(),
        outcome: z.enum(['accepted', 'being-processed', 'refused']),
        refusal: z.strictObject({ code: z.string(), detail: titled }).nullable(),
      }),
    ),
  })
  .meta({ id: 'BulkDecisionResult' });

export const linkView = z
  .strictObject({ task: taskView, person: z.strictObject({ name: z.string(), position: z.string() }), signInNeeded: z.boolean() })
  .meta({ id: 'LinkView' });
