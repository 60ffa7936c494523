/** A decree loaded today: which running deadlines it moves is shown first, applied by an administrator, and both dates are kept. */
import { workingCalendar, STANDARD_CALENDAR_POLICY } from '@sinergi/domain/calendar/working-days';
import { addDays, localDate } from '@sinergi/domain/calendar/local-date';
import { datesAhead, type DatedRung } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import { asked, bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-8000';
const TODAY = localDate('2018-04-18');
const ANCHOR = localDate('2018-04-16');
const LAW = { edition: 'SKB-uji', source: 'Keputusan Bersama 3 Menteri (uji)' };
let door: Door;
let scene: Bekasi;
let taskId: string;

const day = (date: string, regionCode: string | null = null) => ({ date, kind: 'local', nameId: 'Hari uji', basis: 'SKB uji', regionCode });
const dates = async (extraDays = 0): Promise<DatedRung[]> => {
  const [{ ask } = { ask: null }] = await door.record.query<{ ask: Ask | null }>('SELECT ask FROM task WHERE id = $1', [taskId]);
  const holidays = await new HolidayQueries(door.record).holidaysFor('32.75', TODAY);
  return datesAhead(ask!.ladder, { from: ANCHOR, extraDays }, workingCalendar(holidays, STANDARD_CALENDAR_POLICY, TODAY, '32.75'), 'WIB');
};
const plan = async (cause: string | null, edition: string | null = null) => new TaskRepository(door.record).plan({ taskId, dates: await dates(), grantedDays: 0, anchorOn: ANCHOR, cause, edition, on: TODAY, held: null });
const effects = async (edition: string) => (await door.get(`/v1/calendar/effects?edition=${edition}`, scene.people.administrator.token)).body;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.setToday(TODAY);
  await cooperationOnRecord(door, scene, NO);
  taskId = await asked(door, scene, NO, 'written-confirmation');
  await plan(null);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({}));

test('loading a decree moves nothing yet; what it would move is named rung by rung', async () => {
  const before = await dates();
  const load = await door.post('/v1/calendar/days', scene.people.administrator.token).send({ ...LAW, days: [day('2018-04-25')] });
  expect([load.status, door.gateway.told]).toEqual([201, []]);
  const after = await dates();
  const { edition, tasks } = await effects('SKB-uji');
  expect([edition, tasks.length, tasks[0]]).toMatchObject(['SKB-uji', 1, { taskId, no: NO, office: 'Pemerintah Kota Bekasi' }]);
  const expected = before.flatMap(({ code, on }, index) => (on === after[index]!.on ? [] : [{ code, was: on, becomes: after[index]!.on }]));
  expect(expected.length).toBeGreaterThan(1);
  expect(tasks[0].rungs).toEqual(expected);
});

test('a rung that was climbed does not move any more', async () => {
  const [first] = (await effects('SKB-uji')).tasks[0].rungs;
  await new TaskRepository(door.record).climbed(taskId, first.code, TODAY);
  expect((await effects('SKB-uji')).tasks[0].rungs.map(({ code }: { code: string }) => code)).not.toContain(first.code);
});

test('a day of another city, or after every date, moves nothing', async () => {
  await door.post('/v1/calendar/days', scene.people.administrator.token).send({ edition: 'lain', source: 'Perda lain', days: [day('2018-04-26', '32.71'), day('2027-01-04')] });
  expect((await effects('lain')).tasks).toEqual([]);
  const unknown = await door.get('/v1/calendar/effects?edition=belum-dimuat', scene.people.administrator.token);
  expect([unknown.status, unknown.body.code]).toEqual([422, 'law-row-invalid']);
});

test('an administrator applies it; old date, new date and the cause are kept, and nothing is left to move', async () => {
  const apply = (token: string) => door.post('/v1/calendar/apply', token).send({ edition: 'SKB-uji' });
  expect((await apply(scene.people.operator.token)).body.code).toBe('not-allowed');
  const [rung] = (await effects('SKB-uji')).tasks[0].rungs;
  door.gateway.expects({ calendarChanged: async () => { await plan('decree', 'SKB-uji'); return 1; } });
  expect((await apply(scene.people.administrator.token)).body).toEqual({ told: 1 });
  expect((await effects('SKB-uji')).tasks).toEqual([]);
  const task = (await door.get(`/v1/tasks/${encodeURIComponent(taskId)}`, scene.people.mayor.token)).body;
  expect(task.moves).toContainEqual({ rung: rung.code, was: rung.was, becomes: rung.becomes, cause: 'decree', edition: 'SKB-uji', movedOn: TODAY });
  const { timeline } = (await door.get(`/v1/cooperations/${NO}`, scene.people.operator.token)).body;
  expect(timeline.filter(({ kind }: { kind: string }) => kind === 'deadline')).toMatchObject([{ detail: { id: 'keputusan tentang hari libur (edisi SKB-uji)' }, title: { id: expect.stringMatching(/^Tenggat konfirmasi tertulis: \d+ \w+ 2018 menjadi \d+ \w+ 2018$/) } }]);
  expect(await door.record.query(`SELECT facts->>'edition' AS edition FROM audit_entry WHERE act = 'holiday.apply'`)).toEqual([{ edition: 'SKB-uji' }]);
});

