/** Guidance at the door: judged by positions on the case's day, on record first, told to the process, and told again under its id. */
import type { Guidance } from '@sinergi/contracts/guidance.contract';
import { cooperationProcess } from '@sinergi/contracts/ids';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { PendingRepository } from '@sinergi/persistence/relay/pending.repository';
import { ProcessRunRepository } from '@sinergi/persistence/cases/process-run.repository';
import { asked, bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
let count = 0;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.setToday('2018-05-02');
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({}));

interface Scene {
  readonly no: string;
  readonly taskId: string;
  readonly guide: (role: Role, body: object, key?: string) => ReturnType<Door['post']>;
}

async function waiting(askCode = 'city-signature'): Promise<Scene> {
  const no = `COOP-2018-${3000 + (count += 1)}`;
  await cooperationOnRecord(door, scene, no);
  const taskId = await asked(door, scene, no, askCode);
  return { no, taskId, guide: (role, body, key) => door.post(`/v1/processes/${cooperationProcess(no)}/guidance`, scene.people[role].token, key).send({ reason: 'pelantikan wali kota', ...body }) };
}
const accepts = { guide: async () => ({ kind: 'answered', value: 'accepted' }) as const };
const rows = (no: string) => door.record.query<{ act: string; outcome: string | null }>('SELECT * FROM guidance_request WHERE no = $1 ORDER BY recorded_at', [no]);

test('a hold stands on record with who, in which position, why and until when', async () => {
  const { no, guide } = await waiting();
  door.gateway.expects(accepts);
  const answer = await guide('branchHead', { act: 'hold', until: '2018-05-31' });
  expect([answer.status, answer.body]).toEqual([200, { id: expect.any(String), outcome: 'accepted' }]);
  expect(await rows(no)).toMatchObject([{ act: 'hold', position: 'branch-head', reason: 'pelantikan wali kota', channel: 'api', on_date: '2018-05-02', outcome: 'accepted' }]);
  const [told] = door.gateway.told;
  expect(told?.with).toEqual([cooperationProcess(no), { messageId: answer.body.id, by: scene.people.branchHead.id, on: '2018-05-02', hasReason: true, act: 'hold', until: '2018-05-31' }]);
  const { timeline } = (await door.get(`/v1/cooperations/${no}`, scene.people.operator.token)).body;
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'guidance', on: '2018-05-02', title: { id: 'Kerja sama ditangguhkan', en: 'Case put on hold' } }));
  const acts = await door.record.query(`SELECT person_id, facts->>'position' AS position FROM audit_entry WHERE act = 'guidance.hold' AND subject = $1`, [cooperationProcess(no)]);
  expect(acts).toEqual([{ person_id: scene.people.branchHead.id, position: 'branch-head' }]);
});

test.each([
  ['a hold by somebody without the position', 'officer', { act: 'hold', until: '2018-05-31' }, 403, 'not-allowed'],
  ['a hold that has ended already', 'branchHead', { act: 'hold', until: '2018-05-02' }, 422, 'period-invalid'],
  ['a hold without a sensible end', 'branchHead', { act: 'hold', until: '2020-01-01' }, 422, 'period-invalid'],
  ['a resume by somebody without the position', 'treasurer', { act: 'resume' }, 403, 'not-allowed'],
  ['a word without its reason', 'branchHead', { act: 'resume', reason: '' }, 400, 'request-malformed'],
  ['a word on a day still to come', 'branchHead', { act: 'resume', on: '2030-01-01' }, 422, 'period-invalid'],
  ['a deadline moved farther than the position may', 'officer', { act: 'move-deadline', days: 6 }, 409, 'deadline-move-beyond-limit'],
  ['a deadline moved by the side that is asked', 'mayor', { act: 'move-deadline', days: 5 }, 403, 'not-allowed'],
  ['a deadline moved by nothing', 'branchHead', { act: 'move-deadline', days: 0 }, 409, 'deadline-move-beyond-limit'],
  ['a task passed to the other side', 'branchHead', { act: 'reassign', positions: ['account-officer'] }, 422, 'desk-not-of-this-side'],
  ['a task passed on by a desk that is not asked', 'treasurer', { act: 'reassign', positions: ['agency-head'] }, 403, 'not-allowed'],
] as const)('nothing is recorded of %s', async (_, role, body, status, code) => {
  const { no, taskId, guide } = await waiting();
  const answer = await guide(role, 'days' in body || 'positions' in body ? { taskId, ...body } : body);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(await rows(no)).toEqual([]);
});

test('earlier moves of a deadline count, many at once as well', async () => {
  const { taskId, guide } = await waiting();
  door.gateway.expects(accepts);
  const many = await Promise.all(Array.from({ length: 8 }, () => guide('officer', { act: 'move-deadline', taskId, days: 1 })));
  expect(many.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 409, 409, 409]);
  expect((await guide('officer', { act: 'move-deadline', taskId, days: 1 })).body.code).toBe('deadline-move-beyond-limit');
  expect((await guide('branchHead', { act: 'move-deadline', taskId, days: 15 })).status).toBe(200);
});

