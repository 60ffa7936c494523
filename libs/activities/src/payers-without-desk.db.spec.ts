/** Payers nobody could be written to: a village without an office goes to the one that answers for it, by name; people who pay alone are told together, with their codes and the day they stop being active. */
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
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '@sinergi/domain/calendar/working-days';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { marketTraders } from '@sinergi/domain/programmes/market-traders.programme';
import type { PayerSplit } from '@sinergi/domain/terms/arrangement';
import { ARREARS_LADDER } from '@sinergi/domain/terms/standard-ladders';
import { RecordingMailer } from '@sinergi/mail/recording-mailer';
import { Database } from '@sinergi/persistence/database';
import { allocateIn } from '@sinergi/persistence/money/allocation.repository';
import { ArrearsRepository } from '@sinergi/persistence/money/arrears.repository';
import { BillPreviewQueries } from '@sinergi/persistence/money/bill-preview.queries';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { StagingRepository } from '@sinergi/persistence/rosters/staging.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { CorrespondenceHands } from './correspondence.activities';
import { PapersHands } from './papers.activities';

const JUNE = contributionMonth('2018-06');
const JULY = contributionMonth('2018-07');
const ISSUED = localDate('2018-06-04');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = marketTraders.arrangement;
const VILLAGES = 3;

let database: TestDatabase;
let owner: Database;
let worker: Database;
let folder: string;
let store: FolderStore;
let mailer: RecordingMailer;
let hands: CorrespondenceHands;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await Database.connect(database.url, 'owner', 2);
  worker = await Database.connect(database.url, 'worker', 4);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-desks-'));
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
  hands = new CorrespondenceHands(worker, store, mailer, { from: 'sinergi@badan.example', publicUrl: 'http://127.0.0.1:3000', linkKey: TEST_KEY }, testCipher);
});

let serial = 10;
/** Nine people in three villages; of the third no office is on record. */
async function billed(no: string, split: PayerSplit, months = [JUNE]): Promise<{ scene: PeopledCase; billIds: string[] }> {
  const scene = await peopledCase(owner, no);
  const region = `32.${serial}`;
  await districtsAndVillages(owner, scene, region, 1, VILLAGES);
  await owner.query(`UPDATE office SET valid_until = '2018-01-31' WHERE region_code = $1`, [`${region}.01.1003`]);
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, stagedPeople(9, serial * 1_000).map((row, at) => ({ ...row, person: { ...row.person!, villageCode: `${region}.01.${1001 + (at % VILLAGES)}` } })));
  serial += 1;
  await new HandInRepository(worker).endReading(handInId, { rows: 9, accepted: 9, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-05-05'));
  const billIds: string[] = [];
  for (const month of months) {
    const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month };
    const { total, lines } = priceFor(question, TARIFFS);
    const price = { question, positions: ['rt-head', 'rw-head'], wage: null, split, payerOfficeId: scene.cityId, amount: total, lines };
    billIds.push((await new BillRepository(worker).billMonth({ no, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate(`${month}-04`), dueOn: localDate(month === JUNE ? '2018-06-18' : '2018-07-16'), prices: [price], decidedBy: scene.officer })).billId);
  }
  return { scene, billIds };
}

const notice = (no: string, code: 'invoice' | 'payment-receipt' | 'payment-overdue', asked: string, on = ISSUED) => {
  const processId = `billing-month.${no}.2018-06`;
  return { code, occasion: `${processId}:payers:${asked}`, no, processId, taskId: null, on, facts: { month: JUNE, revision: 1 }, attachments: [] };
};
const inActivity = <T>(work: () => Promise<T>): Promise<T> => new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(work) as Promise<T>;
const to = (from = 0) => mailer.sent.slice(from).map((mail) => mail.to.address.split('@')[0]).sort();

test('a village without an office: invoice, reminder and receipt go to its district, which is told whose they are', async () => {
  const { scene: { no, domain, ...scene }, billIds: [billId] } = await billed('KS-ND-1', 'per-village');
  const key = { no, month: JUNE, revision: 1 };
  expect(await inActivity(() => hands.askPayers(notice(no, 'invoice', 'asked'), key, 'asked'))).toEqual({ owing: VILLAGES, unreachable: 0 });
  expect(to()).toEqual(['kec1', 'kel1', 'kel2']);
  const stands = mailer.sent.find(({ to: { address } }) => address === `kec1@${domain}`)!;
  expect(stands.text).toMatch(/Untuk *: .*1003, yang belum memiliki kantor tercatat/);
  expect(stands.attachments.map(({ fileName }) => fileName)).toEqual([expect.stringMatching(/village-.*-1003\.pdf$/)]);
  expect(mailer.sent.filter(({ text }) => text.includes('belum memiliki kantor'))).toHaveLength(1);

  expect((await new BillPreviewQueries(worker).payersOf(billId!)).map(({ payerKey, answeredBy }) => [payerKey.slice(-4), answeredBy])).toEqual([['1001', null], ['1002', null], ['1003', 'Kecamatan 1']]);

  const [part] = await owner.query<{ id: string; amount: number }>(`SELECT id, amount FROM sub_bill WHERE bill_id = $1 AND payer_office_id IS NULL`, [billId]);
  const payment = await bookedPayment(owner, { no, domain, ...scene } as PeopledCase, part!.amount, '2018-06-12');
  await owner.inTransaction((transaction) => allocateIn(transaction, payment, { billId: billId!, subBillId: part!.id }));
  const before = mailer.sent.length;
  const receipts = () => inActivity(() => hands.receiptPayers(notice(no, 'payment-receipt', 'receipts', localDate('2018-06-12')), key));
  expect([await receipts(), await receipts()]).toEqual([1, 0]);
  expect(to(before)).toEqual(['kec1']);
});

