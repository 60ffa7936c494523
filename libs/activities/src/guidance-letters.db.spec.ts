/** Letters about holds, other deadlines, more time and a change of hands: their facts stand in the record, not in the message. */
import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { TEST_KEY } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { peopledCase, type PeopledCase } from '../../../test/harness/peopled-case';
import type { Notice } from '@sinergi/contracts/activities/correspondence.activities';
import { taskIdOf } from '@sinergi/contracts/ids';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { DocumentStore } from '@sinergi/documents/store';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { verbalApproval } from '@sinergi/domain/programmes/standard-road';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { RecordingMailer } from '@sinergi/mail/recording-mailer';
import { Database } from '@sinergi/persistence/database';
import { cipherFrom } from '@sinergi/platform/crypto/field-cipher';
import { CorrespondenceHands } from './correspondence.activities';

const ASK = verbalApproval.asks[0] as Ask;
const NO_DOCUMENTS = {} as DocumentStore;

let database: TestDatabase;
let owner: Database;
let worker: Database;
let scene: PeopledCase;
let taskId: string;
let mailer: RecordingMailer;
let hands: CorrespondenceHands;
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await Database.connect(database.url, 'owner', 2);
  worker = await Database.connect(database.url, 'worker', 4);
});
afterAll(async () => {
  await worker.close();
  await owner.close();
  await database.drop();
});
beforeEach(async () => {
  count += 1;
  scene = await peopledCase(owner, `KS-G-${count}`);
  taskId = taskIdOf(processId(), 'verbal-approval', 1, ASK.code);
  await owner.query(
    `INSERT INTO task (id, no, process_id, stage, round, ask, act, office_id, positions, opened_on, due_on) VALUES ($1, $2, $3, 'verbal-approval', 1, $4, $5, $6, $7, '2018-04-16', '2018-05-30')`,
    [taskId, scene.no, processId(), JSON.stringify(ASK), ASK.act, scene.cityId, ASK.positions],
  );
  await owner.query(
    `INSERT INTO task_rung (task_id, code, position, act, addressee, on_date, at)
     VALUES ($1, 'reminder', 0, 'remind', 'assignee', '2018-05-02', '2018-05-02T01:00Z'), ($1, 'lapse', 1, 'lapse', 'launcher', '2018-05-30', '2018-05-30T16:59:59Z')`,
    [taskId],
  );
  mailer = new RecordingMailer();
  hands = new CorrespondenceHands(worker, NO_DOCUMENTS, mailer, { from: 'sinergi@agency.example', publicUrl: 'http://127.0.0.1:3000', linkKey: TEST_KEY }, cipherFrom(TEST_KEY));
});

const processId = (): string => `cooperation.${scene.no}`;

