/** Which bill a line of a bank statement pays, by which rule and for which reason, and when a person must decide. */
import { billOnRecord, bookedPayment, type BillOnRecord } from '../../../../test/harness/bills-on-record';
import { caseOnRecord, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { partsOnRecord, statementTaken, villageOnRecord, type LineWish, type StatementWish } from '../../../../test/harness/statements-on-record';
import { Database } from '../database';
import { AllocationRepository } from './allocation.repository';

let test: TestDatabase;
let owner: Database;
let door: Database;
let scene: CaseOnRecord;
let june: BillOnRecord;
let july: BillOnRecord;
let played: BillOnRecord;
let rehearsed: CaseOnRecord;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  door = await Database.connect(test.url, 'api', 4);
  scene = await caseOnRecord(owner, 'COOP-T-0401');
  rehearsed = await caseOnRecord(owner, 'LATIHAN-T-0401', true);
});

beforeEach(async () => {
  await owner.query('TRUNCATE payer_account, statement_match_part, statement_match, line_reversal, allocation, payment, statement_line, bank_statement, bill_line, bill_price, sub_bill, bill CASCADE');
  june = await billOnRecord(owner, scene, '2018-06', 82_036_800, 'INV/3/072018');
  july = await billOnRecord(owner, scene, '2018-07', 500_000, 'INV/36/082018');
  played = await billOnRecord(owner, rehearsed, '2018-06', 777_000, 'INV/9/072018');
});

afterAll(async () => {
  await door.close();
  await owner.close();
  await test.drop();
});

/** `payment-code code-in-text: 2018-06 500, 2018-07 100`: what became of the lines, one text a payment. */
async function matched(lines: readonly LineWish[], wish: StatementWish = {}): Promise<string[]> {
  await statementTaken(door, scene, lines, wish);
  const rows = await owner.query<{ rule: string; reason: string; paid: string | null }>(
    `SELECT p.matched_by AS rule, p.reason, (SELECT string_agg(b.month || ' ' || a.amount, ', ' ORDER BY b.month) FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE a.payment_id = p.id) AS paid
       FROM payment p JOIN statement_line l ON l.id = p.statement_line_id ORDER BY l.line_no, p.cooperation_no`,
  );
  return rows.map(({ rule, reason, paid }) => `${rule} ${reason}: ${paid ?? 'nothing'}`);
}
const one = async (text: string, amount = 1, wish: StatementWish = {}): Promise<string | null> => (await matched([{ on: '2018-07-16', amount, text }], wish))[0] ?? null;

it.each([
  ['alone', (code: string) => code],
  ['among other words', (code: string) => `SP2D 00412/2018 IURAN ${code}/JUNI`],
  ['in groups', (code: string) => `TRF ${code.slice(0, 2)} ${code.slice(2, 5)} ${code.slice(5, 8)} ${code.slice(8)} PEMKOT`],
])('the payment code finds the bill, %s and whatever the amount', async (_, text) => {
  expect(await one(text(june.paymentCode), 1_000)).toBe('payment-code code-in-text: 2018-06 1000');
});

it('a longer number that contains a code is not that code', async () => {
  expect(await one(`REK ${june.paymentCode}7`)).toBeNull();
  expect(await one(`REK 7${june.paymentCode}`)).toBeNull();
});

it('one line may name several months: the oldest is paid first, then the next', async () => {
  expect(await one(`${july.paymentCode} ${june.paymentCode}`, 82_236_800)).toBe('payment-code code-in-text: 2018-06 82036800, 2018-07 200000');
});

it.each([
  ['bayar inv / 3 / 072018 10 juli', 82_036_800, 'amount-and-invoice invoice-in-text: 2018-06 82036800'],
  ['INV/3/072018', 82_036_799, null],
  ['INV/36/072018', 82_036_800, null],
  ['INV/3/0720181', 82_036_800, null],
  ['iuran juni', 82_036_800, null],
])('without a code the exact open amount and the invoice number together find the bill, either alone does not: %s %i', async (text, amount, found) => {
  expect(await one(text, amount)).toBe(found);
});

it('a rehearsal never matches real money, and real bills never match the money of a rehearsal', async () => {
  expect(await one(played.paymentCode, 777_000)).toBeNull();
  expect(await one('INV/9/072018', 777_000)).toBeNull();
  expect(await one(june.paymentCode, 82_036_800, { rehearsal: true })).toBeNull();
  expect(await one(played.paymentCode, 777_000, { rehearsal: true })).toBe('payment-code code-in-text: 2018-06 777000');
});

