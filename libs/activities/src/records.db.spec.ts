/** Every act on the record may be repeated by the engine: the second time nothing changes. */
import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import type { DatedRung } from '@sinergi/domain/terms/ladder';
import { Database } from '@sinergi/persistence/database';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { CalendarHands } from './calendars.activities';
import { RecordsHands } from './records.activities';

const NO = 'COOP-REC-1';
const PROCESS = `cooperation.${NO}`;
const TASK = `${PROCESS}:memorandum:1:city-signature`;
const TERMS = termsOf(neighbourhoodHeads);
const [ASK] = TERMS.procedure.find(({ code }) => code === 'memorandum')?.asks ?? [];
const day = (text: string) => localDate(`2018-${text}`);

let test: TestDatabase;
let owner: Database;
let worker: Database;
let records: RecordsHands;
let start: CooperationStart;
let signer: string;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 4);
  records = new RecordsHands(worker);
  const office = async (code: string) => (await owner.query<{ id: string }>(`INSERT INTO office (code, kind, name, valid_from) VALUES ($1, 'branch', $1, '2018-01-01') RETURNING id`, [code]))[0]?.id ?? '';
  const [branchId, cityId, launchId] = [await office('K1'), await office('C1'), randomUUID()];
  signer = (await owner.query<{ id: string }>(`INSERT INTO person (full_name) VALUES ('Tokoh Contoh') RETURNING id`))[0]?.id ?? '';
  await owner.query(`INSERT INTO launch_request (id, cooperation_no, start, requested_by, office_id) VALUES ($1, $2, '{}', $3, $4)`, [launchId, NO, signer, branchId]);
  start = {
    no: NO, launchId, birth: { bornAt: 0, rehearsal: false, zone: 'WIB', recordUrl: 'http://localhost' }, terms: TERMS, coverFrom: day('06-01'), duties: [],
    offices: { branchId, branchCode: 'K1', cityId, regionCode: '32.75', cityName: 'Kota Bekasi' },
  };
});

afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
});

const TABLES = ['launch_request', 'cooperation', 'stage_entry', 'task', 'task_rung', 'decision_outcome', 'signature', 'step_trouble', 'process_run'];
const everything = () => Promise.all(TABLES.map((table) => owner.query(`SELECT * FROM ${table} ORDER BY 1, 2`)));

/** @returns whether the first call changed the record; a second one must not. */
async function twice(act: () => Promise<void>): Promise<boolean> {
  const before = await everything();
  await act();
  const after = await everything();
  await act();
  expect(await everything()).toEqual(after);
  return JSON.stringify(before) !== JSON.stringify(after);
}

const cooperation = async () => (await owner.query(`SELECT status, stage, round, as_of, closed_on, ending FROM cooperation WHERE no = $1`, [NO]))[0];
const rung = (code: string, on: string, act: DatedRung['act']): DatedRung => ({ code, after: 1, act, to: 'assignee', on: day(on), at: Date.parse(`2018-${on}T01:00:00Z`) });

it('a case is opened from its launch and moves from stage to stage', async () => {
  expect(await twice(() => records.processOpened({ processId: PROCESS, kind: 'cooperation', no: NO, period: null, rehearsal: false, on: day('04-16') }))).toBe(true);
  expect(await twice(() => records.open(start, day('04-16')))).toBe(true);
  expect(await cooperation()).toMatchObject({ status: 'verbally-approved', stage: 'verbal-approval', as_of: '2018-04-16' });
  expect(await owner.query('SELECT outcome FROM launch_request')).toEqual([{ outcome: 'started' }]);
  await expect(records.open({ ...start, no: 'COOP-REC-2', launchId: randomUUID() }, day('04-16'))).rejects.toMatchObject({ code: 'request-malformed' });

  const enter = { no: NO, seq: 1, stage: 'verbal-approval', round: 1, on: day('04-16') };
  expect(await twice(() => records.enterStage({ ...enter, status: 'verbally-approved' }))).toBe(true);
  expect(await twice(() => records.leaveStage({ ...enter, on: day('04-20'), result: 'passed' }))).toBe(true);
  expect(await twice(() => records.enterStage({ no: NO, seq: 2, stage: 'memorandum', round: 2, on: day('04-23'), status: 'awaiting-signature' }))).toBe(true);
  await records.enterStage({ ...enter, status: 'verbally-approved' });
  expect(await cooperation()).toMatchObject({ status: 'awaiting-signature', stage: 'memorandum', round: 2, as_of: '2018-04-23' });
  expect(await twice(() => records.moveStatus(NO, 'on-hold', day('04-24')))).toBe(true);
  await records.moveStatus(NO, 'awaiting-signature', day('04-25'));
  await expect(records.moveStatus(NO, 'ended', day('04-26'))).rejects.toMatchObject({ code: 'status-move-forbidden' });
  await expect(records.moveStatus('COOP-NONE', 'ended', day('04-26'))).rejects.toMatchObject({ code: 'cooperation-unknown' });
});

