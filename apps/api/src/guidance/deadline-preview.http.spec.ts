/** A deadline's move shown before it is made: the dates the move itself would give, and whether the onlooker may make it. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '@sinergi/domain/calendar/working-days';
import { datesAhead } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { asked, bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-3900';
const TODAY = localDate('2018-05-02');
let door: Door;
let scene: Bekasi;
let taskId: string;

async function dates(extraDays: number) {
  const [{ ask } = { ask: null }] = await door.record.query<{ ask: Ask | null }>('SELECT ask FROM task WHERE id = $1', [taskId]);
  const holidays = await new HolidayQueries(door.record).holidaysFor('32.75', TODAY);
  return datesAhead(ask!.ladder, { from: TODAY, extraDays }, workingCalendar(holidays, STANDARD_CALENDAR_POLICY, TODAY, '32.75'), 'WIB');
}

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.setToday(TODAY);
  await cooperationOnRecord(door, scene, NO);
  taskId = await asked(door, scene, NO, 'city-signature');
  await new TaskRepository(door.record).plan({ taskId, dates: await dates(0), grantedDays: 0, anchorOn: TODAY, cause: null, edition: null, on: TODAY, held: null });
});
afterAll(() => door.close());

const preview = (role: Role, days: number | string, id = taskId) => door.get(`/v1/tasks/${encodeURIComponent(id)}/deadline-preview?days=${days}`, scene.people[role].token);

test.each([5, -3, 20])('%i working days: every date ahead, as it stands and as it would become', async (days) => {
  const [before, after] = [await dates(0), await dates(days)];
  const { body } = await preview('branchHead', days);
  expect(body).toEqual({ taskId, days, refusal: null, rungs: before.map(({ code, act, on }, index) => ({ code, act, was: on, becomes: after[index]!.on })) });
  expect(body.rungs.every(({ was, becomes }: { was: string; becomes: string }) => (days > 0 ? becomes > was : becomes < was))).toBe(true);
});

test.each([
  ['officer', 6, 'deadline-move-beyond-limit'],
  ['branchHead', 21, 'deadline-move-beyond-limit'],
  ['mayor', 5, 'not-allowed'],
] as const)('%s is told that %i days are not theirs to move', async (role, days, code) => {
  const { body } = await preview(role, days);
  expect(body.refusal).toEqual({ code, detail: { id: expect.any(String), en: expect.any(String) } });
  expect(body.rungs).not.toEqual([]);
});

test('days moved before count', async () => {
  door.gateway.expects({ guide: async () => ({ kind: 'answered', value: 'accepted' }) as const });
  const moved = await door.post(`/v1/processes/cooperation.${NO}/guidance`, scene.people.officer.token).send({ act: 'move-deadline', taskId, days: 4, reason: 'rapat paripurna' });
  expect(moved.status).toBe(200);
  expect((await preview('officer', 1)).body.refusal).toBeNull();
  expect((await preview('officer', 2)).body.refusal.code).toBe('deadline-move-beyond-limit');
});

test('a task that is not theirs to see, or days that are none', async () => {
  expect((await preview('officer', 2, 'no-such-task')).body.code).toBe('task-unknown');
  expect((await preview('officer', 'banyak')).body.code).toBe('request-malformed');
  expect((await preview('officer', '1.5')).body.code).toBe('request-malformed');
});
