/** The bench of billing: months of three sizes for one payer and for a payer a village, beside the bare insert of as many lines; and many months due on one day. */
import 'reflect-metadata';
import { Client } from 'pg';
import { Database } from '@sinergi/persistence/database';
import type { PayerSplit } from '@sinergi/domain/terms/arrangement';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { WorkerHost } from '@sinergi/temporal/worker-host';
import { Cast } from '../../apps/simulator/src/demo/cast';
import { Door } from '../../apps/simulator/src/demo/door';
import { administratorOf } from '../chaos/administrator';
import { peopleOf, TOWNS, type ChaosTown } from '../chaos/town-people';
import { dueTogether, type DueScene } from './billing/due-together';
import { monthOfLines } from './billing/month-of-lines';
import { peopleInForce } from './billing/people-in-force';
import { Floor } from './floor';
import { rounded } from './pace';
import { processorTimeOf } from './processor-time';

const numbers = (text: string): number[] => text.split(',').filter(Boolean).map(Number);
const SIZES = numbers(process.env['BENCH_SIZES'] ?? '7596,270000,1000000');
const DUE = numbers(process.env['BENCH_DUE'] ?? '10,100,500,2000');
const PAYERS: Readonly<Partial<Record<PayerSplit, string>>> = { office: 'one payer', 'per-village': 'a payer a village' };
/** Small months are told by the middle one of several. */
const TRIES = 3;
const MOST_TRIED = 300_000;
const AT_ONCE = 20;
const NAME = 'bench_lines';
/** Of a month that is billed and asked for and waits for its money. */
const LEAST = 6;
/** Of these: what no process can do by itself. */
const LEAST_STEPS = 3;
const PARTS = ['worker', 'Temporal', 'PostgreSQL'] as const;

const given = (name: string): string => process.env[name] as string;
const leashes = (): Record<(typeof PARTS)[number], { readonly pid: number }> => JSON.parse(given('PART_LEASHES'));
const began = Date.now();
const say = (line: string): void => void process.stdout.write(`${Math.round((Date.now() - began) / 1000)} s: ${line}\n`);

interface Row {
  readonly row: string;
  readonly figure: number;
  readonly unit: string;
  readonly floor: number;
  readonly against: string;
}

async function main(): Promise<void> {
  WorkerHost.install(() => undefined);
  const rows = [...(await lines()), ...(await days())];
  process.stdout.write(`REPORT ${JSON.stringify({ rows })}\n`);
  process.disconnect();
}

/** In a database beside the stack's, so that nobody looks at it meanwhile. */
async function lines(): Promise<Row[]> {
  const server = new Client({ connectionString: given('DATABASE_URL') });
  await server.connect();
  await server.query(`CREATE DATABASE ${NAME}`);
  const url = new URL(given('DATABASE_URL'));
  url.pathname = `/${NAME}`;
  const owner = await Database.connect(url.href, 'owner', 2);
  await owner.migrate();
  const worker = await Database.connect(url.href, 'worker', 2);
  const rows: Row[] = [];
  for (const size of SIZES) {
    const scene = await peopleInForce(owner, `COOP-BENCH-${size}`, size);
    for (const [split, title] of Object.entries(PAYERS) as [PayerSplit, string][]) {
      const tries = [];
      for (let left = size > MOST_TRIED ? 1 : TRIES; left > 0; left -= 1) {
        const billed = await monthOfLines(owner, worker, scene, size, split);
        say(`${size} lines, ${title} (${billed.payers}): ${Math.round(billed.ms)} ms, the bare insert ${Math.round(billed.floor)} ms`);
        tries.push(billed);
      }
      const { ms, floor } = tries.sort((one, other) => one.ms - other.ms)[Math.floor(tries.length / 2)]!;
      rows.push({ row: `${size} lines billed, ${title}`, figure: rounded(ms / 1000, 2), unit: 's', floor: rounded(floor / 1000, 2), against: 'INSERT ... SELECT of the same rows' });
    }
  }
  await worker.close();
  await owner.close();
  await server.query(`DROP DATABASE ${NAME}`);
  await server.end();
  return rows;
}

async function days(): Promise<Row[]> {
  const database = await Database.connect(given('DATABASE_URL'), 'owner', 4);
  const worker = await Database.connect(given('DATABASE_URL'), 'worker', AT_ONCE);
  const gateway = TemporalGateway.connect({ address: given('TEMPORAL_ADDRESS'), namespace: given('TEMPORAL_NAMESPACE') });
  const cast = new Cast(given('API_URL'), new Door(given('API_URL'), await administratorOf(database, 'bench')));
  const [town] = TOWNS as readonly [ChaosTown, ...ChaosTown[]];
  const { head, secretary } = await peopleOf(cast, town);
  const floor = await Floor.open(gateway.client, given('TEMPORAL_ADDRESS'), given('TEMPORAL_NAMESPACE'));
  const scene: DueScene = { database, worker, gateway, branchId: head.officeId, cityId: secretary.officeId, officer: head.personId, regionCode: town.regionCode, cityName: town.name };
  say('warming up');
  await dueTogether(scene, 5);
  const rows: Row[] = [];
  for (const count of DUE) {
    const bare = await spent(() => floor.stepsDone(count, AT_ONCE, LEAST_STEPS));
    const due = await spent(() => dueTogether(scene, count));
    const { billedMs, askedMs, letters, actions } = due.value;
    say(`${count} months due on one day: billed in ${Math.round(billedMs)} ms, asked for in ${Math.round(askedMs)} ms, ${letters} letters, ${actions} actions a month; bare in ${Math.round(bare.value)} ms`);
    const against = `as many processes with ${LEAST_STEPS} empty steps`;
    const seconds = (ms: number): number => rounded(ms / 1000, 2);
    rows.push({ row: `${count} months due on one day: billed`, figure: seconds(billedMs), unit: 's', floor: seconds(bare.value), against });
    rows.push({ row: `${count} months: invoiced, asked for by letter`, figure: seconds(askedMs), unit: 's', floor: seconds(bare.value), against });
    rows.push({ row: `${count} months: engine actions of each so far`, figure: actions, unit: '', floor: LEAST, against: 'start, due day, bill, invoice, letter, timer' });
    const { parts } = due;
    const each = (ms: number): number => rounded(ms / count);
    rows.push({ row: `${count} months: processor of each, all parts`, figure: each(PARTS.reduce((sum, part) => sum + parts[part], 0)), unit: 'ms', floor: each(bare.own + bare.parts.Temporal), against });
    say(`each month had of a processor: ${PARTS.map((part) => `${part} ${each(parts[part])} ms`).join(', ')}; each bare process: its worker ${each(bare.own)} ms, Temporal ${each(bare.parts.Temporal)} ms`);
  }
  await floor.close();
  await gateway.close();
  await worker.close();
  await database.close();
  return rows;
}

/** What it took of the parts' and of this program's processor. */
async function spent<T>(act: () => Promise<T>): Promise<{ readonly value: T; readonly parts: Record<(typeof PARTS)[number], number>; readonly own: number }> {
  const [before, ownBefore] = [processorTimeOf(leashes()), process.cpuUsage()];
  const value = await act();
  const [after, own] = [processorTimeOf(leashes()), process.cpuUsage(ownBefore)];
  return { value, own: (own.user + own.system) / 1000, parts: { worker: after.worker - before.worker, Temporal: after.Temporal - before.Temporal, PostgreSQL: after.PostgreSQL - before.PostgreSQL } };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
