/** The table of people is found wherever offices put it, and nothing but people comes out of it. */
import { rowOf, workbookOf, type HandmadeSheet } from '../../../test/harness/handmade-workbook';
import { gathered, PassingFiles } from '../../../test/harness/passing-files';
import { noCounts, readRoster, type RosterLine } from './roster.reader';

const files = new PassingFiles();
afterAll(() => files.remove());

const workbook = async (...sheets: HandmadeSheet[]): Promise<string> => files.write(workbookOf({ sheets }), 'xlsx');
const text = async (...rows: string[]): Promise<string> => files.write(rows.join('\r\n'), 'csv');
const namesOf = (lines: RosterLine[]): string[] => lines.map(({ rowNo, line, raw }) => `${rowNo} ${line} ${raw.cells.name?.text}`);

const rows = (...values: (readonly (string | number | null)[])[]): string => values.map((row, at) => rowOf(at + 1, row)).join('');

test('the header is found under titles; blank rows, sub-totals, column numbers and signatures are counted', async () => {
  const path = await text(
    'DAFTAR KETUA RT;;;',
    '',
    'No;Nama Lengkap;No. KTP;Jabatan',
    '1;2;3;4',
    '1;Zorba Tepi;3275011708709001;Ketua RT',
    'Jumlah RW 001;1;;',
    ';;;',
    '2;Blufen Nax;3275015708709002;Ketua RW',
    'No;Nama Lengkap;No. KTP;Jabatan',
    '3;Kwego Wun;3275011708709003;Ketua RT',
    ';;;Bekasi, 1 Mei 2018',
    'Mengetahui;Lurah;;',
  );
  const counts = noCounts();
  const lines = await gathered(readRoster(path, { counts }));
  expect(namesOf(lines)).toEqual(['1 5 Zorba Tepi', '2 8 Blufen Nax', '3 10 Kwego Wun']);
  expect(lines[0]!.raw).toEqual({
    line: 5,
    around: { village: null, district: null },
    cells: { sequence: { text: '1', numeric: false }, name: { text: 'Zorba Tepi', numeric: false }, nik: { text: '3275011708709001', numeric: false }, position: { text: 'Ketua RT', numeric: false } },
  });
  const columns = [['No', 'sequence'], ['Nama Lengkap', 'name'], ['No. KTP', 'nik'], ['Jabatan', 'position']].map(([heading, column], index) => ({ index, heading, column, confidence: 1 }));
  expect(counts).toEqual({ tables: [{ sheet: '', headerRow: 3, columns, unknown: [], hiddenColumns: [], rows: 3 }], people: 3, hiddenPeople: 0, blank: 1, between: 5, columnsHidden: 0, sheetsHidden: 0, sheetsWithoutTable: [] });
});

test('every sheet has its own header; the numbers run over the whole file; hidden sheets are left out and told', async () => {
  const path = await workbook(
    { name: 'Petunjuk', rows: rows(['Isilah daftar ini.']) },
    { name: 'Aren Jaya', rows: rows(['DAFTAR'], ['NIK', 'Nama'], [3275011708709001, 'Zorba Tepi']) },
    { name: 'Lama', rows: rows(['NIK', 'Nama'], ['3275011708709009', 'Lama']), state: 'hidden' },
    { name: 'Duren Jaya', rows: rows(['Nama', 'NIK'], ['Blufen Nax', '3275015708709002']) + rowOf(3, ['Kwego Wun', '3275011708709003'], ' hidden="1"') },
  );
  const counts = noCounts();
  const lines = await gathered(readRoster(path, { counts }));
  expect(lines.map(({ rowNo, sheet, line, hidden, raw }) => [rowNo, sheet, line, hidden, raw.cells.nik?.numeric])).toEqual([
    [1, 'Aren Jaya', 3, false, true],
    [2, 'Duren Jaya', 2, false, false],
    [3, 'Duren Jaya', 3, true, false],
  ]);
  expect(counts).toMatchObject({ people: 3, hiddenPeople: 1, sheetsHidden: 1, sheetsWithoutTable: ['Petunjuk'] });
  expect(lines.map(({ raw }) => raw.around?.village)).toEqual(['Aren Jaya', 'Duren Jaya', 'Duren Jaya']);
});

test('reading goes on after the rows already taken, with the same numbers', async () => {
  const path = await text('Nama,NIK', 'Zorba,3275011708709001', '', 'Blufen,3275011708709002', 'Kwego,3275011708709003');
  expect(namesOf(await gathered(readRoster(path, { skipRows: 2 })))).toEqual(['3 5 Kwego']);
  expect(await gathered(readRoster(path, { skipRows: 3 }))).toEqual([]);
});

test('a heading split over two rows is read as one header', async () => {
  const path = await workbook({ name: 'A', rows: rows(['No', 'Nama', 'NIK', 'Alamat'], [null, null, null, 'Jalan', 'RT', 'RW'], [1, 'Zorba', '3275011708709001', 'Jl. Nyx', 1, '005']) });
  const [line] = await gathered(readRoster(path));
  expect(line).toMatchObject({ line: 3, raw: { cells: { rt: { text: '1', numeric: true }, rw: { text: '005' } } } });
});

test('a heading over two columns is split, and the cells above both rows are kept', async () => {
  const path = await workbook({ name: 'RT', rows: rows(['DAFTAR'], ['No', 'Nama', 'NIK', 'Tempat, Tanggal Lahir', null, 'Ukuran baju'], [null, null, null, 'Tempat', 'Tanggal'], [1, 'Zorba', '3275011708709001', 'Bekasi', '17-08-1970', 'L']) });
  const [line] = await gathered(readRoster(path));
  expect(line).toMatchObject({ line: 4, raw: { cells: { 'birth-place': { text: 'Bekasi' }, 'birth-date': { text: '17-08-1970' } } }, table: { headerRow: 3, unknown: ['Ukuran baju'] } });
});