it('a task keeps the rungs it has climbed when its dates are worked out again', async () => {
  if (!ASK) throw new Error('the memorandum asks nobody');
  const task = { taskId: TASK, no: NO, processId: PROCESS, stage: 'memorandum', round: 1, ask: ASK, officeId: start.offices.cityId, on: day('04-23') };
  expect(await twice(() => records.openTask(task))).toBe(true);
  const plan = { taskId: TASK, grantedDays: 0, anchorOn: day('04-23'), cause: null, edition: null, on: day('04-23'), held: null, dates: [rung('reminder', '04-30', 'remind'), rung('superior', '05-08', 'escalate'), rung('lapse', '06-08', 'lapse')] };
  expect(await twice(() => records.planTask(plan))).toBe(true);
  expect(await twice(() => records.climbed(TASK, 'reminder', day('04-30')))).toBe(true);
  expect(await twice(() => records.planTask({ ...plan, grantedDays: 5, cause: 'more-time', on: day('04-30'), dates: [rung('reminder', '05-07', 'remind'), rung('superior', '05-15', 'escalate'), rung('lapse', '06-25', 'lapse')] }))).toBe(true);
  expect(await owner.query('SELECT rung, was, becomes, cause, edition, moved_on FROM task_date_move ORDER BY was')).toEqual([
    { rung: 'superior', was: '2018-05-08', becomes: '2018-05-15', cause: 'more-time', edition: null, moved_on: '2018-04-30' },
    { rung: 'lapse', was: '2018-06-08', becomes: '2018-06-25', cause: 'more-time', edition: null, moved_on: '2018-04-30' },
  ]);
  expect(await owner.query('SELECT code, position, on_date, climbed_on FROM task_rung ORDER BY position')).toEqual([
    { code: 'reminder', position: 0, on_date: '2018-04-30', climbed_on: '2018-04-30' },
    { code: 'superior', position: 1, on_date: '2018-05-15', climbed_on: null },
    { code: 'lapse', position: 2, on_date: '2018-06-25', climbed_on: null },
  ]);
  expect(await owner.query('SELECT due_on, granted_days, positions FROM task')).toEqual([{ due_on: '2018-06-25', granted_days: 5, positions: ASK.positions }]);
});

