/** A database is brought up to date once and again without harm, and its roles keep the border between door and processes. */
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { caseOnRecord } from '../../../test/harness/case-on-record';
import { HOLIDAYS } from '@sinergi/domain/calendar/data/holidays';
import { MINIMUM_WAGES } from '@sinergi/domain/premium/data/minimum-wages';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { Database } from './database';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations/migrations';

let test: TestDatabase;
let owner: Database;

beforeEach(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
});

afterEach(async () => {
  await owner.close();
  await test.drop();
});

const count = async (table: string): Promise<number> => (await owner.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n ?? -1;

it('every migration can be taken back and run again', async () => {
  for (let left = MIGRATIONS.length; left > 0; left -= 1) await owner.undoLastMigration();
  const tables = await owner.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  expect(tables.map(({ name }) => name)).toEqual(['schema_migration']);
  expect(await migrate(test.url)).toEqual([...MIGRATIONS.map(({ name }) => name), `holiday shipped-1: ${HOLIDAYS.length} rows`, `tariff shipped-1: ${TARIFFS.length} rows`, `minimum-wage shipped-1: ${MINIMUM_WAGES.length} rows`]);
  expect(await migrate(test.url)).toEqual([]);
});

it('two processes that migrate at once load the law once', async () => {
  await owner.query('DELETE FROM law_edition');
  await owner.query('DELETE FROM holiday');
  await owner.query('DELETE FROM tariff_row');
  await owner.query('DELETE FROM minimum_wage');
  const done = await Promise.all([migrate(test.url), migrate(test.url)]);
  expect(done.map((lines) => lines.length).sort()).toEqual([0, 3]);
  expect(await count('holiday')).toBe(HOLIDAYS.length);
  expect(await count('tariff_row')).toBe(TARIFFS.length);
  expect(await count('minimum_wage')).toBe(MINIMUM_WAGES.length);
});

it('the door may submit but not decide where a case stands; processes may', async () => {
  const { no } = await caseOnRecord(owner, 'COOP-ROLES-1');
  const api = await Database.connect(test.url, 'api', 1);
  const worker = await Database.connect(test.url, 'worker', 1);
  try {
    const declare = `UPDATE cooperation SET status = 'in-force' WHERE no = $1`;
    await expect(api.query(declare, [no])).rejects.toThrow('permission denied');
    await expect(api.query(`DELETE FROM audit_entry`)).rejects.toThrow('permission denied');
    await expect(worker.query(`UPDATE office SET name = 'x'`)).rejects.toThrow('permission denied');
    await expect(worker.query(`UPDATE holiday SET name_id = 'x'`)).rejects.toThrow('permission denied');
    await worker.query(declare, [no]);
    expect(await owner.query('SELECT status FROM cooperation WHERE no = $1', [no])).toEqual([{ status: 'in-force' }]);
  } finally {
    await api.close();
    await worker.close();
  }
});
