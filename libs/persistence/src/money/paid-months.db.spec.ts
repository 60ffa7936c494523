/** Months as the record holds them: what is owed, when money was known, who is without cover, for ten thousand people within a second. */
import { randomUUID } from 'node:crypto';
import { bookedPayment } from '../../../../test/harness/bills-on-record';
import { caseOnRecord, handedIn, stagedPeople, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { addMonths, contributionMonth, dayOfMonth, monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { coverOf } from '@sinergi/domain/cover/cover';
import { monthsOf } from '@sinergi/domain/cover/cover-months';
import { exposureOf } from '@sinergi/domain/cover/exposure';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import type { PayerSplit } from '@sinergi/domain/terms/arrangement';
import { Database } from '../database';
import { CommitRepository } from '../rosters/commit.repository';
import { HandInRepository } from '../rosters/hand-in.repository';
import { StagingRepository } from '../rosters/staging.repository';
import { AllocationRepository } from './allocation.repository';
import { BillRepository } from './bill.repository';
import { PaidMonthsQueries } from './paid-months.queries';

const JUNE = contributionMonth('2018-06');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
const dueOn = (month: ContributionMonth): LocalDate => dayOfMonth(addMonths(month, 1), 16);

let record: TestDatabase;
let owner: Database;
let worker: Database;
let door: Database;
let queries: PaidMonthsQueries;

beforeAll(async () => {
  record = await freshDatabase();
  owner = await Database.connect(record.url, 'owner', 2);
  worker = await Database.connect(record.url, 'worker', 4);
  door = await Database.connect(record.url, 'api', 4);
  queries = new PaidMonthsQueries(door);
});

afterAll(async () => {
  await Promise.all([worker.close(), door.close()]);
  await owner.close();
  await record.drop();
});

async function withMembers(no: string, count: number, firstSerial: number, rehearsal = true): Promise<CaseOnRecord> {
  const scene = await caseOnRecord(owner, no, rehearsal);
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, stagedPeople(count, firstSerial));
  await new HandInRepository(worker).endReading(handInId, { rows: count, accepted: count, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  return scene;
}

async function bill(scene: CaseOnRecord, month: ContributionMonth, split: PayerSplit = 'office') {
  const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month };
  const { lines, total } = priceFor(question, TARIFFS);
  return new BillRepository(worker).billMonth({
    no: scene.no, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: scene.rehearsal, issuedOn: dayOfMonth(month, 18), dueOn: dueOn(month), decidedBy: scene.officer,
    prices: [{ question, positions: ['rt-head', 'rw-head'], wage: null, split, payerOfficeId: scene.cityId, amount: total, lines }],
  });
}

async function exposed(scene: CaseOnRecord, on: string) {
  const known = localDate(on);
  const [alike, arranged] = await Promise.all([queries.alike(scene.no), queries.arranged(scene.no)]);
  return exposureOf(alike.map(({ people, memberships, bills }) => ({ people, months: monthsOf(memberships, bills, monthOf(known), arranged, dueOn) })), known);
}

async function statusOf(scene: CaseOnRecord, participantId: string, month: string, knownOn: string) {
  const [{ memberships, bills }, arranged] = await Promise.all([queries.of(scene.no, participantId), queries.arranged(scene.no)]);
  return coverOf(monthsOf(memberships, bills, contributionMonth(month), arranged, dueOn), contributionMonth(month), localDate(knownOn)).status;
}

const somebody = async (scene: CaseOnRecord) => (await owner.query<{ id: string }>('SELECT participant_id AS id FROM membership WHERE cooperation_no = $1 ORDER BY id LIMIT 1', [scene.no]))[0]!.id;

test('a month is covered once its part is allocated in full, and not before the money was known', async () => {
  const scene = await withMembers('GLADI-C-01', 10, 1);
  const person = await somebody(scene);
  const june = await bill(scene, JUNE);
  const allocations = new AllocationRepository(worker);
  await allocations.allocate(await bookedPayment(owner, scene, 50_000, '2018-07-20'), june.billId);
  await allocations.allocate(await bookedPayment(owner, scene, 58_000, '2018-08-03'), june.billId);
  expect(await Promise.all(['2018-06-04', '2018-06-05', '2018-07-17', '2018-07-20', '2018-08-03'].map((day) => statusOf(scene, person, '2018-06', day)))).toEqual(['not-registered', 'awaiting', 'in-arrears', 'in-arrears', 'covered']);
  expect(await queries.allocationsOf(scene.no, person)).toMatchObject([{ amount: 50_000, knownOn: '2018-07-20' }, { amount: 58_000, knownOn: '2018-08-03' }]);
  expect(await queries.byPayer(scene.no, localDate('2018-08-02'))).toMatchObject([{ payerId: `office:${scene.cityId}`, month: '2018-06', billed: 108_000, open: 58_000 }]);
});

test('money the bank takes back uncovers the month again from the day it went', async () => {
  const scene = await withMembers('GLADI-C-06', 2, 400);
  const june = await bill(scene, JUNE);
  const payment = await bookedPayment(owner, scene, 21_600, '2018-07-10');
  await new AllocationRepository(worker).allocate(payment, june.billId);
  await owner.query(
    `WITH back AS (INSERT INTO payment (id, cooperation_no, source, takes_back, received_on, amount, standing, matched_by, entered_by, booked_at)
       SELECT gen_random_uuid(), cooperation_no, 'reversal', id, '2018-07-25', -amount, 'booked', 'code-in-text', entered_by, now() FROM payment WHERE id = $1 RETURNING id)
     INSERT INTO allocation (payment_id, bill_id, sub_bill_id, amount, allocated_on) SELECT back.id, a.bill_id, a.sub_bill_id, -a.amount, '2018-07-25' FROM back, allocation a WHERE a.payment_id = $1`,
    [payment],
  );
  expect(await Promise.all(['2018-07-24', '2018-07-25'].map(async (day) => statusOf(scene, await somebody(scene), '2018-06', day)))).toEqual(['covered', 'in-arrears']);
  expect(await queries.byPayer(scene.no, localDate('2018-07-25'))).toMatchObject([{ open: 21_600 }]);
});

test('outside a rehearsal money is known when it is entered, not when it was received; in the zone of the case', async () => {
  const scene = await withMembers('COOP-C-02', 2, 100, false);
  const june = await bill(scene, JUNE);
  const payment = await bookedPayment(owner, scene, 21_600, '2018-07-10');
  await owner.query(`UPDATE payment SET booked_at = '2018-07-19T17:30:00Z' WHERE id = $1`, [payment]);
  await new AllocationRepository(worker).allocate(payment, june.billId);
  expect(await Promise.all(['2018-07-19', '2018-07-20'].map(async (day) => statusOf(scene, await somebody(scene), '2018-06', day)))).toEqual(['in-arrears', 'covered']);
});

test('each village or person that pays has its own members covered', async () => {
  const scene = await withMembers('GLADI-C-03', 3, 200);
  const june = await bill(scene, JUNE, 'each-person');
  const [own] = await owner.query<{ id: string; payer: string }>('SELECT id, payer_key AS payer FROM sub_bill WHERE bill_id = $1 ORDER BY payer_key LIMIT 1', [june.billId]);
  const payment = await bookedPayment(owner, scene, 10_800, '2018-07-01');
  await owner.query('UPDATE payment SET payer_key = $2 WHERE id = $1', [payment, own!.payer]);
  await new AllocationRepository(worker).allocate(payment, june.billId);
  expect(await statusOf(scene, own!.payer.slice('person:'.length), '2018-06', '2018-07-20')).toBe('covered');
  expect(await exposed(scene, '2018-07-20')).toMatchObject({ people: 2, personMonths: 2, months: [{ payerId: `office:${scene.cityId}`, month: '2018-07', awaiting: 3 }, { payerId: 'person', month: '2018-06', covered: 1, 'in-arrears': 2 }] });
});

test('who left is registered until the end is told, and a month before nobody asks for', async () => {
  const scene = await withMembers('GLADI-C-04', 1, 300);
  const [membership] = await owner.query<{ id: string; person: string }>('SELECT id, participant_id AS person FROM membership WHERE cooperation_no = $1', [scene.no]);
  await owner.query(`INSERT INTO membership_end (membership_id, source_id, last_month, because, ended_on) VALUES ($1, $2, '2018-07', 'left', '2018-08-09')`, [membership!.id, randomUUID()]);
  expect(await Promise.all(['2018-08-08', '2018-08-09'].map((day) => statusOf(scene, membership!.person, '2018-08', day)))).toEqual(['awaiting', 'not-registered']);
});

test('10,000 people and twelve months, two of them unpaid: the exposure and each person', async () => {
  const scene = await withMembers('GLADI-C-05', 10_000, 10_000);
  for (let index = 0; index < 12; index += 1) {
    const { billId, amount } = await bill(scene, addMonths(JUNE, index), index === 3 ? 'each-person' : 'office');
    if (index !== 4 && index !== 7) await new AllocationRepository(worker).allocate(await bookedPayment(owner, scene, amount, dayOfMonth(addMonths(JUNE, index), 25)), billId);
  }
  await owner.query('ANALYZE');
  const answer = await exposed(scene, '2019-06-30');
  expect(answer).toMatchObject({ people: 10_000, personMonths: 20_000 });
  expect(answer.months.filter((row) => row['in-arrears'] > 0).map(({ month }) => month)).toEqual(['2018-10', '2019-01']);
  const person = await somebody(scene);
  expect(await statusOf(scene, person, '2018-10', '2019-06-30')).toBe('in-arrears');
}, 120_000);
