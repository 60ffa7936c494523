/** The language of arrears: one process per case works on all months unpaid past their ladder, until they are paid. */
import { defineSignal } from '@temporalio/workflow';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

export interface ArrearsStart {
  readonly no: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  /** The first time months go unpaid, the second after all was paid, and so on. */
  readonly wave: number;
}

export interface ArrearsOutcome {
  readonly result: 'settled' | 'left-open' | 'aborted';
}

/** Money, a hold, a plan or another month: where payers stand is read from the record, never from the message. */
export const arrearsStirred = defineSignal('arrearsStirred');
/** Nobody listens for money of the case any more. */
export const arrearsOver = defineSignal('arrearsOver');
