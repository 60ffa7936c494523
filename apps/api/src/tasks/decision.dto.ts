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

export const taskQuery = z.strictObject({ ...pageFields, mine: flagField.optional(), status: z.enum(['open', 'closed']).optional(), no: z.string().max(40).optional() });
export type TaskQuery = z.output<typeof taskQuery>;