test('an engine that is away is said so; the same key may apply it later', async () => {
  door.gateway.expects({ calendarChanged: async () => { throw new Error('away'); } });
  const apply = () => door.post('/v1/calendar/apply', scene.people.administrator.token, 'apply-again').send({ edition: 'SKB-uji' });
  expect((await apply()).status).toBe(503);
  door.gateway.expects({ calendarChanged: async () => 3 });
  expect((await apply()).body).toEqual({ told: 3 });
});

test('a decree taken back names the dates that come forward again', async () => {
  const { items } = (await door.get('/v1/calendar/days?from=2018-04-25&until=2018-04-25', scene.people.administrator.token)).body;
  await door.post(`/v1/calendar/days/${items[0].id}/withdraw`, scene.people.administrator.token).send({ reason: 'dicabut' });
  const [moved] = (await effects('SKB-uji')).tasks;
  expect(moved.rungs.every(({ was, becomes }: { was: string; becomes: string }) => becomes < was)).toBe(true);
});

test('before a launch, every question of the programme shows its coming dates', async () => {
  const { programme, on, waits } = (await door.get('/v1/cooperations/preview-ladders?programme=neighbourhood-heads&region=32.75', scene.people.officer.token)).body;
  expect([programme, on]).toEqual(['neighbourhood-heads', TODAY]);
  const confirmation = waits.find(({ askCode }: { askCode: string }) => askCode === 'written-confirmation');
  expect(confirmation).toMatchObject({ stage: 'verbal-approval', stageTitle: { id: 'Persetujuan lisan' }, act: 'confirm' });
  const ahead = confirmation.ahead.map((rung: { on: string }) => rung.on);
  expect(ahead).toEqual(ahead.toSorted());
  expect(new Set(waits.map(({ act }: { act: string }) => act))).toEqual(new Set(['confirm', 'draft', 'review', 'sign', 'hand-in', 'approve-roster', 'pay']));
  const [bill, arrears] = waits.slice(-2);
  expect([bill.askCode, arrears.askCode, arrears.ahead.map((rung: { code: string }) => rung.code)]).toEqual(['payment', 'arrears', ['warning-1', 'agency-head', 'warning-2', 'city-secretary', 'warning-3', 'mayor', 'regional-office', 'ladder-ended']]);
  expect(arrears.ahead[0].on > bill.ahead.at(-1).on).toBe(true);
  expect((await door.get('/v1/cooperations/preview-ladders?programme=tidak-ada', scene.people.officer.token)).body.code).toBe('programme-unknown');
});

test('a rehearsal is judged by the day its own clock stands at, not by the last day on its record', async () => {
  const no = 'GLADI-2018-4500';
  await cooperationOnRecord(door, scene, no, true);
  const rehearsed = await asked(door, scene, no, 'written-confirmation');
  await new TaskRepository(door.record).plan({ taskId: rehearsed, dates: await dates(), grantedDays: 0, anchorOn: ANCHOR, cause: null, edition: null, on: ANCHOR, held: null });
  await door.record.query(`UPDATE cooperation SET as_of = $2 WHERE no = $1`, [no, ANCHOR]);
  await door.post('/v1/calendar/days', scene.people.administrator.token).send({ edition: 'gladi', source: 'SKB gladi', days: [{ ...day('2018-05-03'), knownFrom: addDays(ANCHOR, 3) }] });
  const movedAt = async (today: string | null): Promise<boolean> => {
    door.gateway.expects({ today: async () => today as never });
    return (await effects('gladi')).tasks.some((task: { taskId: string }) => task.taskId === rehearsed);
  };
  expect(await movedAt(addDays(ANCHOR, 3))).toBe(true);
  expect(await movedAt(addDays(ANCHOR, 2))).toBe(false);
  expect(await movedAt(null)).toBe(false);
});
