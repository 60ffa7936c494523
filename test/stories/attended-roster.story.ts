/** A sender who goes along: says what a heading means, sees the result, chooses; is asked by letter after leaving the screen; and half a roster goes round twice until it is whole. */
import type { HandInMappingView, HandInView } from '@sinergi/contracts/roster.views';
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

const ATTENDED = { attended: 'true' };

async function handIn({ play, secretary }: Play, on: string, content: Uint8Array, fields: Record<string, string> = {}): Promise<string> {
  await play.until(on);
  const answer = await secretary.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${play.no}/hand-ins`, { fileName: 'daftar.csv', mediaType: 'text/csv', content, fields: { on, ...fields } });
  return answer.handIn.id;
}

const said = async ({ play }: Play, id: string): Promise<HandInView> => (await play.page()).handIns.find((each) => each.id === id)!;

/** Until the delivery is waited on for that step, at the pace of the machine and on no business time. */
async function awaits(people: Play, id: string, step: HandInView['awaits']): Promise<HandInView> {
  for (let tries = 0; tries < 200; tries += 1) {
    const view = await said(people, id);
    if (view.awaits === step) return view;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${step} was never waited for: ${JSON.stringify(await said(people, id))}`);
}

const say = ({ secretary }: Play, id: string, word: string, more: object = {}) => secretary.door.post<HandInView>(`/v1/hand-ins/${id}/words`, { word, ...more });
const members = async (no: string): Promise<number> => (await town.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM standing_membership WHERE cooperation_no = $1`, [no]))[0]!.n;
const staged = async (id: string): Promise<number> => (await town.database.query<{ n: number }>('SELECT count(*)::int AS n FROM staged_row WHERE hand_in_id = $1', [id]))[0]!.n;

function changed(roster: Uint8Array, change: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(roster)));
}
const strangeHeading = (roster: Uint8Array) => changed(roster, (text) => text.replaceAll(/\bNIK\b/g, 'Kolom D').replaceAll('No HP', 'Kolom M'));

test('a heading nobody knows is said by the sender, remembered for the office, and read so the next time', async () => {
  const people = await signed('2019-01-14');
  const { play, officer, secretary } = people;
  const id = await handIn(people, '2019-01-15', strangeHeading(await contractWorkers(12, '2019-01-09')), ATTENDED);
  await awaits(people, id, 'mapping');
  const before = await secretary.door.get<HandInMappingView>(`/v1/hand-ins/${id}/mapping`);
  const column = before.tables[0]?.columns.find(({ heading }) => heading === 'Kolom D');
  expect([column?.column, column?.from, column?.samples.length]).toEqual(['nik', 'content', 3]);
  expect(JSON.stringify(before)).not.toMatch(/\d{16}/);
  expect(await refusalOf(say(people, id, 'mapping', { mapping: { '': { 'Kolom D': null } } }))).toBe('mapping-unfit');
  expect(await refusalOf(say(people, id, 'accept-valid'))).toBe('hand-in-not-waiting');
  await say(people, id, 'mapping', { mapping: { '': { 'Kolom D': 'nik', 'Kolom M': 'phone' } } });
  const judged = await awaits(people, id, 'choice');
  expect([judged.status, judged.rowsRead, judged.returned, judged.people]).toEqual(['awaiting-sender', 12, 0, 12]);
  await say(people, id, 'accept-valid');
  expect(await refusalOf(say(people, id, 'all-or-nothing'))).toBe('hand-in-not-waiting');
  await play.settled();
  await play.answer('2019-01-16', officer, 'roster-approval');
  expect([await members(play.no), (await said(people, id)).choice]).toEqual([12, 'accept-valid']);
  expect(await lettersOf(town, play.no, '2019-01-15', 'roster-hand-in.%')).toEqual([
    '2019-01-15 roster-approval-asked kepesertaan.bgr@badan.example', '2019-01-16 roster-result sekda@kotabogor.example',
  ]);

  const next = await handIn(people, '2019-01-17', strangeHeading(await contractWorkers(3, '2019-01-09', 11)), ATTENDED);
  await awaits(people, next, 'mapping');
  const known = await secretary.door.get<HandInMappingView>(`/v1/hand-ins/${next}/mapping`);
  expect(known.tables[0]?.columns.find(({ heading }) => heading === 'Kolom M')).toMatchObject({ column: 'phone', from: 'remembered' });
  await say(people, next, 'withdraw');
  await play.settled();
  expect([(await said(people, next)).status, await members(play.no)]).toEqual(['withdrawn', 12]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('read under the wrong mapping, then under another: what was staged is read again, each row once; who spoke for it may not approve it', async () => {
  const people = await signed('2019-01-15');
  const { play, officer, head } = people;
  const id = await handIn(people, '2019-01-16', await contractWorkers(8, '2019-01-09'), ATTENDED);
  await awaits(people, id, 'mapping');
  await say(people, id, 'mapping', { mapping: { '': { 'Tempat Lahir': 'mother-name' } } });
  await awaits(people, id, 'choice');
  await officer.door.post(`/v1/hand-ins/${id}/words`, { word: 'mapping', mapping: {} });
  for (let tries = 0; tries < 100 && (await said(people, id)).awaits !== null; tries += 1) await new Promise((done) => setTimeout(done, 20));
  await awaits(people, id, 'choice');
  expect(await staged(id)).toBe(8);
  await say(people, id, 'accept-valid');
  await play.settled();
  expect(await refusalOf(play.answer('2019-01-17', officer, 'roster-approval'))).toBe('duties-incompatible');
  await play.answer('2019-01-17', head, 'roster-approval');
  const [row] = await town.database.query<{ placed: number }>(`SELECT count(birth_place)::int AS placed FROM staged_row WHERE hand_in_id = $1 AND mother_name_cipher IS NULL`, [id]);
  expect(row?.placed).toBe(8);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('who leaves the screen is asked by letter, reminded, and the delivery lapses in silence', async () => {
  const people = await signed('2019-01-16');
  const { play } = people;
  const id = await handIn(people, '2019-01-17', await contractWorkers(8, '2019-01-09'), ATTENDED);
  await awaits(people, id, 'mapping');
  await play.until('2019-01-18');
  expect(await lettersOf(town, play.no, '2019-01-17', 'roster-hand-in.%')).toEqual(['2019-01-17 roster-attention-asked sekda@kotabogor.example']);
  expect((await said(people, id)).senderTaskId).not.toBeNull();
  await play.until('2019-01-23');
  expect(await lettersOf(town, play.no, '2019-01-18', 'roster-hand-in.%')).toEqual(['2019-01-22 reminder sekda@kotabogor.example']);
  await play.until('2019-02-16');
  expect((await said(people, id)).status).toBe('lapsed');
  expect((await tasksOf(town, play.no)).filter((line) => line.includes('roster-attention'))).toEqual(['roster:1:roster-attention.mapping-1 lapsed 2019-02-15']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('stopped in the middle of a long file, resumed, and every row is there once', async () => {
  const people = await signed('2019-01-18');
  const { play, officer } = people;
  const id = await handIn(people, '2019-01-21', await contractWorkers(20_000, '2019-01-09'));
  for (let tries = 0; tries < 400 && (await staged(id)) === 0; tries += 1) await new Promise((done) => setTimeout(done, 20));
  await say(people, id, 'stop');
  const stopped = await awaits(people, id, 'resume');
  expect(stopped.rowsRead).toBeLessThan(20_000);
  expect(await refusalOf(say(people, id, 'stop'))).toBe('hand-in-not-waiting');
  await say(people, id, 'resume');
  await play.settled();
  expect([(await said(people, id)).status, await staged(id)]).toEqual(['awaiting-approval', 20_000]);
  await play.answer('2019-01-22', officer, 'roster-approval');
  expect(await members(play.no)).toBe(20_000);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('46 of 100 rows valid: what comes back is mended twice, each time by its own workbook, until nothing is left', async () => {
  const people = await signed('2019-01-17');
  const { play, officer } = people;
  const good = new TextDecoder().decode(await contractWorkers(100, '2019-01-09')).split('\r\n');
  const isPerson = (row: string) => /\d{16}/.test(row);
  const headings = good.slice(0, good.findIndex(isPerson));
  const rows = good.filter(isPerson);
  const damaged = (row: string) => row.replace(/(\d{15})\d/, '$1');
  const file = (chosen: readonly string[]) => new TextEncoder().encode([...headings, ...chosen].join('\r\n'));
  const round = async (on: string, approvedOn: string, content: Uint8Array, mends?: string) => {
    const id = await handIn(people, on, content, mends ? { mends } : {});
    await play.settled();
    await play.answer(approvedOn, officer, 'roster-approval');
    return said(people, id);
  };
  const first = await round('2019-01-18', '2019-01-21', file(rows.map((row, at) => (at < 46 ? row : damaged(row)))));
  expect([first.accepted, first.returned, first.leftToMend, await members(play.no)]).toEqual([46, 54, 54, 46]);
  const second = await round('2019-01-22', '2019-01-23', file(rows.slice(46).map((row, at) => (at < 30 ? row : damaged(row)))), first.id);
  expect([second.accepted, second.returned, (await said(people, first.id)).leftToMend, await members(play.no)]).toEqual([30, 24, 24, 76]);
  const third = await round('2019-01-24', '2019-01-25', file(rows.slice(76)), second.id);
  expect([third.returned, (await said(people, second.id)).leftToMend, await members(play.no)]).toEqual([0, 0, 100]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
