/** Deductions on record: listed by mandate, batched per village, answered line by line, disbursed, remitted, and never booked twice. */
import { randomBytes, randomUUID } from 'node:crypto';
import { caseOnRecord, handedIn, stagedPeople, testCipher, type CaseOnRecord } from '../../../../../test/harness/case-on-record';
import { statementTaken } from '../../../../../test/harness/statements-on-record';
import { freshDatabase, type TestDatabase } from '../../../../../test/harness/database';
import { contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import type { PayerSplit } from '@sinergi/domain/terms/arrangement';
import { Database } from '../../database';
import { ErasureRepository } from '../../privacy/erasure.repository';
import { ReadingsQueries } from '../../privacy/readings.queries';
import { CommitRepository } from '../../rosters/commit.repository';
import { HandInRepository } from '../../rosters/hand-in.repository';
import { StagingRepository } from '../../rosters/staging.repository';
import { BillRepository } from '../bill.repository';
import { BatchRepository } from './batch.repository';
import { DeductionsQueries } from './deductions.queries';
import { DisbursementRepository } from './disbursement.repository';
import { DisbursementsQueries } from './disbursements.queries';
import { MandateRepository } from './mandate.repository';
import { RemittanceRepository } from './remittance.repository';
import { DeductionResultRepository } from './result.repository';

const JUNE = contributionMonth('2018-06');
const JULY = contributionMonth('2018-07');
const PRICE = 10_800;
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;

let record: TestDatabase;
let owner: Database;
let door: Database;
let batches: BatchRepository;
let results: DeductionResultRepository;
let disbursements: DisbursementRepository;
let remittances: RemittanceRepository;
let reads: DeductionsQueries;

beforeAll(async () => {
  record = await freshDatabase();
  owner = await Database.connect(record.url, 'owner', 2);
  door = await Database.connect(record.url, 'api', 4);
  [batches, results, disbursements, remittances, reads] = [new BatchRepository(door), new DeductionResultRepository(door), new DisbursementRepository(door), new RemittanceRepository(door), new DeductionsQueries(door, testCipher)];
});
afterAll(async () => {
  await door.close();
  await owner.close();
  await record.drop();
});

const AUTHOR = { personId: null, officeId: null, channel: 'test' };
let serial = 500_000;

/** Nine heads in three villages, billed for June and July. */
async function billed(no: string, split: PayerSplit = 'per-village'): Promise<CaseOnRecord> {
  const scene = await caseOnRecord(owner, no);
  const handInId = await handedIn(owner, scene);
  serial += 1_000;
  await new StagingRepository(owner).stage(handInId, stagedPeople(9, serial).map((row, at) => ({ ...row, person: { ...row.person!, villageCode: `32.75.01.100${(at % 3) + 1}` } })));
  await new HandInRepository(owner).endReading(handInId, { rows: 9, accepted: 9, warned: 0, returned: 0 });
  await new CommitRepository(owner).commit(handInId, JUNE, localDate('2018-06-05'));
  for (const month of [JUNE, JULY]) {
    const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month };
    await new BillRepository(owner).billMonth({
      no, month, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate(`${month}-18`), dueOn: localDate('2018-08-16'),
      prices: [{ question, positions: ['rt-head', 'rw-head'], wage: null, split, payerOfficeId: scene.cityId, amount: rupiah(PRICE), lines: [] }],
    });
  }
  return scene;
}

async function paper(no: string): Promise<string> {
  const [row] = await owner.query<{ id: string }>(
    `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ($1, 'evidence', 'Bukti', 'bukti.pdf', 'application/pdf', 1, $2, 'nowhere') RETURNING id`, [no, randomBytes(32)]);
  return row!.id;
}

const parts = (scene: CaseOnRecord, split: PayerSplit = 'per-village') => ['rt-head', 'rw-head'].map((position) => ({ position, split, payerOfficeId: scene.cityId }));
const deed = (scene: CaseOnRecord, on = '2018-07-20') => ({ by: scene.officer, on: localDate(on), author: AUTHOR });
const groupMandate = async (scene: CaseOnRecord) =>
  new MandateRepository(door).record({ no: scene.no, membershipIds: null, positions: null, standing: 'given', legalBasis: 'Perwal 12/2018', documentId: await paper(scene.no), datedOn: localDate('2018-05-02'), fromMonth: JUNE, untilMonth: null, enteredBy: scene.officer }, AUTHOR);
