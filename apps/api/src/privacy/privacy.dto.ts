/** What readings in clear and requests of people about themselves are asked with; a number stands in a body only, never in an address. */
import { z } from 'zod';
import { READING_PURPOSES } from '@sinergi/domain/privacy/reading-purposes';
import { reasonField } from '../form/fields';

const nikField = z.string().transform((written) => written.replace(/[ .-]/g, '')).refine((digits) => /^\d{16}$/.test(digits), { error: 'must be 16 digits', params: { id: 'harus 16 digit' } });

export const readingBody = z.strictObject({ purpose: z.enum(READING_PURPOSES), reason: reasonField }).meta({ id: 'ReadingOrder' });
export const subjectBody = z.strictObject({ nik: nikField, reason: reasonField }).meta({ id: 'SubjectQuestion' });
export const subjectVerdictBody = z.strictObject({ approve: z.boolean(), reason: reasonField.optional() }).meta({ id: 'SubjectRequestConfirmation' });

export type ReadingOrder = z.output<typeof readingBody>;
export type SubjectQuestion = z.output<typeof subjectBody>;
export type SubjectVerdict = z.output<typeof subjectVerdictBody>;
