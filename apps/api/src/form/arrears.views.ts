/** How arrears look from outside. */
import { z } from 'zod';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import { day, type ViewSchema } from './job.views';

const month = z.strictObject({
  billId: z.string(), subBillId: z.string(), month: z.string(), revision: z.int(), dueOn: day, billed: z.int(), paid: z.int(), writtenOff: z.int(), open: z.int(), held: z.boolean(), charge: z.int(), chargeSource: z.string().nullable(), paymentCode: z.string(),
});
const rung = z.strictObject({
  code: z.string(),
  act: z.enum(['remind', 'warn', 'escalate', 'hold', 'lapse', 'hand-over']),
  addressee: z.enum(['assignee', 'superior', 'head-of-office', 'launcher', 'agency-head', 'city-secretary', 'mayor', 'regional-office']),
  on: day,
});
const payer = z.strictObject({
  payerKey: z.string(), payer: z.string(), answeredBy: z.string().nullable(), inactiveFrom: day.nullable(), open: z.int(), charge: z.int(), since: day.nullable(), rung: z.string().nullable(), rungOn: day.nullable(), stillSince: day.nullable(), ahead: z.array(rung),
  warnings: z.array(z.strictObject({ rung: z.string(), on: day, number: z.string(), open: z.int(), documentId: z.string() })), months: z.array(month),
});
const plan = z.strictObject({
  id: z.string(), payerKey: z.string(), payer: z.string(), status: z.enum(['awaiting-approval', 'running', 'kept', 'broken', 'declined', 'lapsed', 'aborted']), reason: z.string(), graceDays: z.int(), proposedOn: day, decidedOn: day.nullable(), endedOn: day.nullable(),
  amount: z.int(), paid: z.int(), instalments: z.array(z.strictObject({ dueOn: day, amount: z.int(), standing: z.enum(['kept', 'to-come', 'missed']) })),
});
const hold = z.strictObject({ id: z.string(), billId: z.string(), month: z.string(), reason: z.string(), from: day, until: day, releasedOn: day.nullable(), releaseReason: z.string() });
const writeOff = z.strictObject({
  id: z.string(), subBillId: z.string(), month: z.string(), payer: z.string(), amount: z.int(), reason: z.string(), documentId: z.string(), standing: z.enum(['proposed', 'booked', 'rejected']), proposedOn: day, decidedOn: day.nullable(), mayDecide: z.boolean(),
});
const dispute = z.strictObject({
  id: z.string(), membershipId: z.string(), month: z.string(), reason: z.string(), documentId: z.string(), side: z.enum(['city', 'branch']), disputedOn: day, until: day, standing: z.enum(['disputed', 'upheld', 'rejected']), decidedOn: day.nullable(), decisionReason: z.string(), revision: z.int().nullable(), mayDecide: z.boolean(),
});
const matter = z.strictObject({ id: z.string(), month: z.string().nullable(), subBillId: z.string().nullable(), reason: z.string(), parkedOn: day, until: day, settledOn: day.nullable(), settlement: z.string() });

export const arrearsView = z
  .strictObject({ no: z.string(), on: day, open: z.int(), charge: z.int(), payers: z.array(payer), plans: z.array(plan), holds: z.array(hold), writeOffs: z.array(writeOff), disputes: z.array(dispute), parked: z.array(matter) })
  .meta({ id: 'ArrearsView' }) satisfies ViewSchema<ArrearsView>;
