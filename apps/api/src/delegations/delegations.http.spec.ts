/** Delegations: a person lends their own position for a period; an administrator may record it for others. */
import { asked, bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.setToday('2018-05-02');
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({}));

const lend = (role: Role, body: object = {}, key?: string) =>
  door.post('/v1/delegations', scene.people[role].token, key).send({ delegateId: scene.people.legalSection.id, officeId: scene.cityId, position: 'mayor', from: '2018-05-01', until: '2018-05-31', reason: 'tugas luar negeri', ...body });

test.each([
  ['a position they do not hold', 'secretary', {}, 422, 'holder-missing'],
  ['before they held it', 'mayor', { from: '2014-01-01' }, 422, 'holder-missing'],
  ['a period that ends before it starts', 'mayor', { until: '2018-04-01' }, 422, 'period-invalid'],
  ['to a person nobody knows', 'mayor', { delegateId: '0198a6c0-1111-4222-8333-444455556666' }, 422, 'person-unknown'],
] as const)('nobody lends %s', async (_, role, body, status, code) => {
  const answer = await lend(role, body);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('nobody lends to themselves, nor for another without being administrator', async () => {
  expect((await lend('mayor', { delegateId: scene.people.mayor.id })).body.code).toBe('request-malformed');
  expect((await lend('secretary', { principalId: scene.people.mayor.id })).body.code).toBe('not-allowed');
});

test('within its period the delegate decides; ended, it counts no longer', async () => {
  await cooperationOnRecord(door, scene, 'COOP-2018-6000');
  const taskId = await asked(door, scene, 'COOP-2018-6000', 'written-confirmation');
  const may = async () => (await door.get(`/v1/tasks/${encodeURIComponent(taskId)}`, scene.people.legalSection.token)).body;
  expect((await may()).mayDecide).toBe(false);

  const made = await lend('mayor', {}, 'lend-once');
  expect([made.status, made.body]).toMatchObject([201, { position: 'mayor', positionTitle: { id: 'Wali Kota' }, delegateName: 'Pejabat legal-section', endedOn: null, mayEnd: true }]);
  expect((await lend('mayor', {}, 'lend-once')).body).toEqual(made.body);
  expect((await lend('mayor', { from: '2018-05-15', until: '2018-06-15' })).body.code).toBe('delegation-overlaps');

  expect(await may()).toMatchObject({ mayDecide: true, decidesFor: { name: 'Pejabat mayor', position: 'mayor', until: '2018-05-31' } });
  const mine = await door.get('/v1/tasks?mine=true&status=open', scene.people.legalSection.token);
  expect(mine.body.items.map(({ id }: { id: string }) => id)).toEqual([taskId]);
  door.setToday('2018-06-01');
  expect((await may()).mayDecide).toBe(false);
  door.setToday('2018-05-02');

  const seen = async (role: Role, query = '') => (await door.get(`/v1/delegations${query}`, scene.people[role].token)).body.items.map(({ id, mayEnd }: { id: string; mayEnd: boolean }) => [id, mayEnd]);
  expect(await seen('legalSection')).toEqual([[made.body.id, false]]);
  expect(await seen('branchHead')).toEqual([]);
  expect(await seen('administrator', '?on=2018-05-10')).toEqual([[made.body.id, true]]);
  expect(await seen('administrator', '?on=2018-07-01')).toEqual([]);

  const end = (role: Role) => door.post(`/v1/delegations/${made.body.id}/end`, scene.people[role].token).send({});
  expect((await end('secretary')).body.code).toBe('not-allowed');
  expect((await end('mayor')).status).toBe(204);
  expect((await end('mayor')).body.code).toBe('delegation-unknown');
  expect((await may()).mayDecide).toBe(false);
  expect(await door.record.query(`SELECT act FROM audit_entry WHERE act LIKE 'delegation.%' ORDER BY id`)).toEqual([{ act: 'delegation.add' }, { act: 'delegation.end' }]);
});

test('it counts only while the one stood in for holds the post', async () => {
  await cooperationOnRecord(door, scene, 'COOP-2018-6001');
  const taskId = await asked(door, scene, 'COOP-2018-6001', 'written-confirmation');
  expect((await lend('administrator', { principalId: scene.people.mayor.id, from: '2018-05-02', delegateId: scene.people.treasurer.id })).status).toBe(201);
  const may = async () => (await door.get(`/v1/tasks/${encodeURIComponent(taskId)}`, scene.people.treasurer.token)).body.mayDecide;
  expect(await may()).toBe(true);
  await door.record.query(`UPDATE holder SET valid_until = '2018-05-01' WHERE person_id = $1`, [scene.people.mayor.id]);
  expect(await may()).toBe(false);
});
