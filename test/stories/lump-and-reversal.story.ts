/** Money that is not as it was asked for: a lump for two villages and three months, an over-payment that goes back, a credit the bank takes back, which opens its month again, and money entered by hand before its statement came. */
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { MatchResultView, UnappliedView, UnmatchedPage } from '@sinergi/contracts/unmatched.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { faultsOf, lettersOf, datesOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
const VILLAGES_PAY = {
  fromMonth: '2019-04', mode: 'government-paid', fundingSource: 'village-allocation', reason: 'desa membayar dari ADD',
  portions: [{ split: 'per-village', share: 1_000_000, fundingSource: 'village-allocation' }],
};

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { bornOn: '2019-01-28', coverFrom: '2019-03-01' });
  const { play, secretary, officer, head } = people;
  await reach(people, '2019-02-04', 'roster', 'roster-hand-in');
  await play.handIn('2019-02-05', secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: 12, rwHeads: 0, seed: 5, on: '2019-02-05' }))));
  await play.answer('2019-02-06', officer, 'roster-approval');
  await play.until('2019-03-25');
  await secretary.door.post(path('arrangement-changes'), VILLAGES_PAY);
  await play.settled();
  await play.answer('2019-03-26', head, 'arrangement-approval');
}, 240_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const bill = async (month: string) => (await people.play.page()).bills.filter((each) => each.month === month).sort((one, other) => other.revision - one.revision)[0]!;
const parts = async (month: string) => (await people.finance.door.get<SubBillView[]>(path(`bills/${(await bill(month)).id}/payers`))).filter(({ amount }) => amount > 0).sort((one, other) => (one.payerKey < other.payerKey ? -1 : 1));
const queue = () => people.finance.door.get<UnmatchedPage>('/v1/statements/unmatched');

let balance = 0;
let number = 0;
type Move = readonly [mark: 'C' | 'D' | 'RC', amount: number, text: string];
/** A statement of one day as the bank sends it. */
async function statement(on: string, moves: readonly Move[]) {
  const day = on.slice(2).replaceAll('-', '');
  const opening = balance;
  const fields = moves.flatMap(([mark, amount, text]) => {
    balance += mark === 'C' ? amount : -amount;
    return [`:61:${day}${day.slice(2)}${mark}${amount},NTRFNONREF`, `:86:${text}`];
  });
  const message = [`:20:M${(number += 1)}`, ':25:0007654321000', `:28C:${number}/1`, `:60F:C${day}IDR${opening},`, ...fields, `:62F:C${day}IDR${balance},`, '-'].join('\r\n');
  await people.finance.door.upload('/v1/statements', { fileName: 'mutasi.sta', mediaType: 'text/plain', content: new TextEncoder().encode(message), fields: { rehearsal: 'true' } });
  await people.play.settled();
}

test('one transfer for three months of two villages waits for a person, who splits it; each pays its own, nobody else anything', async () => {
  const { play, finance, treasurer } = people;
  await play.until('2019-06-24');
  const months = [await parts('2019-04'), await parts('2019-05'), await parts('2019-06')];
  const [one, other] = [...new Set(months.flat().map(({ payerKey }) => payerKey))];
  const owed = months.flat().filter(({ payerKey }) => payerKey === one || payerKey === other);
  expect(owed).toHaveLength(6);
  await statement('2019-06-24', [['C', owed.reduce((sum, { open }) => sum + open, 0), 'SETORAN IURAN DUA DESA TIGA BULAN']]);
  const [line] = (await queue()).items;
  expect(line).toMatchObject({ kind: 'credit', rehearsal: true, proposal: null });
  const order = { parts: owed.map(({ id, open }) => ({ subBillId: id, amount: open })), reason: 'surat bendahara kedua desa' };
  expect(await refusalOf(treasurer.door.post(`/v1/statement-lines/${line!.lineId}/match`, order))).toBe('line-unknown');
  expect(await finance.door.post<MatchResultView>(`/v1/statement-lines/${line!.lineId}/match`, order)).toEqual({ standing: 'booked', payments: 2 });
  await play.settled();
  for (const month of ['2019-04', '2019-05', '2019-06']) {
    expect((await parts(month)).map(({ payerKey, open, amount }) => open === (payerKey === one || payerKey === other ? 0 : amount)).every(Boolean)).toBe(true);
  }
  expect((await queue()).items).toEqual([]);
}, 240_000);

