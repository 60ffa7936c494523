/** Every patch id with its date and reason: what carries running processes over a change of order. */
export const PATCHES = {
  'roster-compared': { since: '2026-11-24', reason: 'a judged roster is held against the people on record before it is shown to its approver' },
  'mended-letter-in-office-hours': { since: '2026-11-24', reason: 'a reminder or escalation that is mended on a day off leaves when the office opens' },
} as const satisfies Record<string, { readonly since: string; readonly reason: string }>;

export type PatchId = keyof typeof PATCHES;