const draft = (scene: CaseOnRecord, month: ContributionMonth, leftovers = false, split: PayerSplit = 'per-village') => batches.draft({ no: scene.no, month, unit: null, leftovers }, parts(scene, split), deed(scene));

/** The treasury's word on a whole range, some lines short. */
const answer = (scene: CaseOnRecord, from: ContributionMonth, until: ContributionMonth, short: Record<string, number> = {}) =>
  results.take({ no: scene.no, from, until, batchId: null }, (listed) =>
    listed.filter(({ state, leftOut }) => state === 'submitted' && leftOut === null).map(({ batchId, membershipId, payerKey, expected }) => {
      const deducted = short[membershipId] ?? expected;
      return { batchId, membershipId, payerKey, deducted, shortReason: deducted < expected ? 'honorarium-too-low' : null };
    }), deed(scene, '2018-09-03'));

async function disbursed(scene: CaseOnRecord, number: string, deductions: number, more: object = {}): Promise<string> {
  const id = randomUUID();
  await disbursements.enter({ id, no: scene.no, number, datedOn: localDate('2018-09-04'), gross: 9_000_000, deductions, otherDeductions: 0, net: 9_000_000 - deductions, evidenceDocumentId: await paper(scene.no), months: null, batches: null, enteredBy: scene.officer, ...more }, AUTHOR);
  await disbursements.decide(id, true, scene.colleague, '', AUTHOR);
  return id;
}

async function remitted(scene: CaseOnRecord, disbursementId: string, amount: number) {
  const id = randomUUID();
  await remittances.propose({ id, disbursementId, money: { receivedOn: localDate('2018-09-05'), amount, evidenceDocumentId: await paper(scene.no) }, enteredBy: scene.officer }, AUTHOR);
  return { id, booked: await remittances.confirm(id, scene.colleague, AUTHOR) };
}

const open = async (no: string) =>
  (await owner.query<{ month: string; payer: string; open: number }>(`SELECT b.month, s.payer_key AS payer, k.open FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN sub_bill_balance k ON k.sub_bill_id = s.id WHERE b.cooperation_no = $1 ORDER BY 1, 2`, [no]))
    .map((row) => `${row.month} ${row.payer.slice(-4)} ${row.open / PRICE}`);
const unapplied = async (no: string) => (await owner.query<{ sum: number }>('SELECT coalesce(sum(u.unapplied), 0)::bigint AS sum FROM payment p JOIN payment_unapplied u ON u.payment_id = p.id WHERE p.cooperation_no = $1', [no]))[0]!.sum;

/** Lines are their batch, batches their disbursements, deducted is remitted and outstanding, money in is allocated and unapplied. */
async function sumsHold(no: string): Promise<void> {
  for (const batch of await reads.batches(no)) {
    const lines = await reads.lines(batch.id);
    expect(lines.reduce((sum, { deducted }) => sum + (deducted ?? 0), 0)).toBe(batch.deducted);
    expect(batch.deducted).toBe(batch.remitted + batch.outstanding);
    expect(batch.remitted).toBeLessThanOrEqual(batch.covered);
    expect(batch.covered).toBeLessThanOrEqual(batch.deducted);
  }
  for (const one of await new DisbursementsQueries(door).of(no)) {
    const booked = one.remittances.filter(({ standing }) => standing === 'booked');
    expect(booked.reduce((sum, { amount, rest }) => sum + amount - rest!, 0)).toBe(one.covers.reduce((sum, { remitted: part }) => sum + part, 0));
  }
  const [money] = await owner.query<{ came: number; known: number }>(
    `SELECT (SELECT coalesce(sum(r.amount), 0)::bigint FROM remittance r JOIN disbursement d ON d.id = r.disbursement_id WHERE d.cooperation_no = $1 AND r.standing = 'booked') AS came,
            (SELECT coalesce(sum(amount), 0)::bigint FROM payment WHERE cooperation_no = $1 AND matched_by = 'treasury' AND standing = 'booked') AS known`, [no]);
  expect(money!.known).toBe(money!.came);
}

