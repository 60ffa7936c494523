/** Who pays changes: an honorarium ends and the city pays on without a gap; a city that does not pay hands months over to its villages, and nobody owes twice. */
import type { ArrangementsView, BillPreviewView, SubBillView } from '@sinergi/contracts/arrangement.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
const PRICE = 10_800;
const HEADS = 12;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { bornOn: '2019-01-28', coverFrom: '2019-03-01' });
  const { play, secretary, officer } = people;
  await reach(people, '2019-02-04', 'roster', 'roster-hand-in');
  await play.handIn('2019-02-05', secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: HEADS, rwHeads: 0, seed: 5, on: '2019-02-05' }))));
  await play.answer('2019-02-06', officer, 'roster-approval');
}, 180_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const bills = async () => (await people.play.page()).bills.map(({ month, revision, amount, open, standing }) => ({ month, revision, amount, open, standing })).sort((a, b) => (a.month + a.revision < b.month + b.revision ? -1 : 1));
const CITY_PAYS = { fromMonth: '2019-06', mode: 'government-paid', fundingSource: 'city-budget', reason: 'honorarium berhenti setelah Mei' };
const VILLAGES_PAY = {
  fromMonth: '2019-03', mode: 'government-paid', fundingSource: 'village-allocation', reason: 'APBD tidak tersedia, dialihkan ke ADD',
  portions: [{ split: 'per-village', share: 1_000_000, fundingSource: 'village-allocation' }],
};

test('the honorarium ends in May; from June the city pays, approved by a second person, and no month is without a bill', async () => {
  const { play, secretary, head } = people;
  await play.until('2019-05-27');
  expect(await refusalOf(secretary.door.post(path('arrangement-changes'), { ...CITY_PAYS, fundingSource: 'village-fund' }))).toBe('funding-not-allowed');
  const preview = await secretary.door.post<BillPreviewView[]>(path('arrangement-changes/preview'), CITY_PAYS);
  expect(preview).toMatchObject([{ month: '2019-06', members: HEADS, amount: HEADS * PRICE, billed: 0, before: HEADS * PRICE, isBilled: false }]);
  await secretary.door.post(path('arrangement-changes'), CITY_PAYS);
  await play.settled();
  await play.answer('2019-05-28', head, 'arrangement-approval');
  await play.until('2019-07-22');
  expect((await bills()).map(({ month, amount }) => `${month} ${amount}`)).toEqual(['03', '04', '05', '06', '07'].map((month) => `2019-${month} ${HEADS * PRICE}`));
  const view = await secretary.door.get<ArrangementsView>(path('arrangements?month=2019-06'));
  expect([view.inForce, view.changes]).toMatchObject([[{ mode: 'government-paid', fundingSource: 'city-budget' }], [{ status: 'applied', reopened: [] }]]);
  expect((await secretary.door.get<ArrangementsView>(path('arrangements?month=2019-05'))).inForce).toMatchObject([{ mode: 'honorarium-deduction' }]);
}, 240_000);

test('five months unpaid are handed over to the villages: the city owes nothing, the villages what it owed, and each its own', async () => {
  const { play, officer, head, finance } = people;
  const owed = (await bills()).reduce((sum, { open }) => sum + open, 0);
  expect(owed).toBe(5 * HEADS * PRICE);
  const shown = await officer.door.post<BillPreviewView[]>(path('arrangement-changes/preview'), VILLAGES_PAY);
  expect(shown.map(({ before, amount }) => amount - before)).toEqual(shown.map(() => 0));
  expect(shown.at(-1)?.parts.find(({ payerKey }) => payerKey.startsWith('office:'))).toMatchObject({ members: 0, before: HEADS * PRICE, amount: 0 });
  await officer.door.post(path('arrangement-changes'), VILLAGES_PAY);
  await play.settled();
  expect(await refusalOf(play.answer('2019-07-23', officer, 'arrangement-approval'))).not.toBeNull();
  await play.answer('2019-07-23', head, 'arrangement-approval');
  await play.until('2019-07-24');
  const all = await bills();
  expect(all.filter(({ revision }) => revision === 1).map(({ open, standing }) => `${open} ${standing}`)).toEqual(Array(5).fill('0 settled'));
  expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(owed);
  expect(all.reduce((sum, { open }) => sum + open, 0)).toBe(owed);
  const second = (await play.page()).bills.find(({ month, revision }) => month === '2019-03' && revision === 2)!;
  const parts = (await officer.door.get<SubBillView[]>(path(`bills/${second.id}/payers`))).filter(({ amount }) => amount > 0);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every(({ payerKey }) => payerKey.startsWith('village:32.71.'))).toBe(true);
  expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(HEADS * PRICE);
  expect((await lettersOf(town, play.no, '2019-07-23')).filter((line) => line.includes('receipt'))).toEqual([]);

  const asked = await town.database.query<{ subject: string; enclosed: number }>(`SELECT subject, cardinality(attachments) AS enclosed FROM letter WHERE process_id = $1 AND notice = 'invoice' AND task_id IS NULL AND status = 'sent'`, [`billing-month.${play.no}.2019-03.r2`]);
  expect(asked.map(({ enclosed }) => enclosed)).toEqual(parts.map(() => 1));
  expect(new Set(parts.map(({ invoiceDocumentId }) => invoiceDocumentId)).size).toBe(parts.length);
  for (const { amount } of parts) expect(asked.some(({ subject }) => subject.includes(`Rp${amount.toLocaleString('de-DE')}:`))).toBe(true);

  const [payer] = parts;
  const statement = generateStatement({ account: '0009876543210', from: '2019-07-01', until: '2019-07-24', opening: 0, style: 'en', credits: [{ on: '2019-07-24', amount: payer!.amount, remittance: `IURAN KODE IURAN ${payer!.paymentCode}` }] });
  await finance.door.upload('/v1/statements', { fileName: 'mutasi.csv', mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await play.settled();
  const after = await officer.door.get<SubBillView[]>(path(`bills/${second.id}/payers`));
  expect(after.filter(({ amount }) => amount > 0).map(({ payerKey, open, amount }) => [payerKey === payer!.payerKey, open === 0, open === amount])).toEqual(
    expect.arrayContaining([[true, true, false]]),
  );
  expect(after.filter(({ payerKey, amount }) => amount > 0 && payerKey !== payer!.payerKey).every(({ open, amount }) => open === amount)).toBe(true);
  const thanked = await town.database.query<{ enclosed: string[] }>(`SELECT attachments::text[] AS enclosed FROM letter WHERE no = $1 AND notice = 'payment-receipt' AND on_date >= '2019-07-24' AND status = 'sent'`, [play.no]);
  expect(thanked).toEqual([{ enclosed: [after.find(({ payerKey }) => payerKey === payer!.payerKey)!.receiptDocumentId] }]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
