/** Codes of the agency beside our own, and billed, paid and posted side by side: in sets, once each, whatever is repeated, wrong or missing. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookedPayment } from '../../../test/harness/bills-on-record';
import { caseOnRecord, handedIn, stagedPeople, TEST_KEY, testCipher, type CaseOnRecord } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { partsOnRecord, statementTaken } from '../../../test/harness/statements-on-record';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import { FolderStore } from '@sinergi/documents/folder-store';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { answerAsk } from '@sinergi/domain/exchange/answer-ask';
import { formatNamed } from '@sinergi/domain/exchange/formats';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import { readTable } from '@sinergi/intake/table-reader';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { Database } from '@sinergi/persistence/database';
import { ExchangeRequestRepository } from '@sinergi/persistence/exchanges/exchange-request.repository';
import { ExchangeQueries } from '@sinergi/persistence/exchanges/exchange.queries';
import { PostingAcceptanceRepository } from '@sinergi/persistence/exchanges/posting-acceptance.repository';
import { PostingQueries } from '@sinergi/persistence/exchanges/posting.queries';
import { allocateIn } from '@sinergi/persistence/money/allocation.repository';
import { BillRepository, type BillPrice } from '@sinergi/persistence/money/bill.repository';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { StagingRepository, type StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { fileCheck } from './checks/file-check';
import { withClearFile } from './clear-file';
import { ExchangeHands } from './exchanges.activities';

const JUNE = contributionMonth('2018-06');
const ON = localDate('2018-07-02');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE };
const { total: WHOLE, lines: PRICED } = priceFor(question, TARIFFS);

let database: TestDatabase;
let owner: Database;
let api: Database;
let worker: Database;
let folder: string;
let store: FolderStore;
let hands: ExchangeHands;
let requests: ExchangeRequestRepository;
let views: ExchangeQueries;
let postings: PostingQueries;
let acceptances: PostingAcceptanceRepository;

beforeAll(async () => {
  database = await freshDatabase();
  [owner, api, worker] = await Promise.all([Database.connect(database.url, 'owner', 2), Database.connect(database.url, 'api', 4), Database.connect(database.url, 'worker', 4)]);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-postings-'));
  store = new FolderStore(folder, fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
  hands = new ExchangeHands(worker, store, testCipher, fileCheck);
  requests = new ExchangeRequestRepository(api);
  views = new ExchangeQueries(api, testCipher);
  postings = new PostingQueries(api, testCipher);
  acceptances = new PostingAcceptanceRepository(api);
});

afterAll(async () => {
  await Promise.all([owner.close(), api.close(), worker.close()]);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const author = ({ officer, branchId }: CaseOnRecord) => ({ personId: officer, officeId: branchId, channel: 'test' });
let serial = 50_000;

interface Billed {
  readonly scene: CaseOnRecord;
  readonly people: readonly StagedRow[];
  readonly billId: string;
}

/** Six members in two villages, each village paying for its own three. */
async function billed(no: string): Promise<Billed> {
  const scene = await caseOnRecord(owner, no);
  const handInId = await handedIn(owner, scene);
  serial += 1_000;
  const people = stagedPeople(6, serial).map((row, at) => ({ ...row, person: { ...row.person!, villageCode: `32.75.01.100${(at % 2) + 1}` } }));
  await new StagingRepository(worker).stage(handInId, people);
  await new HandInRepository(worker).endReading(handInId, { rows: 6, accepted: 6, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  await owner.query(
    `INSERT INTO arrangement (cooperation_no, payer_office_id, terms, from_month, basis) VALUES ($1, $2, $3, '2018-06', 'Perjanjian') ON CONFLICT DO NOTHING`, [no, scene.cityId, JSON.stringify(neighbourhoodHeads.arrangement)]);
  const price: BillPrice = { question, positions: ['rt-head', 'rw-head'], wage: null, split: 'per-village', payerOfficeId: scene.cityId, amount: rupiah(WHOLE), lines: PRICED };
  const { billId } = await new BillRepository(worker).billMonth({ no, month: JUNE, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'), prices: [price], decidedBy: scene.officer });
  return { scene, people, billId };
}

async function pay({ scene, billId }: Billed, village: number, amount: number): Promise<void> {
  const payment = await bookedPayment(owner, scene, amount);
  const payer = `village:32.75.01.100${village}`;
  await owner.query('UPDATE payment SET payer_key = $2 WHERE id = $1', [payment, payer]);
  await api.inTransaction((transaction) => allocateIn(transaction, payment, { billId }));
}

async function asked({ scene }: Billed, kind: 'payment-code' | 'payment-receipt', again = false): Promise<{ exchangeId: string; repeated: boolean }> {
  const terms = termsOf(neighbourhoodHeads);
  const start: ExchangeStart = {
    exchangeId: randomUUID(), no: scene.no, kind, month: JUNE, terms, ask: answerAsk(kind, terms), late: null,
    birth: { bornAt: 0, rehearsal: scene.rehearsal, zone: 'WIB', recordUrl: 'http://localhost' },
    offices: { branchId: scene.branchId, branchCode: 'K10', cityId: scene.cityId, regionCode: '32.75', cityName: 'Pemerintah Kota Bekasi' },
  };
  const format = formatNamed(kind, kind === 'payment-code' ? 'code-request' : 'payment-sheet');
  const made = await requests.ask({ start, format, again, askedBy: scene.officer, on: ON }, author(scene));
  if (!made.repeated) await hands.write(made.exchangeId, ON);
  return made;
}

async function rowsOf(exchangeId: string): Promise<string[][]> {
  const { documentId } = (await views.find(exchangeId, { kind: 'all' }))!;
  const rows: string[][] = [];
  await withClearFile(store, await new DocumentsRepository(worker).get(documentId!), async (path) => {
    for await (const row of readTable(path)) rows.push(row.cells.map(({ text }) => text));
  });
  return rows;
}

async function answer({ scene }: Billed, exchangeId: string, rows: readonly string[]) {
  const id = randomUUID();
  const stored = await store.put(`answer-${id}`, Buffer.from(rows.join('\r\n')), { encrypted: true });
  const document = await new DocumentsRepository(worker).insert({
    ...stored, no: scene.no, occasion: null, kind: 'exchange-answer', title: 'Jawaban', fileName: 'jawaban.csv', mediaType: 'text/csv', encrypted: true, numbers: {}, datedOn: null, uploadedBy: null,
  });
  const answerId = await requests.bring({ id, exchangeId, sha256: stored.sha256, content: { documentId: document.id }, broughtBy: scene.officer, on: ON }, author(scene));
  return { answerId, counts: await hands.takeAnswer(exchangeId, answerId, ON) };
}

const findingsOf = async (exchangeId: string, answerId: string): Promise<string[]> =>
  (await views.find(exchangeId, { kind: 'all' }))!.answers.find(({ id }) => id === answerId)!.findings.map(({ row, code }) => `${row} ${code}`);
const nik = ({ person }: StagedRow): string => testCipher.decrypt(person!.nikCipher);
const CODES = 'ID BARIS;KODE BAYAR;KODE IURAN;KETERANGAN';
const POSTED = 'NIK;No. KPJ;Jumlah dibukukan;No Kuitansi;Status;Keterangan';
const posted = (row: StagedRow, amount: number): string => `${nik(row)};;${amount};KW-1;Diposting;`;
const of = (people: readonly StagedRow[], village: number): StagedRow[] => people.filter(({ person }) => person!.villageCode === `32.75.01.100${village}`);

test('codes are asked for every part of the month, come back beside our own with who brought them, and find the bill in a statement', async () => {
  const june = await billed('COOP-K-01');
  const { exchangeId } = await asked(june, 'payment-code');
  expect(await asked(june, 'payment-code')).toEqual({ exchangeId, repeated: true });
  const [headings, ...parts] = await rowsOf(exchangeId);
  expect([headings!.includes('KODE IURAN'), parts.length, parts[0]![7]]).toEqual([true, 2, String(3 * WHOLE)]);
  const { counts } = await answer(june, exchangeId, [CODES, `${parts[0]![1]};;63230904882;`, `;${parts[1]![2]};632 3090 4883;`]);
  expect(counts).toMatchObject({ sent: 2, confirmed: 2, unanswered: 0, rejectedNow: 0 });
  const [one] = await postings.codes(june.scene.no, '2018-06');
  expect(one).toMatchObject({ agencyCode: '63230904882', ownCode: parts[0]![2], takenOn: ON, standing: 'confirmed' });
  expect(one!.broughtBy).toBeTruthy();
  const taken = await statementTaken(api, june.scene, [{ on: '2018-07-10', amount: 3 * WHOLE, text: 'SETORAN IURAN JUNI 63230904882' }]);
  expect(taken).toBeTruthy();
  const paid = await owner.query<{ rule: string; code: string }>(
    `SELECT p.matched_by AS rule, g.code FROM payment p JOIN allocation a ON a.payment_id = p.id JOIN agency_code g ON g.sub_bill_id = a.sub_bill_id WHERE p.cooperation_no = $1`, [june.scene.no]);
  expect(paid).toEqual([{ rule: 'payment-code', code: '63230904882' }]);
});

test('a code that is malformed, taken, contradicts or stands twice is refused with its row, and the same answer changes nothing', async () => {
  const june = await billed('COOP-K-02');
  const { exchangeId } = await asked(june, 'payment-code');
  const [, one, two] = await rowsOf(exchangeId) as [string[], string[], string[]];
  const own = await partsOnRecord(owner, june.scene, '2018-05', { [`office:${june.scene.cityId}`]: 5_000 });
  const bad = await answer(june, exchangeId, [CODES, `${one[1]};;6323090488;`, `${two[1]};;63230904882;`, `;${one[2]};${own.codes[0]};`, `${randomUUID()};;63230904999;`, `${one[1]};;;`]);
  expect(await findingsOf(exchangeId, bad.answerId)).toEqual(['2 code-malformed', '3 code-of-another', '4 code-of-another', '5 part-unknown', '6 code-missing']);
  expect(bad.counts).toMatchObject({ confirmed: 0, unanswered: 2 });
  const good = [CODES, `${one[1]};;63230904801;`, `${two[1]};;;Ditolak, NPP tidak aktif`];
  const first = await answer(june, exchangeId, good);
  expect(first.counts).toMatchObject({ confirmed: 1, rejected: 1, unanswered: 0 });
  expect((await answer(june, exchangeId, good)).answerId).toBe(first.answerId);
  const other = await answer(june, exchangeId, [CODES, `${one[1]};;63230904802;`, `${two[1]};;63230904801;`]);
  expect(await findingsOf(exchangeId, other.answerId)).toEqual(['2 code-conflicts', '3 code-of-another']);
  expect((await owner.query('SELECT code FROM agency_code WHERE answer_id = $1', [first.answerId])).length).toBe(1);
});

test('only what is paid in full is handed on, with the amounts of each person; the rest goes once it is paid', async () => {
  const june = await billed('COOP-K-03');
  await expect(asked(june, 'payment-receipt')).rejects.toMatchObject({ code: 'exchange-nothing-left' });
  await pay(june, 1, 3 * WHOLE);
  await pay(june, 2, 2 * WHOLE);
  const first = await asked(june, 'payment-receipt');
  const rows = await rowsOf(first.exchangeId);
  expect(rows.slice(1).map((row) => [row[2], row[15], row[16]]).sort()).toEqual(of(june.people, 1).map((row) => [nik(row), String(WHOLE), String(WHOLE)]).sort());
  expect(await postings.check(june.scene.no, '2018-06')).toMatchObject({ billed: { people: 6, amount: 6 * WHOLE }, paid: { people: 3, amount: 3 * WHOLE }, posted: { people: 0, amount: 0 }, awaited: 3, toHandOn: 0, differences: [] });
  await pay(june, 2, WHOLE);
  expect(await postings.check(june.scene.no, '2018-06')).toMatchObject({ paid: { people: 6, amount: 6 * WHOLE }, toHandOn: 3 });
  const second = await asked(june, 'payment-receipt');
  expect([second.repeated, (await rowsOf(second.exchangeId)).length]).toEqual([false, 4]);
});

test('every difference is counted by its kind; a corrected answer closes it, the same answer twice changes nothing', async () => {
  const june = await billed('COOP-K-04');
  await pay(june, 1, 3 * WHOLE);
  const [a, b, c] = of(june.people, 1) as [StagedRow, StagedRow, StagedRow];
  const [d] = of(june.people, 2) as [StagedRow];
  const { exchangeId } = await asked(june, 'payment-receipt');
  const stranger = '3275019999999999;;5000;KW-1;;';
  const rows = [POSTED, posted(a, WHOLE - 800), posted(b, WHOLE + 200), posted(d, WHOLE), stranger, `${nik(c)};;sepuluh;KW-1;;`];
  const first = await answer(june, exchangeId, rows);
  expect(await findingsOf(exchangeId, first.answerId)).toEqual(['5 person-not-known-here', '6 amount-malformed']);
  const check = await postings.check(june.scene.no, '2018-06');
  expect(check.differences.map(({ code, people, amount }) => `${code} ${people} ${amount}`)).toEqual([`posted-less 1 800`, `posted-more 2 ${WHOLE + 200}`, `not-posted 1 ${WHOLE}`, 'posted-not-billed 1 5000']);
  expect([check.posted, check.awaited]).toEqual([{ people: 4, amount: 3 * WHOLE - 600 + 5_000 }, 0]);
  expect(first.counts).toMatchObject({ sent: 3, confirmed: 2, unanswered: 1, differences: 5, rejectedNow: 0 });
  expect((await answer(june, exchangeId, rows)).answerId).toBe(first.answerId);
  expect(await postings.check(june.scene.no, '2018-06')).toEqual(check);
  const shown = await postings.differences(june.scene.no, '2018-06', 200);
  expect([shown.length, shown.some(({ nikMasked }) => nikMasked === nik(a)), shown.every(({ nikMasked, nameMasked }) => nikMasked !== '' || nameMasked === '')]).toEqual([5, false, true]);
  const mended = await answer(june, exchangeId, [POSTED, posted(a, WHOLE), posted(b, WHOLE), posted(c, WHOLE), `${nik(d)};;0;;Dibatalkan;`, '3275019999999999;;0;;Dibatalkan;']);
  expect(mended.counts).toMatchObject({ differences: 0 });
  expect(await postings.check(june.scene.no, '2018-06')).toMatchObject({ posted: { people: 3, amount: 3 * WHOLE }, differences: [] });
});

test('a difference is left by a decision with a reason, above the limit by two people, and stands again once a figure moves', async () => {
  const june = await billed('COOP-K-05');
  await pay(june, 1, 3 * WHOLE);
  const [a, b, c] = of(june.people, 1) as [StagedRow, StagedRow, StagedRow];
  const { exchangeId } = await asked(june, 'payment-receipt');
  await answer(june, exchangeId, [POSTED, posted(a, WHOLE - 800), posted(b, WHOLE), posted(c, WHOLE)]);
  const propose = (id: string, differences: string[] | null) => acceptances.propose({ id, exchangeId, no: june.scene.no, month: '2018-06', differences, reason: 'Pembulatan', by: june.scene.officer, on: ON }, author(june.scene));
  await expect(propose(randomUUID(), [randomUUID()])).rejects.toMatchObject({ code: 'posting-difference-unknown' });
  await owner.query(`INSERT INTO money_limit (code, amount, from_date, source) VALUES ('match-second-person', 500, '2018-07-01', 'uji')`);
  const id = randomUUID();
  expect([await propose(id, null), await propose(id, null)]).toEqual([false, false]);
  expect(await postings.check(june.scene.no, '2018-06')).toMatchObject({ differences: [{ code: 'posted-less' }], agreed: 0, acceptances: [{ standing: 'proposed', people: 1, amount: 800, needsSecond: true }] });
  const word = { id, exchangeId, no: june.scene.no, approve: true, reason: 'Setuju', on: ON };
  await expect(acceptances.decide({ ...word, by: june.scene.officer }, author(june.scene))).rejects.toMatchObject({ code: 'duties-incompatible' });
  const [second] = await owner.query<{ id: string }>('SELECT id FROM person WHERE id <> $1 LIMIT 1', [june.scene.officer]);
  await acceptances.decide({ ...word, by: second!.id }, author(june.scene));
  expect(await postings.check(june.scene.no, '2018-06')).toMatchObject({ differences: [], agreed: 1 });
  expect(await hands.takeAnswer(exchangeId, id, ON)).toMatchObject({ differences: 0 });
  const again = await answer(june, exchangeId, [POSTED, posted(a, WHOLE - 900)]);
  expect(again.counts).toMatchObject({ differences: 1 });
});
