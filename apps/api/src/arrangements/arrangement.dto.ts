/** Another arrangement as it is asked for at the door; what is not said stays as it is. */
import { z } from 'zod';
import { BASES_FROM, PAYER_SPLITS } from '@sinergi/domain/terms/arrangement';
import { dateField, monthField, reasonField, rupiahField, uuidField } from '../form/fields';

export const MODES = ['honorarium-deduction', 'government-paid', 'self-paid', 'subsidised'] as const;
export const FUNDING = ['city-budget', 'village-allocation', 'village-income', 'village-fund', 'honorarium', 'own-income'] as const;
export const SEGMENTS = ['wage-earner', 'non-wage-earner'] as const;
export const SCHEMES = ['work-accident', 'death', 'old-age'] as const;

const portion = z.strictObject({
  split: z.enum(PAYER_SPLITS),
  payerOfficeId: uuidField.nullable().default(null),
  /** Millionths of a whole; all portions make 1,000,000. */
  share: z.int().min(1).max(1_000_000),
  fundingSource: z.enum(FUNDING),
});

export const arrangementOrder = z
  .strictObject({
    group: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/).default('all'),
    positions: z.array(z.string().max(60)).max(40).nullable().default(null),
    fromMonth: monthField,
    untilMonth: monthField.nullable().default(null),
    mode: z.enum(MODES),
    fundingSource: z.enum(FUNDING),
    segment: z.enum(SEGMENTS).optional(),
    schemes: z.array(z.enum(SCHEMES)).min(1).optional(),
    payerSource: z.enum(['state-budget', 'other']).optional(),
    /** Declared monthly base in whole rupiah. */
    base: rupiahField.optional(),
    baseFrom: z.enum(BASES_FROM).optional(),
    payerOfficeId: uuidField.optional(),
    portions: z.array(portion).min(1).max(6).optional(),
    budgetAccount: z.string().trim().max(200).default(''),
    reason: reasonField,
    documentId: uuidField.optional(),
    on: dateField.optional(),
  })
  .meta({ id: 'ArrangementOrder' });
export type ArrangementOrder = z.output<typeof arrangementOrder>;

/** What is only looked at needs no reason yet. */
export const arrangementPreviewOrder = arrangementOrder.extend({ reason: reasonField.optional() }).meta({ id: 'ArrangementPreviewOrder' });
export type ArrangementPreviewOrder = z.output<typeof arrangementPreviewOrder>;

export const monthQuery = z.strictObject({ month: monthField.optional() });
