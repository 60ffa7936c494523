/** The terminal and the server judge one file alike: the same rows, the same verdicts, cell for cell. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { RostersHands } from '@sinergi/activities/rosters.activities';
import { FolderStore } from '@sinergi/documents/folder-store';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import { Database } from '@sinergi/persistence/database';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { loadRegions } from '@sinergi/persistence/law/regions.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { caseOnRecord, handedIn, TEST_KEY, testCipher } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { CITY } from '../../../../test/rosters/dirty-cells';
import { dirtyRoster, dirtyWorkbook } from '../../../../test/rosters/dirty-roster';
import { judgedFile, storedValues } from './roster-answer';
import { RosterJudge } from './roster-check';

let test: TestDatabase;
let owner: Database;
let worker: Database;
let folder: string;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 2);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-alike-'));
  await loadRegions(owner, (await readRegionTables()).filter(({ level, code }) => level !== 'village' || code.startsWith(CITY)));
});
afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

it('says the same of every cell, and would store the same people', async () => {
  const content = dirtyWorkbook(dirtyRoster(9, 'workbook'));
  const file = join(folder, 'daftar.xlsx');
  await writeFile(file, content);
  const store = new FolderStore(join(folder, 'documents'), fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
  await store.put('roster-alike', content, { encrypted: true });
  const handInId = await handedIn(owner, await caseOnRecord(owner, 'COOP-T-0901'), 'roster-alike');
  await owner.query(`UPDATE hand_in SET start = jsonb_set(start, '{offices,regionCode}', to_jsonb($2::text)) WHERE id = $1`, [handInId, CITY]);
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  const onServer = await environment.run((id: string) => new RostersHands(worker, store, testCipher).read(id), handInId);

  const question = { file, programme: 'neighbourhood-heads', city: CITY, on: localDate('2018-06-04') };
  const { counts, verdicts } = await judgedFile(await RosterJudge.for({ ...question, withValues: false }));
  expect(onServer).toEqual({ ...counts, accepted: counts.accepted + counts.warned });

  const staged = await owner.query<{ sheet: string; line: number; code: string; was: string; is: string | null }>(
    `SELECT sheet, line, f ->> 'code' AS code, f ->> 'was' AS was, f ->> 'is' AS is FROM staged_row CROSS JOIN jsonb_array_elements(findings) WITH ORDINALITY AS e (f, at)
      WHERE hand_in_id = $1 ORDER BY row_no, at`,
    [handInId],
  );
  expect(verdicts.length).toBeGreaterThan(60);
  expect(verdicts.map(({ sheet, row, code, was, is }) => ({ sheet, line: row, code, was, is }))).toEqual(staged);

  const people = await owner.query<{ nikHash: Buffer }>(
    `SELECT sheet, line AS row, full_name AS name, birth_date AS "birthDate", rt, rw, replace(village_code, '.', '') AS kelurahan, position_code AS position, nik_hash AS "nikHash"
       FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned' ORDER BY row_no`,
    [handInId],
  );
  const values: object[] = [];
  for await (const { nik, sex: _sex, ...value } of storedValues(await RosterJudge.for({ ...question, withValues: true })) as AsyncIterable<{ nik: string; sex: string }>) {
    values.push({ ...value, nikHash: testCipher.keyedHash(nik) });
  }
  expect(values).toEqual(people);
});
