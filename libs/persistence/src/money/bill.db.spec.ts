/** The bill of a month: exact, one line per member, once. */
import { caseOnRecord, handedIn, stagedPeople, testCipher, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor, type PriceQuestion } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { Database } from '../database';
import { CommitRepository } from '../rosters/commit.repository';
import { HandInRepository } from '../rosters/hand-in.repository';
import { StagingRepository } from '../rosters/staging.repository';
import { ArrangementRepository } from './arrangement.repository';
import { BillRepository, type BillOrder } from './bill.repository';
import { LedgerQueries } from './ledger.queries';
import { PayingQueries } from './paying.queries';

const JUNE = contributionMonth('2018-06');
const JULY = contributionMonth('2018-07');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;

let test: TestDatabase;
let owner: Database;
let worker: Database;
let bills: BillRepository;
let ledger: LedgerQueries;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 6);
  bills = new BillRepository(worker);
  ledger = new LedgerQueries(worker);
});

afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
});

async function withMembers(no: string, count: number, firstSerial: number, rehearsal = false): Promise<CaseOnRecord> {
  const scene = await caseOnRecord(owner, no, rehearsal);
  const handInId = await handedIn(owner, scene);
  const people = stagedPeople(count, firstSerial);
  if (count > 0) await new StagingRepository(worker).stage(handInId, people);
  await new HandInRepository(worker).endReading(handInId, { rows: count, accepted: count, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  return scene;
}

function orderOf(scene: CaseOnRecord, month: ContributionMonth = JUNE, positions: readonly string[] = ['rt-head', 'rw-head']): BillOrder {
  const question: PriceQuestion = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month };
  const { lines, total } = priceFor(question, TARIFFS);
  return {
    no: scene.no, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: scene.rehearsal, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'),
    prices: [{ question, positions, wage: null, split: 'office', payerOfficeId: scene.cityId, amount: total, lines }],
  };
}

it('7,596 heads at Rp10.800 make Rp82.036.800 in one statement, a line for each', async () => {
  const scene = await withMembers('COOP-T-0201', 7_596, 1);
  const bill = await bills.billMonth(orderOf(scene));
  expect(bill).toMatchObject({ members: 7_596, amount: 82_036_800 });
  const [lines] = await owner.query('SELECT count(*) AS n, count(DISTINCT membership_id) AS members, min(amount) AS least, max(amount) AS most FROM bill_line WHERE bill_id = $1', [bill.billId]);
  expect(lines).toEqual({ n: 7_596, members: 7_596, least: 10_800, most: 10_800 });
  expect(await ledger.bill(bill.billId)).toMatchObject({
    members: 7_596, amount: 82_036_800, open: 82_036_800, paid: 0, standing: 'issued', dueOn: '2018-07-16', paymentCode: expect.stringMatching(/^10\d{9}$/),
    rules: [
      { rule: 'JKK 0,24% x Rp2.000.000 = Rp4.800', amount: 4_800, members: 7_596 },
      { rule: 'JKM 0,3% x Rp2.000.000 = Rp6.000', amount: 6_000, members: 7_596 },
    ],
  });
});

it('billed twice is the first bill, whatever the second call says', async () => {
  const scene = await withMembers('COOP-T-0202', 10, 10_000);
  const first = await bills.billMonth(orderOf(scene));
  expect(await bills.billMonth({ ...orderOf(scene), issuedOn: localDate('2018-08-01'), prices: [] })).toEqual(first);
  expect(await ledger.bills(scene.no)).toHaveLength(1);
});

it('two calls at the same moment make one bill', async () => {
  const scene = await withMembers('COOP-T-0203', 500, 20_000);
  const made = await Promise.all([1, 2, 3].map(() => bills.billMonth(orderOf(scene))));
  expect(new Set(made.map((bill) => bill.billId)).size).toBe(1);
  expect(made[0]).toMatchObject({ members: 500, amount: 5_400_000 });
  const [count] = await owner.query('SELECT count(*) AS n FROM bill_line l JOIN bill b ON b.id = l.bill_id WHERE b.cooperation_no = $1', [scene.no]);
  expect(count).toEqual({ n: 500 });
});

it('who left before the month or joins after it is not on the bill', async () => {
  const scene = await withMembers('COOP-T-0204', 4, 30_000);
  const ids = await owner.query<{ id: string }>('SELECT id FROM membership WHERE cooperation_no = $1 ORDER BY id', [scene.no]);
  await owner.query(`UPDATE membership SET until_month = '2018-06' WHERE id = $1`, [ids[0]?.id]);
  await owner.query(`UPDATE membership SET from_month = '2018-08' WHERE id = $1`, [ids[1]?.id]);
  expect(await bills.billMonth(orderOf(scene, JUNE))).toMatchObject({ members: 3, amount: 32_400 });
  expect(await bills.billMonth(orderOf(scene, JULY))).toMatchObject({ members: 2, amount: 21_600 });
});

it('a member whom no price covers stops the bill: nothing is written', async () => {
  const scene = await withMembers('COOP-T-0205', 20, 40_000);
  await expect(bills.billMonth(orderOf(scene, JUNE, ['rw-head']))).rejects.toThrow(/does not add up: \d+ billed of 20 members/);
  expect(await bills.find(orderOf(scene))).toBeNull();
});

it('a month with nobody to bill owes nothing and is not open', async () => {
  const scene = await withMembers('COOP-T-0206', 0, 0);
  const bill = await bills.billMonth(orderOf(scene));
  expect(bill).toMatchObject({ members: 0, amount: 0 });
  expect(await ledger.bill(bill.billId)).toMatchObject({ standing: 'settled', open: 0, rules: [] });
});

it('payment codes: of its own prefix for a rehearsal, and the next one where a code is taken', async () => {
  const played = await bills.billMonth(orderOf(await withMembers('LATIHAN-T-0201', 1, 50_000, true)));
  expect((await ledger.bill(played.billId)).paymentCode).toMatch(/^99\d{9}$/);
  const first = await withMembers('COOP-T-0207', 1, 51_000);
  const expected = (await ledger.bill((await bills.billMonth(orderOf(first, JULY))).billId)).paymentCode;
  await owner.query('DELETE FROM bill_line WHERE bill_id IN (SELECT id FROM bill WHERE payment_code = $1)', [expected]);
  await owner.query('DELETE FROM bill_price WHERE bill_id IN (SELECT id FROM bill WHERE payment_code = $1)', [expected]);
  await owner.query('UPDATE bill SET month = $2 WHERE payment_code = $1', [expected, '2030-01']);
  const other = (await ledger.bill((await bills.billMonth(orderOf(first, JULY))).billId)).paymentCode;
  expect(other).toMatch(/^10\d{9}$/);
  expect(other).not.toBe(expected);
});

it('a bill is settled only when nothing is open, and stays settled on its first day', async () => {
  const scene = await withMembers('COOP-T-0208', 1, 52_000);
  const { billId } = await bills.billMonth(orderOf(scene));
  await expect(bills.settle(orderOf(scene), localDate('2018-07-16'))).rejects.toThrow('10800 rupiah open');
  await bills.markArrears(orderOf(scene));
  expect(await ledger.bill(billId)).toMatchObject({ standing: 'in-arrears', settledOn: null });
  await expect(bills.settle({ ...orderOf(scene), month: JULY }, localDate('2018-07-16'))).rejects.toMatchObject({ code: 'bill-unknown' });
});

it('the first arrangement comes from the terms, once; a later one holds from its month', async () => {
  const scene = await withMembers('COOP-T-0209', 0, 0);
  const arrangements = new ArrangementRepository(worker);
  const paying = new PayingQueries(worker);
  expect(await paying.of(scene.no, JUNE)).toEqual([{ group: 'all', positions: null, payerOfficeId: scene.cityId, rehearsal: false, terms: neighbourhoodHeads.arrangement, budgetAccount: '' }]);
  await arrangements.begin(scene.no, neighbourhoodHeads.arrangement, JUNE);
  await arrangements.begin(scene.no, neighbourhoodHeads.arrangement, JULY);
  await owner.query(
    `INSERT INTO arrangement (cooperation_no, payer_office_id, terms, from_month, basis, decided_by) VALUES ($1, $2, $3, '2018-08', 'addendum', $4)`,
    [scene.no, scene.branchId, JSON.stringify({ ...neighbourhoodHeads.arrangement, mode: 'government-paid' }), scene.officer],
  );
  expect(await owner.query('SELECT from_month FROM arrangement WHERE cooperation_no = $1 ORDER BY 1', [scene.no])).toHaveLength(2);
  expect((await paying.of(scene.no, JULY))[0]?.terms.mode).toBe('honorarium-deduction');
  expect(await paying.of(scene.no, contributionMonth('2018-09'))).toMatchObject([{ payerOfficeId: scene.branchId, terms: { mode: 'government-paid' } }]);
});

it('the lines of a bill are read page by page, masked, with the rules that priced them', async () => {
  const scene = await withMembers('COOP-T-0210', 5, 53_000);
  const { billId } = await bills.billMonth(orderOf(scene));
  const first = await ledger.lines(billId, { limit: 3 }, testCipher);
  const second = await ledger.lines(billId, { limit: 3, cursor: first.next }, testCipher);
  expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null]);
  expect(first.items[0]).toMatchObject({ amount: 10_800, nikMasked: expect.stringMatching(/^3275\*{8}/), rules: [expect.stringMatching(/^JKK/), expect.stringMatching(/^JKM/)] });
});
