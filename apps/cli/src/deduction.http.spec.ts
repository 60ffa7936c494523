/** Deductions from the terminal against a real door: drafted, listed, submitted, returned, answered by file, disbursed and remitted. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeductionsView, DisbursementView } from '@sinergi/contracts/deduction.views';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../test/harness/bekasi';
import { stagedPerson, testCipher } from '../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

const NO = 'COOP-2018-0726';
const NIK = '3275011708600001';
const kept = { ...process.env };
let door: Door;
let scene: Bekasi;
let folder: string;
let paper: string;
let member: string;

beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(path.join(tmpdir(), 'sinergi-deductions-'));
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  door.gateway.expects({ startHandIn: async () => undefined, paymentBooked: async () => undefined });
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  const person = stagedPerson(1, 80_001).person!;
  const [row] = await door.record.query<{ id: string }>(
    `WITH p AS (INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id)
     INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, village_code, from_month) SELECT $6, p.id, $5, 'rt-head', '32.75.01.1001', '2018-06' FROM p RETURNING id`,
    [testCipher.keyedHash(NIK), testCipher.encrypt(NIK), person.fullName, person.birthDate, handedIn.body.handIn.id, NO],
  );
  member = row!.id;
  const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
  const month = contributionMonth('2018-06');
  await new BillRepository(door.record).billMonth({
    no: NO, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'),
    prices: [{ question: { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month }, positions: ['rt-head', 'rw-head'], wage: null, split: 'office', payerOfficeId: scene.cityId, amount: rupiah(10_800), lines: [] }],
  });
  const sent = await door.post('/v1/documents', scene.people.officer.token).field('kind', 'mandate').field('title', 'Surat kuasa').field('cooperationNo', NO).attach('file', Buffer.from('%PDF-1.4 x'), 'kuasa.pdf');
  paper = sent.body.id;
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${((await door.listen()).address() as AddressInfo).port}`;
});
afterAll(async () => {
  process.env = kept;
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

async function said(role: Role, ...args: string[]): Promise<{ code: number; out: string }> {
  process.env['SINERGI_TOKEN'] = scene.people[role].token;
  let out = '';
  const code = await terminal(args, { out: (text) => (out += text), error: (text) => (out += text) });
  return { code, out };
}
const json = async <T>(role: Role, ...args: string[]): Promise<T> => JSON.parse((await said(role, ...args, '--json')).out) as T;

test('from the mandate to the booked money', async () => {
  expect((await said('officer', 'deduction', 'mandate', NO, '--member', member, '--document', paper, '--dated', '2018-05-02', '--from', '2018-06')).out).toMatch(/recorded +1/);
  expect((await said('treasurer', 'deduction', 'schedule', NO, '--period', 'quarterly', '--late', '1', '--day', '10', '--from', '2018-04', '--source', 'Perwal 12/2018')).out).toMatch(/quarterly/);
  const drafted = await json<DeductionsView>('officer', 'deduction', 'draft', NO, '--month', '2018-06');
  const batch = drafted.months[0]!.batches[0]!.id;
  expect((await said('treasurer', 'deduction', 'sheet', NO, '--from', '2018-06')).out).toMatch(/people +1/);
  expect((await said('officer', 'deduction', 'submit', NO, '--month', '2018-06', '--on', '2018-07-01')).out).toMatch(/submitted +2018-07-01/);
  expect((await said('treasurer', 'deduction', 'return', NO, batch, '--reason', 'berkas kurang', '--line', `${member}=document-missing`)).out).toMatch(/document-missing/);
  expect((await said('officer', 'deduction', 'correct', NO, batch)).out).toMatch(/state +returned/);
  await said('officer', 'deduction', 'submit', NO, '--batch', batch);
  const file = path.join(folder, 'hasil.csv');
  await writeFile(file, `NIK;DIPOTONG;ALASAN\n${NIK};10.801;\n`);
  expect((await said('treasurer', 'deduction', 'result', NO, file, '--from', '2018-06')).out).toMatch(/Dipotong lebih dari yang tercantum/);
  await writeFile(file, `NIK;DIPOTONG;ALASAN\n${NIK};10.800;\n`);
  expect((await said('treasurer', 'deduction', 'result', NO, file, '--from', '2018-06')).out).toMatch(/batches processed +1/);
  const listed = (await said('treasurer', 'deduction', 'list', NO)).out;
  expect(listed).toMatch(/processed +1\/1/);
  expect((await said('treasurer', 'deduction', 'show', NO, batch)).out).not.toContain(NIK);
  const order = ['deduction', 'sp2d', NO, '--number', '1/SP2D', '--dated', '2018-07-09', '--gross', '1000000', '--deductions', '10800', '--document', paper];
  expect((await said('treasurer', ...order, '--net', '989201')).out).toMatch(/neto/i);
  const { id } = await json<DisbursementView>('treasurer', ...order, '--net', '989200');
  expect((await said('finance', 'deduction', 'sp2d-confirm', id)).out).toMatch(/standing +confirmed/);
  const { remittances } = await json<DisbursementView>('treasurer', 'deduction', 'remit', id, '--received', '2018-07-10', '--amount', '10800', '--document', paper);
  expect((await said('finance', 'deduction', 'remit-confirm', remittances[0]!.id)).out).toMatch(/outstanding +0/);
});
