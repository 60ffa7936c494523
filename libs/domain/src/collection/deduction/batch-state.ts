/** How a batch of deductions stands with the treasury: listed, submitted, returned for correction, or processed in full or in part. */
import { DomainError } from '../../errors/domain-error';

export const BATCH_STATES = ['draft', 'submitted', 'returned', 'complete', 'partial'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

const MOVES: Readonly<Record<BatchState, readonly BatchState[]>> = {
  draft: ['submitted'],
  submitted: ['returned', 'complete', 'partial'],
  returned: ['submitted'],
  complete: [],
  partial: [],
};

export const mayMove = (from: BatchState, to: BatchState): boolean => MOVES[from].includes(to);
export const isProcessed = (state: BatchState): boolean => state === 'complete' || state === 'partial';
/** Its lines may still be corrected. */
export const isCorrectable = (state: BatchState): boolean => state === 'draft' || state === 'returned';

/** @throws DomainError `deduction-batch-not-there-yet` */
export function moved(from: BatchState, to: BatchState): BatchState {
  if (!mayMove(from, to)) throw new DomainError('deduction-batch-not-there-yet', { from, to });
  return to;
}

/** Who has the batch in hand. */
export const WAITS_FOR: Readonly<Record<BatchState, 'unit' | 'treasurer' | null>> = { draft: 'unit', returned: 'unit', submitted: 'treasurer', complete: null, partial: null };

export interface LineResult {
  readonly expected: number;
  /** null: the treasury has not said. */
  readonly deducted: number | null;
}

/** null while the treasury has not answered every line; then in full or in part. */
export function stateAfter(lines: readonly LineResult[]): 'complete' | 'partial' | null {
  if (lines.length === 0 || lines.some(({ deducted }) => deducted === null)) return null;
  return lines.every(({ deducted, expected }) => deducted === expected) ? 'complete' : 'partial';
}
