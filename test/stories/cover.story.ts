/** Kota Balikpapan, 1,875 heads in the zone WITA: signed on a Saturday with cover from the day before, billed from the first month, unpaid for four months, then paid in one lump: what each month was is told as it was known then and as it is known today. */
import type { CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import type { Page } from '@sinergi/contracts/views';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { neighbourhoodHeads, playOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const HEADS = 1_875;
const MONTH = 20_250_000;
const BALIKPAPAN = '64.71';

let town: Town;
let people: Play;
let membership: string;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { regionCode: BALIKPAPAN, bornOn: '2021-09-20', coverFrom: '2021-10-01' });
  const { play, head, officer, counsel, mayor, secretary, cityCounsel } = people;
  await play.answer('2021-09-21', secretary, 'written-confirmation');
  await play.answer('2021-09-22', officer, 'draft-ready');
  await play.answer('2021-09-23', cityCounsel, 'city-review');
  await play.answer('2021-09-23', counsel, 'branch-review');
  await play.answer('2021-09-27', head, 'branch-signature', { scan: true });
  await play.answer('2021-09-28', mayor, 'city-signature', { scan: true });
  await play.answer('2021-10-01', head, 'branch-signature', { scan: true });
  await play.answer('2021-10-02', mayor, 'city-signature', { scan: true });
  await play.answer('2021-10-04', secretary, 'circular-signature', { scan: true });
  await play.handIn('2021-10-04', secretary, 'daftar.csv', 'text/csv', () => neighbourhoodHeads(HEADS, 0, '2021-10-04', 21, BALIKPAPAN));
  await play.answer('2021-10-05', officer, 'roster-approval');
  const members = await officer.door.get<Page<{ membershipId: string }>>(`/v1/cooperations/${play.no}/members`);
  membership = members.items[0]!.membershipId;
}, 180_000);
afterAll(() => town.close(), 60_000);

const cover = (on: string, knownOn: string) => people.officer.door.get<CoverView>(`/v1/members/${membership}/cover?on=${on}&knownOn=${knownOn}`);
const history = () => people.officer.door.get<CoverHistoryView>(`/v1/members/${membership}/cover-history`);
const exposure = () => people.finance.door.get<ExposureView>(`/v1/cooperations/${people.play.no}/exposure`);

test('the agreement is signed on Saturday 2 October; cover is from the 1st, and known from the day the roster took effect', async () => {
  const signed = await town.database.query<{ on: string }>(`SELECT max(signed_on) AS on FROM signature WHERE no = $1 AND paper = 'agreement'`, [people.play.no]);
  expect(signed).toEqual([{ on: '2021-10-02' }]);
  expect((await cover('2021-10-01', '2021-10-04')).answer).toMatchObject({ status: 'not-registered' });
  expect(await cover('2021-10-01', '2021-10-05')).toMatchObject({ answer: { status: 'awaiting', dueOn: '2021-11-15', ground: { id: 'cover.not-due-yet' } }, changed: true, onThatDay: { status: 'not-registered' } });
  expect((await cover('2021-09-30', '2021-10-05')).answer.status).toBe('not-registered');
}, 120_000);

test('October is billed whole, as if signed before it began; its letters leave at eight in the city, an hour before Jakarta', async () => {
  const { play } = people;
  await play.until('2021-11-16');
  expect((await play.page()).bills.map(({ month, members, amount, issuedOn, dueOn, open }) => ({ month, members, amount, issuedOn, dueOn, open }))).toEqual([
    { month: '2021-10', members: HEADS, amount: MONTH, issuedOn: '2021-10-18', dueOn: '2021-11-15', open: MONTH },
  ]);
  const rungs = await town.database.query<{ code: string; hour: number }>(
    `SELECT r.code, extract(hour FROM r.at AT TIME ZONE 'UTC')::int AS hour FROM task_rung r JOIN task t ON t.id = r.task_id WHERE t.process_id = $1 AND r.climbed_on IS NOT NULL ORDER BY r.position`, [`billing-month.${play.no}.2021-10`]);
  expect(rungs).toEqual([{ code: 'coming-due', hour: 0 }, { code: 'overdue', hour: 0 }]);
}, 120_000);

