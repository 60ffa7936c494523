/** What is stuck can be narrowed down, ordered and read on; a process the engine lost begins again from its record. */
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { StuckView } from '@sinergi/contracts/stuck.views';
import { cooperationProcess } from '@sinergi/contracts/ids';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { CooperationRepository } from '@sinergi/persistence/cases/cooperation.repository';
import { DecisionOutcomeRepository } from '@sinergi/persistence/cases/decision-outcome.repository';
import { ProcessRunRepository } from '@sinergi/persistence/cases/process-run.repository';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import { PendingRepository } from '@sinergi/persistence/relay/pending.repository';
import { SuccessionRepository } from '@sinergi/persistence/relay/succession.repository';
import { Relay } from '@sinergi/temporal/relay';
import { SuccessionNews } from '@sinergi/temporal/succession';
import { ProcessRecordRepository } from '@sinergi/persistence/relay/process-record.repository';
import { asked, bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { stuckView } from '../form/case.views';

const [LOST, HELD, LATE] = ['COOP-2018-0001', 'COOP-2018-0002', 'COOP-2018-0003'] as const;
let door: Door;
let scene: Bekasi;
let operator: string;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  operator = scene.people.operator.token;
  door.setToday('2018-05-15');
  for (const no of [LOST, HELD, LATE]) await cooperationOnRecord(door, scene, no);
  const rung = (code: string, on: string, act: 'remind' | 'lapse') => ({ code, after: 1, act, to: 'assignee', on: localDate(on), at: Date.parse(`${on}T01:00:00Z`) }) as const;
  const tasks = new TaskRepository(door.record);
  const held = await asked(door, scene, HELD, 'written-confirmation');
  await tasks.plan({ taskId: held, dates: [rung('lapse', '2018-06-25', 'lapse')], grantedDays: 0, anchorOn: localDate('2018-04-16'), cause: null, edition: null, on: localDate('2018-04-16'), held: { since: localDate('2018-05-02'), until: localDate('2018-05-31') } });
  const late = await asked(door, scene, LATE, 'city-signature');
  await tasks.plan({ taskId: late, dates: [rung('reminder', '2018-04-23', 'remind'), rung('lapse', '2018-05-21', 'lapse')], grantedDays: 0, anchorOn: localDate('2018-04-16'), cause: null, edition: null, on: localDate('2018-04-16'), held: null });
  await tasks.climbed(late, 'reminder', localDate('2018-04-23'));
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({}));

const stuck = async (query = '', token = operator): Promise<StuckView[]> => (await door.get(`/v1/stuck${query}`, token)).body.items.map((item: unknown) => stuckView.parse(item));
const names = (items: readonly StuckView[]): string[] => items.map(({ no }) => no);

test('a hold shows until when, a reminded wait how often', async () => {
  const items = await stuck();
  expect(items.find(({ no }) => no === HELD)).toMatchObject({ opsState: 'ON_HOLD', why: 'ditangguhkan', next: 'dilanjutkan sendiri', nextOn: '2018-05-31', mayMend: [], rehearsal: false });
  expect(items.find(({ no }) => no === LATE)).toMatchObject({ opsState: 'OVERDUE', next: 'gugur', nextOn: '2018-05-21', tries: 1 });
});

test('the list is narrowed down by state, city and office, ordered, and read on page by page', async () => {
  expect(names(await stuck('?state=ON_HOLD'))).toEqual([HELD]);
  expect(names(await stuck('?city=32.71'))).toEqual([]);
  expect(names(await stuck('?city=32.75'))).toEqual([HELD, LATE]);
  expect(names(await stuck(`?office=${scene.cityId}`))).toEqual([HELD, LATE]);
  expect(names(await stuck(`?office=${scene.branchId}`))).toEqual([]);
  expect(names(await stuck('?sort=next'))).toEqual([LATE, HELD]);
  expect(names(await stuck('?sort=city'))).toEqual([HELD, LATE]);
  const first = (await door.get('/v1/stuck?sort=next&limit=1', operator)).body;
  expect([names(first.items), names(await stuck(`?sort=next&limit=1&cursor=${first.next}`))]).toEqual([[LATE], [HELD]]);
  expect((await door.get('/v1/stuck?sort=colour', operator)).body.code).toBe('request-malformed');
});

test('a word nobody answered is stuck as well', async () => {
  door.gateway.expects({ guide: async () => ({ kind: 'unknown' }) });
  await door.post(`/v1/processes/${cooperationProcess(HELD)}/guidance`, scene.people.secretary.token).send({ act: 'resume', reason: 'sudah dilantik' });
  await door.record.query(`UPDATE guidance_request SET recorded_at = now() - interval '2 minutes'`);
  expect((await stuck()).find(({ what }) => what === 'Kerja sama dilanjutkan')).toMatchObject({ no: HELD, office: 'Sekretaris Daerah, Pemerintah Kota Bekasi', why: 'tercatat, belum dijawab oleh proses' });
  await door.record.query(`UPDATE guidance_request SET outcome = 'accepted'`);
});

