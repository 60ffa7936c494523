/** What a decision and a search of tasks must look like. */
import { z } from 'zod';
import { CAPACITIES } from '@sinergi/domain/parties/office';
import { VERDICTS } from '@sinergi/domain/terms/stage-plan';
import { dateField, flagField, pageFields, uuidField } from '../form/fields';

export const decisionBody = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    /** The round the decider has seen; a later one is another question. */
    round: z.int().min(1),
    reason: z.string().trim().max(2_000).default(''),
    documentId: uuidField.optional(),
    signedOn: dateField.optional(),
    days: z.int().min(1).max(260).optional(),
    capacity: z.enum(CAPACITIES).optional(),
    on: dateField.optional(),
    /** Whose will it is, where somebody else types it. */
    decidedBy: uuidField.optional(),
  })
  .meta({ id: 'DecisionOrder' });
export type DecisionOrder = z.output<typeof decisionBody>;

/** What belongs to one task alone, such as a scan or more time, is decided there and not for many at once. */
export const MOST_AT_ONCE = 50;
export const bulkDecisionBody = z
  .strictObject({
    items: z.array(z.strictObject({ taskId: z.string().min(1).max(300), round: z.int().min(1) })).min(1).max(MOST_AT_ONCE),
    verdict: z.enum(['approve', 'return', 'decline']),
    reason: z.string().trim().max(2_000).default(''),
    on: dateField.optional(),
  })
  .refine(({ items }) => new Set(items.map(({ taskId }) => taskId)).size === items.length, { path: ['items'], error: 'names a task twice', params: { id: 'menyebut satu permintaan dua kali' } })
  .meta({ id: 'BulkDecisionOrder' });
export type BulkDecisionOrder = z.output<typeof bulkDecisionBody>;

export const taskQuery = z.strictObject({ ...pageFields, mine: flagField.optional(), status: z.enum(['open', 'closed']).optional(), no: z.string().max(40).optional() });
export type TaskQuery = z.output<typeof taskQuery>;