test('members without a mandate are told and left out; one who refuses is left out even where the group has a legal basis', async () => {
  const scene = await billed('COOP-D-01');
  expect(await draft(scene, JUNE)).toBe(3);
  expect(await draft(scene, JUNE)).toBe(0);
  expect((await reads.batches(scene.no)).map(({ listedLines, leftLines, leftOut }) => [listedLines, leftLines, leftOut])).toEqual([1, 2, 3].map(() => [0, 3, [{ reason: 'mandate-missing', lines: 3, amount: 3 * PRICE }]]));
  const [first] = await reads.batches(scene.no);
  await expect(batches.submit(scene.no, { id: first!.id }, deed(scene))).rejects.toMatchObject({ code: 'deduction-nobody-listed' });
  await groupMandate(scene);
  const [member] = await reads.lines(first!.id);
  await new MandateRepository(door).record({ no: scene.no, membershipIds: [member!.membershipId], positions: null, standing: 'refused', legalBasis: '', documentId: await paper(scene.no), datedOn: localDate('2018-05-09'), fromMonth: JUNE, untilMonth: null, enteredBy: scene.officer }, AUTHOR);
  await batches.correct(scene.no, first!.id, [], deed(scene));
  expect(await reads.batch(scene.no, first!.id)).toMatchObject({ listedLines: 2, listed: 2 * PRICE, leftOut: [{ reason: 'mandate-refused', lines: 1 }], state: 'draft', waits: { for: 'unit' } });
});

test('returned with a reason per line, corrected, submitted again; what is left over is listed in another round and nothing twice', async () => {
  const scene = await billed('COOP-D-02');
  await groupMandate(scene);
  await draft(scene, JUNE);
  expect(await batches.submit(scene.no, { month: JUNE }, deed(scene))).toBe(3);
  const [first] = await reads.batches(scene.no);
  const [one, two] = await reads.lines(first!.id);
  await expect(batches.giveBack(scene.no, first!.id, 'berkas kurang', [{ membershipId: randomUUID(), because: 'document-missing' }], deed(scene))).rejects.toMatchObject({ code: 'member-unknown' });
  await batches.giveBack(scene.no, first!.id, 'berkas kurang', [{ membershipId: one!.membershipId, because: 'document-missing' }, { membershipId: two!.membershipId, because: 'account-wrong' }], deed(scene));
  expect(await reads.batch(scene.no, first!.id)).toMatchObject({ state: 'returned', reason: 'berkas kurang', waits: { for: 'unit' } });
  expect(await draft(scene, JUNE, true)).toBe(0);
  await batches.correct(scene.no, first!.id, [{ membershipId: two!.membershipId, because: 'account-closed' }], deed(scene));
  await batches.submit(scene.no, { id: first!.id }, deed(scene));
  expect(await reads.batch(scene.no, first!.id)).toMatchObject({ state: 'submitted', submissions: 2, listedLines: 2, leftLines: 1 });
  expect(await answer(scene, JUNE, JUNE, { [one!.membershipId]: 4_000 })).toEqual({ answered: 8, processed: 3 });
  expect(await answer(scene, JUNE, JUNE)).toEqual({ answered: 0, processed: 0 });
  expect((await reads.batches(scene.no)).map(({ state }) => state).sort()).toEqual(['complete', 'complete', 'partial']);
  expect(await draft(scene, JUNE, true)).toBe(1);
  expect((await reads.batches(scene.no)).find(({ round }) => round === 2)).toMatchObject({ listedLines: 2, listed: 2 * PRICE - 4_000, unitKey: first!.unitKey });
  expect(await draft(scene, JUNE, true)).toBe(0);
});

