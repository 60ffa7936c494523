/** Letters against a real record: each occasion leaves once, whatever fails on the way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { TEST_KEY } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { districtsAndVillages, peopledCase, seated, type PeopledCase } from '../../../test/harness/peopled-case';
import type { Notice } from '@sinergi/contracts/activities/correspondence.activities';
import { taskIdOf } from '@sinergi/contracts/ids';
import { FolderStore } from '@sinergi/documents/folder-store';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { verbalApproval } from '@sinergi/domain/programmes/standard-road';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { RecordingMailer } from '@sinergi/mail/recording-mailer';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import { LetterRepository } from '@sinergi/persistence/correspondence/letter.repository';
import { Database } from '@sinergi/persistence/database';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { LinkQueries } from '@sinergi/persistence/views/links.queries';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { linkTokenHash } from '@sinergi/platform/crypto/link-token';
import { cipherFrom } from '@sinergi/platform/crypto/field-cipher';
import { CorrespondenceHands } from './correspondence.activities';

const ON = localDate('2018-04-16');
const ASK = verbalApproval.asks[0] as Ask;
const SETTINGS = { from: 'Sinergi <sinergi@agency.example>', publicUrl: 'http://127.0.0.1:3000', linkKey: TEST_KEY };

let database: TestDatabase;
let owner: Database;
let worker: Database;
let folder: string;
let store: FolderStore;
let mailer: RecordingMailer;
let hands: CorrespondenceHands;
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await Database.connect(database.url, 'owner', 2);
  worker = await Database.connect(database.url, 'worker', 4);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-letters-'));
  store = new FolderStore(folder, fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
});
afterAll(async () => {
  await worker.close();
  await owner.close();
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  mailer = new RecordingMailer();
  hands = new CorrespondenceHands(worker, store, mailer, SETTINGS, cipherFrom(TEST_KEY));
});

const inActivity = <T>(work: () => Promise<T>): Promise<T> => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(work) as Promise<T>;
const deliver = (notice: Notice): Promise<void> => inActivity(() => hands.deliver(notice));

async function asked(options: { rehearsal?: boolean; domain?: string } = {}): Promise<{ scene: PeopledCase; notice: Notice }> {
  count += 1;
  const scene = await peopledCase(owner, `KS-L-${count}`, options);
  const processId = `cooperation.${scene.no}`;
  const taskId = taskIdOf(processId, 'verbal-approval', 1, ASK.code);
  await new TaskRepository(worker).open({ taskId, no: scene.no, processId, stage: 'verbal-approval', round: 1, ask: ASK, officeId: scene.cityId, on: ON });
  const notice: Notice = {
    code: 'written-confirmation-asked', occasion: `${taskId}:asked`, no: scene.no, processId, taskId, on: ON, facts: {}, attachments: [],
    to: { officeId: scene.cityId, positions: ASK.positions, as: 'assignee' },
  };
  return { scene, notice };
}
const letterOf = (occasion: string) => new LetterRepository(owner).find(occasion);
const linkIn = (text: string): string => /\/d\/([\w-]{43})/.exec(text)?.[1] ?? 'no link';

test('a letter goes to the holder of its day, with a link that opens the one task for that person', async () => {
  const { scene, notice } = await asked();
  await deliver(notice);
  const mail = mailer.take(`sekda@${scene.domain}`);
  mailer.expectNothingElse();
  expect(mail.to.name).toBe('Rahayu Contohwati, M.Si.');
  expect(mail.text).toContain('Yth. Sekretaris Daerah Kota Contoh');
  expect(mail.text).toContain('5 hari kerja setelah surat ini');
  const link = await new LinkQueries(owner).find(linkTokenHash(linkIn(mail.text)));
  expect(link).toMatchObject({ taskId: notice.taskId, no: scene.no, position: 'city-secretary', used: false });
  expect(link!.expiresAt).toBeGreaterThan(Date.parse('2018-06-15T00:00Z'));
  expect(await letterOf(notice.occasion)).toMatchObject({ status: 'sent', attempts: 1, subject: mail.subject });
});

test('the same occasion twice is one mail, also when both come at once', async () => {
  const { notice } = await asked();
  await Promise.all([deliver(notice), deliver(notice)]);
  await deliver(notice);
  expect(mailer.sent).toHaveLength(1);
});

test('a worker that died after sending leads to the same mail again: same Message-ID, same link', async () => {
  const { notice } = await asked();
  await deliver(notice);
  await owner.query(`UPDATE letter SET status = 'sending', sent_at = NULL, sending_since = now() - interval '61 seconds' WHERE occasion = $1`, [notice.occasion]);
  await deliver(notice);
  const [first, second] = mailer.sent;
  expect(second).toEqual(first);
  expect(await letterOf(notice.occasion)).toMatchObject({ status: 'sent', attempts: 2 });
});

test('while another attempt may still be at it, this one waits', async () => {
  const { notice } = await asked();
  await deliver(notice);
  await owner.query(`UPDATE letter SET status = 'sending', sent_at = NULL, sending_since = now() - interval '59 seconds' WHERE occasion = $1`, [notice.occasion]);
  const began = Date.now();
  await deliver(notice);
  expect(Date.now() - began).toBeGreaterThan(900);
  expect(await letterOf(notice.occasion)).toMatchObject({ status: 'sent', attempts: 2 });
}, 15_000);

test('a refused mail fails without naming anybody and waits for the next try', async () => {
  const { scene, notice } = await asked();
  mailer.refuse(() => true);
  await expect(deliver(notice)).rejects.toMatchObject({ name: 'MailRejected', message: expect.not.stringContaining(scene.domain) });
  expect(await letterOf(notice.occasion)).toMatchObject({ status: 'queued', attempts: 1, lastFailure: 'MailRejected 451' });
  mailer.refuse(null);
  await deliver(notice);
  expect(await letterOf(notice.occasion)).toMatchObject({ status: 'sent', attempts: 2, lastFailure: null });
});

test('once the dates stand, the letter names them and its link lives until two weeks after the due day', async () => {
  const { scene, notice } = await asked();
  await new TaskRepository(worker).plan({
    taskId: notice.taskId as string, anchorOn: localDate('2018-04-09'), cause: null, edition: null, on: localDate('2018-04-09'), held: null, grantedDays: 0,
    dates: ASK.ladder.rungs.map((rung, index) => ({ ...rung, on: localDate(`2018-05-0${index + 1}`), at: Date.parse(`2018-05-0${index + 1}T01:00Z`) })),
  });
  await deliver({ ...notice, code: 'reminder', occasion: `${notice.taskId}:reminder`, on: localDate('2018-05-01') });
  const { text } = mailer.take(`sekda@${scene.domain}`);
  expect(text).toContain('Rabu, 2 Mei 2018: perihal ini disampaikan kepada atasan langsung');
  expect(text).not.toContain('Selasa, 1 Mei 2018:');
  const link = await new LinkQueries(owner).find(linkTokenHash(linkIn(text)));
  expect(new Date(link!.expiresAt).toISOString()).toBe('2018-05-18T16:59:59.000Z');
});

test('silence is carried to the superior, and a new holder gets a link of their own', async () => {
  const { scene, notice } = await asked();
  const escalation: Notice = { ...notice, code: 'escalation', occasion: `${notice.taskId}:superior`, to: { ...notice.to, as: 'superior' } };
  mailer.refuse(() => true);
  await expect(deliver(escalation)).rejects.toThrow();
  await owner.query(`UPDATE holder SET valid_until = '2018-04-01' WHERE office_id = $1 AND position = 'mayor'`, [scene.cityId]);
  const successor = await seated(owner, { officeId: scene.cityId, position: 'mayor', name: 'Surya Contoh', email: `baru@${scene.domain}` });
  mailer.refuse(null);
  await deliver(escalation);
  const { text } = mailer.take(`baru@${scene.domain}`);
  expect(text).toContain('Yth. Wali Kota Contoh');
  expect(await new LinkQueries(owner).find(linkTokenHash(linkIn(text)))).toMatchObject({ personId: successor });
});

test('nobody with an address is a failure for the operator, naming office and position only', async () => {
  const { scene, notice } = await asked();
  await owner.query(`UPDATE person SET email = NULL WHERE id IN (SELECT person_id FROM holder WHERE office_id = $1)`, [scene.cityId]);
  await owner.query(`UPDATE office SET email = NULL WHERE id = $1`, [scene.cityId]);
  await expect(deliver(notice)).rejects.toMatchObject({ name: 'RecipientUnknown', facts: { officeId: scene.cityId, position: 'city-secretary' } });
  expect(mailer.sent).toEqual([]);
});

test('a rehearsal is marked and reaches nobody real', async () => {
  const { notice } = await asked({ rehearsal: true, domain: 'kota-contoh.go.id' });
  await deliver(notice);
  const mail = mailer.take('sekda@kota-contoh.go.id.rehearsal.invalid');
  expect(mail.subject).toContain('GLADI / REHEARSAL');
  expect(await letterOf(notice.occasion)).toMatchObject({ rehearsal: true, toAddress: mail.to.address });
});

test('enclosed documents come out of the safe, locked ones too', async () => {
  const { scene, notice } = await asked();
  const { sha256, bytes } = await store.put('scan-0001', Buffer.from('%PDF-1.7 pindaian'), { encrypted: true });
  const [document] = await owner.query<{ id: string }>(
    `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key, encrypted) VALUES ($1, 'scan', 'Pindaian', 'pindaian.pdf', 'application/pdf', $2, $3, 'scan-0001', true) RETURNING id`,
    [scene.no, bytes, sha256],
  );
  await deliver({ ...notice, attachments: [document!.id] });
  expect(mailer.take(`sekda@${scene.domain}`).attachments).toEqual([{ fileName: 'pindaian.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7 pindaian') }]);
});

describe('the circular', () => {
  const circularFor = (scene: PeopledCase): Omit<Notice, 'to'> => ({
    code: 'circular-distributed', occasion: `cooperation.${scene.no}:circular:1:distribution`, no: scene.no, processId: `cooperation.${scene.no}`, taskId: null, on: localDate('2018-05-15'), facts: {}, attachments: [],
  });
  const distribute = (scene: PeopledCase, region: string): Promise<number> => inActivity(() => hands.distribute(circularFor(scene), region));

  async function sceneWithCircular(region: string, districts: number, villages: number): Promise<PeopledCase> {
    count += 1;
    const scene = await peopledCase(owner, `KS-L-${count}`);
    await districtsAndVillages(owner, scene, region, districts, villages);
    await owner.query(
      `INSERT INTO document (cooperation_no, occasion, kind, title, file_name, media_type, bytes, sha256, store_key, numbers, dated_on)
       VALUES ($1, $1 || ':circular', 'circular', 'Surat Edaran', 'se.pdf', 'application/pdf', 1, '', 'nowhere', '{"city": "463/17/SETDA/2018"}', '2018-05-14')`,
      [scene.no],
    );
    await owner.query(
      `WITH t AS (INSERT INTO task (id, no, process_id, stage, round, ask, act, office_id, positions, opened_on) VALUES ($1 || ':sign', $1, 'p', 'circular', 1, '{}', 'sign', $2, '{city-secretary}', '2018-05-10') RETURNING id),
       d AS (INSERT INTO decision (id, task_id, round, verdict, decided_by, recorded_by, office_id, position, capacity, channel, decided_on)
             SELECT gen_random_uuid(), t.id, 1, 'approve', $3, $3, $2, 'city-secretary', 'on-behalf', 'api', '2018-05-14' FROM t RETURNING id)
       INSERT INTO signature (no, decision_id, paper, round, signer_id, office_id, position, capacity, signed_on, scan_document_id, scan_sha256)
       SELECT $1, d.id, 'circular', 1, $3, $2, 'city-secretary', 'on-behalf', '2018-05-14', (SELECT id FROM document WHERE cooperation_no = $1 LIMIT 1), '' FROM d`,
      [scene.no, scene.cityId, scene.officer],
    );
    return scene;
  }

  test('reaches 12 districts and 56 villages, each once, also when done twice', async () => {
    const scene = await sceneWithCircular('32.75', 12, 56);
    expect(await distribute(scene, '32.75')).toBe(68);
    expect(await distribute(scene, '32.75')).toBe(68);
    expect(mailer.sent).toHaveLength(68);
    expect(new Set(mailer.sent.map((mail) => mail.to.address)).size).toBe(68);
    expect(new Set(mailer.sent.map((mail) => mail.messageId)).size).toBe(68);
    const { text } = mailer.take(`kec3@${scene.domain}`);
    expect(text).toContain('Surat Edaran Sekretaris Daerah Kota Contoh Nomor 463/17/SETDA/2018 tanggal 14 Mei 2018');
    expect(text).toContain('Yth. Pimpinan Kecamatan 3');
  });

  test('is not kept back by one that is refused; the next try sends only that one', async () => {
    const scene = await sceneWithCircular('32.71', 3, 9);
    mailer.refuse(({ to }) => to.address.startsWith('kel5@'));
    await expect(distribute(scene, '32.71')).rejects.toMatchObject({ name: 'MailRejected' });
    expect(mailer.sent).toHaveLength(11);
    mailer.refuse(null);
    expect(await distribute(scene, '32.71')).toBe(12);
    expect(mailer.sent).toHaveLength(12);
  });

  test('stops trying when the mail route is down', async () => {
    const scene = await sceneWithCircular('33.10', 3, 9);
    let tries = 0;
    mailer.refuse(() => (tries += 1) > 0);
    await expect(distribute(scene, '33.10')).rejects.toMatchObject({ name: 'MailRejected' });
    expect(tries).toBe(5);
  });

  test('says how many offices have no address, after all others have been reached', async () => {
    const scene = await sceneWithCircular('14.71', 2, 4);
    await owner.query(`UPDATE office SET email = NULL WHERE code IN ($1, $2)`, [`${scene.no}-D2`, `${scene.no}-V4`]);
    await expect(distribute(scene, '14.71')).rejects.toMatchObject({ name: 'RecipientUnknown', facts: { offices: 2 } });
    expect(mailer.sent).toHaveLength(4);
    await owner.query(`UPDATE office SET email = code || '@baru.example' WHERE code IN ($1, $2)`, [`${scene.no}-D2`, `${scene.no}-V4`]);
    expect(await distribute(scene, '14.71')).toBe(6);
    expect(mailer.sent).toHaveLength(6);
  });
});
