/** Which day cover is asked for, and as known on which day. */
import { z } from 'zod';
import { dateField } from '../form/fields';

export const coverQuery = z.strictObject({ on: dateField.optional(), knownOn: dateField.optional() });
export const exposureQuery = z.strictObject({ on: dateField.optional() });

export type CoverQuestion = z.output<typeof coverQuery>;
export type ExposureQuestion = z.output<typeof exposureQuery>;
