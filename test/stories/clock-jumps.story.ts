/** The machine's clock jumps days forward and back while a case runs: it ends as its twin on a steady clock did, letter by letter. */
import { faultsOf, lettersOf, movesOf, tasksOf } from '../harness/from-outside';
import { jumpTo, rightClock } from '../harness/jumping-clock';
import { decisionsOn, playOf, standing, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const DAY = 86_400_000;
let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterEach(rightClock);
afterAll(() => town.close(), 60_000);

/** A reminder, more time, an escalation, an answer, and the silence that ends it; the clock moves before each. */
async function lived(people: Play, clock: (offset: number) => void): Promise<void> {
  const { play, secretary } = people;
  // the day is left to the door
  const answered = async (decision: object): Promise<void> => {
    const task = await standing(people, 'written-confirmation');
    await secretary.door.post(decisionsOn(task), { round: task.round, ...decision });
    await play.settled();
  };
  const days: readonly [on: string, offset: number, act?: () => Promise<void>][] = [
    ['2019-02-08', 3 * DAY],
    ['2019-02-14', -2 * DAY, () => answered({ verdict: 'more-time', days: 3, reason: 'Menunggu rapat.' })],
    ['2019-02-27', 40 * DAY],
    ['2019-03-01', -9 * DAY, () => answered({ verdict: 'approve' })],
    ['2019-03-18', 3 * DAY],
    ['2019-04-30', -2 * DAY],
  ];
  for (const [on, offset, act] of days) {
    clock(offset);
    await play.until(on);
    await act?.();
    clock(-offset);
    await play.settled();
  }
}

test('no letter early, late or twice, no deadline moved, no date taken from the wrong clock', async () => {
  const steady = await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-12-01' });
  const jumping = await playOf(town, { programme: 'contract-workers', bornOn: '2019-02-04', coverFrom: '2019-12-01' });
  await lived(steady, () => undefined);
  await lived(jumping, jumpTo);
  rightClock();
  const [letters, tasks] = [await lettersOf(town, steady.play.no), await tasksOf(town, steady.play.no)];
  expect(letters.length).toBeGreaterThan(8);
  expect(await lettersOf(town, jumping.play.no)).toEqual(letters);
  expect(await tasksOf(town, jumping.play.no)).toEqual(tasks);
  expect(await movesOf(town, jumping.play.no)).toEqual(await movesOf(town, steady.play.no));
  const decided = (no: string) => town.database.query('SELECT d.decided_on, d.verdict FROM decision d JOIN task t ON t.id = d.task_id WHERE t.no = $1 ORDER BY d.decided_on, d.verdict', [no]);
  for (const { play } of [steady, jumping]) {
    expect(await decided(play.no)).toEqual([{ decided_on: '2019-02-14', verdict: 'more-time' }, { decided_on: '2019-03-01', verdict: 'approve' }]);
  }
  const end = async ({ play }: Play) => { const { status, closedOn } = await play.page(); return { status, closedOn }; };
  expect(await end(jumping)).toEqual(await end(steady));
  expect([...(await faultsOf(town, steady.play.no)), ...(await faultsOf(town, jumping.play.no))]).toEqual([]);
}, 300_000);
