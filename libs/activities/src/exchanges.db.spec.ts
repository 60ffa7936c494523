/** People handed over and answers read back: once each, in sets, whatever is interrupted, repeated or contradicted. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseOnRecord, handedIn, stagedPeople, stagedPerson, TEST_KEY, testCipher, type CaseOnRecord } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import { FolderStore } from '@sinergi/documents/folder-store';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { answerAsk } from '@sinergi/domain/exchange/answer-ask';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { formatNamed } from '@sinergi/domain/exchange/formats';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import { readTable } from '@sinergi/intake/table-reader';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { Database } from '@sinergi/persistence/database';
import { AnswerRepository } from '@sinergi/persistence/exchanges/answer.repository';
import { ExchangeRequestRepository, type ToldVerdict } from '@sinergi/persistence/exchanges/exchange-request.repository';
import { ExchangeQueries } from '@sinergi/persistence/exchanges/exchange.queries';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { StagingRepository, type StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { fileCheck } from './checks/file-check';
import { withClearFile } from './clear-file';
import { ExchangeHands } from './exchanges.activities';

const MONTH = contributionMonth('2018-06');
const ON = localDate('2018-06-11');
const CARD = (serial: number): string => `18${String(serial).padStart(9, '0')}`;

let database: TestDatabase;
let owner: Database;
let api: Database;
let worker: Database;
let folder: string;
let store: FolderStore;
let hands: ExchangeHands;
let requests: ExchangeRequestRepository;
let views: ExchangeQueries;

beforeAll(async () => {
  database = await freshDatabase();
  [owner, api, worker] = await Promise.all([Database.connect(database.url, 'owner', 2), Database.connect(database.url, 'api', 4), Database.connect(database.url, 'worker', 4)]);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-exchanges-'));
  store = new FolderStore(folder, fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
  hands = new ExchangeHands(worker, store, testCipher, fileCheck);
  requests = new ExchangeRequestRepository(api);
  views = new ExchangeQueries(api, testCipher);
});

afterAll(async () => {
  await Promise.all([owner.close(), api.close(), worker.close()]);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function enrolled(scene: CaseOnRecord, rows: readonly StagedRow[]): Promise<void> {
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, [...rows]);
  await new HandInRepository(worker).endReading(handInId, { rows: rows.length, accepted: rows.length, warned: 0, returned: 0 });
  await new CommitRepository(worker).commit(handInId, MONTH, ON);
}

const author = ({ officer, branchId }: CaseOnRecord) => ({ personId: officer, officeId: branchId, channel: 'test' });

async function asked(scene: CaseOnRecord, kind: ExchangeKind = 'registration', format = 'worker-list', again = false): Promise<{ exchangeId: string; repeated: boolean }> {
  const terms = termsOf(neighbourhoodHeads);
  const start: ExchangeStart = {
    exchangeId: randomUUID(), no: scene.no, kind, month: MONTH, terms, ask: answerAsk(kind, terms), late: null,
    birth: { bornAt: 0, rehearsal: scene.rehearsal, zone: 'WIB', recordUrl: 'http://localhost' },
    offices: { branchId: scene.branchId, branchCode: 'K10', cityId: scene.cityId, regionCode: '32.75', cityName: 'Pemerintah Kota Bekasi' },
  };
  return requests.ask({ start, format: formatNamed(kind, format), again, askedBy: scene.officer, on: ON }, author(scene));
}

async function handedOver(scene: CaseOnRecord, format = 'worker-list'): Promise<string> {
  const { exchangeId } = await asked(scene, 'registration', format);
  await hands.write(exchangeId, ON);
  return exchangeId;
}

/** The file that went out, row by row. */
async function rowsOf(documentId: string): Promise<string[][]> {
  const rows: string[][] = [];
  await withClearFile(store, await new DocumentsRepository(worker).get(documentId), async (path) => {
    for await (const row of readTable(path)) rows.push(row.cells.map(({ text }) => text));
  });
  return rows;
}

async function broughtFile(scene: CaseOnRecord, exchangeId: string, rows: readonly string[]): Promise<string> {
  const id = randomUUID();
  const content = Buffer.from(['NIK;NO KPJ;STATUS;KETERANGAN', ...rows].join('\r\n'));
  const stored = await store.put(`answer-${id}`, content, { encrypted: true });
  const document = await new DocumentsRepository(worker).insert({
    ...stored, no: scene.no, occasion: null, kind: 'exchange-answer', title: 'Jawaban', fileName: 'jawaban.csv', mediaType: 'text/csv', encrypted: true, numbers: {}, datedOn: null, uploadedBy: null,
  });
  return requests.bring({ id, exchangeId, sha256: stored.sha256, content: { documentId: document.id }, broughtBy: scene.officer, on: ON }, author(scene));
}

