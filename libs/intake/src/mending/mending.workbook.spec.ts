/** What goes back to a sender is the sender's own table, and handed in again it is found and read as it was. */
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { EarlierRows } from '@sinergi/domain/roster/earlier-rows';
import { judgeRow, type RosterContext } from '@sinergi/domain/roster/judge-row';
import { rowOf, workbookOf } from '../../../../test/harness/handmade-workbook';
import { gathered, PassingFiles } from '../../../../test/harness/passing-files';
import { APART, CITY, ON } from '../../../../test/rosters/dirty-cells';
import { dirtyRoster, dirtyText, dirtyWorkbook } from '../../../../test/rosters/dirty-roster';
import { readRegionTables, regionLookup } from '../regions/region-tables';
import { noCounts, readRoster, type RosterLine, type RosterReading } from '../roster.reader';
import { readTable } from '../table-reader';
import { ZipArchive } from '../xlsx/zip-archive';
import { mendsOf } from './mended-delivery';
import { mendingWorkbook } from './mending.workbook';
import type { RowToMend } from './rows-to-mend';

const ID = '0b6f1c1e-9f3a-4c55-8f0e-2d7a4b1c9e55';
const files = new PassingFiles();
afterAll(() => files.remove());

let context: Omit<RosterContext, 'earlierLineOf'>;
beforeAll(async () => {
  const regions = regionLookup((await readRegionTables()).filter(({ level, code }) => level !== 'village' || code.startsWith(CITY)));
  const positions = [{ code: 'rt-head', titles: ['ketua rt'] }, { code: 'rw-head', titles: ['ketua rw'] }];
  context = { today: ON, positions, prefixStatus: regions.prefixStatus, villageOf: regions.villagesOfCity(CITY) };
});

interface Returned {
  readonly row: RowToMend;
  readonly line: RosterLine;
}

async function returnedOf(path: string, mapping: RosterReading['mapping'] = {}): Promise<Returned[]> {
  const earlier = new EarlierRows();
  const returned: Returned[] = [];
  for await (const line of readRoster(path, { mapping })) {
    const { verdict, findings } = judgeRow(line.raw, { ...context, earlierLineOf: (nik, at) => earlier.earlierThan(nik, { sheet: line.sheet, line: at }) });
    if (verdict === 'returned') returned.push({ row: { sheet: line.sheet, line: line.line, findings }, line });
  }
  return returned;
}

async function* inTurn(returned: readonly Returned[]): AsyncIterable<RowToMend> {
  for (const { row } of returned) yield row;
}

async function sentBack(path: string, mapping?: RosterReading['mapping']): Promise<{ returned: Returned[]; back: string }> {
  const returned = await returnedOf(path, mapping);
  const back = await files.path('xlsx');
  const sheets = [...new Set(returned.map(({ row }) => row.sheet))];
  await pipeline(mendingWorkbook(path, { handInId: ID, sheets, rows: inTurn(returned), ...(mapping && { reading: { mapping } }) }), createWriteStream(back));
  return { returned, back };
}

/** Of a lost digit only the place comes back. */
const asSentBack = ({ raw }: RosterLine): unknown =>
  Object.fromEntries(Object.entries(raw.cells).map(([column, { text, numeric }]) => [column, numeric && /^\d{16,}$/.test(text) ? `${text.slice(0, 15)}?` : text]));
const asRead = ({ raw }: RosterLine): unknown => Object.fromEntries(Object.entries(raw.cells).map(([column, { text, numeric }]) => [column, numeric ? `number ${text}` : text]));

test.each([1, 2, 3])('a workbook with every fault there is comes back whole, seed %i, and is returned for the same faults until it is mended', async (seed) => {
  const path = await files.write(dirtyWorkbook(dirtyRoster(seed, 'workbook')), 'xlsx');
  const { returned, back } = await sentBack(path);
  expect(returned.length).toBeGreaterThan(25);
  const counts = noCounts();
  const again = await gathered(readRoster(back, { counts }));
  expect(again.map((line) => [line.sheet, asRead(line)])).toEqual(returned.map(({ line }) => [line.sheet, asSentBack(line)]));
  expect(counts).toMatchObject({ between: 0, blank: 0, sheetsWithoutTable: ['Petunjuk'] });
  const codes = (of: readonly Returned[]): string[] => of.map(({ row }) => row.findings.map(({ code }) => code.replace(/^nik-(last-digit-lost|not-digits)$/, 'nik-lost')).join(' ')).filter((text) => text !== 'nik-duplicate-in-file');
  expect(codes(await returnedOf(back))).toEqual(codes(returned));
});

