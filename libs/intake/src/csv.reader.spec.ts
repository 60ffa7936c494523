/** Text tables are read in every encoding and with every separator office programs leave. */
import { gathered, PassingFiles } from '../../../test/harness/passing-files';
import { readDelimitedText } from './csv.reader';
import { separatorOf } from './csv/separator';

const files = new PassingFiles();
afterAll(() => files.remove());

const read = async (content: string | Buffer): Promise<[number, ...string[]][]> =>
  (await gathered(readDelimitedText(await files.write(content, 'csv')))).flat().map((row) => [row.line, ...row.cells.map((cell) => cell.text)]);

const TABLE = 'No,Nama\n1,Régo Ñepa\n';
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(TABLE)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${TABLE}`)],
  ['UTF-16 little-endian with its mark', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
  ['UTF-16 big-endian with its mark', swapped(`\ufeff${TABLE}`)],
  ['UTF-16 without a mark', Buffer.from(TABLE, 'utf16le')],
  ['the Windows code page', Buffer.from(TABLE, 'latin1')],
])('%s', async (_encoding, content) => {
  expect(await read(content)).toEqual([[1, 'No', 'Nama'], [2, '1', 'Régo Ñepa']]);
});

test('an accent far down a large file still decides for the Windows code page', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `${at},abc`).join('\n');
  const read20k = await read(Buffer.from(`${rows}\n20000,Ré\n`, 'latin1'));
  expect(read20k.at(-1)).toEqual([20_001, '20000', 'Ré']);
});

test.each([
  [',', 'No,Nama,NIK\n1,"a;b;c",3\n2,x,4\n'],
  [';', 'DAFTAR KETUA RT, RW, KOTA\nNo;Nama;Upah\n1;a;1.000,00\n2;b;2.000,00\n3;c;10,5\n'],
  ['\t', 'No\tNama\n1\tTepi, Rasi\n'],
  ['|', 'No|Nama\n1|Tepi\n'],
  [';', 'sep=;\nNama\nRasi\n'],
  [',', 'satu kolom saja\n'],
] as const)('the separator %j is found', (separator, sample) => {
  expect(separatorOf(sample)).toBe(separator);
});

test('records are counted as a spreadsheet shows them: titles and blank ones count, line ends inside quotes do not', async () => {
  expect(await read('DAFTAR\r\n\r\nNo;Nama;Alamat\r\n1;Rasi;"Jl. Tepi\r\nRT 1"\r\n2;Tepi;"a ""b"""\r\n')).toEqual([
    [1, 'DAFTAR'],
    [2],
    [3, 'No', 'Nama', 'Alamat'],
    [4, '1', 'Rasi', 'Jl. Tepi\nRT 1'],
    [5, '2', 'Tepi', 'a "b"'],
  ]);
});

test('the separator hint of Excel is no row', async () => {
  expect(await read('sep=;\r\nNo;Nama\r\n')).toEqual([[2, 'No', 'Nama']]);
});

test('rows of different length, old line ends and a missing last one are taken', async () => {
  expect(await read('a,b,c\r1,2\r3,4,5,,')).toEqual([[1, 'a', 'b', 'c'], [2, '1', '2'], [3, '3', '4', '5']]);
});

test.each([
  ['quote-not-closed', 'No,Nama\n1,"Rasi\n2,Tepi\n', 2],
  ['quote-misplaced', 'No,Nama\n1,x\n2,"Rasi" Tepi\n', 3],
])('%s is told with its line', async (reason, content, line) => {
  await expect(read(content)).rejects.toMatchObject({ code: 'file-unreadable', facts: { reason, line } });
});
