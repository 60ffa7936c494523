/** Workbooks written row by row read back as they were meant, and run nothing. */
import { readXlsx } from 'hucre';
import { readFile } from 'node:fs/promises';
import { gathered, PassingFiles } from '../../../test/harness/passing-files';
import { readTable } from './table-reader';
import { ZipArchive } from './xlsx/zip-archive';
import { neutralised, writeWorkbook, type SheetToWrite } from './workbook.writer';

const files = new PassingFiles();
afterAll(() => files.remove());

const columns = [{ heading: 'NIK', width: 20 }, { heading: 'Catatan', width: 40 }];

async function written(...sheets: SheetToWrite[]): Promise<string> {
  const path = await files.path('xlsx');
  await writeWorkbook(path, sheets);
  return path;
}

test('texts, numbers and blanks come back from our own reader and from another program', async () => {
  const path = await written(
    { name: 'Perbaikan', columns, rows: [['3275011708709001', 'Nama "Ñ" <&> \u0001kosong'], [null, 12]] },
    { name: 'Perbaikan', columns, rows: [] },
  );
  const rows = await gathered(readTable(path));
  expect(rows.map((row) => [row.sheet, row.line, ...row.cells.map(({ kind, text }) => `${kind} ${text}`)])).toEqual([
    ['Perbaikan', 1, 'text NIK', 'text Catatan'],
    ['Perbaikan', 2, 'text 3275011708709001', 'text Nama "Ñ" <&> kosong'],
    ['Perbaikan', 3, 'empty ', 'number 12'],
    ['Perbaikan 2', 1, 'text NIK', 'text Catatan'],
  ]);
  const other = await readXlsx(await readFile(path));
  expect(other.sheets.map(({ name, rows: read }) => [name, read[1]?.[0] ?? null])).toEqual([['Perbaikan', '3275011708709001'], ['Perbaikan 2', null]]);
});

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['+62812', `'+62812`],
  ['-1', `'-1`],
  ['@SUM', `'@SUM`],
  ['\tx', `'\tx`],
  ['\rx', `'\rx`],
  ['a=b', 'a=b'],
  ['', ''],
])('%j is written as %j', (text, expected) => {
  expect(neutralised(text)).toBe(expected);
});

test('what looks like a formula stays the text it is, in headings and cells alike, and is run by nobody', async () => {
  const path = await written({ name: 'A', columns: [{ heading: '=1', width: 9 }], rows: [['+62812'], ['@x'], ['_x0041_']] });
  expect((await gathered(readTable(path))).map((row) => row.cells[0]!.text)).toEqual(['=1', '+62812', '@x', '_x0041_']);
  const archive = await ZipArchive.open(path);
  const xml = await archive.text('xl/worksheets/sheet1.xml');
  const styles = await archive.text('xl/styles.xml');
  await archive.close();
  const cells = [...xml.matchAll(/<c r="A[12]" s="(\d+)" t="inlineStr">/g)].map(([, style]) => Number(style));
  const formats = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
  expect(cells.map((style) => formats[style]?.includes('numFmtId="49"') && formats[style].includes('quotePrefix="1"'))).toEqual([true, true]);
  expect(xml).not.toContain('<f>');
});

test('rows are taken one at a time, and the same rows give the same bytes', async () => {
  async function* rows(): AsyncIterable<string[]> {
    for (let at = 0; at < 5000; at += 1) yield [String(at), 'x'];
  }
  const [one, two] = [await written({ name: 'A', columns, rows: rows() }), await written({ name: 'A', columns, rows: rows() })];
  expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  expect((await gathered(readTable(one))).at(-1)).toMatchObject({ line: 5001, cells: [{ text: '4999' }, { text: 'x' }] });
});

test('a failing source of rows fails the writing', async () => {
  async function* broken(): AsyncIterable<string[]> {
    yield ['1', 'x'];
    throw new Error('the source broke');
  }
  await expect(written({ name: 'A', columns, rows: broken() })).rejects.toThrow('the source broke');
});