it('an accepted decision closes its task and leaves a signature with the scan\'s hash', async () => {
  const scan = await new DocumentsRepository(worker).insert({
    no: NO, occasion: null, kind: 'signed-scan', title: 'x', fileName: 'x.pdf', mediaType: 'application/pdf', bytes: 1, sha256: Buffer.alloc(32, 9), storeKey: 'x', encrypted: false, numbers: {}, datedOn: null, uploadedBy: signer,
  });
  const decide = async (documentId: string | null) => {
    const id = randomUUID();
    await owner.query(
      `INSERT INTO decision (id, task_id, round, verdict, decided_by, recorded_by, office_id, position, capacity, channel, document_id, signed_on, decided_on)
       VALUES ($1, $2, 1, 'approve', $3, $3, $4, 'mayor', 'penjabat', 'console', $5, '2018-05-09', '2018-05-11')`,
      [id, TASK, signer, start.offices.cityId, documentId],
    );
    return id;
  };
  const [accepted, late] = [await decide(scan.id), await decide(null)];
  const outcome = { decisionId: accepted, taskId: TASK, outcome: 'accepted', closesTask: true, on: day('05-11') } as const;
  expect(await twice(() => records.recordOutcome(outcome))).toBe(true);
  expect(await twice(() => records.recordOutcome({ ...outcome, outcome: 'overtaken' }))).toBe(false);
  expect(await twice(() => records.recordOutcome({ ...outcome, decisionId: late, outcome: 'overtaken', closesTask: false }))).toBe(true);
  expect(await twice(() => records.recordSignature(NO, accepted, 'memorandum', 1))).toBe(true);
  await expect(records.recordSignature(NO, late, 'memorandum', 1)).rejects.toMatchObject({ code: 'decision-evidence-missing' });
  expect(await owner.query('SELECT signer_id, capacity, signed_on, scan_sha256 FROM signature')).toEqual([{ signer_id: signer, capacity: 'penjabat', signed_on: '2018-05-09', scan_sha256: Buffer.alloc(32, 9) }]);
  expect((await new DocumentsRepository(worker).signedScan(NO, 'memorandum', 1))?.id).toBe(scan.id);
  expect(await twice(() => records.closeTask({ taskId: TASK, outcome: 'approved', on: day('05-11') }))).toBe(true);
  expect(await twice(() => records.closeTask({ taskId: TASK, outcome: 'lapsed', on: day('06-25') }))).toBe(false);
  expect(await twice(() => records.planTask({ taskId: TASK, grantedDays: 0, anchorOn: day('04-23'), cause: null, edition: null, on: day('04-23'), held: null, dates: [] }))).toBe(false);
});

it('a step in trouble is reported once, resolved, and may be in trouble again', async () => {
  const fix = { processId: PROCESS, no: NO, step: 'letter', failure: 'MailRejected', maySkip: true, on: day('05-14') };
  expect(await twice(() => records.needsFix(fix))).toBe(true);
  expect(await twice(() => records.fixed(PROCESS, 'letter', 'retry', signer, day('05-15')))).toBe(true);
  expect(await twice(() => records.needsFix({ ...fix, on: day('05-16') }))).toBe(true);
  expect(await owner.query('SELECT since, resolution FROM step_trouble ORDER BY id')).toEqual([{ since: '2018-05-14', resolution: 'retry' }, { since: '2018-05-16', resolution: null }]);
});

it('a case is closed once, with its first ending', async () => {
  const ending = { kind: 'declined', stage: 'memorandum' } as const;
  expect(await twice(() => records.close(NO, 'declined', ending, day('05-20')))).toBe(true);
  expect(await twice(() => records.close(NO, 'lapsed', { kind: 'lapsed', stage: 'memorandum' }, day('05-21')))).toBe(false);
  expect(await cooperation()).toMatchObject({ status: 'declined', closed_on: '2018-05-20', ending });
  expect(await twice(() => records.processClosed(PROCESS, 'declined', day('05-20')))).toBe(true);
});

it('dates are worked out from the holidays known on the day', async () => {
  const calendars = new CalendarHands(worker);
  const ask = (knownOn: string) => ({ policy: TERMS.calendar, regionCode: '32.75', zone: 'WIB' as const, knownOn: localDate(knownOn) });
  const june = contributionMonth('2018-06');
  expect(await calendars.dueDate(ask('2018-07-01'), june, 'wage-earner')).toBe('2018-07-16');
  expect(await calendars.issueDay(ask('2018-06-01'), june, 18)).toBe('2018-06-21');
  const ladder = { code: 'l', edition: 1, rungs: [{ code: 'lapse', after: 1, act: 'lapse', to: 'launcher' }] } as const;
  const lapse = async (knownOn: string) => (await calendars.datesAhead(ask(knownOn), ladder, { from: localDate('2018-06-08'), extraDays: 0 }, 'k'))[0]?.on;
  expect([await lapse('2018-04-17'), await lapse('2018-04-18')]).toEqual(['2018-06-11', '2018-06-21']);
});
