/** Tulungagung: a term of office ends, and who accepts goes on alone at Rp16,800: the very next month is billed in the other segment with the other due day, to the person, without a gap in cover. */
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { MemberOfferView, RosterChangeView } from '@sinergi/contracts/change.views';
import type { CoverHistoryView } from '@sinergi/contracts/cover.views';
import type { DocumentView } from '@sinergi/contracts/views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf } from '../harness/from-outside';
import { decisionsOn, playOf, reach, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
/** Heads in office, paid for by the city, and those who pay for themselves. */
let inOffice: Play;
let alone: Play;

beforeAll(async () => {
  town = await openTown();
  alone = await inForce('independent-heads', '2019-01-03', 3);
  inOffice = await inForce('neighbourhood-heads', '2019-01-10', 6);
}, 400_000);
afterAll(() => town.close(), 60_000);

async function inForce(programme: string, bornOn: string, heads: number): Promise<Play> {
  const people = await playOf(town, { programme, bornOn, coverFrom: '2019-02-01' });
  await reach(people, '2019-01-14', 'roster', 'roster-hand-in');
  await people.play.handIn('2019-01-14', people.secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: heads, rwHeads: 0, seed: heads, on: '2019-01-14' }))));
  await people.play.answer('2019-01-15', people.officer, 'roster-approval');
  return people;
}

const bill = async ({ play }: Play, month: string) => (await play.page()).bills.find((each) => each.month === month)!;
const parts = async (people: Play, month: string) => people.officer.door.get<SubBillView[]>(`/v1/cooperations/${people.play.no}/bills/${(await bill(people, month)).id}/payers`);
async function pay({ play, finance }: Play, on: string, open: readonly { readonly paymentCode: string; readonly open: number }[]): Promise<void> {
  const statement = generateStatement({ account: '0009876543210', from: `${on.slice(0, 7)}-01`, until: on, opening: 0, style: 'en', credits: open.map((each) => ({ on, amount: each.open, remittance: `IURAN KODE IURAN ${each.paymentCode}` })) });
  await finance.door.upload('/v1/statements', { fileName: `mutasi-${play.no}-${on}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await play.settled();
}

let goesOn: string;

test('the term ends in May; one of two accepts, and is a member of those who pay alone from June', async () => {
  await alone.play.until('2019-05-27');
  const { play, secretary, officer } = inOffice;
  await play.until('2019-05-20');
  const leaving = (await town.database.query<{ id: string }>(`SELECT id FROM standing_membership WHERE cooperation_no = $1 ORDER BY id LIMIT 2`, [play.no])).map(({ id }) => id);
  const changes = `/v1/cooperations/${play.no}/roster-changes`;
  const decree = await secretary.door.upload<DocumentView>('/v1/documents', { fileName: 'sk.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), fields: { kind: 'decree', title: 'SK', cooperationNo: play.no } });
  const { change } = await secretary.door.post<{ change: RosterChangeView }>(changes, { kind: 'transfer', reason: 'term-ended', happenedOn: '2019-05-31', leavers: { membershipIds: leaving }, documentId: decree.id, on: '2019-05-20' });
  await play.settled();
  const asked = (await play.page()).waits.find(({ askCode, status }) => askCode === 'change-approval' && status === 'open')!;
  await officer.door.post(decisionsOn(asked), { verdict: 'approve', round: asked.round, on: '2019-05-20' });
  await play.settled();
  await play.until('2019-05-24');
  const { items } = await secretary.door.get<{ items: MemberOfferView[] }>(`/v1/roster-changes/${change.id}/offers`);
  await secretary.door.post(`/v1/offers/${items[0]!.offerId}/answer`, { answer: 'accepted', on: '2019-05-24' });
  await secretary.door.post(`/v1/offers/${items[1]!.offerId}/answer`, { answer: 'declined', on: '2019-05-24' });
  await play.settled();
  const joined = await town.database.query<{ id: string; person: string; month: string }>(`SELECT m.id, m.participant_id AS person, m.from_month AS month FROM membership m WHERE m.cooperation_no = $1 AND m.offer_id IS NOT NULL`, [alone.play.no]);
  expect(joined).toMatchObject([{ month: '2019-06' }]);
  goesOn = joined[0]!.id;
}, 400_000);

test('June is billed there alone: Rp16,800, due on the 15th of June moved over a Saturday, to the person; the city pays June for the four who stay, due in July', async () => {
  await alone.play.until('2019-06-12');
  await inOffice.play.until('2019-06-20');
  expect(await bill(alone, '2019-06')).toMatchObject({ members: 4, amount: 4 * 16_800, dueOn: '2019-06-17' });
  expect(await bill(inOffice, '2019-06')).toMatchObject({ members: 4, amount: 4 * 10_800, dueOn: '2019-07-15' });
  const [line] = await town.database.query<{ key: string; amount: number }>(`SELECT s.payer_key AS key, l.amount FROM bill_line l JOIN sub_bill s ON s.id = l.sub_bill_id WHERE l.membership_id = $1`, [goesOn]);
  expect(line).toEqual({ key: expect.stringMatching(/^person:/), amount: 16_800 });
}, 400_000);

test('no month is without cover: the last one in office and the first one alone', async () => {
  const [before] = await town.database.query<{ id: string }>(`SELECT o.membership_id AS id FROM membership m JOIN membership_offer o ON o.id = m.offer_id WHERE m.id = $1`, [goesOn]);
  await pay(inOffice, '2019-06-20', [await bill(inOffice, '2019-05')]);
  const [{ key }] = await town.database.query<{ key: string }>(`SELECT s.payer_key AS key FROM bill_line l JOIN sub_bill s ON s.id = l.sub_bill_id WHERE l.membership_id = $1`, [goesOn]) as [{ key: string }];
  await pay(alone, '2019-06-12', (await parts(alone, '2019-06')).filter(({ payerKey }) => payerKey === key));
  const months = async (id: string) => (await inOffice.officer.door.get<CoverHistoryView>(`/v1/members/${id}/cover-history`)).months.map(({ month, today }) => `${month} ${today.status}`);
  expect((await months(before!.id)).slice(-2)).toEqual(['2019-05 covered', '2019-06 not-registered']);
  expect((await months(goesOn))[0]).toBe('2019-06 covered');
  expect([...(await faultsOf(town, inOffice.play.no)), ...(await faultsOf(town, alone.play.no))]).toEqual([]);
}, 400_000);