describe('the engine and the record', () => {
  const restart = (processId: string, token = operator, key?: string) => door.post(`/v1/processes/${processId}/restart`, token, key).send({ reason: 'mesin dipulihkan dari cadangan' });
  const lose = (processId: string, no: string) => new ProcessRecordRepository(door.record).name({ processId, no }, 'ProcessMissing');

  test('a mismatch says which side lacks it; what no office owns is shown to those who see all', async () => {
    const record = new ProcessRecordRepository(door.record);
    await record.name({ processId: 'cooperation.COOP-1999-0001', no: 'COOP-1999-0001' }, 'RecordMissing');
    await lose(cooperationProcess(LOST), LOST);
    expect((await stuck()).filter(({ opsState }) => opsState === 'NEEDS_FIX').map(({ no, why, mayMend, tries }) => [no, why, mayMend, tries])).toEqual(
      expect.arrayContaining([
        ['COOP-1999-0001', 'dijalankan mesin, tetapi tidak tercatat', [], 1],
        [LOST, 'tercatat terbuka, tetapi mesin tidak menjalankannya', ['restart'], 1],
      ]),
    );
    expect(names(await stuck('', scene.people.branchHead.token))).not.toContain('COOP-1999-0001');
    await door.record.query(`UPDATE step_trouble SET resolution = 'found-in-order' WHERE no = 'COOP-1999-0001'`);
  });

  test('a letter of a process that has ended is named until it is gone', async () => {
    const record = new ProcessRecordRepository(door.record);
    const processId = `billing-month.${HELD}.2018-01`;
    await new ProcessRunRepository(door.record).opened({ no: HELD, rehearsal: false, on: localDate('2018-01-01'), processId, kind: 'billing-month', period: '2018-01' });
    await door.record.query(
      `INSERT INTO letter (occasion, no, process_id, notice, office_id, to_address, on_date, message_id, recorded_at) VALUES ('stranded', $1, $2, 'invoice', $3, 'bendahara@example.test', '2018-01-02', 'stranded@test', now() - interval '1 hour')`,
      [HELD, processId, scene.cityId],
    );
    const named = async () => (await stuck()).filter(({ processId: of, opsState }) => of === processId && opsState === 'NEEDS_FIX').map(({ why, mayMend }) => [why, mayMend]);
    expect([await record.nameStrandedLetters(), await named()]).toEqual([0, []]);
    await door.record.query(`UPDATE process_run SET closed_on = '2018-02-01' WHERE process_id = $1`, [processId]);
    expect([await record.nameStrandedLetters(), await record.nameStrandedLetters(), await named()]).toEqual([1, 1, [['prosesnya sudah berakhir, suratnya belum terkirim', []]]]);
    await door.record.query(`UPDATE letter SET status = 'dropped' WHERE process_id = $1`, [processId]);
    expect([await record.nameStrandedLetters(), await named()]).toEqual([0, []]);
  });

  test('only what is lost begins again, and only by an operator', async () => {
    expect((await restart(cooperationProcess(HELD))).body.code).toBe('process-not-lost');
    expect((await restart(cooperationProcess(LOST), scene.people.branchHead.token)).body.code).toBe('not-allowed');
    expect((await restart('cooperation.COOP-1999-0001')).body.code).toBe('process-unknown');
  });

  test('a cooperation takes up the stage its record stands in, with every duty done', async () => {
    const cases = new CooperationRepository(door.record);
    await cases.enterStage({ no: LOST, seq: 1, stage: 'verbal-approval', round: 1, status: 'verbally-approved', on: localDate('2018-04-16') });
    await cases.leaveStage({ no: LOST, seq: 1, stage: 'verbal-approval', round: 1, result: 'passed', on: localDate('2018-04-20') });
    await cases.enterStage({ no: LOST, seq: 2, stage: 'legal-review', round: 1, status: 'under-review', on: localDate('2018-04-20') });
    const review = await asked(door, scene, LOST, 'branch-review');
    door.gateway.expects({ decide: async (_, { decisionId }) => ({ kind: 'answered', value: { decisionId, outcome: 'accepted', taskClosed: true } }) });
    const { body } = await door.post(`/v1/tasks/${encodeURIComponent(review)}/decisions`, scene.people.branchLegal.token).send({ verdict: 'approve', round: 1 });
    await new DecisionOutcomeRepository(door.record).record({ decisionId: body.decisionId, taskId: review, outcome: 'accepted', closesTask: true, on: localDate('2018-05-02') });

    door.gateway.expects({ restart: async () => { throw new Error('away'); } });
    expect((await restart(cooperationProcess(LOST), operator, 'restart-away')).body.job).toMatchObject({ kind: 'restart', state: 'being-processed', subject: cooperationProcess(LOST) });
    const pending = new PendingRepository(door.record, 0);
    const [waiting] = await pending.restarts();
    expect(waiting?.start.kind).toBe('cooperation');
    expect((await stuck()).find(({ no }) => no === LOST)?.mayMend).toEqual(['restart']);
    door.gateway.expects({ restart: async () => undefined });
    const answer = await restart(cooperationProcess(LOST), operator, 'restart-1');
    expect([answer.status, answer.body]).toMatchObject([200, { kind: 'restart', state: 'done', subject: cooperationProcess(LOST) }]);
    const [{ with: [begun] } = { with: [] }] = door.gateway.told;
    const { kind, start } = begun as Extract<RestartStart, { kind: 'cooperation' }>;
    expect([kind, start.resume]).toEqual(['cooperation', { stage: 'legal-review', round: 1, status: 'under-review', entries: 2, roster: null }]);
    expect(start.duties).toEqual(expect.arrayContaining([{ personId: scene.people.officer.id, duty: 'prepare' }, { personId: scene.people.branchLegal.id, duty: expect.any(String) }]));
    expect((await stuck()).filter(({ no, opsState }) => no === LOST && opsState === 'NEEDS_FIX')).toEqual([]);
    expect(await door.record.query('SELECT resolution, resolved_by FROM step_trouble WHERE no = $1', [LOST])).toEqual([{ resolution: 'restarted', resolved_by: scene.people.operator.id }]);
    expect((await door.get(`/v1/jobs/${answer.body.id}`, operator)).body.state).toBe('done');
    expect((await restart(cooperationProcess(LOST))).body.code).toBe('process-not-lost');
    expect(await pending.restarts()).toEqual([]);
    expect((await door.get(`/v1/jobs/${waiting?.id}`, operator)).body).toMatchObject({ state: 'refused', code: 'process-not-lost' });
  });

  test('asked for while the engine is away it is recorded, and the relay begins it', async () => {
    const month = `billing-month.${LATE}.2018-07`;
    await new ProcessRunRepository(door.record).opened({ no: LATE, rehearsal: false, on: localDate('2018-07-01'), processId: month, kind: 'billing-month', period: '2018-07' });
    await lose(month, LATE);
    const away = { restart: async () => { throw new Error('away'); } };
    door.gateway.expects(away);
    const answer = await restart(month, operator, 'restart-later');
    expect([answer.status, answer.body.job.state]).toEqual([202, 'being-processed']);
    expect((await restart(month, operator, 'restart-later')).body).toEqual(answer.body);
    const job = async () => (await door.get(`/v1/jobs/${answer.body.job.id}`, operator)).body.state;
    const failures: unknown[] = [];
    const relay = new Relay(door.gateway, new PendingRepository(door.record, 0), new SuccessionNews(door.gateway, new SuccessionRepository(door.record), Date.now), (error) => failures.push(error));
    await relay.once();
    expect([await job(), failures.length > 0]).toEqual(['being-processed', true]);
    door.gateway.expects({ restart: async () => undefined });
    await relay.once();
    expect([await job(), door.gateway.told.map(({ call }) => call)]).toEqual(['done', ['restart']]);
    expect(await door.record.query('SELECT resolution, resolved_by FROM step_trouble WHERE process_id = $1', [month])).toEqual([{ resolution: 'restarted', resolved_by: scene.people.operator.id }]);
    await relay.once();
    expect(door.gateway.told).toHaveLength(1);
  });

  test('collection goes on with the month after the last one opened, a month with its own', async () => {
    const runs = new ProcessRunRepository(door.record);
    const open = { no: HELD, rehearsal: false, on: localDate('2018-06-01') };
    const [collection, month] = [`collection.${HELD}`, `billing-month.${HELD}.2018-06`];
    await runs.opened({ ...open, processId: collection, kind: 'collection', period: null });
    await runs.opened({ ...open, processId: month, kind: 'billing-month', period: '2018-06' });
    for (const processId of [collection, month]) await lose(processId, HELD);
    const begun: RestartStart[] = [];
    door.gateway.expects({ restart: async (start) => void begun.push(start) });
    for (const processId of [collection, month]) expect((await restart(processId)).status).toBe(200);
    expect(begun).toMatchObject([
      { kind: 'collection', start: { no: HELD, nextMonth: '2018-07', openMonths: ['2018-06'] } },
      { kind: 'billing-month', start: { no: HELD, month: '2018-06', revision: 1 } },
    ]);
  });
});
