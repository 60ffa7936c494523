/** What a match, a return, a reversal and a limit must look like. */
import { z } from 'zod';
import { dateField, flagField, pageFields, reasonField, rupiahField, uuidField } from '../form/fields';

export const matchBody = z.strictObject({ parts: z.array(z.strictObject({ subBillId: uuidField, amount: rupiahField })).min(1).max(500), reason: reasonField }).meta({ id: 'MatchOrder' });
export type MatchOrder = z.output<typeof matchBody>;

export const reversalBody = z.strictObject({ takesBack: uuidField, reason: reasonField }).meta({ id: 'ReversalOrder' });
export type ReversalOrder = z.output<typeof reversalBody>;

export const enteredBody = z.strictObject({ enteredId: uuidField, reason: reasonField }).meta({ id: 'EnteredOrder' });
export type EnteredOrder = z.output<typeof enteredBody>;

export const returnBody = z.strictObject({ lineId: uuidField, reason: reasonField }).meta({ id: 'ReturnOrder' });
export type ReturnBody = z.output<typeof returnBody>;

export const limitBody = z.strictObject({ amount: z.int().min(0).max(1_000_000_000_000_000), fromDate: dateField, source: reasonField }).meta({ id: 'MoneyLimitOrder' });
export type LimitOrder = z.output<typeof limitBody>;

export const queueQuery = z.strictObject(pageFields);
export type QueueQuery = z.output<typeof queueQuery>;
export const partQuery = z.strictObject({ q: z.string().trim().min(2).max(100), rehearsal: flagField.optional() });
export type PartQuery = z.output<typeof partQuery>;
