/** A year of Kota Bekasi, 7,596 heads at Rp82,036,800 a month: two months paid late, three by one lump after a warning, something over, something sent back; every month billed once and every rupiah somewhere. */
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import type { CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import type { UnappliedView } from '@sinergi/contracts/unmatched.views';
import type { Page } from '@sinergi/contracts/views';
import { addMonths, contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { generateStatement, type StatementCredit } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { neighbourhoodHeads, playOf, reach, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const BEKASI = '32.75';
const HEADS = 7_596;
const MONTH = 82_036_800;
const [OVER, KEPT] = [50_000, 1_000];
const MONTHS = Array.from({ length: 12 }, (_, index) => addMonths(contributionMonth('2019-03'), index));
let town: Town;
let people: Play;
let membership: string;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { regionCode: BEKASI, bornOn: '2019-01-28', coverFrom: '2019-03-01' });
  await reach(people, '2019-02-04', 'roster', 'roster-hand-in');
  await people.play.handIn('2019-02-05', people.secretary, 'daftar.csv', 'text/csv', () => neighbourhoodHeads(6_724, 872, '2019-02-05', 2019, BEKASI));
  await people.play.answer('2019-02-06', people.officer, 'roster-approval');
  membership = (await people.officer.door.get<Page<{ membershipId: string }>>(path('members'))).items[0]!.membershipId;
}, 240_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const bill = async (month: string) => (await people.play.page()).bills.find((each) => each.month === month)!;
const lettersOfMonth = (month: string) => lettersOf(town, people.play.no, '2019-01-01', `billing-month.${people.play.no}.${month}`).then((letters) => letters.map((line) => line.replace('@kotabekasi.example', '')));
const cover = (on: string, knownOn: string) => people.officer.door.get<CoverView>(`/v1/members/${membership}/cover?on=${on}&knownOn=${knownOn}`);
const exposure = () => people.finance.door.get<ExposureView>(path('exposure'));
const unapplied = async () => (await people.finance.door.get<{ items: UnappliedView[] }>('/v1/payments/unapplied')).items;

/** The account from the first day on, every line so far; what came before is passed over. */
const lines: StatementCredit[] = [];
async function statement(on: string, amount: number, remittance: string): Promise<void> {
  await people.play.until(on);
  lines.push({ on, amount, remittance });
  const text = generateStatement({ account: '0009876543210', from: '2019-03-01', until: on, opening: 0, style: 'id', credits: lines });
  await people.finance.door.upload('/v1/statements', { fileName: `mutasi-${on}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(text), fields: { rehearsal: 'true' } });
  await people.play.settled();
}
const pay = async (month: string, on: string, more = 0) => {
  await people.play.until(on);
  await statement(on, MONTH + more, `POTONGAN HONOR RT RW ${month} KODE IURAN ${(await bill(month)).paymentCode}`);
};

test('March to July: April and June come late, are asked for on their days and settle on the day of their money', async () => {
  for (const [month, on] of [['2019-03', '2019-04-10'], ['2019-04', '2019-05-20'], ['2019-05', '2019-06-12'], ['2019-06', '2019-07-24'], ['2019-07', '2019-08-12']] as const) {
    await pay(month, on);
    expect(await bill(month)).toMatchObject({ members: HEADS, amount: MONTH, open: 0, standing: 'settled', settledOn: on });
  }
  expect(await lettersOfMonth('2019-03')).toEqual(['2019-03-18 invoice bendahara', '2019-04-08 payment-coming-due bendahara', '2019-04-10 payment-receipt bendahara']);
  expect(await lettersOfMonth('2019-04')).toEqual(['2019-04-18 invoice bendahara', '2019-05-08 payment-coming-due bendahara', '2019-05-16 payment-overdue bendahara', '2019-05-20 payment-receipt bendahara']);
  expect(await lettersOfMonth('2019-06')).toEqual(['2019-06-18 invoice bendahara', '2019-07-08 payment-coming-due bendahara', '2019-07-16 payment-overdue bendahara', '2019-07-23 payment-escalation sekda', '2019-07-24 payment-receipt bendahara']);
  expect(await cover('2019-04-10', '2019-05-17')).toMatchObject({ answer: { status: 'in-arrears', dueOn: '2019-05-15', consequence: 'escalation-only' }, asKnownToday: { status: 'covered' } });
}, 300_000);

test('August and September stay unpaid: one is handed over and warned, the other only pressed, and what stands without cover is counted', async () => {
  const { play, officer } = people;
  await play.until('2019-11-04');
  expect(await exposure()).toMatchObject({ people: HEADS, personMonths: 2 * HEADS, open: 2 * MONTH, since: '2019-09-17' });
  const arrears = await officer.door.get<ArrearsView>(path('arrears'));
  expect(arrears).toMatchObject({ charge: 0, payers: [{ rung: 'agency-head', months: [{ month: '2019-08', open: MONTH }] }] });
  expect(arrears.payers[0]!.warnings.map(({ rung, open }) => [rung, open])).toEqual([['warning-1', MONTH]]);
  expect((await lettersOf(town, play.no, '2019-01-01', 'arrears.%')).map((line) => line.replace('@kotabekasi.example', ''))).toEqual(['2019-10-21 arrears-warning bendahara', '2019-10-28 arrears-escalation disnaker']);
  expect((await bill('2019-08')).standing).toBe('in-arrears');
  expect(await lettersOfMonth('2019-09')).toEqual(['2019-09-18 invoice bendahara', '2019-10-08 payment-coming-due bendahara', '2019-10-16 payment-overdue bendahara', '2019-10-23 payment-escalation sekda', '2019-10-31 payment-escalation walikota']);
}, 300_000);

test('one lump pays August, September and October: both answers are kept where it changed them, and nobody is warned any more', async () => {
  const { play, officer } = people;
  await statement('2019-11-05', 3 * MONTH, `PELUNASAN TIGA BULAN KODE IURAN ${(await bill('2019-08')).paymentCode}`);
  for (const month of ['2019-08', '2019-09', '2019-10']) expect(await bill(month)).toMatchObject({ open: 0, standing: 'settled', settledOn: '2019-11-05' });
  const { months } = await officer.door.get<CoverHistoryView>(`/v1/members/${membership}/cover-history`);
  expect(months.map(({ month, today, mendedLater }) => `${month} ${today.status} ${mendedLater}`)).toEqual([
    '2019-03 covered false', '2019-04 covered true', '2019-05 covered false', '2019-06 covered true', '2019-07 covered false', '2019-08 covered true', '2019-09 covered true', '2019-10 covered false', '2019-11 awaiting false',
  ]);
  expect(months[5]!.changes.map(({ knownOn, status }) => `${knownOn} ${status}`)).toEqual(['2019-08-01 awaiting', '2019-09-17 in-arrears', '2019-11-05 covered']);
  expect(await cover('2019-08-20', '2019-11-04')).toMatchObject({ answer: { status: 'in-arrears', unpaidInARow: 1 }, onThatDay: { status: 'awaiting' }, asKnownToday: { status: 'covered' }, changed: true });
  expect(await exposure()).toMatchObject({ people: 0, personMonths: 0, open: 0, since: null });
  await play.until('2019-11-29');
  expect((await lettersOf(town, play.no, '2019-11-05', 'arrears.%')).filter((line) => line.includes('warning') || line.includes('escalation'))).toEqual([]);
}, 300_000);

test('the rest of the term comes in time; what is over stays visible until it is sent back, and the last of it stays', async () => {
  const { finance } = people;
  await pay('2019-11', '2019-12-10');
  await pay('2019-12', '2020-01-10', OVER);
  expect((await unapplied()).map(({ unapplied: left }) => left)).toEqual([OVER]);
  await statement('2020-01-20', -OVER, 'PENGEMBALIAN KELEBIHAN IURAN');
  const [left] = await unapplied();
  await finance.door.post(`/v1/payments/${left!.paymentId}/return`, { lineId: left!.debits[0]!.lineId, reason: 'kelebihan bayar' });
  await pay('2020-01', '2020-02-10');
  await pay('2020-02', '2020-03-10', KEPT);
  expect((await unapplied()).map(({ unapplied: still }) => still)).toEqual([KEPT]);
}, 300_000);

test('twelve months are billed once each and paid; money in is what is allocated, left over and sent back, to the rupiah', async () => {
  const { play } = people;
  const billed = await town.database.query<{ line: string }>(
    `SELECT b.month || ' ' || count(*) || ' ' || sum(l.amount) || ' ' || b.standing || ' ' || (SELECT count(*) FROM letter t WHERE t.no = b.cooperation_no AND t.notice = 'payment-receipt' AND t.status = 'sent' AND t.process_id LIKE '%' || b.month) AS line
       FROM bill b JOIN bill_line l ON l.bill_id = b.id WHERE b.cooperation_no = $1 GROUP BY b.id ORDER BY b.month, b.revision`, [play.no]);
  expect(billed.map(({ line }) => line)).toEqual(MONTHS.map((month) => `${month} ${HEADS} ${MONTH} settled ${month === '2019-08' ? 0 : 1}`));
  const [sums] = await town.database.query(
    `SELECT sum(amount) FILTER (WHERE amount > 0)::bigint AS came, -sum(amount) FILTER (WHERE source = 'return')::bigint AS returned, count(*) FILTER (WHERE amount > 0)::int AS credits,
            (SELECT sum(a.amount)::bigint FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE b.cooperation_no = $1) AS allocated, (SELECT sum(u.unapplied)::bigint FROM payment_unapplied u JOIN payment q ON q.id = u.payment_id WHERE q.cooperation_no = $1) AS unapplied
       FROM payment WHERE cooperation_no = $1 AND standing = 'booked'`, [play.no]);
  expect(sums).toEqual({ came: 984_492_600, returned: OVER, credits: 10, allocated: 984_441_600, unapplied: KEPT });
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 120_000);
