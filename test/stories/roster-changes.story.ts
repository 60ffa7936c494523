/** Between two files: an RT head dies and is followed, a group leaves on a day, volunteers join and withdraw by their papers; each counts in one month. */
import type { MemberOfferView, RosterChangesView, RosterChangeView } from '@sinergi/contracts/change.views';
import type { DocumentView } from '@sinergi/contracts/views';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { nikOf } from '@sinergi/domain/roster/nik';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import type { Player } from '../../apps/simulator/src/demo/cast';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { personalDataIn } from '../harness/history-scan';
import { decisionsOn, playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 180_000);
afterAll(() => town.close(), 60_000);

/** In force from February with as many RT heads. */
async function inForce(programme: string, bornOn: string, heads: number): Promise<Play> {
  const people = await playOf(town, { programme, bornOn, coverFrom: '2019-02-01' });
  await reach(people, '2019-01-09', 'roster', 'roster-hand-in');
  const list = async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: heads, rwHeads: 0, seed: heads, on: '2019-01-09' })));
  await people.play.handIn('2019-01-09', people.secretary, 'daftar.csv', 'text/csv', list);
  await people.play.answer('2019-01-10', people.officer, 'roster-approval');
  return people;
}

const paths = (no: string) => ({ changes: `/v1/cooperations/${no}/roster-changes` });
const changesOf = ({ play, secretary }: Play) => secretary.door.get<RosterChangesView>(paths(play.no).changes);
const said = async (people: Play, id: string): Promise<RosterChangeView> => (await changesOf(people)).items.find((each) => each.id === id)!;

async function propose({ play }: Play, on: string, who: Player, order: object): Promise<string> {
  await play.until(on);
  const { change } = await who.door.post<{ change: RosterChangeView }>(paths(play.no).changes, { ...order, on });
  await play.settled();
  return change.id;
}

async function approve(people: Play, on: string, who: Player, id: string): Promise<void> {
  const { play } = people;
  await play.until(on);
  const { approvalTaskId } = await said(people, id);
  const task = (await play.page()).waits.find((wait) => wait.id === approvalTaskId)!;
  await who.door.post(decisionsOn(task), { verdict: 'approve', round: task.round, on });
  await play.settled();
}

const paper = async ({ play }: Play, who: Player, kind: string): Promise<string> =>
  (await who.door.upload<DocumentView>('/v1/documents', { fileName: `${kind}.pdf`, mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), fields: { kind, title: kind, cooperationNo: play.no } })).id;

const newcomer = (serial: number) => ({ nik: nikOf('327103', localDate('1975-03-02'), 'female', serial), name: 'Wredana Penerusantika', birthDate: '02/03/1975', sex: 'P', motherName: 'Ibunda Marlupiyah' });
const standing = async (no: string): Promise<string[]> => (await town.database.query<{ id: string }>(`SELECT id FROM standing_membership WHERE cooperation_no = $1 AND until_month IS NULL ORDER BY from_month, id`, [no])).map(({ id }) => id);
const billed = async (no: string, month: string): Promise<string[]> =>
  (await town.database.query<{ id: string }>(`SELECT l.membership_id AS id FROM bill_line l JOIN bill b ON b.id = l.bill_id WHERE b.cooperation_no = $1 AND b.month = $2`, [no, month])).map(({ id }) => id);

