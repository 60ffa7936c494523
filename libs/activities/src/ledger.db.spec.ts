/** A month as its process meets it: priced by the law on record, billed once, settled or handed to arrears. */
import { caseOnRecord, handedIn, stagedPeople, type CaseOnRecord } from '../../../test/harness/case-on-record';
import { bookedPayment } from '../../../test/harness/bills-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import type { LedgerActivities, MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import { Database } from '@sinergi/persistence/database';
import { AllocationRepository } from '@sinergi/persistence/money/allocation.repository';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { StagingRepository } from '@sinergi/persistence/rosters/staging.repository';
import { ACTS } from './acts';
import { translated } from './failure-translation';
import { LedgerHands } from './ledger.activities';

const TERMS = termsOf(neighbourhoodHeads);
const ISSUED = localDate('2018-06-18');
const DUE = localDate('2018-07-16');
const PAID = localDate('2018-07-10');

let test: TestDatabase;
let owner: Database;
let worker: Database;
let ledger: LedgerActivities;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 4);
  ledger = translated(new LedgerHands(worker), ACTS.ledger);
});

afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
});

async function inForce(no: string, members: number): Promise<{ scene: CaseOnRecord; key: MonthKey }> {
  const scene = await caseOnRecord(owner, no);
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, stagedPeople(members));
  await new HandInRepository(worker).endReading(handInId, { rows: members, accepted: members, warned: 0, returned: 0 });
  const month = contributionMonth('2018-06');
  await new CommitRepository(worker).commit(handInId, month, localDate('2018-06-05'));
  return { scene, key: { no, month, revision: 1 } };
}

it('a month is priced by the tariff on record, paid and settled', async () => {
  const { scene, key } = await inForce('COOP-T-0501', 40);
  const bill = await ledger.billMonth(key, TERMS, DUE, ISSUED);
  expect(bill).toMatchObject({ members: 40, amount: 432_000 });
  expect(await ledger.openAmount(key)).toMatchObject({ billed: 432_000, paid: 0, open: 432_000, lastPaidOn: null, payers: 0 });
  await expect(ledger.settle(key, PAID)).rejects.toThrow('432000 rupiah open');
  await new AllocationRepository(owner).allocate(await bookedPayment(owner, scene, 432_000), bill.billId);
  expect(await ledger.openAmount(key)).toMatchObject({ open: 0, lastPaidOn: '2018-07-10' });
  await ledger.settle(key, PAID);
  await ledger.settle(key, localDate('2018-08-01'));
  await ledger.markArrears(key, localDate('2018-08-01'));
  expect(await owner.query('SELECT standing, settled_on FROM bill WHERE id = $1', [bill.billId])).toEqual([{ standing: 'settled', settled_on: '2018-07-10' }]);
  expect(await owner.query('SELECT from_month, payer_office_id FROM arrangement WHERE cooperation_no = $1', [key.no])).toEqual([{ from_month: '2018-06', payer_office_id: scene.cityId }]);
});

it('a second call answers the first bill even when the law has changed since', async () => {
  const { key } = await inForce('COOP-T-0502', 3);
  const first = await ledger.billMonth(key, TERMS, DUE, ISSUED);
  const dearer = { ...TERMS, arrangement: { ...TERMS.arrangement, baseHundredths: 400_000_000 } };
  expect(await ledger.billMonth(key, dearer, DUE, ISSUED)).toEqual(first);
});

it('a later arrangement prices its months, whatever terms the process was born with', async () => {
  const { scene, key } = await inForce('COOP-T-0503', 3);
  await ledger.billMonth(key, TERMS, DUE, ISSUED);
  await owner.query(`INSERT INTO arrangement (cooperation_no, payer_office_id, terms, from_month, basis, decided_by) VALUES ($1, $2, $3, '2018-07', 'addendum', $4)`, [
    key.no, scene.branchId, JSON.stringify({ ...TERMS.arrangement, baseHundredths: 400_000_000 }), scene.officer,
  ]);
  expect(await ledger.billMonth({ ...key, month: contributionMonth('2018-07') }, TERMS, DUE, ISSUED)).toMatchObject({ members: 3, amount: 64_800 });
});

it('a month by the minimum wage is billed by the decree of that month, and by none where it is not loaded', async () => {
  const { key } = await inForce('COOP-T-0505', 4);
  const terms = { ...TERMS, arrangement: { ...TERMS.arrangement, baseFrom: 'minimum-wage' as const } };
  await owner.query(`UPDATE cooperation SET region_code = '33.10' WHERE no = $1`, [key.no]);
  await expect(ledger.billMonth(key, terms, DUE, ISSUED)).rejects.toMatchObject({ type: 'minimum-wage-missing', nonRetryable: true });
  await owner.query(`INSERT INTO minimum_wage (id, edition, region_code, from_month, until_month, amount_hundredths, source, certainty) VALUES ('umk.33.10.2018-01', 'Kepgub 2017', '33.10', '2018-01', '2018-12', 166155325, 'Kepgub 2017', 'G')`);
  expect(await ledger.billMonth(key, terms, DUE, ISSUED)).toMatchObject({ members: 4, amount: 4 * (3_988 + 4_985) });
  expect(await owner.query(`SELECT combination -> 'baseRule' ->> 'id' AS rule FROM bill_price p JOIN bill b ON b.id = p.bill_id WHERE b.cooperation_no = $1 AND p.split <> 'reversed'`, [key.no])).toEqual([{ rule: 'umk.33.10.2018-01' }]);
});

it('incomes that members without an employer declared are priced by their brackets', async () => {
  const { key } = await inForce('COOP-T-0506', 3);
  const terms = { ...TERMS, arrangement: { ...TERMS.arrangement, segment: 'non-wage-earner' as const, schemes: ['work-accident', 'death', 'old-age'] as const, baseFrom: 'member' as const, baseHundredths: 100_000_000 } };
  const [first, second] = (await owner.query<{ id: string }>('SELECT id FROM membership WHERE cooperation_no = $1 ORDER BY id', [key.no])) as [{ id: string }, { id: string }];
  await owner.query('UPDATE membership SET wage = 2750000 WHERE id = $1', [first.id]);
  await owner.query('UPDATE membership SET wage = 20200001 WHERE id = $1', [second.id]);
  expect(await ledger.billMonth(key, terms, DUE, ISSUED)).toMatchObject({ members: 3, amount: 29_500 + 6_800 + 59_000 + (207_000 + 6_800 + 414_000) + 36_800 });
});

it('a month without a tariff cannot be billed by trying again', async () => {
  const { key } = await inForce('COOP-T-0504', 1);
  await owner.query(`UPDATE tariff_row SET withdrawn_at = now() WHERE scheme = 'death' AND segment = 'wage-earner'`);
  await expect(ledger.billMonth(key, TERMS, DUE, ISSUED)).rejects.toMatchObject({ type: 'tariff-missing', nonRetryable: true });
  expect(await owner.query('SELECT id FROM bill WHERE cooperation_no = $1', [key.no])).toEqual([]);
});
