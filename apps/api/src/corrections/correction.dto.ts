/** What the correction of a recorded fact, and its confirmation by a second person, must look like. */
import { z } from 'zod';
import { isLocalDate } from '@sinergi/domain/calendar/local-date';
import { nameField, reasonField, uuidField } from '../form/fields';
import { CORRECTABLE } from '../form/guidance.views';

export const correctionBody = z
  .strictObject({
    fact: z.enum(CORRECTABLE),
    /** The decision that was signed with; nothing for the spoken yes, which is one a case. */
    subject: z.string().min(1).max(60).optional(),
    becomes: nameField,
    reason: reasonField,
    evidenceDocumentId: uuidField.optional(),
  })
  .refine(({ fact, becomes }) => fact === 'verbal-approval.place' || isLocalDate(becomes), { path: ['becomes'], error: 'must be a date such as 2018-07-16', params: { id: 'harus berupa tanggal seperti 2018-07-16' } })
  .refine(({ fact, subject }) => fact !== 'signature.signed-on' || subject !== undefined, { path: ['subject'], error: 'must name the decision', params: { id: 'harus menyebut keputusannya' } })
  .meta({ id: 'CorrectionOrder' });
export type CorrectionOrder = z.output<typeof correctionBody>;

export const correctionDecisionBody = z.strictObject({ approve: z.boolean(), reason: reasonField.optional() }).meta({ id: 'CorrectionConfirmation' });
