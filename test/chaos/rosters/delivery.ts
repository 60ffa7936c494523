/** One roster from its upload to its report, a fifth of its rows bad, whatever dies meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import type { HandInView } from '@sinergi/contracts/roster.views';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { DoorRefusal } from '../../../apps/simulator/src/demo/door';
import { generateRoster, textOf } from '../../../apps/simulator/src/rosters/generate-roster';
import type { Database } from '@sinergi/persistence/database';
import { handInProcess } from '@sinergi/contracts/ids';
import { untilAnswered } from '../patient-conductor';
import type { ChaosTown, Townspeople } from '../town-people';
import { returnedOf } from './undisturbed';

/** Half of what is spoilt comes back from a text file, the rest is repaired: a fifth of all. */
const SPOILT_SHARE = 0.4;
const LOOK_AGAIN_MS = 500;
const PATIENCE_MS = 600_000;

export interface Delivered {
  readonly no: string;
  readonly handInId: string;
  readonly rows: number;
  readonly toReturn: number;
}

export interface DeliveryWish {
  readonly town: ChaosTown;
  readonly people: Townspeople;
  readonly rows: number;
  readonly seed: number;
  readonly database: Database;
}

/** A cooperation of its own, so that its members are those of this roster. */
export async function deliver({ town, people, rows, seed, database }: DeliveryWish): Promise<Delivered> {
  const today = new Date().toISOString().slice(0, 10);
  const roster = await generateRoster({ regionCode: town.regionCode, rtHeads: rows, rwHeads: 0, seed, on: today, layout: 'one-sheet', mistakes: Math.round(rows * SPOILT_SHARE) });
  const content = new TextEncoder().encode(textOf(roster).replaceAll('Ketua RT', 'TKK'));
  const { no } = await people.head.door.post<{ no: string }>('/v1/cooperations', {
    programme: 'contract-workers', cityOfficeId: people.secretary.officeId, coverFrom: `${Number(today.slice(0, 4)) + 1}-02-01`,
    approval: { givenBy: people.mayor.personId, position: 'mayor', capacity: 'definitive', givenOn: today, place: `Balai ${town.name}`, channel: 'meeting', witnesses: [], note: '' },
  });
  const { handIn } = await people.secretary.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${no}/hand-ins`, { fileName: `daftar-${no}.csv`, mediaType: 'text/csv', content });
  const toReturn = await returnedOf(content, 'daftar.csv', town.regionCode, today);
  await approved(no, handIn.id, people);
  await closed(database, handInProcess(no, handIn.id));
  return { no, handInId: handIn.id, rows: roster.people, toReturn };
}

/** Approves what is shown, as often as it is shown, until the delivery has ended. */
async function approved(no: string, handInId: string, people: Townspeople): Promise<void> {
  const officer = people.answering['roster-approval']!;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(LOOK_AGAIN_MS)) {
    const page = await untilAnswered(() => officer.door.get<CooperationPageView>(`/v1/cooperations/${no}`));
    const shown = page.handIns.find(({ id }) => id === handInId);
    if (shown?.finishedOn) return;
    const task = page.waits.find(({ id, status, mayDecide }) => id === shown?.approvalTaskId && status === 'open' && mayDecide);
    // refused: decided already by a try whose answer was lost
    if (task) await officer.door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, { verdict: 'approve', round: task.round }).catch(unlessRefused);
  }
  throw new Error(`the delivery of ${no} did not end`);
}

/** Its rows to mend and its result leave after it took effect. */
async function closed(database: Database, processId: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(LOOK_AGAIN_MS)) {
    const rows = await untilAnswered(() => database.query(`SELECT FROM process_run WHERE process_id = $1 AND closed_on IS NOT NULL`, [processId]));
    if (rows.length > 0) return;
  }
  throw new Error(`${processId} did not close`);
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof DoorRefusal)) throw error;
}
