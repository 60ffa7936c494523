/** Every patch id with its date and reason: what carries running processes over a change of order. */
export const PATCHES = {
  'roster-compared': { since: '2026-11-24', reason: 'a judged roster is held against the people on record before it is shown to its approver' },
  'mended-letter-in-office-hours': { since: '2026-11-24', reason: 'a reminder or escalation that is mended on a day off leaves when the office opens' },
  'due-day-follows-decree': { since: '2026-11-24', reason: 'a decree that closes offices on the due day of a bill, or opens them again, moves that day and its ladder' },
  'budget-watched': { since: '2026-11-24', reason: 'once a month is billed, its budget accounts are looked at and whoever has to act is told before they run out' },
  'matters-asked-again': { since: '2026-11-24', reason: 'collection asks again for disputes, parked matters and write-offs that passed their last day undecided' },
} as const satisfies Record<string, { readonly since: string; readonly reason: string }>;

export type PatchId = keyof typeof PATCHES;
