/** One roster from the first byte of its upload until it is committed and its sender has been written to. */
import { setTimeout as pause } from 'node:timers/promises';
import { handInProcess } from '@sinergi/contracts/ids';
import type { HandInView } from '@sinergi/contracts/roster.views';
import type { Database } from '@sinergi/persistence/database';
import type { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import type { ChaosTown, Townspeople } from '../../chaos/town-people';
import { timed } from '../pace';
import type { BenchFile } from './files';

const MEDIA_TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
const LOOK_AGAIN_MS = 20;

export interface DeliveryBench {
  readonly database: Database;
  readonly gateway: TemporalGateway;
  readonly people: Townspeople;
  readonly town: ChaosTown;
}

export interface TimedDelivery {
  readonly ms: number;
  /** Milliseconds of each act of the hands. */
  readonly acts: Readonly<Record<string, number>>;
}

export async function timedDelivery(bench: DeliveryBench, file: BenchFile): Promise<TimedDelivery> {
  const { people, database } = bench;
  const no = await launched(bench);
  const { ms, value: id } = await timed(async () => {
    const { handIn } = await people.secretary.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${no}/hand-ins`, { fileName: `daftar.${file.kind}`, mediaType: MEDIA_TYPES[file.kind], content: file.content });
    const process = handInProcess(no, handIn.id);
    const [task] = await until(() => database.query<{ id: string }>(`SELECT t.id FROM task t JOIN task_rung r ON r.task_id = t.id WHERE t.process_id = $1 AND t.status = 'open' LIMIT 1`, [process]));
    await people.answering['roster-approval']!.door.post(`/v1/tasks/${encodeURIComponent(task!.id)}/decisions`, { verdict: 'approve', round: 1 });
    await until(() => database.query(`SELECT FROM letter l JOIN hand_in h ON h.id = $2 AND h.status = 'committed' WHERE l.process_id = $1 AND l.notice = 'roster-result' AND l.status = 'sent'`, [process, handIn.id]));
    return handIn.id;
  });
  await refuseSurprises(database, no, id, file);
  return { ms, acts: await actsOf(bench, handInProcess(no, id)) };
}

async function launched({ people, town }: DeliveryBench): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const { no } = await people.head.door.post<{ no: string }>('/v1/cooperations', {
    programme: 'contract-workers', cityOfficeId: people.secretary.officeId, coverFrom: `${Number(today.slice(0, 4)) + 1}-02-01`,
    approval: { givenBy: people.mayor.personId, position: 'mayor', capacity: 'definitive', givenOn: today, place: `Balai ${town.name}`, channel: 'meeting', witnesses: [], note: '' },
  });
  return no;
}

/** A fast run that judged wrong is no measurement. */
async function refuseSurprises(database: Database, no: string, id: string, { rows, toReturn, kind }: BenchFile): Promise<void> {
  const [found] = await database.query<{ accepted: number; returned: number; members: number }>(
    `SELECT h.accepted, h.returned, (SELECT count(*)::int FROM standing_membership m WHERE m.cooperation_no = $2) AS members FROM hand_in h WHERE h.id = $1`, [id, no],
  );
  const wanted = { accepted: rows - toReturn, returned: toReturn, members: rows - toReturn };
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${kind} of ${rows} rows: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

async function until<T>(look: () => Promise<T[]>): Promise<T[]> {
  for (;;) {
    const found = await look();
    if (found.length > 0) return found;
    await pause(LOOK_AGAIN_MS);
  }
}

async function actsOf({ gateway }: DeliveryBench, process: string): Promise<Record<string, number>> {
  const { events } = await gateway.client.workflow.getHandle(process).fetchHistory();
  const at = (time: { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined): number => Number(time?.seconds ?? 0) * 1000 + (time?.nanos ?? 0) / 1_000_000;
  const asked = new Map((events ?? []).flatMap((event) => (event.activityTaskScheduledEventAttributes ? [[String(event.eventId), { name: event.activityTaskScheduledEventAttributes.activityType?.name ?? '', at: at(event.eventTime) }] as const] : [])));
  const acts: Record<string, number> = {};
  for (const event of events ?? []) {
    const begun = asked.get(String(event.activityTaskCompletedEventAttributes?.scheduledEventId));
    if (begun) acts[begun.name] = Math.round((acts[begun.name] ?? 0) + at(event.eventTime) - begun.at);
  }
  return acts;
}
