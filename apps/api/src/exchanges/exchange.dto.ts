/** What asking for a hand-over and bringing its answer take in. */
import { z } from 'zod';
import { REJECTION_CODES } from '@sinergi/domain/exchange/rejections';
import { dateField, monthField, uuidField } from '../form/fields';

const MOST_VERDICTS = 1_000;

const asked = { month: monthField, again: z.boolean().optional(), on: dateField.optional() };
export const registrationBody = z.strictObject({ ...asked, format: z.string().regex(/^[a-z0-9-]{2,40}(\.\d{1,3})?$/) }).meta({ id: 'RegistrationOrder' });
export const identityCheckBody = z.strictObject(asked).meta({ id: 'IdentityCheckOrder' });
export type ExchangeFields = z.output<typeof identityCheckBody>;

export const answerFields = z.strictObject({ on: dateField.optional() });

export const verdictsBody = z
  .strictObject({
    reference: z.string().min(1).max(80),
    verdicts: z
      .array(z.strictObject({ lineId: uuidField, verdict: z.enum(['confirmed', 'rejected']), code: z.enum(REJECTION_CODES).optional(), turn: z.int().min(1).max(1_000_000) }))
      .min(1)
      .max(MOST_VERDICTS),
  })
  .meta({ id: 'CheckVerdicts' });
export type Verdicts = z.output<typeof verdictsBody>;
export const verdictsTaken = z.strictObject({ reference: z.string(), verdicts: z.int(), repeated: z.boolean() }).meta({ id: 'VerdictsTaken' });