test('neither village nor district has an address: the treasurer of the city gets what is theirs, each under its own name', async () => {
  const { scene: { no } } = await billed('KS-ND-2', 'per-village');
  await owner.query(`UPDATE office SET email = NULL WHERE name IN ('Kecamatan 1', 'Kelurahan 1', 'Kelurahan 2') AND code LIKE $1 || '-%'`, [no]);
  expect(await inActivity(() => hands.askPayers(notice(no, 'invoice', 'asked'), { no, month: JUNE, revision: 1 }, 'asked'))).toEqual({ owing: VILLAGES, unreachable: 0 });
  expect(to()).toEqual(['bendahara', 'bendahara', 'bendahara']);
});

test('people who pay alone: one letter to each village office with the list of their own codes, asked again none', async () => {
  const { scene: { no } } = await billed('KS-ND-3', 'each-person');
  const ask = (code: 'invoice' | 'payment-overdue', asked: string) => inActivity(() => hands.askPayers(notice(no, code, asked), { no, month: JUNE, revision: 1 }, asked));
  expect(await ask('invoice', 'asked')).toEqual({ owing: 9, unreachable: 0 });
  await ask('invoice', 'asked');
  expect(to()).toEqual(['kec1', 'kel1', 'kel2']);
  for (const { text, attachments } of mailer.sent) {
    expect(text).toContain('Rp50.400');
    expect(attachments).toHaveLength(1);
  }
  expect(await owner.query(`SELECT count(DISTINCT s.invoice_document_id)::int AS lists, count(*)::int AS people FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE b.cooperation_no = $1`, [no])).toEqual([{ lists: VILLAGES, people: 9 }]);
  await ask('payment-overdue', 'overdue');
  expect(to(VILLAGES)).toEqual(['kec1', 'kel1', 'kel2']);
});

test('in arrears each stands on the ladder; a warning goes to the desk with all of them, and says from when they are inactive, before it comes', async () => {
  const { scene, billIds } = await billed('KS-ND-4', 'each-person', [JUNE, JULY]);
  const { no } = scene;
  await new BillRepository(worker).markArrears({ no, month: JUNE, revision: 1 });
  const [paid] = await owner.query<{ id: string; amount: number }>(`SELECT id, amount FROM sub_bill WHERE bill_id = $1 ORDER BY payer_key LIMIT 1`, [billIds[0]]);
  const payment = await bookedPayment(owner, scene, paid!.amount, '2018-06-12');
  await owner.inTransaction((transaction) => allocateIn(transaction, payment, { billId: billIds[0]!, subBillId: paid!.id }));
  const arrears = new ArrearsRepository(worker);
  const calendar = workingCalendar([], STANDARD_CALENDAR_POLICY, localDate('2018-12-31'), null);
  const day = (on: string) => ({ ladder: ARREARS_LADDER, calendar, zone: 'WIB' as const, on: localDate(on), now: instantAt(localDate(on), OFFICE_OPENS + 60, 'WIB') });
  await arrears.look(no, day('2018-07-16'));
  expect((await arrears.look(no, day('2018-07-23'))).due).toMatchObject([{ code: 'warning-1', payers: 8 }]);
  const on = localDate('2018-07-23');
  expect(await inActivity(() => new PapersHands(worker, store).warnings(no, 'warning-1', on))).toBe(8);
  const occasion = `arrears.${no}.1:warning-1:${on}`;
  const warn = () => inActivity(() => hands.warnPayers({ code: 'arrears-warning', occasion, no, processId: `arrears.${no}.1`, taskId: null, on, facts: { rung: 'warning-1' }, attachments: [] }, 'warning-1'));
  expect(await warn()).toEqual({ owing: 8, unreachable: 0 });
  await warn();
  expect(to()).toEqual(['kec1', 'kel1', 'kel2']);
  for (const { text, attachments } of mailer.sent) {
    expect(text).toMatch(/Tidak aktif paling cepat *: 16 Agustus 2018/);
    expect(text).toContain('Tidak ada denda');
    expect(attachments).toHaveLength(1);
  }
  expect(await owner.query(`SELECT count(DISTINCT document_id)::int AS papers, count(*)::int AS warned FROM arrears_warning w JOIN arrears_standing a ON a.id = w.standing_id WHERE a.cooperation_no = $1`, [no])).toEqual([{ papers: VILLAGES, warned: 8 }]);
  await arrears.told(no, 'warning-1', on);
  expect((await arrears.look(no, day('2018-07-23'))).due).toEqual([]);
});
