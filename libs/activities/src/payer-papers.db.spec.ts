/** Papers of the payers of a bill: each village its own invoice with its own number, amount and masked list, sent once; a receipt when its part is paid. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { bookedPayment } from '../../../test/harness/bills-on-record';
import { handedIn, stagedPeople, testCipher, TEST_KEY } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { districtsAndVillages, peopledCase, type PeopledCase } from '../../../test/harness/peopled-case';
import { FolderStore } from '@sinergi/documents/folder-store';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { RecordingMailer } from '@sinergi/mail/recording-mailer';
import { Database } from '@sinergi/persistence/database';
import { allocateIn } from '@sinergi/persistence/money/allocation.repository';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { PayerPapersQueries } from '@sinergi/persistence/papers/payer-papers.queries';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { StagingRepository } from '@sinergi/persistence/rosters/staging.repository';
import { CooperationPageQueries } from '@sinergi/persistence/views/cooperation-page.queries';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { CorrespondenceHands } from './correspondence.activities';

const JUNE = contributionMonth('2018-06');
const ISSUED = localDate('2018-06-21');
const PAID = localDate('2018-07-10');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE };
const { total, lines } = priceFor(question, TARIFFS);
const VILLAGES = 3;

let database: TestDatabase;
let owner: Database;
let worker: Database;
let folder: string;
let store: FolderStore;
let mailer: RecordingMailer;
let hands: CorrespondenceHands;
let scene: PeopledCase;
let billId: string;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await Database.connect(database.url, 'owner', 2);
  worker = await Database.connect(database.url, 'worker', 4);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-payers-'));
  store = new FolderStore(folder, fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
  scene = await peopledCase(owner, 'KS-PP-1');
  await districtsAndVillages(owner, scene, '32.75', 1, VILLAGES);
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, stagedPeople(9).map((row, at) => ({ ...row, person: { ...row.person!, villageCode: `32.75.01.${1001 + (at % VILLAGES)}` } })));
  await new HandInRepository(worker).endReading(handInId, { rows: 9, accepted: 9, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  const price = { question, positions: ['rt-head', 'rw-head'], wage: null, split: 'per-village' as const, payerOfficeId: scene.cityId, amount: total, lines };
  billId = (await new BillRepository(worker).billMonth({ no: scene.no, month: JUNE, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: ISSUED, dueOn: localDate('2018-07-16'), prices: [price], decidedBy: scene.officer })).billId;
});
afterAll(async () => {
  await worker.close();
  await owner.close();
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  mailer = new RecordingMailer();
  hands = new CorrespondenceHands(worker, store, mailer, { from: 'sinergi@badan.example', publicUrl: 'http://127.0.0.1:3000', linkKey: TEST_KEY }, testCipher);
});

const key = () => ({ no: scene.no, month: JUNE, revision: 1 });
const notice = (code: 'invoice' | 'payment-receipt', asked: string, on = ISSUED) => {
  const processId = `billing-month.${scene.no}.2018-06`;
  return { code, occasion: `${processId}:payers:${asked}`, no: scene.no, processId, taskId: null, on, facts: { month: JUNE, revision: 1 }, attachments: [] };
};
const inActivity = <T>(work: () => Promise<T>): Promise<T> => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(work) as Promise<T>;
const papers = (kind: string) => owner.query<{ number: string; fileName: string }>(`SELECT numbers ->> 'branch' AS number, file_name AS "fileName" FROM document WHERE cooperation_no = $1 AND kind = $2 ORDER BY recorded_at`, [scene.no, kind]);

test('each village gets its own invoice with its letter; asked again, no paper and no letter is made twice', async () => {
  expect(await inActivity(() => hands.askPayers(notice('invoice', 'asked'), key(), 'asked'))).toEqual({ owing: VILLAGES, unreachable: 0 });
  await inActivity(() => hands.askPayers(notice('invoice', 'asked'), key(), 'asked'));
  expect(await papers('invoice')).toEqual([1, 2, 3].map((count) => ({ number: `INV/${count}/062018`, fileName: `tagihan-ks-pp-1-2018-06-village-32-75-01-100${count}.pdf` })));
  expect(mailer.sent.map(({ attachments }) => attachments.map(({ fileName }) => fileName))).toEqual(expect.arrayContaining([['tagihan-ks-pp-1-2018-06-village-32-75-01-1001.pdf'], ['tagihan-ks-pp-1-2018-06-village-32-75-01-1002.pdf']]));
  expect(mailer.sent).toHaveLength(VILLAGES);
});

test('its list adds up to its amount and shows nobody by name or number', async () => {
  const queries = new PayerPapersQueries(worker, testCipher);
  const [payer] = await queries.billed(key());
  const people = await queries.membersOf(payer!.subBillId);
  expect([people.length, people.reduce((sum, { amount }) => sum + amount, 0), payer!.rules.reduce((sum, { amount, members }) => sum + amount * members, 0)]).toEqual([3, payer!.amount, payer!.amount]);
  for (const { nameMasked, nikMasked } of people) expect([nameMasked, nikMasked]).toEqual(['W. C. ' + nameMasked.slice(-2), expect.stringMatching(/^3275\*{8}\d{4}$/)]);
});

test('papers of parts are not among the papers of the case', async () => {
  expect(await new CooperationPageQueries(worker).documents(scene.no)).toEqual([]);
});

test('a receipt when the part is paid: once, to that village alone, and not for what was credited', async () => {
  const receipt = () => inActivity(() => hands.receiptPayers(notice('payment-receipt', 'receipts', PAID), key()));
  expect(await receipt()).toBe(0);
  const parts = await owner.query<{ id: string; amount: number }>('SELECT id, amount FROM sub_bill WHERE bill_id = $1 ORDER BY payer_key', [billId]);
  for (const [at, { id, amount }] of parts.slice(0, 2).entries()) {
    const payment = await bookedPayment(owner, scene, at === 0 ? amount : amount - 1, PAID);
    await owner.inTransaction((transaction) => allocateIn(transaction, payment, { billId, subBillId: id }));
  }
  const [, , third] = parts;
  const credit = await bookedPayment(owner, scene, third!.amount, PAID);
  await owner.query(`UPDATE payment SET source = 'credit', credit_of = $2 WHERE id = $1`, [credit, third!.id]);
  await owner.inTransaction((transaction) => allocateIn(transaction, credit, { billId, subBillId: third!.id }));
  expect(await receipt()).toBe(1);
  expect(await receipt()).toBe(0);
  expect(mailer.sent.map(({ to, attachments }) => [to.address, attachments.map(({ fileName }) => fileName)])).toEqual([[`kel1@${scene.domain}`, ['kuitansi-ks-pp-1-2018-06-village-32-75-01-1001.pdf']]]);
  expect(mailer.sent[0]!.text).toContain(`Rp${parts[0]!.amount.toLocaleString('de-DE')}`);
  expect(await papers('receipt')).toEqual([expect.objectContaining({ number: 'KW/1/072018' })]);
});
