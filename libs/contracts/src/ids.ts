/** Names of processes: a function of the business key, never of a person. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';

export const TASK_QUEUE = 'sinergi';

export type ProcessKind = 'cooperation' | 'collection' | 'billing-month' | 'roster-hand-in';

export const cooperationProcess = (no: string): string => `cooperation.${no}`;
export const collectionProcess = (no: string): string => `collection.${no}`;
export const billingMonthProcess = (no: string, month: ContributionMonth, revision = 1): string =>
  `billing-month.${no}.${month}${revision > 1 ? `.r${revision}` : ''}`;
export const handInProcess = (no: string, handInId: string): string => `roster-hand-in.${no}.${handInId}`;

/** The key of one act: a second try under the same key changes nothing. */
export const occasionOf = (processId: string, ...parts: readonly (string | number)[]): string => [processId, ...parts].join(':');
export const taskIdOf = (processId: string, stage: string, round: number, ask: string): string => occasionOf(processId, stage, round, ask);
