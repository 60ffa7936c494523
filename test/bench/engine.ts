/** The bench of the engine: starts, decisions, a decree over a thousand deadlines, the cost of a month; each with its floor. */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, localDate, weekdayOf, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { Database } from '@sinergi/persistence/database';
import { HolidayRepository } from '@sinergi/persistence/law/holidays.repository';
import { SurroundingsQueries } from '@sinergi/persistence/relay/surroundings.queries';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { WorkerHost } from '@sinergi/temporal/worker-host';
import { Cast } from '../../apps/simulator/src/demo/cast';
import { Door } from '../../apps/simulator/src/demo/door';
import { randomOf } from '../../apps/simulator/src/rosters/random';
import { administratorOf } from '../chaos/administrator';
import { PatientConductor } from '../chaos/patient-conductor';
import { Tally } from '../chaos/tally';
import { peopleOf, TOWNS, type ChaosTown, type Townspeople } from '../chaos/town-people';
import { actionsOfAMonth, LEAST_ACTIONS } from './agreement-month';
import { Floor } from './floor';
import { eachOf, percentile, rounded, timed } from './pace';

const COOPERATIONS = 1_000;
const AT_ONCE = 20;
const DECISIONS = 100;
/** Long after today, inside the wait of everything launched today. */
const DECREED_IN_DAYS = 20;

const given = (name: string): string => process.env[name] as string;
const began = Date.now();
const say = (line: string): void => void process.stdout.write(`${Math.round((Date.now() - began) / 1000)} s: ${line}\n`);
const words = { starts: 'empty processes started a second', answer: 'update round trip to an idle process', signals: 'one signal to each of as many idle processes', month: 'the least a billed and paid month needs' };

interface Bench {
  readonly database: Database;
  readonly gateway: TemporalGateway;
  readonly people: Townspeople;
  readonly town: ChaosTown;
  readonly floor: Floor;
}

async function main(): Promise<void> {
  WorkerHost.install(() => undefined);
  const database = await Database.connect(given('DATABASE_URL'), 'owner', 8);
  const gateway = TemporalGateway.connect({ address: given('TEMPORAL_ADDRESS'), namespace: given('TEMPORAL_NAMESPACE') });
  const cast = new Cast(given('API_URL'), new Door(given('API_URL'), await administratorOf(database, 'bench')));
  const [town] = TOWNS as readonly [ChaosTown, ...ChaosTown[]];
  const people = await peopleOf(cast, town);
  const floor = await Floor.open(gateway.client, given('TEMPORAL_ADDRESS'), given('TEMPORAL_NAMESPACE'));
  const bench: Bench = { database, gateway, people, town, floor };
  const rows = [...(await month(bench)), ...(await starts(bench)), ...(await decree(bench)), ...(await decisions(bench))];
  process.stdout.write(`REPORT ${JSON.stringify({ rows })}\n`);
  await floor.close();
  await gateway.close();
  await database.close();
  process.disconnect();
}

async function month({ gateway, database, people, town }: Bench) {
  say('one agreement through a paid month');
  const conductor = new PatientConductor(gateway.client, new SurroundingsQueries(database));
  const figure = await actionsOfAMonth(gateway.client, { town, people, conductor, chance: randomOf(1), tally: new Tally() });
  return [{ row: 'engine actions per agreement and month', figure, unit: '', floor: LEAST_ACTIONS, against: words.month }];
}

/** Through the door, and each answered once its case stands on record. */
async function starts({ people, town, floor, database }: Bench) {
  say(`${COOPERATIONS} empty processes`);
  const least = await floor.starts(COOPERATIONS, AT_ONCE);
  const today = localDate(new Date().toISOString().slice(0, 10));
  const order = {
    programme: 'market-traders', cityOfficeId: people.secretary.officeId, coverFrom: `${Number(today.slice(0, 4)) + 1}-02-01`,
    approval: { givenBy: people.mayor.personId, position: 'mayor', capacity: 'definitive', givenOn: today, place: `Balai ${town.name}`, channel: 'meeting', witnesses: [], note: '' },
  };
  say(`${COOPERATIONS} cooperations`);
  const { ms } = await timed(async () => {
    await eachOf(COOPERATIONS, AT_ONCE, () => people.head.door.post('/v1/cooperations', order));
    await until(async () => (await count(database, `SELECT count(*)::int AS count FROM cooperation WHERE NOT rehearsal`)) === COOPERATIONS);
  });
  const waiting = await timed(() => until(async () => (await count(database, WAITING)) === COOPERATIONS));
  return [
    { row: 'cooperations started, on record, per second', figure: rounded((COOPERATIONS * 1000) / ms), unit: '/s', floor: rounded(least), against: words.starts },
    { row: 'the same until asked by letter and dated', figure: rounded((COOPERATIONS * 1000) / (ms + waiting.ms)), unit: '/s', floor: rounded(least), against: words.starts },
  ];
}

