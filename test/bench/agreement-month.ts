/** What one month of one agreement costs the engine: every command and message in the histories of a month that was billed and paid. */
import type { Client } from '@temporalio/client';
import { addMonths, monthOf } from '@sinergi/domain/calendar/contribution-month';
import { addDays, localDate } from '@sinergi/domain/calendar/local-date';
import type { Scene } from '../chaos/played-case';
import { PlayedCase } from '../chaos/played-case';
import { PLOTS, type Plot } from '../chaos/plots';

interface HistoryEvent {
  readonly eventTime?: { readonly seconds?: unknown } | null;
  readonly [attributes: string]: unknown;
}

const ACTIONS = {
  starts: 'workflowExecutionStartedEventAttributes',
  activities: 'activityTaskScheduledEventAttributes',
  timers: 'timerStartedEventAttributes',
  updates: 'workflowExecutionUpdateAcceptedEventAttributes',
  signals: 'workflowExecutionSignaledEventAttributes',
  upserts: 'upsertWorkflowSearchAttributesEventAttributes',
} as const;

/** Start, due date, bill, invoice paper and letter, one timer, the money's signal, settlement, receipt paper and letter, report. */
export const LEAST_ACTIONS = 11;

export async function actionsOfAMonth(client: Client, scene: Scene): Promise<number> {
  const paid = PLOTS.find(({ code }) => code === 'month-paid') as Plot;
  const played = await PlayedCase.launch(scene, paid, 1);
  const instead = await played.play();
  if (instead) throw new Error(instead);
  const collection = `collection.${played.no}`;
  const before = await actionsIn(client, collection);
  // until the bill after next has been opened: what collection does in between is one month's share
  played.day = addDays(played.day, 31);
  await played.live();
  const share = (await actionsIn(client, collection)) - before;
  const month = addMonths(monthOf(localDate(played.bornOn)), 1);
  return (await actionsIn(client, `billing-month.${played.no}.${month}`)) + share;
}

export async function actionsIn(client: Client, processId: string): Promise<number> {
  const { events } = await client.workflow.getHandle(processId).fetchHistory();
  return ((events ?? []) as unknown as HistoryEvent[]).filter((event) => Object.values(ACTIONS).some((attributes) => event[attributes])).length;
}
