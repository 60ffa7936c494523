/** After a collection has ended: the bank takes money of the last month back and later a line is given back; a collection begins again for that alone, one however often it is told. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import type { DocumentView, Page } from '@sinergi/contracts/views';
import { addMonths, contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const FIRST = contributionMonth('2019-02');
const MONTHS: readonly ContributionMonth[] = Array.from({ length: 12 }, (_, index) => addMonths(FIRST, index));
const LAST = '2020-01';
const MONEY = 6 * 10_800;

let town: Town;
let people: Play;
beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-17', '2019-01-18'], () => contractWorkers(6, '2019-01-17'));
  await people.play.answer('2019-01-15', people.head, 'branch-signature', { scan: true });
  await people.play.answer('2019-01-16', people.mayor, 'city-signature', { scan: true });
}, 180_000);
afterAll(() => town.close(), 60_000);

const bill = async (month: string, revision = 1) => (await people.play.page()).bills.filter((each) => each.month === month).find((each) => each.revision === revision);
const openRuns = async () => (await town.database.query<{ id: string }>('SELECT process_id AS id FROM process_run WHERE no = $1 AND closed_on IS NULL ORDER BY 1', [people.play.no])).map(({ id }) => id);

async function runsOfCollection(): Promise<string[]> {
  const runs: string[] = [];
  for await (const { status } of town.client.workflow.list({ query: `WorkflowId = "collection.${people.play.no}"` })) runs.push(status.name);
  return runs.sort();
}

/** Nothing of an ended case is on the conductor's list until its process has come on record. */
async function comes(what: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; !(await what()); looks += 1) {
    if (looks > 600) throw new Error(`it did not come: ${(await openRuns()).join(' ')}`);
    await pause(50);
  }
  await people.play.settled();
}

let balance = 0;
async function statement(on: string, mark: 'C' | 'RC', text: string): Promise<void> {
  const day = on.slice(2).replaceAll('-', '');
  const opening = balance;
  balance += mark === 'C' ? MONEY : -MONEY;
  const message = [`:20:M${day}`, ':25:0007654321000', ':28C:1/1', `:60F:C${day}IDR${opening},`, `:61:${day}${day.slice(2)}${mark}${MONEY},NTRFNONREF`, `:86:${text}`, `:62F:C${day}IDR${balance},`, '-'].join('\r\n');
  await people.finance.door.upload('/v1/statements', { fileName: 'mutasi.sta', mediaType: 'text/plain', content: new TextEncoder().encode(message), fields: { rehearsal: 'true' } });
}

test('every month is paid, and the collection ends with the term', async () => {
  for (const month of MONTHS) {
    await people.play.until(`${month}-12`); // the issue day of June falls into the feast and moves to the 10th
    await statement(`${month}-12`, 'C', `IURAN TKK ${(await bill(month))?.paymentCode ?? ''}`);
    await people.play.settled();
  }
  await people.play.until('2020-02-04');
  expect([(await people.play.page()).status, await openRuns(), await runsOfCollection()]).toEqual(['ended', [], ['COMPLETED', 'CONTINUED_AS_NEW']]);
}, 300_000);

test('the bank takes the last month back: one collection begins again, opens the month and no other, and asks for it by its ladder', async () => {
  const { play } = people;
  const month = `billing-month.${play.no}.${LAST}.again-1`;
  await statement('2020-02-10', 'RC', `BATAL IURAN ${(await bill(LAST))!.paymentCode}`);
  await comes(async () => (await openRuns()).includes(month));
  expect(await bill(LAST)).toMatchObject({ standing: 'issued', open: MONEY, settledOn: null });
  expect(await openRuns()).toEqual([month, `collection.${play.no}`]);

  // the same news again, as after an answer that got lost
  await town.database.query(`UPDATE payment SET told_at = NULL, booked_at = now() - interval '1 minute', recorded_at = now() - interval '1 minute' WHERE cooperation_no = $1 AND source = 'reversal'`, [play.no]);
  await comes(async () => (await town.database.query(`SELECT FROM payment WHERE cooperation_no = $1 AND source = 'reversal' AND told_at IS NULL`, [play.no])).length === 0);
  expect(await runsOfCollection()).toEqual(['COMPLETED', 'CONTINUED_AS_NEW', 'RUNNING']);
  expect(await openRuns()).toEqual([month, `collection.${play.no}`]);

  await play.until('2020-03-10');
  expect((await lettersOf(town, play.no, '2020-02-10', month)).map((letter) => letter.split(' ')[1])).toEqual(['invoice', 'payment-coming-due']);
  expect((await town.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM bill WHERE cooperation_no = $1`, [play.no]))[0]?.count).toBe(12);
}, 240_000);

test('nobody pays: the month goes to the ladder of arrears; money ends it, and the collection ends a second time', async () => {
  const { play } = people;
  await play.until('2020-05-04');
  expect(await openRuns()).toEqual([`arrears.${play.no}.1`, `collection.${play.no}`]);
  await statement('2020-05-04', 'C', `IURAN TKK SUSULAN ${(await bill(LAST))!.paymentCode}`);
  await comes(async () => (await openRuns()).length === 0);
  expect(await bill(LAST)).toMatchObject({ standing: 'settled', open: 0, settledOn: '2020-05-04' });
  expect((await lettersOf(town, play.no, '2020-05-04')).map((letter) => letter.split(' ')[1])).toEqual(['payment-receipt']);
  expect(await runsOfCollection()).toEqual(['COMPLETED', 'COMPLETED', 'CONTINUED_AS_NEW']);
}, 240_000);

test('a line of an old month is given back long after: the bill of what differs is written, and nothing stays open', async () => {
  const { play, secretary, officer } = people;
  const members = await officer.door.get<Page<{ membershipId: string }>>(`/v1/cooperations/${play.no}/members`);
  const evidence = await secretary.door.upload<DocumentView>('/v1/documents', { fileName: 'ba.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), fields: { kind: 'evidence', title: 'Berita acara', cooperationNo: play.no } });
  const asked = await secretary.door.post<ArrearsView>(`/v1/cooperations/${play.no}/disputes`, { membershipId: members.items[0]!.membershipId, month: '2019-09', reason: 'bukan anggota kami', documentId: evidence.id, until: '2020-06-30' });
  await officer.door.post(`/v1/cooperations/${play.no}/disputes/${asked.disputes[0]!.id}/decision`, { approve: true, reason: 'terbukti' });
  await comes(async () => (await bill('2019-09', 2)) !== undefined && (await openRuns()).length === 0);
  expect(await bill('2019-09', 2)).toMatchObject({ amount: -10_800, open: 0 });
  expect(await runsOfCollection()).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED', 'CONTINUED_AS_NEW']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
