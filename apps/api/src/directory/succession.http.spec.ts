/** A change of hands reaches the running cases it concerns, on the day it counts there, and no others. */
import { cooperationProcess } from '@sinergi/contracts/ids';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { ProcessRunRepository } from '@sinergi/persistence/cases/process-run.repository';
import { SuccessionRepository } from '@sinergi/persistence/relay/succession.repository';
import { SuccessionNews } from '@sinergi/temporal/succession';
import { asked, bekasi, cooperationOnRecord, official, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

const [REAL, REHEARSAL, CLOSED] = ['COOP-2018-9000', 'GLADI-2018-9001', 'COOP-2018-9002'] as const;
let door: Door;
let scene: Bekasi;
let admin: string;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  admin = scene.people.administrator.token;
  door.setToday('2018-06-10');
  for (const no of [REAL, REHEARSAL, CLOSED]) await cooperationOnRecord(door, scene, no, no === REHEARSAL);
  await door.record.query(`UPDATE cooperation SET closed_on = '2018-05-01', status = 'declined' WHERE no = $1`, [CLOSED]);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ holdersChanged: heard, today: async () => localDate('2018-05-05') }));

const heard = async (processIds: readonly string[]) => processIds;
const relay = (now: string) => new SuccessionNews(door.gateway, new SuccessionRepository(door.record, 0), () => Date.parse(now)).tell();
const told = () => door.gateway.told.filter(({ call }) => call === 'holdersChanged').map(({ with: given }) => given);
const holderOf = async (personId: string) => (await door.record.query<{ id: string }>('SELECT id FROM holder WHERE person_id = $1', [personId]))[0]!.id;
const end = (holderId: string, until: string) => door.post(`/v1/holders/${holderId}/end`, admin).send({ until, reason: 'pindah tugas' });
const newcomer = async () => (await door.post('/v1/people', admin).send({ fullName: 'Pejabat Baru' })).body.id;
const take = async (body: object) => door.post('/v1/holders', admin).send({ personId: await newcomer(), officeId: scene.cityId, from: '2018-06-01', ...body });

test('a desk left empty is told of when the successor takes it', async () => {
  expect((await end(await holderOf(scene.people.mayor.id), '2018-05-31')).status).toBe(204);
  expect(told()).toEqual([]);
  expect((await take({ position: 'mayor' })).status).toBe(201);
  expect(told()).toEqual([[[cooperationProcess(REAL)], { officeId: scene.cityId, position: 'mayor', on: '2018-06-01' }]]);
});

test('a rehearsal hears what has come on its own days', async () => {
  expect((await take({ position: 'mayor', capacity: 'pelaksana-harian', from: '2018-05-05', until: '2018-06-30' })).status).toBe(201);
  expect(told()[0]?.[0]).toEqual([cooperationProcess(REAL), cooperationProcess(REHEARSAL)]);
});

test('what is still to come, and what is over, is told to nobody', async () => {
  await end(await holderOf(scene.people.treasurer.id), '2018-05-31');
  expect((await take({ position: 'treasurer', from: '2018-07-01' })).status).toBe(201);
  expect((await take({ position: 'treasurer', from: '2018-06-01', until: '2018-06-05', capacity: 'pelaksana-harian' })).status).toBe(201);
  expect(told()).toEqual([]);
});

test('of a shared desk, a colleague who joins changes nothing and one who leaves does', async () => {
  const { officer } = scene.people;
  expect((await take({ officeId: scene.branchId, position: 'account-officer' })).status).toBe(201);
  expect(told()).toEqual([]);
  expect((await end(await holderOf(officer.id), '2018-05-31')).status).toBe(204);
  expect(told()).toEqual([[[cooperationProcess(REAL)], { officeId: scene.branchId, position: 'account-officer', on: '2018-06-01' }]]);
});

test('other processes hear it when they ask that position; a table of holders tells the same', async () => {
  const month = `billing-month.${REAL}.2018-06`;
  await new ProcessRunRepository(door.record).opened({ processId: month, kind: 'billing-month', no: REAL, period: '2018-06', rehearsal: false, on: localDate('2018-06-01') });
  const taskId = await asked(door, scene, REAL, 'written-confirmation');
  await door.record.query('UPDATE task SET process_id = $2 WHERE id = $1', [taskId, month]);
  await end(await holderOf(scene.people.secretary.id), '2018-05-31');
  const table = 'office_code,position,capacity,full_name,valid_from\nPEMKOT-32.75,city-secretary,definitive,Sekda Baru,2018-06-01\n';
  const answer = await door.post('/v1/holders/import', admin).set('Content-Type', 'text/csv').send(table);
  expect([answer.status, answer.body]).toEqual([200, { added: 1 }]);
  expect(told()).toEqual([[[month, cooperationProcess(REAL)], { officeId: scene.cityId, position: 'city-secretary', on: '2018-06-01' }]]);
});

test('what is still to come is told on its day in the city\'s zone, once, by the relay', async () => {
  await relay('2018-07-30T03:00:00Z');
  door.gateway.expects({ holdersChanged: heard, today: async () => localDate('2018-05-05') });
  const leaving = await official(door, scene.cityId, 'agency-head');
  await end(await holderOf(leaving.id), '2018-07-31');
  expect((await take({ position: 'agency-head', from: '2018-08-01' })).status).toBe(201);
  expect([await relay('2018-07-31T16:59:00Z'), told()]).toEqual([0, []]);
  expect(await relay('2018-07-31T17:01:00Z')).toBe(1);
  expect(told()).toEqual([[[cooperationProcess(REAL)], { officeId: scene.cityId, position: 'agency-head', on: '2018-08-01' }]]);
  expect([await relay('2018-08-02T03:00:00Z'), told().length]).toEqual([0, 1]);
});

test('a rehearsal hears it when its own day has come', async () => {
  await door.record.query(`UPDATE cooperation SET as_of = '2018-07-20' WHERE no = $1`, [REHEARSAL]);
  door.gateway.expects({ holdersChanged: heard, today: async () => localDate('2018-07-31') });
  await relay('2018-08-02T03:00:00Z');
  expect(JSON.stringify(told())).not.toContain('agency-head');
  door.gateway.expects({ holdersChanged: heard, today: async () => localDate('2018-08-01') });
  await relay('2018-08-02T03:00:00Z');
  expect(told()).toContainEqual([[cooperationProcess(REHEARSAL)], { officeId: scene.cityId, position: 'agency-head', on: '2018-08-01' }]);
  door.gateway.expects({ holdersChanged: heard, today: async () => localDate('2018-08-01') });
  expect([await relay('2018-08-02T03:00:00Z'), told()]).toEqual([0, []]);
});

test('the directory stands though no process could be told; it is told again, and only to those that have not heard', async () => {
  door.gateway.expects({ holdersChanged: async () => [], today: async () => localDate('2018-05-05') });
  const deputy = await official(door, scene.cityId, 'district-head');
  expect((await end(await holderOf(deputy.id), '2018-05-31')).status).toBe(204);
  expect((await take({ position: 'district-head' })).status).toBe(201);
  expect(told()).toHaveLength(1);
  expect(door.log.join('')).toContain('a change of hands will be told to running cases later');
  door.gateway.expects({ holdersChanged: async () => [], today: async () => localDate('2018-05-05') });
  await expect(relay('2018-06-10T03:00:00Z')).rejects.toThrow('not every process');
  door.gateway.expects({ holdersChanged: heard, today: async () => localDate('2018-05-05') });
  expect([await relay('2018-06-10T03:00:00Z'), await relay('2018-06-10T03:00:00Z')]).toEqual([1, 0]);
});
