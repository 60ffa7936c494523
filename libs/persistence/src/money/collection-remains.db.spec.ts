/** An ended collection begins again with the months that are not paid and none to open; one that runs, or was lost, does not. */
import { randomUUID } from 'node:crypto';
import { caseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { collectionProcess } from '@sinergi/contracts/ids';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { dateAt } from '@sinergi/domain/calendar/zone';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import { ProcessRunRepository } from '../cases/process-run.repository';
import { Database } from '../database';
import { CollectionRemainsQueries } from './collection-remains.queries';

let record: TestDatabase;
let owner: Database;
let worker: Database;
let door: Database;

beforeAll(async () => {
  record = await freshDatabase();
  owner = await Database.connect(record.url, 'owner', 2);
  worker = await Database.connect(record.url, 'worker', 2);
  door = await Database.connect(record.url, 'api', 2);
});
afterAll(async () => {
  await Promise.all([worker.close(), door.close()]);
  await owner.close();
  await record.drop();
});

const run = async (no: string) => (await owner.query<{ opened: string; closed: string | null; outcome: string | null }>(`SELECT opened_on AS opened, closed_on AS closed, outcome FROM process_run WHERE process_id = $1`, [collectionProcess(no)]))[0];
const opening = (no: string, on: string) => ({ processId: collectionProcess(no), kind: 'collection' as const, no, period: null, rehearsal: true, on: localDate(on) });

test('while it runs nothing begins; once closed it begins for the months that are open, on the day of the news', async () => {
  const { no, cityId } = await caseOnRecord(owner, 'COOP-2018-3001', true);
  const launch = { birth: { bornAt: 0, rehearsal: true, zone: 'WIB', recordUrl: '' }, offices: {}, terms: termsOf(neighbourhoodHeads), coverFrom: '2018-06-01' };
  await owner.query(`UPDATE launch_request SET start = $2 WHERE cooperation_no = $1`, [no, JSON.stringify(launch)]);
  const remains = new CollectionRemainsQueries(door);
  const runs = new ProcessRunRepository(worker);
  expect(await remains.startOf(no, null)).toBeNull();
  await runs.opened(opening(no, '2018-06-01'));
  expect(await remains.startOf(no, null)).toBeNull();

  for (const [month, revision, standing, open] of [['2018-06', 1, 'settled', 0], ['2018-07', 1, 'in-arrears', 5], ['2018-07', 2, 'issued', 3], ['2018-08', 1, 'settled', 7]] as const) {
    const [bill] = await owner.query<{ id: string }>(
      `INSERT INTO bill (cooperation_no, month, revision, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code, standing, settled_on) VALUES ($1, $2, $3, $4, true, 1, $5, '2018-06-18', '2018-07-16', $6, $7, CASE WHEN $7 = 'settled' THEN date '2018-08-01' END) RETURNING id`,
      [no, month, revision, cityId, open, `99${randomUUID().replace(/\D/g, '').padEnd(9, '7').slice(0, 9)}`, standing],
    );
    await owner.query(`INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code) SELECT id, 'office:' || payer_office_id, payer_office_id, 1, amount, payment_code FROM bill WHERE id = $1`, [bill!.id]);
  }
  await runs.closed(collectionProcess(no), 'term-over', localDate('2020-06-01'));
  const start = (await remains.startOf(no, localDate('2020-06-10')))!;
  expect(start).toMatchObject({ no, afterwards: true, openMonths: ['2018-07', '2018-07.r2'] });
  expect(start.nextMonth > start.lastMonth).toBe(true);
  expect(dateAt(start.birth.bornAt, start.birth.zone)).toBe('2020-06-10');
});

test('opened again it is on record as open, and a process of another kind stays as it ended', async () => {
  const { no } = await caseOnRecord(owner, 'COOP-2018-3002', true);
  const runs = new ProcessRunRepository(worker);
  await runs.opened(opening(no, '2018-06-01'));
  await runs.closed(collectionProcess(no), 'term-over', localDate('2020-06-01'));
  await runs.opened(opening(no, '2020-07-01'));
  expect(await run(no)).toEqual({ opened: '2018-06-01', closed: null, outcome: null });

  const month = { ...opening(no, '2018-06-18'), processId: `billing-month.${no}.2018-06`, kind: 'billing-month' as const };
  await runs.opened(month);
  await runs.closed(month.processId, 'settled', localDate('2018-07-16'));
  await runs.opened(month);
  expect(await owner.query('SELECT closed_on AS closed FROM process_run WHERE process_id = $1', [month.processId])).toEqual([{ closed: '2018-07-16' }]);
});
