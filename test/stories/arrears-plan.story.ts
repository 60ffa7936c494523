/** Kampar in small: seven months the city did not pay go to the villages; one keeps its instalments and is never warned, one misses and is back on the rung it left. */
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
const PRICE = 13_500;
const HEADS = 12;
const MONTHS = 7;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { bornOn: '2019-01-28', coverFrom: '2019-03-01' });
  const { play, secretary, officer, head } = people;
  await reach(people, '2019-02-04', 'roster', 'roster-hand-in');
  await play.handIn('2019-02-05', secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: HEADS, rwHeads: 0, seed: 5, on: '2019-02-05' }))));
  await play.answer('2019-02-06', officer, 'roster-approval');
  await play.until('2019-03-04');
  await officer.door.post(path('arrangement-changes'), { fromMonth: '2019-03', mode: 'government-paid', fundingSource: 'city-budget', base: 2_500_000, reason: 'dasar upah Rp2.500.000' });
  await play.settled();
  await play.answer('2019-03-05', head, 'arrangement-approval');
}, 240_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const arrears = () => people.officer.door.get<ArrearsView>(path('arrears'));
const ofPayer = async (key: string) => (await arrears()).payers.find(({ payerKey }) => payerKey === key)!;
const warned = (key: string) =>
  town.database.query<{ rung: string; on: string }>(`SELECT w.rung, w.on_date AS on FROM arrears_warning w JOIN arrears_standing a ON a.id = w.standing_id WHERE a.cooperation_no = $1 AND a.payer_key = $2 ORDER BY 2`, [people.play.no, key]);
const pays = async (on: string, paymentCode: string, amount: number) => {
  const statement = generateStatement({ account: '0009876543210', from: on, until: on, opening: 0, style: 'en', credits: [{ on, amount, remittance: `ANGSURAN KODE IURAN ${paymentCode}` }] });
  await people.finance.door.upload('/v1/statements', { fileName: `mutasi-${on}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await people.play.settled();
};
let keeps: ArrearsView['payers'][number];
let misses: ArrearsView['payers'][number];

test('seven months at Rp13,500 are handed over to the villages, to the rupiah, and nobody owes twice', async () => {
  const { play, officer, head } = people;
  await play.until('2019-09-23');
  await officer.door.post(path('arrangement-changes'), {
    fromMonth: '2019-03', untilMonth: '2019-09', mode: 'government-paid', fundingSource: 'village-allocation', reason: 'APBD tidak tersedia, dialihkan ke ADD',
    portions: [{ split: 'per-village', share: 1_000_000, fundingSource: 'village-allocation' }],
  });
  await play.settled();
  await play.answer('2019-09-24', head, 'arrangement-approval');
  await play.until('2019-09-25');
  const bills = (await play.page()).bills.filter(({ month }) => month <= '2019-09');
  expect(bills.reduce((sum, { open }) => sum + open, 0)).toBe(MONTHS * HEADS * PRICE);
  expect(bills.filter(({ revision }) => revision === 1).every(({ open, standing }) => open === 0 && standing === 'settled')).toBe(true);
  const second = bills.find(({ month, revision }) => month === '2019-03' && revision === 2)!;
  const parts = (await officer.door.get<SubBillView[]>(path(`bills/${second.id}/payers`))).filter(({ amount }) => amount > 0);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(HEADS * PRICE);
}, 400_000);

test('past the ladder each village stands in arrears with seven months; two ask for instalments, approved by a second person', async () => {
  const { play, officer, head } = people;
  await play.until('2019-11-18');
  const view = await arrears();
  const villages = view.payers.filter(({ payerKey }) => payerKey.startsWith('village:'));
  expect(villages.every(({ months, charge }) => months.length === MONTHS && charge === 0)).toBe(true);
  expect(villages.reduce((sum, { open }) => sum + open, 0)).toBe(MONTHS * HEADS * PRICE);
  [keeps, misses] = villages as [typeof keeps, typeof misses];
  const evidence = await officer.door.upload<{ id: string }>('/v1/documents', { fileName: 'berita-acara.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7\n% ba\n%%EOF\n'), fields: { kind: 'payment-evidence', title: 'Berita acara', cooperationNo: play.no } });
  const planOf = ({ payerKey, open }: typeof keeps, more = 0) => {
    const half = Math.floor(open / 2);
    return { payerKey, documentId: evidence.id, reason: 'ADD cair bertahap', graceDays: 5, instalments: [{ dueOn: '2019-12-02', amount: half }, { dueOn: '2019-12-16', amount: open - half + more }] };
  };
  expect(await refusalOf(officer.door.post(path('payment-plans'), planOf(keeps, 1)))).toBe('plan-not-whole');
  for (const [on, payer] of [['2019-11-19', keeps], ['2019-11-20', misses]] as const) {
    await officer.door.post(path('payment-plans'), planOf(payer));
    await play.settled();
    await play.answer(on, head, 'plan-approval');
  }
  await play.until('2019-11-21');
  expect((await arrears()).plans.map(({ status, paid, instalments }) => [status, paid, instalments.map(({ standing }) => standing)])).toEqual(Array.from({ length: 2 }, () => ['running', 0, ['to-come', 'to-come']]));
  expect([(await ofPayer(keeps.payerKey)).stillSince, (await ofPayer(misses.payerKey)).stillSince]).toEqual(['2019-11-19', '2019-11-20']);
}, 400_000);

test('the one that keeps its days is never warned again and ends with nothing open; the one that misses is back where it left, later by the days it stood still', async () => {
  const { play } = people;
  const before = { keeps: await warned(keeps.payerKey), misses: await warned(misses.payerKey) };
  const half = (open: number) => Math.floor(open / 2);
  await play.until('2019-12-02');
  await pays('2019-12-02', keeps.months[0]!.paymentCode, half(keeps.open));
  await pays('2019-12-02', misses.months[0]!.paymentCode, half(misses.open));
  await play.until('2019-12-16');
  const current = (await ofPayer(keeps.payerKey)).months.find(({ open, month }) => open > 0 && month <= '2019-09')!;
  await pays('2019-12-16', current.paymentCode, keeps.open - half(keeps.open));
  await play.until('2019-12-20');
  expect((await arrears()).plans.map(({ payerKey, status, paid }) => [payerKey, status, paid])).toEqual(
    expect.arrayContaining([[keeps.payerKey, 'kept', keeps.open], [misses.payerKey, 'running', half(misses.open)]]),
  );
  expect(await warned(misses.payerKey)).toEqual(before.misses);
  await play.until('2020-01-10');
  const view = await arrears();
  expect(view.plans.find(({ payerKey }) => payerKey === misses.payerKey)).toMatchObject({ status: 'broken', endedOn: '2019-12-24', instalments: [{ standing: 'kept' }, { standing: 'missed' }] });
  const back = view.payers.find(({ payerKey }) => payerKey === misses.payerKey)!;
  // agency-head would have been asked on 26 November; twenty-four working days stood still since the approval
  expect(back).toMatchObject({ stillSince: null, since: '2019-11-12', rung: 'agency-head', rungOn: '2019-12-31', open: misses.open - half(misses.open), charge: 0 });
  expect(back.ahead[0]).toMatchObject({ code: 'warning-2', on: '2020-01-22' });
  expect(await warned(misses.payerKey)).toEqual(before.misses);
  expect(view.payers.find(({ payerKey }) => payerKey === keeps.payerKey)).toBeUndefined();
  expect(await warned(keeps.payerKey)).toEqual(before.keeps);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 400_000);
