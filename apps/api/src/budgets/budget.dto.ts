/** What may be asked about budget accounts at the door: another ceiling, and the second person's word. */
import { z } from 'zod';
import { BUDGET_DOCUMENTS } from '@sinergi/contracts/budget.views';
import { dateField, monthField, nameField, reasonField } from '../form/fields';

const yearField = z.coerce.number().int().min(2000).max(2199);

export const budgetQuery = z.strictObject({ year: yearField.optional() });

export const budgetOrder = z
  .strictObject({
    account: z.string().trim().min(1).max(200),
    accountName: nameField,
    year: yearField,
    /** Whole rupiah; nothing where the account was cut away. */
    amount: z.int().min(0).max(1_000_000_000_000_000),
    /** None: the payer of the case. */
    payerKey: z.string().regex(/^(office|village|district):[0-9a-z.-]{2,60}$/).optional(),
    /** None: the first and the last month of the year. */
    fromMonth: monthField.optional(),
    untilMonth: monthField.optional(),
    documentKind: z.enum(BUDGET_DOCUMENTS),
    documentNo: nameField,
    documentDate: dateField,
    /** From when it holds; the day it is recorded unless told. */
    fromDate: dateField.optional(),
    reason: reasonField,
    on: dateField.optional(),
  })
  .meta({ id: 'BudgetOrder' });
export type BudgetOrder = z.output<typeof budgetOrder>;
