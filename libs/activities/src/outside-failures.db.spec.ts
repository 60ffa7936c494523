/** What fails outside: a full file store, a paper that does not set, a bank file half written. Each has a name, tells nothing of anybody, and is done once after it is mended. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { billOnRecord } from '../../../test/harness/bills-on-record';
import { handedIn, TEST_KEY, testCipher } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { FillingStore } from '../../../test/harness/filling-store';
import { PassingFiles } from '../../../test/harness/passing-files';
import { peopledCase, type PeopledCase } from '../../../test/harness/peopled-case';
import type { Notice } from '@sinergi/contracts/activities/correspondence.activities';
import { FolderStore } from '@sinergi/documents/folder-store';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { readBankStatement } from '@sinergi/intake/statement/bank-statement.reader';
import { RecordingMailer } from '@sinergi/mail/recording-mailer';
import { Database } from '@sinergi/persistence/database';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { cipherFrom } from '@sinergi/platform/crypto/field-cipher';
import { ACTS } from './acts';
import { CorrespondenceHands } from './correspondence.activities';
import { translated } from './failure-translation';
import { PapersHands } from './papers.activities';
import { RostersHands } from './rosters.activities';

const ON = localDate('2018-05-14');
/** Everything a failure may not tell: people, their numbers, folders. */
const PRIVATE = /Contohwan|Rekaan|Contohwati|Warga|3275\d|sinergi-test|\/tmp/;

let database: TestDatabase;
let owner: Database;
let worker: Database;
let folder: string;
let store: FillingStore;
let scene: PeopledCase;
let papers: PapersHands;
const files = new PassingFiles();
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await Database.connect(database.url, 'owner', 2);
  worker = await Database.connect(database.url, 'worker', 4);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-outside-'));
});
afterAll(async () => {
  await worker.close();
  await owner.close();
  await database.drop();
  await rm(folder, { recursive: true });
  await files.remove();
});
beforeEach(async () => {
  count += 1;
  scene = await peopledCase(owner, `KS-X-${count}`);
  store = new FillingStore(new FolderStore(folder, fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker)));
  papers = translated(new PapersHands(worker, store), ACTS.papers);
});

const inActivity = <T>(work: () => Promise<T>): Promise<T> => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(work) as Promise<T>;

/** The failure as its process gets it. @throws when the work succeeds */
async function failureOf(work: Promise<unknown>): Promise<{ type: string; told: string }> {
  const failure = (await work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error,
  )) as Error & { type: string; details?: unknown };
  // where the program itself lies is no secret of the case
  const stack = failure.stack?.replaceAll(process.cwd(), '');
  return { type: failure.type, told: JSON.stringify([failure.message, failure.details, stack, failure.cause]) };
}

const papersKept = (): Promise<{ kind: string; numbers: unknown }[]> => owner.query(`SELECT kind, numbers FROM document WHERE cooperation_no = $1 AND occasion IS NOT NULL`, [scene.no]);
const FIRST_NUMBERS = { city: '463/1/SETDA/2018', branch: 'MoU/1/052018' };

describe('a full file store', () => {
  test('keeps no paper and burns no number; after room is made the paper is kept once', async () => {
    store.full = true;
    const { type, told } = await failureOf(papers.draft(scene.no, 'memorandum', 1, ON));
    expect(type).toBe('StoreFull');
    expect(told).not.toMatch(PRIVATE);
    expect(await papersKept()).toEqual([]);
    store.full = false;
    const drafted = await papers.draft(scene.no, 'memorandum', 1, ON);
    expect(await papers.draft(scene.no, 'memorandum', 1, ON)).toEqual(drafted);
    expect(await papersKept()).toEqual([{ kind: 'memorandum', numbers: FIRST_NUMBERS }]);
  });

  test('keeps no file of rows to mend; after room is made it is kept once', async () => {
    const rosters = translated(new RostersHands(worker, store, testCipher), ACTS.rosters);
    const key = `hand-in-${scene.no}`;
    await store.put(key, Buffer.from('No;Nama Lengkap;NIK;Tanggal Lahir;L/P\n1;Warga Contoh;12;17/08/1970;L\n'), { encrypted: true });
    const handInId = await handedIn(owner, scene, key);
    await inActivity(() => rosters.read(handInId));
    store.full = true;
    const { type, told } = await failureOf(inActivity(() => rosters.reportErrors(handInId, ON)));
    expect(type).toBe('StoreFull');
    expect(told).not.toMatch(PRIVATE);
    expect(await papersKept()).toEqual([]);
    store.full = false;
    const report = await inActivity(() => rosters.reportErrors(handInId, ON));
    expect(await inActivity(() => rosters.reportErrors(handInId, ON))).toEqual(report);
    expect(await papersKept()).toEqual([{ kind: 'roster-errors', numbers: {} }]);
  });
});

