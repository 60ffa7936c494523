/** A decree closes offices on the 15th while a month is running: its due day, ladder, letters and cover move from the day of the decree on, and back when it is withdrawn. */
import type { CollectionMonthsView } from '@sinergi/contracts/collection-month.views';
import type { CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import type { CalendarEffectView } from '@sinergi/contracts/guidance.views';
import type { Page } from '@sinergi/contracts/views';
import { datesOf, faultsOf, lettersOf, movesOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const HEADS = 10;
const MONTH = HEADS * 10_800;
const EDITION = 'keppres-2019-07-15';
let town: Town;
let people: Play;
let membership: string;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-05-02', coverFrom: '2019-06-01' });
  await enrolled(town, people, ['2019-05-03', '2019-05-06', '2019-05-07', '2019-05-08', '2019-05-09', '2019-05-13', '2019-05-14'], () => contractWorkers(HEADS, '2019-05-15'));
  await people.play.answer('2019-05-15', people.head, 'branch-signature', { scan: true });
  await people.play.answer('2019-05-16', people.mayor, 'city-signature', { scan: true });
  await people.play.until('2019-07-04');
  membership = (await people.officer.door.get<Page<{ membershipId: string }>>(path('members'))).items[0]!.membershipId;
}, 180_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const june = async () => (await people.play.page()).bills.find(({ month }) => month === '2019-06')!;
const wait = async () => (await town.database.query<{ id: string }>('SELECT id FROM task WHERE process_id = $1', [`billing-month.${people.play.no}.2019-06`]))[0]!.id;
const cover = (on: string, knownOn: string) => people.officer.door.get<CoverView>(`/v1/members/${membership}/cover?on=${on}&knownOn=${knownOn}`);
const effects = async () => (await town.administrator.get<{ tasks: CalendarEffectView[] }>(`/v1/calendar/effects?edition=${EDITION}`)).tasks;
const apply = async (edition = EDITION) => {
  await town.administrator.post('/v1/calendar/apply', { edition });
  await people.play.settled();
};
const rungsOf = (dates: readonly string[]) => Object.fromEntries(dates.map((line) => line.split(' ') as [string, string]));

test('before the decree June is due on Monday 15 July', async () => {
  expect(await june()).toMatchObject({ amount: MONTH, dueOn: '2019-07-15', open: MONTH });
  expect(await datesOf(town, await wait())).toEqual(['coming-due 2019-07-08', 'overdue 2019-07-16', 'superior 2019-07-23', 'head 2019-07-31', 'arrears 2019-08-12']);
}, 120_000);

test('decreed on the 4th: what moves is shown first; then the bill, its ladder and the letters have the new day', async () => {
  await town.administrator.post('/v1/calendar/days', { edition: EDITION, source: 'Keppres contoh 1/2019', days: [{ date: '2019-07-15', kind: 'national', nameId: 'Hari libur contoh', basis: 'Keppres contoh 1/2019', knownFrom: '2019-07-04' }] });
  expect(await june()).toMatchObject({ dueOn: '2019-07-15' });
  const shown = (await effects()).find(({ taskId }) => taskId.includes('2019-06'))?.rungs;
  expect(shown).toEqual([
    { code: 'due-day', was: '2019-07-15', becomes: '2019-07-16' }, { code: 'coming-due', was: '2019-07-08', becomes: '2019-07-08' }, { code: 'overdue', was: '2019-07-16', becomes: '2019-07-17' },
    { code: 'superior', was: '2019-07-23', becomes: '2019-07-24' }, { code: 'head', was: '2019-07-31', becomes: '2019-08-01' }, { code: 'arrears', was: '2019-08-12', becomes: '2019-08-13' },
  ].filter(({ was, becomes }) => was !== becomes));
  await apply();
  expect(await june()).toMatchObject({ dueOn: '2019-07-16', standing: 'issued' });
  const dates = await datesOf(town, await wait());
  expect(dates).toEqual(['coming-due 2019-07-08', 'overdue 2019-07-17', 'superior 2019-07-24', 'head 2019-08-01', 'arrears 2019-08-13']);
  expect(shown!.slice(1).map(({ code, becomes }) => rungsOf(dates)[code] === becomes)).not.toContain(false);
  expect(await effects()).toEqual([]);
  expect((await movesOf(town, people.play.no)).filter((move) => move.startsWith('due-day'))).toEqual([`due-day 2019-07-15 > 2019-07-16 decree ${EDITION}`]);
  expect((await people.finance.door.get<CollectionMonthsView>(path('months'))).months.find(({ month }) => month === '2019-06')).toMatchObject({ due: { on: '2019-07-16', nominal: '2019-07-15', moved: [{ date: '2019-07-15', why: 'Hari libur contoh (libur nasional / national holiday, Keppres contoh 1/2019)' }] } });
}, 120_000);

test('told once more it changes nothing', async () => {
  const before = await movesOf(town, people.play.no);
  await apply();
  expect(await movesOf(town, people.play.no)).toEqual(before);
  expect(await june()).toMatchObject({ dueOn: '2019-07-16' });
}, 60_000);

test('cover waits until the new day; before the decree the old one was what was known', async () => {
  const { play } = people;
  await play.until('2019-07-16');
  expect(await cover('2019-06-20', '2019-07-03')).toMatchObject({ answer: { status: 'awaiting', dueOn: '2019-07-15' } });
  expect(await cover('2019-06-20', '2019-07-04')).toMatchObject({ answer: { status: 'awaiting', dueOn: '2019-07-16' } });
  expect(await cover('2019-06-20', '2019-07-16')).toMatchObject({ answer: { status: 'awaiting', dueOn: '2019-07-16' } });
  expect(await people.finance.door.get<ExposureView>(path('exposure'))).toMatchObject({ people: 0, personMonths: 0, open: 0 });
  await play.until('2019-07-17');
  expect(await cover('2019-06-20', '2019-07-17')).toMatchObject({ answer: { status: 'in-arrears' } });
  expect(await people.finance.door.get<ExposureView>(path('exposure'))).toMatchObject({ people: HEADS, personMonths: HEADS, open: MONTH, since: '2019-07-17' });
  const { months } = await people.officer.door.get<CoverHistoryView>(`/v1/members/${membership}/cover-history`);
  expect(months[0]!.changes.map(({ knownOn, status }) => `${knownOn} ${status}`)).toEqual(['2019-06-01 awaiting', '2019-07-17 in-arrears']);
  expect(await lettersOf(town, play.no, '2019-07-05', `billing-month.${play.no}.2019-06`)).toEqual([
    '2019-07-08 payment-coming-due bendahara@kotabogor.example',
    '2019-07-17 payment-overdue bendahara@kotabogor.example',
  ]);
}, 120_000);

test('withdrawn while July is running, its due day goes back, and June, which is past it, stays', async () => {
  const { play } = people;
  const { administrator } = town;
  await play.until('2019-08-05');
  const later = 'keppres-2019-08-15';
  await administrator.post('/v1/calendar/days', { edition: later, source: 'Keppres contoh 2/2019', days: [{ date: '2019-08-15', kind: 'national', nameId: 'Hari libur contoh', basis: 'Keppres contoh 2/2019', knownFrom: '2019-08-05' }] });
  await apply(later);
  const july = async () => (await play.page()).bills.find(({ month }) => month === '2019-07')!;
  expect(await july()).toMatchObject({ dueOn: '2019-08-16' });
  const days = await administrator.get<Page<{ id: string; date: string }>>('/v1/calendar/days?from=2019-08-15&until=2019-08-15');
  await play.until('2019-08-07');
  await administrator.post(`/v1/calendar/days/${days.items[0]!.id}/withdraw`, { reason: 'keputusan dicabut' });
  await apply(later);
  expect([(await july()).dueOn, (await june()).dueOn]).toEqual(['2019-08-15', '2019-07-16']);
  await play.until('2019-08-09');
  expect((await lettersOf(town, play.no, '2019-08-05', `billing-month.${play.no}.2019-07`))).toEqual(['2019-08-08 payment-coming-due bendahara@kotabogor.example']);
  expect((await cover('2019-07-20', '2019-08-06')).answer.dueOn).toBe('2019-08-16');
  expect((await cover('2019-07-20', '2019-08-07')).answer.dueOn).toBe('2019-08-15');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 120_000);
