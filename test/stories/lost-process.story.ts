/** A process that was terminated behind everybody's back is named at the next start, and begins again where its record stands. */
import { faultsOf, lettersOf } from '../harness/from-outside';
import { playOf, reach, refusalOf } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

test('terminated, named within a start, restarted by an operator: the desk is asked again and the case goes on', async () => {
  const people = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-06-01' });
  const { play, operator, head, cityCounsel } = people;
  await reach(people, '2019-01-09', 'legal-review', 'city-review');
  const processId = `cooperation.${play.no}`;
  const restart = `/v1/processes/${encodeURIComponent(processId)}/restart`;
  expect(await refusalOf(operator.door.post(restart, { reason: 'Coba.' }))).toBe('process-not-lost');

  await town.stopWorker();
  await town.client.workflow.getHandle(processId).terminate('by mistake');
  // a start is given a minute before the comparison asks for it
  await town.database.query(`UPDATE process_run SET recorded_at = recorded_at - interval '5 minutes' WHERE process_id = $1`, [processId]);
  await town.startWorker();
  const named = async () => (await operator.door.get<{ items: { processId: string }[] }>('/v1/stuck?limit=100')).items.filter((row) => row.processId === processId);
  for (let looks = 0; (await named()).length === 0 && looks < 100; looks += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await town.database.query(`SELECT step, failure, resolution FROM step_trouble WHERE process_id = $1`, [processId])).toEqual([{ step: 'engine-and-record', failure: 'ProcessMissing', resolution: null }]);

  expect(await refusalOf(head.door.post(restart, { reason: 'Coba.' }))).toBe('not-allowed');
  await operator.door.post(restart, { reason: 'Proses terhenti di mesin.' });
  await play.settled();
  const page = await play.page();
  expect([page.stage, page.status, page.opsState, page.round]).toEqual(['legal-review', 'under-review', 'WAITING_HUMAN', 2]);
  expect(await town.database.query(`SELECT resolution FROM step_trouble WHERE process_id = $1`, [processId])).toEqual([{ resolution: 'restarted' }]);
  await play.answer('2019-01-10', cityCounsel, 'city-review');
  expect((await play.openTask('branch-review'))?.stage).toBe('legal-review');
  expect((await lettersOf(town, play.no)).filter((line) => line.includes('review-asked'))).toEqual([
    '2019-01-09 review-asked hukum@kotabogor.example',
    '2019-01-09 review-asked hukum@kotabogor.example',
    '2019-01-10 review-asked hukum.bgr@badan.example',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
