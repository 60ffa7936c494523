/** A roster that does not come holds the case and ends it only much later; one nobody approves lapses and may be handed in again. */
import { faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { contractWorkers, playOf, reach, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let late: Play;
let silent: Play;
let unapproved: Play;

/** All signed on 8 January 2019, so that the roster is asked for on that day. */
async function signed(bornOn: string): Promise<Play> {
  const people = await playOf(town, { programme: 'contract-workers', bornOn, coverFrom: '2019-09-01' });
  await reach(people, '2019-01-08', 'roster', 'roster-hand-in');
  return people;
}

beforeAll(async () => {
  town = await openTown();
  [late, silent, unapproved] = (await Promise.all(['2019-01-03', '2019-01-04', '2019-01-07'].map(signed))) as [Play, Play, Play];
}, 180_000);
afterAll(() => town.close(), 60_000);

const ON_HOLD = [
  '2019-01-08 roster-asked sekda@kotabogor.example',
  '2019-01-17 reminder sekda@kotabogor.example',
  '2019-01-28 escalation walikota@kotabogor.example',
  '2019-02-06 escalation kepala.bgr@badan.example',
];

test('no roster after forty working days: the case is held, and goes on when the roster comes', async () => {
  const { play, secretary, officer } = late;
  await play.until('2019-03-08');
  expect((await play.page()).status).toBe('on-hold');
  await play.handIn('2019-03-12', secretary, 'daftar.csv', 'text/csv', () => contractWorkers(12, '2019-03-12'));
  await play.answer('2019-03-13', officer, 'roster-approval');
  const page = await play.page();
  expect([page.status, page.stage]).toEqual(['enrolling', 'activation']);
  expect((await tasksOf(town, play.no)).slice(-3)).toEqual(['roster:1:roster-hand-in held 2019-03-06', 'roster:1:roster-hand-in.on-hold handed-in 2019-03-13', 'roster:1:roster-approval approved 2019-03-13']);
  expect((await lettersOf(town, play.no)).filter((line) => /roster|remind|escal|hold/.test(line))).toEqual([
    ...ON_HOLD,
    '2019-03-06 stage-on-hold sekda@kotabogor.example',
    '2019-03-12 roster-approval-asked kepesertaan.bgr@badan.example',
    '2019-03-13 roster-result sekda@kotabogor.example',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('a case on hold is looked at twice more, and lapses after a hundred and twenty working days', async () => {
  const { play } = silent;
  await play.until('2019-09-16');
  const page = await play.page();
  expect([page.status, page.closedOn]).toEqual(['lapsed', '2019-09-05']);
  expect((await lettersOf(town, play.no, '2019-03-06'))).toEqual([
    '2019-03-06 stage-on-hold sekda@kotabogor.example',
    '2019-04-05 reminder kepala.bgr@badan.example',
    '2019-06-13 escalation walikota@kotabogor.example',
    '2019-09-05 cooperation-lapsed kepala.bgr@badan.example',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('nobody approves the delivery: it lapses with its sender told, and the roster is still asked for', async () => {
  const { play, secretary } = unapproved;
  await play.handIn('2019-01-09', secretary, 'daftar.csv', 'text/csv', () => contractWorkers(12, '2019-01-09'));
  await play.until('2019-02-08');
  expect((await play.page()).handIns.map(({ status, finishedOn }) => [status, finishedOn])).toEqual([['lapsed', '2019-02-07']]);
  expect(await lettersOf(town, play.no, '2019-01-09', 'roster-hand-in.%')).toEqual([
    '2019-01-09 roster-approval-asked kepesertaan.bgr@badan.example',
    '2019-01-14 reminder kepesertaan.bgr@badan.example',
    '2019-01-17 escalation kepala.bgr@badan.example',
    '2019-01-23 escalation kepala.jabar@badan.example',
    '2019-02-07 roster-result sekda@kotabogor.example',
  ]);
  expect((await play.page()).status).toBe('enrolling');
  expect((await play.openTask('roster-hand-in'))?.round).toBe(1);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
