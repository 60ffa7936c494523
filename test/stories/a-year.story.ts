/** A whole term: twelve months billed once each and paid, collection renewed once on the way, and the cooperation ends with its term. */
import { addMonths, contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { enrolled, playOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const FIRST = contributionMonth('2019-02');
const MONTHS: readonly ContributionMonth[] = Array.from({ length: 12 }, (_, index) => addMonths(FIRST, index));

let town: Town;
let people: Play;
beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  const roster = async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: 12, rwHeads: 0, seed: 12, on: '2019-01-17' })).replaceAll('Ketua RT', 'TKK'));
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-17', '2019-01-18'], roster);
  await people.play.answer('2019-01-15', people.head, 'branch-signature', { scan: true });
  await people.play.answer('2019-01-16', people.mayor, 'city-signature', { scan: true });
}, 180_000);
afterAll(() => town.close(), 60_000);

/** The bank tells of the month's money; the same statement is sent twice. */
async function pay(month: ContributionMonth): Promise<void> {
  const { play, finance } = people;
  const on = `${month}-12`; // the issue day of June falls into the feast and moves to the 10th
  await play.until(on);
  const bill = (await play.page()).bills.find((row) => row.month === month);
  if (!bill) throw new Error(`${month} was not billed`);
  const statement = generateStatement({ account: '0009876543210', from: `${month}-01`, until: on, opening: 0, style: 'en', credits: [{ on, amount: bill.amount, remittance: `IURAN TKK KODE IURAN ${bill.paymentCode}` }] });
  for (let times = 0; times < 2; times += 1) {
    await finance.door.upload('/v1/statements', { fileName: `mutasi-${month}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  }
  await play.settled();
}

test('every month of the term is billed once and settled once', async () => {
  for (const month of MONTHS) await pay(month);
  const bills = await town.database.query<{ month: string; members: number; amount: number; standing: string; payments: number; receipts: number }>(
    `SELECT b.month, b.members, b.amount, b.standing, (SELECT count(*)::int FROM allocation a WHERE a.bill_id = b.id) AS payments,
            (SELECT count(*)::int FROM letter l WHERE l.no = b.cooperation_no AND l.notice = 'payment-receipt' AND l.facts->>'month' = b.month) AS receipts
     FROM bill b WHERE b.cooperation_no = $1 ORDER BY b.month`, [people.play.no],
  );
  expect(bills).toEqual(MONTHS.map((month) => ({ month, members: 12, amount: 129_600, standing: 'settled', payments: 1, receipts: 1 })));
}, 300_000);

test('the term ends on the last day of its last month, with the collection renewed once on the way', async () => {
  await people.play.until('2020-02-04');
  const page = await people.play.page();
  expect([page.status, page.closedOn]).toEqual(['ended', '2020-01-31']);
  const runs: string[] = [];
  for await (const { workflowId, status } of town.client.workflow.list({ query: `WorkflowId = "collection.${people.play.no}"` })) runs.push(`${workflowId} ${status.name}`);
  expect(runs.sort()).toEqual([`collection.${people.play.no} COMPLETED`, `collection.${people.play.no} CONTINUED_AS_NEW`]);
  const open = await town.database.query(`SELECT process_id FROM process_run WHERE no = $1 AND closed_on IS NULL`, [people.play.no]);
  expect(open).toEqual([]);
}, 240_000);
