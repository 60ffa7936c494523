/** The quality of rosters at the door: places and counts for those who may read members, and no person in it. */
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import { loadRegions } from '@sinergi/persistence/law/regions.repository';
import { stagedPeople } from '../../../../test/harness/case-on-record';
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0401';
const PATH = `/v1/cooperations/${NO}/roster-quality`;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  await loadRegions(door.record, await readRegionTables());
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ startHandIn: async () => undefined }));

test('shows every district and village of the city, what was judged there, and no person', async () => {
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  for (const { person, rowNo, line } of stagedPeople(3)) {
    await door.record.query(
      `INSERT INTO staged_row (hand_in_id, row_no, sheet, line, verdict, full_name, village_code) VALUES ($1, $2, '', $3, 'accepted', $4, $5)`,
      [handedIn.body.handIn.id, rowNo, line, person!.fullName, person!.villageCode],
    );
  }
  expect((await door.get(PATH, scene.people.officer.token)).body).toMatchObject({ offices: [], missing: { villages: 56 } });
  await door.record.query(`UPDATE hand_in SET status = 'awaiting-approval' WHERE id = $1`, [handedIn.body.handIn.id]);
  const answer = await door.get(PATH, scene.people.officer.token);
  expect(answer.status).toBe(200);
  expect(answer.body.districts).toHaveLength(12);
  expect(answer.body.districts[0]).toMatchObject({ code: '32.75.01', accepted: 3, warned: 0, returned: 0, members: 0 });
  expect(answer.body).toMatchObject({ no: NO, missing: { districts: 11, villages: 55 }, offices: [{ deliveries: 1, accepted: 3 }], rules: [] });
  expect(JSON.stringify(answer.body)).not.toMatch(/Warga|\d{16}/);
});

test('nobody without that power, and no cooperation that is not on record', async () => {
  expect((await door.get(PATH, scene.people.legalSection.token)).body.code).toBe('not-allowed');
  expect((await door.get('/v1/cooperations/COOP-2018-9999/roster-quality', scene.people.officer.token)).status).toBe(404);
});
