/** Two at once, twice the same, too late, and a door or a worker that dies in between: one decision counts, once. */
import { randomUUID } from 'node:crypto';
import { decide, type DecisionAnswer } from '@sinergi/contracts/cooperation.contract';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { DecisionRepository } from '@sinergi/persistence/requests/decision.repository';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { decisionsOn, playOf, refusalOf, standing, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

const outcomesOf = (taskId: string) =>
  town.database.query<{ outcome: string; code: string | null }>(`SELECT outcome, code FROM decision_outcome WHERE task_id = $1 ORDER BY outcome`, [taskId]);
const confirmed = async (people: Play, on: string): Promise<void> => {
  expect((await people.play.page()).stage).toBe('drafting');
  expect((await lettersOf(town, people.play.no)).filter((line) => line.includes('draft-asked'))).toEqual([`${on} draft-asked kepesertaan.bgr@badan.example`]);
  expect(await faultsOf(town, people.play.no)).toEqual([]);
};

test('a yes confirmed after its last day is refused, also when it is dated back', async () => {
  const people = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-04-01' });
  const task = await standing(people, 'written-confirmation');
  await people.play.until('2019-02-20');
  for (const on of ['2019-02-19', '2019-02-18']) {
    expect(await refusalOf(people.secretary.door.post(decisionsOn(task), { verdict: 'approve', round: 1, on }))).toBe('decision-out-of-turn');
  }
  const page = await people.play.page();
  expect([page.status, page.closedOn]).toEqual(['lapsed', '2019-02-19']);
  expect(await outcomesOf(task.id)).toEqual([]);
  expect((await lettersOf(town, people.play.no)).at(-1)).toBe('2019-02-19 cooperation-lapsed kepala.bgr@badan.example');
}, 240_000);

test('the secretary says yes while the mayor says no: one counts, the other is told it came too late', async () => {
  const people = await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-06-01' });
  await people.play.until('2019-02-06');
  const task = await standing(people, 'written-confirmation');
  const answers = await Promise.all([
    refusalOf(people.secretary.door.post(decisionsOn(task), { verdict: 'approve', round: 1, on: '2019-02-06' })),
    refusalOf(people.mayor.door.post(decisionsOn(task), { verdict: 'decline', round: 1, on: '2019-02-06', reason: 'Belum ada anggaran.' })),
  ]);
  await people.play.settled();
  expect(answers.filter((refusal) => refusal === null)).toHaveLength(1);
  expect(answers.filter((refusal) => refusal === 'decision-out-of-turn')).toHaveLength(1);
  const outcomes = await outcomesOf(task.id);
  expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
  expect((await people.play.page()).status).toBe(answers[0] === null ? 'drafting' : 'declined');
  expect(await faultsOf(town, people.play.no)).toEqual([]);
}, 240_000);

test('the same click twice is one decision, and both clicks get the same answer', async () => {
  const people = await playOf(town, { bornOn: '2019-03-04', coverFrom: '2019-06-01' });
  await people.play.until('2019-03-06');
  const task = await standing(people, 'written-confirmation');
  const key = randomUUID();
  const click = () => people.secretary.door.post<{ decisionId: string }>(decisionsOn(task), { verdict: 'approve', round: 1, on: '2019-03-06' }, key);
  const first = await click();
  expect(await click()).toEqual(first);
  expect(await refusalOf(people.secretary.door.post(decisionsOn(task), { verdict: 'decline', round: 1, on: '2019-03-06', reason: 'Berubah.' }, key))).toBe('idempotency-key-reused');
  await people.play.settled();
  expect(await town.database.query(`SELECT id FROM decision WHERE task_id = $1`, [task.id])).toEqual([{ id: first.decisionId }]);
  expect(await outcomesOf(task.id)).toEqual([{ outcome: 'accepted', code: null }]);
  await confirmed(people, '2019-03-06');

  // the same update again, as a relay does that has not seen the answer
  const [row] = await town.database.query<Pick<Decision, 'decidedBy' | 'officeId'>>(`SELECT decided_by AS "decidedBy", office_id AS "officeId" FROM decision WHERE id = $1`, [first.decisionId]);
  const again = await town.client.workflow.getHandle(task.processId).executeUpdate<DecisionAnswer, [Decision]>(decide, {
    updateId: randomUUID(),
    args: [yesOf(people, task.id, { ...(row as Pick<Decision, 'decidedBy' | 'officeId'>), decisionId: first.decisionId, on: localDate('2019-03-06') })],
  });
  expect(again).toEqual({ decisionId: first.decisionId, outcome: 'accepted', taskClosed: true });
  await people.play.settled();
  await confirmed(people, '2019-03-06');
}, 240_000);

const yesOf = (people: Play, taskId: string, own: Pick<Decision, 'decisionId' | 'on'> & Partial<Decision>): Decision => ({
  taskId, round: 1, verdict: 'approve', decidedBy: people.secretary.personId, recordedBy: people.secretary.personId, principal: null, officeId: people.secretary.officeId,
  position: 'city-secretary', capacity: 'definitive', hasReason: false, documentId: null, days: null, ...own,
});

test('a decision submitted while nobody works, and one whose door died before telling it, count once when work goes on', async () => {
  const [waiting, untold] = await Promise.all(['2019-04-01', '2019-04-02'].map((bornOn) => playOf(town, { bornOn, coverFrom: '2019-09-01' }))) as [Play, Play];
  await Promise.all([waiting, untold].map(({ play }) => play.until('2019-04-04')));
  const [asked, silent] = [await standing(waiting, 'written-confirmation'), await standing(untold, 'written-confirmation')];
  await town.stopWorker();

  const click = waiting.secretary.door.post(decisionsOn(asked), { verdict: 'approve', round: 1, on: '2019-04-04' });
  const decisionId = randomUUID();
  await new DecisionRepository(town.database).submit(
    { decision: yesOf(untold, silent.id, { decisionId, on: localDate('2019-04-04') }), reason: '', channel: 'api', signedOn: null, delegationId: null },
    { personId: untold.secretary.personId, officeId: untold.secretary.officeId, channel: 'api' },
  );
  await new Promise((resolve) => setTimeout(resolve, 5_500)); // the door gives up waiting
  expect(await outcomesOf(asked.id)).toEqual([]);

  await town.startWorker();
  await click;
  await Promise.all([waiting, untold].map(({ play }) => play.settled()));
  for (const task of [asked, silent]) expect(await outcomesOf(task.id)).toEqual([{ outcome: 'accepted', code: null }]);
  await confirmed(waiting, '2019-04-04');
  await confirmed(untold, '2019-04-04');
}, 240_000);
