/** One city, two programmes beside each other: 10,705 contract workers whom its labour agency pays for, and 7,596 heads whose honoraria pay, on one bank statement, and nothing of one at the other. */
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { CollectionMonthsView } from '@sinergi/contracts/collection-month.views';
import type { ExposureView } from '@sinergi/contracts/cover.views';
import { generateStatement, type StatementCredit } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { contractWorkers, enrolled, neighbourhoodHeads, playOf, reach, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const WORKERS = { people: 10_705, month: 115_614_000 };
const HEADS = { people: 7_596, month: 82_036_800 };
let town: Town;
let workers: Play;
let heads: Play;
let agency: string;

beforeAll(async () => {
  town = await openTown();
  workers = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-28', coverFrom: '2019-03-01' });
  await enrolled(town, workers, ['2019-01-29', '2019-01-30', '2019-01-31', '2019-02-01', '2019-02-04', '2019-02-06', '2019-02-07'], () => contractWorkers(WORKERS.people, '2019-02-06', 71));
  await workers.play.answer('2019-02-08', workers.head, 'branch-signature', { scan: true });
  await workers.play.answer('2019-02-11', workers.mayor, 'city-signature', { scan: true });
  [{ id: agency }] = (await town.database.query<{ id: string }>(`SELECT id FROM office WHERE code = 'DISNAKER-32.71'`)) as [{ id: string }];
  await workers.officer.door.post(at(workers, 'arrangement-changes'), { fromMonth: '2019-03', mode: 'government-paid', fundingSource: 'city-budget', payerOfficeId: agency, reason: 'anggaran TKK pada Dinas Tenaga Kerja' });
  await workers.play.settled();
  await workers.play.answer('2019-02-12', workers.head, 'arrangement-approval');

  heads = await playOf(town, { bornOn: '2019-01-28', coverFrom: '2019-03-01' });
  await reach(heads, '2019-02-04', 'roster', 'roster-hand-in');
  await heads.play.handIn('2019-02-05', heads.secretary, 'daftar.csv', 'text/csv', () => neighbourhoodHeads(6_724, 872, '2019-02-05', 72));
  await heads.play.answer('2019-02-06', heads.officer, 'roster-approval');
}, 300_000);
afterAll(() => town.close(), 60_000);

const at = ({ play }: Play, tail: string): string => `/v1/cooperations/${play.no}/${tail}`;
const both = (date: string) => Promise.all([workers.play.until(date), heads.play.until(date)]);
const month = async (people: Play, which: string) => (await people.finance.door.get<CollectionMonthsView>(at(people, 'months'))).months.find((row) => row.month === which)!;
const bill = async ({ play }: Play, which: string) => (await play.page()).bills.find((row) => row.month === which)!;
const exposure = (people: Play) => people.finance.door.get<ExposureView>(at(people, 'exposure'));

/** The one account of the branch, every line so far; what has come before is passed over. */
const credits: StatementCredit[] = [];
async function statement(on: string, ...lines: readonly (readonly [amount: number, remittance: string])[]): Promise<void> {
  credits.push(...lines.map(([amount, remittance]) => ({ on, amount, remittance })));
  const text = generateStatement({ account: '0009876543210', from: '2019-03-01', until: on, opening: 0, style: 'en', credits });
  await heads.finance.door.upload('/v1/statements', { fileName: `mutasi-${on}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(text), fields: { rehearsal: 'true' } });
  await Promise.all([workers.play.settled(), heads.play.settled()]);
}
const receivedBy = () =>
  town.database.query(`SELECT p.cooperation_no AS no, p.payer_key AS payer, count(*)::int AS payments, sum(p.amount)::bigint AS amount FROM payment p WHERE p.standing = 'booked' GROUP BY 1, 2 ORDER BY sum(p.amount) DESC`);

test('March is billed to two payers of one city: Rp115,614,000 to its labour agency, Rp82,036,800 to the treasurer who holds the honoraria', async () => {
  await both('2019-03-20');
  for (const [people, { people: members, month: amount }] of [[workers, WORKERS], [heads, HEADS]] as const) {
    expect(await month(people, '2019-03')).toMatchObject({ members, payers: 1, billed: amount, paid: 0, open: amount, credited: 0, standing: 'issued', due: { on: '2019-04-15' } });
  }
  const payers = await Promise.all([workers, heads].map(async (people) => people.finance.door.get<SubBillView[]>(at(people, `bills/${(await bill(people, '2019-03')).id}/payers`))));
  expect(payers.map((parts) => parts.map(({ payerKey, amount, members }) => [payerKey, members, amount]))).toEqual([
    [[`office:${agency}`, WORKERS.people, WORKERS.month]],
    [[`office:${heads.secretary.officeId}`, HEADS.people, HEADS.month]],
  ]);
  expect(payers[0]![0]!.paymentCode).not.toBe(payers[1]![0]!.paymentCode);
}, 240_000);

test('one statement carries the money of both: each month takes its own, to the rupiah, and thanks its own payer', async () => {
  await both('2019-03-25');
  await statement('2019-03-25', [WORKERS.month, `IURAN TKK KODE IURAN ${(await bill(workers, '2019-03')).paymentCode}`], [HEADS.month, `POTONGAN HONOR RT RW KODE IURAN ${(await bill(heads, '2019-03')).paymentCode}`]);
  for (const [people, { month: amount }] of [[workers, WORKERS], [heads, HEADS]] as const) {
    expect(await month(people, '2019-03')).toMatchObject({ paid: amount, open: 0, standing: 'settled' });
    expect((await lettersOf(town, people.play.no, '2019-03-25')).map((line) => line.split(' ')[1])).toEqual(['payment-receipt']);
  }
  expect(await receivedBy()).toEqual([
    { no: workers.play.no, payer: `office:${agency}`, payments: 1, amount: WORKERS.month },
    { no: heads.play.no, payer: `office:${heads.secretary.officeId}`, payments: 1, amount: HEADS.month },
  ]);
}, 120_000);

test('the agency pays April, the honoraria do not: only the heads stand without cover, and only their payer is pressed', async () => {
  await both('2019-05-14');
  await statement('2019-05-14', [WORKERS.month, `IURAN TKK APRIL KODE IURAN ${(await bill(workers, '2019-04')).paymentCode}`]);
  await both('2019-05-17');
  expect(await exposure(workers)).toMatchObject({ people: 0, personMonths: 0, open: 0, since: null });
  expect(await exposure(heads)).toMatchObject({ people: HEADS.people, personMonths: HEADS.people, open: HEADS.month, since: '2019-05-16', payers: [{ payerId: `office:${heads.secretary.officeId}`, personMonths: HEADS.people, open: HEADS.month }] });
  expect(await month(workers, '2019-04')).toMatchObject({ billed: WORKERS.month, paid: WORKERS.month, open: 0, standing: 'settled' });
  expect(await month(heads, '2019-04')).toMatchObject({ billed: HEADS.month, paid: 0, open: HEADS.month, standing: 'issued' });
  const pressed = (people: Play) => lettersOf(town, people.play.no, '2019-05-16').then((letters) => letters.filter((line) => line.includes('overdue')));
  expect([await pressed(workers), await pressed(heads)]).toEqual([[], ['2019-05-16 payment-overdue bendahara@kotabogor.example']]);
}, 120_000);

test('what both still owe comes in one statement: nothing of one was ever booked to the other, and every rupiah is where it belongs', async () => {
  await both('2019-05-24');
  const owed = await Promise.all([workers, heads].map(async ({ play }) => (await play.page()).bills.filter(({ open }) => open > 0).map(({ month: which, open, paymentCode }) => ({ which, open, paymentCode }))));
  expect(owed.map((bills) => bills.map(({ which, open }) => `${which} ${open}`).sort())).toEqual([[`2019-05 ${WORKERS.month}`], [`2019-04 ${HEADS.month}`, `2019-05 ${HEADS.month}`]]);
  await statement('2019-05-24', ...owed.flat().map(({ which, open, paymentCode }) => [open, `IURAN ${which} ${paymentCode}`] as const));
  const received = await receivedBy();
  expect(received).toEqual([
    { no: workers.play.no, payer: `office:${agency}`, payments: 3, amount: 3 * WORKERS.month },
    { no: heads.play.no, payer: `office:${heads.secretary.officeId}`, payments: 3, amount: 3 * HEADS.month },
  ]);
  for (const people of [workers, heads]) {
    expect(await exposure(people)).toMatchObject({ people: 0, open: 0 });
    expect(await faultsOf(town, people.play.no)).toEqual([]);
  }
}, 120_000);
