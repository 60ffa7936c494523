/** How the tries of what leaves the house look from outside. */
import { z } from 'zod';
import type { BillOutsideView } from '@sinergi/contracts/outside.views';
import { day, titled, type ViewSchema } from './job.views';

const moment = z.string().meta({ format: 'date-time' });
const way = z.enum(['letter', 'paper', 'exchange', 'roster-file', 'statement']);
const policy = z.strictObject({ way, tries: z.int(), firstPause: z.int(), longestPause: z.int(), within: z.int(), told: z.enum(['operator', 'bringer']) });
const unsent = z.strictObject({ office: z.string(), tries: z.int(), lastTryAt: moment.nullable(), failure: titled.nullable() });
const act = z.strictObject({
  way, title: titled, to: z.string().nullable(), on: day.nullable(), of: z.int(), done: z.int(), leftOut: z.int(), tries: z.int().nullable(), lastTryAt: moment.nullable(), nextTryBy: moment.nullable(), triedUntil: moment.nullable(),
  failure: titled.nullable(), stillSince: day.nullable(), stoodStill: z.int(), unsent: z.array(unsent),
});

export const billOutsideView = z.strictObject({ billId: z.string(), policies: z.array(policy), acts: z.array(act) }).meta({ id: 'BillOutsideView' }) satisfies ViewSchema<BillOutsideView>;
