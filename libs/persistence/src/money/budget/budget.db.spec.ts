/** Budget accounts on record: the account on each bill, several cases on one account, ceilings by date and two people, warnings claimed once. */
import { randomUUID } from 'node:crypto';
import { bookedPayment } from '../../../../../test/harness/bills-on-record';
import { caseOnRecord, handedIn, stagedPeople, type CaseOnRecord } from '../../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../../test/harness/database';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { Database } from '../../database';
import { loadShippedLaw } from '../../law/shipped-law';
import { CommitRepository } from '../../rosters/commit.repository';
import { HandInRepository } from '../../rosters/hand-in.repository';
import { StagingRepository } from '../../rosters/staging.repository';
import { allocateIn } from '../allocation.repository';
import { BillRepository, type BillPrice } from '../bill.repository';
import { accountsOf as accountsOnPaper } from './accounts-of-bill';
import { BudgetRepository, type NewCeiling } from './budget.repository';
import { BudgetStandings } from './budget-standings';

const JUNE = contributionMonth('2018-06');
const ON = localDate('2018-07-20');
const PRICE = 10_800;
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
const AUTHOR = { personId: null, officeId: null, channel: 'api' };
let record: TestDatabase;
let owner: Database;
let worker: Database;
let door: Database;
let heads: CaseOnRecord;
let workers: CaseOnRecord;
let people = 0;

beforeAll(async () => {
  record = await freshDatabase();
  [owner, worker, door] = await Promise.all((['owner', 'worker', 'api'] as const).map((role) => Database.connect(record.url, role, 3))) as [Database, Database, Database];
  await loadShippedLaw(owner);
  heads = await inForce('COOP-B-01', 'A');
  workers = await inForce('COOP-B-02', 'A');
  await owner.query('UPDATE cooperation SET city_id = $2 WHERE no = $1', [workers.no, heads.cityId]);
  await owner.query('UPDATE arrangement SET payer_office_id = $1', [heads.cityId]);
});
afterAll(async () => {
  await Promise.all([worker.close(), door.close(), owner.close()]);
  await record.drop();
});

