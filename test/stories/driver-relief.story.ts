/** PP 50/2025: the same driver owes half while paying alone and the whole where a government pays; what was owed before stays whole, and what was paid too much is carried to the next month. */
import type { BillPreviewView, ForecastView } from '@sinergi/contracts/arrangement.views';
import type { UnappliedView } from '@sinergi/contracts/unmatched.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { enrolled, playOf, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
const DRIVERS = 5;
const [FULL, HALF, OLD_AGE] = [16_800, 8_400, 20_000];
const roster = async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: DRIVERS, rwHeads: 0, seed: 11, on: '2025-10-17' })).replaceAll('Ketua RT', 'Pengemudi'));

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'drivers', bornOn: '2025-10-06', coverFrom: '2025-12-01' });
  await enrolled(town, people, ['2025-10-07', '2025-10-08', '2025-10-09', '2025-10-13', '2025-10-14', '2025-10-15', '2025-10-16'], roster);
}, 240_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const bill = async (month: string) => (await people.play.page()).bills.find((each) => each.month === month)!;
const owed = async (month: string) => bill(month).then(({ amount, open, standing }) => ({ amount, open, standing }));
let opening = 0;
let from = '2025-12-01';
/** The body pays for all its members by the code of a month. */
async function pays(on: string, month: string, amount: number): Promise<void> {
  await people.play.until(on);
  const statement = generateStatement({ account: '0009876543210', from, until: on, opening, style: 'en', credits: [{ on, amount, remittance: `IURAN WADAH KODE IURAN ${(await bill(month)).paymentCode}` }] });
  [opening, from] = [opening + amount, on];
  await people.finance.door.upload('/v1/statements', { fileName: 'mutasi.csv', mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await people.play.settled();
}

test('December is owed whole and stays whole when the relief begins in January', async () => {
  const { play } = people;
  await play.until('2026-01-05');
  expect([await owed('2025-12'), await owed('2026-01')]).toEqual([{ amount: DRIVERS * FULL, open: DRIVERS * FULL, standing: 'issued' }, { amount: DRIVERS * HALF, open: DRIVERS * HALF, standing: 'issued' }]);
  await pays('2026-01-06', '2026-01', DRIVERS * HALF);
  expect([(await owed('2025-12')).open, (await owed('2026-01')).open]).toEqual([DRIVERS * FULL, 0]);
  await pays('2026-01-07', '2025-12', DRIVERS * FULL);
  expect((await owed('2025-12')).open).toBe(0);
}, 240_000);

test('February is paid at the old price: the rest stays visible and pays March by itself', async () => {
  const { play, finance } = people;
  await pays('2026-02-03', '2026-02', DRIVERS * FULL);
  expect(await owed('2026-02')).toMatchObject({ amount: DRIVERS * HALF, open: 0 });
  expect((await finance.door.get<{ items: UnappliedView[] }>('/v1/payments/unapplied')).items).toMatchObject([{ no: play.no, unapplied: DRIVERS * HALF }]);
  await play.until('2026-03-03');
  expect(await owed('2026-03')).toMatchObject({ amount: DRIVERS * HALF, open: 0 });
  expect((await finance.door.get<{ items: UnappliedView[] }>('/v1/payments/unapplied')).items).toEqual([]);
  await play.until('2026-03-17');
  expect(await owed('2026-03')).toMatchObject({ standing: 'settled' });
  expect((await lettersOf(town, play.no, '2026-03-01', `billing-month.${play.no}.2026-03`)).map((line) => line.split(' ')[1])).toEqual(['invoice', 'payment-receipt']);
}, 240_000);

test('from April the city pays: the whole price from its budget, old-age savings beside it, and nobody is registered again', async () => {
  const { play, secretary, head } = people;
  const CITY = { fromMonth: '2026-04', mode: 'government-paid', fundingSource: 'city-budget', reason: 'ditanggung APBD' };
  expect(await refusalOf(secretary.door.post(path('arrangement-changes/preview'), { ...CITY, payerSource: 'other' }))).toBe('funding-not-allowed');
  expect(await refusalOf(secretary.door.post(path('arrangement-changes/preview'), { ...CITY, fundingSource: 'village-fund' }))).toBe('funding-not-allowed');
  const price = async (order: object): Promise<number> => (await secretary.door.post<BillPreviewView[]>(path('arrangement-changes/preview'), order))[0]!.amount;
  expect(await price({ ...CITY, mode: 'self-paid', fundingSource: 'own-income' })).toBe(DRIVERS * HALF);
  expect(await price(CITY)).toBe(DRIVERS * FULL);
  const withOldAge = { ...CITY, schemes: ['work-accident', 'death', 'old-age'] };
  expect(await price(withOldAge)).toBe(DRIVERS * (FULL + OLD_AGE));
  const registered = () => town.database.query('SELECT id, participant_id, from_month FROM membership WHERE cooperation_no = $1 ORDER BY id', [play.no]);
  const before = await registered();
  await secretary.door.post(path('arrangement-changes'), withOldAge);
  await play.settled();
  await play.answer('2026-03-18', head, 'arrangement-approval');
  await play.until('2026-04-02');
  expect(await owed('2026-04')).toEqual({ amount: DRIVERS * 36_800, open: DRIVERS * 36_800, standing: 'issued' });
  expect(await registered()).toEqual(before);
  await pays('2026-04-03', '2026-04', DRIVERS * 36_800);
  expect(await owed('2026-04')).toMatchObject({ open: 0 });
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('the relief begins and ends by month: January 2026 to March 2027 for transport, and never where the city pays', async () => {
  const each = async (programme: string) => (await people.officer.door.get<ForecastView>(`/v1/forecast?programme=${programme}&people=1&from=2025-12&months=17`)).months.map(({ month, each: amount }) => `${month} ${amount}`);
  const drivers = await each('drivers');
  expect(drivers).toEqual(['2025-12 16800', ...drivers.slice(1, 16).map((row) => `${row.slice(0, 7)} 8400`), '2027-04 16800']);
  expect([drivers[1], drivers[15]]).toEqual(['2026-01 8400', '2027-03 8400']);
  const traders = await each('market-traders');
  expect([traders[3], traders[4], traders[12], traders[13]]).toEqual(['2026-03 16800', '2026-04 8400', '2026-12 8400', '2027-01 16800']);
});
