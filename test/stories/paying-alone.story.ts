/** Kota Magelang: about half of 1,100 heads take part by their own choice and pay for themselves; who does not pay is told before the cover stops, through the office of the village, and is covered again once it is paid. */
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import type { CoverHistoryView } from '@sinergi/contracts/cover.views';
import type { RosterChangesView } from '@sinergi/contracts/change.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf } from '../harness/from-outside';
import { personalDataIn } from '../harness/history-scan';
import { playOf, reach, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const JOINED = 550;
const HEADS = 1_100;
const EACH = 16_800;

let town: Town;
let people: Play;
beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'independent-heads', bornOn: '2022-12-05', coverFrom: '2023-01-01' });
  const { play, secretary, officer } = people;
  await reach(people, '2022-12-12', 'roster', 'roster-hand-in');
  await play.handIn('2022-12-13', secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: JOINED, rwHeads: 0, seed: 23, on: '2022-12-13' }))));
  await play.answer('2022-12-14', officer, 'roster-approval');
  await play.until('2022-12-20');
  await secretary.door.post(`/v1/cooperations/${play.no}/heads-known`, { heads: HEADS, source: 'Data pengurus RT/RW 2022' });
}, 400_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const bill = async (month: string) => (await people.play.page()).bills.find((each) => each.month === month)!;
const partsOf = async (month: string) => people.finance.door.get<SubBillView[]>(path(`bills/${(await bill(month)).id}/payers`));
const pay = async (on: string, parts: readonly SubBillView[]) => {
  const { play, finance } = people;
  const statement = generateStatement({ account: '0009876543210', from: `${on.slice(0, 7)}-01`, until: on, opening: 0, style: 'en', credits: parts.map((part) => ({ on, amount: part.open, remittance: `IURAN MANDIRI ${part.paymentCode}` })) });
  await finance.door.upload('/v1/statements', { fileName: `mutasi-${on}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await play.settled();
};
/** Letters to desks about those who pay alone: notice, how many desks, how many letters. */
const told = async (notice: string) =>
  (await town.database.query<{ on: string; letters: number; desks: number }>(`SELECT on_date AS on, count(*)::int AS letters, count(DISTINCT office_id)::int AS desks FROM letter WHERE no = $1 AND notice = $2 AND occasion LIKE '%:persons:%' AND status = 'sent' GROUP BY 1 ORDER BY 1`, [people.play.no, notice]));

let slow: string;

test('half of the heads take part; each has a bill of the own, due on the 15th of the very month, and one list goes to each village office', async () => {
  const { play, secretary } = people;
  await play.until('2023-01-04');
  expect((await secretary.door.get<RosterChangesView>(path('roster-changes'))).participation).toMatchObject({ members: JOINED, heads: HEADS, ratePermille: 500 });
  expect(await bill('2023-01')).toMatchObject({ members: JOINED, amount: JOINED * EACH, dueOn: '2023-01-16' });
  const parts = await partsOf('2023-01');
  expect([parts.length, new Set(parts.map(({ paymentCode }) => paymentCode)).size, parts.every(({ payerKey, amount }) => payerKey.startsWith('person:') && amount === EACH)]).toEqual([JOINED, JOINED, true]);
  expect(parts.every(({ answeredBy }) => answeredBy?.startsWith('Kelurahan '))).toBe(true);
  const [asked] = await told('invoice');
  expect(asked!.letters).toBe(asked!.desks);
  expect(asked!.letters).toBeLessThan(80);
}, 400_000);

test('all but three pay; the three are warned together with the day their cover stops, which still lies ahead, and no penalty is asked', async () => {
  const { play, officer } = people;
  const january = await partsOf('2023-01');
  const debtors = new Set(january.slice(0, 3).map(({ payerKey }) => payerKey));
  [slow] = [...debtors] as [string];
  for (const [month, on] of [['2023-01', '2023-01-10'], ['2023-02', '2023-02-10'], ['2023-03', '2023-03-10'], ['2023-04', '2023-04-11']] as const) {
    await play.until(on);
    await pay(on, (await partsOf(month)).filter(({ payerKey, open }) => open > 0 && !debtors.has(payerKey)));
  }
  const arrears = await officer.door.get<ArrearsView>(path('arrears'));
  expect(arrears.payers.map(({ payerKey }) => payerKey).sort()).toEqual([...debtors].sort());
  expect(arrears.payers.map(({ charge, payer, warnings }) => [charge, /^[A-Z]\./.test(payer), warnings[0]?.rung])).toEqual(Array.from({ length: 3 }, () => [0, true, 'warning-1']));
  const [warned] = await told('arrears-warning');
  const inactive = arrears.payers[0]!.inactiveFrom!;
  expect([inactive, warned!.on < inactive, warned!.letters]).toEqual(['2023-03-16', true, warned!.desks]);
  expect(await town.database.query(`SELECT kind, count(*)::int AS runs FROM process_run WHERE no = $1 AND kind IN ('arrears', 'billing-month') GROUP BY 1 ORDER BY 1`, [play.no])).toEqual([{ kind: 'arrears', runs: 1 }, { kind: 'billing-month', runs: 4 }]);
}, 600_000);

test('three months in a row unpaid: inactive as the warning said; paying again with the same number on record resumes cover', async () => {
  const { play, officer } = people;
  const [member] = await town.database.query<{ id: string }>(`SELECT id FROM membership WHERE cooperation_no = $1 AND participant_id = $2::uuid`, [play.no, slow.slice(7)]);
  const history = async () => (await officer.door.get<CoverHistoryView>(`/v1/members/${member!.id}/cover-history`)).months.map(({ month, today: { status } }) => [month, status]);
  expect((await history()).slice(0, 4)).toEqual([['2023-01', 'in-arrears'], ['2023-02', 'in-arrears'], ['2023-03', 'inactive'], ['2023-04', 'inactive']]);
  const owed = (await Promise.all(['2023-01', '2023-02', '2023-03', '2023-04'].map(partsOf))).flat().filter(({ payerKey, open }) => payerKey === slow && open > 0);
  expect(owed).toHaveLength(4);
  await play.until('2023-04-12');
  await pay('2023-04-12', owed);
  await play.until('2023-04-13');
  expect((await history()).slice(0, 4).map(([, status]) => status)).toEqual(Array(4).fill('covered'));
  expect((await officer.door.get<ArrearsView>(path('arrears'))).payers).toHaveLength(2);
  expect(await faultsOf(town, play.no)).toEqual([]);
  expect(await personalDataIn(town)).toEqual([]);
}, 300_000);
