/** Workbooks are read as their senders see them, and refused when they are damaged. */
import { rowOf, workbookOf, zipOf, type HandmadeWorkbook } from '../../../test/harness/handmade-workbook';
import { gathered, PassingFiles } from '../../../test/harness/passing-files';
import type { RawRow } from './raw-row';
import { readTable } from './table-reader';

const files = new PassingFiles();
afterAll(() => files.remove());

const read = async (workbook: HandmadeWorkbook | Buffer): Promise<RawRow[]> =>
  gathered(readTable(await files.write(Buffer.isBuffer(workbook) ? workbook : workbookOf(workbook))));
const sheet = (rows: string): HandmadeWorkbook => ({ sheets: [{ name: 'Data', rows }] });
const textsOf = (rows: RawRow[]): string[][] => rows.map((row) => row.cells.map((cell) => cell.text));

test('shared, inline and rich texts come without phonetic readings and with their escapes undone', async () => {
  const rows = await read({
    sheets: [
      {
        name: 'Data',
        rows: `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>Rasi </t></r><r><rPr/><t xml:space="preserve">Tepi</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>
        <c r="D1" t="inlineStr"><is><t>a_x000D_b &lt;&amp;&#233;&gt;</t></is></c><c r="E1" t="s"><v>99</v></c></row>`,
      },
    ],
    strings: '<si><t>Kelurahan</t></si><si><r><t>Keca</t></r><r><t>matan</t></r></si>',
  });
  expect(textsOf(rows)).toEqual([['Kecamatan', 'Kelurahan', 'Rasi Tepi', 'a\rb <&é>']]);
});

test('a number stands as it is written, so that a damaged identity number can be seen', async () => {
  const [row] = await read(sheet('<row r="1"><c r="A1"><v>9471014107900003</v></c><c r="B1"><v>3.27501170870001E+15</v></c><c r="C1" t="n"><v>007</v></c></row>'));
  expect(row!.cells).toEqual([
    { kind: 'number', text: '9471014107900003' },
    { kind: 'number', text: '3.27501170870001E+15' },
    { kind: 'number', text: '007' },
  ]);
});

test('dates are told by their format, from 1900 and from 1904', async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>25797</v></c><c r="B1" s="2"><v>25797.75</v></c><c r="C1" s="3"><v>25797</v></c><c r="D1" s="1"><v>59</v></c><c r="E1" s="1"><v>61</v></c><c r="F1" t="d"><v>1970-08-17T00:00:00</v></c></row>';
  const formats = ['dd/mm/yyyy', '[$-421]d mmmm yyyy;@', '"dy" 0'];
  const workbook = { sheets: [{ name: 'Data', rows }], formats };
  expect((await read(workbook))[0]!.cells.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'date 1970-08-17', 'date 1970-08-17', 'number 25797', 'date 1900-02-28', 'date 1900-03-01', 'date 1970-08-17',
  ]);
  expect((await read({ ...workbook, from1904: true }))[0]!.cells[0]).toEqual({ kind: 'date', text: '1974-08-18' });
});

test('a serial that is no day stays a number', async () => {
  const [row] = await read({ sheets: [{ name: 'Data', rows: '<row r="1"><c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="1"><v>9999999</v></c></row>' }], formats: ['dd/mm/yyyy'] });
  expect(row!.cells.map((cell) => cell.kind)).toEqual(['number', 'number', 'number']);
});

test('a number shown with leading zeros keeps them', async () => {
  const [row] = await read({ sheets: [{ name: 'Data', rows: '<row r="1"><c r="A1" s="1"><v>5</v></c></row>' }], formats: ['000'] });
  expect(row!.cells).toEqual([{ kind: 'number', text: '005' }]);
});

test('a formula is its last computed value; errors and truths are told', async () => {
  const [row] = await read(sheet('<row r="1"><c r="A1"><f>SUM(B1:B3)</f><v>6</v></c><c r="B1" t="str"><f>"x"</f><v>hasil</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c></row>'));
  expect(row!.cells.map(({ kind, text }) => `${kind} ${text}`.trim())).toEqual(['number 6', 'text hasil', 'empty', 'text #DIV/0!', 'boolean 1']);
});

