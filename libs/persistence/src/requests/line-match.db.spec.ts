/** Money matched by a person, split, put on later bills, returned, and taken back by the bank: nothing is lost, spent twice or deleted. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { caseOnRecord, testCipher, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { moneyFaults, noMoneyFaults } from '../../../../test/harness/money-faults';
import { partsOnRecord, statementTaken, villageOnRecord, type LineWish, type StatementWish } from '../../../../test/harness/statements-on-record';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { Database } from '../database';
import { MoneyLimitRepository } from '../money/money-limit.queries';
import { LineMatchRepository } from './line-match.repository';
import { ReturnRepository } from './return.repository';

let record: TestDatabase;
let owner: Database;
let door: Database;
let scene: CaseOnRecord;
let played: CaseOnRecord;
let matches: LineMatchRepository;
let returns: ReturnRepository;
const VILLAGE = 'village:32.75.01.1001';
const author = () => ({ personId: scene.officer, officeId: scene.branchId, channel: 'api' as const });

beforeAll(async () => {
  record = await freshDatabase();
  owner = await Database.connect(record.url, 'owner', 2);
  door = await Database.connect(record.url, 'api', 6);
  scene = await caseOnRecord(owner, 'COOP-T-0501');
  played = await caseOnRecord(owner, 'LATIHAN-T-0501', true);
  await villageOnRecord(owner, '32.75.01.1001', 'Desa Sukamaju');
  matches = new LineMatchRepository(door);
  returns = new ReturnRepository(door);
});
beforeEach(() => owner.query('TRUNCATE payer_account, statement_match_part, statement_match, line_reversal, allocation, payment, statement_line, bank_statement, bill_line, bill_price, sub_bill, bill CASCADE'));
afterEach(() => noMoneyFaults(owner));
afterAll(async () => {
  await door.close();
  await owner.close();
  await record.drop();
});

async function lineOf(wish: LineWish, statement: StatementWish = {}): Promise<string> {
  await statementTaken(door, scene, [wish], { account: randomUUID(), ...statement });
  return (await owner.query<{ id: string }>('SELECT id FROM statement_line ORDER BY ctid DESC LIMIT 1'))[0]!.id;
}
const match = (lineId: string, parts: Record<string, number>, by = scene.officer) =>
  matches.match(lineId, { id: randomUUID(), by, reason: 'sesuai surat bendahara', parts: Object.entries(parts).map(([subBillId, amount]) => ({ subBillId, amount })) }, author());
const open = async (ids: readonly string[]) => {
  const rows = await owner.query<{ id: string; open: number }>('SELECT sub_bill_id AS id, open FROM sub_bill_balance WHERE sub_bill_id = ANY ($1)', [ids]);
  return ids.map((id) => rows.find((row) => row.id === id)?.open);
};
const codeOf = (refused: Promise<unknown>) => refused.then(() => 'done', (error: { code?: string }) => error.code);
const proposalId = async () => (await owner.query<{ id: string }>(`SELECT id FROM statement_match WHERE standing = 'proposed'`))[0]!.id;
const leftOver = async () => (await owner.query<{ id: string; unapplied: number }>('SELECT payment_id AS id, unapplied FROM payment_unapplied WHERE unapplied > 0'))[0]!;

test('split by hand over two payers; what is left over stays with the first and visible', async () => {
  const { parts } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 10_000, 'village:32.75.01.1002': 20_000 });
  const line = await lineOf({ on: '2018-07-16', amount: 35_000, text: 'TITIPAN' });
  const answer = await match(line, { [parts[0]!]: 10_000, [parts[1]!]: 20_000 });
  expect([answer.standing, answer.payments.length]).toEqual(['booked', 2]);
  expect(await open(parts)).toEqual([0, 0]);
  expect((await leftOver()).unapplied).toBe(5_000);
  expect(await codeOf(match(line, { [parts[0]!]: 1 }))).toBe('line-taken-already');
});

test.each([
  ['more than the line', 36_000, 'parts-beyond-money'],
  ['more than is open', 25_000, 'part-not-open'],
])('never %s', async (_, amount, code) => {
  const { parts } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: amount === 36_000 ? 40_000 : 20_000 });
  expect(await codeOf(match(await lineOf({ on: '2018-07-16', amount: 35_000, text: 'X' }), { [parts[0]!]: amount }))).toBe(code);
});

test('money that went out pays nothing, and rehearsal money pays no real bill', async () => {
  const { parts } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 20_000 });
  expect(await codeOf(match(await lineOf({ on: '2018-07-16', amount: -20_000, text: 'BIAYA' }), { [parts[0]!]: 20_000 }))).toBe('line-not-income');
  expect(await codeOf(match(await lineOf({ on: '2018-07-16', amount: 20_000, text: 'X' }, { rehearsal: true }), { [parts[0]!]: 20_000 }))).toBe('rehearsal-not-real');
  const { parts: rehearsed } = await partsOnRecord(owner, played, '2018-03', { [VILLAGE]: 20_000 });
  expect(await codeOf(match(await lineOf({ on: '2018-07-16', amount: 20_000, text: 'X' }), { [rehearsed[0]!]: 20_000 }))).toBe('rehearsal-not-real');
});

test('above the limit of its day it waits for a second person, who is somebody else', async () => {
  const { parts } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 900_000_000 });
  await new MoneyLimitRepository(door).set({ amount: 500_000_000, fromDate: localDate('2018-07-17'), source: 'Surat kepala cabang' }, scene.officer, author());
  const early = await match(await lineOf({ on: '2018-07-16', amount: 100_000_001, text: 'X' }), { [parts[0]!]: 100_000_001 });
  expect(early.standing).toBe('proposed');
  expect(await open(parts)).toEqual([900_000_000]);
  expect(await codeOf(matches.confirm(await proposalId(), scene.officer, author()))).toBe('duties-incompatible');
  expect((await matches.confirm(await proposalId().catch(() => ''), scene.colleague, author())).payments).toHaveLength(1);
  expect(await open(parts)).toEqual([799_999_999]);
  const late = await match(await lineOf({ on: '2018-07-17', amount: 500_000_000, text: 'Y' }), { [parts[0]!]: 500_000_000 });
  expect(late.standing).toBe('booked');
  await owner.query(`DELETE FROM money_limit WHERE amount = 500000000`);
});

test('a proposal whose parts were paid meanwhile is refused, turned down, and the line waits again', async () => {
  const { parts, codes } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 150_000_000 });
  const line = await lineOf({ on: '2018-07-16', amount: 150_000_000, text: 'X' });
  await match(line, { [parts[0]!]: 150_000_000 });
  await lineOf({ on: '2018-07-17', amount: 150_000_000, text: codes[0]! });
  const id = await proposalId();
  expect(await codeOf(matches.confirm(id, scene.colleague, author()))).toBe('part-not-open');
  await matches.reject(id, scene.colleague, 'sudah dibayar', author());
  expect(await codeOf(matches.confirm(id, scene.colleague, author()))).toBe('match-already-decided');
});

test('the account of a match by hand is known from then on', async () => {
  const { parts } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 20_000 });
  await partsOnRecord(owner, scene, '2018-04', { [VILLAGE]: 30_000 });
  await match(await lineOf({ on: '2018-07-16', amount: 20_000, text: 'SETORAN', from: '0777001' }), { [parts[0]!]: 20_000 });
  await lineOf({ on: '2018-07-17', amount: 30_000, text: 'SETORAN LAGI', from: '0777001' });
  expect(await owner.query(`SELECT matched_by, reason FROM payment ORDER BY received_on`)).toEqual([{ matched_by: 'by-hand', reason: 'sesuai surat bendahara' }, { matched_by: 'amount-and-payer', reason: 'account-known' }]);
  expect(await owner.query('SELECT payer_key FROM payer_account WHERE account_hash = $1', [testCipher.keyedHash('0777001')])).toEqual([{ payer_key: VILLAGE }]);
});

test('an over-payment goes back by a debit line, or pays a later bill; never both', async () => {
  const { codes } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 20_000 });
  await lineOf({ on: '2018-07-16', amount: 50_000, text: codes[0]! });
  const { id, unapplied } = await leftOver();
  expect(unapplied).toBe(30_000);
  const tooMuch = await lineOf({ on: '2018-07-20', amount: -30_001, text: 'PENGEMBALIAN KELEBIHAN' });
  const debit = await lineOf({ on: '2018-07-20', amount: -25_000, text: 'PENGEMBALIAN KELEBIHAN' });
  const order = { id: randomUUID(), paymentId: id, lineId: debit, reason: 'kelebihan', by: scene.officer };
  expect(await codeOf(returns.giveBack({ ...order, lineId: tooMuch }, author()))).toBe('parts-beyond-money');
  expect(await returns.giveBack(order, author())).toBe('booked');
  expect((await leftOver()).unapplied).toBe(5_000);
  expect(await codeOf(returns.giveBack({ ...order, id: randomUUID() }, author()))).toBe('line-taken-already');
  const { parts } = await partsOnRecord(owner, scene, '2018-05', { [VILLAGE]: 20_000 });
  const apply = (amount: number) => matches.apply(id, { id: randomUUID(), by: scene.officer, reason: 'untuk Mei', parts: [{ subBillId: parts[0]!, amount }] }, author());
  expect(await codeOf(apply(5_001))).toBe('parts-beyond-money');
  expect((await apply(5_000)).standing).toBe('booked');
  expect(await open(parts)).toEqual([15_000]);
});

test('a credit the bank takes back opens its months again by counter-rows; nothing is deleted', async () => {
  const { parts, codes } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 20_000 });
  const taken = await statementTaken(door, scene, [
    { on: '2018-07-16', amount: 20_000, text: `IURAN ${codes[0]}` }, { on: '2018-07-17', amount: -20_000, text: `BATAL ${codes[0]}`, reversal: true },
  ]);
  expect(taken.payments.map(({ booked }) => booked.map(({ month, on }) => `${month} ${on}`))).toEqual([['2018-03 2018-07-16'], ['2018-03 2018-07-17']]);
  expect(await open(parts)).toEqual([20_000]);
  expect(await owner.query(`SELECT source, amount FROM payment ORDER BY received_on`)).toEqual([{ source: 'statement', amount: 20_000 }, { source: 'reversal', amount: -20_000 }]);
  await lineOf({ on: '2018-07-18', amount: 20_000, text: codes[0]! });
  expect(await open(parts)).toEqual([0]);
});

test('a reversal whose text tells nothing waits for a person; one of money already returned is refused', async () => {
  const { codes } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 20_000 });
  const credit = await lineOf({ on: '2018-07-16', amount: 30_000, text: codes[0]! }, { account: 'A' });
  const reversal = await lineOf({ on: '2018-07-18', amount: -30_000, text: 'KOREKSI', reversal: true }, { account: 'A' });
  expect(await owner.query('SELECT 1 FROM line_reversal')).toEqual([]);
  const { id } = await leftOver();
  await returns.giveBack({ id: randomUUID(), paymentId: id, lineId: await lineOf({ on: '2018-07-19', amount: -10_000, text: 'KEMBALI' }), reason: 'kelebihan', by: scene.officer }, author());
  expect(await codeOf(matches.reverse(reversal, credit, 'surat bank', scene.officer, author()))).toBe('money-returned-already');
  const other = await lineOf({ on: '2018-07-18', amount: -31_000, text: 'KOREKSI', reversal: true }, { account: 'A' });
  expect(await codeOf(matches.reverse(other, credit, 'surat bank', scene.officer, author()))).toBe('reversal-unlike');
});

test.each([
  ['balances that follow on', 100, '2018-08-15', 'follows'],
  ['another opening balance', 90, '2018-08-01', 'statement-gap'],
  ['an overlap', 100, '2018-07-20', 'overlaps'],
])('a statement after another: %s', async (_, opening, from, outcome) => {
  await statementTaken(door, scene, [{ on: '2018-07-16', amount: 100, text: 'A' }], { opening: 0 });
  const next = (rehearsal = false) => statementTaken(door, scene, [{ on: '2018-08-20', amount: 1, text: 'B' }], { opening, from, until: '2018-08-31', rehearsal });
  const code = await codeOf(next());
  expect(code === 'done' ? (await owner.query<{ sequence: string }>('SELECT sequence FROM bank_statement ORDER BY period_until DESC LIMIT 1'))[0]!.sequence : code).toBe(outcome);
});

test('without balances a month left out is refused; of a rehearsal it is told', async () => {
  const told = (from: string, until: string, rehearsal: boolean) => codeOf(statementTaken(door, scene, [], { from, until, rehearsal }));
  for (const rehearsal of [false, true]) await told('2018-07-01', '2018-07-31', rehearsal);
  expect(await told('2018-09-01', '2018-09-30', false)).toBe('statement-gap');
  expect(await told('2018-09-01', '2018-09-30', true)).toBe('done');
  expect(await told('2018-08-01', '2018-08-31', false)).toBe('done');
  expect(await told('2018-09-01', '2018-09-30', false)).toBe('done');
});

test('property: whatever comes in, is split, returned or taken back, money in is allocated, left over, returned or taken back', async () => {
  const { parts, codes } = await partsOnRecord(owner, scene, '2018-03', { [VILLAGE]: 50_000, 'village:32.75.01.1002': 70_000, 'village:32.75.01.1003': 90_000 });
  const act = fc.record({ what: fc.constantFrom('code', 'match', 'reverse', 'return', 'apply'), amount: fc.integer({ min: 1, max: 60_000 }), at: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (acts) => {
      for (const { what, amount, at } of acts) {
        const text = `${codes[at]} ${randomUUID()}`;
        if (what === 'code') await lineOf({ on: '2018-07-16', amount, text });
        if (what === 'match') await codeOf(match(await lineOf({ on: '2018-07-16', amount, text: 'X' }), { [parts[at]!]: Math.ceil(amount / 2) }));
        if (what === 'reverse') await statementTaken(door, scene, [{ on: '2018-07-16', amount, text }, { on: '2018-07-17', amount: -amount, text, reversal: true }], { account: randomUUID() });
        const [held] = await owner.query<{ id: string; unapplied: number }>('SELECT payment_id AS id, unapplied FROM payment_unapplied WHERE unapplied > 0 LIMIT 1');
        if (what === 'return' && held) await codeOf(returns.giveBack({ id: randomUUID(), paymentId: held.id, lineId: await lineOf({ on: '2018-07-20', amount: -Math.min(amount, held.unapplied), text: 'K' }), reason: 'x', by: scene.officer }, author()));
        if (what === 'apply' && held) await codeOf(matches.apply(held.id, { id: randomUUID(), by: scene.officer, reason: 'x', parts: [{ subBillId: parts[at]!, amount: Math.min(amount, held.unapplied) }] }, author()));
      }
      expect(await moneyFaults(owner)).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 120_000);