test('a heading may stand over headings over headings', async () => {
  const path = await workbook({
    name: 'A',
    rows: rows(
      ['DAFTAR', 'TAHUN', 'BARU'],
      ['No', 'Nama', 'NIK', 'Alamat', null, null, null, 'Jenis Kelamin (L/P)', null, 'Ket'],
      [null, null, null, 'Jalan', 'Wilayah', null, null, 'L', 'P'],
      [null, null, null, null, 'RT', 'RW', 'Kelurahan'],
      [1, 'Zorba', '3275015708709001', 'Jl. Nyx', '001', '005', 'Aren Jaya', null, 'v'],
    ),
  });
  const [line] = await gathered(readRoster(path));
  const texts = Object.fromEntries(Object.entries(line!.raw.cells).map(([column, cell]) => [column, cell.text]));
  expect(line).toMatchObject({ line: 5, table: { headerRow: 4, unknown: [] } });
  expect(texts).toEqual({ sequence: '1', name: 'Zorba', nik: '3275015708709001', address: 'Jl. Nyx', rt: '001', rw: '005', village: 'Aren Jaya', 'sex-male': '', 'sex-female': 'v', remarks: '' });
});

test('L and P as columns are one thing together; alone they are none', async () => {
  const pair = await text('Nama;NIK;L;P', 'Zorba;3275011708709001;1;');
  expect((await gathered(readRoster(pair)))[0]!.table.columns.map(({ column }) => column)).toEqual(['name', 'nik', 'sex-male', 'sex-female']);
  const single = await text('Nama;NIK;P', 'Zorba;3275011708709001;x');
  expect((await gathered(readRoster(single)))[0]!.table).toMatchObject({ unknown: ['P'] });
});

test('columns hidden from the sender are read and told', async () => {
  const sheet = { name: 'A', columns: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>', rows: rows(['No', 'Nama', 'NIK', 'Jabatan'], [1, 'Zorba', '3275011708709001', 'Ketua RT']) };
  const counts = noCounts();
  const [line] = await gathered(readRoster(await workbook(sheet), { counts }));
  expect(line!.raw.cells.name?.text).toBe('Zorba');
  expect(counts).toMatchObject({ columnsHidden: 2, tables: [{ hiddenColumns: ['Nama', 'NIK'] }] });
});

test('sixteen digits under a strange heading are the NIK; what a person says goes before any guess', async () => {
  const path = await text('No;Nama;Kode;Jabatan;Lain', '1;Zorba;3275011708709001;Ketua RT;Aren Jaya');
  const [guessed] = await gathered(readRoster(path));
  expect(guessed!.table.columns).toContainEqual({ index: 2, heading: 'Kode', column: 'nik', confidence: 0.7 });
  const [told] = await gathered(readRoster(path, { mapping: { '': { lain: 'village', Jabatan: null } } }));
  expect(told!.raw.cells).toMatchObject({ village: { text: 'Aren Jaya' } });
  expect(told!.raw.cells.position).toBeUndefined();
});

test('kelurahan and kecamatan are known from titles, rows between and the name of the sheet', async () => {
  const path = await workbook(
    { name: 'Aren Jaya', rows: rows(['KECAMATAN : BEKASI TIMUR'], ['Nama', 'NIK'], ['Zorba', '3275011708709001']) },
    { name: 'Sheet2', rows: rows(['KELURAHAN', ':', 'BEKASI JAYA'], ['Nama', 'NIK'], ['Blufen', '3275011708709002'], ['KELURAHAN MARGAHAYU'], ['Kwego', '3275011708709003']) },
  );
  expect((await gathered(readRoster(path))).map(({ raw }) => raw.around)).toEqual([
    { village: 'Aren Jaya', district: 'BEKASI TIMUR' },
    { village: 'BEKASI JAYA', district: null },
    { village: 'MARGAHAYU', district: null },
  ]);
});

test('a second table on a sheet may have its columns in another order', async () => {
  const path = await text('Nama;NIK', 'Zorba;3275011708709001', '', 'NIK;Nama', '3275011708709002;Blufen');
  expect((await gathered(readRoster(path))).map(({ raw, table }) => [raw.cells.name?.text, table.headerRow, table.columns[0]!.heading])).toEqual([['Zorba', 1, 'Nama'], ['Blufen', 4, 'NIK']]);
});

test('a row without name or number is still a person, to be returned and not lost', async () => {
  const path = await text('No;Nama;NIK;RT', '1;;3275011708709001;001', '2;Blufen;;002');
  expect(await gathered(readRoster(path))).toHaveLength(2);
});

test.each([
  ['no header', ['DAFTAR', '1;Zorba;3275011708709001']],
  ['a header without a number column', ['No;Nama', '1;Zorba']],
])('%s in any sheet is told', async (_title, content) => {
  await expect(gathered(readRoster(await text(...content)))).rejects.toMatchObject({ code: 'file-header-missing' });
});

test('a table only on a hidden sheet is none', async () => {
  const path = await workbook({ name: 'Sampul', rows: rows(['DAFTAR']) }, { name: 'Data', rows: rows(['Nama', 'NIK'], ['Zorba', '3275']), state: 'hidden' });
  await expect(gathered(readRoster(path))).rejects.toMatchObject({ code: 'file-header-missing', facts: { sheet: 'Sampul' } });
});
