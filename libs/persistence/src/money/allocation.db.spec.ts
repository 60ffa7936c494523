/** Where money goes: to its bill, to the oldest open month, or visibly nowhere yet. */
import { randomUUID } from 'node:crypto';
import { billOnRecord, bookedPayment } from '../../../../test/harness/bills-on-record';
import { caseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { Database } from '../database';
import { AllocationRepository } from './allocation.repository';
import { LedgerQueries } from './ledger.queries';

let test: TestDatabase;
let owner: Database;
let door: Database;
let money: AllocationRepository;
let ledger: LedgerQueries;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  door = await Database.connect(test.url, 'api', 6);
  money = new AllocationRepository(door);
  ledger = new LedgerQueries(door);
});

afterAll(async () => {
  await door.close();
  await owner.close();
  await test.drop();
});

const openOf = async (billId: string): Promise<number> => (await ledger.bill(billId)).open;

it('an exact payment closes its bill; repeating it changes nothing', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0301');
  const { billId } = await billOnRecord(owner, scene, '2018-06', 82_036_800);
  const payment = await bookedPayment(door, scene, 82_036_800);
  const first = await money.allocate(payment, billId);
  expect(first).toEqual({ allocations: [{ billId, month: '2018-06', revision: 1, amount: 82_036_800 }], unapplied: 0 });
  expect(await money.allocate(payment, billId)).toEqual(first);
  expect(await ledger.openAmount({ no: scene.no, month: contributionMonth('2018-06'), revision: 1 })).toEqual({ billed: 82_036_800, paid: 82_036_800, open: 0, lastPaidOn: '2018-07-10', settled: false, again: 0, payers: 0 });
});

it('an underpayment leaves the rest open, and a second payment closes it', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0302');
  const { billId } = await billOnRecord(owner, scene, '2018-06', 1_000_000);
  await money.allocate(await bookedPayment(door, scene, 400_000), billId);
  expect(await openOf(billId)).toBe(600_000);
  expect(await money.allocate(await bookedPayment(door, scene, 700_000, '2018-07-20'), billId)).toMatchObject({ unapplied: 100_000 });
  expect(await openOf(billId)).toBe(0);
});

it('what is too much goes to the oldest open months first, and the rest stays visible as unapplied', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0303');
  const [june, july, august] = [await billOnRecord(owner, scene, '2018-06', 100_000), await billOnRecord(owner, scene, '2018-07', 100_000), await billOnRecord(owner, scene, '2018-08', 100_000)];
  const payment = await bookedPayment(door, scene, 250_000);
  expect(await money.allocate(payment, august.billId)).toEqual({
    allocations: [{ billId: june.billId, month: '2018-06', revision: 1, amount: 100_000 }, { billId: july.billId, month: '2018-07', revision: 1, amount: 50_000 }, { billId: august.billId, month: '2018-08', revision: 1, amount: 100_000 }],
    unapplied: 0,
  });
  const late = await bookedPayment(door, scene, 80_000);
  expect(await money.allocate(late, june.billId)).toMatchObject({ allocations: [{ billId: july.billId, amount: 50_000 }], unapplied: 30_000 });
  expect(await ledger.unapplied(late)).toBe(30_000);
  const september = await billOnRecord(owner, scene, '2018-09', 100_000);
  expect(await money.allocate(late, september.billId)).toMatchObject({ unapplied: 0 });
  expect(await openOf(september.billId)).toBe(70_000);
});

it('payments that come at the same moment never pay a bill beyond its amount', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0304');
  const { billId } = await billOnRecord(owner, scene, '2018-06', 100_000);
  const payments = await Promise.all([60_000, 60_000, 60_000].map((amount) => bookedPayment(door, scene, amount)));
  const done = await Promise.all(payments.map((payment) => money.allocate(payment, billId)));
  expect(await openOf(billId)).toBe(0);
  expect(done.reduce((total, { unapplied }) => total + unapplied, 0)).toBe(80_000);
});

it('money is allocated only when it is booked, and only within its cooperation', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0305');
  const other = await caseOnRecord(owner, 'COOP-T-0306');
  const theirs = await billOnRecord(owner, other, '2018-06', 100_000);
  await expect(money.allocate(await bookedPayment(door, scene, 5), theirs.billId)).rejects.toMatchObject({ code: 'bill-unknown' });
  await expect(money.allocate(randomUUID(), theirs.billId)).rejects.toMatchObject({ code: 'payment-unknown' });
});

it('a payment by hand is never booked by the person who entered it', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0307');
  const id = randomUUID();
  await door.query(
    `INSERT INTO payment (id, cooperation_no, source, received_on, amount, standing, matched_by, entered_by) VALUES ($1, $2, 'by-hand', '2018-07-10', 1, 'proposed', 'by-hand', $3)`,
    [id, scene.no, scene.officer],
  );
  const confirm = (by: string | null): Promise<unknown> => door.query(`UPDATE payment SET standing = 'booked', confirmed_by = $2 WHERE id = $1`, [id, by]);
  await expect(confirm(scene.officer)).rejects.toThrow('check constraint');
  await expect(confirm(null)).rejects.toThrow('check constraint');
  await expect(confirm(scene.colleague)).resolves.toEqual([]);
});

it('the door can neither write a bill nor lower what a payment was', async () => {
  await expect(door.query('UPDATE bill SET amount = 0')).rejects.toThrow('permission denied');
  await expect(door.query('UPDATE payment SET amount = 1')).rejects.toThrow('permission denied');
  await expect(door.query('DELETE FROM allocation')).rejects.toThrow('permission denied');
});
