/** The disk under the record is really full in the middle of a roster and of a bill: refused whole, and gone on with once there is room. */
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { caseOnRecord, handedIn, stagedPeople, testCipher } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { smallDisk } from '../../../test/harness/small-disk';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { Database } from './database';
import { BillRepository } from './money/bill.repository';
import { CommitRepository } from './rosters/commit.repository';
import { HandInRepository } from './rosters/hand-in.repository';
import { RosterQueries } from './rosters/roster.queries';
import { StagingRepository } from './rosters/staging.repository';

const MIB = 1_048_576;
const PEOPLE = 9_000;
const JUNE = contributionMonth('2018-06');
const disk = smallDisk(2);
const onSmallDisk = disk ? test : test.skip;

let database: TestDatabase;
let owner: Database;
let worker: Database;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await Database.connect(database.url, 'owner', 2);
  worker = await Database.connect(database.url, 'worker', 4);
  if (!disk) return;
  const [{ data_directory: data } = { data_directory: '' }] = await owner.query<{ data_directory: string }>('SHOW data_directory');
  const place = join(disk.folder, 'tables');
  mkdirSync(place);
  const { uid, gid } = statSync(data);
  chownSync(place, uid, gid);
  await owner.query(`CREATE TABLESPACE small_disk LOCATION '${place}'`);
  for (const table of ['staged_row', 'bill_line']) await owner.query(`ALTER TABLE ${table} SET TABLESPACE small_disk`);
});
afterAll(async () => {
  await worker.close();
  await owner.close();
  await database.drop();
  if (!disk) return;
  const server = await Database.connect(new URL('/postgres', process.env['SINERGI_TEST_PG']).href, 'owner', 1);
  await server.query('DROP TABLESPACE small_disk');
  await server.close();
  disk.remove();
});

const stateOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: { driverError?: { code?: string }; message?: string }) => error.driverError?.code ?? error.message);

onSmallDisk('a roster goes on after its last whole batch, a bill is written whole; nothing twice, nothing lost', filledAndFreed, 120_000);

async function filledAndFreed(): Promise<void> {
  const scene = await caseOnRecord(owner, 'COOP-T-0901');
  const handInId = await handedIn(owner, scene);
  const staging = new StagingRepository(worker);
  const queries = new RosterQueries(worker, testCipher);
  const people = stagedPeople(PEOPLE);
  const batches = Array.from({ length: PEOPLE / 1_000 }, (_, index) => people.slice(index * 1_000, (index + 1) * 1_000));

  let refused: unknown = null;
  for (const batch of batches) refused ??= await stateOf(staging.stage(handInId, batch));
  expect(refused).toMatch(/53100/);
  expect(String(refused)).not.toMatch(/Warga|\d{16}/);
  const last = await staging.lastRow(handInId);
  expect(last % 1_000).toBe(0);
  expect(last).toBeLessThan(PEOPLE);
  expect(await queries.counts(handInId)).toMatchObject({ rows: last });

  disk!.makeRoom(64);
  for (const batch of batches) await staging.stage(handInId, batch);
  expect(await queries.counts(handInId)).toMatchObject({ rows: PEOPLE, accepted: PEOPLE });
  await new HandInRepository(worker).endReading(handInId, await queries.counts(handInId));
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(PEOPLE);

  const [{ used } = { used: 0 }] = await owner.query<{ used: number }>(`SELECT pg_tablespace_size('small_disk')::bigint AS used`);
  disk!.makeRoom(Math.ceil(used / MIB) + 1);
  await owner.query('CREATE TABLE ballast (filler text) TABLESPACE small_disk');
  await stateOf(owner.query(`INSERT INTO ballast SELECT repeat(md5(n::text), 60) FROM generate_series(1, 20000) n`));
  for (let filled = null; filled === null; ) filled = await stateOf(owner.query(`INSERT INTO ballast SELECT md5(n::text) FROM generate_series(1, 100) n`)) as null;
  const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
  const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE };
  const { lines, total } = priceFor(question, TARIFFS);
  const order = {
    no: scene.no, month: JUNE, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'),
    prices: [{ question, positions: ['rt-head', 'rw-head'], wage: null, split: 'office' as const, payerOfficeId: scene.cityId, amount: total, lines }],
  };
  const bills = new BillRepository(worker);
  expect(await stateOf(bills.billMonth(order))).toBe('53100');
  expect(await owner.query('SELECT id FROM bill')).toEqual([]);

  disk!.makeRoom(128);
  expect(await bills.billMonth(order)).toMatchObject({ members: PEOPLE, amount: PEOPLE * 10_800 });
  expect(await owner.query('SELECT count(*) AS n, count(DISTINCT membership_id) AS members FROM bill_line')).toEqual([{ n: PEOPLE, members: PEOPLE }]);
}
