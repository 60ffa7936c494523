/** Separation of duties is by person, over every door: api, terminal, console, mail link, typed for another, delegate, machine. */
import { randomUUID } from 'node:crypto';
import { mayDecide, personsOf, type Decision } from '@sinergi/domain/cooperation/decision';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import type { DutyHeld } from '@sinergi/domain/terms/duties';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { linkTokenHash } from '@sinergi/platform/crypto/link-token';
import { DecisionOutcomeRepository } from '@sinergi/persistence/cases/decision-outcome.repository';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import { TaskLinkRepository } from '@sinergi/persistence/correspondence/task-link.repository';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { asked, bekasi, cooperationOnRecord, official, SCAN, type Bekasi, type Official } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-5000';
let door: Door;
let scene: Bekasi;
/** Reviewed the draft for the branch, and also holds the post that signs. */
let maker: Official;
let colleague: Official;
let signature: string;
let scan: string;
const held: DutyHeld[] = [];

/** The process's own rule on what it is told. */
const process = {
  decide: async (_: string, decision: Decision) => {
    const [task] = await door.record.query<{ ask: Ask; round: number }>('SELECT ask, round FROM task WHERE id = $1', [decision.taskId]);
    try {
      mayDecide(decision, { taskId: decision.taskId, round: task!.round, ask: task!.ask, grantedDays: 0 }, held, neighbourhoodHeads.incompatibleDuties);
    } catch (error) {
      return { kind: 'refused', code: (error as DomainError).code } as const;
    }
    for (const personId of personsOf(decision)) held.push({ personId, duty: task!.ask.duty });
    await new DecisionOutcomeRepository(door.record).record({ decisionId: decision.decisionId, taskId: decision.taskId, outcome: 'accepted', closesTask: true, on: decision.on });
    await new TaskRepository(door.record).close({ taskId: decision.taskId, outcome: 'approved', on: decision.on });
    return { kind: 'answered', value: { decisionId: decision.decisionId, outcome: 'accepted', taskClosed: true } } as const;
  },
};
const decide = (taskId: string, token: string, body: object = {}) => door.post(`/v1/tasks/${encodeURIComponent(taskId)}/decisions`, token).send({ verdict: 'approve', round: 1, documentId: scan, ...body });
const view = async (taskId: string, token: string) => (await door.get(`/v1/tasks/${encodeURIComponent(taskId)}`, token)).body;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.setToday('2018-05-02');
  await cooperationOnRecord(door, scene, NO);
  maker = await official(door, scene.branchId, 'branch-legal');
  colleague = await official(door, scene.branchId, 'account-officer');
  scan = (await door.post('/v1/documents', scene.people.officer.token).field('kind', 'signed-scan').field('title', 'Nota').attach('file', SCAN, 'nota.pdf')).body.id;
  door.gateway.expects(process);
  const review = await asked(door, scene, NO, 'branch-review');
  await decide(review, maker.token);
  await door.record.query(`UPDATE holder SET valid_until = '2018-04-30' WHERE person_id = $1`, [scene.people.branchHead.id]);
  await door.record.query(`INSERT INTO holder (office_id, position, person_id, capacity, valid_from) VALUES ($1, 'branch-head', $2, 'pelaksana-tugas', '2018-05-01')`, [scene.branchId, maker.id]);
  signature = await asked(door, scene, NO, 'branch-signature');
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects(process));

const REFUSED = { status: 403, code: 'duties-incompatible', accepted: 0 };

async function tried(answer: Promise<{ status: number; body: { code?: string } }>): Promise<{ status: number; code: string | undefined; accepted: number }> {
  const { status, body } = await answer;
  const accepted = await door.record.query(`SELECT FROM decision_outcome WHERE task_id = $1 AND outcome = 'accepted'`, [signature]);
  return { status, code: body.code, accepted: accepted.length };
}

test.each([['api', {}], ['terminal', { 'X-Sinergi-Channel': 'terminal' }]])('who reviewed for the branch may not sign for it: %s', async (channel, headers) => {
  expect(await tried(decide(signature, maker.token).set(headers))).toEqual(REFUSED);
  expect(await door.record.query('SELECT DISTINCT channel FROM decision WHERE task_id = $1 AND channel = $2', [signature, channel])).toEqual([{ channel }]);
  expect(await view(signature, maker.token)).toMatchObject({ mayDecide: false, refusal: 'duties-incompatible' });
});

test('nor in the console, by its session', async () => {
  const { token } = await new AccessTokenRepository(door.record).issue(
    { kind: 'session', label: 'test', personId: maker.id, officeId: scene.branchId, scopes: [], expiresAt: null },
    { personId: null, officeId: null, channel: 'test' },
  );
  const answer = door.post(`/v1/tasks/${encodeURIComponent(signature)}/decisions`).set('Cookie', `sinergi_session=${token}`).set('X-Requested-With', 'sinergi').send({ verdict: 'approve', round: 1, documentId: scan });
  expect(await tried(answer)).toEqual(REFUSED);
  expect(await door.record.query(`SELECT FROM decision WHERE task_id = $1 AND channel = 'console'`, [signature])).toHaveLength(1);
});

