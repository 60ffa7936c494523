/** Other hands: a desk that says "not me", an officer who leaves, a mayor who changes before the paper and before the signature. */
import { faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, standing, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

interface Post {
  readonly officeId: string;
  readonly position: string;
  readonly until: string;
  readonly successor: string;
  readonly email: string;
  readonly from: string;
}

/** The directory is told, as by an administrator: one leaves on `until`, another takes the desk on `from`. */
async function changeHands(personId: string, { officeId, position, until, successor, email, from }: Post): Promise<string> {
  const { items } = await town.administrator.get<{ items: { id: string; position: string }[] }>(`/v1/holders?personId=${personId}`);
  const held = items.find((row) => row.position === position);
  await town.administrator.post(`/v1/holders/${held?.id ?? ''}/end`, { until, reason: 'Mutasi jabatan.' });
  const { id } = await town.administrator.post<{ id: string }>('/v1/people', { fullName: successor, email });
  await town.administrator.post('/v1/holders', { officeId, position, personId: id, from, decreeNo: 'CONTOH/1/2019' });
  return id;
}

const newMayor = (people: Play, until: string, from: string, email: string, name: string): Promise<string> =>
  changeHands(people.mayor.personId, { officeId: people.mayor.officeId, position: 'mayor', until, from, email, successor: name });

test('"not me": the task goes to the desk that was named, with a new letter and a new clock', async () => {
  const people = await playOf(town, { bornOn: '2018-01-08', coverFrom: '2018-06-01' });
  const { play, secretary, treasurer, mayor } = people;
  await play.until('2018-01-16');
  const { id: taskId } = await standing(people, 'written-confirmation');
  const pass = { act: 'reassign', taskId, positions: ['mayor'], reason: 'Kewenangan wali kota.' };
  const path = `/v1/processes/cooperation.${play.no}/guidance`;
  expect(await refusalOf(treasurer.door.post(path, pass))).toBe('not-allowed');
  expect(await refusalOf(secretary.door.post(path, { ...pass, positions: ['account-officer'] }))).toBe('desk-not-of-this-side');
  await secretary.door.post(path, pass);
  await play.settled();

  const passed = await standing(people, 'written-confirmation');
  expect([passed.positions, passed.openedOn]).toEqual([['mayor'], '2018-01-16']);
  expect(passed.ahead.map(({ code, on }) => `${code} ${on}`)).toEqual(['reminder 2018-01-23', 'superior 2018-02-01', 'head 2018-02-13', 'lapse 2018-02-28']);
  expect(await refusalOf(secretary.door.post(`/v1/tasks/${encodeURIComponent(passed.id)}/decisions`, { verdict: 'approve', round: 1, on: '2018-01-16' }))).toBe('decision-not-yours');
  await play.answer('2018-01-18', mayor, 'written-confirmation');
  expect((await tasksOf(town, play.no)).slice(0, 2)).toEqual(['verbal-approval:1:written-confirmation reassigned 2018-01-16', 'verbal-approval:1:written-confirmation.desk-2 approved 2018-01-18']);
  expect((await lettersOf(town, play.no)).slice(0, 3)).toEqual([
    '2018-01-08 written-confirmation-asked sekda@kotabogor.example',
    '2018-01-15 reminder sekda@kotabogor.example',
    '2018-01-16 written-confirmation-asked walikota@kotabogor.example',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('the officer who was to draft leaves: the successor is asked, on a clock of their own', async () => {
  const people = await playOf(town, { bornOn: '2018-03-05', coverFrom: '2018-09-01' });
  const { play, officer } = people;
  await reach(people, '2018-03-07', 'drafting', 'draft-ready');
  await play.until('2018-03-14');
  const personId = await changeHands(officer.personId, { officeId: officer.officeId, position: 'account-officer', until: '2018-03-13', from: '2018-03-14', successor: 'Tunas Rekaan', email: 'kepesertaan.baru@badan.example' });
  await play.settled();
  expect((await lettersOf(town, play.no, '2018-03-08'))).toEqual([
    '2018-03-12 reminder kepesertaan.bgr@badan.example',
    '2018-03-14 draft-asked kepesertaan.baru@badan.example',
  ]);
  const task = await standing(people, 'draft-ready');
  expect(task.ahead[0]).toMatchObject({ code: 'reminder', on: '2018-03-19' });
  expect(await refusalOf(officer.door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, { verdict: 'approve', round: 1, on: '2018-03-14' }))).toBe('decision-not-yours');
  const successor = await town.stage.cast.player('kepesertaan.baru@badan.example');
  expect(successor.personId).toBe(personId);
  await play.answer('2018-03-15', successor, 'draft-ready');
  expect((await play.page()).stage).toBe('legal-review');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('a new mayor between the yes and the paper: the yes has to be confirmed again', async () => {
  const people = await playOf(town, { bornOn: '2018-05-07', coverFrom: '2018-12-01', officer: 'kepesertaan.baru' });
  const { play, secretary } = people;
  await reach(people, '2018-05-09', 'legal-review', 'city-review');
  await play.until('2018-05-11');
  await newMayor(people, '2018-05-10', '2018-05-11', 'walikota.kedua@kotabogor.example', 'Kedua Rekaan');
  await play.settled();
  const page = await play.page();
  expect([page.stage, page.round, page.status]).toEqual(['verbal-approval', 2, 'verbally-approved']);
  expect((await lettersOf(town, play.no, '2018-05-11'))).toEqual(['2018-05-11 confirmation-asked-again sekda@kotabogor.example']);
  expect((await tasksOf(town, play.no)).filter((line) => line.startsWith('legal-review'))).toEqual(['legal-review:1:city-review reassigned 2018-05-11']);
  await play.answer('2018-05-14', secretary, 'written-confirmation');
  expect([(await play.page()).stage, (await play.page()).round]).toEqual(['drafting', 2]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('a new mayor between the draft and the signature: the paper is drawn up again and signed again by both', async () => {
  const people = await playOf(town, { bornOn: '2018-07-02', coverFrom: '2018-12-01', mayor: 'walikota.kedua', officer: 'kepesertaan.baru' });
  const { play, head } = people;
  await reach(people, '2018-07-04', 'memorandum', 'city-signature');
  await play.until('2018-07-06');
  await newMayor(people, '2018-07-05', '2018-07-06', 'walikota.ketiga@kotabogor.example', 'Ketiga Rekaan');
  await play.settled();
  const again = await play.page();
  expect([again.stage, again.round]).toEqual(['memorandum', 2]);
  expect(again.documents.filter(({ kind }) => kind === 'memorandum')).toHaveLength(2);
  await play.answer('2018-07-09', head, 'branch-signature', { scan: true });
  await play.answer('2018-07-10', await town.stage.cast.player('walikota.ketiga@kotabogor.example'), 'city-signature', { scan: true });
  expect((await play.page()).stage).toBe('agreement');
  expect((await tasksOf(town, play.no)).filter((line) => line.startsWith('memorandum'))).toEqual([
    'memorandum:1:branch-signature approved 2018-07-04', 'memorandum:1:city-signature reassigned 2018-07-06', 'memorandum:2:branch-signature approved 2018-07-09', 'memorandum:2:city-signature approved 2018-07-10',
  ]);
  expect((await lettersOf(town, play.no, '2018-07-05')).filter((line) => line.includes('signature-asked')).slice(0, 2)).toEqual([
    '2018-07-06 signature-asked kepala.bgr@badan.example', '2018-07-09 signature-asked walikota.ketiga@kotabogor.example',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