/** What the door writes before it tells the process. */
async function guided(act: string, on: string, reason: string, more: { until?: string; taskId?: string; outcome?: string } = {}): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO guidance_request (id, process_id, no, act, guidance, task_id, reason, requested_by, office_id, position, capacity, channel, on_date, outcome)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'branch-head', 'definitive', 'api', $10, $11)`,
    [id, processId(), scene.no, act, JSON.stringify({ until: more.until }), more.taskId ?? null, reason, scene.officer, scene.branchId, on, more.outcome ?? 'accepted'],
  );
  return id;
}

const moved = (was: string, becomes: string, cause: string): Promise<unknown> =>
  owner.query(`INSERT INTO task_date_move (task_id, rung, was, becomes, cause, moved_on) VALUES ($1, 'lapse', $2, $3, $4, $2)`, [taskId, was, becomes, cause]);

async function told(code: NoticeCode, on: string, act: string = code, to: Notice['to']['as'] = 'assignee'): Promise<string> {
  const notice: Notice = {
    code, occasion: `${taskId}:${act}`, no: scene.no, processId: processId(), taskId, on: localDate(on), facts: {}, attachments: [],
    to: { officeId: scene.cityId, positions: ASK.positions, as: to },
  };
  await new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(() => hands.deliver(notice));
  return mailer.sent.at(-1)?.text ?? '';
}

test('a hold names who decided it, why and until when', async () => {
  await guided('hold', '2018-04-20', 'Anggaran dibahas.', { until: '2018-05-15' });
  await guided('hold', '2018-04-21', 'Tidak berlaku.', { until: '2018-12-31', outcome: 'refused' });
  const text = await told('case-held', '2018-04-20');
  for (const part of ['ditangguhkan oleh Kepala Kantor Cabang Contoh sejak Jumat, 20 April 2018 sampai Selasa, 15 Mei 2018', 'Anggaran dibahas.']) expect(text).toContain(part);
});

test('a hold that is on nobody’s record is not written about', async () => {
  await expect(told('case-held', '2018-04-20')).rejects.toMatchObject({ name: 'PaperNotRendered', facts: { missing: 'guidance' } });
  expect(mailer.sent).toEqual([]);
});

test('a hold that is ended names who ended it; one that ran out names nobody, though another was ended before', async () => {
  await guided('hold', '2018-04-20', 'Pertama.', { until: '2018-05-15' });
  await guided('resume', '2018-04-27', 'Pembahasan selesai.');
  await moved('2018-05-23', '2018-05-30', 'resume');
  const ended = await told('case-resumed', '2018-04-27', 'resumed-1');
  for (const part of ['diakhiri oleh Kepala Kantor Cabang Contoh', 'Pembahasan selesai.', 'Rabu, 23 Mei 2018', 'Rabu, 2 Mei 2018: pengingat', 'sampai Rabu, 30 Mei 2018']) expect(ended).toContain(part);
  await guided('hold', '2018-04-28', 'Kedua.', { until: '2018-05-01' });
  const ranOut = await told('case-resumed', '2018-05-02', 'resumed-2');
  expect(ranOut).toContain('berakhir menurut waktunya');
  expect(ranOut).not.toMatch(/Pembahasan selesai|Kedua/);
});

test('a moved deadline names its own reason, not that of a later move', async () => {
  const first = await guided('move-deadline', '2018-04-20', 'Cuti bersama.', { taskId });
  await guided('move-deadline', '2018-04-20', 'Lain waktu.', { taskId });
  await moved('2018-05-23', '2018-05-30', 'guidance');
  const text = await told('deadline-moved', '2018-04-20', first);
  for (const part of ['Cuti bersama.', 'Batas semula', 'Rabu, 23 Mei 2018', 'sampai Rabu, 30 Mei 2018']) expect(text).toContain(part);
});

test('more time names the new end and the next step', async () => {
  await owner.query(
    `INSERT INTO decision (id, task_id, round, verdict, reason, decided_by, recorded_by, office_id, position, capacity, channel, days, decided_on)
     VALUES (gen_random_uuid(), $1, 1, 'more-time', 'Rapat pimpinan.', $2, $2, $3, 'city-secretary', 'definitive', 'api', 5, '2018-04-20')`,
    [taskId, scene.officer, scene.cityId],
  );
  await moved('2018-05-23', '2018-05-30', 'more-time');
  const text = await told('more-time-granted', '2018-04-20');
  for (const part of ['5 (lima) hari kerja', 'sampai Rabu, 30 Mei 2018', 'Rabu, 23 Mei 2018', 'Rabu, 2 Mei 2018: pengingat']) expect(text).toContain(part);
});

test('a change of hands names the yes, as corrected, and the day of the successor', async () => {
  const [mayor] = await owner.query<{ id: string }>(`SELECT person_id AS id FROM holder WHERE office_id = $1 AND position = 'mayor'`, [scene.cityId]);
  await owner.query(
    `INSERT INTO verbal_approval (launch_id, given_by, office_id, position, capacity, given_on, place, channel, recorded_by)
     SELECT launch_id, $2, $3, 'mayor', 'penjabat', '2018-04-12', 'Balai Kota', 'meeting', $4 FROM cooperation WHERE no = $1`,
    [scene.no, mayor!.id, scene.cityId, scene.officer],
  );
  await expect(told('confirmation-asked-again', '2018-04-25')).rejects.toMatchObject({ facts: { missing: 'succession' } });
  await owner.query(`UPDATE holder SET valid_until = '2018-04-22' WHERE office_id = $1 AND position = 'mayor'`, [scene.cityId]);
  await owner.query(`INSERT INTO holder (office_id, position, person_id, valid_from) VALUES ($1, 'mayor', $2, '2018-04-23')`, [scene.cityId, scene.colleague]);
  await owner.query(
    `INSERT INTO correction (id, no, fact, subject, was, becomes, reason, proposed_by, proposed_on, decided_by, decided_at, standing)
     VALUES (gen_random_uuid(), $1, 'verbal-approval.given-on', $1, '2018-04-12', '2018-04-09', 'Salah ketik.', $2, '2018-04-24', $3, now(), 'accepted')`,
    [scene.no, scene.officer, scene.colleague],
  );
  const text = await told('confirmation-asked-again', '2018-04-25');
  for (const part of ['oleh Pj. Wali Kota Contoh pada Senin, 9 April 2018', 'Sejak Senin, 23 April 2018']) expect(text).toContain(part);
});

test('the second escalation reaches somebody new, who learns of the first', async () => {
  const first = await told('escalation', '2018-05-03', 'superior', 'superior');
  expect(first).not.toContain('telah kami sampaikan kepada');
  const second = await told('escalation', '2018-05-16', 'head', 'head-of-office');
  expect(second).toContain('Hal ini telah kami sampaikan kepada Wali Kota Contoh pada Kamis, 3 Mei 2018.');
  expect(mailer.sent.map(({ to }) => to.address)).toEqual([`walikota@${scene.domain}`, 'kepala@badan.example']);
});