test('nor through the link in a letter', async () => {
  const [letter] = await door.record.query<{ id: string }>(
    `INSERT INTO letter (occasion, no, process_id, notice, office_id, to_address, on_date, message_id) VALUES ($1, $2, 'p', 'signature-asked', $3, 'surat@example.test', '2018-05-02', $1) RETURNING id`,
    [randomUUID(), NO, scene.branchId],
  );
  await door.record.query(`UPDATE task SET ask = jsonb_set(ask, '{byMailLink}', 'true') WHERE id = $1`, [signature]);
  const link = `link-${randomUUID()}`;
  await new TaskLinkRepository(door.record).add({ tokenHash: linkTokenHash(link), letterId: letter!.id, taskId: signature, personId: maker.id, officeId: scene.branchId, expiresAt: Date.UTC(2030, 0, 1) });
  expect(await tried(door.post(`/v1/links/${link}/decisions`).send({ verdict: 'approve', round: 1, documentId: scan }))).toEqual(REFUSED);
});

test('nor typed in by a colleague for them', async () => {
  expect(await tried(decide(signature, colleague.token, { decidedBy: maker.id }))).toEqual(REFUSED);
});

test('nor by a colleague to whom they delegated: a delegate counts as both persons', async () => {
  const delegation = await door.post('/v1/delegations', maker.token).send({ delegateId: colleague.id, officeId: scene.branchId, position: 'branch-head', from: '2018-05-01', until: '2018-05-31', reason: 'dinas luar kota' });
  expect(delegation.status).toBe(201);
  expect(await view(signature, colleague.token)).toMatchObject({ mayDecide: false, refusal: 'duties-incompatible', decidesFor: { position: 'branch-head', until: '2018-05-31' } });
  expect(await tried(decide(signature, colleague.token))).toEqual(REFUSED);
  const last = door.gateway.told.at(-1)?.with[1];
  expect(last).toMatchObject({ decidedBy: colleague.id, principal: maker.id, capacity: 'on-behalf', position: 'branch-head' });
});

test('nor as the delegate of somebody who may', async () => {
  const head = await official(door, scene.branchId, 'branch-head', 'pelaksana-harian');
  await door.post('/v1/delegations', head.token).send({ delegateId: maker.id, officeId: scene.branchId, position: 'branch-head', from: '2018-05-01', until: '2018-05-31', reason: 'cuti tahunan' });
  expect(await tried(decide(signature, maker.token, { capacity: 'on-behalf' }))).toEqual(REFUSED);
});

test('a machine never decides, whatever its scopes', async () => {
  const { token } = await new AccessTokenRepository(door.record).issue(
    { kind: 'machine', label: 'test', personId: null, officeId: scene.branchId, scopes: ['admin', 'read'], expiresAt: null },
    { personId: null, officeId: null, channel: 'test' },
  );
  expect(await tried(decide(signature, token))).toEqual({ ...REFUSED, code: 'not-allowed' });
  expect(await tried(decide(signature, token, { decidedBy: maker.id }))).toEqual({ ...REFUSED, code: 'not-allowed' });
  for (const [path, body] of [
    [`/v1/processes/cooperation.${NO}/guidance`, { act: 'hold', until: '2018-05-31', reason: 'uji mesin' }],
    ['/v1/delegations', { principalId: maker.id, delegateId: colleague.id, officeId: scene.branchId, position: 'branch-head', from: '2018-06-01', until: '2018-06-02', reason: 'uji mesin' }],
    [`/v1/cooperations/${NO}/corrections`, { fact: 'verbal-approval.place', becomes: 'Balai', reason: 'uji mesin' }],
  ] as const) {
    expect((await door.post(path, token).send(body)).body.code).toBe('not-allowed');
  }
});

test('a delegate without a part in the case signs for the holder, and both are on record', async () => {
  const head = (await door.record.query<{ person_id: string }>(`SELECT person_id FROM holder WHERE position = 'branch-head' AND capacity = 'pelaksana-harian'`))[0]!.person_id;
  await door.record.query(`UPDATE delegation SET ended_on = '2018-05-02' WHERE principal_id = $1`, [maker.id]);
  await door.record.query('UPDATE delegation SET delegate_id = $2 WHERE principal_id = $1', [head, colleague.id]);
  expect(await view(signature, colleague.token)).toMatchObject({ mayDecide: true, decidesFor: { position: 'branch-head' } });
  expect((await decide(signature, colleague.token)).status).toBe(200);
  expect(held.slice(-2).map(({ personId }) => personId).sort()).toEqual([head, colleague.id].sort());
  const { decisions } = await view(signature, colleague.token);
  expect(decisions.find(({ outcome }: { outcome: string }) => outcome === 'accepted')).toMatchObject({ capacity: 'on-behalf', forName: 'Pejabat branch-head', byName: 'Pejabat account-officer' });
  const { timeline } = (await door.get(`/v1/cooperations/${NO}`, scene.people.operator.token)).body;
  expect(timeline.at(-1)).toMatchObject({ on: '2018-05-02', detail: { en: expect.stringContaining('by delegation') } });
});
