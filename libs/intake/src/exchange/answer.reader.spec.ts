/** Answers are read by their headings under titles, and what goes out as delimited text harms no spreadsheet. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readTable } from '../table-reader';
import { writeWorkbook } from '../workbook.writer';
import { readAnswer, type AnswerLine } from './answer.reader';
import { delimitedStream } from './delimited.writer';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-answers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string): Promise<AnswerLine[]> {
  const path = join(folder, 'answer.csv');
  await writeFile(path, content);
  const lines: AnswerLine[] = [];
  for await (const line of readAnswer(path)) lines.push(line);
  return lines;
}

test('titles above, sums below, headings in any order and spelling', async () => {
  const lines = await read('TANDA TERIMA;;;\r\n\r\nKeterangan;No. KPJ;Nomor KTP;Status Pendaftaran\r\n;18000000001;3275011708600001;Terdaftar\r\nNIK salah;;3275011708600002;Ditolak\r\nJumlah;;;2\r\n');
  expect(lines.map(({ row, cells }) => [row, cells.nik, cells['card-number'], cells.verdict, cells.reason])).toEqual([
    [4, '3275011708600001', '18000000001', 'Terdaftar', ''], [5, '3275011708600002', '', 'Ditolak', 'NIK salah'],
  ]);
});

test('a table that says nothing about anybody is refused', async () => {
  await expect(read('a;b\r\n1;2\r\n')).rejects.toMatchObject({ code: 'file-header-missing' });
  await expect(read('NIK;Nama\r\n3275011708600001;x\r\n')).rejects.toMatchObject({ code: 'file-header-missing' });
});

test('a NIK in a number cell is marked as damaged', async () => {
  const path = join(folder, 'answer.xlsx');
  await writeWorkbook(path, [{ name: 'Hasil', columns: [{ heading: 'NIK', width: 20 }, { heading: 'STATUS', width: 20 }], rows: [[3275011708600000, 'Ditolak'], ['3275011708600001', 'Ditolak']] }]);
  const damaged: boolean[] = [];
  for await (const line of readAnswer(path)) damaged.push(line.nikDamaged);
  expect(damaged).toEqual([true, false]);
});

test('delimited text keeps its shape whatever a name holds, and no cell runs', async () => {
  async function* rows() {
    yield ['=2+3', 'a;b', 'say "x"', 'two\nlines', null, 7];
  }
  const written = await text(delimitedStream(['A', 'B', 'C', 'D', 'E', 'F'], rows(), { separator: ';', lineEnd: '\r\n' }));
  expect(written).toBe(`A;B;C;D;E;F\r\n'=2+3;"a;b";"say ""x""";two lines;;7\r\n`);
  const path = join(folder, 'out.csv');
  await writeFile(path, written);
  const cells: string[][] = [];
  for await (const row of readTable(path)) cells.push(row.cells.map((cell) => cell.text));
  expect(cells[1]).toEqual(["'=2+3", 'a;b', 'say "x"', 'two lines', '', '7']);
});
