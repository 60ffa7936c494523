/** Which bill a line of a bank statement pays, and when a person must decide. */
import { billOnRecord, bookedPayment, type BillOnRecord } from '../../../../test/harness/bills-on-record';
import { caseOnRecord, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { Database } from '../database';
import { AllocationRepository } from './allocation.repository';
import { StatementMatchingQueries, type StatementMatch } from './statement-matching.queries';

let test: TestDatabase;
let owner: Database;
let door: Database;
let scene: CaseOnRecord;
let june: BillOnRecord;
let july: BillOnRecord;
let played: BillOnRecord;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  door = await Database.connect(test.url, 'api', 4);
  scene = await caseOnRecord(owner, 'COOP-T-0401');
  june = await billOnRecord(owner, scene, '2018-06', 82_036_800, 'INV/3/072018');
  july = await billOnRecord(owner, scene, '2018-07', 500_000, 'INV/36/082018');
  played = await billOnRecord(owner, await caseOnRecord(owner, 'LATIHAN-T-0401', true), '2018-06', 777_000, 'INV/9/072018');
});

afterAll(async () => {
  await door.close();
  await owner.close();
  await test.drop();
});

const match = (remittance: string, amount = 1, rehearsal = false): Promise<StatementMatch | null> =>
  new StatementMatchingQueries(door).match({ amount: rupiah(amount), remittance, rehearsal });

it('the payment code in the text finds the bill, whatever stands around it and whatever the amount', async () => {
  const { billId, paymentCode } = june;
  const grouped = `${paymentCode.slice(0, 2)} ${paymentCode.slice(2, 5)} ${paymentCode.slice(5, 8)} ${paymentCode.slice(8)}`;
  for (const text of [paymentCode, `SP2D 00412/2018 IURAN ${paymentCode}/JUNI`, `TRF ${grouped} PEMKOT`]) {
    expect(await match(text)).toMatchObject({ by: 'payment-code', bills: [{ billId, no: scene.no, month: '2018-06', open: 82_036_800 }] });
  }
});

it('a longer number that contains a code is not that code', async () => {
  expect(await match(`REK ${june.paymentCode}7`)).toBeNull();
  expect(await match(`REK 7${june.paymentCode}`)).toBeNull();
});

it('one line may name several months; the oldest comes first', async () => {
  const found = await match(`${july.paymentCode} ${june.paymentCode}`);
  expect(found?.bills.map((bill) => bill.month)).toEqual(['2018-06', '2018-07']);
});

it('without a code the exact open amount and the invoice number together find the bill, either alone does not', async () => {
  expect(await match('bayar inv / 3 / 072018 10 juli', 82_036_800)).toMatchObject({ by: 'amount-and-invoice', bills: [{ billId: june.billId }] });
  expect(await match('INV/3/072018', 82_036_799)).toBeNull();
  expect(await match('INV/36/072018', 82_036_800)).toBeNull();
  expect(await match('INV/3/0720181', 82_036_800)).toBeNull();
  expect(await match('iuran juni', 82_036_800)).toBeNull();
});

it('a rehearsal never matches real money, and real bills never match the money of a rehearsal', async () => {
  expect(await match(played.paymentCode, 777_000)).toBeNull();
  expect(await match('INV/9/072018', 777_000)).toBeNull();
  expect(await match(june.paymentCode, 82_036_800, true)).toBeNull();
  expect(await match(played.paymentCode, 777_000, true)).toMatchObject({ bills: [{ billId: played.billId }] });
});

it('codes of two cooperations in one line are left to a person', async () => {
  const other = await billOnRecord(owner, await caseOnRecord(owner, 'COOP-T-0402'), '2018-06', 1_000);
  expect(await match(`${june.paymentCode} ${other.paymentCode}`)).toBeNull();
});

it('money that comes a second time still finds its bill, with nothing open', async () => {
  await new AllocationRepository(door).allocate(await bookedPayment(door, scene, 500_000), july.billId);
  expect(await match(july.paymentCode, 500_000)).toMatchObject({ bills: [{ billId: july.billId, open: 0 }] });
  expect(await match('INV/36/082018', 500_000)).toBeNull();
});
