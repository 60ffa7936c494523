/** How budget accounts look from outside. */
import { z } from 'zod';
import { BUDGET_DOCUMENTS, type BudgetView } from '@sinergi/contracts/budget.views';
import { day, type ViewSchema } from './job.views';

const month = z.strictObject({ month: z.string(), billed: z.int(), paid: z.int(), expected: z.int(), left: z.int().nullable(), beyond: z.int() });
const revision = z.strictObject({
  id: z.string(), amount: z.int(), fromMonth: z.string(), untilMonth: z.string(), fromDate: day, documentKind: z.enum(BUDGET_DOCUMENTS), documentNo: z.string(), documentDate: day, reason: z.string(),
  recordedOn: day, standing: z.enum(['proposed', 'confirmed', 'rejected']), decidedOn: day.nullable(), decisionReason: z.string(), mayDecide: z.boolean(),
  warned: z.array(z.strictObject({ threshold: z.string(), month: z.string(), on: day })),
});
const account = z.strictObject({
  payerKey: z.string(), payer: z.string(), account: z.string(), accountName: z.string(), year: z.int(),
  ceiling: z.strictObject({ id: z.string(), amount: z.int(), fromMonth: z.string(), untilMonth: z.string() }).nullable(),
  billed: z.int(), paid: z.int(), free: z.int().nullable(), expected: z.int(), shortfall: z.int(), runsOutIn: z.string().nullable(), because: z.enum(['amount', 'months']).nullable(),
  months: z.array(month), cases: z.array(z.strictObject({ no: z.string(), billed: z.int(), expected: z.int() })), revisions: z.array(revision),
});

export const budgetView = z
  .strictObject({
    no: z.string(), on: day, year: z.int(),
    thresholds: z.array(z.strictObject({ code: z.string(), measure: z.enum(['months-left', 'billed-share']), value: z.int() })),
    accounts: z.array(account), payers: z.array(z.strictObject({ payerKey: z.string(), payer: z.string() })),
  })
  .meta({ id: 'BudgetView' }) satisfies ViewSchema<BudgetView>;
