/** How deductions look from outside; members are masked. */
import { z } from 'zod';
import type { DeductionBatchDetailView, DeductionBatchView, DeductionListView, DeductionResultView, DeductionsView, DisbursementView } from '@sinergi/contracts/deduction.views';
import { BATCH_STATES } from '@sinergi/domain/collection/deduction/batch-state';
import { DISBURSEMENT_PERIODS } from '@sinergi/domain/collection/deduction/schedule';
import { LEFT_OUT_REASONS, RETURN_REASONS, SHORT_REASONS } from '@sinergi/domain/collection/deduction/short-reason';
import { day, titled, type ViewSchema } from './job.views';

const because = <Codes extends readonly [string, ...string[]]>(codes: Codes) => z.array(z.strictObject({ reason: z.enum(codes), lines: z.int(), amount: z.int() }));

const batch = z.strictObject({
  id: z.string(), month: z.string(), round: z.int(), unitKey: z.string(), unit: z.string(), state: z.enum(BATCH_STATES), stateOn: day, reason: z.string(), submissions: z.int(),
  listedLines: z.int(), listed: z.int(), leftLines: z.int(), leftAmount: z.int(), deducted: z.int(), short: because(SHORT_REASONS), leftOut: because(LEFT_OUT_REASONS),
  covered: z.int(), remitted: z.int(), outstanding: z.int(),
  waits: z.strictObject({ for: z.enum(['unit', 'treasurer']), office: z.string(), since: day, next: z.strictObject({ what: z.string(), on: day }).nullable() }).nullable(),
});
export const deductionBatchView = batch.meta({ id: 'DeductionBatchView' }) satisfies ViewSchema<DeductionBatchView>;

export const deductionBatchDetailView = batch
  .extend({
    steps: z.array(z.strictObject({ state: z.enum(BATCH_STATES), on: day, by: z.string(), reason: z.string() })),
    lines: z.array(
      z.strictObject({
        membershipId: z.string(), fullName: z.string(), nikMasked: z.string(), positionCode: z.string(), rt: z.string().nullable(), rw: z.string().nullable(), expected: z.int(), mandated: z.boolean(),
        leftOut: z.enum(LEFT_OUT_REASONS).nullable(), returnedBecause: z.enum(RETURN_REASONS).nullable(), deducted: z.int().nullable(), shortReason: z.enum(SHORT_REASONS).nullable(),
      }),
    ),
  })
  .meta({ id: 'DeductionBatchDetailView' }) satisfies ViewSchema<DeductionBatchDetailView>;

const remittanceView = z
  .strictObject({
    id: z.string(), receivedOn: day, amount: z.int(), source: z.enum(['statement', 'by-hand']), standing: z.enum(['proposed', 'booked', 'rejected', 'taken-back']), enteredBy: z.string(), rest: z.int().nullable(), mayConfirm: z.boolean(),
  })
  .meta({ id: 'RemittanceView' });

export const disbursementView = z
  .strictObject({
    id: z.string(), no: z.string(), number: z.string(), datedOn: day, gross: z.int(), deductions: z.int(), otherDeductions: z.int(), net: z.int(), contributions: z.int(), evidenceDocumentId: z.string(),
    standing: z.enum(['entered', 'confirmed', 'rejected']), enteredBy: z.string(), mayConfirm: z.boolean(),
    covers: z.array(z.strictObject({ month: z.string(), batches: z.int(), amount: z.int(), remitted: z.int() })),
    rest: z.int(), remitted: z.int(), outstanding: z.int(), remittances: z.array(remittanceView),
  })
  .meta({ id: 'DisbursementView' }) satisfies ViewSchema<DisbursementView>;

const expected = z.strictObject({ period: z.enum(DISBURSEMENT_PERIODS), from: z.string(), until: z.string(), on: day, source: z.string() });

export const deductionsView = z
  .strictObject({
    no: z.string(),
    months: z.array(
      z
        .strictObject({
          month: z.string(), expected: expected.nullable(), total: z.int(), processed: z.int(), listed: z.int(), leftAmount: z.int(), deducted: z.int(), remitted: z.int(), outstanding: z.int(), batches: z.array(deductionBatchView),
        })
        .meta({ id: 'DeductionMonthView' }),
    ),
    disbursements: z.array(disbursementView),
    schedules: z.array(
      z.strictObject({ group: z.string(), period: z.enum(DISBURSEMENT_PERIODS), lateMonths: z.int(), payDay: z.int(), fromMonth: z.string(), source: z.string() }).meta({ id: 'DeductionScheduleView' }),
    ),
  })
  .meta({ id: 'DeductionsView' }) satisfies ViewSchema<DeductionsView>;

export const deductionListView = z
  .strictObject({ documentId: z.string(), fileName: z.string(), people: z.int(), amount: z.int(), leftOut: because(LEFT_OUT_REASONS) })
  .meta({ id: 'DeductionListView' }) satisfies ViewSchema<DeductionListView>;

export const deductionResultView = z
  .strictObject({ rows: z.int(), answered: z.int(), processed: z.int(), findings: z.array(z.strictObject({ row: z.int(), code: z.string(), sentence: titled })) })
  .meta({ id: 'DeductionResultView' }) satisfies ViewSchema<DeductionResultView>;
