/** The search attributes an operator filters by; registered from this one list wherever a server is set up. */
export interface SearchAttribute {
  readonly name: string;
  readonly type: 'Keyword' | 'Datetime' | 'Int' | 'Bool';
  readonly meaning: string;
}

export const SEARCH_ATTRIBUTES = [
  { name: 'CooperationNo', type: 'Keyword', meaning: 'public number of the cooperation' },
  { name: 'Stage', type: 'Keyword', meaning: 'stage or step the process stands in' },
  { name: 'OpsState', type: 'Keyword', meaning: 'OK, WAITING_HUMAN, OVERDUE, ESCALATED, NEEDS_FIX, ON_HOLD' },
  { name: 'WaitingOn', type: 'Keyword', meaning: 'position asked, PAYMENT or SYSTEM' },
  { name: 'FailedStep', type: 'Keyword', meaning: 'step that needs an operator' },
  { name: 'RegionCode', type: 'Keyword', meaning: 'city, such as 32.75' },
  { name: 'BranchCode', type: 'Keyword', meaning: 'branch that launched the case' },
  { name: 'Period', type: 'Keyword', meaning: 'contribution month of a month process' },
  { name: 'DueAt', type: 'Datetime', meaning: 'end of the running wait' },
  { name: 'WaitingSince', type: 'Datetime', meaning: 'when the running wait began' },
  { name: 'EscalationLevel', type: 'Int', meaning: 'rungs climbed in the running wait' },
  { name: 'Rehearsal', type: 'Bool', meaning: 'true for a rehearsal: in no total and no saved query' },
] as const satisfies readonly SearchAttribute[];

export type OpsState = 'OK' | 'WAITING_HUMAN' | 'OVERDUE' | 'ESCALATED' | 'NEEDS_FIX' | 'ON_HOLD';
