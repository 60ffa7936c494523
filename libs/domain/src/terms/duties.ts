/** Which duties one person may not unite in one cooperation (pemisahan tugas), per side. */
export const DUTIES = ['prepare', 'confirm', 'draft', 'review', 'sign', 'upload-roster', 'approve-roster', 'prepare-bill', 'propose-arrangement', 'approve-arrangement', 'propose-plan', 'approve-plan', 'enter-payment', 'confirm-payment'] as const;
export type DutyCode = (typeof DUTIES)[number];

export type DutyPair = readonly [DutyCode, DutyCode];

/** Who prepared, entered or uploaded a thing may not approve or confirm it; reviewer and signer differ. */
export const STANDARD_INCOMPATIBLE_DUTIES: readonly DutyPair[] = [
  ['draft', 'review'],
  ['review', 'sign'],
  ['upload-roster', 'approve-roster'],
  ['enter-payment', 'confirm-payment'],
  ['prepare-bill', 'confirm-payment'],
  ['propose-arrangement', 'approve-arrangement'],
  ['propose-plan', 'approve-plan'],
];

export interface DutyHeld {
  readonly personId: string;
  readonly duty: DutyCode;
}

/** The duty already held by `personId` that forbids `duty`, or null. */
export function conflictingDuty(held: readonly DutyHeld[], personId: string, duty: DutyCode, pairs: readonly DutyPair[]): DutyCode | null {
  for (const entry of held) {
    if (entry.personId !== personId) continue;
    if (pairs.some(([a, b]) => (a === entry.duty && b === duty) || (b === entry.duty && a === duty))) return entry.duty;
  }
  return null;
}
