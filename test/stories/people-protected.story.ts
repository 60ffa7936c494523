/** People's data in a real house: seen in clear for a purpose, told to the person, refused by law, erased by two, swept when asked. */
import { setTimeout as pause } from 'node:timers/promises';
import type { MemberInClearView, ReadingView, RetentionRunView, RetentionView, SubjectReportView, SubjectRequestView } from '@sinergi/contracts/privacy.views';
import type { Page } from '@sinergi/contracts/views';
import type { Player } from '../../apps/simulator/src/demo/cast';
import { numbersIn, valuesIn } from '../harness/personal-traces';
import { contractWorkers, decisionsOn, playOf, reach, refusalOf, standing, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
let keeper: Player;
let membershipId: string;
/** Somebody of a delivery that was declined. */
let stranger: string;

const nikIn = (row: string): string => /\d{16}/.exec(row)![0];
const rowsOf = (roster: Uint8Array): string[] => new TextDecoder().decode(roster).split('\r\n').filter((row) => /\d{16}/.test(row));

/** @throws when it does not come about within half a minute */
async function eventually<T>(ask: () => Promise<T>, done: (answer: T) => boolean): Promise<T> {
  for (let turn = 0; turn < 60; turn += 1) {
    const answer = await ask();
    if (done(answer)) return answer;
    await pause(500);
  }
  throw new Error('it has not come about');
}

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-03', coverFrom: '2019-03-01' });
  keeper = await town.stage.cast.player('pdp.bgr@badan.example');
  const { play, secretary, officer } = people;
  await reach(people, '2019-01-08', 'roster', 'roster-hand-in');
  await play.handIn('2019-01-09', secretary, 'daftar.csv', 'text/csv', () => contractWorkers(8, '2019-01-09'));
  await play.answer('2019-01-10', officer, 'roster-approval');
  const declined = await contractWorkers(5, '2019-01-11', 99);
  stranger = nikIn(rowsOf(declined)[0]!);
  await play.until('2019-01-11');
  await secretary.door.upload(`/v1/cooperations/${play.no}/hand-ins`, { fileName: 'tambahan.csv', mediaType: 'text/csv', content: declined, fields: { on: '2019-01-11' } });
  await play.settled();
  await play.until('2019-01-14');
  const task = await standing(people, 'roster-approval');
  await officer.door.post(decisionsOn(task), { verdict: 'decline', round: task.round, on: '2019-01-14', reason: 'Daftar keliru.' });
  await play.settled();
  [{ membershipId } = { membershipId: '' }] = await town.database.query<{ membershipId: string }>('SELECT id AS "membershipId" FROM membership WHERE cooperation_no = $1 ORDER BY id LIMIT 1', [play.no]);
}, 240_000);
afterAll(() => town.close(), 60_000);

test('a member is seen in clear for a purpose, told what is held, and refused erasure while a member', async () => {
  const { officer, operator } = people;
  const seen = await officer.door.post<MemberInClearView>(`/v1/members/${membershipId}/reading`, { purpose: 'verify-identity', reason: 'Peserta datang ke loket' });
  const report = await operator.door.post<SubjectReportView>('/v1/subject-requests/report', { nik: seen.nik, reason: 'Surat' });
  expect(report.people).toEqual([expect.objectContaining({ name: seen.name, nik: seen.nik, rehearsal: true })]);
  expect(report.memberships).toEqual([expect.objectContaining({ membershipId, undone: false })]);
  expect(report.deliveries).toHaveLength(1);
  const { items } = await keeper.door.get<Page<ReadingView>>(`/v1/members/${membershipId}/readings`);
  expect(items.map(({ purpose }) => purpose)).toEqual(['subject-report', 'verify-identity']);
  expect(await refusalOf(operator.door.post('/v1/subject-requests/erasure', { nik: seen.nik, reason: 'Surat' }))).toBe('erasure-refused-by-law');
}, 60_000);

test('somebody of a delivery that never took effect is erased by two people, by the worker, without a trace', async () => {
  const asked = await people.operator.door.post<SubjectRequestView>('/v1/subject-requests/erasure', { nik: stranger, reason: 'Surat' });
  expect(asked.standing).toBe('proposed');
  const report = await keeper.door.post<SubjectReportView>('/v1/subject-requests/report', { nik: stranger, reason: 'Surat' });
  const name = report.deliveries[0]!.name!;
  expect(await valuesIn(town.database, [name])).toEqual(['staged_row.full_name']);
  await keeper.door.post(`/v1/subject-requests/${asked.id}/confirmation`, { approve: true });
  await eventually(() => keeper.door.get<SubjectRequestView>(`/v1/subject-requests/${asked.id}`), ({ standing: how }) => how === 'erased');
  expect(await valuesIn(town.database, [name])).toEqual([]);
  const [file] = await town.database.query<{ id: string }>(`SELECT document_id AS id FROM hand_in WHERE cooperation_no = $1 AND status = 'declined'`, [people.play.no]);
  expect(await refusalOf(people.officer.door.get(`/v1/documents/${file!.id}/content`))).toBe('document-destroyed');
}, 60_000);

test('a sweep that is asked for is carried out; a rehearsal is left as it was played', async () => {
  const { id } = await keeper.door.post<RetentionRunView>('/v1/retention/runs', {});
  const { runs } = await eventually(() => keeper.door.get<RetentionView>('/v1/retention'), (view) => view.runs.some((run) => run.id === id && run.finishedAt !== null));
  expect(runs.find((run) => run.id === id)?.destroyed).toMatchObject({ 'returned-rows': 0, 'roster-original': 0 });
}, 60_000);

test('the record holds no number of a person in clear', async () => {
  expect(await numbersIn(town.database)).toEqual([]);
}, 60_000);
