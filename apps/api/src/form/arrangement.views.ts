/** How arrangements, their changes, previews and payers look from outside. */
import { z } from 'zod';
import type { ArrangementsView, BillPreviewView, ForecastView, SubBillView } from '@sinergi/contracts/arrangement.views';
import { BASES_FROM, PAYER_SPLITS } from '@sinergi/domain/terms/arrangement';
import { FUNDING, MODES, SCHEMES, SEGMENTS } from '../arrangements/arrangement.dto';
import { day, type ViewSchema } from './job.views';

const arrangement = {
  group: z.string(),
  positions: z.array(z.string()).nullable(),
  fromMonth: z.string(),
  untilMonth: z.string().nullable(),
  segment: z.enum(SEGMENTS),
  schemes: z.array(z.enum(SCHEMES)),
  mode: z.enum(MODES),
  fundingSource: z.enum(FUNDING),
  base: z.int(),
  baseFrom: z.enum(BASES_FROM),
  payer: z.string(),
  portions: z.array(z.strictObject({ split: z.enum(PAYER_SPLITS), payer: z.string(), share: z.int(), fundingSource: z.enum(FUNDING) })),
  budgetAccount: z.string(),
  basis: z.string(),
};

const rules = z.array(z.strictObject({ rule: z.string(), source: z.string(), certainty: z.string() }));
const minimumWage = z.strictObject({ amount: z.string(), source: z.string(), certainty: z.string() });

const change = z.strictObject({
  ...arrangement,
  id: z.string(),
  status: z.enum(['awaiting-approval', 'applied', 'declined', 'lapsed', 'aborted']),
  proposedBy: z.string(),
  proposedOn: day,
  finishedOn: day.nullable(),
  reopened: z.array(z.string()),
  approvalTaskId: z.string().nullable(),
});

export const arrangementsView = z
  .strictObject({ no: z.string(), month: z.string(), inForce: z.array(z.strictObject(arrangement)), changes: z.array(change), minimumWage: minimumWage.nullable(), funding: z.array(z.strictObject({ mode: z.enum(MODES), sources: z.array(z.enum(FUNDING)) })), positions: z.array(z.strictObject({ code: z.string(), title: z.string() })) })
  .meta({ id: 'ArrangementsView' }) satisfies ViewSchema<ArrangementsView>;

export const billPreviewView = z
  .strictObject({
    no: z.string(),
    month: z.string(),
    members: z.int(),
    amount: z.int(),
    billed: z.int(),
    before: z.int(),
    isBilled: z.boolean(),
    parts: z.array(z.strictObject({ payerKey: z.string(), payer: z.string(), members: z.int(), amount: z.int(), billed: z.int(), before: z.int() })),
    rules,
  })
  .meta({ id: 'BillPreviewView' }) satisfies ViewSchema<BillPreviewView>;

export const subBillView = z
  .strictObject({
    id: z.string(), payerKey: z.string(), payer: z.string(), members: z.int(), amount: z.int(), paid: z.int(), open: z.int(), paymentCode: z.string(), agencyCode: z.string().nullable(), rung: z.string().nullable(), rungOn: day.nullable(), answeredBy: z.string().nullable(),
    invoiceDocumentId: z.string().nullable(), receiptDocumentId: z.string().nullable(),
  })
  .meta({ id: 'SubBillView' }) satisfies ViewSchema<SubBillView>;

export const forecastView = z
  .strictObject({
    programme: z.string(),
    people: z.int(),
    total: z.int(),
    months: z.array(z.strictObject({ month: z.string(), each: z.int(), amount: z.int(), rules })),
  })
  .meta({ id: 'ForecastView' }) satisfies ViewSchema<ForecastView>;
