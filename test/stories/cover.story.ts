/** Signed on a Saturday with cover from the day before, unpaid for four months, then paid in one lump: what each month was is told as it was known then and as it is known today. */
import type { CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import type { Page } from '@sinergi/contracts/views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { playOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const HEADS = 10;
const MONTH = HEADS * 10_800;

let town: Town;
let people: Play;
let membership: string;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { bornOn: '2021-09-20', coverFrom: '2021-10-01' });
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
  await play.handIn('2021-10-04', secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: HEADS, rwHeads: 0, seed: 21, on: '2021-10-04' }))));
  await play.answer('2021-10-05', officer, 'roster-approval');
  const members = await officer.door.get<Page<{ membershipId: string }>>(`/v1/cooperations/${play.no}/members`);
  if (members.items.length !== HEADS) throw new Error(`${members.items.length} members instead of ${HEADS}`);
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

test('four months go by unpaid: the city is asked on, nobody is struck off, and what is at stake is counted', async () => {
  await people.play.until('2022-02-16');
  const { months } = await history();
  expect(months.map(({ month, today }) => [month, today.status, today.unpaidInARow])).toEqual([
    ['2021-10', 'in-arrears', 1], ['2021-11', 'in-arrears', 2], ['2021-12', 'in-arrears', 3], ['2022-01', 'in-arrears', 4], ['2022-02', 'awaiting', 4],
  ]);
  expect(months[3]!.today).toMatchObject({ consequence: 'escalation-only', dueOn: '2022-02-15' });
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

test('on a death the figure of the law of that day is shown; four months are too few for a scholarship', async () => {
  expect(await cover('2022-01-10', '2022-02-21')).toMatchObject({ contributionMonths: 4, deathBenefit: { amount: 42_000_000 }, scholarship: { months: 36, reached: false, upTo: 174_000_000 } });
}, 60_000);