test('one disbursement for two months: the oldest first, each unit and month its own, exact, and what is over stays visible', async () => {
  const scene = await billed('COOP-D-03');
  await groupMandate(scene);
  for (const month of [JUNE, JULY]) await draft(scene, month);
  for (const month of [JUNE, JULY]) await batches.submit(scene.no, { month }, deed(scene));
  await answer(scene, JUNE, JULY);
  await expect(disbursed(scene, 'SP2D-1', 18 * PRICE, { net: 1 })).rejects.toMatchObject({ code: 'disbursement-unbalanced' });
  const id = await disbursed(scene, 'SP2D-1', 18 * PRICE + 700);
  await expect(disbursed(scene, 'SP2D-1', 5)).rejects.toMatchObject({ code: 'disbursement-covers-nothing' });
  const first = await remitted(scene, id, 10 * PRICE);
  expect(await open(scene.no)).toEqual(['2018-06 1001 0', '2018-06 1002 0', '2018-06 1003 0', '2018-07 1001 2', '2018-07 1002 3', '2018-07 1003 3']);
  expect(first.booked.map(({ booked }) => booked.map(({ month }) => month))).toEqual([['2018-06'], ['2018-06'], ['2018-06'], ['2018-07']]);
  await expect(remittances.confirm(first.id, scene.colleague, AUTHOR)).rejects.toMatchObject({ code: 'remittance-decided' });
  await sumsHold(scene.no);
  await remitted(scene, id, 8 * PRICE + 700);
  expect((await open(scene.no)).every((line) => line.endsWith(' 0'))).toBe(true);
  expect(await unapplied(scene.no)).toBe(700);
  await remitted(scene, id, 5_000);
  expect(await unapplied(scene.no)).toBe(5_700);
  await sumsHold(scene.no);
});

test('the city pays as a whole and its treasury processes village by village; two orders cover what they say and no rupiah more', async () => {
  const scene = await billed('COOP-D-04', 'office');
  await groupMandate(scene);
  expect(await draft(scene, JUNE, false, 'office')).toBe(3);
  await batches.submit(scene.no, { month: JUNE }, deed(scene));
  await answer(scene, JUNE, JUNE);
  const [one, two, three] = await reads.batches(scene.no);
  await expect(disbursed(scene, 'A', 4 * PRICE, { batches: [{ batchId: one!.id, amount: 4 * PRICE }] })).rejects.toMatchObject({ code: 'disbursement-exceeds-batches' });
  await expect(disbursed(scene, 'A', 4 * PRICE, { batches: [{ batchId: one!.id }, { batchId: two!.id }] })).rejects.toMatchObject({ code: 'disbursement-below-batches' });
  const first = await disbursed(scene, 'A', 4 * PRICE, { batches: [{ batchId: three!.id }, { batchId: one!.id, amount: PRICE }] });
  await expect(disbursed(scene, 'A', 5 * PRICE)).rejects.toMatchObject({ code: 'disbursement-number-taken' });
  const second = await disbursed(scene, 'B', 5 * PRICE);
  await remitted(scene, second, 5 * PRICE);
  await remitted(scene, first, 4 * PRICE);
  expect((await reads.batches(scene.no)).map(({ remitted: part }) => part / PRICE)).toEqual([3, 3, 3]);
  expect((await open(scene.no)).map((line) => line.split(' ')[2])).toEqual(['0', '9']);
  await sumsHold(scene.no);
});

test('a payer who paid meanwhile is not charged again: the money waits, unapplied', async () => {
  const scene = await billed('COOP-D-05');
  await groupMandate(scene);
  await draft(scene, JUNE);
  await batches.submit(scene.no, { month: JUNE }, deed(scene));
  await answer(scene, JUNE, JUNE);
  const id = await disbursed(scene, 'C', 9 * PRICE);
  const payment = randomUUID();
  await owner.query(`INSERT INTO payment (id, cooperation_no, source, received_on, amount, standing, matched_by, entered_by, booked_at, payer_key) VALUES ($1, $2, 'statement', '2018-07-30', $3, 'booked', 'payment-code', $4, now(), 'village:32.75.01.1001')`, [payment, scene.no, 3 * PRICE, scene.officer]);
  await owner.query(`INSERT INTO allocation (payment_id, bill_id, sub_bill_id, amount, allocated_on) SELECT $1, s.bill_id, s.id, s.amount, '2018-07-30' FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE b.cooperation_no = $2 AND b.month = '2018-06' AND s.payer_key = 'village:32.75.01.1001'`, [payment, scene.no]);
  await remitted(scene, id, 9 * PRICE);
  expect(await unapplied(scene.no)).toBe(3 * PRICE);
  expect((await open(scene.no)).map((line) => line.split(' ')[2])).toEqual(['0', '0', '0', '3', '3', '3']);
  await sumsHold(scene.no);
});

