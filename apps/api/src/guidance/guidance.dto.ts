/** What a word of guidance must look like. */
import { z } from 'zod';
import { POSITIONS } from '@sinergi/domain/parties/office';
import { dateField, reasonField } from '../form/fields';

const given = { reason: reasonField, on: dateField.optional() };
const hold = z.strictObject({ act: z.literal('hold'), until: dateField, ...given });
const resume = z.strictObject({ act: z.literal('resume'), ...given });
const taskId = z.string().min(1).max(300);

export const guidanceBody = z
  .discriminatedUnion('act', [
    hold,
    resume,
    /** Working days, either way. */
    z.strictObject({ act: z.literal('move-deadline'), taskId, days: z.int().min(-260).max(260), ...given }),
    z.strictObject({ act: z.literal('reassign'), taskId, positions: z.array(z.enum(POSITIONS)).min(1).max(5), ...given }),
  ])
  .meta({ id: 'GuidanceOrder' });
export type GuidanceOrder = z.output<typeof guidanceBody>;

export const deadlinePreviewQuery = z.strictObject({ days: z.coerce.number().int().min(-260).max(260) });

export const caseGuidanceBody = z.discriminatedUnion('act', [hold, resume]).meta({ id: 'CaseGuidanceOrder' });
