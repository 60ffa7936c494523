/** What may be asked about arrears at the door: holds, write-offs, plans, disputes, matters parked. */
import { z } from 'zod';
import { dateField, monthField, reasonField, rupiahField, uuidField } from '../form/fields';

export const holdOrder = z.strictObject({ reason: reasonField, until: dateField, on: dateField.optional() }).meta({ id: 'HoldOrder' });
export type HoldOrder = z.output<typeof holdOrder>;

/** A hold released, a matter settled. */
export const endingOrder = z.strictObject({ reason: reasonField, on: dateField.optional() }).meta({ id: 'EndingOrder' });
export type EndingOrder = z.output<typeof endingOrder>;

export const writeOffOrder = z.strictObject({ subBillId: uuidField, amount: rupiahField.optional(), reason: reasonField, documentId: uuidField, on: dateField.optional() }).meta({ id: 'WriteOffOrder' });
export type WriteOffOrder = z.output<typeof writeOffOrder>;

/** `approve`: a write-off is booked, a dispute upheld. */
export const wordOrder = z.strictObject({ approve: z.boolean(), reason: reasonField, on: dateField.optional() }).meta({ id: 'WordOrder' });
export type WordOrder = z.output<typeof wordOrder>;

export const planOrder = z
  .strictObject({
    payerKey: z.string().regex(/^(office|village|district|person):[0-9a-z.-]{2,60}$/),
    instalments: z.array(z.strictObject({ dueOn: dateField, amount: rupiahField })).min(1).max(60).refine((all) => all.every((each, index) => index === 0 || each.dueOn > all[index - 1]!.dueOn), { error: 'days must rise', params: { id: 'tanggal harus berurutan' } }),
    graceDays: z.int().min(0).max(60).default(5),
    reason: reasonField,
    documentId: uuidField,
    on: dateField.optional(),
  })
  .meta({ id: 'PlanOrder' });
export type PlanOrder = z.output<typeof planOrder>;

export const disputeOrder = z.strictObject({ membershipId: uuidField, month: monthField, reason: reasonField, documentId: uuidField, until: dateField, on: dateField.optional() }).meta({ id: 'DisputeOrder' });
export type DisputeOrder = z.output<typeof disputeOrder>;

export const matterOrder = z.strictObject({ month: monthField.optional(), subBillId: uuidField.optional(), reason: reasonField, until: dateField, on: dateField.optional() }).meta({ id: 'MatterOrder' });
export type MatterOrder = z.output<typeof matterOrder>;
