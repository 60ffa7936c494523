/** What is shown of a cooperation: why it waits, what comes next, all that happened, and nothing that is nobody's business. */
import { randomUUID } from 'node:crypto';
import { cooperationProcess } from '@sinergi/contracts/ids';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { datesAhead } from '@sinergi/domain/terms/ladder';
import { CONFIRMATION_LADDER } from '@sinergi/domain/terms/standard-ladders';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '@sinergi/domain/calendar/working-days';
import { CooperationRepository } from '@sinergi/persistence/cases/cooperation.repository';
import { StepTroubleRepository } from '@sinergi/persistence/cases/step-trouble.repository';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import { asked, bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { cooperationPage, cooperationRow, stuckView } from '../form/case.views';
import { taskView } from '../form/task.views';

let door: Door;
let scene: Bekasi;
let token: string;
const NO = 'GLADI-2018-0001';
const on = localDate;
const dates = datesAhead(CONFIRMATION_LADDER, { from: on('2018-04-16'), extraDays: 0 }, workingCalendar([], STANDARD_CALENDAR_POLICY, on('2018-04-16')), 'WIB');

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  token = scene.people.operator.token;
  await cooperationOnRecord(door, scene, NO, true);
  await new CooperationRepository(door.record).enterStage({ no: NO, seq: 1, stage: 'verbal-approval', round: 1, status: 'verbally-approved', on: on('2018-04-16') });
});
afterAll(() => door.close());

const row = async () => cooperationRow.parse((await door.get(`/v1/cooperations?q=${NO}`, token)).body.items[0]);
const page = async (language = 'id') => cooperationPage.parse((await door.get(`/v1/cooperations/${NO}?lang=${language}`, token)).body);
const stuck = async () => (await door.get('/v1/stuck', token)).body.items.map((item: unknown) => stuckView.parse(item));

test('nothing asked: all is well', async () => {
  expect(await row()).toMatchObject({ opsState: 'OK', waitingOn: null });
  expect(await stuck()).toEqual([]);
});

test('a thing asked shows whom it waits for, since when, and every date ahead', async () => {
  const taskId = await asked(door, scene, NO, 'written-confirmation');
  const tasks = new TaskRepository(door.record);
  await tasks.plan({ taskId, dates, grantedDays: 0, anchorOn: localDate('2018-04-16'), cause: null, edition: null, on: localDate('2018-04-16'), held: null });
  expect(await row()).toMatchObject({ opsState: 'WAITING_HUMAN', waitingOn: 'Sekretaris Daerah / Wali Kota, Pemerintah Kota Bekasi', waitingSince: '2018-04-16', dueOn: dates.at(-1)?.on });
  const { waits } = await page();
  expect(waits).toHaveLength(1);
  expect(waits[0]?.ahead.map(({ code, on: day, climbedOn }) => [code, day, climbedOn])).toEqual(dates.map(({ code, on: day }) => [code, day, null]));
  taskView.parse((await door.get(`/v1/tasks/${encodeURIComponent(taskId)}`, token)).body);

  await tasks.climbed(taskId, 'reminder', on('2018-04-23'));
  expect((await row()).opsState).toBe('OVERDUE');
  await tasks.climbed(taskId, 'superior', on('2018-05-02'));
  expect((await row()).opsState).toBe('ESCALATED');
  expect((await door.get('/v1/cooperations?opsState=ESCALATED', token)).body.items).toHaveLength(1);
  expect((await door.get('/v1/cooperations?opsState=OVERDUE', token)).body.items).toHaveLength(0);
});

test('what is stuck is said in business words, in the language asked for', async () => {
  await door.record.query(`UPDATE cooperation SET as_of = '2018-05-02' WHERE no = $1`, [NO]);
  expect(await stuck()).toMatchObject([
    {
      no: NO, what: 'Konfirmasi tertulis', office: 'Sekretaris Daerah / Wali Kota, Pemerintah Kota Bekasi', why: 'sudah dieskalasi, belum dijawab', since: '2018-04-16',
      workingDays: 11, next: 'eskalasi', opsState: 'ESCALATED', url: `http://temporal.test/namespaces/default/workflows/cooperation.${NO}`,
    },
  ]);
  const english = await door.get('/v1/stuck', token).set('Accept-Language', 'en-GB,en');
  expect(english.body.items[0]).toMatchObject({ what: 'Written confirmation', office: 'City secretary / Mayor, Pemerintah Kota Bekasi', next: 'escalation' });
});

