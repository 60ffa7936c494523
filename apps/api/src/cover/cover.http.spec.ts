/** Cover at the door: who may ask, both answers where later money changed one, exposure without a person, and every reading on record. */
import type { CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import { bookedPayment } from '../../../../test/harness/bills-on-record';
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { handedIn, stagedPeople, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../../test/harness/door';
import { addMonths, contributionMonth, dayOfMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { AllocationRepository } from '@sinergi/persistence/money/allocation.repository';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { StagingRepository } from '@sinergi/persistence/rosters/staging.repository';

let door: Door;
let scene: Bekasi;
let membership: string;
const NO = 'COOP-2018-0901';
const JUNE = contributionMonth('2018-06');

/** Three members from June; June and July are billed, both paid in one lump on 3 September. */
beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  const subject: CaseOnRecord = { no: NO, branchId: scene.branchId, cityId: scene.cityId, officer: scene.people.officer.id, colleague: scene.people.secretary.id, rehearsal: false };
  const handInId = await handedIn(door.record, subject);
  await new StagingRepository(door.record).stage(handInId, stagedPeople(3));
  await new HandInRepository(door.record).endReading(handInId, { rows: 3, accepted: 3, warned: 0, returned: 0 });
  await new CommitRepository(door.record).commit(handInId, JUNE, localDate('2018-06-05'));
  const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
  const billed: string[] = [];
  for (const month of [JUNE, addMonths(JUNE, 1)]) {
    const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month };
    const { lines, total } = priceFor(question, TARIFFS);
    const prices = [{ question, positions: ['rt-head', 'rw-head'], wage: null, split: 'office', payerOfficeId: scene.cityId, amount: total, lines } as const];
    billed.push((await new BillRepository(door.record).billMonth({ no: NO, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: dayOfMonth(month, 18), dueOn: dayOfMonth(addMonths(month, 1), 16), decidedBy: scene.people.officer.id, prices })).billId);
  }
  const payment = await bookedPayment(door.record, subject, 64_800, '2018-09-01');
  await door.record.query(`UPDATE payment SET booked_at = '2018-09-03T02:00:00Z' WHERE id = $1`, [payment]);
  await new AllocationRepository(door.record).allocate(payment, billed[0]!);
  membership = (await door.record.query<{ id: string }>('SELECT id FROM membership WHERE cooperation_no = $1 ORDER BY id LIMIT 1', [NO]))[0]!.id;
  door.setToday('2018-09-20');
});
afterAll(() => door.close());

const cover = async (query = '', token = scene.people.officer.token) => door.get(`/v1/members/${membership}/cover${query}`, token);

test('a day is answered as it was known then and as it is known today, with rule and money', async () => {
  const { body, status } = (await cover('?on=2018-06-20&knownOn=2018-08-01')) as { body: CoverView; status: number };
  expect(status).toBe(200);
  expect(body).toMatchObject({
    on: '2018-06-20', today: '2018-09-20', changed: true, contributionMonths: 0,
    answer: { month: '2018-06', status: 'in-arrears', consequence: 'escalation-only', dueOn: '2018-07-16', billed: 10_800, ground: { id: 'pu.state.unpaid.1.2015-07', certainty: 'G' } },
    onThatDay: { knownOn: '2018-06-20', status: 'awaiting' }, asKnownToday: { status: 'covered', ground: { id: 'cover.month-paid' } },
    allocations: [{ payer: 'Pemerintah Kota Bekasi', amount: 32_400, receivedOn: '2018-09-01', knownOn: '2018-09-03' }],
    deathBenefit: { amount: 24_000_000, source: 'PP 44/2015' }, scholarship: null,
  });
  expect(body.member).toMatchObject({ no: NO, nikMasked: expect.stringContaining('*'), position: expect.stringMatching(/^Ketua R[TW]$/) });
  expect(JSON.stringify(body)).not.toMatch(/Warga Contoh|\d{16}/);
  expect((await cover('?on=2018-05-31')).body).toMatchObject({ answer: { status: 'not-registered', dueOn: null } });
  expect((await cover('?on=2018-10-01')).body).toMatchObject({ answer: { status: 'awaiting', dueOn: '2018-11-15' }, contributionMonths: 2 });
});

test('month by month, with the days on which the answer became another one', async () => {
  const { months, contributionMonths } = (await door.get(`/v1/members/${membership}/cover-history`, scene.people.officer.token)).body as CoverHistoryView;
  expect(contributionMonths).toBe(2);
  expect(months.map(({ month, today, mendedLater }) => [month, today.status, mendedLater])).toEqual([['2018-06', 'covered', true], ['2018-07', 'covered', true], ['2018-08', 'in-arrears', false], ['2018-09', 'awaiting', false]]);
  expect(months[0]!.changes.map(({ knownOn, status }) => `${knownOn} ${status}`)).toEqual(['2018-06-01 not-registered', '2018-06-05 awaiting', '2018-07-17 in-arrears', '2018-09-03 covered']);
});

test('the exposure of a cooperation is counts and amounts by payer and month, and no person', async () => {
  const then = (await door.get(`/v1/cooperations/${NO}/exposure?on=2018-08-20`, scene.people.finance.token)).body as ExposureView;
  expect(then).toMatchObject({ people: 3, personMonths: 6, open: 64_800, since: '2018-07-17', deathBenefit: { amount: 24_000_000 }, payers: [{ payerName: 'Pemerintah Kota Bekasi', personMonths: 6, months: [{ month: '2018-06', inArrears: 3, open: 32_400 }, { month: '2018-07', inArrears: 3 }, { month: '2018-08', awaiting: 3, billed: 0 }] }] });
  const now = (await door.get(`/v1/cooperations/${NO}/exposure`, scene.people.finance.token)).body as ExposureView;
  expect(now).toMatchObject({ people: 3, personMonths: 3, open: 0, since: '2018-09-18' });
  expect(JSON.stringify(then)).not.toContain(membership);
});

test('only those who may read members of a case they see, each reading on record, and no day still to come', async () => {
  expect((await cover('', scene.people.finance.token)).body.code).toBe('not-allowed');
  expect((await cover('', scene.stranger.token)).body.code).toBe('member-unknown');
  expect((await door.get('/v1/members/siti/cover', scene.people.officer.token)).status).toBe(400);
  expect((await cover('?knownOn=2018-09-21')).body.code).toBe('period-invalid');
  const before = await door.record.query(`SELECT FROM access_log WHERE purpose = 'cover'`);
  await cover();
  expect(await door.record.query(`SELECT subject, rows_read AS rows, cardinality(participants) AS people FROM access_log WHERE purpose = 'cover'`)).toEqual(Array.from({ length: before.length + 1 }, () => ({ subject: `membership:${membership}`, rows: 1, people: 1 })));
});