async function inForce(no: string, account: string): Promise<CaseOnRecord> {
  const scene = await caseOnRecord(owner, no);
  const handInId = await handedIn(owner, scene);
  people += 1_000;
  await new StagingRepository(worker).stage(handInId, stagedPeople(10, people));
  await new HandInRepository(worker).endReading(handInId, { rows: 10, accepted: 10, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  await owner.query(`INSERT INTO arrangement (cooperation_no, payer_office_id, terms, from_month, basis, budget_account) SELECT no, city_id, terms -> 'arrangement', '2018-06', 'PKS', $2 FROM cooperation WHERE no = $1`, [no, account]);
  return scene;
}

const price = (budgetAccount: string, amount: number, positions = ['rt-head', 'rw-head']): BillPrice => ({
  question: { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE }, positions, wage: null, split: 'office', payerOfficeId: heads.cityId, budgetAccount, amount: rupiah(amount), lines: [],
});
const bill = (scene: CaseOnRecord, prices: BillPrice[], revision = 1, month = JUNE) =>
  new BillRepository(worker).billMonth({ no: scene.no, month, revision, payerOfficeId: heads.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'), prices, decidedBy: scene.officer });
const accountsOf = (billId: string) => owner.query<{ account: string; amount: number }>('SELECT a.budget_account AS account, sum(a.amount)::bigint AS amount FROM bill_account a JOIN sub_bill s ON s.id = a.sub_bill_id WHERE s.bill_id = $1 GROUP BY 1 ORDER BY 1', [billId]);
const ceiling = (more: Partial<NewCeiling> = {}): NewCeiling => ({
  id: randomUUID(), no: heads.no, payerKey: `office:${heads.cityId}`, account: 'A', accountName: 'Belanja Iuran', year: 2018, amount: 1_000_000, fromMonth: contributionMonth('2018-01'), untilMonth: contributionMonth('2018-12'), fromDate: localDate('2018-06-01'),
  documentKind: 'dpa', documentNo: 'DPA 1', documentDate: localDate('2018-01-02'), reason: 'APBD', by: heads.officer, on: localDate('2018-06-01'), ...more,
});
const standing = async (on = ON, no = heads.no) => (await new BudgetStandings(door).of(no, 2018, on)).find(({ account }) => account === 'A')!;
const confirmed = async (more: Partial<NewCeiling> = {}) => {
  const made = ceiling(more);
  const budgets = new BudgetRepository(door);
  await budgets.record(made, AUTHOR);
  await budgets.decide({ id: made.id, no: made.no, approve: true, reason: 'sesuai', by: workers.officer, on: made.on }, AUTHOR);
  return made.id;
};

test('a bill says which account bears what of each payer, several accounts or one, and the sums are the bill', async () => {
  const one = await bill(heads, [price('A', PRICE)]);
  expect(await accountsOf(one.billId)).toEqual([{ account: 'A', amount: 10 * PRICE }]);
  const two = await bill(heads, [price('A', 6_000), price('B', 4_800)], 1, contributionMonth('2018-07'));
  expect(await accountsOf(two.billId)).toEqual([{ account: 'A', amount: 60_000 }, { account: 'B', amount: 48_000 }]);
});

test('what a later bill of the month gives back goes to the account it was asked of', async () => {
  const other = `office:${heads.cityId}`;
  const again = await new BillRepository(worker).billMonth({ no: heads.no, month: JUNE, revision: 2, payerOfficeId: heads.cityId, rehearsal: false, issuedOn: localDate('2018-06-25'), dueOn: localDate('2018-07-16'), decidedBy: heads.officer, prices: [{ ...price('V', PRICE), split: 'per-village' }] });
  expect(await accountsOf(again.billId)).toEqual([{ account: 'A', amount: -10 * PRICE }, { account: 'V', amount: 10 * PRICE }]);
  expect((await standing()).payerKey).toBe(other);
});

test('two cases of a city draw on one account; each sees the same money, billed, paid and expected', async () => {
  const billed = await bill(workers, [price('A', PRICE)]);
  const paid = await bookedPayment(owner, workers, 100_000);
  await door.inTransaction((transaction) => allocateIn(transaction, paid, { billId: billed.billId }));
  const { course, cases } = await standing(ON, workers.no);
  expect(cases).toEqual([{ no: heads.no, billed: 60_000, expected: 5 * 10 * PRICE }, { no: workers.no, billed: 108_000, expected: 6 * 10 * PRICE }]);
  expect([course.billed, course.paid, course.expected]).toEqual([168_000, 100_000, 11 * 108_000]);
  expect((await standing()).course).toEqual(course);
  expect((await standing(localDate('2018-06-01'))).course.billed).toBe(0);
});

test('money of a part that two accounts bear fills them in order, to the rupiah', async () => {
  const [july] = await owner.query<{ id: string }>(`SELECT id FROM bill WHERE cooperation_no = $1 AND month = '2018-07'`, [heads.no]);
  const paid = await bookedPayment(owner, heads, 70_000);
  await owner.query('UPDATE payment SET payer_key = $2 WHERE id = $1', [paid, `office:${heads.cityId}`]);
  await door.inTransaction((transaction) => allocateIn(transaction, paid, { billId: july!.id }));
  const standings = await new BudgetStandings(door).of(heads.no, 2018, ON);
  expect(standings.filter(({ account }) => account !== 'V').map(({ account, course }) => [account, course.months.find(({ month }) => month === '2018-07')?.paid])).toEqual([['A', 60_000], ['B', 10_000]]);
});

test('the latest confirmed ceiling in effect on a day counts; one proposed, or to come, does not', async () => {
  expect((await standing()).ceiling).toBeNull();
  const first = await confirmed();
  const later = await confirmed({ amount: 400_000, fromDate: localDate('2018-07-15'), documentKind: 'dppa', reason: 'rasionalisasi' });
  await new BudgetRepository(door).record(ceiling({ amount: 9_000_000, fromDate: localDate('2018-07-16') }), AUTHOR);
  expect((await standing(localDate('2018-07-14'))).ceiling).toMatchObject({ id: first, amount: 1_000_000 });
  expect(await standing()).toMatchObject({ ceiling: { id: later, amount: 400_000 }, revisions: [{ standing: 'confirmed' }, { standing: 'confirmed' }, { standing: 'proposed' }] });
});

test('a bill tells what its ceiling leaves on the day it is issued, less than nothing beyond it, and nothing while none is on record', async () => {
  const [june] = await owner.query<{ id: string }>(`SELECT id FROM bill WHERE cooperation_no = $1 AND month = '2018-06'`, [workers.no]);
  expect(await accountsOnPaper(door, june!.id)).toEqual([{ payerKey: `office:${heads.cityId}`, account: 'A', accountName: 'Belanja Iuran', amount: 108_000, left: 1_000_000 - 276_000 }]);
  const july = await new BillRepository(worker).billMonth({ no: workers.no, month: contributionMonth('2018-07'), revision: 1, payerOfficeId: heads.cityId, rehearsal: false, issuedOn: localDate('2018-07-18'), dueOn: localDate('2018-08-15'), prices: [price('A', 24_000), price('E', 1_000)] });
  expect(await accountsOnPaper(door, july.billId)).toMatchObject([{ account: 'A', accountName: 'Belanja Iuran', amount: 240_000, left: 400_000 - 168_000 - 240_000 }, { account: 'E', accountName: '', amount: 10_000, left: null }]);
});

test('nobody confirms what they recorded, nothing is decided twice, and recording the same again adds nothing', async () => {
  const budgets = new BudgetRepository(door);
  const made = ceiling({ account: 'C' });
  for (let time = 0; time < 2; time += 1) await budgets.record(made, AUTHOR);
  await expect(budgets.decide({ id: made.id, no: made.no, approve: true, reason: 'sendiri', by: heads.officer, on: ON }, AUTHOR)).rejects.toThrow('duties-incompatible');
  await budgets.decide({ id: made.id, no: made.no, approve: false, reason: 'salah rekening', by: workers.officer, on: ON }, AUTHOR);
  await expect(budgets.decide({ id: made.id, no: made.no, approve: true, reason: 'lagi', by: workers.officer, on: ON }, AUTHOR)).rejects.toThrow('budget-unknown');
  const standings = await new BudgetStandings(door).of(heads.no, 2018, ON);
  expect(standings.find(({ account }) => account === 'C')).toMatchObject({ ceiling: null, revisions: [{ standing: 'rejected' }] });
});

test('a warning is claimed once for a threshold and ceiling, and answered again to the look that claimed it', async () => {
  const id = await confirmed({ account: 'D' });
  const budgets = new BudgetRepository(worker);
  const claim = (thresholds: string[], look: string) => budgets.claim(id, thresholds, look, JUNE, ON);
  expect(await claim(['three', 'four'], 'month#1')).toEqual(['three', 'four']);
  expect(await claim(['three', 'four'], 'month#1')).toEqual(['three', 'four']);
  expect(await claim(['three', 'four', 'one'], 'month#2')).toEqual(['one']);
  expect(await claim(['three'], 'another-case#1')).toEqual([]);
});
