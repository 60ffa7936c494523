/** The link in a letter: opening it changes nothing, deciding through it works once, until it expires, and not for signatures. */
import { randomUUID } from 'node:crypto';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { linkTokenHash } from '@sinergi/platform/crypto/link-token';
import { TaskLinkRepository } from '@sinergi/persistence/correspondence/task-link.repository';
import { asked, bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
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

async function link(askCode: string, until: string, rehearsal = false): Promise<{ token: string; taskId: string }> {
  const no = `${rehearsal ? 'GLADI' : 'COOP'}-2018-${2000 + (count += 1)}`;
  await cooperationOnRecord(door, scene, no, rehearsal);
  const taskId = await asked(door, scene, no, askCode);
  const { id, officeId } = scene.people.secretary;
  const [letter] = await door.record.query<{ id: string }>(
    `INSERT INTO letter (occasion, no, process_id, notice, office_id, to_address, on_date, message_id) VALUES ($1, $2, 'p', 'reminder', $3, 'surat@example.test', '2018-04-16', $1) RETURNING id`,
    [randomUUID(), no, officeId],
  );
  const token = `link-${randomUUID()}`;
  await new TaskLinkRepository(door.record).add({ tokenHash: linkTokenHash(token), letterId: letter!.id, taskId, personId: id, officeId, expiresAt: Date.parse(`${until}T12:00:00Z`) });
  return { token, taskId };
}
const open = (token: string) => door.get(`/v1/links/${token}`);
const decide = (token: string, body: object = { verdict: 'approve', round: 1 }) => door.post(`/v1/links/${token}/decisions`).send(body);
const answering = (taskClosed: boolean) => ({ decide: async (_: string, { decisionId }: Decision) => ({ kind: 'answered', value: { decisionId, outcome: 'accepted', taskClosed } }) as const });

test('opened by anybody and by every mail scanner, it stays as it is', async () => {
  const { token, taskId } = await link('written-confirmation', '2030-01-01');
  for (let times = 0; times < 3; times += 1) {
    const answer = await open(token);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ task: { id: taskId, mayDecide: true }, person: { name: 'Pejabat city-secretary', position: 'Sekretaris Daerah' }, signInNeeded: false });
  }
});

test('decides once for the person it was sent to', async () => {
  const { token, taskId } = await link('written-confirmation', '2030-01-01');
  door.gateway.expects(answering(true));
  expect((await decide(token)).body).toMatchObject({ outcome: 'accepted', taskClosed: true });
  const rows = await door.record.query('SELECT channel, decided_by FROM decision WHERE task_id = $1', [taskId]);
  expect(rows).toEqual([{ channel: 'mail-link', decided_by: scene.people.secretary.id }]);
  expect((await decide(token)).body.code).toBe('link-used');
  expect((await open(token)).status).toBe(410);
});

test('more time leaves the question and its link open', async () => {
  const { token } = await link('written-confirmation', '2030-01-01');
  door.gateway.expects(answering(false));
  expect((await decide(token, { verdict: 'more-time', round: 1, days: 5, reason: 'rapat paripurna' })).status).toBe(200);
  expect((await open(token)).status).toBe(200);
});

test('expires by the business day of its case', async () => {
  expect((await open((await link('written-confirmation', '2018-05-01')).token)).body.code).toBe('link-expired');
  const rehearsed = await link('written-confirmation', '2018-05-01', true);
  door.gateway.expects({ today: async () => '2018-04-20' as never });
  expect((await open(rehearsed.token)).status).toBe(200);
  door.gateway.expects({ today: async () => '2018-05-02' as never });
  expect((await open(rehearsed.token)).body.code).toBe('link-expired');
});

test('a signature is not given by a link alone, nor in another name', async () => {
  const { token } = await link('city-signature', '2030-01-01');
  expect((await open(token)).body.signInNeeded).toBe(true);
  expect((await decide(token)).body.code).toBe('sign-in-needed');
  expect((await decide(token, { verdict: 'approve', round: 1, decidedBy: scene.people.mayor.id })).body.fields).toMatchObject([{ field: 'decidedBy' }]);
});

test('an unknown link opens nothing', async () => {
  expect((await open('nothing')).body.code).toBe('link-unknown');
  expect((await decide('nothing')).body.code).toBe('link-unknown');
});
