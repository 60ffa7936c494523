/** What asking for a hand-over and bringing its answer take in. */
import { z } from 'zod';
import { REJECTION_CODES } from '@sinergi/domain/exchange/rejections';
import { dateField, monthField, reasonField, uuidField } from '../form/fields';

const MOST_VERDICTS = 1_000;

const asked = { month: monthField, again: z.boolean().optional(), on: dateField.optional() };
export const registrationBody = z.strictObject({ ...asked, format: z.string().regex(/^[a-z0-9-]{2,40}(\.\d{1,3})?$/) }).meta({ id: 'RegistrationOrder' });
export const identityCheckBody = z.strictObject(asked).meta({ id: 'IdentityCheckOrder' });
export type ExchangeFields = z.output<typeof identityCheckBody>;
/** Codes of a month's parts are asked for, or its payments handed on. */
export const monthOrder = z.strictObject(asked).meta({ id: 'ExchangeMonthOrder' });
export const monthQuery = z.strictObject({ month: monthField });

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

const MOST_CODES = 1_000;
export const codesBody = z
  .strictObject({ codes: z.array(z.strictObject({ lineId: uuidField, code: z.string().regex(/^\d{11}$/, 'must be eleven digits') })).min(1).max(MOST_CODES), on: dateField.optional() })
  .meta({ id: 'PaymentCodesTold' });
export type CodesTold = z.output<typeof codesBody>;

const MOST_DIFFERENCES = 1_000;
/** Without a list: all of the hand-over that are left to settle. */
export const acceptanceBody = z
  .strictObject({ differences: z.array(uuidField).min(1).max(MOST_DIFFERENCES).optional(), reason: reasonField, on: dateField.optional() })
  .meta({ id: 'PostingAcceptanceOrder' });
export type AcceptanceOrder = z.output<typeof acceptanceBody>;
export const acceptanceWord = z.strictObject({ approve: z.boolean(), reason: reasonField, on: dateField.optional() }).meta({ id: 'PostingAcceptanceWord' });
export type AcceptanceWordOrder = z.output<typeof acceptanceWord>;
