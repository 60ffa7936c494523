/** A monthly roster at the door: by when it was due, who leaves and joins by it, masked, noted, and only for those who may read members. */
import type { HandInView } from '@sinergi/contracts/roster.views';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { RosterComparison } from '@sinergi/persistence/rosters/roster-comparison';
import { StagingRepository, type StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { rowOf } from '../../../../test/harness/roster-desk';

const NO = 'GLADI-2018-0031';
let door: Door;
let scene: Bekasi;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO, true);
});
afterAll(() => door.close());

const on = (day: string) => door.gateway.expects({ startHandIn: async () => undefined, today: async () => day as never });
const FILE = (name: string) => Buffer.from(`nik,nama\n3275010101800001,${name}\n`);

function handIn(content: Buffer, fields: Record<string, string>) {
  const call = door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', content, 'daftar.csv');
  return Object.entries(fields).reduce((sent, [name, value]) => sent.field(name, value), call);
}

/** What its process would do of it. */
async function judged(id: string, rows: readonly StagedRow[], month: string): Promise<void> {
  const handIns = new HandInRepository(door.record);
  await new StagingRepository(door.record).stage(id, rows.map((row, index) => ({ ...row, rowNo: index + 1 })));
  await handIns.endReading(id, { rows: rows.length, accepted: rows.length, warned: 0, returned: 0 });
  await new RosterComparison(door.record).compare(await handIns.of(id), contributionMonth(month));
}

test('it says whether it came in time: seven working days from the start of the month, or from the event told', async () => {
  on('2018-08-10');
  const inTime = await handIn(FILE('Agustus'), { purpose: 'monthly' });
  expect(inTime.body.handIn).toMatchObject({ purpose: 'monthly', eventOn: null, reportDueOn: '2018-08-10', late: false });
  const late = await handIn(FILE('Keluar'), { purpose: 'additions', eventOn: '2018-07-20' });
  expect(late.body.handIn).toMatchObject({ purpose: 'additions', eventOn: '2018-07-20', reportDueOn: '2018-07-31', late: true });
  const first = await handIn(FILE('Pertama'), {});
  expect(first.body.handIn).toMatchObject({ purpose: 'first-roster', reportDueOn: null, late: false });
});

test('the same file is the same delivery within its month and purpose, and another one in the next', async () => {
  on('2018-08-10');
  const august = (await handIn(FILE('Sama'), { purpose: 'monthly' })).body.handIn as HandInView;
  expect((await handIn(FILE('Sama'), { purpose: 'monthly' })).body.id).toBe(august.id);
  expect((await handIn(FILE('Sama'), { purpose: 'additions' })).body.handIn.id).not.toBe(august.id);
  on('2018-09-05');
  expect((await handIn(FILE('Sama'), { purpose: 'monthly' })).body.handIn.id).not.toBe(august.id);
});

test('mended rows are no whole roster', async () => {
  on('2018-08-10');
  const refused = await handIn(FILE('Perbaikan'), { purpose: 'monthly', mends: '00000000-0000-4000-8000-000000000001' });
  expect([refused.status, refused.body.code, refused.body.fields?.[0]?.field]).toEqual([400, 'request-malformed', 'purpose']);
});

test('whoever leaves and joins is shown page by page, masked, and every page is noted', async () => {
  on('2018-08-10');
  const first = (await handIn(FILE('Mula'), {})).body.handIn as HandInView;
  await judged(first.id, [1, 2, 3].map((serial) => rowOf(serial)), '2018-07');
  await new CommitRepository(door.record).commit(first.id, contributionMonth('2018-07'), localDate('2018-07-02'));
  const next = (await handIn(FILE('Bulan'), { purpose: 'monthly' })).body.handIn as HandInView;
  await judged(next.id, [rowOf(1, { rt: '077' }), rowOf(8), rowOf(9)], '2018-08');

  const view = await door.get(`/v1/hand-ins/${next.id}`, scene.people.officer.token);
  expect(view.body.differences).toMatchObject({ alreadyMembers: 0, course: { month: '2018-08', members: 3, joiners: 2, leavers: 2, changedPlaces: 1, massExit: true } });
  const path = `/v1/hand-ins/${next.id}/differences`;
  const leavers = await door.get(`${path}?kind=leaver&limit=1`, scene.people.officer.token);
  expect(leavers.body.items).toEqual([expect.objectContaining({ kind: 'leaver', rowNo: null, nameMasked: expect.stringMatching(/^W\. C\. \d\.$/), is: null })]);
  const rest = await door.get(`${path}?kind=leaver&cursor=${leavers.body.next}`, scene.people.officer.token);
  const changed = await door.get(`${path}?kind=changed-place`, scene.people.officer.token);
  expect(changed.body.items[0]).toMatchObject({ was: { rt: '001' }, is: { rt: '077' } });
  expect(JSON.stringify([leavers.body, rest.body, changed.body])).not.toMatch(/Warga|\d{16}/);
  const noted = await door.record.query<{ rows: number; people: number }>(`SELECT rows_read AS rows, cardinality(participants) AS people FROM access_log WHERE subject = $1 AND purpose = 'differences'`, [`hand-in:${next.id}`]);
  expect(noted).toEqual([{ rows: 1, people: 1 }, { rows: 1, people: 1 }, { rows: 1, people: 1 }]);

  expect((await door.get(`${path}?kind=leaver`, scene.people.legalSection.token)).body.code).toBe('not-allowed');
  expect((await door.get(`${path}?kind=leaver`, scene.stranger.token)).body.code).toBe('hand-in-unknown');
  expect((await door.get(`${path}?kind=everybody`, scene.people.officer.token)).body.code).toBe('request-malformed');
});

test('members whose term of office has passed are asked for by day', async () => {
  const members = await door.get(`/v1/cooperations/${NO}/members?termEndsBefore=2018-08-01`, scene.people.officer.token);
  expect([members.status, members.body.items]).toEqual([200, []]);
});