test('a remittance entered by hand is the movement that names its order; taken back by the bank, its batches are outstanding again and can be remitted anew', async () => {
  const scene = await billed('COOP-D-07');
  await groupMandate(scene);
  for (const month of [JUNE, JULY]) await draft(scene, month);
  for (const month of [JUNE, JULY]) await batches.submit(scene.no, { month }, deed(scene));
  await answer(scene, JUNE, JULY);
  const id = await disbursed(scene, '00777/SP2D/2018', 18 * PRICE);
  await remitted(scene, id, 18 * PRICE);
  const taken = await statementTaken(door, scene, [{ on: '2018-09-06', amount: 18 * PRICE, text: 'SP2D 00777/SP2D/2018 IURAN' }], { from: '2018-09-06', until: '2018-09-06' });
  expect(taken.payments).toEqual([]);
  expect(await unapplied(scene.no)).toBe(0);
  await sumsHold(scene.no);

  await statementTaken(door, scene, [{ on: '2018-09-07', amount: -18 * PRICE, text: 'BATAL SP2D 00777/SP2D/2018 IURAN', reversal: true }], { from: '2018-09-07', until: '2018-09-07' });
  expect((await reads.batches(scene.no)).map(({ remitted: part, outstanding }) => [part, outstanding])).toEqual(Array.from({ length: 6 }, () => [0, 3 * PRICE]));
  expect(await open(scene.no)).toEqual([JUNE, JULY].flatMap((month) => ['1001', '1002', '1003'].map((village) => `${month} ${village} 3`)));
  const [order] = await new DisbursementsQueries(door).of(scene.no);
  expect(order?.remittances.map(({ standing }) => standing)).toEqual(['taken-back']);
  await remitted(scene, id, 18 * PRICE);
  expect((await open(scene.no)).every((line) => line.endsWith(' 0'))).toBe(true);
  expect((await reads.batches(scene.no)).every(({ outstanding }) => outstanding === 0)).toBe(true);
});

test('whoever is erased takes the lists along in which they stood, and is told before who read them', async () => {
  const scene = await billed('COOP-D-06');
  await groupMandate(scene);
  await draft(scene, JUNE);
  const [list] = await owner.query<{ id: string; store_key: string }>(
    `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key, encrypted) VALUES ($1, 'deduction-list', 'Daftar potongan', 'potongan.xlsx', 'text/csv', 1, $2, $3, true) RETURNING id, store_key`, [scene.no, randomBytes(32), `list-${scene.no}`]);
  await owner.query(`INSERT INTO access_log (person_id, channel, purpose, subject, participants, rows_read) VALUES ($1, 'test', 'deduction-list', $2, '{}', 9)`, [scene.officer, `document:${list!.id}`]);
  const [someone] = await owner.query<{ hash: Buffer }>(`SELECT p.nik_hash AS hash FROM membership m JOIN participant p ON p.id = m.participant_id WHERE m.cooperation_no = $1 LIMIT 1`, [scene.no]);
  expect((await new ReadingsQueries(door).ofNumber(someone!.hash)).map(({ purpose, subject }) => `${purpose} ${subject}`)).toContain(`deduction-list document:${list!.id}`);
  await owner.query(`INSERT INTO membership_end (membership_id, source_id, last_month, because, ended_on) SELECT m.id, gen_random_uuid(), '2018-05', 'test', '2018-05-31' FROM membership m JOIN participant p ON p.id = m.participant_id WHERE p.nik_hash = $1`, [someone!.hash]);
  await owner.query(`UPDATE hand_in SET status = 'committed' WHERE cooperation_no = $1`, [scene.no]);
  const [request] = await owner.query<{ id: string }>(`INSERT INTO subject_request (kind, nik_hash, reason, received_by, standing, decided_by, decided_at) VALUES ('erasure', $1, 'permintaan', $2, 'confirmed', $3, now()) RETURNING id`, [someone!.hash, scene.officer, scene.colleague]);
  const worker = await Database.connect(record.url, 'worker', 2);
  const removed: string[] = [];
  expect(await new ErasureRepository(worker).carryOut(request!.id, '2040-01-01', async (place) => void removed.push(place))).toMatchObject({ outcome: 'erased', participants: 1 });
  expect(removed).toContain(list!.store_key);
  await worker.close();
});
