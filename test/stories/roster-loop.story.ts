/** A roster half right: all or nothing, mended and taken, shown again when others came first, and taken back by two people. */
import type { HandInView } from '@sinergi/contracts/roster.views';
import { faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { contractWorkers, playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;

beforeAll(async () => {
  town = await openTown();
}, 180_000);
afterAll(() => town.close(), 60_000);

async function signed(bornOn: string): Promise<Play> {
  const people = await playOf(town, { programme: 'contract-workers', bornOn, coverFrom: '2019-03-01' });
  await reach(people, '2019-01-08', 'roster', 'roster-hand-in');
  return people;
}

async function handIn({ play, secretary }: Play, on: string, content: Uint8Array, fields: Record<string, string> = {}): Promise<string> {
  await play.until(on);
  const answer = await secretary.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${play.no}/hand-ins`, { fileName: 'daftar.csv', mediaType: 'text/csv', content, fields: { on, ...fields } });
  await play.settled();
  return answer.handIn.id;
}

const said = async ({ play }: Play, id: string): Promise<HandInView> => (await play.page()).handIns.find((each) => each.id === id)!;
const members = async (no: string): Promise<number> => (await town.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM standing_membership WHERE cooperation_no = $1`, [no]))[0]!.n;

/** The headings of a list and some of its people, told by their place among them. */
function some(roster: Uint8Array, wanted: (person: number) => boolean, changed: (row: string, person: number) => string = (row) => row): Uint8Array {
  const rows = new TextDecoder().decode(roster).split('\r\n');
  const people = rows.filter((row) => /\d{16}/.test(row));
  const headings = rows.slice(0, rows.indexOf(people[0]!));
  return new TextEncoder().encode([...headings, ...people.flatMap((row, person) => (wanted(person) ? [changed(row, person)] : []))].join('\r\n'));
}
const everybody = () => true;
const withoutLastDigit = (row: string): string => row.replace(/(\d{15})\d/, '$1');

test('all or nothing: one bad row and nobody is asked; accepted as valid, only the bad ones come again', async () => {
  const people = await signed('2019-01-03');
  const { play, officer } = people;
  const good = await contractWorkers(12, '2019-01-09');
  const bad = some(good, everybody, (row, person) => (person === 3 || person === 7 ? withoutLastDigit(row) : row));
  const refused = await handIn(people, '2019-01-09', bad, { choice: 'all-or-nothing' });
  expect(await said(people, refused)).toMatchObject({ status: 'incomplete', accepted: 10, returned: 2, approvalTaskId: null });
  expect(await lettersOf(town, play.no, '2019-01-09', 'roster-hand-in.%')).toEqual(['2019-01-09 roster-result sekda@kotabogor.example']);

  const taken = await handIn(people, '2019-01-10', bad);
  expect(taken).not.toBe(refused);
  await play.answer('2019-01-11', officer, 'roster-approval');
  expect([await members(play.no), (await said(people, taken)).leftToMend]).toEqual([10, 2]);

  const mended = await handIn(people, '2019-01-14', some(good, (person) => person === 3 || person === 7), { mends: taken });
  await play.answer('2019-01-15', officer, 'roster-approval');
  expect([await members(play.no), (await said(people, taken)).leftToMend, (await said(people, mended)).mends]).toEqual([12, 0, taken]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('two overlapping deliveries: the second is shown again, with who came first, before it takes effect', async () => {
  const people = await signed('2019-01-04');
  const { play, officer } = people;
  const whole = await contractWorkers(20, '2019-01-09');
  const first = await handIn(people, '2019-01-09', some(whole, (person) => person < 5));
  const second = await handIn(people, '2019-01-09', whole);
  const approve = async (handInId: string, on: string) => {
    await play.until(on);
    const { approvalTaskId } = await said(people, handInId);
    const task = (await play.page()).waits.find(({ id }) => id === approvalTaskId)!;
    await officer.door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, { verdict: 'approve', round: task.round, on });
    await play.settled();
  };
  expect((await said(people, second)).differences).toEqual({ alreadyMembers: 0, elsewhere: 0, postsHeld: 0 });
  await approve(first, '2019-01-10');
  await approve(second, '2019-01-10');
  expect(await said(people, second)).toMatchObject({ status: 'awaiting-approval', differences: { alreadyMembers: 5 } });
  expect(await members(play.no)).toBe(5);
  await approve(second, '2019-01-11');
  expect((await said(people, second)).status).toBe('committed');
  expect(await members(play.no)).toBe(20);
  expect((await tasksOf(town, play.no)).filter((line) => line.includes('roster-approval')).slice(-1)).toEqual(['roster:1:roster-approval.look-2 approved 2019-01-11']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('taken back by two people before it is billed; the same file may come again', async () => {
  const people = await signed('2019-01-07');
  const { play, officer, secretary } = people;
  const file = await contractWorkers(12, '2019-01-09');
  const id = await handIn(people, '2019-01-09', file);
  await play.answer('2019-01-10', officer, 'roster-approval');
  await officer.door.post(`/v1/hand-ins/${id}/undo`, { reason: 'daftar tahun lalu' });
  expect(await refusalOf(officer.door.post(`/v1/hand-ins/${id}/undo/confirmation`, { approve: true }))).toBe('duties-incompatible');
  expect(await members(play.no)).toBe(12);
  await secretary.door.post(`/v1/hand-ins/${id}/undo/confirmation`, { approve: true });
  expect([await members(play.no), (await said(people, id)).status]).toEqual([0, 'undone']);
  const again = await handIn(people, '2019-01-11', file);
  expect(again).not.toBe(id);
  await play.answer('2019-01-14', officer, 'roster-approval');
  expect(await members(play.no)).toBe(12);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
