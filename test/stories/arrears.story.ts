/** Bandung Barat, 11,612 people and Rp1,504,915,200 unpaid for a year: three warnings and ever higher desks, and one lump in the end that closes every month it was owed for. */
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import type { CoverHistoryView, ExposureView } from '@sinergi/contracts/cover.views';
import type { Page } from '@sinergi/contracts/views';
import { faultsOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
const HEADS = 11_612;
const MONTH = 125_409_600;
const YEAR = 1_504_915_200;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-15', '2019-01-16'], () => contractWorkers(HEADS, '2019-01-17'));
  await people.play.answer('2019-01-17', people.head, 'branch-signature', { scan: true });
  await people.play.answer('2019-01-18', people.mayor, 'city-signature', { scan: true });
}, 180_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const arrears = () => people.officer.door.get<ArrearsView>(path('arrears'));
const letters = async () =>
  (await town.database.query<{ line: string }>(`SELECT on_date || ' ' || notice || ' ' || to_address AS line FROM letter WHERE no = $1 AND process_id LIKE 'arrears.%' AND status = 'sent' ORDER BY on_date, recorded_at`, [people.play.no])).map(({ line }) => line.replace(/\.invalid.*|\+.*/, ''));

test('from the hand-over of February: warnings by number, each followed by a higher desk, saying what has become due meanwhile', async () => {
  const { play } = people;
  await play.until('2019-04-25');
  const first = await arrears();
  expect(first).toMatchObject({ open: MONTH, charge: 0, payers: [{ open: MONTH, since: '2019-04-15', rung: 'warning-1', rungOn: '2019-04-24', stillSince: null, months: [{ month: '2019-02', open: MONTH, charge: 0 }] }] });
  expect(first.payers[0]!.warnings).toMatchObject([{ rung: 'warning-1', on: '2019-04-24', open: MONTH, number: expect.stringContaining('ST/') }]);
  await play.until('2019-08-30');
  expect(await letters()).toEqual([
    '2019-04-24 arrears-warning bendahara@kotabogor.example',
    '2019-05-02 arrears-escalation disnaker@kotabogor.example',
    '2019-05-23 arrears-warning bendahara@kotabogor.example',
    '2019-05-31 arrears-escalation sekda@kotabogor.example',
    '2019-06-28 arrears-warning bendahara@kotabogor.example',
    '2019-07-05 arrears-escalation walikota@kotabogor.example',
    '2019-08-02 arrears-escalation kepala.jabar@badan.example',
  ]);
  const [payer] = (await arrears()).payers;
  expect(payer!.warnings.map(({ on, number, open }) => `${on} ${number} ${open}`)).toEqual([`2019-04-24 GLADI/ST/1/042019 ${MONTH}`, `2019-05-23 GLADI/ST/2/052019 ${2 * MONTH}`, `2019-06-28 GLADI/ST/3/062019 ${3 * MONTH}`]);
  expect(payer!.ahead).toMatchObject([{ code: 'ladder-ended', on: '2019-08-30' }]);
  const enclosed = await town.database.query<{ kinds: string[] }>(`SELECT ARRAY(SELECT d.kind FROM document d WHERE d.id::text = ANY (ARRAY(SELECT jsonb_array_elements_text(to_jsonb(l.attachments))))) AS kinds FROM letter l WHERE l.no = $1 AND l.notice = 'arrears-warning'`, [play.no]);
  expect(enclosed).toEqual(Array.from({ length: 3 }, () => ({ kinds: ['warning'] })));
}, 300_000);

test('after a year the branch counts who stands without cover, for how many months and for how much; nobody is struck off', async () => {
  const { play, finance } = people;
  await play.until('2020-01-29');
  expect((await play.page()).bills.reduce((sum, { open }) => sum + open, 0)).toBe(YEAR);
  const exposed = await finance.door.get<ExposureView>(path('exposure'));
  expect(exposed).toMatchObject({ people: HEADS, personMonths: 11 * HEADS, open: 11 * MONTH, since: '2019-03-16', deathBenefit: { amount: 42_000_000, source: 'PP 82/2019' }, payers: [{ personMonths: 11 * HEADS, open: 11 * MONTH }] });
  expect(exposed.payers[0]!.months.map(({ month, covered, awaiting, inArrears, inactive, open }) => `${month} ${covered} ${awaiting} ${inArrears} ${inactive} ${open}`)).toEqual([
    ...['2019-02', '2019-03', '2019-04', '2019-05', '2019-06', '2019-07', '2019-08', '2019-09', '2019-10', '2019-11', '2019-12'].map((month) => `${month} 0 0 ${HEADS} 0 ${MONTH}`), `2020-01 0 ${HEADS} 0 0 ${MONTH}`,
  ]);
}, 400_000);

test('one lump from the treasury pays every month, the oldest first; months are settled on its day and nobody is warned any more', async () => {
  const { play, finance } = people;
  const before = await arrears();
  const all = (await play.page()).bills.filter(({ open }) => open > 0);
  const owed = all.reduce((sum, { open }) => sum + open, 0);
  const code = before.payers[0]!.months[0]!.paymentCode;
  const statement = generateStatement({ account: '0009876543210', from: '2020-01-01', until: '2020-01-29', opening: 0, style: 'en', credits: [{ on: '2020-01-29', amount: owed, remittance: `PELUNASAN TKK KODE IURAN ${code}` }] });
  await finance.door.upload('/v1/statements', { fileName: 'mutasi.csv', mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await play.settled();
  await play.until('2020-01-30');
  expect(owed).toBe(YEAR);
  const bills = (await play.page()).bills.filter(({ month }) => all.some((each) => each.month === month));
  expect(bills.map(({ open, standing, settledOn }) => ({ open, standing, settledOn }))).toEqual(all.map(() => ({ open: 0, standing: 'settled', settledOn: '2020-01-29' })));
  expect(await arrears()).toMatchObject({ open: 0, payers: [] });
  const [run] = await town.database.query<{ closed: string; outcome: string }>(`SELECT closed_on AS closed, outcome FROM process_run WHERE process_id = $1`, [`arrears.${play.no}.1`]);
  expect(run).toMatchObject({ outcome: 'settled' });
  const allocated = await town.database.query<{ month: string; amount: number }>(`SELECT b.month, sum(a.amount)::bigint AS amount FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE b.cooperation_no = $1 GROUP BY 1 ORDER BY 1`, [play.no]);
  expect(allocated).toEqual([...all].reverse().map(({ month, amount }) => ({ month, amount })));
  const { items: [member] } = await people.officer.door.get<Page<{ membershipId: string }>>(path('members'));
  const { months, contributionMonths } = await people.officer.door.get<CoverHistoryView>(`/v1/members/${member!.membershipId}/cover-history`);
  expect([contributionMonths, months.filter(({ today }) => today.status === 'covered').length, months.filter(({ mendedLater }) => mendedLater).length]).toEqual([12, 12, 11]);
  const told = (await letters()).length;
  await play.until('2020-02-20');
  expect(await letters()).toHaveLength(told);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 300_000);
