/** Tables of offices, holders, calendar days and tariffs are read by their headings and judged with real line numbers. */
import { PassingFiles } from '../../../../test/harness/passing-files';
import { columnsOf, findingsOf, IMPORT_KINDS, judgeImport, readImportTable } from './directory.reader';

const files = new PassingFiles();
afterAll(() => files.remove());

const csv = (...rows: string[]): Promise<string> => files.write(rows.join('\n'), 'csv');

test('columns may stand in any order, and those that are not needed may be missing', async () => {
  const table = await readImportTable(await csv('name;Code;kind;valid_from', 'Kantor Cabang Bekasi Kota;KC-BKS;branch;2018-01-01'), 'offices');
  expect(table).toEqual({ records: [{ name: 'Kantor Cabang Bekasi Kota', code: 'KC-BKS', kind: 'branch', valid_from: '2018-01-01' }], lines: [2] });
  expect(judgeImport(table, 'offices')).toEqual([]);
});

test('findings carry the line of the file, the column and a sentence in both languages', async () => {
  const table = await readImportTable(await csv('date,kind,name_id,basis', '2018-01-01,national,Tahun Baru,SKB', '', '01/02/2018,nasional,,SKB'), 'calendar-days');
  const findings = judgeImport(table, 'calendar-days');
  expect(findings.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual(['4 date not-a-date', '4 kind not-in-list', '4 name_id missing']);
  expect(findings[0]!.sentence).toEqual({ id: 'date bukan tanggal (TTTT-BB-HH).', en: 'date is not a date (YYYY-MM-DD).' });
});

test('faults found while storing get their line too', () => {
  expect(findingsOf({ lines: [2, 5] }, [{ line: 2, column: 'code', problem: 'duplicate' }])).toMatchObject([{ line: 5, code: 'duplicate' }]);
});

test('a misspelt heading, a missing key and an empty table are told', async () => {
  await expect(readImportTable(await csv('code,kind,nama', 'x,branch,y'), 'offices')).rejects.toMatchObject({ code: 'file-header-missing', facts: { kind: 'offices', unknown: 'nama' } });
  await expect(readImportTable(await csv('kind,name', 'branch,y'), 'offices')).rejects.toMatchObject({ facts: { column: 'code' } });
  await expect(readImportTable(await csv(',', ',,'), 'tariffs')).rejects.toMatchObject({ code: 'file-header-missing', facts: { column: 'id' } });
});

test.each(IMPORT_KINDS)('the columns of %s are known', (kind) => {
  expect(new Set(columnsOf(kind)).size).toBe(columnsOf(kind).length);
});
