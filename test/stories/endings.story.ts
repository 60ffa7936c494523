/** Withdrawn in mid-signature, and a date put right by a second person: what was done stays, what was wrong stays beside what is right. */
import { faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, standing, decisionsOn } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

test('withdrawn between two signatures: the open signature is closed, nothing more is asked or reminded, nobody can sign', async () => {
  const people = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-06-01' });
  const { play, head, officer, mayor } = people;
  const task = await reach(people, '2019-01-09', 'agreement', 'city-signature');
  await play.until('2019-01-11');
  expect(await refusalOf(officer.door.post(`/v1/cooperations/${play.no}/withdrawal`, { reason: 'Anggaran dialihkan.' }))).toBe('not-allowed');
  await head.door.post(`/v1/cooperations/${play.no}/withdrawal`, { reason: 'Anggaran dialihkan.' });
  await play.settled();
  const page = await play.page();
  expect([page.status, page.closedOn]).toEqual(['withdrawn', '2019-01-11']);
  expect(await refusalOf(mayor.door.post(decisionsOn(task), { verdict: 'decline', round: 1, on: '2019-01-11', reason: 'Terlambat.' }))).toBe('decision-out-of-turn');
  await play.until('2019-02-28');
  expect(await lettersOf(town, play.no, '2019-01-10')).toEqual(['2019-01-11 cooperation-withdrawn kepala.bgr@badan.example']);
  expect((await tasksOf(town, play.no)).filter((line) => line.startsWith('agreement'))).toEqual(['agreement:1:branch-signature approved 2019-01-09', expect.stringMatching(/^agreement:1:city-signature \w+ 2019-01-11$/)]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('a date recorded wrong is put right by one person and confirmed by another; the old one stays on record', async () => {
  const people = await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-06-01' });
  const { play, head, officer } = people;
  await play.until('2019-02-06');
  const path = `/v1/cooperations/${play.no}/corrections`;
  expect(await refusalOf(officer.door.post(path, { fact: 'verbal-approval.given-on', becomes: '2019-02-20', reason: 'Salah ketik.' }))).toBe('period-invalid');
  const proposed = await officer.door.post<{ id: string; was: string; standing: string }>(path, { fact: 'verbal-approval.given-on', becomes: '2019-02-01', reason: 'Notulen menyebut 1 Februari.' });
  expect(proposed).toMatchObject({ was: '2019-02-04', becomes: '2019-02-01', standing: 'proposed' });
  expect((await play.page()).approval?.givenOn).toBe('2019-02-04');
  expect(await refusalOf(officer.door.post(`/v1/corrections/${proposed.id}/confirmation`, { approve: true }))).toBe('duties-incompatible');

  await head.door.post(`/v1/corrections/${proposed.id}/confirmation`, { approve: true });
  expect((await play.page()).approval?.givenOn).toBe('2019-02-01');
  expect(await refusalOf(head.door.post(`/v1/corrections/${proposed.id}/confirmation`, { approve: false, reason: 'Batal.' }))).toBe('correction-already-decided');
  const rows = await town.database.query(`SELECT was, becomes, standing, proposed_by, decided_by FROM correction WHERE no = $1`, [play.no]);
  expect(rows).toEqual([{ was: '2019-02-04', becomes: '2019-02-01', standing: 'accepted', proposed_by: officer.personId, decided_by: head.personId }]);
  expect((await standing(people, 'written-confirmation')).ahead[0]?.on).toBe('2019-02-12');
}, 240_000);
