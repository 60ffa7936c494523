/** The template an office fills in: read back it is a roster with every column known, and its lists stand where its cells look for them. */
import { inflateRawSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { gathered, PassingFiles } from '../../../test/harness/passing-files';
import { rosterTemplate } from './roster-template';
import { noCounts, readRoster } from './roster.reader';
import { readTable } from './table-reader';

const files = new PassingFiles();
afterAll(() => files.remove());
const PLACES = { villages: ['Bekasi Jaya', 'Margahayu', 'Duren Jaya'], districts: ['Bekasi Timur'] };
const written = async (): Promise<Buffer> => buffer(rosterTemplate(neighbourhoodHeads, PLACES));

/** The text of a part of the package. */
function partOf(zip: Buffer, name: string): string {
  const at = zip.indexOf(Buffer.from(name)) - 30;
  const [method, nameLength, extraLength] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
  const from = at + 30 + nameLength + extraLength;
  const content = zip.subarray(from);
  return (method === 8 ? inflateRawSync(content, { finishFlush: 2 }) : content).toString('utf8');
}

test('every heading is known for sure, and nobody stands in it yet', async () => {
  const counts = noCounts();
  const path = await files.write(await written(), 'xlsx');
  expect(await gathered(readRoster(path, { counts }))).toEqual([]);
  expect(counts.tables).toMatchObject([{ sheet: 'Daftar', headerRow: 1, unknown: [] }]);
  expect(counts.tables[0]!.columns.every(({ confidence }) => confidence === 1)).toBe(true);
  expect(counts.tables[0]!.columns.map(({ column }) => column)).toEqual(expect.arrayContaining(['name', 'nik', 'birth-date', 'sex', 'rt', 'rw', 'village', 'district', 'position', 'phone', 'account']));
});

test('the lists hold what the cells offer, and each list ends where its values do', async () => {
  const zip = await written();
  const rows = await gathered(readTable(await files.write(zip, 'xlsx')));
  const choices = rows.filter(({ sheet }) => sheet === 'Pilihan').map(({ cells }) => cells.map(({ text }) => text));
  const [headings, ...lists] = choices;
  const listOf = (heading: string): string[] => lists.map((row) => row[headings!.indexOf(heading)] ?? '').filter((text) => text !== '');
  expect([listOf('Kelurahan'), listOf('Kecamatan'), listOf('Jabatan'), listOf('Jenis Kelamin')]).toEqual([PLACES.villages, PLACES.districts, ['Ketua RT', 'Ketua RW'], ['L', 'P']]);
  const sheet = partOf(zip, 'xl/worksheets/sheet1.xml');
  const offered = [...sheet.matchAll(/<formula1>Pilihan!\$([A-Z])\$2:\$\1\$(\d+)<\/formula1>/g)].map(([, letter, last]) => [headings![letter!.charCodeAt(0) - 65], Number(last) - 1]);
  expect(Object.fromEntries(offered)).toEqual({ 'Jenis Kelamin': 2, Kelurahan: 3, Kecamatan: 1, Jabatan: 2 });
});

test('every title offered is one the programme takes', () => {
  for (const { titles } of neighbourhoodHeads.positions) expect(['ketua rt', 'ketua rw']).toContain(titles[0]);
});
