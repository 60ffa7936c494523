/** The contribution follows the minimum wage of the regency: a decree changes the price by itself, none stops the month, and old-age savings join without anybody registering again. */
import type { ArrangementsView, BillPreviewView, ForecastView } from '@sinergi/contracts/arrangement.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { faultsOf } from '../harness/from-outside';
import { playOfKlaten } from '../harness/klaten';
import { reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
const HEADS = 8;
const [PRICE_2022, PRICE_2023] = [10_884, 11_623];
const DECREE = { id: 'umk.33.10.2023-01.r2', regionCode: '33.10', from: '2023-01', until: '2023-12', amount: '2152322.98', source: 'Kepgub Jawa Tengah 561/54 Tahun 2022', certainty: 'F' };

const roster = async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '33.10', rtHeads: HEADS, rwHeads: 0, seed: 3, on: '2022-10-11' })).replaceAll('Ketua RT', 'TKK'));

beforeAll(async () => {
  town = await openTown();
  people = await playOfKlaten(town, { programme: 'contract-workers', bornOn: '2022-10-03', coverFrom: '2022-12-01' });
  await reach(people, '2022-10-10', 'roster', 'roster-hand-in');
  await people.play.handIn('2022-10-11', people.secretary, 'daftar.csv', 'text/csv', roster);
  await people.play.answer('2022-10-12', people.officer, 'roster-approval');
}, 240_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const bills = async () => (await people.play.page()).bills.map(({ month, revision, amount, members }) => `${month} r${revision} ${members} ${amount}`).sort();
const priced = (month: string) => town.database.query<{ rule: string; source: string; id: string }>(
  `SELECT rule ->> 'ruleText' AS rule, rule ->> 'source' AS source, rule ->> 'ruleId' AS id FROM bill b JOIN bill_price p ON p.bill_id = b.id AND p.split <> 'reversed' CROSS JOIN jsonb_array_elements(p.rules) rule WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = 1`,
  [people.play.no, month],
);
const FROM_UMK = { fromMonth: '2022-12', mode: 'government-paid', fundingSource: 'village-allocation', baseFrom: 'minimum-wage', reason: 'iuran mengikuti UMK, dari ADD' };
async function change(on: string, order: object): Promise<void> {
  const { secretary, play, head } = people;
  await play.until(on);
  await secretary.door.post(path('arrangement-changes'), order);
  await play.settled();
  await play.answer(on, head, 'arrangement-approval');
}

test('from December the regency is billed by its minimum wage, and the bill says by which decree', async () => {
  const { play, secretary } = people;
  await play.until('2022-11-28');
  expect(await refusalOf(secretary.door.post(path('arrangement-changes/preview'), { ...FROM_UMK, fundingSource: 'village-fund' }))).toBe('funding-not-allowed');
  expect(await refusalOf(secretary.door.post(path('arrangement-changes/preview'), { ...FROM_UMK, fromMonth: '2024-01' }))).toBe('minimum-wage-missing');
  const [preview] = await secretary.door.post<BillPreviewView[]>(path('arrangement-changes/preview'), FROM_UMK);
  expect(preview).toMatchObject({ month: '2022-12', members: HEADS, amount: HEADS * PRICE_2022, before: HEADS * 10_800, rules: [{ rule: 'JKK 0,24% x UMK 33.10 Rp2.015.623,36 = Rp4.837', source: 'PP 44/2015; Kepgub Jawa Tengah 561/39 Tahun 2021', certainty: 'F' }, {}] });
  await change('2022-11-28', FROM_UMK);
  await play.until('2022-12-05');
  expect(await bills()).toEqual([`2022-12 r1 ${HEADS} ${HEADS * PRICE_2022}`]);
  expect((await priced('2022-12')).map(({ id }) => id)).toEqual(['pu.jkk.very-low.2015-07+umk.33.10.2022-01', 'pu.jkm.2015-07+umk.33.10.2022-01']);
  expect(await secretary.door.get<ArrangementsView>(path('arrangements?month=2022-12'))).toMatchObject({ minimumWage: { amount: '2015623.36' }, inForce: [{ baseFrom: 'minimum-wage' }] });
}, 240_000);

test('January has no decree: the month stands still and says why, and is billed at the new wage once it is loaded', async () => {
  const { play } = people;
  await town.administrator.post('/v1/minimum-wages/umk.33.10.2023-01/withdraw', { reason: 'salah ketik, menunggu keputusan' });
  await play.until('2023-01-05');
  expect(await bills()).toHaveLength(1);
  const month = `billing-month.${play.no}.2023-01`;
  const troubles = await town.database.query<{ code: string }>(`SELECT failure AS code FROM step_trouble WHERE process_id = $1`, [month]);
  expect(JSON.stringify(troubles)).toContain('minimum-wage-missing');
  await town.administrator.post('/v1/minimum-wages', { edition: 'Kepgub 561/54/2022', source: DECREE.source, rows: [DECREE] });
  expect(await refusalOf(town.administrator.post('/v1/minimum-wages', { edition: 'Kepgub lain', source: DECREE.source, rows: [{ ...DECREE, id: 'umk.lain' }] }))).toBe('law-row-duplicate');
  await people.operator.door.post(`/v1/processes/${encodeURIComponent(month)}/repair`, { act: 'retry' });
  await play.settled();
  expect(await bills()).toContain(`2023-01 r1 ${HEADS} ${HEADS * PRICE_2023}`);
  expect((await priced('2023-01')).map(({ rule }) => rule)).toEqual(['JKK 0,24% x UMK 33.10 Rp2.152.322,98 = Rp5.166', 'JKM 0,3% x UMK 33.10 Rp2.152.322,98 = Rp6.457']);
}, 240_000);

test('old-age savings join from March for the same people: the same members, the same base, 5.7% more, and the line says who bears what', async () => {
  const { play, secretary } = people;
  const members = () => town.database.query('SELECT id, participant_id, from_month FROM membership WHERE cooperation_no = $1 ORDER BY id', [play.no]);
  const before = await members();
  const order = { ...FROM_UMK, fromMonth: '2023-03', schemes: ['work-accident', 'death', 'old-age'], reason: 'JHT mulai Maret' };
  const { baseFrom: _kept, ...unsaid } = order;
  const [preview] = await secretary.door.post<BillPreviewView[]>(path('arrangement-changes/preview'), unsaid);
  expect(preview).toMatchObject({ month: '2023-03', before: HEADS * PRICE_2023, amount: HEADS * (PRICE_2023 + 122_682) });
  await change('2023-02-20', unsaid);
  await play.until('2023-03-06');
  expect(await bills()).toEqual([
    `2022-12 r1 ${HEADS} ${HEADS * PRICE_2022}`, `2023-01 r1 ${HEADS} ${HEADS * PRICE_2023}`, `2023-02 r1 ${HEADS} ${HEADS * PRICE_2023}`, `2023-03 r1 ${HEADS} ${HEADS * (PRICE_2023 + 122_682)}`,
  ]);
  expect((await priced('2023-03')).at(-1)?.rule).toBe('JHT 5,7% x UMK 33.10 Rp2.152.322,98 = Rp122.682 (pemberi kerja 3,7%, pekerja 2%)');
  expect(await members()).toEqual(before);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('Tegal follows its own minimum wage: a forecast of the year, none of the next until its decree is loaded', async () => {
  const ask = (from: string, months: number) => people.officer.door.get<ForecastView>(`/v1/forecast?programme=contract-workers&people=100&from=${from}&months=${months}&minimumWageOf=33.76`);
  const year = await ask('2022-01', 12);
  expect([year.total, new Set(year.months.map(({ each }) => each))]).toEqual([12 * 100 * 10_832, new Set([10_832])]);
  expect(year.months[0]?.rules[0]).toMatchObject({ rule: 'JKK 0,24% x UMK 33.76 Rp2.005.930,52 = Rp4.814' });
  expect(await refusalOf(ask('2022-12', 2))).toBe('minimum-wage-missing');
});
