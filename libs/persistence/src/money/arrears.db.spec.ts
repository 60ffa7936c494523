/** The ladder of arrears on the record: payers begin, climb, stand still and end; write-offs, plans and disputes keep what is open exact. */
import { randomBytes, randomUUID } from 'node:crypto';
import { bookedPayment } from '../../../../test/harness/bills-on-record';
import { caseOnRecord, handedIn, stagedPeople, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import { contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '@sinergi/domain/calendar/working-days';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { ARREARS_LADDER } from '@sinergi/domain/terms/standard-ladders';
import { Database } from '../database';
import { CommitRepository } from '../rosters/commit.repository';
import { HandInRepository } from '../rosters/hand-in.repository';
import { StagingRepository } from '../rosters/staging.repository';
import { AllocationRepository } from './allocation.repository';
import { ArrearsFactsQueries } from './arrears-facts.queries';
import { ArrearsRepository } from './arrears.repository';
import { BillRepository } from './bill.repository';
import { HoldRepository } from './hold.repository';
import { LineDisputeRepository } from './line-dispute.repository';
import { PaymentPlanRepository } from './payment-plan.repository';
import { WriteOffRepository } from './write-off.repository';

const JUNE = contributionMonth('2018-06');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE };
const { total: EACH, lines } = priceFor(question, TARIFFS);
const AUTHOR = { personId: null, officeId: null, channel: 'console' };
const calendar = workingCalendar([], STANDARD_CALENDAR_POLICY, localDate('2018-12-31'), null);
const day = (on: string) => ({ ladder: ARREARS_LADDER, calendar, zone: 'WIB' as const, on: localDate(on), now: instantAt(localDate(on), OFFICE_OPENS + 60, 'WIB') });

let record: TestDatabase;
let owner: Database;
let worker: Database;
let door: Database;

beforeAll(async () => {
  record = await freshDatabase();
  owner = await Database.connect(record.url, 'owner', 2);
  worker = await Database.connect(record.url, 'worker', 4);
  door = await Database.connect(record.url, 'api', 4);
});
afterAll(async () => {
  await Promise.all([worker.close(), door.close()]);
  await owner.close();
  await record.drop();
});

let serial = 40_000;
/** Nine members in three villages, whose June is in arrears with every village. */
async function inArrears(no: string, months: readonly ContributionMonth[] = [JUNE]): Promise<{ scene: CaseOnRecord; billIds: string[]; documentId: string }> {
  const scene = await caseOnRecord(owner, no);
  const handInId = await handedIn(owner, scene);
  serial += 1_000;
  const people = stagedPeople(9, serial).map((row, at) => ({ ...row, person: { ...row.person!, villageCode: `32.75.01.100${(at % 3) + 1}` } }));
  await new StagingRepository(worker).stage(handInId, people);
  await new HandInRepository(worker).endReading(handInId, { rows: 9, accepted: 9, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  const billIds: string[] = [];
  for (const month of months) {
    const { billId } = await new BillRepository(worker).billMonth({ no, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'), prices: [{ question, positions: ['rt-head', 'rw-head'], wage: null, split: 'per-village', payerOfficeId: scene.cityId, amount: EACH, lines }] });
    await new BillRepository(worker).markArrears({ no, month, revision: 1 });
    billIds.push(billId);
  }
  const [document] = await owner.query<{ id: string }>(`INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ($1, 'evidence', 'Berita acara', 'ba.pdf', 'application/pdf', 1, $2, 'nowhere') RETURNING id`, [no, randomBytes(32)]);
  return { scene, billIds, documentId: document!.id };
}

const partsOf = (no: string) =>
  owner.query<{ id: string; payer: string; billed: number; paid: number; open: number; off: number }>(
    `SELECT s.id, s.payer_key AS payer, k.billed, k.paid, k.open, k.written_off AS off FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN sub_bill_balance k ON k.sub_bill_id = s.id WHERE b.cooperation_no = $1 ORDER BY b.month, s.payer_key`, [no]);
const exact = async (no: string) => (await partsOf(no)).every(({ billed, paid, open, off }) => open === billed - paid - off);
const standings = (no: string) => owner.query<{ payer: string; rung: string | null; climbed: number; still: string | null; ended: string | null }>(`SELECT payer_key AS payer, rung, climbed, still_since AS still, ended_on AS ended FROM arrears_standing WHERE cooperation_no = $1 ORDER BY payer_key`, [no]);

test('every payer begins on the day its month is handed over, climbs together, and a second look finds the same letters until they are told', async () => {
  const { scene: { no } } = await inArrears('COOP-2018-2501');
  const arrears = new ArrearsRepository(worker);
  expect(await arrears.look(no, day('2018-08-13'))).toMatchObject({ payers: 3, due: [] });
  const due = [{ code: 'warning-1', payers: 3 }];
  expect((await arrears.look(no, day('2018-08-20'))).due).toMatchObject(due);
  expect((await arrears.look(no, day('2018-08-20'))).due).toMatchObject(due);
  const owing = await new ArrearsFactsQueries(worker).onRung(no, 'warning-1', localDate('2018-08-20'));
  expect(owing.map(({ people, open, months }) => ({ people, open, months: months.length }))).toEqual(Array.from({ length: 3 }, () => ({ people: 3, open: 3 * EACH, months: 1 })));
  expect(owing[0]!.months[0]).toMatchObject({ segment: 'wage-earner', payer: 'state', members: 3 });
  await arrears.told(no, 'warning-1', localDate('2018-08-20'));
  expect((await arrears.look(no, day('2018-08-20'))).due).toEqual([]);
});

test('a payer who pays leaves the ladder; a bill on hold stands still to its last day', async () => {
  const { scene, billIds: [billId] } = await inArrears('COOP-2018-2502');
  const { no } = scene;
  const arrears = new ArrearsRepository(worker);
  await arrears.look(no, day('2018-08-13'));
  const paymentId = await bookedPayment(owner, scene, 3 * EACH, '2018-08-15');
  await new AllocationRepository(door).allocate(paymentId, billId!);
  await new HoldRepository(door).hold({ id: randomUUID(), no, billId: billId!, reason: 'sengketa APBD', from: localDate('2018-08-16'), until: localDate('2018-08-24'), by: scene.officer }, AUTHOR);
  expect(await arrears.look(no, day('2018-08-20'))).toMatchObject({ payers: 2, due: [], nextAt: instantAt(localDate('2018-08-25'), OFFICE_OPENS, 'WIB') });
  expect((await standings(no)).map(({ still, ended }) => still ?? ended)).toEqual(['2018-08-20', '2018-08-20', '2018-08-20']);
  expect((await arrears.look(no, day('2018-08-27'))).due).toMatchObject([{ code: 'warning-1', payers: 2 }]);
});

test('written off by two people: what is open falls, no money came in, and what is open stays billed less paid less written off', async () => {
  const { scene, documentId } = await inArrears('COOP-2018-2503');
  const { no } = scene;
  const repository = new WriteOffRepository(door);
  const [first] = await partsOf(no);
  const asked = { id: randomUUID(), no, subBillId: first!.id, amount: null, reason: 'desa dihapus', documentId, by: scene.officer, on: localDate('2018-09-03') };
  await repository.propose(asked, AUTHOR);
  await repository.propose(asked, AUTHOR);
  const word = { id: asked.id, no, approve: true, by: scene.officer, reason: 'disetujui', on: localDate('2018-09-04') };
  await expect(repository.decide(word, AUTHOR)).rejects.toMatchObject({ code: 'duties-incompatible' });
  expect((await partsOf(no))[0]).toMatchObject({ open: 3 * EACH, off: 0 });
  expect(await repository.decide({ ...word, by: scene.colleague }, AUTHOR)).toMatchObject({ paymentId: asked.id, month: JUNE });
  await expect(repository.decide({ ...word, by: scene.colleague }, AUTHOR)).rejects.toMatchObject({ code: 'write-off-unknown' });
  expect((await partsOf(no))[0]).toMatchObject({ open: 0, paid: 0, off: 3 * EACH });
  expect(await exact(no)).toBe(true);
  await expect(repository.propose({ ...asked, id: randomUUID() }, AUTHOR)).rejects.toMatchObject({ code: 'write-off-beyond' });
  expect(await owner.query('SELECT 1 FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE b.cooperation_no = $1', [no])).toEqual([]);
  await expect(owner.query(`UPDATE write_off SET decided_by = proposed_by WHERE id = $1`, [asked.id])).rejects.toThrow('check');
});

test('while instalments are kept nobody is warned; one missed takes the payer back to the rung it left', async () => {
  const { scene, documentId } = await inArrears('COOP-2018-2504');
  const { no } = scene;
  const arrears = new ArrearsRepository(worker);
  const plans = new PaymentPlanRepository(door);
  await arrears.look(no, day('2018-08-13'));
  await arrears.look(no, day('2018-08-20'));
  await arrears.told(no, 'warning-1', localDate('2018-08-20'));
  const payerKey = 'village:32.75.01.1001';
  const plan = { start: { planId: randomUUID(), no, proposedBy: scene.officer } as PaymentPlanStart, payerKey, reason: 'ADD cair bertahap', documentId, graceDays: 5, on: localDate('2018-08-21'), instalments: [{ dueOn: localDate('2018-09-03'), amount: EACH }, { dueOn: localDate('2018-10-01'), amount: 2 * EACH }] };
  await expect(plans.propose({ ...plan, instalments: plan.instalments.slice(0, 1) }, AUTHOR)).rejects.toMatchObject({ code: 'plan-not-whole' });
  await plans.propose(plan, AUTHOR);
  await expect(plans.propose({ ...plan, start: { ...plan.start, planId: randomUUID() } }, AUTHOR)).rejects.toMatchObject({ code: 'plan-under-way' });
  const running = new PaymentPlanRepository(worker);
  await expect(running.begin(plan.start.planId, scene.officer, localDate('2018-08-22'))).rejects.toMatchObject({ code: 'duties-incompatible' });
  await running.begin(plan.start.planId, scene.colleague, localDate('2018-08-22'));
  expect((await arrears.look(no, day('2018-08-22'))).due).toEqual([]);
  expect((await arrears.look(no, day('2018-08-27'))).due).toMatchObject([{ code: 'agency-head', payers: 2 }]);
  await arrears.told(no, 'agency-head', localDate('2018-08-27'));
  expect((await standings(no))[0]).toMatchObject({ payer: payerKey, rung: 'warning-1', climbed: 0, still: '2018-08-22' });
  expect((await arrears.look(no, day('2018-09-10'))).due).toEqual([]);
  const after = await arrears.look(no, day('2018-09-11'));
  expect(after.due).toEqual([]);
  expect((await standings(no))[0]).toMatchObject({ rung: 'warning-1', climbed: 0, still: null });
  expect(await owner.query('SELECT status, ended_on AS on FROM payment_plan WHERE id = $1', [plan.start.planId])).toEqual([{ status: 'broken', on: '2018-09-11' }]);
  expect((await arrears.look(no, day('2018-09-13'))).due).toEqual([]);
  expect((await arrears.look(no, day('2018-09-14'))).due).toMatchObject([{ code: 'agency-head', payers: 1 }]);
});

test('a line disputed by one side and upheld by the other is given back by the next bill of the month; the others stand', async () => {
  const { scene, documentId } = await inArrears('COOP-2018-2505');
  const { no } = scene;
  const repository = new LineDisputeRepository(door);
  const [member] = await owner.query<{ id: string; payer: string }>(`SELECT l.membership_id AS id, s.payer_key AS payer FROM bill b JOIN bill_line l ON l.bill_id = b.id JOIN sub_bill s ON s.id = l.sub_bill_id WHERE b.cooperation_no = $1 LIMIT 1`, [no]);
  const asked = { id: randomUUID(), no, membershipId: member!.id, month: JUNE, reason: 'meninggal 28 Mei', documentId, side: 'city' as const, by: scene.officer, on: localDate('2018-09-03'), until: localDate('2018-09-28') };
  await repository.dispute(asked, AUTHOR);
  await expect(repository.dispute({ ...asked, id: randomUUID() }, AUTHOR)).rejects.toMatchObject({ code: 'line-in-dispute' });
  const word = { id: asked.id, no, uphold: true, side: 'branch' as const, by: scene.colleague, reason: 'akta diterima', on: localDate('2018-09-05') };
  await expect(repository.decide({ ...word, side: 'city' }, AUTHOR)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await repository.decide(word, AUTHOR)).toEqual([{ month: JUNE, revision: 2 }]);
  const second = await new BillRepository(worker).billMonth({ no, month: JUNE, revision: 2, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-09-06'), dueOn: localDate('2018-10-15'), decidedBy: scene.colleague, prices: [{ question, positions: ['rt-head', 'rw-head'], wage: null, split: 'per-village', payerOfficeId: scene.cityId, amount: EACH, lines }] });
  expect(second).toMatchObject({ members: 1, amount: -EACH });
  const parts = (await partsOf(no)).filter(({ billed }) => billed > 0);
  expect(parts.map(({ payer, open }) => [payer === member!.payer, open]).sort()).toEqual([[false, 3 * EACH], [false, 3 * EACH], [true, 2 * EACH]]);
  expect(rupiah(parts.reduce((sum, { open }) => sum + open, 0))).toBe(8 * EACH);
});
