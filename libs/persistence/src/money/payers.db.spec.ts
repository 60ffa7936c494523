/** Bills of several payers: their parts add up, each pays its own, and another arrangement of a past month bills and credits only what differs. */
import { bookedPayment } from '../../../../test/harness/bills-on-record';
import { caseOnRecord, handedIn, stagedPeople, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import type { PayerSplit } from '@sinergi/domain/terms/arrangement';
import { Database } from '../database';
import { CommitRepository } from '../rosters/commit.repository';
import { HandInRepository } from '../rosters/hand-in.repository';
import { StagingRepository } from '../rosters/staging.repository';
import { allocateIn } from './allocation.repository';
import { BillRepository, type BillPrice } from './bill.repository';

const JUNE = contributionMonth('2018-06');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
const { total: WHOLE, lines } = priceFor({ segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE }, TARIFFS);
const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE };

let record: TestDatabase;
let owner: Database;
let worker: Database;
let door: Database;
let bills: BillRepository;

beforeAll(async () => {
  record = await freshDatabase();
  owner = await Database.connect(record.url, 'owner', 2);
  worker = await Database.connect(record.url, 'worker', 4);
  door = await Database.connect(record.url, 'api', 4);
  bills = new BillRepository(worker);
});

afterAll(async () => {
  await Promise.all([worker.close(), door.close()]);
  await owner.close();
  await record.drop();
});