test('a step that failed needs an operator, who alone may repair it', async () => {
  const processId = cooperationProcess(NO);
  await new StepTroubleRepository(door.record).report({ processId, no: NO, step: 'send-letter', failure: 'RecipientUnknown', maySkip: true, on: on('2018-05-02') });
  expect((await row()).opsState).toBe('NEEDS_FIX');
  expect((await page()).troubles).toEqual([{ processId, step: 'send-letter', failure: 'RecipientUnknown', stepTitle: { id: 'send-letter', en: 'send-letter' }, failureTitle: { id: 'alamat penerima tidak ada', en: 'the recipient has no address' }, since: '2018-05-02', maySkip: true }]);
  const repair = (as: string, body: object) => door.post(`/v1/processes/${processId}/repair`, as).send(body);
  expect((await repair(scene.people.branchHead.token, { act: 'retry' })).body.code).toBe('not-allowed');
  expect((await repair(token, { act: 'skip' })).body.code).toBe('decision-reason-missing');
  door.gateway.expects({ repair: async () => ({ kind: 'answered', value: 'accepted' }) });
  const done = await repair(token, { act: 'retry' });
  expect([done.status, done.body.state]).toEqual([200, 'done']);
  expect(door.gateway.told[0]?.with).toMatchObject([processId, { act: 'retry', by: scene.people.operator.id, hasReason: false }]);
  door.gateway.expects({ repair: async () => ({ kind: 'refused', code: 'process-not-waiting-for-repair' }) });
  const refused = await repair(token, { act: 'retry' });
  expect(refused.body.code).toBe('process-not-waiting-for-repair');
  expect((await door.get(`/v1/jobs/${refused.body.facts.requestId}`, token)).body).toMatchObject({ kind: 'repair', state: 'refused', code: 'process-not-waiting-for-repair' });
});

test('letters that do not leave, decisions and launches nobody answered are stuck as well', async () => {
  const past = `now() - interval '1 hour'`;
  await door.record.query(
    `INSERT INTO letter (occasion, no, process_id, notice, office_id, to_address, on_date, message_id, last_failure, recorded_at) VALUES ('held', $1, 'p', 'reminder', $2, 'surat@example.test', '2018-04-23', 'held', 'MailRejected', ${past})`,
    [NO, scene.cityId],
  );
  await door.record.query(
    `INSERT INTO decision (id, task_id, round, verdict, decided_by, recorded_by, office_id, position, capacity, channel, decided_on, recorded_at)
     SELECT $1, id, 1, 'approve', $2, $2, office_id, 'mayor', 'penjabat', 'api', '2018-05-02', ${past} FROM task WHERE no = $3`,
    [randomUUID(), scene.people.mayor.id, NO],
  );
  const start = { offices: { branchId: scene.branchId, regionCode: '32.75', cityName: 'Kota Bekasi' }, terms: {} };
  await door.record.query(`INSERT INTO launch_request (id, cooperation_no, start, requested_by, office_id, recorded_at) VALUES ($1, 'COOP-2026-0099', $2, $3, $4, ${past})`, [
    randomUUID(), JSON.stringify(start), scene.people.officer.id, scene.branchId,
  ]);
  const found = (await stuck()).map(({ what, why, lastFailure }: { what: string; why: string; lastFailure: string | null }) => [what, why, lastFailure]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['1 surat belum terkirim (Pengingat)', 'surat belum diterima server surat', 'MailRejected'],
      ['Keputusan: Konfirmasi tertulis', 'tercatat, belum dijawab oleh proses', null],
      ['Peluncuran kerja sama', 'tercatat, belum dijawab oleh proses', null],
    ]),
  );
  expect((await door.get('/v1/stuck', scene.stranger.token)).body.items).toEqual([]);
  await door.record.query(`DELETE FROM letter WHERE occasion = 'held'`);
  await door.record.query('DELETE FROM decision');
});