async function told(scene: CaseOnRecord, exchangeId: string, verdicts: readonly ToldVerdict[]): Promise<string> {
  return requests.bring({ id: randomUUID(), exchangeId, sha256: randomBytes(32), content: { verdicts }, broughtBy: null, on: ON }, author(scene));
}

const nikOfRow = ({ person }: StagedRow): string => testCipher.decrypt(person!.nikCipher);
const confirmedRow = (row: StagedRow, card: string): string => `${nikOfRow(row)};${card};Terdaftar;`;
const rejectedRow = (row: StagedRow, why = 'Nama tidak sesuai'): string => `${nikOfRow(row)};00000000000;Ditolak;${why}`;
const findingsOf = async (exchangeId: string, answerId: string) => {
  const view = await views.find(exchangeId, { kind: 'all' });
  return view!.answers.find(({ id }) => id === answerId)!.findings.map(({ row, code }) => `${row} ${code}`);
};
const cardsOf = (exchangeId: string) => worker.query<{ hash: Buffer }>('SELECT card_hash AS hash FROM exchange_line WHERE exchange_id = $1 AND card_hash IS NOT NULL', [exchangeId]);

test('everybody of the month goes out once: asked again at once or later it is the same hand-over', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0001');
  await enrolled(scene, stagedPeople(12));
  const both = await Promise.all([asked(scene), asked(scene)]);
  expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  expect(both[0].exchangeId).toBe(both[1].exchangeId);
  expect(await asked(scene)).toEqual({ exchangeId: both[0].exchangeId, repeated: true });
  await enrolled(scene, stagedPeople(3, 101));
  const later = await asked(scene);
  expect([later.repeated, (await views.find(later.exchangeId, { kind: 'all' }))!.sent]).toEqual([false, 3]);
  expect(await views.summary(scene.no)).toEqual([{ kind: 'registration', month: MONTH, members: 15, sent: 15, confirmed: 0, rejected: 0, unanswered: 15, notSent: 0 }]);
});

test('nobody to hand over is said, not written', async () => {
  await expect(asked(await caseOnRecord(owner, 'COOP-X-0002'))).rejects.toMatchObject({ code: 'exchange-nobody-left' });
});

test('the file has its columns, everybody in it and no person in its name; interrupted or repeated it is one file', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0003');
  const people = stagedPeople(3, 201);
  await enrolled(scene, people);
  const { exchangeId } = await asked(scene);
  const [first, second] = [await hands.write(exchangeId, ON), await hands.write(exchangeId, ON)];
  expect(second).toEqual(first);
  const rows = await rowsOf(first.documentId);
  expect(rows[0]).toEqual(formatNamed('registration', 'worker-list').columns.map(({ heading }) => heading));
  expect(rows.slice(1).map((row) => row[1]).sort()).toEqual(people.map(nikOfRow).sort());
  expect((await new DocumentsRepository(worker).get(first.documentId)).fileName).toBe('worker-list.1-COOP-X-0003-2018-06.xlsx');
});

test('semicolon text ends its lines as asked and has eleven zeros until there is a card', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0004');
  await enrolled(scene, [stagedPerson(1, 301)]);
  const { documentId } = await hands.write((await asked(scene, 'registration', 'f2a-delimited')).exchangeId, ON);
  const { storeKey } = await new DocumentsRepository(worker).get(documentId);
  const text = await (await store.get(storeKey, true)).reduce((all: string, piece: Buffer) => all + piece.toString(), '');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.split('\r\n')[1]).toMatch(/^00000000000;\d{16};Warga Contoh 301;2000000;4800;6000;0;;0;;10800$/);
});