test('a village pays more than it owes: what is left over stays visible until the bank shows its return', async () => {
  const { play, finance } = people;
  await play.until('2019-06-25');
  const open = (await parts('2019-06')).filter((part) => part.open > 0);
  const [payer] = open;
  const owes = [...(await parts('2019-04')), ...(await parts('2019-05')), ...open].filter(({ payerKey }) => payerKey === payer!.payerKey).reduce((sum, part) => sum + part.open, 0);
  await statement('2019-06-25', [['C', owes + 5_000, `IURAN ${payer!.paymentCode}`], ...open.slice(1).map((part): Move => ['C', part.open, `IURAN JUNI ${part.paymentCode}`])]);
  const [left] = (await finance.door.get<{ items: UnappliedView[] }>('/v1/payments/unapplied')).items;
  expect(left).toMatchObject({ no: play.no, unapplied: 5_000, rehearsal: true });
  await statement('2019-06-25', [['D', 5_000, 'PENGEMBALIAN KELEBIHAN IURAN']]);
  const [shown] = (await finance.door.get<{ items: UnappliedView[] }>('/v1/payments/unapplied')).items;
  await finance.door.post(`/v1/payments/${shown!.paymentId}/return`, { lineId: shown!.debits[0]!.lineId, reason: 'kelebihan bayar' });
  expect((await finance.door.get<{ items: UnappliedView[] }>('/v1/payments/unapplied')).items).toEqual([]);
  expect(await bill('2019-06')).toMatchObject({ standing: 'settled', open: 0 });
}, 240_000);

test('the bank takes a credit back: the settled month opens again, is asked for again and climbs its ladder until it is paid', async () => {
  const { play } = people;
  await play.until('2019-06-26');
  const [part] = (await parts('2019-06')).slice(-1);
  await statement('2019-06-26', [['RC', part!.amount, `BATAL IURAN JUNI ${part!.paymentCode}`]]);
  await play.settled();
  expect(await bill('2019-06')).toMatchObject({ standing: 'issued', open: part!.amount, settledOn: null });
  const again = `billing-month.${play.no}.2019-06.again-1`;
  const [task] = await town.database.query<{ id: string }>('SELECT id FROM task WHERE process_id = $1', [again]);
  expect((await datesOf(town, task?.id ?? '')).length).toBeGreaterThan(2);
  await play.until('2019-07-22');
  expect((await datesOf(town, task?.id ?? '')).filter((rung) => rung.endsWith('climbed')).length).toBeGreaterThan(0);
  expect((await lettersOf(town, play.no, '2019-06-26', again)).map((letter) => letter.split(' ')[1])).toContain('payment-coming-due');

  await statement('2019-07-22', [['C', part!.amount, `IURAN JUNI ULANG ${part!.paymentCode}`]]);
  await play.settled();
  expect(await bill('2019-06')).toMatchObject({ standing: 'settled', open: 0, settledOn: '2019-07-22' });
  expect((await lettersOf(town, play.no, '2019-07-22', again)).map((letter) => letter.split(' ')[1])).toContain('payment-receipt');
  const rows = await town.database.query<{ source: string; sum: number }>(`SELECT source, sum(amount)::bigint AS sum FROM payment WHERE cooperation_no = $1 AND source IN ('reversal', 'return') GROUP BY 1 ORDER BY 1`, [play.no]);
  expect(rows).toEqual([{ source: 'return', sum: -5_000 }, { source: 'reversal', sum: -part!.amount }]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('money entered by hand is on the statement two days later: booked once, and open again when the bank takes it back', async () => {
  const { play, finance, head } = people;
  await play.until('2019-07-24');
  const [part] = (await parts('2019-07')).filter(({ open }) => open > 0);
  const document = await finance.door.upload<{ id: string }>('/v1/documents', { fileName: 'slip.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.4 slip setoran'), fields: { kind: 'payment-evidence', title: 'Slip setoran', cooperationNo: play.no } });
  const before = (await bill('2019-07')).open;
  const payment = await finance.door.post<{ id: string }>(path('payments'), { amount: part!.open, receivedOn: '2019-07-24', evidenceDocumentId: document.id, month: '2019-07' });
  // the village's transfer of two days before has the same amount
  expect(await refusalOf(head.door.post(`/v1/payments/${payment.id}/confirmation`, { approve: true }))).toBe('payment-on-statement');
  await head.door.post(`/v1/payments/${payment.id}/confirmation`, { approve: true, reason: 'setoran tunai untuk Juli, bukan transfer 22 Juli' });
  await play.settled();
  expect((await bill('2019-07')).open).toBe(before - part!.open);

  await play.until('2019-07-26');
  await statement('2019-07-26', [['C', part!.open, 'SETORAN TUNAI KANTOR DESA']]);
  const [line] = (await queue()).items;
  expect(line?.entered).toMatchObject([{ enteredId: payment.id, no: play.no, confirmed: true, reason: 'amount-alone' }]);
  await finance.door.post(`/v1/statement-lines/${line!.lineId}/entered`, { enteredId: payment.id, reason: 'slip setoran yang sama' });
  expect((await queue()).items).toEqual([]);
  expect((await bill('2019-07')).open).toBe(before - part!.open);

  await statement('2019-07-26', [['RC', part!.open, 'BATAL SETORAN TUNAI KANTOR DESA']]);
  await play.settled();
  expect((await bill('2019-07')).open).toBe(before);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
