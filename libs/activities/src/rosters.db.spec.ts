/** A roster file on its way into the record: read, interrupted, judged, reported and taken into effect. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { caseOnRecord, handedIn, TEST_KEY, testCipher } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { FolderStore } from '@sinergi/documents/folder-store';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { nikOf } from '@sinergi/domain/roster/nik';
import { mendsOf } from '@sinergi/intake/mending/mended-delivery';
import { readTable } from '@sinergi/intake/table-reader';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { Database } from '@sinergi/persistence/database';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { withClearFile } from './clear-file';
import { RostersHands } from './rosters.activities';

const HEADER = 'No;Nama Lengkap;NIK;Tanggal Lahir;L/P;RT;RW;Kelurahan;Kecamatan;Jabatan;No HP';
const BORN = localDate('1970-08-17');
const ON = localDate('2018-06-05');

let test: TestDatabase;
let owner: Database;
let worker: Database;
let folder: string;
let store: FolderStore;
let rosters: RostersHands;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 4);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-rosters-'));
  process.env['TMPDIR'] = folder;
  store = new FolderStore(join(folder, 'documents'), fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
  rosters = new RostersHands(worker, store, testCipher);
  await owner.query(
    `INSERT INTO region (code, name, level, parent_code, edition, source) VALUES ('32.75.01', 'Bekasi Timur', 'district', '32.75', 't', 't'), ('32.75.01.1001', 'Bekasi Jaya', 'village', '32.75.01', 't', 't')
     ON CONFLICT (code) DO NOTHING`,
  );
});

afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

const lineOf = (serial: number, change: { name?: string; nik?: string; village?: string } = {}): string =>
  [serial, change.name ?? 'Warga Contoh', change.nik ?? nikOf('327501', BORN, 'male', serial), '17/08/1970', 'L', '1', '2', change.village ?? 'Bekasi Jaya', 'Bekasi Timur', 'Ketua RT', '081200000000'].join(';');

const linesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => lineOf(index + 1));

async function delivered(no: string, content: string | Buffer): Promise<string> {
  const key = `hand-in-${no}`;
  await store.put(key, Buffer.from(content), { encrypted: true });
  return handedIn(owner, await caseOnRecord(owner, no), key);
}

const file = (lines: readonly string[]): string => [HEADER, ...lines].join('\r\n');
const laidOpen = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.startsWith('sinergi-roster-'));

/** @param until cancels at the first heartbeat from this row on */
function read(handInId: string, until = Infinity): { readonly done: Promise<unknown>; readonly beats: number[] } {
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  const beats: number[] = [];
  environment.on('heartbeat', (row: number) => {
    beats.push(row);
    if (row >= until) environment.cancel('CANCELLED');
  });
  return { done: environment.run((id: string) => rosters.read(id), handInId), beats };
}

async function errorsOf(documentId: string): Promise<string[][]> {
  const rows: string[][] = [];
  await withClearFile(store, await new DocumentsRepository(worker).get(documentId), async (path) => {
    for await (const row of readTable(path)) rows.push(row.cells.map((cell) => cell.text));
  });
  return rows;
}

it('a file is read once, row by row, and says how far it is', async () => {
  const handInId = await delivered('COOP-T-0601', file(linesOf(2_300)));
  const { done, beats } = read(handInId);
  expect(await done).toEqual({ rows: 2_300, accepted: 2_300, warned: 0, returned: 0 });
  expect(beats).toEqual([0, 500, 1_000, 1_500, 2_000, 2_300]);
  expect(await read(handInId).done).toEqual({ rows: 2_300, accepted: 2_300, warned: 0, returned: 0 });
  expect(await laidOpen()).toEqual([]);
  const [clear] = await owner.query<{ n: number }>(`SELECT count(*) AS n FROM staged_row s WHERE hand_in_id = $1 AND s::text ~ '3275011708700'`, [handInId]);
  expect(clear?.n).toBe(0);
});

it('a reading that is cancelled stops after its batch; the next one goes on there, every row once', async () => {
  const handInId = await delivered('COOP-T-0602', file(linesOf(4_500)));
  await expect(read(handInId, 2_000).done).rejects.toMatchObject({ name: 'CancelledFailure' });
  expect(await laidOpen()).toEqual([]);
  expect(await owner.query('SELECT max(row_no) AS last, count(*) AS rows FROM staged_row WHERE hand_in_id = $1', [handInId])).toEqual([{ last: 2_000, rows: 2_000 }]);
  const { done, beats } = read(handInId);
  expect(await done).toMatchObject({ rows: 4_500, accepted: 4_500 });
  expect(beats).toEqual([2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 4_500]);
});

it('two workers that read the same file at once stage each row once', async () => {
  const handInId = await delivered('COOP-T-0603', file(linesOf(3_000)));
  await Promise.all([read(handInId).done, read(handInId).done]);
  expect(await owner.query('SELECT count(*) AS rows, count(DISTINCT row_no) AS numbers FROM staged_row WHERE hand_in_id = $1', [handInId])).toEqual([{ rows: 3_000, numbers: 3_000 }]);
});

