/** Paid late: the month has climbed two rungs of the ladder, comes back down with its money, and is heard of no more. */
import { datesOf, faultsOf, lettersOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, type Play } from '../harness/plays';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-15', '2019-01-16'], () => contractWorkers(10, '2019-01-17'));
  // the agreement follows the memorandum on the same two desks
  await people.play.answer('2019-01-17', people.head, 'branch-signature', { scan: true });
  await people.play.answer('2019-01-18', people.mayor, 'city-signature', { scan: true });
}, 180_000);
afterAll(() => town.close(), 60_000);

test('money after the second rung settles the month on its day; nothing more is asked, and the next month goes its own way', async () => {
  const { play, finance } = people;
  const month = `billing-month.${play.no}.2019-02`;
  await play.until('2019-03-26');
  const before = await play.page();
  const february = before.bills.find((bill) => bill.month === '2019-02');
  expect(before.opsState).toBe('ESCALATED');
  const statement = generateStatement({ account: '0009876543210', from: '2019-03-01', until: '2019-03-26', opening: 0, style: 'en', credits: [{ on: '2019-03-26', amount: 108_000, remittance: `IURAN TKK KODE IURAN ${february?.paymentCode ?? ''}` }] });
  await finance.door.upload('/v1/statements', { fileName: 'mutasi.csv', mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await play.settled();

  const after = await play.page();
  expect(after.bills.find((bill) => bill.month === '2019-02')).toMatchObject({ standing: 'settled', open: 0, settledOn: '2019-03-26' });
  expect(after.opsState).not.toBe('ESCALATED');
  await play.until('2019-04-12');
  expect(await lettersOf(town, play.no, '2019-02-01', month)).toEqual([
    '2019-02-04 invoice bendahara@kotabogor.example',
    '2019-03-08 payment-coming-due bendahara@kotabogor.example',
    '2019-03-18 payment-overdue bendahara@kotabogor.example',
    '2019-03-25 payment-escalation sekda@kotabogor.example',
    '2019-03-26 payment-receipt bendahara@kotabogor.example',
  ]);
  const [task] = await town.database.query<{ id: string; outcome: string }>(`SELECT id, outcome FROM task WHERE process_id = $1`, [month]);
  expect(task?.outcome).toBe('paid');
  expect(await datesOf(town, task?.id ?? '')).toEqual(['coming-due 2019-03-08 climbed', 'overdue 2019-03-18 climbed', 'superior 2019-03-25 climbed', 'head 2019-04-02', 'arrears 2019-04-15']);
  expect((await lettersOf(town, play.no, '2019-04-01', `billing-month.${play.no}.2019-03`))).toEqual(['2019-04-08 payment-coming-due bendahara@kotabogor.example']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 180_000);
