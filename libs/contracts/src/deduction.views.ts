/** What the door shows of contributions deducted from honoraria: batches, lines, disbursement orders and what was remitted. */
import type { BatchState } from '@sinergi/domain/collection/deduction/batch-state';
import type { DisbursementPeriod } from '@sinergi/domain/collection/deduction/schedule';
import type { LeftOutReason, ReturnReason, ShortReason } from '@sinergi/domain/collection/deduction/short-reason';

/** Who is waited for, since when, and what comes next. */
export interface DeductionWaitView {
  readonly for: 'unit' | 'treasurer';
  readonly office: string;
  readonly since: string;
  /** The next step of the month's ladder. */
  readonly next: { readonly what: string; readonly on: string } | null;
}

export interface DeductionBatchView {
  readonly id: string;
  readonly month: string;
  readonly round: number;
  readonly unitKey: string;
  readonly unit: string;
  readonly state: BatchState;
  readonly stateOn: string;
  /** Why it came back; empty unless it did. */
  readonly reason: string;
  readonly submissions: number;
  readonly listedLines: number;
  readonly listed: number;
  readonly leftLines: number;
  readonly leftAmount: number;
  readonly deducted: number;
  readonly short: readonly { readonly reason: ShortReason; readonly lines: number; readonly amount: number }[];
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly lines: number; readonly amount: number }[];
  /** By disbursement orders. */
  readonly covered: number;
  readonly remitted: number;
  /** Deducted and not remitted. */
  readonly outstanding: number;
  readonly waits: DeductionWaitView | null;
}

export interface DeductionLineView {
  readonly membershipId: string;
  readonly fullName: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly expected: number;
  readonly mandated: boolean;
  readonly leftOut: LeftOutReason | null;
  readonly returnedBecause: ReturnReason | null;
  readonly deducted: number | null;
  readonly shortReason: ShortReason | null;
}

export interface DeductionStepView {
  readonly state: BatchState;
  readonly on: string;
  readonly by: string;
  readonly reason: string;
}

export interface DeductionBatchDetailView extends DeductionBatchView {
  readonly steps: readonly DeductionStepView[];
  readonly lines: readonly DeductionLineView[];
}

/** One contribution month: its batches and the pay-out in which it is expected. */
export interface DeductionMonthView {
  readonly month: string;
  readonly expected: { readonly period: DisbursementPeriod; readonly from: string; readonly until: string; readonly on: string; readonly source: string } | null;
  readonly total: number;
  readonly processed: number;
  readonly listed: number;
  readonly leftAmount: number;
  readonly deducted: number;
  readonly remitted: number;
  readonly outstanding: number;
  readonly batches: readonly DeductionBatchView[];
}

export interface RemittanceView {
  readonly id: string;
  readonly receivedOn: string;
  readonly amount: number;
  readonly source: 'statement' | 'by-hand';
  readonly standing: 'proposed' | 'booked' | 'rejected' | 'taken-back';
  readonly enteredBy: string;
  /** What no batch of the disbursement had open; null until it is booked. */
  readonly rest: number | null;
  readonly mayConfirm: boolean;
}

export interface DisbursementView {
  readonly id: string;
  readonly no: string;
  readonly number: string;
  readonly datedOn: string;
  readonly gross: number;
  readonly deductions: number;
  readonly otherDeductions: number;
  readonly net: number;
  readonly contributions: number;
  readonly evidenceDocumentId: string;
  readonly standing: 'entered' | 'confirmed' | 'rejected';
  readonly enteredBy: string;
  readonly mayConfirm: boolean;
  /** By month, the oldest first. */
  readonly covers: readonly { readonly month: string; readonly batches: number; readonly amount: number; readonly remitted: number }[];
  /** Contributions held back that no batch lists. */
  readonly rest: number;
  readonly remitted: number;
  readonly outstanding: number;
  readonly remittances: readonly RemittanceView[];
}

export interface DeductionScheduleView {
  readonly group: string;
  readonly period: DisbursementPeriod;
  readonly lateMonths: number;
  readonly payDay: number;
  readonly fromMonth: string;
  readonly source: string;
}

export interface DeductionsView {
  readonly no: string;
  /** The latest first. */
  readonly months: readonly DeductionMonthView[];
  readonly disbursements: readonly DisbursementView[];
  readonly schedules: readonly DeductionScheduleView[];
}

/** A list written for the treasurer. */
export interface DeductionListView {
  readonly documentId: string;
  readonly fileName: string;
  readonly people: number;
  readonly amount: number;
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly lines: number; readonly amount: number }[];
}

export interface DeductionResultView {
  readonly rows: number;
  readonly answered: number;
  readonly processed: number;
  /** Rows that could not be followed, as their sender counts them. */
  readonly findings: readonly { readonly row: number; readonly code: string; readonly sentence: { readonly id: string; readonly en: string } }[];
}
