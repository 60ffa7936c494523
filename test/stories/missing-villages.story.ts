/** Villages nobody has handed in for are reminded, each once a rung, before the first roster and after it, until none is missing or the ladder ends. */
import type { HandInView, RosterQualityView } from '@sinergi/contracts/roster.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { playOf, reach, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 180_000);
afterAll(() => town.close(), 60_000);

/** One head of RT in each of the sixty-eight kelurahan of Kota Bogor. */
const EVERYWHERE = { regionCode: '32.71', rtHeads: 68, rwHeads: 0, seed: 11, on: '2019-01-08' };

async function heads(wanted: (person: number) => boolean): Promise<Uint8Array> {
  const { sheets } = await generateRoster({ ...EVERYWHERE, layout: 'one-sheet' });
  const text = textOf({ people: 0, mistakes: [], sheets: sheets.map(({ name, rows }) => ({ name, rows: [rows[0]!, ...rows.slice(1).filter((_row, person) => wanted(person))] })) });
  return new TextEncoder().encode(text);
}

async function handIn({ play, secretary, officer }: Play, on: string, content: Uint8Array): Promise<void> {
  await play.until(on);
  await secretary.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${play.no}/hand-ins`, { fileName: 'daftar.csv', mediaType: 'text/csv', content, fields: { on } });
  await play.settled();
  await play.answer(on, officer, 'roster-approval');
}

/** `2019-01-17 district 6`: letters to places, by day and kind of office. */
const reminders = async (no: string): Promise<string[]> =>
  (await town.database.query<{ line: string }>(
    `SELECT l.on_date || ' ' || o.kind || ' ' || count(*) AS line FROM letter l JOIN office o ON o.id = l.office_id
      WHERE l.no = $1 AND l.notice = 'roster-missing' AND l.status = 'sent' GROUP BY l.on_date, o.kind ORDER BY l.on_date, o.kind`, [no])).map(({ line }) => line);
const quality = ({ play, secretary }: Play) => secretary.door.get<RosterQualityView>(`/v1/cooperations/${play.no}/roster-quality`);
const completionOf = async (no: string): Promise<string | undefined> =>
  (await town.database.query<{ outcome: string | null }>(`SELECT outcome FROM process_run WHERE process_id = 'roster-completion.' || $1`, [no]))[0]?.outcome ?? undefined;

test('all are reminded before the first roster; of three left out the last two are reminded again, and the last roster ends it', async () => {
  const people = await playOf(town, { bornOn: '2019-01-03', coverFrom: '2019-03-01' });
  const { play } = people;
  await reach(people, '2019-01-08', 'roster', 'roster-hand-in');
  await play.until('2019-01-17');
  expect(await reminders(play.no)).toEqual(['2019-01-17 district 6', '2019-01-17 village 68']);
  const before = await quality(people);
  expect(before.missing).toEqual({ districts: 6, villages: 68 });
  expect(before.districts.every(({ lastRemindedOn, villages }) => lastRemindedOn === '2019-01-17' && villages.every((village) => village.lastRemindedOn === '2019-01-17'))).toBe(true);

  await handIn(people, '2019-01-18', await heads((person) => person > 2));
  expect((await quality(people)).missing).toEqual({ districts: 0, villages: 3 });
  const task = await play.openTask('roster-completion');
  expect([task?.act, task?.openedOn, task?.ahead.map(({ on }) => on)]).toEqual(['complete-roster', '2019-01-18', ['2019-02-01', '2019-02-18', '2019-03-04', '2019-03-26']]);

  await play.until('2019-02-01');
  expect((await reminders(play.no)).slice(2)).toEqual(['2019-02-01 village 3']);
  await handIn(people, '2019-02-06', await heads((person) => person === 0));
  await play.until('2019-02-18');
  expect((await reminders(play.no)).slice(2)).toEqual(['2019-02-01 village 3', '2019-02-18 village 2']);
  await handIn(people, '2019-02-20', await heads((person) => person === 1 || person === 2));
  expect([await completionOf(play.no), (await quality(people)).missing]).toEqual(['complete', { districts: 0, villages: 0 }]);
  await play.until('2019-03-28');
  expect((await reminders(play.no)).slice(2)).toEqual(['2019-02-01 village 3', '2019-02-18 village 2']);
  expect((await tasksOf(town, play.no)).filter((line) => line.includes('roster-completion'))).toEqual(['roster:1:roster-completion handed-in 2019-02-20']);
  expect(await lettersOf(town, play.no, '0001-01-01', 'roster-completion.%')).toEqual([
    '2019-01-18 roster-completion-asked sekda@kotabogor.example', '2019-02-01 reminder sekda@kotabogor.example', '2019-02-18 reminder sekda@kotabogor.example',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('a cooperation that is withdrawn reminds nobody any more', async () => {
  const people = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-05-01' });
  const { play, head } = people;
  await reach(people, '2019-01-08', 'roster', 'roster-hand-in');
  await handIn(people, '2019-01-09', await heads((person) => person > 1));
  await head.door.post(`/v1/cooperations/${play.no}/withdrawal`, { reason: 'Anggaran dialihkan.' });
  await play.settled();
  expect(await completionOf(play.no)).toBe('case-closed');
  expect(await reminders(play.no)).toEqual([]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('nobody completes it: who cannot be written to is counted, and the branch is told how many are still missing', async () => {
  const people = await playOf(town, { bornOn: '2019-01-04', coverFrom: '2019-05-01' });
  const { play } = people;
  await reach(people, '2019-01-08', 'roster', 'roster-hand-in');
  await town.database.query(`UPDATE office SET email = NULL WHERE kind = 'village' AND region_code = (SELECT code FROM region WHERE code LIKE '32.71.%' AND level = 'village' AND NOT retired ORDER BY code LIMIT 1)`);
  await handIn(people, '2019-01-09', await heads((person) => person > 1));
  await play.until('2019-03-20');
  expect(await reminders(play.no)).toEqual(['2019-01-23 village 1', '2019-02-07 village 1', '2019-02-21 village 1']);
  expect(await lettersOf(town, play.no, '2019-01-10', 'roster-completion.%')).toEqual([
    '2019-01-23 reminder sekda@kotabogor.example', '2019-02-07 reminder sekda@kotabogor.example', '2019-02-21 escalation walikota@kotabogor.example', '2019-03-15 roster-left-incomplete kepala.bgr@badan.example',
  ]);
  const [last] = await town.database.query<{ facts: Record<string, number> }>(`SELECT facts FROM letter WHERE no = $1 AND notice = 'roster-left-incomplete'`, [play.no]);
  expect(last!.facts).toEqual({ missingDistricts: 0, missingVillages: 2, unreachable: 1 });
  expect(await completionOf(play.no)).toBe('lapsed');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