it('codes of two cooperations in one line are left to a person', async () => {
  const other = await billOnRecord(owner, await caseOnRecord(owner, 'COOP-T-0402'), '2018-06', 1_000);
  expect(await one(`${june.paymentCode} ${other.paymentCode}`)).toBeNull();
});

it('money that comes a second time still finds its bill, pays what else is owed, and stays visible', async () => {
  await new AllocationRepository(door).allocate(await bookedPayment(door, scene, 500_000), july.billId);
  await new AllocationRepository(door).allocate(await bookedPayment(door, scene, 82_036_800), june.billId);
  expect((await matched([{ on: '2018-07-16', amount: 500_000, text: july.paymentCode }])).at(-1)).toBe('payment-code code-in-text: nothing');
});

it('two credits of one file for one bill: the second pays what the first left open', async () => {
  expect(await matched([{ on: '2018-07-16', amount: 82_000_000, text: june.paymentCode }, { on: '2018-07-17', amount: 36_800, text: june.paymentCode }])).toEqual([
    'payment-code code-in-text: 2018-06 82000000', 'payment-code code-in-text: 2018-06 36800',
  ]);
});

describe('by payer', () => {
  let village: string;
  beforeAll(async () => {
    village = await villageOnRecord(owner, '32.75.01.1001', 'Desa Sukamaju');
  });
  beforeEach(async () => {
    await partsOnRecord(owner, scene, '2018-03', { [village]: 10_800, 'village:32.75.01.1002': 10_800 }, '2018-03-18', '2018-04-16');
    await partsOnRecord(owner, scene, '2018-04', { [village]: 10_800 }, '2018-04-18', '2018-05-15');
    await partsOnRecord(owner, scene, '2018-05', { [village]: 21_600 }, '2018-05-18', '2018-06-18');
  });

  it.each([
    ['one amount in its window, before a run of the same sum', 'IURAN DS SUKAMAJU', 21_600, 'amount-and-payer name-in-text: 2018-05 21600'],
    ['a run of the oldest', 'IURAN DS SUKAMAJU', 10_800, 'parts-of-payer name-in-text oldest-first: 2018-03 10800'],
    ['a lump for three months', 'DESA SUKAMAJU', 43_200, 'parts-of-payer name-in-text oldest-first: 2018-03 10800, 2018-04 10800, 2018-05 21600'],
    ['another combination, where it is the only one', 'DESA SUKAMAJU', 32_400, null],
    ['an amount nothing fits', 'DESA SUKAMAJU', 43_201, null],
    ['a name nobody bears', 'DESA SUKAJADI', 43_200, null],
  ])('%s', async (_, text, amount, found) => {
    expect(await one(text, amount)).toBe(found);
  });

  it('the one part of just that amount, while its window lasts', async () => {
    await owner.query(`UPDATE sub_bill SET amount = 55_000 WHERE payer_key = $1 AND amount = 21600`, [village]);
    expect(await one('DESA SUKAMAJU', 55_000)).toBe('amount-and-payer name-in-text: 2018-05 55000');
  });

  it('of several lines each finds what those before it left open', async () => {
    expect(await matched([{ on: '2018-06-01', amount: 10_800, text: 'DESA SUKAMAJU' }, { on: '2018-06-02', amount: 32_400, text: 'DESA SUKAMAJU' }])).toEqual([
      'parts-of-payer name-in-text oldest-first: 2018-03 10800', 'parts-of-payer name-in-text oldest-first: 2018-04 10800, 2018-05 21600',
    ]);
  });

  it('what is only inferred above the limit waits for a second person', async () => {
    await owner.query(`INSERT INTO money_limit (code, amount, from_date, source) VALUES ('match-second-person', 43000, '2018-07-20', 'Surat kepala kantor')`);
    expect(await one('DESA SUKAMAJU', 43_200, { until: '2018-07-19' })).not.toBeNull();
    await owner.query('TRUNCATE allocation, payment, line_reversal, statement_line, bank_statement CASCADE');
    expect(await one('DESA SUKAMAJU', 43_200)).toBeNull();
    expect(await owner.query(`SELECT rule, standing, needs_second FROM statement_match`)).toEqual([{ rule: 'parts-of-payer', standing: 'proposed', needs_second: true }]);
    expect(await one(june.paymentCode, 82_036_800, { from: '2018-08-01', until: '2018-08-02' })).toContain('payment-code');
    await owner.query('DELETE FROM money_limit WHERE amount = 43000');
  });
});
