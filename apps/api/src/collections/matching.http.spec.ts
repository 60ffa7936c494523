/** Unmatched money at the door: suggestions with reasons, a split by hand, the second person, returns, and the limit as a dated row. */
import { randomUUID } from 'node:crypto';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { noMoneyFaults } from '../../../../test/harness/money-faults';
import { partsOnRecord, villageOnRecord } from '../../../../test/harness/statements-on-record';
import type { UnappliedView, UnmatchedLineView } from '@sinergi/contracts/unmatched.views';

let door: Door;
let scene: Bekasi;
let serial = 0;
let village: string;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  village = await villageOnRecord(door.record, '32.75.01.1001', 'Desa Sukamaju');
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ paymentBooked: async () => undefined }));
afterEach(() => noMoneyFaults(door.record));

async function owed(amounts: readonly number[]) {
  const no = `COOP-2018-${4000 + (serial += 1)}`;
  await cooperationOnRecord(door, scene, no);
  const { branchId, cityId, people } = scene;
  const months = [];
  for (const [at, amount] of amounts.entries()) {
    months.push(await partsOnRecord(door.record, { no, branchId, cityId, officer: people.officer.id, colleague: people.branchHead.id, rehearsal: false }, `2018-0${at + 3}`, { [village]: amount }));
  }
  return { no, parts: months.map(({ parts }) => parts[0] as string), codes: months.map(({ codes }) => codes[0] as string) };
}

async function send(lines: readonly string[], role: Role = 'finance') {
  const account = `01${String(Date.now() % 1e6)}${(serial += 1)}`;
  const content = Buffer.from([`No. Rekening;${account}`, 'Periode;01/07/2018 - 31/07/2018', 'Tanggal;Keterangan;Debit;Kredit', ...lines].join('\n'));
  expect((await door.post('/v1/statements', scene.people[role].token).attach('file', content, 'mutasi.csv')).status).toBe(201);
}
const queue = async (role: Role = 'finance') => door.get('/v1/statements/unmatched', scene.people[role].token);
const lineOf = async (text: string): Promise<UnmatchedLineView> => (await queue()).body.items.find(({ remittance }: UnmatchedLineView) => remittance.includes(text));
const match = (lineId: string, parts: Record<string, number>, role: Role = 'finance') =>
  door.post(`/v1/statement-lines/${lineId}/match`, scene.people[role].token).send({ reason: 'sesuai surat', parts: Object.entries(parts).map(([subBillId, amount]) => ({ subBillId, amount })) });
const confirm = (id: string, role: Role, body: object = { approve: true }) => door.post(`/v1/statement-matches/${id}/confirmation`, scene.people[role].token).send(body);

test('a payer named in the text with an amount that fits nothing is suggested with its reasons; a person splits it', async () => {
  const { no, parts } = await owed([10_000, 20_000]);
  await send(['16/07/2018;SETORAN DS SUKAMAJU A1;;25.000,00']);
  const line = await lineOf('A1');
  expect(line).toMatchObject({ kind: 'credit', amount: 25_000, credits: [], proposal: null });
  expect(line.suggestions[0]).toMatchObject({ reasons: ['name-in-text', 'amount-differs'], left: 0, parts: [{ subBillId: parts[0], no, payer: 'Desa Sukamaju', amount: 10_000 }, { subBillId: parts[1], amount: 15_000 }] });
  expect((await match(line.lineId, { [parts[0]!]: 10_000, [parts[1]!]: 15_000 })).body).toEqual({ standing: 'booked', payments: 1 });
  expect(door.gateway.told.map(({ with: [, message] }) => (message as { month: string }).month)).toEqual(['2018-03', '2018-04']);
  expect(await lineOf('A1')).toBeUndefined();
  expect((await match(line.lineId, { [parts[1]!]: 1 })).body.code).toBe('line-taken-already');
  await door.record.query(`DELETE FROM allocation; DELETE FROM statement_match_part; DELETE FROM payment; DELETE FROM statement_match; DELETE FROM sub_bill; DELETE FROM bill`);
});