test('a text file comes back as a workbook of one sheet under its own headings', async () => {
  const path = await files.write(dirtyText(dirtyRoster(1, 'text', [APART])), 'csv');
  const { returned, back } = await sentBack(path);
  const [first, ...rest] = await gathered(readRoster(back));
  expect(first!.sheet).toBe('Daftar');
  expect(first!.table.columns.map(({ heading }) => heading)).toEqual(returned[0]!.line.table.columns.map(({ heading }) => heading));
  expect([first!, ...rest].map(asRead)).toEqual(returned.map(({ line }) => asSentBack(line)));
});

const rows = (...values: (readonly (string | number | null)[])[]): string => values.map((row, at) => rowOf(at + 1, row)).join('');
const messy = (): Buffer =>
  workbookOf({
    formats: ['dd/mm/yyyy'],
    sheets: [
      { name: 'Sampul', rows: rows(['DAFTAR PENERIMA']) },
      {
        name: 'Pakansari',
        rows: rows(
          ['PEMERINTAH REKAAN'], [], ['KECAMATAN : CIBINONG'],
          ['No', 'Nama', 'NIK', 'Tempat, Tanggal Lahir', null, 'Ukuran baju', 'Jabatan', 'No HP'],
          [null, null, null, 'Tempat', 'Tanggal'],
          [1, 'Zorba Tepi', '3201011708709001', 'Bogor', '17/08/1970', 'L', 'Ketua RT', '0899000'],
          [2, 'Blufen Nax', '123', 'Bogor', '17/08/1970', 'XL', 'Ketua RT', '+62899-0000-0001'],
          ['Jumlah RW 001', null, 2],
          ['', 'KELURAHAN CIRIMEKAR'],
          ['', 'KELURAHAN PABUARAN'],
          [3, 'Kwego Wun', '=1+1', 'Bogor', null, '@x', 'Ketua RT'],
          [null, 'NIK', 'Nama', 'Jabatan'],
          [null, '3201011708709002', 'Plomo Zed', 'Juru Kunci'],
        ) + `<row r="14" hidden="1"><c r="B14" t="inlineStr"><is><t>320</t></is></c><c r="C14" t="inlineStr"><is><t>Hildo Zed</t></is></c><c r="D14" s="1"><v>25000</v></c></row>`,
      },
      { name: 'Lurus', rows: rows(['NIK', 'Nama', 'Jabatan'], ['3201011708709003', 'Zorba Lurus', 'Ketua RT']) },
      { name: 'Cicadas', rows: rows(['Kode', 'Nama', 'RT', 'RW', 'Jabatan'], ['3201011708709004', 'Zorba Kode', '001', '001', 'Ketua RT'], ['3201011708709005', 'Blufen Kode', '001', '002', 'Ketua RT'], ['Sembarang', 'Vilma', null, null, 'Ketua RT']) },
    ],
  });

test('titles, two-row headings, unknown columns and the places of people come back where they stood', async () => {
  const { returned, back } = await sentBack(await files.write(messy(), 'xlsx'));
  expect(returned.map(({ row }) => `${row.sheet} ${row.line}`)).toEqual(['Pakansari 7', 'Pakansari 11', 'Pakansari 13', 'Pakansari 14', 'Cicadas 4']);
  const shown = (await gathered(readTable(back))).filter(({ sheet }) => sheet !== 'Petunjuk').map(({ sheet, line, cells }) => [sheet.slice(0, 1) + line, ...cells.map(({ text }) => text)].join('|'));
  expect(shown).toEqual([
    'P1|PEMERINTAH REKAAN', 'P3|KECAMATAN : CIBINONG', 'P4|No|Nama|NIK|Tempat, Tanggal Lahir||Ukuran baju|Jabatan|No HP', 'P5||||Tempat|Tanggal',
    'P6|2|Blufen Nax|123|Bogor|17/08/1970|XL|Ketua RT|+62899-0000-0001', 'P7||KELURAHAN PABUARAN', 'P8|3|Kwego Wun|=1+1|Bogor||@x|Ketua RT',
    'P9||NIK|Nama|Jabatan', 'P10||3201011708709002|Plomo Zed|Juru Kunci', 'P11||320|Hildo Zed|11/06/1968',
    'C1|NIK (Kode)|Nama|RT|RW|Jabatan', 'C3|Sembarang|Vilma|||Ketua RT',
  ]);
  const again = await gathered(readRoster(back));
  expect(again.map((line) => [line.raw.around, asRead(line)])).toEqual(returned.map(({ line }) => [line.raw.around, asSentBack(line)]).map((one) => JSON.parse(JSON.stringify(one).replace('1968-06-11', '11/06/1968'))));
});

test('what a person said the headings mean goes for the rows that come back, too', async () => {
  const path = await files.write('Orang;Nomor kartu;Jabatan\nZorba;12;Ketua RT\n', 'csv');
  const mapping = { '': { orang: 'name', 'nomor kartu': 'nik' } } as const;
  const { back } = await sentBack(path, mapping);
  expect((await gathered(readRoster(back, { mapping: { Daftar: mapping[''] } }))).map(asRead)).toEqual([{ name: 'Zorba', nik: '12', position: 'Ketua RT' }]);
});

