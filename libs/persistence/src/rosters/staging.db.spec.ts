/** Staging on a real database: what an interruption leaves behind, and what a second reading adds. */
import { caseOnRecord, handedIn, stagedPeople, stagedPerson, testCipher } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { maskNik } from '@sinergi/domain/roster/masking';
import { Database } from '../database';
import { HandInRepository } from './hand-in.repository';
import { RosterQueries } from './roster.queries';
import { StagingRepository, type StagedRow } from './staging.repository';

let test: TestDatabase;
let owner: Database;
let worker: Database;
let staging: StagingRepository;
let queries: RosterQueries;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 4);
  staging = new StagingRepository(worker);
  queries = new RosterQueries(worker, testCipher);
});

afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
});

const delivery = async (no: string): Promise<string> => handedIn(owner, await caseOnRecord(owner, no));
const shown = (sealed: Buffer): string => maskNik(testCipher.decrypt(sealed));

/** Reads a file of `rows` in batches of 100 from where the record stands, and is killed before batch `killedAt`. */
async function read(handInId: string, rows: readonly StagedRow[], killedAt = Infinity): Promise<void> {
  const rest = rows.slice(await staging.lastRow(handInId));
  for (let batch = 0; batch * 100 < rest.length; batch += 1) {
    if (batch === killedAt) throw new Error('killed');
    await staging.stage(handInId, rest.slice(batch * 100, batch * 100 + 100));
  }
}

it('a reading that is killed twice goes on after its last batch, every row once', async () => {
  const handInId = await delivery('COOP-T-0001');
  const rows = stagedPeople(1_050);
  await expect(read(handInId, rows, 3)).rejects.toThrow('killed');
  expect(await staging.lastRow(handInId)).toBe(300);
  await expect(read(handInId, rows, 5)).rejects.toThrow('killed');
  await read(handInId, rows);
  const [{ rows: count, numbers } = { rows: 0, numbers: 0 }] = await owner.query<{ rows: number; numbers: number }>(
    'SELECT count(*) AS rows, count(DISTINCT row_no) AS numbers FROM staged_row WHERE hand_in_id = $1', [handInId],
  );
  expect([count, numbers]).toEqual([1_050, 1_050]);
});

it('a batch that breaks half-way leaves no row of itself, and its failure quotes nobody', async () => {
  const handInId = await delivery('COOP-T-0002');
  const rows = stagedPeople(10);
  const broken = { ...rows[9], verdict: 'nonsense' } as unknown as StagedRow;
  const failure = await staging.stage(handInId, [...rows.slice(0, 9), broken]).catch((error: Error) => error);
  expect(failure).toEqual(new Error('staging was refused by the database: 23514'));
  expect(await staging.lastRow(handInId)).toBe(0);
  expect(await staging.stage(handInId, rows)).toBe(10);
});

it('two readers of the same delivery at once stage each row once', async () => {
  const handInId = await delivery('COOP-T-0003');
  const rows = stagedPeople(500);
  await Promise.all([staging.stage(handInId, rows.slice(0, 400)), staging.stage(handInId, rows)]);
  expect((await queries.counts(handInId)).rows).toBe(500);
});

it('text with tabs, quotes and backslashes, blanks and ciphertexts come back as they went in', async () => {
  const handInId = await delivery('COOP-T-0004');
  const row = stagedPerson(1, 77);
  const odd = { ...row, person: { ...row.person!, fullName: 'Nur\t"Aini"\\N\nS\u0000', bankName: null } };
  await staging.stage(handInId, [odd, { ...stagedPerson(2, 78), verdict: 'returned', person: null, findings: [{ code: 'value-missing', column: 'nik', was: '', is: null }] }]);
  const back = await owner.query<Record<string, unknown>>('SELECT full_name, address, bank_name, nik_cipher, birth_date, findings FROM staged_row WHERE hand_in_id = $1 ORDER BY row_no', [handInId]);
  expect(back[0]).toMatchObject({ full_name: 'Nur\t"Aini"\\N\nS', address: row.person?.address, bank_name: null, birth_date: row.person?.birthDate });
  expect(testCipher.decrypt(back[0]?.['nik_cipher'] as Buffer)).toMatch(/^327501/);
  expect(back[1]).toMatchObject({ full_name: null, nik_cipher: null, findings: [{ code: 'value-missing' }] });
});

it('the later of two rows with the same number is returned and names the first, once', async () => {
  const handInId = await delivery('COOP-T-0005');
  const rows = [...stagedPeople(5), stagedPerson(6, 2), { ...stagedPerson(7, 2), sheet: 'Lembar 2' }];
  await staging.stage(handInId, rows);
  expect(await staging.returnDuplicates(handInId, shown)).toBe(2);
  expect(await staging.returnDuplicates(handInId, shown)).toBe(0);
  expect(await queries.counts(handInId)).toEqual({ rows: 7, accepted: 5, warned: 0, returned: 2 });
  const returned = await queries.returnedRows(handInId, 0, 10);
  expect(returned.map((row) => row.findings)).toEqual([
    [{ code: 'nik-duplicate-in-file', column: 'nik', was: '3275********0002', is: '3' }],
    [{ code: 'nik-duplicate-in-file', column: 'nik', was: '3275********0002', is: 'Daftar!3' }],
  ]);
});

it('a delivery keeps the first end it comes to', async () => {
  const handInId = await delivery('COOP-T-0006');
  const handIns = new HandInRepository(worker);
  await handIns.beginReading(handInId);
  expect((await handIns.of(handInId)).status).toBe('reading');
  await handIns.endReading(handInId, { rows: 5, accepted: 4, warned: 1, returned: 1 });
  await handIns.finish(handInId, 'declined', '2018-06-05' as never);
  await handIns.finish(handInId, 'lapsed', '2018-07-05' as never);
  await handIns.beginReading(handInId);
  expect(await handIns.of(handInId)).toMatchObject({ status: 'declined', counts: { rows: 5, accepted: 4, warned: 1, returned: 1 } });
});