test('four months go by unpaid: the city is asked on, nobody is struck off, and what is at stake is counted', async () => {
  await people.play.until('2022-02-16');
  const { months } = await history();
  expect(months.map(({ month, today }) => [month, today.status, today.unpaidInARow])).toEqual([
    ['2021-10', 'in-arrears', 1], ['2021-11', 'in-arrears', 2], ['2021-12', 'in-arrears', 3], ['2022-01', 'in-arrears', 4], ['2022-02', 'awaiting', 4],
  ]);
  expect(months[3]!.today).toMatchObject({ consequence: 'escalation-only', dueOn: '2022-02-15' });
  expect((await lettersOf(town, people.play.no, '2021-10-05', 'arrears.%')).map((line) => line.replace('@kotabalikpapan.example', ''))).toEqual([
    '2021-12-20 arrears-warning bendahara', '2021-12-27 arrears-escalation disnaker', '2022-01-17 arrears-warning bendahara', '2022-01-24 arrears-escalation sekda', '2022-02-15 arrears-warning bendahara',
  ]);
  expect(await exposure()).toMatchObject({ people: HEADS, personMonths: 4 * HEADS, open: 4 * MONTH, since: '2021-11-16', deathBenefit: { amount: 42_000_000, source: 'PP 82/2019' } });
}, 180_000);

test('one lump for all of them covers each month as known today, and changes nothing of what was known before', async () => {
  const { play, finance } = people;
  await play.until('2022-02-21');
  const oldest = (await play.page()).bills.find(({ month }) => month === '2021-10');
  const statement = generateStatement({ account: '0009876543210', from: '2022-02-01', until: '2022-02-21', opening: 0, style: 'en', credits: [{ on: '2022-02-21', amount: 4 * MONTH, remittance: `IURAN RT RW KODE IURAN ${oldest?.paymentCode ?? ''}` }] });
  await finance.door.upload('/v1/statements', { fileName: 'mutasi.csv', mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await play.settled();
  const { months, contributionMonths } = await history();
  expect(contributionMonths).toBe(4);
  expect(months.map(({ month, today, mendedLater }) => [month, today.status, mendedLater])).toEqual([
    ['2021-10', 'covered', true], ['2021-11', 'covered', true], ['2021-12', 'covered', true], ['2022-01', 'covered', true], ['2022-02', 'awaiting', false],
  ]);
  expect(months[1]!.changes.map(({ knownOn, status }) => `${knownOn} ${status}`)).toEqual(['2021-11-01 awaiting', '2021-12-16 in-arrears', '2022-02-21 covered']);
  expect(months[1]!.allocations).toMatchObject([{ amount: MONTH, receivedOn: '2022-02-21', knownOn: '2022-02-21' }]);
  expect(await cover('2021-11-20', '2022-01-31')).toMatchObject({ answer: { status: 'in-arrears', consequence: 'escalation-only' }, asKnownToday: { status: 'covered' } });
  expect(await exposure()).toMatchObject({ people: 0, personMonths: 0, open: 0, since: null });
}, 180_000);

test('the lump lies where it was owed, the oldest month first, and nothing is left over', async () => {
  const allocated = await town.database.query<{ line: string }>(`SELECT b.month || ' ' || sum(a.amount) || ' ' || min(b.standing) || ' ' || min(b.settled_on) AS line FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE b.cooperation_no = $1 GROUP BY b.month ORDER BY b.month`, [people.play.no]);
  expect(allocated.map(({ line }) => line)).toEqual(['2021-10', '2021-11', '2021-12', '2022-01'].map((month) => `${month} ${MONTH} settled 2022-02-21`));
  expect(await faultsOf(town, people.play.no)).toEqual([]);
}, 60_000);

test('on a death the figure of the law of that day is shown; four months are too few for a scholarship', async () => {
  expect(await cover('2022-01-10', '2022-02-21')).toMatchObject({ contributionMonths: 4, deathBenefit: { amount: 42_000_000 }, scholarship: { months: 36, reached: false, upTo: 174_000_000 } });
}, 60_000);