test('above the limit one proposes and another confirms; the queue shows it until then', async () => {
  const { parts } = await owed([300_000_000]);
  await send(['16/07/2018;TITIPAN B1;;200.000.000,00']);
  const line = await lineOf('B1');
  expect((await match(line.lineId, { [parts[0]!]: 200_000_000 })).body).toEqual({ standing: 'proposed', payments: 0 });
  const { proposal } = await lineOf('B1');
  expect(proposal).toMatchObject({ rule: 'by-hand', reason: 'sesuai surat', mayConfirm: false, parts: [{ amount: 200_000_000 }] });
  expect((await queue('branchHead')).body.items.find(({ lineId }: UnmatchedLineView) => lineId === line.lineId).proposal.mayConfirm).toBe(true);
  expect((await confirm(proposal!.matchId, 'finance')).body.code).toBe('duties-incompatible');
  expect((await confirm(proposal!.matchId, 'officer')).body.code).toBe('not-allowed');
  expect((await confirm(proposal!.matchId, 'branchHead', { approve: false })).body.fields).toMatchObject([{ field: 'reason' }]);
  expect((await confirm(proposal!.matchId, 'branchHead')).body).toEqual({ standing: 'booked', payments: 1 });
  expect((await confirm(proposal!.matchId, 'branchHead')).body.code).toBe('match-already-decided');
});

test('the limit is a dated row that says who set it and why', async () => {
  const order = { amount: 50_000_000, fromDate: '2019-01-01', source: 'Surat kepala cabang 1/2019' };
  expect((await door.post('/v1/money-limits', scene.people.finance.token).send(order)).body.code).toBe('not-allowed');
  const [latest] = (await door.get('/v1/money-limits', scene.people.finance.token)).body;
  expect(latest).toMatchObject({ amount: 100_000_000, setBy: null });
});

test('another office sees neither the line nor its match, and no bill beyond its sight', async () => {
  const { parts } = await owed([10_000]);
  await send(['16/07/2018;TITIPAN C1;;10.000,00']);
  const { lineId } = await lineOf('C1');
  expect((await queue('treasurer')).body.items).toEqual([]);
  expect((await match(lineId, { [parts[0]!]: 10_000 }, 'treasurer')).body.code).toBe('line-unknown');
  expect((await queue('mayor')).body.code).toBe('not-allowed');
  expect((await match(randomUUID(), { [parts[0]!]: 10_000 })).body.code).toBe('line-unknown');
  expect((await match(lineId, {})).body.code).toBe('request-malformed');
});

test('money left over is seen per payer, put on a later part, or told to have gone back', async () => {
  const { no, codes } = await owed([10_000]);
  await send([`16/07/2018;IURAN ${codes[0]} D1;;40.000,00`, '20/07/2018;PENGEMBALIAN D2;12.000,00;']);
  const left = async (): Promise<UnappliedView> => (await door.get('/v1/payments/unapplied', scene.people.finance.token)).body.items.find((row: UnappliedView) => row.no === no);
  const shown = await left();
  expect(shown).toMatchObject({ payer: 'Desa Sukamaju', unapplied: 30_000, parts: [], proposal: null });
  const debit = shown.debits.find(({ remittance }) => remittance.includes('D2'));
  const giveBack = () => door.post(`/v1/payments/${shown.paymentId}/return`, scene.people.finance.token).send({ lineId: debit?.lineId, reason: 'kelebihan bayar' });
  expect((await giveBack()).body).toEqual({ standing: 'booked', payments: 1 });
  expect((await giveBack()).body.code).toBe('line-taken-already');
  expect(await left()).toMatchObject({ unapplied: 18_000 });
  const { people, branchId, cityId } = scene;
  const later = await partsOnRecord(door.record, { no, branchId, cityId, officer: people.officer.id, colleague: people.branchHead.id, rehearsal: false }, '2018-07', { [village]: 15_000 });
  const answer = await door.post(`/v1/payments/${shown.paymentId}/application`, scene.people.finance.token).send({ reason: 'untuk Juli', parts: [{ subBillId: later.parts[0], amount: 15_000 }] });
  expect(answer.body).toEqual({ standing: 'booked', payments: 1 });
  expect(await left()).toMatchObject({ unapplied: 3_000 });
});