describe('a template that does not set', () => {
  test('makes no paper and burns no number; after the cause is mended the paper is made once', async () => {
    await owner.query(`UPDATE office SET name = 'Pemerintah Kota Contoh ' || chr(77824) WHERE id = $1`, [scene.cityId]);
    const { type, told } = await failureOf(papers.draft(scene.no, 'memorandum', 1, ON));
    expect(type).toBe('PaperNotRendered');
    expect(told).not.toMatch(PRIVATE);
    expect(await papersKept()).toEqual([]);
    await owner.query(`UPDATE office SET name = 'Pemerintah Kota Contoh' WHERE id = $1`, [scene.cityId]);
    const drafted = await papers.draft(scene.no, 'memorandum', 1, ON);
    expect(await papers.draft(scene.no, 'memorandum', 1, ON)).toEqual(drafted);
    expect(await papersKept()).toEqual([{ kind: 'memorandum', numbers: FIRST_NUMBERS }]);
  });

  test('sends no letter; after the missing fact is there it leaves once', async () => {
    const mailer = new RecordingMailer();
    const hands = translated(new CorrespondenceHands(worker, store, mailer, { from: 'sinergi@agency.example', publicUrl: 'http://127.0.0.1:3000', linkKey: TEST_KEY }, cipherFrom(TEST_KEY)), ACTS.correspondence);
    const notice: Notice = {
      code: 'cover-begins', occasion: `cooperation.${scene.no}:cover-begins`, no: scene.no, processId: `cooperation.${scene.no}`, taskId: null, on: ON, facts: {}, attachments: [],
      to: { officeId: scene.cityId, positions: ['mayor'], as: 'assignee' },
    };
    await owner.query(`UPDATE cooperation SET terms = jsonb_set(terms, '{title,id}', '""') WHERE no = $1`, [scene.no]);
    const { type, told } = await failureOf(inActivity(() => hands.deliver(notice)));
    expect(type).toBe('PaperNotRendered');
    expect(told).not.toMatch(PRIVATE);
    expect(mailer.sent).toEqual([]);
    await owner.query(`UPDATE cooperation SET terms = jsonb_set(terms, '{title,id}', '"Ketua RT/RW"') WHERE no = $1`, [scene.no]);
    await inActivity(() => hands.deliver(notice));
    await inActivity(() => hands.deliver(notice));
    expect(mailer.sent).toHaveLength(1);
  });
});

describe('a bank file half written', () => {
  const AMOUNT = 82_036_800;
  const written = (code: string): string =>
    ['No. Rekening;0012345678', 'Tanggal;Keterangan;Debit;Kredit;Saldo', '15/07/2018;SETORAN;;1.000,00;1.000,00', `16/07/2018;IURAN RTRW ${code};;82.036.800,00;82.037.800,00`, ''].join('\n');

  async function taken(content: string): Promise<number> {
    const { account, period, ...statement } = await readBankStatement(await files.write(content, 'csv'));
    const [document] = await owner.query<{ id: string }>(
      `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ($1, 'bank-statement', 'Mutasi', 'mutasi.csv', 'text/csv', 1, '', 'nowhere') RETURNING id`,
      [scene.no],
    );
    const { payments } = await new StatementRepository(owner).take(
      {
        ...statement, ...period, sha256: testCipher.keyedHash(content), accountHash: testCipher.keyedHash(account), accountMasked: '…678',
        documentId: document!.id, uploadedBy: scene.officer, rehearsal: false,
      },
      { personId: scene.officer, officeId: scene.branchId, channel: 'api' },
    );
    return payments.length;
  }
  const paid = (): Promise<{ amount: number }[]> => owner.query(`SELECT amount FROM payment WHERE cooperation_no = $1`, [scene.no]);

  test('is refused wherever it broke off within a line, and books nothing; the whole file books each line once', async () => {
    const { paymentCode } = await billOnRecord(owner, scene, '2018-06', AMOUNT);
    const whole = written(paymentCode);
    const lastLine = whole.indexOf('16/07/2018');
    for (const end of [whole.indexOf('82.036.800') + 3, whole.indexOf('82.036.800') + 6, whole.indexOf('82.037.800') + 6]) {
      const error = await taken(whole.slice(0, end)).catch((failure: unknown) => failure);
      expect(error).toMatchObject({ code: 'statement-inconsistent', facts: { line: whole.slice(0, lastLine).split('\n').length } });
      expect(String(error)).not.toContain(paymentCode);
    }
    expect(await paid()).toEqual([]);
    expect(await taken(whole)).toBe(1);
    expect(await taken(whole)).toBe(0);
    expect(await paid()).toEqual([{ amount: AMOUNT }]);
  });

  test('that broke off between two lines books what it tells, and the whole file only the rest', async () => {
    const { paymentCode } = await billOnRecord(owner, scene, '2018-06', AMOUNT);
    const whole = written(paymentCode);
    expect(await taken(whole.slice(0, whole.indexOf('16/07/2018')))).toBe(0);
    expect(await taken(whole)).toBe(1);
    expect(await paid()).toEqual([{ amount: AMOUNT }]);
  });
});
