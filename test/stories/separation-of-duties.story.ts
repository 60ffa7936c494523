/** Who made a thing does not approve it: not themselves, not for another, not through another, not by a link, not as a machine. */
import type { TaskView } from '@sinergi/contracts/views';
import { Door } from '../../apps/simulator/src/demo/door';
import { faultsOf } from '../harness/from-outside';
import { contractWorkers, decisionsOn, playOf, reach, refusalOf, standing, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

const yes = (on: string) => ({ verdict: 'approve', round: 1, on });
/** What became of each in one act about several. */
const inBulk = async (by: Door, tasks: readonly TaskView[], on: string): Promise<(string | undefined)[]> => {
  const { outcomes } = await by.post<{ outcomes: { outcome: string; refusal: { code: string } | null }[] }>('/v1/tasks/decisions', { verdict: 'approve', items: tasks.map(({ id, round }) => ({ taskId: id, round })), on });
  return outcomes.map(({ outcome, refusal }) => refusal?.code ?? outcome);
};
const untouched = async (people: Play, ask: string): Promise<void> => {
  const task = await standing(people, ask);
  const accepted = await town.database.query(`SELECT 1 FROM decision_outcome WHERE task_id = $1 AND outcome = 'accepted'`, [task.id]);
  expect(accepted).toEqual([]);
  expect(await faultsOf(town, people.play.no)).toEqual([]);
};

test('the drafter does not review as delegate of the reviewer, nor by typing the reviewer\'s will', async () => {
  const people = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-06-01' });
  const { officer, counsel } = people;
  const review = await reach(people, '2019-01-09', 'legal-review', 'branch-review');
  expect(await refusalOf(officer.door.post(decisionsOn(review), yes('2019-01-09')))).toBe('decision-not-yours');

  await counsel.door.post('/v1/delegations', { delegateId: officer.personId, officeId: counsel.officeId, position: 'branch-legal', from: '2019-01-08', until: '2019-01-20', reason: 'Cuti.' });
  expect(await refusalOf(officer.door.post(decisionsOn(review), yes('2019-01-09')))).toBe('duties-incompatible');

  const paper = await officer.door.upload<{ id: string }>('/v1/documents', { fileName: 'telaah.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7\n% telaah\n%%EOF\n'), fields: { kind: 'evidence', title: 'Telaah', cooperationNo: people.play.no } });
  expect(await refusalOf(officer.door.post(decisionsOn(review), { ...yes('2019-01-09'), decidedBy: counsel.personId, documentId: paper.id }))).toBe('duties-incompatible');
  expect(await inBulk(officer.door, [review], '2019-01-09')).toEqual(['duties-incompatible']);
  await untouched(people, 'branch-review');
  const refused = await town.database.query(`SELECT o.outcome, o.code FROM decision d JOIN decision_outcome o ON o.decision_id = d.id WHERE d.task_id = $1`, [review.id]);
  expect(refused).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'refused', code: 'duties-incompatible' })));
}, 240_000);

test('who drafted as a delegate does not review in their own right', async () => {
  const people = await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-06-01' });
  const { play, officer, counsel } = people;
  await reach(people, '2019-02-06', 'drafting', 'draft-ready');
  await officer.door.post('/v1/delegations', { delegateId: counsel.personId, officeId: officer.officeId, position: 'account-officer', from: '2019-02-05', until: '2019-02-28', reason: 'Dinas luar.' });
  await play.answer('2019-02-07', counsel, 'draft-ready');
  await play.answer('2019-02-08', people.cityCounsel, 'city-review');
  const review = await standing(people, 'branch-review');
  expect(await refusalOf(counsel.door.post(decisionsOn(review), yes('2019-02-08')))).toBe('duties-incompatible');
  await untouched(people, 'branch-review');
}, 240_000);

