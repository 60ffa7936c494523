/** The hands processes work with, and the one place that says how often and how long each tries. */
import { proxyActivities, type ActivityOptions } from '@temporalio/workflow';
import type { ArrangementsActivities } from '@sinergi/contracts/activities/arrangements.activities';
import type { ArrearsActivities } from '@sinergi/contracts/activities/arrears.activities';
import type { CalendarsActivities } from '@sinergi/contracts/activities/calendars.activities';
import type { ChangesActivities } from '@sinergi/contracts/activities/changes.activities';
import type { CorrespondenceActivities } from '@sinergi/contracts/activities/correspondence.activities';
import type { ExchangesActivities } from '@sinergi/contracts/activities/exchanges.activities';
import type { LedgerActivities } from '@sinergi/contracts/activities/ledger.activities';
import type { PapersActivities } from '@sinergi/contracts/activities/papers.activities';
import type { ProcessesActivities } from '@sinergi/contracts/activities/processes.activities';
import type { RecordsActivities } from '@sinergi/contracts/activities/records.activities';
import type { RostersActivities } from '@sinergi/contracts/activities/rosters.activities';
import { OUTSIDE_TRIES, PAUSES_GROW, type Tries } from '@sinergi/contracts/outside-tries';
import { labelOf } from './labels';

/** Refusals that another try cannot change: a rule of the field or a file that will never read. */
const HOPELESS = [
  'HandInUnreadable', // the sender has to send another file
  'RosterChanged', // the approver has to look again
  'tariff-missing', // law has to be loaded first
  'status-move-forbidden', // the table of moves says no
  'programme-unknown', // the catalogue does not know it
];

/** Short and many: the record is on our own side and comes back soon. */
const RECORD: ActivityOptions = { startToCloseTimeout: '30s', scheduleToCloseTimeout: '1h', retry: { initialInterval: '500ms', maximumInterval: '1m', nonRetryableErrorTypes: HOPELESS } };
const LETTER: ActivityOptions = { ...triedAs(OUTSIDE_TRIES.letter), heartbeatTimeout: '1m' };
const PAPER = triedAs(OUTSIDE_TRIES.paper);
/** Long and resumable: it tells how far it is, and another worker goes on from there. */
const ROSTER: ActivityOptions = { ...triedAs(OUTSIDE_TRIES['roster-file']), heartbeatTimeout: '30s' };
const EXCHANGE = triedAs(OUTSIDE_TRIES.exchange);
const MONEY: ActivityOptions = { startToCloseTimeout: '10m', scheduleToCloseTimeout: '4h', retry: { initialInterval: '1s', maximumInterval: '5m', nonRetryableErrorTypes: HOPELESS } };
/** Trouble itself must get on record, however long the record is away. */
const TROUBLE: ActivityOptions = { startToCloseTimeout: '30s', scheduleToCloseTimeout: '30 days', retry: { initialInterval: '1s', maximumInterval: '10m' } };

/** What leaves the house is tried as its policy says, the one the door shows on a bill. */
function triedAs({ each, within, firstPause, longestPause }: Tries): ActivityOptions {
  return { startToCloseTimeout: each, scheduleToCloseTimeout: within, retry: { initialInterval: firstPause, backoffCoefficient: PAUSES_GROW, maximumInterval: longestPause, nonRetryableErrorTypes: HOPELESS } };
}

type Hand = ((...args: unknown[]) => Promise<unknown>) & { executeWithOptions(options: ActivityOptions, args: unknown[]): Promise<unknown> };

/** One room of activities under its name, `records.openTask`, each call labelled for the timeline. */
function hands<Room extends object>(room: string, policy: ActivityOptions): Room {
  const all = proxyActivities<Record<string, (...args: unknown[]) => Promise<unknown>>>(policy) as unknown as Record<string, Hand>;
  return new Proxy({} as Room, {
    get: (_, act) => (...args: unknown[]) => (all[`${room}.${String(act)}`] as Hand).executeWithOptions({ ...policy, summary: labelOf(`${room}.${String(act)}`, args) }, args),
  });
}

export const records = hands<RecordsActivities>('records', RECORD);
export const troubles = hands<Pick<RecordsActivities, 'needsFix' | 'fixed'>>('records', TROUBLE);
export const calendars = hands<CalendarsActivities>('calendars', RECORD);
export const correspondence = hands<CorrespondenceActivities>('correspondence', LETTER);
export const papers = hands<PapersActivities>('papers', PAPER);
export const rosters = hands<RostersActivities>('rosters', ROSTER);
export const changes = hands<ChangesActivities>('changes', RECORD);
export const exchanges = hands<ExchangesActivities>('exchanges', EXCHANGE);
export const arrangements = hands<ArrangementsActivities>('arrangements', MONEY);
export const arrears = hands<ArrearsActivities>('arrears', MONEY);
export const ledger = hands<LedgerActivities>('ledger', MONEY);
export const processes = hands<ProcessesActivities>('processes', RECORD);
