/** Contributions deducted from honoraria: village by village and three months late with a return and a correction, and one pay-out for a whole quarter, exact to the rupiah. */
import type { DeductionBatchDetailView, DeductionBatchView, DeductionListView, DeductionResultView, DeductionsView, DisbursementView } from '@sinergi/contracts/deduction.views';
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { DocumentView } from '@sinergi/contracts/views';
import type { Player } from '../../apps/simulator/src/demo/cast';
import { readCity } from '../../apps/simulator/src/rosters/city-villages';
import { fictionalRoster } from '../../apps/simulator/src/rosters/fictional-roster';
import { textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const PRICE = 10_800;
let town: Town;

/** Each in a town of its own: their days lie beside one another. */
afterEach(() => town.close(), 60_000);

/** Heads spread evenly over the first villages of the city, in force from `coverFrom`. */
async function inForce(coverFrom: string, villages: number, heads: number, seed: number): Promise<Play> {
  town = await openTown();
  const people = await playOf(town, { bornOn: '2019-01-28', coverFrom });
  await reach(people, '2019-02-04', 'roster', 'roster-hand-in');
  const city = await readCity('32.71');
  const roster = fictionalRoster({ city: { ...city, villages: city.villages.slice(0, villages) }, rtHeads: heads, rwHeads: 0, seed, on: '2019-02-05', layout: 'sheet-per-village', mistakes: 0 });
  await people.play.handIn('2019-02-05', people.secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(roster)));
  await people.play.answer('2019-02-06', people.officer, 'roster-approval');
  return people;
}

const at = ({ play }: Play, tail: string): string => `/v1/cooperations/${play.no}/${tail}`;
const deductions = (people: Play) => people.officer.door.get<DeductionsView>(at(people, 'deductions'));
const batchesOf = async (people: Play, month: string) => (await deductions(people)).months.find((each) => each.month === month)!;
const detail = (people: Play, { id }: DeductionBatchView) => people.treasurer.door.get<DeductionBatchDetailView>(at(people, `deductions/${id}`));

