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

/** The month a billing process is about; null for any other process. */
export function billOfProcess(processId: string): { readonly month: string; readonly revision: number } | null {
  const [, month, revision] = /^billing-month\..+?\.(\d{4}-\d{2})(?:\.r(\d+))?$/.exec(processId) ?? [];
  return month === undefined ? null : { month, revision: Number(revision ?? 1) };
}

/** The delivery a roster process is about; null for any other process. */
export function handInOfProcess(processId: string): string | null {
  return /^roster-hand-in\..+\.([^.]+)$/.exec(processId)?.[1] ?? null;
}
