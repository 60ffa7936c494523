/** A messy workbook as LibreOffice saves it is judged row by row as it must be, and what goes back survives an office program. */
import { noCounts, readRoster, type RosterLine } from '@sinergi/intake/roster.reader';
import { mendsOf } from '@sinergi/intake/mending/mended-delivery';
import { ZipArchive } from '@sinergi/intake/xlsx/zip-archive';
import { gathered } from '../../../../test/harness/passing-files';
import { MENDED_ID, MENDING_FILE, OFFICE_FILE } from '../../../../test/rosters/office-files';
import { OFFICE_CITY, OFFICE_DAY, OFFICE_SHEETS } from '../../../../test/rosters/office-roster';
import { judgedFile } from './roster-answer';
import { RosterJudge, type JudgedLine } from './roster-check';

const judgeOf = (file: string): Promise<RosterJudge> => RosterJudge.for({ file, programme: 'neighbourhood-heads', city: OFFICE_CITY, on: OFFICE_DAY, withValues: true });

const known = OFFICE_SHEETS.flatMap(({ name, rows }) => rows.flatMap(({ said = [] }, at) => said.map(([column, code, is = null]) => ({ sheet: name, row: at + 1, column, code, is }))));

test('every row of it is told what is known of it, and no other', async () => {
  const { sheets, counts, verdicts } = await judgedFile(await judgeOf(OFFICE_FILE));
  expect(verdicts.map(({ sheet, row, column, code, is }) => ({ sheet, row, column, code, is }))).toEqual(known);
  expect(sheets.map(({ name, headerRow, rows }) => [name, headerRow, rows])).toEqual([['Pakansari', 6, 13], ['Cirimekar', 5, 7], ['Pabuaran', 5, 3], ['Rekap', null, 0]]);
  expect(counts).toEqual({ rows: 23, accepted: 10, warned: 4, returned: 9 });
});

test('what its sender does not see is counted: a row, a column and a sheet', async () => {
  const counts = noCounts();
  const lines = await gathered(readRoster(OFFICE_FILE, { counts }));
  expect(counts).toMatchObject({ people: 23, hiddenPeople: 1, sheetsHidden: 1, columnsHidden: 1, tables: [{ hiddenColumns: ['Ukuran Baju'] }, {}, {}] });
  expect(lines.filter(({ hidden }) => hidden).map(({ sheet, line }) => `${sheet} ${line}`)).toEqual(['Pakansari 16']);
});

test('places, wages and ends of terms are read from cells, titles and names of sheets', async () => {
  const kept: unknown[] = [];
  for await (const { line, judged } of (await judgeOf(OFFICE_FILE)).rows()) {
    if (judged.draft !== null && [1, 14, 15, 18, 21, 23].includes(line.rowNo)) kept.push([line.rowNo, judged.draft.villageCode, judged.draft.birthDate, judged.draft.wage, judged.draft.termEndsOn]);
  }
  expect(kept).toEqual([
    [1, '32.01.01.1007', '1970-08-17', 500_000, null],
    [14, '32.01.01.1011', '1970-08-19', 1_200_000, '2019-12-31'],
    [15, '32.01.01.1011', '1971-03-05', 1_200_000, '2019-12-31'],
    [18, '32.01.01.1011', '1974-09-11', null, '2017-12-31'],
    [21, '32.01.01.1012', '1981-02-03', null, null],
    [23, null, '1983-02-03', null, null],
  ]);
});

const returnedRows = async (file: string): Promise<JudgedLine[]> => (await gathered((await judgeOf(file)).rows())).filter(({ judged }) => judged.verdict === 'returned');
const day = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
const shown = ({ sheet, raw, table }: RosterLine, back: boolean): unknown => [
  sheet, raw.around, table.columns.map(({ heading }) => heading), table.unknown,
  Object.entries(raw.cells).map(([column, { text, numeric }]) => [column, back ? text : numeric && column === 'nik' ? `${text.slice(0, 15)}?` : day(text)]),
];

test('its rows to mend come back whole after LibreOffice has saved the workbook: every cell, comment and mark, and what it mends', async () => {
  const returned = await returnedRows(OFFICE_FILE);
  const lines = await gathered(readRoster(MENDING_FILE));
  expect(lines.map((line) => shown(line, true))).toEqual(returned.map(({ line }) => shown(line, false)));
  expect(await mendsOf(MENDING_FILE)).toBe(MENDED_ID);
  // the repeated number alone has lost its other row
  expect((await returnedRows(MENDING_FILE)).map(({ line }) => line.rowNo)).toEqual([1, 2, 3, 4, 5, 7, 8, 9]);
  const archive = await ZipArchive.open(MENDING_FILE);
  const comments = archive.names().filter((name) => /^xl\/comments\d/.test(name));
  const texts = await Promise.all(comments.map((name) => archive.text(name)));
  await archive.close();
  expect(texts.join('').match(/<comment ref=/g)).toHaveLength(9);
});
