/** How the charge for a late bill looks from outside. */
import { z } from 'zod';
import type { LateChargeView } from '@sinergi/contracts/late-charge.views';
import { day, titled, type ViewSchema } from './job.views';

export const lateChargeView = z
  .strictObject({
    billId: z.string(), on: day, amount: z.int(), monthsLate: z.int(),
    rule: z.strictObject({ sentence: titled, source: z.string(), certainty: z.string() }).nullable(),
    parts: z.array(z.strictObject({ subBillId: z.string(), amount: z.int() })),
  })
  .meta({ id: 'LateChargeView' }) satisfies ViewSchema<LateChargeView>;