test('the timeline tells it in order; a mailing to many offices is one entry', async () => {
  const letter = (notice: string, batch: string | null, office: string) =>
    door.record.query(
      `INSERT INTO letter (occasion, batch, no, process_id, notice, office_id, to_address, on_date, rehearsal, message_id, status) VALUES ($1, $2, $3, 'p', $4, $5, 'surat@example.test', '2018-05-03', true, $1, 'sent')`,
      [randomUUID(), batch, NO, notice, office],
    );
  for (const office of [scene.branchId, scene.cityId]) await letter('circular-distributed', 'circular', office);
  await letter('reminder', null, scene.cityId);
  const { timeline, letters } = await page();
  expect(timeline.map(({ on: day, kind, title, detail }) => [day, kind, title.id, detail.en])).toEqual([
    ['2018-04-16', 'stage', 'Persetujuan lisan', ''],
    ['2018-05-02', 'trouble', 'Memerlukan operator: send-letter', 'the recipient has no address'],
    ['2018-05-03', 'letter', 'Surat edaran dikirim', '2 offices'],
    ['2018-05-03', 'reminder', 'Pengingat', 'Pemerintah Kota Bekasi'],
  ]);
  expect(letters.map(({ notice, copies }) => [notice, copies])).toEqual(expect.arrayContaining([['circular-distributed', 2], ['reminder', 1]]));
});

test('a case that ended shows how, and the stages it never reached', async () => {
  const no = 'GLADI-2018-0009';
  await cooperationOnRecord(door, scene, no, true);
  const cooperations = new CooperationRepository(door.record);
  await cooperations.enterStage({ no, seq: 1, stage: 'verbal-approval', round: 1, status: 'verbally-approved', on: on('2018-04-16') });
  await cooperations.leaveStage({ no, seq: 1, stage: 'verbal-approval', round: 1, result: 'declined', on: on('2018-04-20') });
  await cooperations.close(no, 'declined', { kind: 'declined', stage: 'verbal-approval' }, on('2018-04-20'));
  const ended = cooperationPage.parse((await door.get(`/v1/cooperations/${no}`, token)).body);
  expect(ended).toMatchObject({ status: 'declined', closedOn: '2018-04-20', waits: [] });
  expect(ended.stages.map(({ state }) => state)).toEqual(['done', ...Array.from({ length: 7 }, () => 'skipped')]);
  expect(ended.timeline.at(-1)).toMatchObject({ kind: 'ending', title: { id: 'Kerja sama ditolak', en: 'Cooperation declined' } });
  expect((await door.post(`/v1/cooperations/${no}/withdrawal`, scene.people.branchHead.token).send({ reason: 'terlambat' })).body.code).toBe('cooperation-closed');
});

test('the page names officials in their office, and shows no address, phone or staff number', async () => {
  const shown = await page();
  expect(shown.people.map(({ position }) => position)).toEqual(expect.arrayContaining(['mayor', 'city-secretary', 'branch-head', 'treasurer']));
  expect(JSON.stringify(shown)).not.toMatch(/@|example\.test|staffNo/);
  const list = await door.get('/v1/cooperations', token);
  expect(JSON.stringify(list.body)).not.toMatch(/Pejabat/);
});

test('lists go on where the page before ended, without losing or repeating one', async () => {
  for (let count = 2; count <= 6; count += 1) await cooperationOnRecord(door, scene, `GLADI-2018-000${count}`, true);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await door.get(`/v1/cooperations?limit=2${cursor ? `&cursor=${cursor}` : ''}`, token);
    seen.push(...body.items.map(({ no }: { no: string }) => no));
    cursor = body.next;
  }
  expect(seen).toEqual(['9', '6', '5', '4', '3', '2', '1'].map((n) => `GLADI-2018-000${n}`));
  expect((await door.get('/v1/cooperations?cursor=nonsense', token)).body.code).toBe('request-malformed');
});

test('the case is withdrawn by the branch head with a reason', async () => {
  const withdraw = (as: string) => door.post(`/v1/cooperations/${NO}/withdrawal`, as).send({ reason: 'Tidak jadi' });
  door.gateway.expects({ today: async () => on('2018-05-04'), withdraw: async () => ({ kind: 'unknown' }) });
  expect((await withdraw(scene.people.officer.token)).body.code).toBe('not-allowed');
  const answer = await withdraw(scene.people.branchHead.token);
  expect([answer.status, answer.body.job.state]).toEqual([202, 'being-processed']);
  expect(door.gateway.told.at(-1)?.with).toMatchObject([NO, { by: scene.people.branchHead.id, on: '2018-05-04' }]);
});
