/** The quality of rosters by real districts and villages: every place of the city, and nobody counted twice. */
import { caseOnRecord, handedIn, stagedPerson, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import { Database } from '../database';
import { loadRegions } from '../law/regions.repository';
import { CommitRepository } from './commit.repository';
import { HandInRepository } from './hand-in.repository';
import { RosterQualityQueries } from './roster-quality.queries';
import { StagingRepository, type StagedRow } from './staging.repository';

let test: TestDatabase;
let owner: Database;
let worker: Database;
let api: Database;
let quality: RosterQualityQueries;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 2);
  api = await Database.connect(test.url, 'api', 2);
  await loadRegions(owner, await readRegionTables());
  quality = new RosterQualityQueries(api);
});
afterAll(async () => {
  await Promise.all([api.close(), worker.close(), owner.close()]);
  await test.drop();
});

const of = (rowNo: number, serial: number, villageCode: string | null, verdict: StagedRow['verdict'] = 'accepted', findings: StagedRow['findings'] = []): StagedRow => {
  const row = stagedPerson(rowNo, serial);
  return { ...row, verdict, findings, person: { ...row.person!, villageCode, districtCode: villageCode?.slice(0, 8) ?? null } };
};
const UNKNOWN = { code: 'village-unknown', column: 'village', was: 'Entah', is: null } as const;
const BLANK = { code: 'value-missing', column: 'nik', was: '', is: null } as const;

async function delivered(scene: CaseOnRecord, rows: readonly StagedRow[]): Promise<string> {
  const id = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(id, rows);
  await new HandInRepository(worker).endReading(id, { rows: rows.length, accepted: 0, warned: 0, returned: 0 });
  return id;
}

it('a city nobody handed in for shows all its districts and villages, each missing', async () => {
  await caseOnRecord(owner, 'COOP-T-0901');
  const view = await quality.of('COOP-T-0901');
  expect(view.districts).toHaveLength(12);
  expect(view.districts.flatMap(({ villages }) => villages)).toHaveLength(56);
  expect(view).toMatchObject({ missing: { districts: 12, villages: 56 }, unplaced: { accepted: 0, warned: 0, returned: 0, members: 0 }, offices: [], rules: [] });
});

it('rows stand by district, village, office and rule; what waits for approval is judged and not yet on record', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0902');
  const [timur, selatan] = (await quality.of(scene.no)).districts;
  const [first, second] = timur!.villages;
  const inEffect = await delivered(scene, [
    of(1, 9_001, first!.code), of(2, 9_002, first!.code, 'accepted-with-warning', [UNKNOWN]), of(3, 9_003, null, 'accepted-with-warning', [UNKNOWN]),
    of(4, 9_004, second!.code, 'returned', [BLANK, BLANK]), { ...of(5, 9_005, null, 'returned', [BLANK]), person: null },
    { ...of(6, 9_008, null, 'returned', [BLANK]), person: null, trace: { nikHash: null, villageCode: second!.code, districtCode: timur!.code, positionCode: null } },
  ]);
  await new CommitRepository(worker).commit(inEffect, contributionMonth('2018-06'), localDate('2018-06-05'));
  await delivered(scene, [of(1, 9_006, selatan!.villages[0]!.code)]);
  const declined = await delivered(scene, [of(1, 9_007, selatan!.villages[1]!.code)]);
  await new HandInRepository(worker).finish(declined, 'declined', localDate('2018-06-06'));

  const view = await quality.of(scene.no);
  expect(view.districts[0]).toMatchObject({ name: timur!.name, accepted: 2, warned: 1, returned: 2, members: 2 });
  expect(view.districts[0]!.villages.slice(0, 2)).toEqual([{ ...first, accepted: 2, warned: 1, members: 2, missing: false }, { ...second, returned: 2 }]);
  expect(view.districts[1]).toMatchObject({ accepted: 1, members: 0 });
  expect(view.unplaced).toEqual({ accepted: 1, warned: 1, returned: 1, members: 1 });
  expect(view.missing).toEqual({ districts: 10, villages: 54 });
  expect(view.offices).toEqual([{ id: scene.cityId, name: 'COOP-T-0902-city', deliveries: 2, accepted: 4, warned: 2, returned: 3 }]);
  expect(view.rules.map(({ code, rows }) => [code, rows])).toEqual([['value-missing', 3], ['village-unknown', 2]]);
});

it('who was undone or left before the day of the case is no member', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0903');
  const village = (await quality.of(scene.no)).districts[0]!.villages[0]!.code;
  const id = await delivered(scene, [of(1, 9_101, village), of(2, 9_102, village), of(3, 9_103, village)]);
  await new CommitRepository(worker).commit(id, contributionMonth('2018-05'), localDate('2018-05-05'));
  const [left, undone] = await owner.query<{ id: string }>('SELECT id FROM membership WHERE cooperation_no = $1 ORDER BY id', [scene.no]);
  await owner.query(`UPDATE membership SET until_month = '2018-05' WHERE id = $1`, [left!.id]);
  const [undo] = await owner.query<{ id: string }>(
    `INSERT INTO roster_undo (id, hand_in_id, reason, proposed_by, proposed_on) VALUES (gen_random_uuid(), $1, 'berkas lama', $2, '2018-05-06') RETURNING id`, [id, scene.officer]);
  await owner.query('INSERT INTO membership_reversal (membership_id, undo_id) VALUES ($1, $2)', [undone!.id, undo!.id]);
  expect((await quality.of(scene.no)).districts[0]).toMatchObject({ accepted: 3, members: 1 });
});