let serial = 0;
/** Ten members in four villages, numbered from the case on. */
async function inForce(no: string): Promise<CaseOnRecord> {
  const scene = await caseOnRecord(owner, no);
  const handInId = await handedIn(owner, scene);
  serial += 1_000;
  const people = stagedPeople(10, serial).map((row, at) => ({ ...row, person: { ...row.person!, villageCode: at === 9 ? null : `32.75.01.100${(at % 3) + 1}` } }));
  await new StagingRepository(worker).stage(handInId, people);
  await new HandInRepository(worker).endReading(handInId, { rows: 10, accepted: 10, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  return scene;
}

const part = (scene: CaseOnRecord, split: PayerSplit, amount: number, more: Partial<BillPrice> = {}): BillPrice => ({
  question, positions: ['rt-head', 'rw-head'], wage: null, split, payerOfficeId: scene.cityId, amount: rupiah(amount), lines, ...more,
});
const order = (scene: CaseOnRecord, prices: BillPrice[], revision = 1, month = JUNE) => ({
  no: scene.no, month, revision, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'), prices, decidedBy: scene.officer,
});
const parts = (billId: string) =>
  owner.query<{ payer: string; members: number; amount: number; open: number }>(
    `SELECT s.payer_key AS payer, s.members, s.amount, k.open FROM sub_bill s JOIN sub_bill_balance k ON k.sub_bill_id = s.id WHERE s.bill_id = $1 ORDER BY 1`, [billId]);
const pay = async (scene: CaseOnRecord, amount: number, billId: string, payer: string | null) => {
  const payment = await bookedPayment(owner, scene, amount);
  await owner.query('UPDATE payment SET payer_key = $2 WHERE id = $1', [payment, payer]);
  return door.inTransaction((transaction) => allocateIn(transaction, payment, { billId }));
};

test('each village pays for its own, the city for those without one; parts, lines and bill are the same sum', async () => {
  const scene = await inForce('COOP-P-01');
  const bill = await bills.billMonth(order(scene, [part(scene, 'per-village', WHOLE)]));
  const city = `office:${scene.cityId}`;
  expect(bill).toMatchObject({ members: 10, amount: 10 * WHOLE });
  expect(await parts(bill.billId)).toEqual([
    { payer: city, members: 1, amount: WHOLE, open: WHOLE },
    ...['1001', '1002', '1003'].map((village) => ({ payer: `village:32.75.01.${village}`, members: 3, amount: 3 * WHOLE, open: 3 * WHOLE })),
  ]);
  const codes = await owner.query<{ code: string }>('SELECT payment_code AS code FROM sub_bill WHERE bill_id = $1', [bill.billId]);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(4);
  expect(codes.every(({ code }) => /^11\d{9}$/.test(code))).toBe(true);
  const paid = await pay(scene, 5 * WHOLE, bill.billId, 'village:32.75.01.1002');
  expect(paid.unapplied).toBe(2 * WHOLE);
  expect((await parts(bill.billId)).map(({ open }) => open / WHOLE)).toEqual([1, 3, 0, 3]);
  expect(await bills.billMonth(order(scene, [part(scene, 'office', WHOLE)]))).toEqual(bill);
});

test('a share of the government and the rest from each person', async () => {
  const scene = await inForce('COOP-P-02');
  const bill = await bills.billMonth(order(scene, [part(scene, 'office', 3_600), part(scene, 'each-person', 7_200)]));
  const all = await parts(bill.billId);
  expect([bill.amount, all.length]).toEqual([108_000, 11]);
  expect(all[0]).toMatchObject({ members: 10, amount: 36_000 });
  expect(all.slice(1).every(({ payer, amount }) => payer.startsWith('person:') && amount === 7_200)).toBe(true);
});

test('members with a wage of their own are priced by it, the others by the base of the group', async () => {
  const scene = await inForce('COOP-P-03');
  await owner.query(`UPDATE membership SET wage = 4000000 WHERE id IN (SELECT id FROM membership WHERE cooperation_no = $1 ORDER BY id LIMIT 4)`, [scene.no]);
  const bill = await bills.billMonth(order(scene, [part(scene, 'office', WHOLE, { wage: 0 }), part(scene, 'office', 2 * WHOLE, { wage: 4_000_000 })]));
  expect(bill).toMatchObject({ members: 10, amount: 14 * WHOLE });
});

test('another payer for a past month: nobody owes twice, and what was owed is owed by the villages', async () => {
  const scene = await inForce('COOP-P-04');
  const city = `office:${scene.cityId}`;
  const first = await bills.billMonth(order(scene, [part(scene, 'office', WHOLE)]));
  const second = await bills.billMonth(order(scene, [part(scene, 'per-village', WHOLE)], 2));
  expect(second.amount).toBe(0);
  expect((await parts(second.billId)).map(({ payer, amount }) => [payer === city, amount / WHOLE])).toEqual([[true, -9], [false, 3], [false, 3], [false, 3]]);
  expect(await parts(first.billId)).toMatchObject([{ payer: city, open: WHOLE }]);
  const [owed] = await owner.query<{ billed: number; open: number }>('SELECT sum(billed)::bigint AS billed, sum(open)::bigint AS open FROM bill_balance k JOIN bill b ON b.id = k.bill_id WHERE b.cooperation_no = $1', [scene.no]);
  expect(owed).toEqual({ billed: 10 * WHOLE, open: 10 * WHOLE });
  expect(await bills.billMonth(order(scene, [part(scene, 'office', WHOLE)], 2))).toEqual(second);
});

test('paid already and then cheaper: the difference is money of the payer, applied to its next month', async () => {
  const scene = await inForce('COOP-P-05');
  const first = await bills.billMonth(order(scene, [part(scene, 'office', WHOLE)]));
  await pay(scene, 10 * WHOLE, first.billId, null);
  await bills.billMonth(order(scene, [part(scene, 'office', WHOLE - 800)], 2));
  const [credit] = await owner.query<{ amount: number; unapplied: number }>(`SELECT p.amount, u.unapplied FROM payment p JOIN payment_unapplied u ON u.payment_id = p.id WHERE p.cooperation_no = $1 AND p.source = 'credit'`, [scene.no]);
  expect(credit).toEqual({ amount: 8_000, unapplied: 8_000 });
  const third = await bills.billMonth(order(scene, [part(scene, 'office', WHOLE)], 3));
  expect(third.amount).toBe(8_000);
  const [balance] = await owner.query<{ open: number }>('SELECT sum(open)::bigint AS open FROM bill_balance k JOIN bill b ON b.id = k.bill_id WHERE b.cooperation_no = $1', [scene.no]);
  expect(balance?.open).toBe(0);
});
