/** A budget account under the city's eye: money for five months only, warned of in March, raised by a changed budget, cut again in October; cover and bills go on. */
import type { BudgetAccountView, BudgetView } from '@sinergi/contracts/budget.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
const HEADS = 12;
const MONTH = HEADS * 10_800;
const ACCOUNT = '5.1.02.02.01.0054';

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { bornOn: '2018-11-26', coverFrom: '2019-01-01' });
  const { play, secretary, officer, head } = people;
  await reach(people, '2018-12-03', 'roster', 'roster-hand-in');
  await play.handIn('2018-12-04', secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: HEADS, rwHeads: 0, seed: 5, on: '2018-12-04' }))));
  await play.answer('2018-12-05', officer, 'roster-approval');
  await play.until('2019-01-03');
  await secretary.door.post(path('arrangement-changes'), { fromMonth: '2019-01', mode: 'honorarium-deduction', fundingSource: 'honorarium', budgetAccount: ACCOUNT, reason: 'kode rekening honorarium 2019' });
  await play.settled();
  await play.answer('2019-01-04', head, 'arrangement-approval');
}, 400_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const DPA = { account: ACCOUNT, accountName: 'Belanja Iuran Jaminan Kecelakaan Kerja bagi Non ASN', year: 2019, documentKind: 'dpa', documentNo: 'DPA/4.01.03/2019', documentDate: '2019-01-02' };
const view = () => people.treasurer.door.get<BudgetView>(path('budget'));
const account = async (): Promise<BudgetAccountView> => (await view()).accounts.find((each) => each.account === ACCOUNT)!;
const warned = async () => (await lettersOf(town, people.play.no)).filter((line) => line.includes('budget-running-out')).sort();
const ceiling = async (on: string, body: object): Promise<string> => {
  await people.play.until(on);
  const { accounts } = await people.treasurer.door.post<BudgetView>(path('budgets'), { ...DPA, ...body });
  return accounts.find((each) => each.account === ACCOUNT)!.revisions[0]!.id;
};
const decide = (id: string, approve = true) => people.secretary.door.post<BudgetView>(path(`budgets/${id}/decision`), { approve, reason: 'sesuai dokumen' });

test('the treasurer records a ceiling for five months, another person confirms it; twice changes nothing', async () => {
  const { play, treasurer } = people;
  await play.until('2019-01-07');
  const body = { ...DPA, amount: 700_000, untilMonth: '2019-05', reason: 'honorarium sampai Mei' };
  const key = 'e6f0a7c2-6d0f-4a63-9d1b-0d7a1c5b9e11';
  for (let click = 0; click < 2; click += 1) await treasurer.door.post(path('budgets'), body, key);
  const { revisions, ceiling: none } = await account();
  expect([revisions, none]).toMatchObject([[{ standing: 'proposed', amount: 700_000, fromMonth: '2019-01', untilMonth: '2019-05', mayDecide: false }], null]);
  expect(await refusalOf(treasurer.door.post(path(`budgets/${revisions[0]!.id}/decision`), { approve: true, reason: 'sendiri' }))).toBe('duties-incompatible');
  expect(await refusalOf(treasurer.door.post(path('budgets'), { ...body, untilMonth: '2020-01' }))).toBe('period-invalid');
  await decide(revisions[0]!.id);
  expect(await refusalOf(decide(revisions[0]!.id))).toBe('budget-unknown');
  expect(await account()).toMatchObject({ ceiling: { amount: 700_000 }, billed: 0, free: 700_000, expected: 12 * MONTH, shortfall: 7 * MONTH, runsOutIn: '2019-06', because: 'months', revisions: [{ standing: 'confirmed' }] });
}, 400_000);

test('nobody is told in January and February; in March, three months before, the treasurer, the head and the branch are, once', async () => {
  const { play } = people;
  for (const day of ['2019-02-01', '2019-03-01', '2019-03-15']) await play.until(day);
  expect(await warned()).toEqual([]);
  expect(await account()).toMatchObject({ billed: 2 * MONTH, paid: 0, free: 700_000 - 2 * MONTH, expected: 10 * MONTH, cases: [{ no: play.no, billed: 2 * MONTH, expected: 10 * MONTH }] });
  await play.until('2019-03-20');
  expect(await warned()).toEqual(['bendahara@kotabogor', 'disnaker@kotabogor', 'kepala.bgr@badan'].map((to) => `2019-03-18 budget-running-out ${to}.example`));
  const [letter] = await town.database.query<{ subject: string }>(`SELECT subject FROM letter WHERE no = $1 AND notice = 'budget-running-out' LIMIT 1`, [play.no]);
  expect(letter!.subject).toContain('sisa Rp311.200, tidak mencukupi mulai Juni 2019');
  expect((await account()).revisions[0]!.warned).toEqual([{ threshold: 'three-months-left', month: '2019-03', on: '2019-03-18' }]);
}, 400_000);

test('a changed budget (perubahan APBD) raises it for the whole year: not a word in six months', async () => {
  const { play } = people;
  const id = await ceiling('2019-04-08', { amount: 1_600_000, documentKind: 'dppa', documentNo: 'DPPA/4.01.03/2019', documentDate: '2019-04-05', reason: 'perubahan APBD' });
  await decide(id);
  expect(await account()).toMatchObject({ ceiling: { id, amount: 1_600_000, untilMonth: '2019-12' }, runsOutIn: null, shortfall: 0, because: null });
  const before = await warned();
  for (const month of ['04', '05', '06', '07', '08', '09']) await play.until(`2019-${month}-30`);
  expect(await warned()).toEqual(before);
  expect(await account()).toMatchObject({ billed: 9 * MONTH, free: 1_600_000 - 9 * MONTH, expected: 3 * MONTH, runsOutIn: null });
}, 580_000);

test('cut again in October it is told the same day; the month beyond it is billed all the same, and says so', async () => {
  const { play } = people;
  const before = await warned();
  const id = await ceiling('2019-10-01', { amount: 1_200_000, documentKind: 'dppa', documentNo: 'DPPA-2/4.01.03/2019', documentDate: '2019-09-30', reason: 'rasionalisasi belanja' });
  expect((await account()).ceiling?.amount).toBe(1_600_000);
  await decide(id);
  await play.settled();
  await play.until('2019-10-02');
  const after = await warned();
  expect(after.filter((line) => !before.includes(line)).map((line) => line.slice(0, 10))).toEqual(['2019-10-01', '2019-10-01', '2019-10-01']);
  expect((await account()).revisions[0]!.warned.map(({ threshold }) => threshold).sort()).toEqual(['four-fifths-billed', 'one-month-left', 'three-months-left']);
  for (const day of ['2019-10-21', '2019-11-20']) await play.until(day);
  const { months, free, billed } = await account();
  expect([billed, free]).toEqual([11 * MONTH, 1_200_000 - 11 * MONTH]);
  expect(months.filter(({ month }) => month >= '2019-09').map(({ month, billed: asked, left, beyond }) => [month, asked, left, beyond])).toEqual([
    ['2019-09', MONTH, 1_200_000 - 9 * MONTH, 0], ['2019-10', MONTH, 0, 10 * MONTH - 1_200_000], ['2019-11', MONTH, 0, MONTH], ['2019-12', 0, 0, MONTH],
  ]);
  expect(await warned()).toEqual(after);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 580_000);
