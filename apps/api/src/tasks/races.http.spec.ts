/** Two at once, twice the same, too late, and a door that dies: what was submitted counts once or is refused by name. */
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { mayDecide } from '@sinergi/domain/cooperation/decision';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { DecisionOutcomeRepository } from '@sinergi/persistence/cases/decision-outcome.repository';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import { PendingRepository } from '@sinergi/persistence/relay/pending.repository';
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

async function task(): Promise<string> {
  const no = `COOP-2018-${4000 + (count += 1)}`;
  await cooperationOnRecord(door, scene, no);
  return asked(door, scene, no, 'written-confirmation');
}
const decide = (id: string, role: 'mayor' | 'secretary', body: object = {}, key?: string) =>
  door.post(`/v1/tasks/${encodeURIComponent(id)}/decisions`, scene.people[role].token, key).send({ verdict: 'approve', round: 1, ...body });
const rows = (id: string) => door.record.query<{ id: string; outcome: string | null; code: string | null }>('SELECT d.id, x.outcome, x.code FROM decision d LEFT JOIN decision_outcome x ON x.decision_id = d.id WHERE d.task_id = $1 ORDER BY x.outcome', [id]);

/** One process: the first decision it hears closes the task, as on the engine. */
function process(): { decide(processId: string, decision: Decision): Promise<never>; readonly heard: string[] } {
  const heard: string[] = [];
  let first: string | null = null;
  const outcomes = new DecisionOutcomeRepository(door.record);
  const answer = async (_: string, { decisionId, taskId }: Decision) => {
    heard.push(decisionId);
    first ??= decisionId;
    if (first !== decisionId) return { kind: 'refused', code: 'decision-out-of-turn' };
    await outcomes.record({ decisionId, taskId, outcome: 'accepted', closesTask: true, on: localDate('2018-04-20') });
    await new TaskRepository(door.record).close({ taskId, outcome: 'approved', on: localDate('2018-04-20') });
    return { kind: 'answered', value: { decisionId, outcome: 'accepted', taskClosed: true } };
  };
  return { decide: answer as never, heard };
}

test('two deciders at once: one decision counts, the other is told that nothing waits for it', async () => {
  const id = await task();
  door.gateway.expects(process());
  const both = await Promise.all([decide(id, 'mayor'), decide(id, 'secretary')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('decision-out-of-turn');
  const kept = await rows(id);
  expect(kept.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
  expect(kept.every(({ outcome }) => outcome !== null)).toBe(true);
});

test('the same click five times at once: one row, told once, one answer', async () => {
  const id = await task();
  const one = process();
  door.gateway.expects(one);
  const answers = await Promise.all(Array.from({ length: 5 }, () => decide(id, 'mayor', {}, 'one-click')));
  expect(new Set(answers.map(({ body }) => body.decisionId)).size).toBe(1);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(4);
  expect([one.heard.length, (await rows(id)).length]).toEqual([1, 1]);
});

test('the same click under two keys: the second is a second decision, and comes too late', async () => {
  const id = await task();
  door.gateway.expects(process());
  expect((await decide(id, 'mayor')).status).toBe(200);
  expect((await decide(id, 'mayor')).body.code).toBe('decision-out-of-turn');
  expect(await rows(id)).toHaveLength(1);
});

test('after the deadline nothing is recorded any more', async () => {
  const id = await task();
  await new TaskRepository(door.record).close({ taskId: id, outcome: 'lapsed', on: localDate('2018-06-25') });
  expect((await decide(id, 'mayor', { on: '2018-04-20' })).body.code).toBe('decision-out-of-turn');
  expect(await rows(id)).toEqual([]);
});

test('a stale page decides nothing, at the door or in the process', async () => {
  const id = await task();
  await door.record.query('UPDATE task SET round = 2 WHERE id = $1', [id]);
  expect((await decide(id, 'mayor')).body.code).toBe('decision-stale-round');
  expect(await rows(id)).toEqual([]);
  door.gateway.expects({
    decide: async (_: string, decision: Decision) => {
      const [{ ask } = { ask: null }] = await door.record.query<{ ask: never }>('SELECT ask FROM task WHERE id = $1', [id]);
      try {
        mayDecide(decision, { taskId: id, round: 3, ask: ask as never, grantedDays: 0 }, [], []);
      } catch (error) {
        return { kind: 'refused', code: (error as DomainError).code };
      }
      return { kind: 'unknown' };
    },
  });
  expect((await decide(id, 'mayor', { round: 2 })).body.code).toBe('decision-stale-round');
  expect(await rows(id)).toMatchObject([{ outcome: 'refused', code: 'decision-stale-round' }]);
});

test('an update that times out leaves the row to the relay, under the same id', async () => {
  const id = await task();
  door.gateway.expects({ decide: async () => ({ kind: 'unknown' }) });
  const answer = await decide(id, 'mayor');
  expect(answer.status).toBe(202);
  const [pending] = (await new PendingRepository(door.record, 0).decisions()).filter(({ decision }) => decision.taskId === id);
  expect(pending?.decision).toMatchObject({ decisionId: answer.body.job.id, decidedBy: scene.people.mayor.id, principal: null, round: 1 });
  expect(await rows(id)).toMatchObject([{ outcome: null }]);
});

test('a door that dies between row and update: sent again it tells the same decision', async () => {
  const id = await task();
  const died: string[] = [];
  door.gateway.expects({ decide: async (_: string, { decisionId }: Decision) => { died.push(decisionId); throw new Error('the door died here'); } });
  expect((await decide(id, 'mayor', {}, 'died-once')).status).toBe(500);
  expect(await rows(id)).toMatchObject([{ outcome: null }]);
  const one = process();
  door.gateway.expects(one);
  expect((await decide(id, 'mayor', {}, 'died-once')).status).toBe(200);
  expect(one.heard).toEqual(died);
  expect(await rows(id)).toMatchObject([{ outcome: 'accepted' }]);
});