test('each bad cell is coloured and says in two languages what is wrong and how to mend it; a fault without a cell stands at the first, and a repair is not told', async () => {
  const path = await files.write('No;Nama;NIK;Kelurahan;RT\n1;Zorba;12;Pakansri;1\n2;;3201011708709001;Pakansari;2\n', 'csv');
  const { back } = await sentBack(path);
  const archive = await ZipArchive.open(back);
  const [comments, drawing, sheet] = await Promise.all(['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/worksheets/sheet1.xml'].map((part) => archive.text(part)));
  await archive.close();
  const notes = [...comments!.matchAll(/<comment ref="([A-Z]+\d+)".*?<t xml:space="preserve">(.*?)<\/t>/gs)].map(([, place, text]) => [place, text]);
  expect(notes).toEqual([
    ['A2', 'Jabatan: Wajib diisi. Isi sel ini.\nJabatan: Must be filled in. Fill in the cell.'],
    ['C2', 'NIK tidak terdiri dari 16 digit. Cocokkan dengan KTP, lalu perbaiki sel ini.\nThe NIK does not have 16 digits. Compare with the identity card and correct the cell.'],
    ['D2', expect.stringMatching(/^Kelurahan tidak dikenal di kota ini; ada nama yang mirip\. .* Usulan: Pakansari\.\n.* Offered: Pakansari\.$/)],
    ['A3', expect.stringMatching(/^Jabatan: /)],
    ['B3', expect.stringMatching(/^Wajib diisi\. /)],
  ]);
  expect([...drawing!.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, row, column]) => `${row},${column}`)).toEqual(['1,0', '1,2', '1,3', '2,0', '2,1']);
  const styleAt = (place: string): string | undefined => new RegExp(`<c r="${place}" s="(\\d+)"`).exec(sheet!)?.[1];
  expect(['A2', 'B2', 'C2', 'D2', 'E2', 'B3', 'C3'].map(styleAt)).toEqual(['5', '1', '5', '7', '1', '5', '1']);
});

test('a repeated number names the other row', async () => {
  const path = await files.write('Nama;NIK;Jabatan\nZorba;3201011708709001;Ketua RT\nBlufen;3201011708709001;Ketua RT\n', 'csv');
  const { back } = await sentBack(path);
  const archive = await ZipArchive.open(back);
  expect(await archive.text('xl/comments1.xml')).toMatch(/berkas ini\. Pertama pada baris 2 berkas semula\. Hapus.*First on row 2 of the original file\./s);
  await archive.close();
});

test('the last sheet counts the faults by rule and tells how to hand in again; the workbook knows what it mends', async () => {
  const path = await files.write('Nama;NIK;Jabatan\nZorba;1;Ketua RT\nBlufen;2;Ketua RT\nKwego;3;Lurahan\n', 'csv');
  const { back } = await sentBack(path);
  const guide = (await gathered(readTable(back))).filter(({ sheet }) => sheet === 'Petunjuk').map(({ cells }) => cells.map(({ text }) => text));
  expect(guide.at(-2)).toEqual(['3', expect.stringContaining('16 digit'), expect.stringContaining('16 digits')]);
  expect(guide.at(-1)?.[0]).toBe('1');
  expect(guide.flat().join(' ')).toContain('serahkan berkas ini');
  expect([await mendsOf(back), await mendsOf(path), await mendsOf(await files.write(messy(), 'xlsx')), await mendsOf(await files.write('PK\x03\x04rusak'))]).toEqual([ID, null, null, null]);
});

test('a damaged workbook mends nothing, and breaks nothing', async () => {
  const { back } = await sentBack(await files.write('Nama;NIK;Jabatan\nZorba;1;Ketua RT\n', 'csv'));
  const bytes = await readFile(back);
  const path = await files.path('xlsx');
  const answers = new Set<string | null>();
  for (let at = 40; at < bytes.length; at += 61) {
    const damaged = Buffer.from(bytes);
    damaged[at] = damaged[at]! ^ 0x55;
    await writeFile(path, damaged);
    answers.add(await mendsOf(path));
  }
  expect([...answers].sort()).toEqual([ID, null]);
});

test('rows that do not stand in the file fail the writing instead of being lost', async () => {
  const path = await files.write('Nama;NIK;Jabatan\nZorba;1;Ketua RT\n', 'csv');
  async function* strange(): AsyncIterable<RowToMend> {
    yield { sheet: '', line: 9, findings: [] };
  }
  const written = async (sheets: string[], given: AsyncIterable<RowToMend>): Promise<void> => pipeline(mendingWorkbook(path, { handInId: ID, sheets, rows: given }), createWriteStream(await files.path('xlsx')));
  await expect(written([''], strange())).rejects.toThrow('does not stand in its file');
  await expect(written([], inTurn(await returnedOf(path)))).rejects.toThrow('was not named');
});
