/** Money entered by hand and its movement are booked once, in whichever order they come, and go back together. */
import { randomUUID } from 'node:crypto';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { billOnRecord, type BillOnRecord } from '../../../../test/harness/bills-on-record';
import { caseOnRecord, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { noMoneyFaults } from '../../../../test/harness/money-faults';
import { statementTaken, type LineWish } from '../../../../test/harness/statements-on-record';
import { Database } from '../database';
import { LineMatchRepository } from '../requests/line-match.repository';
import { PaymentRequestRepository } from '../requests/payment-request.repository';

let test: TestDatabase;
let owner: Database;
let door: Database;
let scene: CaseOnRecord;
let june: BillOnRecord;
let july: BillOnRecord;
const author = () => ({ personId: scene.officer, officeId: scene.branchId, channel: 'api' });

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  door = await Database.connect(test.url, 'api', 4);
  scene = await caseOnRecord(owner, 'COOP-T-0427');
});

beforeEach(async () => {
  await owner.query('TRUNCATE entered_line, statement_match_part, statement_match, line_reversal, allocation, payment, statement_line, bank_statement, sub_bill, bill CASCADE');
  june = await billOnRecord(owner, scene, '2018-06', 500_000);
  july = await billOnRecord(owner, scene, '2018-07', 500_000);
});

afterEach(() => noMoneyFaults(owner));
afterAll(async () => {
  await door.close();
  await owner.close();
  await test.drop();
});

async function entered(month: string, on: string, confirmed = true, disbursementNo: string | null = null): Promise<string> {
  const requests = new PaymentRequestRepository(door);
  const id = randomUUID();
  const [document] = await owner.query<{ id: string }>(
    `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ($1, 'payment-evidence', 'Bukti', 'b.pdf', 'application/pdf', 1, decode(md5(random()::text), 'hex'), 'nowhere') RETURNING id`, [scene.no],
  );
  await requests.propose({ id, no: scene.no, month: contributionMonth(month), amount: 500_000, receivedOn: localDate(on), evidenceDocumentId: document!.id, disbursementNo, enteredBy: scene.officer }, author());
  if (confirmed) await requests.confirm(id, scene.colleague, null, author());
  return id;
}
const take = (...lines: readonly LineWish[]) => statementTaken(door, scene, lines);
const one = (text: string, on = '2018-07-12') => take({ on, amount: 500_000, text });
/** `by-hand 2018-06 tied`: what is booked and whether a movement shows it. */
const booked = async () =>
  (
    await owner.query<{ told: string }>(
      `SELECT p.source || coalesce(' ' || (SELECT string_agg(b.month, ',') FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE a.payment_id = p.id), '') || CASE WHEN p.statement_line_id IS NULL THEN '' ELSE ' shown' END AS told
         FROM payment p WHERE p.standing = 'booked' ORDER BY p.received_on, p.source`,
    )
  ).map(({ told }) => told);
const lineId = async () => (await owner.query<{ id: string }>(`SELECT id FROM statement_line WHERE direction = 'credit'`))[0]!.id;
const codeOf = (act: Promise<unknown>) => act.then(() => null, (error: { code: string }) => error.code);

it('a movement with the code of what was entered is tied to it; nothing is booked again', async () => {
  await entered('2018-06', '2018-07-10');
  expect((await one(`IURAN ${june.paymentCode}`)).payments).toEqual([]);
  expect(await booked()).toEqual(['by-hand 2018-06 shown']);
  expect(await owner.query('SELECT reason FROM entered_line')).toEqual([{ reason: 'code-in-text' }]);
});

it('two movements, one entered: the second is money of its own', async () => {
  await entered('2018-06', '2018-07-10');
  await take({ on: '2018-07-12', amount: 500_000, text: `IURAN ${june.paymentCode}` }, { on: '2018-07-13', amount: 500_000, text: `IURAN ${june.paymentCode}` });
  expect(await booked()).toEqual(['by-hand 2018-06 shown', 'statement 2018-07 shown']);
});

it('the code of another month is other money', async () => {
  await entered('2018-06', '2018-07-10');
  await one(`IURAN ${july.paymentCode}`);
  expect(await booked()).toEqual(['by-hand 2018-06', 'statement 2018-07 shown']);
});

it('an order number in the text ties it, beside another of the same amount', async () => {
  await entered('2018-06', '2018-07-10', true, '00412/SP2D/2018');
  await entered('2018-07', '2018-07-10', true, '00413/SP2D/2018');
  await one('SP2D 00413/SP2D/2018 KOTA BOGOR');
  expect((await booked()).sort()).toEqual(['by-hand 2018-06', 'by-hand 2018-07 shown']);
});

it('where it is not sure the movement waits for a person, who says it is the same, once', async () => {
  const id = await entered('2018-06', '2018-07-10');
  await one('SETORAN');
  expect(await booked()).toEqual(['by-hand 2018-06']);
  const matches = new LineMatchRepository(door);
  expect(await codeOf(matches.tie(await lineId(), randomUUID(), 'slip setoran', scene.officer, author()))).toBe('entered-unlike');
  expect(await matches.tie(await lineId(), id, 'slip setoran', scene.officer, author())).toBe(1);
  expect(await booked()).toEqual(['by-hand 2018-06 shown']);
  expect(await codeOf(matches.tie(await lineId(), id, 'slip setoran', scene.officer, author()))).toBe('line-taken-already');
});

it('what awaits its second person holds its movement back, and cannot be tied before it is confirmed', async () => {
  const id = await entered('2018-06', '2018-07-10', false);
  await one(`IURAN ${june.paymentCode}`);
  expect(await booked()).toEqual([]);
  expect(await codeOf(new LineMatchRepository(door).tie(await lineId(), id, 'slip setoran', scene.officer, author()))).toBe('entered-unlike');
});

it('entering what a statement brought is pointed out to the second person, who must say that it is other money', async () => {
  await one(`IURAN ${june.paymentCode}`);
  const id = await entered('2018-07', '2018-07-10', false);
  const requests = new PaymentRequestRepository(door);
  expect(await codeOf(requests.confirm(id, scene.colleague, null, author()))).toBe('payment-on-statement');
  expect(await booked()).toEqual(['statement 2018-06 shown']);
  await requests.confirm(id, scene.colleague, 'setoran tunai terpisah', author());
  expect(await booked()).toEqual(['by-hand 2018-07', 'statement 2018-06 shown']);
});

it('what the bank takes back opens the month that was entered by hand', async () => {
  await entered('2018-06', '2018-07-10');
  await one(`IURAN ${june.paymentCode}`);
  await statementTaken(door, scene, [{ on: '2018-08-01', amount: -500_000, text: `BATAL ${june.paymentCode}`, reversal: true }], { from: '2018-08-01', until: '2018-08-01' });
  expect(await owner.query('SELECT open FROM bill_balance WHERE bill_id = $1', [june.billId])).toEqual([{ open: 500_000 }]);
});