test('a drafter who has become the reviewer is refused at the door and by the link in the letter; a machine decides nothing', async () => {
  const people = await playOf(town, { bornOn: '2019-06-10', coverFrom: '2019-12-01' });
  const { play, officer, counsel } = people;
  await reach(people, '2019-06-12', 'legal-review', 'city-review');
  await play.until('2019-06-13');
  const { items } = await town.administrator.get<{ items: { id: string; position: string }[] }>(`/v1/holders?personId=${counsel.personId}`);
  await town.administrator.post(`/v1/holders/${items.find(({ position }) => position === 'branch-legal')?.id ?? ''}/end`, { until: '2019-06-12', reason: 'Mutasi.' });
  await town.administrator.post('/v1/holders', { officeId: officer.officeId, position: 'branch-legal', personId: officer.personId, from: '2019-06-13' });
  await play.answer('2019-06-13', people.cityCounsel, 'city-review');

  const review = await standing(people, 'branch-review');
  expect(await refusalOf(officer.door.post(decisionsOn(review), yes('2019-06-13')))).toBe('duties-incompatible');
  const link = await town.stage.mailbox.linkFor('kepesertaan.bgr@badan.example');
  expect(await refusalOf(new Door(town.stage.apiUrl, '').post(`/v1/links/${link ?? ''}/decisions`, yes('2019-06-13')))).toBe('duties-incompatible');
  expect(await refusalOf(town.administrator.post(decisionsOn(review), yes('2019-06-13')))).toBe('not-allowed');
  expect(await refusalOf(town.administrator.post('/v1/tasks/decisions', { verdict: 'approve', items: [{ taskId: review.id, round: review.round }] }))).toBe('not-allowed');
  await untouched(people, 'branch-review');
}, 240_000);

test('who let a delegate draft has drafted too: the principal does not review', async () => {
  const people = await playOf(town, { bornOn: '2019-07-01', coverFrom: '2019-12-01' });
  const { play, officer, colleague } = people;
  await officer.door.post('/v1/delegations', { delegateId: colleague.personId, officeId: officer.officeId, position: 'account-officer', from: '2019-07-01', until: '2019-07-31', reason: 'Dinas luar.' });
  await reach(people, '2019-07-03', 'drafting', 'draft-ready');
  await play.answer('2019-07-03', colleague, 'draft-ready');
  await play.answer('2019-07-04', people.cityCounsel, 'city-review');
  const review = await standing(people, 'branch-review');
  expect(await refusalOf(officer.door.post(decisionsOn(review), yes('2019-07-04')))).toBe('duties-incompatible');
  await untouched(people, 'branch-review');
}, 240_000);

test('who hands the roster in does not approve it; a second person does', async () => {
  const people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-03-04', coverFrom: '2019-12-01' });
  const { play, officer, head } = people;
  await reach(people, '2019-03-06', 'roster', 'roster-hand-in');
  await play.handIn('2019-03-08', officer, 'daftar.csv', 'text/csv', () => contractWorkers(10, '2019-03-08'));
  const approval = await standing(people, 'roster-approval');
  expect(await refusalOf(officer.door.post(decisionsOn(approval), yes('2019-03-08')))).toBe('duties-incompatible');
  await untouched(people, 'roster-approval');
  await play.answer('2019-03-11', head, 'roster-approval');
  expect((await play.page()).members).toBe(10);
}, 240_000);

test('of many decided at once only those are refused that their maker may not approve', async () => {
  const [own, other] = await Promise.all(['2019-04-01', '2019-04-02'].map((bornOn) => playOf(town, { programme: 'contract-workers', bornOn, coverFrom: '2019-12-01' })));
  for (const [people, by, seed] of [[own!, own!.officer, 7], [other!, other!.secretary, 8]] as const) {
    await reach(people, '2019-04-04', 'roster', 'roster-hand-in');
    await people.play.handIn('2019-04-08', by, 'daftar.csv', 'text/csv', () => contractWorkers(10, '2019-04-08', seed));
  }
  const both = await Promise.all([own!, other!].map((people) => standing(people, 'roster-approval')));
  expect(await inBulk(own!.officer.door, both, '2019-04-08')).toEqual(['duties-incompatible', 'accepted']);
  await Promise.all([own!.play.settled(), other!.play.settled()]);
  await untouched(own!, 'roster-approval');
  expect([(await own!.play.page()).members, (await other!.play.page()).members]).toEqual([0, 10]);
}, 240_000);
