/** A launch at the door: a spoken yes judged, numbered and on record before its process is told. */
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { CooperationRepository } from '@sinergi/persistence/cases/cooperation.repository';
import { bekasi, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
});
afterAll(() => door.close());

const order = (more: object = {}) => ({
  programme: 'neighbourhood-heads',
  cityOfficeId: scene.cityId,
  coverFrom: '2018-06-01',
  approval: { givenBy: scene.people.mayor.id, position: 'mayor', capacity: 'penjabat', givenOn: '2018-04-16', place: 'Balai Kota Bekasi', channel: 'tatap muka', witnesses: ['Asisten I'], note: '' },
  ...more,
});
const BORN = { rehearsal: { bornAt: '2018-04-16T09:00:00+07:00' } };
const launch = (body: object, role: Role = 'officer', key?: string) => door.post('/v1/cooperations', scene.people[role].token, key).send(body);
const opens = { startCooperation: (start: CooperationStart) => new CooperationRepository(door.record).open(start, localDate('2018-04-16')) };

test('a real one draws the number of its year and is there when the answer comes', async () => {
  door.setToday('2026-11-24');
  door.gateway.expects(opens);
  const answer = await launch(order());
  expect([answer.status, answer.body]).toEqual([201, { no: 'COOP-2026-0001' }]);
  expect(door.gateway.told[0]?.with[0]).toMatchObject({
    no: 'COOP-2026-0001',
    birth: { rehearsal: false, zone: 'WIB', recordUrl: 'http://door.test/cooperations/COOP-2026-0001' },
    offices: { branchId: scene.branchId, branchCode: 'K10', cityId: scene.cityId, regionCode: '32.75' },
    terms: { programme: 'neighbourhood-heads' },
    coverFrom: '2018-06-01',
    duties: [{ personId: scene.people.officer.id, duty: 'prepare' }],
  });
  const page = await door.get('/v1/cooperations/COOP-2026-0001', scene.people.secretary.token);
  expect(page.body.approval).toEqual({ position: 'mayor', capacity: 'penjabat', givenOn: '2018-04-16', place: 'Balai Kota Bekasi', channel: 'tatap muka', witnesses: 1, minutes: null, corrected: [] });
  expect(page.body.stages[0]).toMatchObject({ code: 'verbal-approval', title: { id: 'Persetujuan lisan', en: 'Verbal approval' } });
});

test('a rehearsal draws from its own numbers and lives in its own year', async () => {
  door.gateway.expects(opens);
  const answer = await launch(order(BORN));
  expect(answer.body.no).toBe('GLADI-2018-0001');
  expect(door.gateway.told[0]?.with[0]).toMatchObject({ birth: { rehearsal: true, bornAt: Date.parse('2018-04-16T02:00:00Z') } });
  expect((await door.get('/v1/dashboard', scene.people.officer.token)).body.cooperations).toBe(1);
  expect((await door.get('/v1/dashboard?rehearsal=true', scene.people.officer.token)).body.cooperations).toBe(1);
});

test('an engine that is away leaves a job to the relay, not a second launch', async () => {
  door.gateway.expects({ startCooperation: async () => Promise.reject(new Error('engine away')) });
  const answer = await launch(order());
  expect(answer.status).toBe(202);
  expect(answer.body.job).toMatchObject({ kind: 'launch', state: 'being-processed', subject: answer.body.no });
  const [row] = await door.record.query('SELECT outcome FROM launch_request WHERE cooperation_no = $1', [answer.body.no]);
  expect(row).toEqual({ outcome: null });
});

test.each([
  ['by somebody without that power', 'branchLegal', () => order(), 403, 'not-allowed'],
  ['by the city itself', 'secretary', () => order(), 403, 'not-allowed'],
  ['of a programme nobody knows', 'officer', () => order({ programme: 'astronauts' }), 422, 'programme-unknown'],
  ['with an office that is no city', 'officer', () => order({ cityOfficeId: scene.branchId }), 422, 'office-unknown'],
  ['on the word of somebody in another capacity', 'officer', () => order({ approval: { ...order().approval, capacity: 'definitive' } }), 422, 'holder-missing'],
  ['on a word still to be given', 'officer', () => order({ approval: { ...order().approval, givenOn: '2027-01-01' } }), 422, 'period-invalid'],
  ['with cover from before the programme began', 'officer', () => order({ coverFrom: '2014-01-01' }), 422, 'period-invalid'],
] as const)('nothing is launched %s', async (_, role, body, status, code) => {
  door.gateway.expects({});
  const count = async () => (await door.record.query('SELECT FROM launch_request')).length;
  const before = await count();
  const answer = await launch(body(), role);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(await count()).toBe(before);
});

test('a branch launches only for the cities it serves', async () => {
  const answer = await door.post('/v1/cooperations', scene.stranger.token).send(order());
  expect(answer.body).toMatchObject({ code: 'not-allowed', facts: { regionCode: '32.75' } });
});

test('every field at fault is named, in both languages', async () => {
  const answer = await launch({ programme: '', coverFrom: '1 Juni 2018', approval: { givenBy: 'wali kota', position: 'king', givenOn: '2018-02-30' }, colour: 'blue' });
  expect(answer.status).toBe(400);
  const fields = new Map(answer.body.fields.map((field: { field: string; id: string; en: string }) => [field.field, field]));
  expect([...fields.keys()].sort()).toEqual(
    ['approval.channel', 'approval.givenBy', 'approval.givenOn', 'approval.place', 'approval.position', 'cityOfficeId', 'colour', 'coverFrom', 'programme'].sort(),
  );
  expect(fields.get('coverFrom')).toEqual({ field: 'coverFrom', id: 'harus berupa tanggal seperti 2018-07-16', en: 'must be a date such as 2018-07-16' });
  expect(fields.get('approval.place')).toMatchObject({ id: 'wajib diisi', en: 'must be filled in' });
});
