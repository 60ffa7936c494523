/** What the door takes about deductions: lists, mandates, schedules, batches, results, disbursement orders and what was remitted. */
import { z } from 'zod';
import { DISBURSEMENT_PERIODS } from '@sinergi/domain/collection/deduction/schedule';
import { RETURN_REASONS, SHORT_REASONS } from '@sinergi/domain/collection/deduction/short-reason';
import { dateField, monthField, nameField, reasonField, rupiahField, uuidField } from '../form/fields';

const MOST_MEMBERS = 1_000;
const unitField = z.string().regex(/^(village|district|office):[0-9A-Za-z.-]{2,60}$/);
const zeroOrMore = z.int().min(0).max(1_000_000_000_000_000);
const on = dateField.optional();

export const draftBody = z.strictObject({ month: monthField, unit: unitField.nullable().default(null), leftovers: z.boolean().default(false), on }).meta({ id: 'DeductionDraftOrder' });
export const submissionBody = z.strictObject({ month: monthField, on }).meta({ id: 'DeductionSubmissionOrder' });
export const dayBody = z.strictObject({ on }).meta({ id: 'DeductionDay' });

export const listBody = z
  .strictObject({ from: monthField, until: monthField.optional(), unit: unitField.nullable().default(null), format: z.enum(['xlsx', 'csv']).default('xlsx'), on })
  .meta({ id: 'DeductionListOrder' });
export type ListOrder = z.output<typeof listBody>;

export const mandateBody = z
  .strictObject({
    membershipIds: z.array(uuidField).min(1).max(MOST_MEMBERS).nullable().default(null),
    positions: z.array(z.string().max(60)).min(1).max(40).nullable().default(null),
    standing: z.enum(['given', 'refused']).default('given'),
    legalBasis: z.string().trim().max(300).default(''),
    documentId: uuidField,
    datedOn: dateField,
    fromMonth: monthField,
    untilMonth: monthField.nullable().default(null),
    on,
  })
  .refine(({ membershipIds, legalBasis, standing }) => membershipIds !== null || (legalBasis !== '' && standing === 'given'), {
    path: ['legalBasis'], error: 'a group needs its legal basis', params: { id: 'kuasa untuk kelompok memerlukan dasar hukum' },
  })
  .refine(({ untilMonth, fromMonth }) => untilMonth === null || untilMonth >= fromMonth, { path: ['untilMonth'], error: 'ends before it begins', params: { id: 'berakhir sebelum dimulai' } })
  .meta({ id: 'DeductionMandateOrder' });
export type MandateOrder = z.output<typeof mandateBody>;
export const mandateTaken = z.strictObject({ recorded: z.int() }).meta({ id: 'DeductionMandateTaken' });

export const scheduleBody = z
  .strictObject({
    group: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/).default('all'),
    period: z.enum(DISBURSEMENT_PERIODS),
    lateMonths: z.int().min(0).max(12),
    payDay: z.int().min(1).max(31),
    fromMonth: monthField,
    source: reasonField,
    on,
  })
  .meta({ id: 'DisbursementScheduleOrder' });

const members = <Reason extends z.ZodType>(because: Reason) => z.array(z.strictObject({ membershipId: uuidField, because })).max(MOST_MEMBERS).default([]);
export const returnBody = z.strictObject({ reason: reasonField, lines: members(z.enum(RETURN_REASONS)), on }).meta({ id: 'DeductionReturn' });
export const correctionBody = z.strictObject({ leaveOut: members(z.enum(SHORT_REASONS)), on }).meta({ id: 'DeductionCorrection' });

/** Whoever is not named was deducted in full. */
export const batchResultBody = z
  .strictObject({ short: z.array(z.strictObject({ membershipId: uuidField, deducted: zeroOrMore, reason: z.enum(SHORT_REASONS) })).max(MOST_MEMBERS).default([]), on })
  .meta({ id: 'DeductionBatchResult' });
export type BatchResult = z.output<typeof batchResultBody>;

export const resultFields = z.strictObject({ from: monthField, until: monthField.optional(), on });

export const disbursementBody = z
  .strictObject({
    number: nameField,
    datedOn: dateField,
    gross: rupiahField,
    deductions: rupiahField,
    /** Taxes and whatever else is no contribution. */
    otherDeductions: zeroOrMore.default(0),
    net: zeroOrMore,
    evidenceDocumentId: uuidField,
    months: z.array(monthField).min(1).max(36).nullable().default(null),
    batches: z.array(z.strictObject({ batchId: uuidField, amount: rupiahField.optional() })).min(1).max(5_000).nullable().default(null),
  })
  .meta({ id: 'DisbursementOrder' });
export type DisbursementOrder = z.output<typeof disbursementBody>;

/** A line of a statement says day and amount; money known otherwise needs evidence. */
export const remittanceBody = z
  .union([z.strictObject({ statementLineId: uuidField }), z.strictObject({ receivedOn: dateField, amount: rupiahField, evidenceDocumentId: uuidField })])
  .meta({ id: 'RemittanceOrder' });
export type RemittanceOrder = z.output<typeof remittanceBody>;