test('a receipt in parts: cards, rejections and whoever is missing; read twice it changes nothing', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0005');
  const people = stagedPeople(12, 401);
  await enrolled(scene, people);
  const exchangeId = await handedOver(scene);
  const answerId = await broughtFile(scene, exchangeId, [...people.slice(0, 9).map((row, at) => confirmedRow(row, CARD(400 + at))), ...people.slice(9, 11).map((row) => rejectedRow(row)), '3275019999999999;18000000999;Terdaftar;']);
  const counts = { sent: 12, confirmed: 9, rejected: 2, unanswered: 1, rejectedNow: 2 };
  expect(await hands.takeAnswer(exchangeId, answerId, ON)).toEqual(counts);
  expect(await hands.takeAnswer(exchangeId, answerId, localDate('2018-06-12'))).toEqual(counts);
  expect(await findingsOf(exchangeId, answerId)).toEqual(['13 person-unknown']);
  const mending = await hands.rowsToMend(exchangeId, answerId, ON);
  const rows = await rowsOf(mending!.documentId);
  expect([rows.length, rows[1]?.[7], rows[1]?.[11]]).toEqual([3, 'Nama tidak sama dengan data kependudukan.', 'Nama tidak sesuai']);
  expect(rows.flat().join()).not.toContain(nikOfRow(people[9]!));
  expect((await views.lines(exchangeId))[0]).toMatchObject({ standing: 'rejected', closed: false, nameMasked: 'W. C. 4.' });
});

test('the same file again is the answer that came before', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0006');
  const people = stagedPeople(2, 501);
  await enrolled(scene, people);
  const exchangeId = await handedOver(scene);
  const rows = people.map((row, at) => confirmedRow(row, CARD(500 + at)));
  const first = await broughtFile(scene, exchangeId, rows);
  expect(await broughtFile(scene, exchangeId, rows)).toBe(first);
});

test('cards that contradict are told by row and not taken', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0007');
  const [one, two, three, four] = stagedPeople(4, 601) as [StagedRow, StagedRow, StagedRow, StagedRow];
  await enrolled(scene, [one, two, three, four]);
  const exchangeId = await handedOver(scene);
  await hands.takeAnswer(exchangeId, await broughtFile(scene, exchangeId, [confirmedRow(one, CARD(601))]), ON);
  const answerId = await broughtFile(scene, exchangeId, [
    confirmedRow(one, CARD(699)), confirmedRow(two, CARD(601)), confirmedRow(three, CARD(603)), confirmedRow(three, CARD(604)), confirmedRow(four, '12345'), rejectedRow(one),
  ]);
  expect(await hands.takeAnswer(exchangeId, answerId, ON)).toMatchObject({ confirmed: 1, rejected: 0, unanswered: 3 });
  expect(await findingsOf(exchangeId, answerId)).toEqual(['2 person-twice', '3 card-number-of-another', '4 person-twice', '5 person-twice', '6 card-number-malformed', '7 person-twice']);
  const again = await broughtFile(scene, exchangeId, [confirmedRow(one, CARD(698))]);
  await hands.takeAnswer(exchangeId, again, ON);
  const back = await broughtFile(scene, exchangeId, [rejectedRow(one)]);
  await hands.takeAnswer(exchangeId, back, ON);
  expect([await findingsOf(exchangeId, again), await findingsOf(exchangeId, back)]).toEqual([['2 card-number-conflicts'], ['2 confirmed-before']]);
  expect((await cardsOf(exchangeId)).map(({ hash }) => hash.equals(testCipher.keyedHash(CARD(601))))).toEqual([true]);
});

test('a person whose NIK a spreadsheet damaged is found by the card known before', async () => {
  const [here, there] = [await caseOnRecord(owner, 'COOP-X-0012'), await caseOnRecord(owner, 'COOP-X-0013')];
  const person = stagedPerson(1, 1_101);
  for (const scene of [here, there]) await enrolled(scene, [person]);
  const first = await handedOver(here);
  await hands.takeAnswer(first, await broughtFile(here, first, [confirmedRow(person, CARD(1_101))]), ON);
  const second = await handedOver(there);
  const answerId = await broughtFile(there, second, [`3,27501E+15;${CARD(1_101)};Terdaftar;`, '3,27501E+15;;Ditolak;NIK salah']);
  expect(await hands.takeAnswer(second, answerId, ON)).toMatchObject({ confirmed: 1, unanswered: 0 });
  expect(await findingsOf(second, answerId)).toEqual(['3 nik-damaged']);
});