test('a gap between two statements of one account is refused and names its days', async () => {
  const statement = (from: string, until: string) => door.post('/v1/statements', scene.people.finance.token).attach('file', Buffer.from(['No. Rekening;0990099009', `Periode;${from} - ${until}`, 'Tanggal;Keterangan;Debit;Kredit', `${until};X;;1,00`].join('\n')), 'm.csv');
  expect((await statement('01/07/2018', '31/07/2018')).body).toMatchObject({ sequence: 'first' });
  expect((await statement('01/09/2018', '30/09/2018')).body).toMatchObject({ code: 'statement-gap', facts: { from: '2018-07-31', until: '2018-09-01', why: 'days-missing' } });
  expect((await statement('01/08/2018', '31/08/2018')).body).toMatchObject({ sequence: 'follows' });
});

test('money entered by hand is not booked again when the statement comes; where it is not sure, a person says that it is the same', async () => {
  const { no, codes } = await owed([10_800, 10_800]);
  const upload = await door.post('/v1/documents', scene.people.finance.token).field('kind', 'payment-evidence').field('title', 'Bukti').attach('file', Buffer.from('%PDF-1.4 bukti'), { filename: 'bukti.pdf', contentType: 'application/pdf' });
  const enter = async (month: string) =>
    (await door.post(`/v1/cooperations/${no}/payments`, scene.people.finance.token).send({ amount: 10_800, receivedOn: '2018-07-16', evidenceDocumentId: upload.body.id, month })).body;
  const decide = (id: string, body: object = { approve: true }) => door.post(`/v1/payments/${id}/confirmation`, scene.people.branchHead.token).send(body);
  const march = await enter('2018-03');
  expect(march.alike).toEqual([]);
  await decide(march.id);
  await send([`17/07/2018;IURAN ${codes[0]} E1;;10.800,00`]);
  expect(await lineOf('E1')).toBeUndefined();
  const page = await door.get(`/v1/cooperations/${no}`, scene.people.finance.token);
  expect(page.body.payments).toMatchObject([{ id: march.id, source: 'by-hand', shown: { on: '2018-07-17', reason: 'code-in-text' } }]);

  const april = await enter('2018-04');
  await decide(april.id);
  await send(['18/07/2018;SETORAN TANPA NAMA E2;;10.800,00']);
  const line = await lineOf('E2');
  expect(line.entered).toMatchObject([{ enteredId: april.id, no, confirmed: true, reason: 'amount-alone' }]);
  const same = (enteredId: string, role: Role = 'finance') => door.post(`/v1/statement-lines/${line.lineId}/entered`, scene.people[role].token).send({ enteredId, reason: 'slip setoran sama' });
  expect((await same(march.id)).body.code).toBe('entered-unlike');
  expect((await same(april.id, 'treasurer')).body.code).toBe('line-unknown');
  expect((await same(april.id)).body).toEqual({ standing: 'booked', payments: 1 });
  expect(await lineOf('E2')).toBeUndefined();

  await send([`19/07/2018;IURAN ${codes[1]} E3;;10.800,00`]);
  const again = await enter('2018-04');
  expect(again.alike).toEqual([{ bookedOn: '2018-07-19', amount: 10_800, standing: 'booked' }]);
  expect((await decide(again.id)).body).toMatchObject({ code: 'payment-on-statement', facts: { bookedOn: '2018-07-19' } });
  expect((await decide(again.id, { approve: false, reason: 'sudah ada di rekening koran' })).body).toMatchObject({ standing: 'rejected', alike: [] });
});