it('bad rows are returned in the sender\'s own columns, each as it was written, and mend the delivery they come from', async () => {
  const lines = [...linesOf(5), lineOf(6, { nik: '3275011708700' }), lineOf(2), lineOf(8, { village: 'Antah Berantah' }), lineOf(9, { nik: '3275011708701111', name: '' })];
  const handInId = await delivered('COOP-T-0604', file(lines));
  expect(await read(handInId).done).toEqual({ rows: 9, accepted: 6, warned: 1, returned: 3 });
  const report = await rosters.reportErrors(handInId, ON);
  expect(await rosters.reportErrors(handInId, ON)).toEqual(report);
  expect(await laidOpen()).toEqual([]);
  const [header, ...rows] = await errorsOf(report!.documentId);
  expect(header).toEqual(HEADER.split(';'));
  expect(rows.slice(0, 3)).toEqual([lines[5]!.split(';'), lines[6]!.split(';'), lines[8]!.split(';')]);
  const guide = rows.slice(3);
  expect(guide[0]).toEqual(['Jumlah / Count', 'Cara memperbaiki', 'How to mend']);
  for (const sentence of ['NIK tidak terdiri dari 16 digit.', 'NIK sudah ada pada baris lain dalam berkas ini.', 'Wajib diisi.']) expect(guide).toContainEqual(['1', expect.stringContaining(sentence), expect.any(String)]);
  await withClearFile(store, await new DocumentsRepository(worker).get(report!.documentId), async (path) => expect(await mendsOf(path)).toBe(handInId));
  expect(await owner.query('SELECT kind, encrypted, file_name FROM document WHERE id = $1', [report!.documentId])).toEqual([{ kind: 'roster-errors', encrypted: true, file_name: 'perbaikan-daftar.xlsx' }]);
});

it('a returned row keeps where it belongs and nothing that names anybody', async () => {
  const handInId = await delivered('COOP-T-0609', file([lineOf(1, { nik: '3275011708700' }), lineOf(2, { nik: '1', village: 'Antah Berantah' })]));
  await read(handInId).done;
  const rows = await owner.query<Record<string, unknown>>('SELECT * FROM staged_row WHERE hand_in_id = $1 ORDER BY row_no', [handInId]);
  expect(rows.map(({ village_code, district_code, position_code }) => [village_code, district_code, position_code])).toEqual([['32.75.01.1001', '32.75.01', 'rt-head'], [null, '32.75.01', 'rt-head']]);
  const kept = ['hand_in_id', 'row_no', 'sheet', 'line', 'verdict', 'findings', 'village_code', 'district_code', 'position_code'];
  for (const row of rows) expect(Object.keys(row).filter((column) => !kept.includes(column) && row[column] !== null)).toEqual([]);
});

it('a roster without faults needs no such file', async () => {
  const handInId = await delivered('COOP-T-0605', file(linesOf(2)));
  await read(handInId).done;
  expect(await rosters.reportErrors(handInId, ON)).toBeNull();
});

it.each([
  ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]), 'old-workbook', 'Excel'],
  ['a table without headings', 'a;b;c\n1;2;3\n', 'file-header-missing', 'judul'],
  ['headings and nobody under them', `${HEADER}\r\n`, 'nobody-in-file', 'orang'],
])('%s is refused at once, with the reason alone, and its sender gets the cure', async (what, content, reason, word) => {
  const handInId = await delivered(`COOP-T-061-${what.replaceAll(' ', '-')}`, content);
  await expect(read(handInId).done).rejects.toMatchObject({ name: 'HandInUnreadable', message: `HandInUnreadable reason=${reason}` });
  expect(await laidOpen()).toEqual([]);
  const [, row] = await errorsOf((await rosters.reportErrors(handInId, ON))!.documentId);
  expect(row?.slice(4, 6).join(' ')).toContain(word);
});

it('the approved roster takes effect from the month whose cut-off has not passed, never by its uploader', async () => {
  const handInId = await delivered('COOP-T-0607', file(linesOf(12)));
  const counts = await read(handInId).done;
  const [{ uploaded_by: uploader } = { uploaded_by: '' }] = await owner.query<{ uploaded_by: string }>('SELECT uploaded_by FROM hand_in WHERE id = $1', [handInId]);
  await expect(rosters.commit(handInId, uploader, ON)).rejects.toMatchObject({ code: 'duties-incompatible' });
  expect(await rosters.commit(handInId, 'somebody-else', localDate('2018-06-11'))).toEqual(counts);
  expect(await rosters.commit(handInId, 'somebody-else', localDate('2018-06-11'))).toEqual(counts);
  await rosters.finish(handInId, 'committed', localDate('2018-06-11'));
  expect(await owner.query(`SELECT from_month, count(*) AS n FROM membership WHERE cooperation_no = 'COOP-T-0607' GROUP BY 1`)).toEqual([{ from_month: '2018-07', n: 12 }]);
});

it('who joins before cover begins is a member from the month of cover', async () => {
  const handInId = await delivered('COOP-T-0608', file(linesOf(2)));
  await read(handInId).done;
  await rosters.commit(handInId, 'somebody-else', localDate('2018-04-30'));
  expect(await owner.query(`SELECT DISTINCT from_month FROM membership WHERE cooperation_no = 'COOP-T-0608'`)).toEqual([{ from_month: '2018-06' }]);
});