async function paper(people: Play, who: Player, title: string): Promise<string> {
  const document = await who.door.upload<DocumentView>('/v1/documents', { fileName: 'bukti.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode(`%PDF-1.7\n% ${title}\n`), fields: { kind: 'treasury-paper', title, cooperationNo: people.play.no } });
  return document.id;
}

async function mandated(people: Play): Promise<void> {
  await people.officer.door.post(at(people, 'deduction-mandates'), { legalBasis: 'Perwal 7/2019 Pasal 9', documentId: await paper(people, people.officer, 'Perwal 7/2019'), datedOn: '2019-02-01', fromMonth: '2019-03' });
}

/** Entered by the treasurer, confirmed by the branch. */
async function sp2d(people: Play, number: string, datedOn: string, gross: number, held: number): Promise<DisbursementView> {
  const entered = await people.treasurer.door.post<DisbursementView>(at(people, 'disbursements'), { number, datedOn, gross, deductions: held, net: gross - held, evidenceDocumentId: await paper(people, people.treasurer, `SP2D ${number}`) });
  return people.finance.door.post<DisbursementView>(`/v1/disbursements/${entered.id}/confirmation`, { approve: true });
}

/** What came in is the months' own, and each sum is what it is made of. */
async function sumsHold(people: Play): Promise<void> {
  const { months, disbursements } = await deductions(people);
  for (const month of months) {
    expect(month.deducted).toBe(month.remitted + month.outstanding);
    for (const batch of month.batches) {
      const { lines } = await detail(people, batch);
      expect(lines.reduce((sum, { deducted }) => sum + (deducted ?? 0), 0)).toBe(batch.deducted);
      expect(batch.deducted + batch.short.reduce((sum, { amount }) => sum + amount, 0)).toBe(batch.state === 'complete' || batch.state === 'partial' ? batch.listed : batch.deducted);
    }
  }
  for (const one of disbursements) {
    expect(one.gross - one.deductions).toBe(one.net);
    expect(one.covers.reduce((sum, { amount }) => sum + amount, 0) + one.rest).toBe(one.contributions);
    expect(one.remitted + one.outstanding + one.rest).toBe(one.contributions);
  }
  expect(disbursements.reduce((sum, { remitted }) => sum + remitted, 0)).toBe(months.reduce((sum, { remitted }) => sum + remitted, 0));
  expect(await faultsOf(town, people.play.no)).toEqual([]);
}

const unapplied = async ({ play }: Play): Promise<number> =>
  (await town.database.query<{ sum: number }>('SELECT coalesce(sum(u.unapplied), 0)::bigint AS sum FROM payment p JOIN payment_unapplied u ON u.payment_id = p.id WHERE p.cooperation_no = $1', [play.no]))[0]!.sum;

test('seven village files, paid out three months late: five complete, one partial, one returned and corrected; each village owes just what was not deducted', async () => {
  const people = await inForce('2019-03-01', 7, 28, 41);
  const { play, officer, head, treasurer, finance, colleague } = people;
  await officer.door.post(at(people, 'arrangement-changes'), {
    fromMonth: '2019-03', mode: 'honorarium-deduction', fundingSource: 'honorarium', reason: 'dipotong per desa oleh BPKAD', portions: [{ split: 'per-village', share: 1_000_000, fundingSource: 'honorarium' }],
  });
  await play.settled();
  await play.answer('2019-02-08', head, 'arrangement-approval');
  await treasurer.door.post(at(people, 'disbursement-schedules'), { period: 'monthly', lateMonths: 3, payDay: 10, fromMonth: '2019-03', source: 'Keterangan BPKAD, honor cair tiga bulan kemudian' });
  await mandated(people);
  await play.until('2019-03-25');
  await officer.door.post(at(people, 'deductions'), { month: '2019-03' });
  const drafted = await batchesOf(people, '2019-03');
  expect(drafted).toMatchObject({ total: 7, processed: 0, listed: 28 * PRICE, expected: { on: '2019-06-10', from: '2019-03', until: '2019-03' } });

  const [late, short, refusing] = drafted.batches as [DeductionBatchView, DeductionBatchView, DeductionBatchView];
  const unwilling = (await detail(people, refusing)).lines[0]!;
  await officer.door.post(at(people, 'deduction-mandates'), { membershipIds: [unwilling.membershipId], standing: 'refused', documentId: await paper(people, officer, 'Surat penolakan'), datedOn: '2019-03-22', fromMonth: '2019-03' });
  await officer.door.post(at(people, `deductions/${refusing.id}/correction`), {});
  await officer.door.post(at(people, 'deductions/submission'), { month: '2019-03' });
  const waiting = await batchesOf(people, '2019-03');
  expect(waiting.batches.map(({ state, waits }) => [state, waits?.for, waits?.since, waits?.next?.what])).toEqual(waiting.batches.map(() => ['submitted', 'treasurer', '2019-03-25', 'remind']));
  expect(waiting.batches.find(({ id }) => id === refusing.id)).toMatchObject({ listedLines: 3, leftOut: [{ reason: 'mandate-refused', lines: 1, amount: PRICE }] });

  await play.until('2019-06-11');
  expect((await lettersOf(town, play.no, '2019-03-26', 'billing-month.%2019-03')).some((letter) => letter.includes('payment-overdue'))).toBe(true);
  const wrong = (await detail(people, late)).lines[1]!;
  await treasurer.door.post(at(people, `deductions/${late.id}/return`), { reason: 'satu rekening tidak aktif', lines: [{ membershipId: wrong.membershipId, because: 'account-wrong' }] });
  const dead = (await detail(people, short)).lines[2]!;
  for (const batch of waiting.batches.filter(({ id }) => id !== late.id)) await treasurer.door.post(at(people, `deductions/${batch.id}/result`), { short: batch.id === short.id ? [{ membershipId: dead.membershipId, deducted: 0, reason: 'died' }] : [] });
  const processed = await batchesOf(people, '2019-03');
  expect([processed.processed, processed.total, processed.deducted]).toEqual([6, 7, 22 * PRICE]);
  expect(processed.batches.map(({ state }) => state).sort()).toEqual(['complete', 'complete', 'complete', 'complete', 'complete', 'partial', 'returned']);
  expect(processed.batches.find(({ id }) => id === late.id)).toMatchObject({ reason: 'satu rekening tidak aktif', waits: { for: 'unit', office: late.unit, since: '2019-06-11' } });

  const first = await sp2d(people, '01023/SP2D/BPKAD/2019', '2019-06-11', 23_000_000, 22 * PRICE);
  const statement = generateStatement({ account: '0009876543210', from: '2019-06-01', until: '2019-06-11', opening: 0, style: 'en', credits: [{ on: '2019-06-11', amount: 22 * PRICE, remittance: 'SETORAN PFK POTONGAN HONORARIUM' }] });
  await finance.door.upload('/v1/statements', { fileName: 'mutasi.csv', mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  const [line] = await town.database.query<{ id: string }>(`SELECT l.id FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id WHERE s.rehearsal AND l.remittance LIKE '%SETORAN PFK%'`);
  const named = await finance.door.post<DisbursementView>(`/v1/disbursements/${first.id}/remittances`, { statementLineId: line!.id });
  expect(await refusalOf(finance.door.post(`/v1/disbursements/${first.id}/remittances`, { statementLineId: line!.id }))).toBe('line-taken-already');
  const booked = await colleague.door.post<DisbursementView>(`/v1/remittances/${named.remittances[0]!.id}/confirmation`, { approve: true });
  expect(booked).toMatchObject({ outstanding: 0, remitted: 22 * PRICE });
  expect(await refusalOf(colleague.door.post(`/v1/remittances/${named.remittances[0]!.id}/confirmation`, { approve: true }))).toBe('remittance-decided');
  await play.settled();

  await officer.door.post(at(people, `deductions/${late.id}/correction`), { leaveOut: [{ membershipId: wrong.membershipId, because: 'account-closed' }] });
  await officer.door.post(at(people, `deductions/${late.id}/submission`), {});
  await play.until('2019-06-20');
  await treasurer.door.post(at(people, `deductions/${late.id}/result`), {});
  const second = await sp2d(people, '01107/SP2D/BPKAD/2019', '2019-06-20', 3_000_000, 3 * PRICE);
  expect(second.covers).toEqual([{ month: '2019-03', batches: 1, amount: 3 * PRICE, remitted: 0 }]);
  const byHand = await finance.door.post<DisbursementView>(`/v1/disbursements/${second.id}/remittances`, { receivedOn: '2019-06-20', amount: 3 * PRICE, evidenceDocumentId: await paper(people, finance, 'Bukti setor') });
  await colleague.door.post(`/v1/remittances/${byHand.remittances[0]!.id}/confirmation`, { approve: true });
  await play.settled();

  const whole = await batchesOf(people, '2019-03');
  expect([whole.processed, whole.total, whole.deducted, whole.remitted, whole.outstanding]).toEqual([7, 7, 25 * PRICE, 25 * PRICE, 0]);
  expect((await detail(people, late)).steps.map(({ state, on }) => `${state} ${on}`)).toEqual(['draft 2019-03-25', 'submitted 2019-03-25', 'returned 2019-06-11', 'submitted 2019-06-11', 'complete 2019-06-20']);
  const march = (await play.page()).bills.find(({ month }) => month === '2019-03')!;
  expect([march.amount, march.open]).toEqual([28 * PRICE, 3 * PRICE]);
  const parts = await officer.door.get<SubBillView[]>(at(people, `bills/${march.id}/payers`));
  const owing = Object.fromEntries(parts.map(({ payerKey, open }) => [payerKey, open / PRICE]));
  expect(whole.batches.map(({ unitKey }) => owing[unitKey])).toEqual(whole.batches.map(({ id }) => ([late.id, short.id, refusing.id].includes(id) ? 1 : 0)));
  const april = (await play.page()).bills.find(({ month }) => month === '2019-04')!;
  expect(april.open).toBe(april.amount);
  expect(await unapplied(people)).toBe(0);
  await sumsHold(people);
}, 400_000);

test('honoraria once a quarter: one list, one result and one SP2D for three contribution months, the oldest first, and what is over stays visible', async () => {
  const people = await inForce('2019-04-01', 3, 9, 43);
  const { play, officer, treasurer, finance, colleague } = people;
  await treasurer.door.post(at(people, 'disbursement-schedules'), { period: 'quarterly', lateMonths: 1, payDay: 10, fromMonth: '2019-04', source: 'Honor dibayar sekali tiga bulan' });
  await mandated(people);
  await play.until('2019-06-24');
  for (const month of ['2019-04', '2019-05', '2019-06']) await officer.door.post(at(people, 'deductions'), { month });
  const { months } = await deductions(people);
  expect(months.map(({ month, listed, expected }) => [month, listed, expected?.from, expected?.until, expected?.on])).toEqual(['06', '05', '04'].map((month) => [`2019-${month}`, 9 * PRICE, '2019-04', '2019-06', '2019-07-10']));
  const list = await treasurer.door.post<DeductionListView>(at(people, 'deduction-lists'), { from: '2019-04', until: '2019-06', format: 'csv' });
  expect(list).toMatchObject({ people: 9, amount: 27 * PRICE, leftOut: [] });
  for (const month of ['2019-04', '2019-05', '2019-06']) await officer.door.post(at(people, 'deductions/submission'), { month });

  await play.until('2019-07-10');
  const sheet = new TextDecoder().decode(await treasurer.door.download(at(people, `deduction-lists/${list.documentId}/content`)));
  const [headings, ...rows] = sheet.trim().split('\r\n') as [string, ...string[]];
  expect(rows).toHaveLength(9);
  const filled = rows.map((row, index) => row.split(';').slice(0, -2).concat(index === 4 ? ['25.000', 'honor tidak cukup, kurang'] : ['32.400', '']).join(';'));
  const send = (lines: readonly string[]) => treasurer.door.upload<DeductionResultView>(at(people, 'deduction-results'), { fileName: 'hasil.csv', mediaType: 'text/csv', content: new TextEncoder().encode([headings, ...lines].join('\r\n')), fields: { from: '2019-04', until: '2019-06' } });
  expect((await send(filled.with(2, filled[2]!.replace('32.400', '99.999')))).findings).toMatchObject([{ row: 4, code: 'more-than-listed' }]);
  expect(await send(filled)).toMatchObject({ rows: 9, answered: 3, findings: [] });
  expect(await send(filled)).toMatchObject({ rows: 9, answered: 0, processed: 0, findings: [] });
  const answered = await deductions(people);
  expect(answered.months.map(({ month, deducted, processed, total }) => [month, deducted, processed, total])).toEqual([['2019-06', 9 * PRICE - 7_400, 3, 3], ['2019-05', 9 * PRICE, 3, 3], ['2019-04', 9 * PRICE, 3, 3]]);
  expect(answered.months[0]!.batches.flatMap(({ short }) => short)).toEqual([{ reason: 'honorarium-too-low', lines: 1, amount: 7_400 }]);

  const one = await sp2d(people, '00881/SP2D/2019', '2019-07-10', 9 * 750_000, 27 * PRICE - 7_400 + 600);
  expect(one).toMatchObject({ rest: 600, covers: [{ month: '2019-04', amount: 9 * PRICE }, { month: '2019-05', amount: 9 * PRICE }, { month: '2019-06', amount: 9 * PRICE - 7_400 }] });
  const remit = async (amount: number) => {
    const named = await finance.door.post<DisbursementView>(`/v1/disbursements/${one.id}/remittances`, { receivedOn: '2019-07-10', amount, evidenceDocumentId: await paper(people, finance, 'Bukti setor') });
    const view = await colleague.door.post<DisbursementView>(`/v1/remittances/${named.remittances.at(-1)!.id}/confirmation`, { approve: true });
    await play.settled();
    return view;
  };
  expect((await remit(100_000)).covers.map(({ remitted }) => remitted)).toEqual([9 * PRICE, 2_800, 0]);
  await sumsHold(people);
  expect(await remit(27 * PRICE - 7_400 + 600 - 100_000)).toMatchObject({ outstanding: 0, remittances: [{ rest: 0 }, { rest: 600 }] });
  const open = (await play.page()).bills.map(({ month, open: left }) => `${month} ${left}`);
  expect(open).toEqual(expect.arrayContaining(['2019-04 0', '2019-05 0', '2019-06 7400']));
  expect(await unapplied(people)).toBe(600);
  expect((await lettersOf(town, play.no, '2019-07-10')).filter((letter) => letter.includes('payment-receipt')).length).toBe(2);
  await sumsHold(people);
}, 400_000);