const WAITING = `SELECT count(DISTINCT t.id)::int AS count FROM task t JOIN task_rung r ON r.task_id = t.id JOIN cooperation c ON c.no = t.no WHERE t.status = 'open' AND NOT c.rehearsal`;

/** A day off is decreed inside a thousand running waits; done when every one of them has its new last day on record. */
async function decree({ database, gateway, floor }: Bench) {
  say(`${COOPERATIONS} bare signals`);
  const least = await floor.signals(COOPERATIONS, AT_ONCE);
  const date = await workingDayAfter(database, DECREED_IN_DAYS);
  const [before] = await database.query<{ due: string }>(`SELECT max(t.due_on)::text AS due FROM task t JOIN cooperation c ON c.no = t.no WHERE t.status = 'open' AND NOT c.rehearsal`);
  const law = { edition: `bench-${randomUUID().slice(0, 8)}`, source: 'a decree of the bench' };
  await new HolidayRepository(database).add(
    [{ date, kind: 'national', nameId: 'Hari libur uji', basis: 'Keppres uji', basisDate: null, knownFrom: null, certainty: 'official', regionCode: null }],
    law, { personId: null, officeId: null, channel: 'seed' },
  );
  say(`a decree over ${COOPERATIONS} running deadlines`);
  const { ms } = await timed(async () => {
    await gateway.calendarChanged(law.edition);
    await until(async () => (await count(database, `SELECT count(*)::int AS count FROM task t JOIN cooperation c ON c.no = t.no WHERE t.status = 'open' AND NOT c.rehearsal AND t.due_on > $1`, [before?.due])) === COOPERATIONS);
  });
  return [{ row: `${COOPERATIONS} running deadlines re-planned by a decree`, figure: rounded(ms / 1000, 2), unit: 's', floor: rounded(least / 1000, 2), against: words.signals }];
}

async function decisions({ database, people, floor }: Bench) {
  say(`${DECISIONS} answers of an idle process`);
  const least = await floor.answers(DECISIONS);
  const tasks = await database.query<{ id: string }>(`SELECT t.id FROM task t JOIN cooperation c ON c.no = t.no WHERE t.status = 'open' AND NOT c.rehearsal ORDER BY t.id LIMIT ${DECISIONS}`);
  say(`${DECISIONS} decisions`);
  const each: number[] = [];
  for (const { id } of tasks) {
    const { ms } = await timed(() => people.secretary.door.post(`/v1/tasks/${encodeURIComponent(id)}/decisions`, { verdict: 'approve', round: 1 }));
    each.push(ms);
    // what follows a decision is not part of its answer
    await until(async () => (await count(database, `SELECT count(*)::int AS count FROM decision d LEFT JOIN decision_outcome o ON o.decision_id = d.id WHERE o.decision_id IS NULL`)) === 0);
    await pause(200);
  }
  return [0.5, 0.95].map((share) => ({
    row: `decision to answer, p${share * 100}`, figure: rounded(percentile(each, share)), unit: 'ms', floor: rounded(percentile(least, share)), against: words.answer,
  }));
}

async function workingDayAfter(database: Database, days: number): Promise<LocalDate> {
  for (let date = addDays(localDate(new Date().toISOString().slice(0, 10)), days); ; date = addDays(date, 1)) {
    const taken = await count(database, `SELECT count(*)::int AS count FROM holiday WHERE day = $1 AND withdrawn_at IS NULL`, [date]);
    if (taken === 0 && weekdayOf(date) < 6) return date;
  }
}

async function count(database: Database, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql, parameters);
  return row?.count ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(100);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
