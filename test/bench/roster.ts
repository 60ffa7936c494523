/** The bench of rosters: files of three sizes, two kinds and three shares of bad rows from upload to report, each with its floor. */
import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@sinergi/persistence/database';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { Cast } from '../../apps/simulator/src/demo/cast';
import { Door } from '../../apps/simulator/src/demo/door';
import { administratorOf } from '../chaos/administrator';
import { peopleOf, TOWNS, type ChaosTown } from '../chaos/town-people';
import { rounded } from './pace';
import { benchFile, type BenchFile, type FileKind } from './rosters/files';
import { copyFloor, readingFloor } from './rosters/floors';
import { timedDelivery, type DeliveryBench } from './rosters/timed-delivery';
import { peakDuring } from './rosters/worker-memory';

const SIZES = (process.env['BENCH_SIZES'] ?? '7596,10000,50000').split(',').map(Number);
const SHARES = [0, 0.01, 0.2];
const KINDS: readonly FileKind[] = ['xlsx', 'csv'];
const LIBRARIES = { xlsx: 'hucre reading the file', csv: 'csv-parse reading the file' } as const;
/** What the worker may take while it reads the largest file, MiB. */
const MOST_MEMORY = 300;
const WARM_UP = 1_000;

const given = (name: string): string => process.env[name] as string;
/** Nobody stands in two files. */
let seed = 100;
const began = Date.now();
const say = (line: string): void => void process.stdout.write(`${Math.round((Date.now() - began) / 1000)} s: ${line}\n`);

interface Row {
  readonly row: string;
  readonly figure: number;
  readonly unit: string;
  readonly floor: number;
  readonly against: string;
}

interface Measured {
  readonly ms: number;
  readonly peak: number;
}

async function main(): Promise<void> {
  const database = await Database.connect(given('DATABASE_URL'), 'owner', 4);
  const gateway = TemporalGateway.connect({ address: given('TEMPORAL_ADDRESS'), namespace: given('TEMPORAL_NAMESPACE') });
  const cast = new Cast(given('API_URL'), new Door(given('API_URL'), await administratorOf(database, 'bench')));
  const [town] = TOWNS as readonly [ChaosTown, ...ChaosTown[]];
  const bench = { database, gateway, people: await peopleOf(cast, town), town };
  const folder = await mkdtemp(join(tmpdir(), 'sinergi-bench-'));
  say('warming up');
  for (const [at, kind] of KINDS.entries()) await timedDelivery(bench, await benchFile(kind, WARM_UP, 0.2, at + 1));
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await ofSize(bench, size, folder)));
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`REPORT ${JSON.stringify({ rows })}\n`);
  await gateway.close();
  await database.close();
  process.disconnect();
}

async function ofSize(bench: DeliveryBench, size: number, folder: string): Promise<Row[]> {
  const copied = await copyFloor(bench.database, size);
  const rows: Row[] = [];
  const clean: Partial<Record<FileKind, number>> = {};
  for (const share of SHARES) {
    for (const kind of KINDS) {
      const file = await benchFile(kind, size, share, (seed += 1));
      const floor = await floorOf(file, folder);
      const { ms, peak } = await delivered(bench, file);
      const name = `${kind.toUpperCase()} ${size} rows, ${share * 100} % bad`;
      const pace = rounded((size * 1000) / ms, 0);
      rows.push({ row: `${name}: upload to report`, figure: pace, unit: 'rows/s', floor: rounded(floor, 0), against: LIBRARIES[kind] });
      rows.push({ row: `${name}: the same`, figure: pace, unit: 'rows/s', floor: rounded(copied, 0), against: 'COPY with primary key and unique number' });
      rows.push({ row: `${name}: peak of the worker`, figure: peak, unit: 'MiB', floor: MOST_MEMORY, against: 'what it may take' });
      clean[kind] ??= ms;
      if (share === SHARES.at(-1)) rows.push({ row: `${name}: time`, figure: rounded(ms / 1000, 2), unit: 's', floor: rounded(clean[kind] / 1000, 2), against: 'the clean file' });
    }
  }
  return rows;
}

async function floorOf({ kind, content }: BenchFile, folder: string): Promise<number> {
  const path = join(folder, `floor.${kind}`);
  await writeFile(path, content);
  return readingFloor(kind, path);
}

async function delivered(bench: DeliveryBench, file: BenchFile): Promise<Measured> {
  const { value, peak } = await peakDuring(Number(given('WORKER_LEASH')), () => timedDelivery(bench, file));
  const longest = Object.entries(value.acts).sort(([, a], [, b]) => b - a).slice(0, 4).map(([act, ms]) => `${act} ${ms} ms`).join(', ');
  say(`${file.kind} ${file.rows} rows, ${file.toReturn} to mend: ${Math.round(value.ms)} ms, ${peak} MiB; ${longest}`);
  return { ms: value.ms, peak };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
