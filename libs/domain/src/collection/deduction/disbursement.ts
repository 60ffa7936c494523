/** A disbursement order of the treasury (SP2D): what was paid out, what was held back of it, and what that covers. */
import { DomainError } from '../../errors/domain-error';
import { spread } from './spread';

export interface DisbursementSums {
  readonly gross: number;
  /** Everything held back, contributions and taxes alike. */
  readonly deductions: number;
  /** What is not contribution, such as income tax. */
  readonly otherDeductions: number;
  readonly net: number;
}

/** A processed batch and what of its deductions no disbursement covers yet. */
export interface BatchToCover {
  readonly batchId: string;
  readonly open: number;
  /** As stated; none: as much as there is. */
  readonly stated?: number;
}

export interface Covered {
  readonly batches: readonly { readonly batchId: string; readonly amount: number }[];
  /** Contributions held back that no batch lists. */
  readonly rest: number;
}

/** @returns contributions held back. @throws DomainError `disbursement-unbalanced` */
export function contributionsIn({ gross, deductions, otherDeductions, net }: DisbursementSums): number {
  if (gross - deductions !== net || otherDeductions > deductions) throw new DomainError('disbursement-unbalanced', { gross, deductions, otherDeductions, net, difference: gross - deductions - net });
  return deductions - otherDeductions;
}

/**
 * Batches in the order given, the oldest first unless stated otherwise; stated amounts are taken at their word.
 * @throws DomainError `disbursement-exceeds-batches` for more than a batch has open, `disbursement-below-batches` for less than what is stated
 */
export function coverOf(contributions: number, batches: readonly BatchToCover[]): Covered {
  const isStated = batches.some(({ stated }) => stated !== undefined);
  for (const { stated, open } of batches) if (stated !== undefined && stated > open) throw new DomainError('disbursement-exceeds-batches', { stated, open });
  const { parts, rest } = spread(contributions, batches.map(({ open, stated }) => ({ open: stated ?? open })));
  if (isStated && batches.some(({ open, stated }, at) => parts[at] !== (stated ?? open))) throw new DomainError('disbursement-below-batches', { contributions, stated: batches.reduce((sum, { open, stated }) => sum + (stated ?? open), 0) });
  return { batches: batches.flatMap(({ batchId }, at) => (parts[at]! > 0 ? [{ batchId, amount: parts[at]! }] : [])), rest };
}
