/** What rows of minimum wages and questions about them must look like. */
import { z } from 'zod';
import { CITY } from '@sinergi/domain/calendar/holiday-row';
import { CERTAINTIES } from '@sinergi/domain/calendar/law-row';
import { WAGE_AMOUNT } from '@sinergi/domain/premium/minimum-wage-row';
import { flagField, monthField, pageFields } from '../form/fields';
import { lawSource } from './law.dto';

const city = z.string().regex(CITY);
const row = z
  .strictObject({
    id: z.string().regex(/^[\w.-]{3,100}$/),
    regionCode: city,
    from: monthField,
    until: monthField,
    /** Rupiah with at most two decimals after a point, as text: 2152322.98. */
    amount: z.string().regex(WAGE_AMOUNT),
    source: z.string().trim().min(3).max(500),
    certainty: z.enum(CERTAINTIES).default('G'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'] });

export const minimumWagesBody = z.strictObject({ ...lawSource, rows: z.array(row).min(1).max(600) }).meta({ id: 'MinimumWagesOrder' });
export const minimumWageQuery = z.strictObject({ ...pageFields, region: city.optional(), month: monthField.optional(), withWithdrawn: flagField.optional() });
export const minimumWageView = z
  .strictObject({ id: z.string(), regionCode: z.string(), from: z.string(), until: z.string(), amount: z.string(), source: z.string(), certainty: z.string(), tableEdition: z.string(), withdrawnReason: z.string().nullable() })
  .meta({ id: 'MinimumWageRowView' });