test('an RT head dies: his successor is billed from the very next month, the post neither twice nor not at all; then a group leaves on a day', async () => {
  const people = await inForce('neighbourhood-heads', '2019-01-07', 14);
  const { play, secretary, officer, head } = people;
  await play.until('2019-02-20');
  const [dead, ...others] = await standing(play.no) as [string, ...string[]];

  const id = await propose(people, '2019-03-08', secretary, { kind: 'succession', reason: 'died', happenedOn: '2019-03-05', membershipId: dead, person: newcomer(41) });
  expect(await said(people, id)).toMatchObject({
    status: 'awaiting-approval', leaves: 1, joins: 1, late: false, reportDueOn: '2019-03-15', waits: { positions: ['account-officer', 'branch-head'], since: '2019-03-08', next: { act: 'remind', on: '2019-03-13' } },
  });
  await approve(people, '2019-03-11', officer, id);
  expect(await said(people, id)).toMatchObject({ status: 'applied', firstMonth: '2019-03', waits: null });
  await play.until('2019-03-20');
  const [february, march] = [await billed(play.no, '2019-02'), await billed(play.no, '2019-03')];
  const [successor] = (await town.database.query<{ id: string }>('SELECT id FROM membership WHERE change_id = $1', [id])).map((row) => row.id);
  expect([february.length, march.length]).toEqual([14, 14]);
  expect([february.includes(dead), february.includes(successor!), march.includes(dead), march.includes(successor!)]).toEqual([true, false, false, true]);

  const order = { kind: 'mass-exit', reason: 'group-dissolved', happenedOn: '2019-03-31', leavers: { membershipIds: others.slice(0, 5) } };
  const preview = await officer.door.post(`${paths(play.no).changes}/preview`, order);
  expect(preview).toMatchObject({ leaves: 5, lastMonth: '2019-03', firstMonth: '2019-04' });
  const exit = await propose(people, '2019-03-25', officer, { ...order, documentId: await paper(people, officer, 'decree') });
  expect(await refusalOf(approve(people, '2019-03-26', officer, exit))).toBe('duties-incompatible');
  await approve(people, '2019-03-26', head, exit);
  await play.until('2019-04-23');
  expect([(await billed(play.no, '2019-04')).length, await said(people, exit)]).toMatchObject([9, { status: 'applied', leaves: 5, firstMonth: '2019-04' }]);

  const silent = await propose(people, '2019-04-24', secretary, { kind: 'succession', reason: 'resigned', happenedOn: '2019-04-02', membershipId: others[7], person: newcomer(42) });
  expect((await said(people, silent)).late).toBe(true);
  await play.until('2019-06-14');
  expect(await said(people, silent)).toMatchObject({ status: 'lapsed', firstMonth: null, joiner: null });
  expect(await standing(play.no)).toContain(others[7]);
  expect((await lettersOf(town, play.no, '2019-03-01', 'roster-change.%')).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    '2019-03-08 roster-change-asked', '2019-03-11 roster-change-result', '2019-03-25 roster-change-asked', '2019-03-26 roster-change-result',
    '2019-04-24 roster-change-asked', '2019-04-29 reminder', '2019-05-03 escalation', '2019-05-09 escalation', '2019-05-23 roster-change-result',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
  expect(await personalDataIn(town)).toEqual([]);
}, 300_000);

test('a voluntary programme: half of the heads take part, each by a paper of their own; one withdraws', async () => {
  const people = await inForce('voluntary-heads', '2019-01-08', 9);
  const { play, secretary, officer } = people;
  await secretary.door.post(`/v1/cooperations/${play.no}/heads-known`, { heads: 22, source: 'Data pengurus RT/RW 2019' });
  const post = { position: 'Ketua RT', rt: '7', rw: '2' };
  for (const serial of [51, 52, 53]) {
    const consent = { kind: serial === 53 ? 'mandate' : 'consent', signedOn: '2019-02-20', documentId: await paper(people, secretary, 'consent') };
    const id = await propose(people, '2019-02-21', secretary, { kind: 'opt-in', person: newcomer(serial), post: { ...post, rt: String(serial) }, consent });
    await approve(people, '2019-02-22', officer, id);
    expect(await said(people, id)).toMatchObject({ status: 'applied', firstMonth: '2019-03', joins: 1, post: { positionCode: 'rt-head', rt: `0${serial}`, rw: '002' } });
  }
  const [someone] = await standing(play.no);
  const consent = { kind: 'withdrawal', signedOn: '2019-02-25', documentId: await paper(people, secretary, 'withdrawal') };
  const leaving = await propose(people, '2019-02-26', secretary, { kind: 'opt-out', membershipId: someone, consent });
  await approve(people, '2019-02-27', officer, leaving);
  await play.until('2019-03-20');
  expect((await changesOf(people)).participation).toMatchObject({ members: 11, heads: 22, ratePermille: 500 });
  expect([(await billed(play.no, '2019-02')).length, (await billed(play.no, '2019-03')).length]).toEqual([9, 11]);
  const [bill] = await town.database.query<{ amount: number }>(`SELECT amount FROM bill WHERE cooperation_no = $1 AND month = '2019-03'`, [play.no]);
  expect(bill?.amount).toBe(11 * 11_500);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 300_000);

test('a term of office ends: who leaves may go on alone for Rp16,800, due by the rule of that segment; what nobody answers lapses', async () => {
  const people = await inForce('neighbourhood-heads', '2019-01-10', 6);
  const { play, secretary, officer } = people;
  await play.until('2019-03-20');
  const leaving = (await standing(play.no)).slice(0, 4);
  const order = { kind: 'transfer', reason: 'term-ended', happenedOn: '2019-05-31', leavers: { membershipIds: leaving } };
  // the 15th of the very month, moved over a Saturday
  expect(await secretary.door.post(`${paths(play.no).changes}/preview`, order)).toMatchObject({ leaves: 4, firstMonth: '2019-06', offer: { amount: 16_800, dueOn: '2019-06-17' } });
  const id = await propose(people, '2019-05-20', secretary, { ...order, documentId: await paper(people, secretary, 'decree') });
  await approve(people, '2019-05-21', officer, id);
  expect(await said(people, id)).toMatchObject({
    status: 'applied', firstMonth: '2019-06', waits: { positions: ['city-secretary', 'agency-head'] },
    offers: { made: 4, open: 4, accepted: 0, segment: 'non-wage-earner', amount: 16_800, month: '2019-06', dueOn: '2019-06-17' },
  });
  await play.until('2019-05-24');
  const { items } = await secretary.door.get<{ items: MemberOfferView[] }>(`/v1/roster-changes/${id}/offers`);
  expect(items.map(({ registeredUntil, answer }) => [registeredUntil, answer])).toEqual([1, 2, 3, 4].map(() => ['2019-05', null]));
  expect(JSON.stringify(items)).not.toMatch(/\d{16}/);
  await secretary.door.post(`/v1/offers/${items[0]!.offerId}/answer`, { answer: 'accepted', on: '2019-05-24' });
  expect(await refusalOf(secretary.door.post(`/v1/offers/${items[0]!.offerId}/answer`, { answer: 'declined', on: '2019-05-24' }))).toBe('offer-answered');
  await secretary.door.post(`/v1/roster-changes/${id}/offers/answers`, { answer: 'declined', on: '2019-05-24', offerIds: [items[1]!.offerId, items[2]!.offerId] });
  await play.until('2019-07-12');
  expect(await said(people, id)).toMatchObject({ status: 'applied', waits: null, offers: { open: 0, accepted: 1, declined: 2, lapsed: 1 } });
  expect(await refusalOf(secretary.door.post(`/v1/offers/${items[3]!.offerId}/answer`, { answer: 'accepted', on: '2019-07-12' }))).toBe('offer-answered');
  expect([(await billed(play.no, '2019-05')).length, (await billed(play.no, '2019-06')).length]).toEqual([6, 2]);

  const [last] = await standing(play.no);
  const second = await propose(people, '2019-07-12', secretary, { ...order, happenedOn: '2019-07-31', leavers: { membershipIds: [last] }, documentId: await paper(people, secretary, 'decree') });
  await approve(people, '2019-07-15', officer, second);
  const [only] = (await secretary.door.get<{ items: MemberOfferView[] }>(`/v1/roster-changes/${second}/offers`)).items;
  await secretary.door.post(`/v1/offers/${only!.offerId}/answer`, { answer: 'accepted', on: '2019-07-15' });
  await play.settled();
  const [run] = await town.database.query<{ closed: string | null; outcome: string }>(`SELECT closed_on AS closed, outcome FROM process_run WHERE process_id = $1`, [`roster-change.${play.no}.${second}`]);
  expect(run).toEqual({ closed: '2019-07-15', outcome: 'applied' });
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 300_000);