test('killed in the midst of an answer nothing of it is left, and the next try takes it whole', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0008');
  const people = stagedPeople(20, 701);
  await enrolled(scene, people);
  const exchangeId = await handedOver(scene);
  const answerId = await broughtFile(scene, exchangeId, people.map((row, at) => confirmedRow(row, CARD(700 + at))));
  const answers = new AnswerRepository(worker);
  async function* broken(): AsyncIterable<[]> {
    yield [];
    throw new Error('the worker is gone');
  }
  await expect(answers.take(exchangeId, answerId, ON, broken())).rejects.toThrow('the worker is gone');
  expect(await cardsOf(exchangeId)).toEqual([]);
  const both = await Promise.all([hands.takeAnswer(exchangeId, answerId, ON), hands.takeAnswer(exchangeId, answerId, ON)]);
  expect(both.map(({ confirmed }) => confirmed)).toEqual([20, 20]);
  expect((await cardsOf(exchangeId)).length).toBe(20);
});

test('turned down, mended by an approved row, sent again with the new details; the first rejection is closed', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0009');
  const people = stagedPeople(2, 801);
  await enrolled(scene, people);
  const exchangeId = await handedOver(scene);
  await hands.takeAnswer(exchangeId, await broughtFile(scene, exchangeId, people.map((row) => rejectedRow(row))), ON);
  expect(await asked(scene)).toEqual({ exchangeId, repeated: true });
  const [first] = people as [StagedRow, StagedRow];
  await enrolled(scene, [{ ...first, person: { ...first.person!, fullName: 'Warga Dibetulkan' } }]);
  expect((await views.lines(exchangeId)).map(({ closed }) => closed).sort()).toEqual([false, true]);
  const second = await asked(scene);
  const { documentId, lines } = await hands.write(second.exchangeId, ON);
  expect([second.repeated, lines, (await rowsOf(documentId))[1]?.[3]]).toEqual([false, 1, 'Warga Dibetulkan']);
  const third = await asked(scene, 'registration', 'worker-list', true);
  expect((await views.find(third.exchangeId, { kind: 'all' }))!.sent).toBe(1);
  expect((await views.lines(exchangeId)).every(({ closed }) => closed)).toBe(true);
});

test('a wait that ends leaves people unanswered; a late word about somebody sent again is told, not taken', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0010');
  const people = stagedPeople(2, 901);
  await enrolled(scene, people);
  const exchangeId = await handedOver(scene);
  await hands.finish(exchangeId, 'lapsed', ON);
  const second = await handedOver(scene);
  const late = await broughtFile(scene, exchangeId, [confirmedRow(people[0]!, CARD(900))]);
  expect(await hands.takeAnswer(exchangeId, late, ON)).toMatchObject({ confirmed: 0, unanswered: 2 });
  expect(await findingsOf(exchangeId, late)).toEqual(['2 line-superseded']);
  expect((await views.find(second, { kind: 'all' }))!.sent).toBe(2);
});

test('a machine answers out of order, repeats itself and thinks again: its latest word counts, and nobody stops being a member', async () => {
  const scene = await caseOnRecord(owner, 'COOP-X-0011');
  await enrolled(scene, stagedPeople(2, 1_001));
  const { exchangeId } = await asked(scene, 'identity-check', 'identity-check');
  await hands.write(exchangeId, ON);
  expect(await hands.submit(exchangeId)).toEqual(await hands.submit(exchangeId));
  const [one, two] = (await views.lines(exchangeId)).map(({ lineId }) => lineId) as [string, string];
  const yes = (lineId: string, turn: number): ToldVerdict => ({ lineId, verdict: 'confirmed', code: null, turn });
  const no = (lineId: string, turn: number): ToldVerdict => ({ lineId, verdict: 'rejected', code: 'deceased', turn });
  expect(await hands.takeAnswer(exchangeId, await told(scene, exchangeId, [no(one, 2), yes(two, 1)]), ON)).toMatchObject({ confirmed: 1, rejected: 1, rejectedNow: 1 });
  expect(await hands.takeAnswer(exchangeId, await told(scene, exchangeId, [yes(one, 1), yes(two, 1)]), ON)).toMatchObject({ confirmed: 1, rejected: 1, rejectedNow: 0 });
  expect(await hands.takeAnswer(exchangeId, await told(scene, exchangeId, [yes(two, 2), no(two, 3)]), ON)).toMatchObject({ confirmed: 0, rejected: 2, rejectedNow: 1 });
  expect(await worker.query('SELECT FROM standing_membership WHERE cooperation_no = $1', [scene.no])).toHaveLength(2);
});
