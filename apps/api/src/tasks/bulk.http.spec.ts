/** Many tasks decided at once: each by its own rules and on its own row, whatever becomes of the others. */
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { asked, bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
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
  const no = `COOP-2018-${6000 + (count += 1)}`;
  await cooperationOnRecord(door, scene, no);
  return asked(door, scene, no, askCode);
}
const many = (role: Role, taskIds: readonly string[], body: object = {}, key?: string) =>
  door.post('/v1/tasks/decisions', scene.people[role].token, key).send({ verdict: 'approve', items: taskIds.map((taskId) => ({ taskId, round: 1 })), ...body });
const rows = (taskIds: readonly string[]) => door.record.query<{ id: string; task_id: string; verdict: string; channel: string }>('SELECT id, task_id, verdict, channel FROM decision WHERE task_id = ANY ($1) ORDER BY task_id', [taskIds]);
const answered = async (_process: string, { decisionId }: Decision) => ({ kind: 'answered', value: { decisionId, outcome: 'accepted', taskClosed: true } }) as const;

test('one refusal stops no other; each accepted one has a row of its own, and a repeated act adds none', async () => {
  const [mine, scanned, also] = [await task(), await task('city-signature'), await task()];
  door.gateway.expects({ decide: answered });
  const send = () => many('mayor', [mine, scanned, 'no-such-task', also], {}, 'bulk-once');
  const answer = await send();
  expect(answer.status).toBe(200);
  expect(answer.body.outcomes.map(({ outcome, refusal }: { outcome: string; refusal: { code: string } | null }) => [outcome, refusal?.code ?? null])).toEqual([
    ['accepted', null], ['refused', 'decision-evidence-missing'], ['refused', 'task-unknown'], ['accepted', null],
  ]);
  expect(answer.body.outcomes[1].refusal.detail).toEqual({ id: expect.stringContaining('bukti'), en: expect.stringContaining('evidence') });
  const made = await rows([mine, scanned, also]);
  expect(made).toHaveLength(2);
  expect(door.gateway.told).toHaveLength(2);
  expect((await send()).body).toEqual(answer.body);
  expect(await rows([mine, scanned, also])).toEqual(made);
});

test('a door that broke down halfway goes on where it was, with the same decisions', async () => {
  const [first, second] = [await task(), await task()];
  let calls = 0;
  door.gateway.expects({ decide: async (process, decision) => { calls += 1; if (calls === 2) throw new Error('the engine went away'); return answered(process, decision); } });
  const send = () => many('mayor', [first, second], {}, 'bulk-broken');
  expect((await send()).body.code).toBe('unexpected');
  door.gateway.expects({ decide: answered });
  expect((await send()).body.outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['accepted', 'accepted']);
  expect(await rows([first, second])).toHaveLength(2);
});

test('not known in time is said per task', async () => {
  const id = await task();
  door.gateway.expects({ decide: async () => ({ kind: 'unknown' }) });
  expect((await many('mayor', [id])).body.outcomes).toMatchObject([{ taskId: id, outcome: 'being-processed', refusal: null }]);
});

test.each([
  ['nothing', { items: [] }],
  ['a task twice', { items: [{ taskId: 'a', round: 1 }, { taskId: 'a', round: 1 }] }],
  ['more than fifty', { items: Array.from({ length: 51 }, (_, index) => ({ taskId: `t${index}`, round: 1 })) }],
  ['more time', { verdict: 'more-time', items: [{ taskId: 'a', round: 1 }] }],
  ['what it does not know', { documentId: '0198a6c0-1111-4222-8333-444455556666', items: [{ taskId: 'a', round: 1 }] }],
])('no bulk decision about %s', async (_, body) => {
  expect((await many('mayor', [], body)).body.code).toBe('request-malformed');
});

test('a machine decides nothing', async () => {
  const made = await door.post('/v1/tokens', scene.people.administrator.token).send({ kind: 'machine', officeId: scene.branchId, label: 'mesin', scopes: ['read'] });
  expect((await door.post('/v1/tasks/decisions', made.body.token).send({ verdict: 'approve', items: [{ taskId: await task(), round: 1 }] })).body.code).toBe('not-allowed');
});
