/** After an outage over three rungs only the highest letter leaves, on a working day from eight; a worker that comes back sends what is due once. */
import { datesOf, faultsOf, lettersOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, standing } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

test('the mail is out from before the due day until a Saturday after three rungs: the bill leaves when it is mended, then the highest rung alone, on Monday', async () => {
  const people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  const { play, head, mayor, operator } = people;
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-15', '2019-01-16'], () => contractWorkers(10, '2019-01-17'));
  await play.answer('2019-01-17', head, 'branch-signature', { scan: true });
  await play.answer('2019-01-18', mayor, 'city-signature', { scan: true });
  await play.until('2019-02-02');
  await town.stage.mailbox.refuse(['kotabogor.example']);
  await play.until('2019-03-30');
  const month = `billing-month.${play.no}.2019-02`;
  const down = await play.page();
  expect(down.opsState).toBe('NEEDS_FIX');
  expect(down.troubles).toContainEqual(expect.objectContaining({ processId: month, step: 'letter invoice', failure: 'MailRejected' }));

  await town.stage.mailbox.refuse([]);
  for (const { processId } of down.troubles) await operator.door.post(`/v1/processes/${encodeURIComponent(processId)}/repair`, { act: 'retry' });
  await play.settled();
  await play.until('2019-03-31');
  expect(await lettersOf(town, play.no, '2019-02-01', month)).toEqual(['2019-02-04 invoice bendahara@kotabogor.example']);
  await play.until('2019-04-01');
  expect(await lettersOf(town, play.no, '2019-03-31', month)).toEqual(['2019-04-01 payment-escalation sekda@kotabogor.example']);
  const [task] = await town.database.query<{ id: string }>(`SELECT id FROM task WHERE process_id = $1`, [month]);
  expect(await datesOf(town, task?.id ?? '')).toEqual(['coming-due 2019-03-08', 'overdue 2019-03-18', 'superior 2019-03-25 climbed', 'head 2019-04-02', 'arrears 2019-04-15']);
  await play.until('2019-04-03');
  expect(await lettersOf(town, play.no, '2019-04-02', month)).toEqual(['2019-04-02 payment-escalation walikota@kotabogor.example']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 180_000);

test('several rungs brought forward at once: the highest leaves alone', async () => {
  const people = await playOf(town, { bornOn: '2019-08-05', coverFrom: '2019-12-01' });
  const { play, head } = people;
  await play.until('2019-08-07');
  const { id: taskId } = await standing(people, 'written-confirmation');
  await head.door.post(`/v1/processes/cooperation.${play.no}/guidance`, { act: 'move-deadline', taskId, days: -18, reason: 'Audit tahunan dimajukan.' });
  await play.until('2019-08-08');
  expect((await lettersOf(town, play.no)).slice(1)).toEqual(['2019-08-07 deadline-moved sekda@kotabogor.example', '2019-08-07 escalation kepala.bgr@badan.example']);
  expect(await datesOf(town, taskId)).toEqual(['reminder 2019-07-17', 'superior 2019-07-26', 'head 2019-08-07 climbed', 'lapse 2019-08-21']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('the worker is away when a reminder falls due: it leaves once, when work goes on', async () => {
  const people = await playOf(town, { bornOn: '2019-06-10', coverFrom: '2019-12-01' });
  const { play } = people;
  await play.until('2019-06-14');
  await town.stopWorker();
  const moved = play.until('2019-06-17');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await lettersOf(town, play.no)).map((line) => line.split(' ')[1])).toEqual(['written-confirmation-asked']);
  await town.startWorker();
  await moved;
  expect(await lettersOf(town, play.no)).toEqual(['2019-06-10 written-confirmation-asked sekda@kotabogor.example', '2019-06-17 reminder sekda@kotabogor.example']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('a reminder that broke down before the weekend and is mended on Saturday leaves on Monday at eight', async () => {
  const people = await playOf(town, { bornOn: '2019-06-28', coverFrom: '2019-12-01' });
  const { play, operator } = people;
  await play.until('2019-07-02');
  const { id: taskId } = await standing(people, 'written-confirmation');
  const [first] = await datesOf(town, taskId);
  expect(first).toBe('reminder 2019-07-05');
  await town.stage.mailbox.refuse(['kotabogor.example']);
  await play.until('2019-07-06');
  expect((await play.page()).opsState).toBe('NEEDS_FIX');
  await town.stage.mailbox.refuse([]);
  await operator.door.post(`/v1/processes/cooperation.${play.no}/repair`, { act: 'retry' });
  await play.settled();
  const reminder = async (): Promise<string | undefined> => (await town.database.query<{ status: string }>(`SELECT status FROM letter WHERE no = $1 AND notice = 'reminder'`, [play.no]))[0]?.status;
  await play.until('2019-07-07');
  expect(await reminder()).toBe('queued');
  await play.until('2019-07-08');
  expect(await reminder()).toBe('sent');
  expect(await datesOf(town, taskId)).toContain('reminder 2019-07-05 climbed');
  expect(await town.database.query('SELECT climbed_on AS on FROM task_rung WHERE task_id = $1 AND climbed_on IS NOT NULL', [taskId])).toEqual([{ on: '2019-07-08' }]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('mended on Saturday, answered on Sunday: nobody is reminded on Monday of what is done', async () => {
  const people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-06-28', coverFrom: '2019-12-01' });
  const { play, operator, secretary } = people;
  await play.until('2019-07-02');
  await town.stage.mailbox.refuse(['kotabogor.example']);
  await play.until('2019-07-06');
  await town.stage.mailbox.refuse([]);
  await operator.door.post(`/v1/processes/cooperation.${play.no}/repair`, { act: 'retry' });
  await play.settled();
  await play.answer('2019-07-07', secretary, 'written-confirmation');
  await play.until('2019-07-09');
  expect(await town.database.query(`SELECT status FROM letter WHERE no = $1 AND notice = 'reminder'`, [play.no])).toEqual([{ status: 'dropped' }]);
  expect((await play.page()).stage).toBe('drafting');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
