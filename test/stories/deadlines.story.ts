/** Deadlines that move: by a word with a reason and a limit, and by a decree that reaches running waits, those already escalated too. */
import { datesOf, faultsOf, lettersOf, movesOf } from '../harness/from-outside';
import { playOf, refusalOf, standing } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

const onProcess = (no: string): string => `/v1/processes/cooperation.${no}/guidance`;

test('a deadline is moved with a reason, as far as the position may, and the desk asked is told', async () => {
  const people = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-06-01' });
  const { play, head, officer, treasurer } = people;
  await play.until('2019-01-09');
  const { id: taskId } = await standing(people, 'written-confirmation');
  const move = (days: number) => ({ act: 'move-deadline', taskId, days, reason: 'Rapat paripurna mundur.' });
  expect(await refusalOf(treasurer.door.post(onProcess(play.no), move(3)))).toBe('not-allowed');
  await officer.door.post(onProcess(play.no), move(3));
  await play.settled();
  expect(await refusalOf(officer.door.post(onProcess(play.no), move(3)))).toBe('deadline-move-beyond-limit');
  expect(await refusalOf(head.door.post(onProcess(play.no), { ...move(3), reason: '' }))).toBe('request-malformed');
  await head.door.post(onProcess(play.no), move(2));
  await play.settled();

  expect(await datesOf(town, taskId)).toEqual(['reminder 2019-01-21', 'superior 2019-01-30', 'head 2019-02-12', 'lapse 2019-02-26']);
  expect(await movesOf(town, play.no)).toEqual([
    'reminder 2019-01-14 > 2019-01-17 guidance', 'superior 2019-01-23 > 2019-01-28 guidance', 'head 2019-02-04 > 2019-02-08 guidance', 'lapse 2019-02-19 > 2019-02-22 guidance',
    'reminder 2019-01-17 > 2019-01-21 guidance', 'superior 2019-01-28 > 2019-01-30 guidance', 'head 2019-02-08 > 2019-02-12 guidance', 'lapse 2019-02-22 > 2019-02-26 guidance',
  ]);
  await play.until('2019-01-22');
  expect(await lettersOf(town, play.no)).toEqual([
    '2019-01-07 written-confirmation-asked sekda@kotabogor.example',
    '2019-01-09 deadline-moved sekda@kotabogor.example',
    '2019-01-09 deadline-moved sekda@kotabogor.example',
    '2019-01-21 reminder sekda@kotabogor.example',
  ]);
  const reasons = await town.database.query(`SELECT position, reason, outcome FROM guidance_request WHERE no = $1 ORDER BY recorded_at`, [play.no]);
  expect(reasons).toEqual([
    { position: 'account-officer', reason: 'Rapat paripurna mundur.', outcome: 'accepted' },
    { position: 'branch-head', reason: 'Rapat paripurna mundur.', outcome: 'accepted' },
  ]);
}, 240_000);

test('a decree is shown with what it moves, then moves what is ahead; what was climbed stays', async () => {
  const [escalated, running] = [await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-09-01' }), await playOf(town, { bornOn: '2019-02-20', coverFrom: '2019-09-01' })];
  await escalated.play.until('2019-02-25');
  await running.play.until('2019-02-25');
  const [climbed, fresh] = [await standing(escalated, 'written-confirmation'), await standing(running, 'written-confirmation')];
  expect(await datesOf(town, climbed.id)).toEqual(['reminder 2019-02-12 climbed', 'superior 2019-02-21 climbed', 'head 2019-03-05', 'lapse 2019-03-20']);
  expect(await datesOf(town, fresh.id)).toEqual(['reminder 2019-02-27', 'superior 2019-03-11', 'head 2019-03-21', 'lapse 2019-04-05']);

  const edition = 'cuti-bersama-2019-02-26';
  await town.administrator.post('/v1/calendar/days', {
    edition, source: 'Keputusan bersama contoh nomor 1/2019',
    days: [{ date: '2019-02-26', kind: 'collective-leave', nameId: 'Cuti bersama contoh', basis: 'SKB contoh 1/2019', knownFrom: '2019-02-20' }],
  });
  expect(await movesOf(town, escalated.play.no)).toEqual([]);
  const { tasks } = await town.administrator.get<{ tasks: { taskId: string; rungs: { code: string; was: string; becomes: string }[] }[] }>(`/v1/calendar/effects?edition=${edition}`);
  const shown = tasks.find(({ taskId }) => taskId === climbed.id)?.rungs;
  expect(shown).toEqual([{ code: 'head', was: '2019-03-05', becomes: '2019-03-06' }, { code: 'lapse', was: '2019-03-20', becomes: '2019-03-21' }]);

  await town.administrator.post('/v1/calendar/apply', { edition });
  await Promise.all([escalated.play.settled(), running.play.settled()]);
  expect(await movesOf(town, escalated.play.no)).toEqual([`head 2019-03-05 > 2019-03-06 decree ${edition}`, `lapse 2019-03-20 > 2019-03-21 decree ${edition}`]);
  expect(await datesOf(town, climbed.id)).toEqual(['reminder 2019-02-12 climbed', 'superior 2019-02-21 climbed', 'head 2019-03-06', 'lapse 2019-03-21']);
  expect((await datesOf(town, fresh.id))[0]).toBe('reminder 2019-02-28');

  await Promise.all([escalated.play.until('2019-03-07'), running.play.until('2019-03-01')]);
  expect((await lettersOf(town, escalated.play.no)).slice(1)).toEqual(['2019-02-12 reminder sekda@kotabogor.example', '2019-02-21 escalation walikota@kotabogor.example', '2019-03-06 escalation kepala.bgr@badan.example']);
  expect((await lettersOf(town, running.play.no)).slice(1)).toEqual(['2019-02-28 reminder sekda@kotabogor.example']);
  const applied = await town.database.query<{ edition: string }>(`SELECT facts->>'edition' AS edition FROM audit_entry WHERE act = 'holiday.apply'`);
  expect(applied).toEqual([{ edition }]);
  for (const { play } of [escalated, running]) expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
