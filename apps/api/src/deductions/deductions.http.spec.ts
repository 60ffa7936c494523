/** Deductions at the door: who may do what, the treasurer's locked list, its result read back row by row, and two pairs of hands for money. */
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { stagedPerson, testCipher } from '../../../../test/harness/case-on-record';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-0724';
const CITY = 'COOP-2018-0725';
const PRICE = 10_800;
const PATH = `/v1/cooperations/${NO}`;
let door: Door;
let scene: Bekasi;
let paper: string;
const members: string[] = [];

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.gateway.expects({ startHandIn: async () => undefined, paymentBooked: async () => undefined });
  await cooperationOnRecord(door, scene, NO);
  await cooperationOnRecord(door, scene, CITY);
  const handedIn = await door.post(`${PATH}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  for (let at = 0; at < 4; at += 1) {
    const person = stagedPerson(at + 1, 70_001 + at).person!;
    const [row] = await door.record.query<{ id: string }>(
      `WITH p AS (INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id)
       INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, village_code, from_month) SELECT $6, p.id, $5, 'rt-head', $7, '2018-06' FROM p RETURNING id`,
      [testCipher.keyedHash(nik(at)), testCipher.encrypt(nik(at)), person.fullName, person.birthDate, handedIn.body.handIn.id, NO, `32.75.01.100${1 + (at % 2)}`],
    );
    members.push(row!.id);
  }
  const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
  for (const month of [contributionMonth('2018-06'), contributionMonth('2018-07')]) {
    await new BillRepository(door.record).billMonth({
      no: NO, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate(`${month}-18`), dueOn: localDate('2018-08-15'),
      prices: [{ question: { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month }, positions: ['rt-head', 'rw-head'], wage: null, split: 'office', payerOfficeId: scene.cityId, amount: rupiah(PRICE), lines: [] }],
    });
  }
  const sent = await door.post('/v1/documents', scene.people.officer.token).field('kind', 'mandate').field('title', 'Dasar hukum').field('cooperationNo', NO).attach('file', Buffer.from('%PDF-1.4 x'), 'perwal.pdf');
  paper = sent.body.id;
});
afterAll(() => door.close());

const nik = (at: number): string => `327501170860${String(at + 1).padStart(4, '0')}`;
const post = (role: Role, path: string, body: object, key?: string) => door.post(path.startsWith('/') ? path : `${PATH}/${path}`, scene.people[role].token, key).send(body);
const view = async () => (await door.get(`${PATH}/deductions`, scene.people.treasurer.token)).body;
const readings = () => door.record.query<{ subject: string; rows: number }>(`SELECT subject, rows_read AS rows FROM access_log WHERE purpose = 'deduction-list' ORDER BY id`);
const sendResult = (content: string) => door.post(`${PATH}/deduction-results`, scene.people.treasurer.token).field('from', '2018-06').field('until', '2018-07').attach('file', Buffer.from(content), 'hasil.csv');

test('nobody without the power to pay drafts or reads, and a group needs its legal basis', async () => {
  expect((await post('legalSection', 'deductions', { month: '2018-06' })).body.code).toBe('not-allowed');
  expect((await post('officer', 'deduction-mandates', { documentId: paper, datedOn: '2018-05-02', fromMonth: '2018-06' })).body.code).toBe('request-malformed');
  expect((await post('officer', 'deduction-lists', { from: '2018-06' })).body.code).toBe('deduction-list-empty');
  const mandated = await post('officer', 'deduction-mandates', { legalBasis: 'Perwal 12/2018', documentId: paper, datedOn: '2018-05-02', fromMonth: '2018-06' });
  expect([mandated.status, mandated.body]).toEqual([201, { recorded: 1 }]);
  await post('officer', 'deduction-mandates', { membershipIds: [members[3]], standing: 'refused', documentId: paper, datedOn: '2018-05-03', fromMonth: '2018-06' });
  expect((await post('officer', 'deduction-mandates', { membershipIds: ['00000000-0000-4000-8000-000000000000'], documentId: paper, datedOn: '2018-05-03', fromMonth: '2018-06' })).body.code).toBe('member-unknown');
});

test('the schedule says which pay-out a month is expected in', async () => {
  const set = await post('treasurer', 'disbursement-schedules', { period: 'quarterly', lateMonths: 1, payDay: 10, fromMonth: '2018-04', source: 'Keputusan Wali Kota 45/2018' });
  expect([set.status, set.body.schedules]).toMatchObject([201, [{ period: 'quarterly', group: 'all' }]]);
  const { months } = await view();
  expect(months.map(({ month, expected }: { month: string; expected: object }) => [month, expected])).toMatchObject([['2018-07', { from: '2018-07', until: '2018-09', on: '2018-10-10' }], ['2018-06', { from: '2018-04', until: '2018-06', on: '2018-07-10' }]]);
});

test('drafted once, listed for the treasurer in a locked file with the NIK in full, masked on screen, every reading noted', async () => {
  for (const month of ['2018-06', '2018-07']) expect((await post('officer', 'deductions', { month })).status).toBe(201);
  await post('officer', 'deductions', { month: '2018-06' });
  const { months } = await view();
  expect(months.map(({ total, processed, listed, leftAmount }: Record<string, number>) => [total, processed, listed, leftAmount])).toEqual([1, 2].map(() => [2, 0, 3 * PRICE, PRICE]));
  const listed = await post('treasurer', 'deduction-lists', { from: '2018-06', until: '2018-07', format: 'csv' }, 'list-1');
  expect(listed.body).toMatchObject({ people: 3, amount: 6 * PRICE, leftOut: [{ reason: 'mandate-refused', lines: 2, amount: 2 * PRICE }] });
  expect((await post('treasurer', 'deduction-lists', { from: '2018-06', until: '2018-07', format: 'csv' }, 'list-1')).body.documentId).toBe(listed.body.documentId);
  const content = `${PATH}/deduction-lists/${listed.body.documentId}/content`;
  const text = (await door.get(content, scene.people.treasurer.token).buffer(true).parse((answer, done) => { let all = ''; answer.on('data', (piece: Buffer) => (all += piece.toString())); answer.on('end', () => done(null, all)); })).body as string;
  expect(text.split('\r\n')[0]).toBe('No;Kode baris;Nama;NIK;Jabatan;RT;RW;Unit;Bulan iuran;Jumlah potongan;Dasar potongan;Dipotong;Alasan');
  expect(text).toContain(nik(0));
  expect(text).toContain('2018-06, 2018-07;21600;Perwal 12/2018, 2018-05-02');
  expect((await door.get(content, scene.people.legalSection.token)).body.code).toBe('not-allowed');
  expect((await door.get(`/v1/cooperations/${CITY}/deduction-lists/${listed.body.documentId}/content`, scene.people.treasurer.token)).body.code).toBe('document-unknown');
  const [batch] = months[0].batches;
  const shown = await door.get(`${PATH}/deductions/${batch.id}`, scene.people.treasurer.token);
  expect(JSON.stringify(shown.body)).not.toMatch(/\d{16}/);
  expect((await door.get(`${PATH}/deductions/${batch.id}`, scene.people.legalSection.token)).body.code).toBe('not-allowed');
  expect((await readings()).map(({ subject, rows }) => `${subject.split(':')[0]} ${rows}`)).toEqual(['document 3', 'document 0', 'deduction-batch 2']);
  expect(door.log.join('')).not.toContain(nik(0));
});

test('the result comes back: rows are refused by their number, the others count, and sent again nothing changes', async () => {
  for (const month of ['2018-06', '2018-07']) await post('officer', 'deductions/submission', { month, on: '2018-08-01' });
  const rows = [
    'HASIL POTONGAN;;;', 'NIK;Nama;Dipotong;Alasan', `${nik(0)};a;21.600;`, `${nik(1)};b;21.601;`, `${nik(2)};c;12.000;`, `${nik(3)};d;21.600;`, `3275019999999999;e;1;`, `${nik(0)};a;21.600;`, `${nik(2)};c;satu;`, ';;Jumlah;',
  ].join('\r\n');
  const first = await sendResult(rows);
  expect(first.body.findings.map(({ row, code }: { row: number; code: string }) => `${row} ${code}`)).toEqual(['4 more-than-listed', '5 short-without-reason', '6 left-out', '7 person-unknown', '8 person-twice', '9 person-twice']);
  expect(first.body).toMatchObject({ rows: 7, answered: 2, processed: 0 });
  expect((await sendResult(rows)).body).toMatchObject({ rows: 7, answered: 0, processed: 0 });
  const mended = [`NIK;DIPOTONG;ALASAN`, `${nik(1)};21600;`, `${nik(2)};12.000;honor kurang`].join('\n');
  expect((await sendResult(mended)).body).toMatchObject({ answered: 4, processed: 4, findings: [] });
  expect((await sendResult(mended)).body).toMatchObject({ answered: 0, processed: 0, findings: [] });
  expect((await sendResult(`NIK;DIPOTONG;ALASAN\n${nik(1)};0;meninggal\n`)).body.findings).toMatchObject([{ row: 2, code: 'answered-otherwise', sentence: { id: expect.any(String) } }]);
  expect((await sendResult('a;b\n1;2\n')).body.code).toBe('file-header-missing');
  const { months } = await view();
  expect(months.map(({ processed, total, deducted }: Record<string, number>) => [processed, total, deducted])).toEqual([[2, 2, 2 * PRICE + 1_200], [2, 2, 3 * PRICE]]);
});

test('SP2D in two pairs of hands, then its money: booked once, told to the months, and what is over visible', async () => {
  const deductions = 5 * PRICE + 1_200 + 500;
  const order = { number: '00123/SP2D/2018', datedOn: '2018-08-03', gross: 6_000_000, deductions, net: 6_000_000 - deductions, evidenceDocumentId: paper };
  expect((await post('treasurer', 'disbursements', { ...order, net: 1 })).body).toMatchObject({ code: 'disbursement-unbalanced', facts: { difference: 6_000_000 - deductions - 1 } });
  const made = await post('officer', 'disbursements', order, 'sp2d');
  expect(made.body).toMatchObject({ standing: 'entered', rest: 500, covers: [{ month: '2018-06', amount: 3 * PRICE }, { month: '2018-07', amount: 2 * PRICE + 1_200 }], outstanding: 5 * PRICE + 1_200 });
  expect((await post('officer', 'disbursements', order, 'sp2d')).body.id).toBe(made.body.id);
  const { id } = made.body;
  expect((await post('officer', `/v1/disbursements/${id}/confirmation`, { approve: true })).body.code).toBe('not-allowed');
  expect((await post('treasurer', `/v1/disbursements/${id}/remittances`, { receivedOn: '2018-08-04', amount: 1, evidenceDocumentId: paper })).body.code).toBe('disbursement-not-confirmed');
  expect((await post('finance', `/v1/disbursements/${id}/confirmation`, { approve: true })).body.standing).toBe('confirmed');
  expect((await post('branchHead', `/v1/disbursements/${id}/confirmation`, { approve: true })).body.code).toBe('disbursement-decided');
  const remitted = await post('finance', `/v1/disbursements/${id}/remittances`, { receivedOn: '2018-08-04', amount: deductions, evidenceDocumentId: paper });
  const [remittance] = remitted.body.remittances;
  expect(remittance).toMatchObject({ standing: 'proposed', mayConfirm: false });
  expect((await post('finance', `/v1/remittances/${remittance.id}/confirmation`, { approve: true })).body.code).toBe('duties-incompatible');
  const booked = await post('branchHead', `/v1/remittances/${remittance.id}/confirmation`, { approve: true });
  expect(booked.body).toMatchObject({ outstanding: 0, remitted: 5 * PRICE + 1_200, remittances: [{ standing: 'booked', rest: 500 }] });
  expect((await post('branchHead', `/v1/remittances/${remittance.id}/confirmation`, { approve: true })).body.code).toBe('remittance-decided');
  expect(door.gateway.told.filter(({ call }) => call === 'paymentBooked').map(({ with: said }) => (said[1] as { month: string }).month)).toEqual(['2018-06', '2018-07']);
  expect((await door.get('/v1/disbursements/nothing', scene.people.officer.token)).status).toBe(404);
});
