/** A decision at the door: on record first, told to its process, and answered with what became of it. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { DecisionOutcomeRepository } from '@sinergi/persistence/cases/decision-outcome.repository';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { asked, bekasi, cooperationOnRecord, official, SCAN, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
let count = 0;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({}));

async function task(askCode = 'written-confirmation'): Promise<string> {
  const no = `COOP-2018-${1000 + (count += 1)}`;
  await cooperationOnRecord(door, scene, no);
  return asked(door, scene, no, askCode);
}
const decisionsOf = (id: string) => `/v1/tasks/${encodeURIComponent(id)}/decisions`;
const rows = (id: string) =>
  door.record.query<{ verdict: string; outcome: string | null; code: string | null; capacity: string; channel: string; decided_on: string }>(
    'SELECT d.*, x.outcome, x.code FROM decision d LEFT JOIN decision_outcome x ON x.decision_id = d.id WHERE d.task_id = $1',
    [id],
  );
const answered = async (_process: string, { decisionId }: Decision) => ({ kind: 'answered', value: { decisionId, outcome: 'accepted', taskClosed: true } }) as const;

test('accepted: the row stands with whose will, in which capacity and on which day', async () => {
  const id = await task();
  door.gateway.expects({ decide: answered });
  const answer = await door.post(decisionsOf(id), scene.people.mayor.token).send({ verdict: 'approve', round: 1, on: '2018-04-20' });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ decisionId: expect.any(String), outcome: 'accepted', taskClosed: true });
  expect(await rows(id)).toMatchObject([{ verdict: 'approve', capacity: 'penjabat', channel: 'api', decided_on: '2018-04-20', outcome: null }]);
  const [{ with: told } = { with: [] }] = door.gateway.told;
  expect(told[1]).toMatchObject({ taskId: id, decidedBy: scene.people.mayor.id, recordedBy: scene.people.mayor.id, position: 'mayor', hasReason: false, on: '2018-04-20' });
  expect(JSON.stringify(told)).not.toMatch(/Pejabat/);
});

test('refused by the process: the refusal is on record with its code', async () => {
  const id = await task();
  door.gateway.expects({ decide: async () => ({ kind: 'refused', code: 'duties-incompatible' }) });
  const answer = await door.post(decisionsOf(id), scene.people.secretary.token).send({ verdict: 'approve', round: 1 });
  expect(answer.status).toBe(403);
  expect(answer.body.code).toBe('duties-incompatible');
  expect(await rows(id)).toMatchObject([{ outcome: 'refused', code: 'duties-incompatible' }]);
});

test('not known in time: recorded, with a job that tells when it is done', async () => {
  const id = await task();
  door.gateway.expects({ decide: async () => ({ kind: 'unknown' }) });
  const key = 'the-same-key';
  const send = () => door.post(decisionsOf(id), scene.people.secretary.token, key).send({ verdict: 'approve', round: 1 });
  const first = await send();
  expect(first.status).toBe(202);
  expect(first.body.job).toMatchObject({ kind: 'decision', state: 'being-processed', subject: id });
  expect((await send()).headers['idempotency-replayed']).toBe('true');
  expect(await rows(id)).toHaveLength(1);

  const decisionId = first.body.job.id;
  await new DecisionOutcomeRepository(door.record).record({ decisionId, taskId: id, outcome: 'accepted', closesTask: true, on: localDate('2018-04-20') });
  expect((await door.get(`/v1/jobs/${decisionId}`, scene.people.secretary.token)).body.state).toBe('done');
});

test('a door that broke down halfway tells the same decision again, never a second one', async () => {
  const id = await task();
  door.gateway.expects({ decide: async () => { throw new Error('the engine went away'); } });
  const send = () => door.post(decisionsOf(id), scene.people.secretary.token, 'interrupted').send({ verdict: 'approve', round: 1 });
  expect((await send()).body.code).toBe('unexpected');
  door.gateway.expects({ decide: answered });
  expect((await send()).status).toBe(200);
  expect(await rows(id)).toHaveLength(1);
});

test.each([
  ['who does not hold the position', 'branchHead', { verdict: 'approve', round: 1 }, 403, 'decision-not-yours'],
  ['before taking office', 'mayor', { verdict: 'approve', round: 1, on: '2014-12-31' }, 403, 'decision-not-yours'],
  ['in a capacity not held', 'mayor', { verdict: 'approve', round: 1, capacity: 'definitive' }, 403, 'decision-not-yours'],
  ['on a day still to come', 'mayor', { verdict: 'approve', round: 1, on: '2030-01-01' }, 422, 'period-invalid'],
  ['for a round gone by', 'mayor', { verdict: 'approve', round: 2 }, 409, 'decision-stale-round'],
  ['by a verdict not offered', 'mayor', { verdict: 'return', round: 1, reason: 'perbaiki' }, 422, 'decision-verdict-not-offered'],
  ['without the reason it needs', 'mayor', { verdict: 'decline', round: 1 }, 422, 'decision-reason-missing'],
  ['asking for more time than is left', 'mayor', { verdict: 'more-time', round: 1, reason: 'rapat', days: 99 }, 409, 'more-time-exhausted'],
  ['with a file nobody knows', 'mayor', { verdict: 'approve', round: 1, documentId: '0198a6c0-1111-4222-8333-444455556666' }, 404, 'document-unknown'],
] as const)('nothing is recorded %s', async (_, role, order, status, code) => {
  const id = await task();
  const answer = await door.post(decisionsOf(id), scene.people[role].token).send(order);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(await rows(id)).toEqual([]);
});

test('a signature needs its scan; somebody else may type it, and counts as a second hand', async () => {
  const id = await task('city-signature');
  const { officer, secretary } = scene.people;
  const send = (body: object) => door.post(decisionsOf(id), officer.token).send({ verdict: 'approve', round: 1, decidedBy: secretary.id, ...body });
  expect((await send({})).body.code).toBe('decision-evidence-missing');

  const uploaded = await door.post('/v1/documents', officer.token).field('kind', 'signed-scan').field('title', 'Nota kesepakatan').attach('file', SCAN, 'nota.pdf');
  expect(uploaded.status).toBe(201);
  door.gateway.expects({ decide: answered });
  expect((await send({ documentId: uploaded.body.id, signedOn: '2018-05-02', on: '2018-05-02' })).status).toBe(200);
  expect(door.gateway.told[0]?.with[1]).toMatchObject({ decidedBy: secretary.id, recordedBy: officer.id, documentId: uploaded.body.id });

  const other = await task('city-signature');
  const stranger = await official(door, scene.stranger.officeId, 'operator');
  const answer = await door.post(decisionsOf(other), stranger.token).send({ verdict: 'approve', round: 1, decidedBy: secretary.id, documentId: uploaded.body.id });
  expect(answer.body.code).toBe('decision-not-yours');
});

test('the list says who may decide and why not', async () => {
  const id = await task();
  const view = async (role: 'mayor' | 'officer') => (await door.get(`/v1/tasks/${encodeURIComponent(id)}`, scene.people[role].token)).body;
  expect(await view('mayor')).toMatchObject({ mayDecide: true, refusal: null, act: 'confirm', officeName: 'Pemerintah Kota Bekasi' });
  expect(await view('officer')).toMatchObject({ mayDecide: false, refusal: 'decision-not-yours' });
  const mine = await door.get('/v1/tasks?mine=true&status=open', scene.people.mayor.token);
  expect(mine.body.items.map((listed: { id: string }) => listed.id)).toContain(id);
  expect((await door.get('/v1/tasks?mine=true&status=open', scene.people.officer.token)).body.items).toEqual([]);
});