test('the desk asked may say: not me', async () => {
  const { taskId, guide } = await waiting('written-confirmation');
  door.gateway.expects(accepts);
  expect((await guide('secretary', { act: 'reassign', taskId, positions: ['agency-head'] })).status).toBe(200);
  const other = await waiting();
  expect((await other.guide('branchHead', { act: 'reassign', taskId, positions: ['agency-head'] })).body.code).toBe('task-unknown');
  expect((await other.guide('branchHead', { act: 'reassign', taskId: other.taskId, positions: ['agency-head'] })).status).toBe(200);
});

test('refused by the process: on record with its code, and not told again', async () => {
  const { no, guide } = await waiting();
  door.gateway.expects({ guide: async () => ({ kind: 'refused', code: 'not-held' }) });
  const answer = await guide('secretary', { act: 'resume' });
  expect([answer.status, answer.body.code]).toEqual([409, 'not-held']);
  expect(await rows(no)).toMatchObject([{ outcome: 'refused', outcome_code: 'not-held' }]);
});

test('not known in time: a job to watch, and the relay finds the row', async () => {
  const { no, guide } = await waiting();
  door.gateway.expects({ guide: async () => ({ kind: 'unknown' }) });
  const answer = await guide('branchHead', { act: 'hold', until: '2018-05-31' });
  expect([answer.status, answer.body.job]).toMatchObject([202, { kind: 'guidance', state: 'being-processed', subject: cooperationProcess(no) }]);
  const pending = new PendingRepository(door.record, 0);
  const found = (await pending.guidance()).find(({ processId }) => processId === cooperationProcess(no));
  expect(found?.guidance).toMatchObject({ messageId: answer.body.job.id, act: 'hold', until: '2018-05-31' });
  await pending.guidanceTold(answer.body.job.id, 'accepted', null);
  expect((await door.get(`/v1/jobs/${answer.body.job.id}`, scene.people.branchHead.token)).body.state).toBe('done');
});

test('a door that dies between row and update tells the same word under the same id', async () => {
  const { no, guide } = await waiting();
  const heard: string[] = [];
  door.gateway.expects({ guide: async (_: string, word: Guidance) => { heard.push(word.messageId); throw new Error('the door died here'); } });
  expect((await guide('branchHead', { act: 'hold', until: '2018-05-31' }, 'hold-once')).status).toBe(500);
  door.gateway.expects({ guide: async (_: string, word: Guidance) => { heard.push(word.messageId); return { kind: 'answered', value: 'accepted' }; } });
  expect((await guide('branchHead', { act: 'hold', until: '2018-05-31' }, 'hold-once')).status).toBe(200);
  expect(new Set(heard).size).toBe(1);
  expect(await rows(no)).toHaveLength(1);
});

test('a case is held with every process it has', async () => {
  const { no } = await waiting();
  const month = `billing-month.${no}.2018-06`;
  await new ProcessRunRepository(door.record).opened({ processId: month, kind: 'billing-month', no, period: '2018-06', rehearsal: false, on: localDate('2018-06-01') });
  door.gateway.expects(accepts);
  const hold = (key?: string) => door.post(`/v1/cooperations/${no}/guidance`, scene.people.secretary.token, key).send({ act: 'hold', until: '2018-05-31', reason: 'audit daerah' });
  expect((await hold('case-hold')).body).toMatchObject({ outcome: 'accepted' });
  expect((await hold('case-hold')).headers['idempotency-replayed']).toBe('true');
  expect(door.gateway.told.map(({ with: [processId] }) => processId)).toEqual([cooperationProcess(no), month]);
  const { timeline } = (await door.get(`/v1/cooperations/${no}`, scene.people.operator.token)).body;
  expect(timeline.filter(({ kind }: { kind: string }) => kind === 'guidance')).toHaveLength(1);
  door.gateway.expects({ guide: async () => ({ kind: 'refused', code: 'already-held' }) });
  expect((await hold()).body.code).toBe('already-held');
});

test('people are offered what they may do, and no machine or stranger is', async () => {
  const { no, taskId, guide } = await waiting('written-confirmation');
  const offered = async (role: Role) => (await door.get(`/v1/tasks/${encodeURIComponent(taskId)}`, scene.people[role].token)).body.mayGuide;
  expect(await offered('branchHead')).toEqual(['hold', 'move-deadline', 'reassign']);
  expect(await offered('officer')).toEqual(['move-deadline']);
  expect(await offered('secretary')).toEqual(['hold', 'reassign']);
  expect(await offered('operator')).toEqual([]);
  expect((await door.get(`/v1/cooperations/${no}`, scene.people.mayor.token)).body.mayGuide).toEqual(['hold']);
  expect((await door.post(`/v1/processes/${cooperationProcess(no)}/guidance`, scene.stranger.token).send({ act: 'resume', reason: 'coba-coba' })).status).toBe(404);
  await door.record.query(`UPDATE cooperation SET status = 'declined', closed_on = '2018-05-02' WHERE no = $1`, [no]);
  expect((await guide('branchHead', { act: 'resume' })).body.code).toBe('cooperation-closed');
});
