/** Names of processes: a function of the business key, never of a person. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';

export const TASK_QUEUE = 'sinergi';

export type ProcessKind = 'cooperation' | 'collection' | 'billing-month' | 'roster-hand-in' | 'exchange' | 'roster-completion' | 'roster-change' | 'arrangement-change' | 'arrears' | 'payment-plan';

export const cooperationProcess = (no: string): string => `cooperation.${no}`;
export const collectionProcess = (no: string): string => `collection.${no}`;
/** @param again how often its bill was opened again after it was settled */
export const billingMonthProcess = (no: string, month: ContributionMonth, revision = 1, again = 0): string =>
  `billing-month.${no}.${month}${revision > 1 ? `.r${revision}` : ''}${again > 0 ? `.again-${again}` : ''}`;
/** A month in a list, `2018-06`, and one billed again, `2018-06.r2`. */
export const monthLabel = (month: ContributionMonth, revision = 1): string => `${month}${revision > 1 ? `.r${revision}` : ''}`;

export const arrearsProcess = (no: string, wave: number): string => `arrears.${no}.${wave}`;
export const planProcess = (no: string, planId: string): string => `payment-plan.${no}.${planId}`;
export const handInProcess = (no: string, handInId: string): string => `roster-hand-in.${no}.${handInId}`;
export const completionProcess = (no: string): string => `roster-completion.${no}`;
export const arrangementProcess = (no: string, changeId: string): string => `arrangement-change.${no}.${changeId}`;
export const changeProcess = (no: string, changeId: string): string => `roster-change.${no}.${changeId}`;
/** @param answerId an answer that came when nobody waited any more: a process of its own */
export const exchangeProcess = (no: string, exchangeId: string, answerId: string | null = null): string => `exchange.${no}.${exchangeId}${answerId === null ? '' : `.${answerId}`}`;

/** The key of one act: a second try under the same key changes nothing. */
export const occasionOf = (processId: string, ...parts: readonly (string | number)[]): string => [processId, ...parts].join(':');
export const taskIdOf = (processId: string, stage: string, round: number, ask: string): string => occasionOf(processId, stage, round, ask);

/** The change of arrangement a process is about; null for any other process. */
export function arrangementOfProcess(processId: string): string | null {
  return /^arrangement-change\..+\.([^.]+)$/.exec(processId)?.[1] ?? null;
}

/** Which time of arrears a process is about; null for any other process. */
export function waveOfProcess(processId: string): number | null {
  const wave = /^arrears\..+\.(\d+)$/.exec(processId)?.[1];
  return wave === undefined ? null : Number(wave);
}

/** The plan a process is about; null for any other process. */
export function planOfProcess(processId: string): string | null {
  return /^payment-plan\..+\.([^.]+)$/.exec(processId)?.[1] ?? null;
}

/** The month a billing process is about; null for any other process. */
export function billOfProcess(processId: string): { readonly month: string; readonly revision: number; readonly again: number } | null {
  const [, month, revision, again] = /^billing-month\..+?\.(\d{4}-\d{2})(?:\.r(\d+))?(?:\.again-(\d+))?$/.exec(processId) ?? [];
  return month === undefined ? null : { month, revision: Number(revision ?? 1), again: Number(again ?? 0) };
}

/** The change of the roster a process is about; null for any other process. */
export function changeOfProcess(processId: string): string | null {
  return /^roster-change\..+\.([^.]+)$/.exec(processId)?.[1] ?? null;
}

/** The delivery a roster process is about; null for any other process. */
export function handInOfProcess(processId: string): string | null {
  return /^roster-hand-in\..+\.([^.]+)$/.exec(processId)?.[1] ?? null;
}

/** The hand-over a process is about; null for any other process. */
export function exchangeOfProcess(processId: string): string | null {
  return /^exchange\..+?\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.|$)/.exec(processId)?.[1] ?? null;
}
