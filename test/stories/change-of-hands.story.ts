/** A successor is appointed ahead of time: until that day the desk is the old officer's, from that day the open task is the successor's. */
import { faultsOf, lettersOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, standing } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

test('recorded today for a day to come: on that day the task goes to the successor, with one letter', async () => {
  const people = await playOf(town, { bornOn: '2018-03-05', coverFrom: '2018-09-01' });
  const { play, officer } = people;
  await reach(people, '2018-03-07', 'drafting', 'draft-ready');
  await play.until('2018-03-08');
  const { items } = await town.administrator.get<{ items: { id: string; position: string }[] }>(`/v1/holders?personId=${officer.personId}`);
  const held = items.find(({ position }) => position === 'account-officer');
  await town.administrator.post(`/v1/holders/${held?.id ?? ''}/end`, { until: '2018-03-13', reason: 'Mutasi jabatan.' });
  const { id: personId } = await town.administrator.post<{ id: string }>('/v1/people', { fullName: 'Tunas Rekaan', email: 'kepesertaan.baru@badan.example' });
  await town.administrator.post('/v1/holders', { officeId: officer.officeId, position: 'account-officer', personId, from: '2018-03-14', decreeNo: 'CONTOH/1/2018' });
  await play.settled();

  await play.until('2018-03-13');
  const before = await standing(people, 'draft-ready');
  expect(before.openedOn).toBe('2018-03-07');
  expect(await lettersOf(town, play.no, '2018-03-08')).toEqual(['2018-03-12 reminder kepesertaan.bgr@badan.example']);

  await play.until('2018-03-14');
  const after = await standing(people, 'draft-ready');
  expect([after.openedOn, after.id === before.id]).toEqual(['2018-03-14', false]);
  expect(await lettersOf(town, play.no, '2018-03-13')).toEqual(['2018-03-14 draft-asked kepesertaan.baru@badan.example']);
  expect(await refusalOf(officer.door.post(`/v1/tasks/${encodeURIComponent(after.id)}/decisions`, { verdict: 'approve', round: 1, on: '2018-03-14' }))).toBe('decision-not-yours');

  await play.answer('2018-03-15', await town.stage.cast.player('kepesertaan.baru@badan.example'), 'draft-ready');
  expect((await play.page()).stage).toBe('legal-review');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
