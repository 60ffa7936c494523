/** Which positions' contributions are deducted from honoraria, and whose part of the bill that is. */
import type { Arrangement, PayerSplit } from '../../terms/arrangement';
import { portionsOf } from '../portions';

export interface ArrangedGroup {
  readonly positions: readonly string[] | null;
  readonly payerOfficeId: string;
  readonly terms: Arrangement;
}

export interface DeductedPart {
  readonly position: string;
  readonly split: PayerSplit;
  readonly payerOfficeId: string;
}

/** A group that no arrangement deducts from, and portions that others pay on top, are not among them. */
export function deductedParts(groups: readonly ArrangedGroup[], positions: readonly string[]): DeductedPart[] {
  const named = new Set(groups.flatMap((group) => group.positions ?? []));
  return groups
    .filter(({ terms }) => terms.mode === 'honorarium-deduction')
    .flatMap((group) =>
      portionsOf(group.terms)
        .filter(({ fundingSource, split }) => fundingSource === 'honorarium' && split !== 'each-person')
        .flatMap(({ split, payerOfficeId }) => (group.positions ?? positions.filter((position) => !named.has(position))).map((position): DeductedPart => ({ position, split, payerOfficeId: payerOfficeId ?? group.payerOfficeId }))),
    );
}