test('sheets come in their order; hidden rows and sheets are marked', async () => {
  const rows = await read({
    sheets: [
      { name: 'Kelurahan &lt;A&gt;', rows: rowOf(1, ['a']) + rowOf(2, ['b'], ' hidden="1"') },
      { name: 'Pilihan', rows: rowOf(1, ['L']), state: 'veryHidden' },
      { name: 'Kedua', rows: rowOf(7, [null, 'c']) },
    ],
  });
  expect(rows.map((row) => [row.sheet, row.line, row.hidden, row.cells.length])).toEqual([
    ['Kelurahan <A>', 1, 'no', 1],
    ['Kelurahan <A>', 2, 'row', 1],
    ['Pilihan', 1, 'sheet', 1],
    ['Kedua', 7, 'no', 2],
  ]);
});

test('rows and cells without a place follow the one before; prefixes and styled empty cells do not matter', async () => {
  const rows = await read(sheet('<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><row r="5"/><row><c r="B6" t="inlineStr"><is><t>b</t></is></c><c r="XFD6" s="1"/></row>'));
  expect(rows.map((row) => [row.line, ...row.cells.map((cell) => cell.text)])).toEqual([[1, 'a', '2'], [5], [6, '', 'b']]);
});

test('text cut anywhere by the unpacking is put together again', async () => {
  const long = Array.from({ length: 3000 }, (_, at) => rowOf(at + 1, [`Ñama &amp; ${at}`, at]));
  const rows = await read(sheet(long.join('')));
  expect(rows).toHaveLength(3000);
  expect(rows.every((row, at) => row.cells[0]!.text === `Ñama &amp; ${at}` && row.cells[1]!.text === String(at))).toBe(true);
});

const parts = (sheetXml: string): Buffer => {
  const rels = (role: string, target: string): string => `<Relationships><Relationship Id="r1" Type="x/${role}" Target="${target}"/></Relationships>`;
  return zipOf({
    '[Content_Types].xml': '', '_rels/.rels': rels('officeDocument', '/xl/workbook.xml'), 'xl/_rels/workbook.xml.rels': rels('worksheet', '/xl/sheet.xml'),
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>', 'xl/sheet.xml': sheetXml,
  });
};

test.each([
  ['a sheet cut short', parts('<worksheet><sheetData><row r="1"><c r="A1"><v>1')],
  ['a row that never ends', parts('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>')],
  ['a line beyond the last', parts('<sheetData><row r="1048577"/></sheetData>')],
  ['a column beyond the last', parts('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>')],
  ['entities of a document type', parts('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>')],
  ['a missing sheet', zipOf({ '[Content_Types].xml': '', '_rels/.rels': '<Relationships/>' })],
])('%s is a broken workbook', async (_title, content) => {
  await expect(read(content)).rejects.toMatchObject({ code: 'file-unreadable', facts: { reason: 'broken-workbook' } });
});

test('damaged packing is a broken workbook, not a failure', async () => {
  const whole = workbookOf(sheet(Array.from({ length: 500 }, (_, at) => rowOf(at + 1, [`Nama ${at}`])).join('')));
  const at = whole.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
  whole.fill(0xff, at + 20, at + 60);
  await expect(read(whole)).rejects.toMatchObject({ code: 'file-unreadable', facts: { reason: 'broken-workbook' } });
});

test('a single damaged sign is noticed', async () => {
  const whole = workbookOf(sheet(rowOf(1, ['x'])));
  // the checksum in the directory
  const at = whole.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 16;
  whole.writeUInt32LE((whole.readUInt32LE(at) ^ 1) >>> 0, at);
  await expect(read(whole)).rejects.toMatchObject({ code: 'file-unreadable', facts: { reason: 'broken-workbook' } });
});

test('an archive that holds more than it announces is not unpacked to the end', async () => {
  const content = Buffer.alloc(3 * 1024 * 1024, rowOf(1, ['x']));
  const lie = workbookOf(sheet(content.toString()));
  // the size in the directory, behind the four bytes of the packed one
  const at = lie.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24;
  lie.writeUInt32LE(1000, at);
  await expect(read(lie)).rejects.toMatchObject({ code: 'document-too-large', facts: { reason: 'packed-suspiciously' } });
});
