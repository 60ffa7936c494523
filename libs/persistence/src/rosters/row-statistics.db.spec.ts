/** A roster that was just staged is planned for by its size, by the role that staged it. */
import { caseOnRecord, handedIn, stagedPerson } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { Database } from '../database';
import { countMembers, countStaged } from './row-statistics';
import { StagingRepository } from './staging.repository';

const ROWS = 1_500;

let test: TestDatabase;
let owner: Database;
let worker: Database;
beforeAll(async () => {
  test = await freshDatabase();
  [owner, worker] = await Promise.all([Database.connect(test.url, 'owner', 2), Database.connect(test.url, 'worker', 2)]);
}, 60_000);
afterAll(async () => {
  await Promise.all([worker.close(), owner.close()]);
  await test.drop();
});

it('rows staged a moment ago are expected in their number; a handful is not worth counting', async () => {
  const id = await handedIn(owner, await caseOnRecord(owner, 'COOP-T-0951'));
  await new StagingRepository(worker).stage(id, Array.from({ length: ROWS }, (_, at) => stagedPerson(at + 1, at + 1)));
  const expected = async (): Promise<number> => {
    const [plan] = await worker.query<Record<string, [{ Plan: { 'Plan Rows': number } }]>>(`EXPLAIN (FORMAT JSON) SELECT FROM staged_row WHERE hand_in_id = '${id}' AND verdict <> 'returned'`);
    return Object.values(plan!)[0]![0].Plan['Plan Rows'];
  };
  await countStaged(worker, 12);
  expect(await expected()).toBeLessThan(ROWS / 10);
  await countStaged(worker, ROWS);
  expect(await expected()).toBe(ROWS);
  await countMembers(worker, ROWS);
});
