/** A case in force goes on month by month: the whole roster comes again, a second person sees who joins, leaves and changes, and the next bill is right. */
import type { DifferenceView, HandInView } from '@sinergi/contracts/roster.views';
import { faultsOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';

let town: Town;
let people: Play;
let rows: readonly string[];
let headings: string;

/** Columns of the list as offices send it. */
const [RT, POSITION] = [7, 11];

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-03-01' });
  await reach(people, '2019-02-08', 'roster', 'roster-hand-in');
  const list = textOf(await generateRoster({ regionCode: '32.71', rtHeads: 22, rwHeads: 3, seed: 31, on: '2019-02-12', layout: 'one-sheet' })).split('\r\n').filter((row) => row !== '');
  rows = list.filter((row) => /\d{16}/.test(row));
  headings = list[list.indexOf(rows[0]!) - 1]!;
  await handIn('2019-02-12', rows.slice(0, 20), {});
  await people.play.answer('2019-02-14', people.officer, 'roster-approval');
}, 240_000);
afterAll(() => town.close(), 60_000);

async function handIn(on: string, list: readonly string[], fields: Record<string, string>): Promise<string> {
  const { play, secretary } = people;
  await play.until(on);
  const content = new TextEncoder().encode([headings, ...list].join('\r\n'));
  const answer = await secretary.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${play.no}/hand-ins`, { fileName: 'daftar.csv', mediaType: 'text/csv', content, fields: { on, ...fields } });
  await play.settled();
  return answer.handIn.id;
}

async function approve(on: string, id: string): Promise<void> {
  const { play, officer } = people;
  await play.until(on);
  const { approvalTaskId } = await view(id);
  const task = (await play.page()).waits.find((wait) => wait.id === approvalTaskId)!;
  await officer.door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, { verdict: 'approve', round: task.round, on });
  await play.settled();
}

const view = (id: string) => people.officer.door.get<HandInView>(`/v1/hand-ins/${id}`);
const differences = async (id: string, kind: string) => (await people.officer.door.get<{ items: DifferenceView[] }>(`/v1/hand-ins/${id}/differences?kind=${kind}`)).items;
const withCell = (row: string, column: number, value: string): string => row.split(';').map((cell, at) => (at === column ? value : cell)).join(';');

async function billed(month: string): Promise<{ members: number; positions: Record<string, number> }> {
  const [bill] = await town.database.query<{ members: number }>(`SELECT members FROM bill WHERE cooperation_no = $1 AND month = $2`, [people.play.no, month]);
  const posts = await town.database.query<{ position: string; n: number }>(
    `SELECT m.position_code AS position, count(*)::int AS n FROM bill b JOIN bill_line l ON l.bill_id = b.id JOIN membership m ON m.id = l.membership_id WHERE b.cooperation_no = $1 AND b.month = $2 GROUP BY 1 ORDER BY 1`,
    [people.play.no, month],
  );
  return { members: bill!.members, positions: Object.fromEntries(posts.map(({ position, n }) => [position, n])) };
}

test('the first month is billed as first handed in', async () => {
  await people.play.until('2019-03-19');
  expect((await billed('2019-03')).members).toBe(20);
}, 120_000);

test('a monthly roster is late or in time, tells its differences, and changes nothing before a second person approves', async () => {
  const { play, officer, secretary } = people;
  const before = await billed('2019-03');
  // 1 to 3 are not in it, 4 has another RT, 5 is a head of RW now, 21 and 22 are new
  const list = [withCell(rows[3]!, RT, '091'), withCell(rows[4]!, POSITION, 'Ketua RW'), ...rows.slice(5, 22)];
  const id = await handIn('2019-04-04', list, { purpose: 'monthly' });
  expect(await view(id)).toMatchObject({ purpose: 'monthly', status: 'awaiting-approval', reportDueOn: '2019-04-11', late: false, differences: { alreadyMembers: 15, course: { month: '2019-04', members: 20, joiners: 2, leavers: 3, changedPosts: 1, changedPlaces: 1, massExit: false } } });
  expect((await differences(id, 'leaver')).map(({ was, is }) => [was!.rt === null, is])).toHaveLength(3);
  expect((await differences(id, 'changed-place'))[0]!.is!.rt).toBe('091');
  const task = (await play.page()).waits.find((wait) => wait.askCode === 'roster-approval')!;
  expect(await refusalOf(secretary.door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, { verdict: 'approve', round: task.round, on: '2019-04-04' }))).not.toBeNull();
  await approve('2019-04-05', id);
  expect((await view(id)).status).toBe('committed');
  await play.until('2019-04-20');
  const april = await billed('2019-04');
  expect(april.members).toBe(19);
  expect(april.positions['rw-head']).toBe((before.positions['rw-head'] ?? 0) + rwAmong(rows.slice(20, 22)) - rwAmong(rows.slice(0, 5)) + 1);
  expect((await billed('2019-03')).members).toBe(20);
  await officer.door.post(`/v1/hand-ins/${id}/undo`, { reason: 'terlambat disadari' }).then(
    () => expect('undone').toBe('refused'),
    (error: { code?: string }) => expect(error.code).toBe('roster-billed'),
  );
}, 240_000);

test('after the cut-off it counts for the next month; one who left comes back; many who leave are pointed out; the report is late', async () => {
  const id = await handIn('2019-05-20', [rows[0]!, ...rows.slice(8, 22)], { purpose: 'monthly' });
  expect(await view(id)).toMatchObject({ reportDueOn: '2019-05-10', late: true, differences: { course: { month: '2019-06', members: 19, joiners: 1, leavers: 5, massExit: true } } });
  await approve('2019-05-21', id);
  await people.play.until('2019-06-20');
  expect([(await billed('2019-05')).members, (await billed('2019-06')).members]).toEqual([19, 15]);
  expect(await faultsOf(town, people.play.no)).toEqual([]);
}, 240_000);

test('undone before it is billed, everybody is as before', async () => {
  const { play, officer, secretary } = people;
  const id = await handIn('2019-07-02', rows.slice(10, 22), { purpose: 'monthly' });
  await approve('2019-07-03', id);
  await officer.door.post(`/v1/hand-ins/${id}/undo`, { reason: 'daftar yang keliru' });
  await secretary.door.post(`/v1/hand-ins/${id}/undo/confirmation`, { approve: true });
  await play.until('2019-07-19');
  expect((await billed('2019-07')).members).toBe(15);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

const rwAmong = (list: readonly string[]): number => list.filter((row) => row.split(';')[POSITION] === 'Ketua RW').length;
