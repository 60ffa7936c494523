/** Generated rosters have the heads they were asked for, read back from real files, and are judged as intended. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { judgeRow, type RosterContext } from '@sinergi/domain/roster/judge-row';
import { COLUMN_CODES, textOf as cellOf } from '@sinergi/domain/roster/participant';
import { readRoster, type RosterLine } from '@sinergi/intake/roster.reader';
import { readRegionTables, regionLookup, type RegionLookup } from '@sinergi/intake/regions/region-tables';
import { gathered, PassingFiles } from '../../../../test/harness/passing-files';
import { generateRoster, rosterWorkbook, textOf, workbookOf } from './generate-roster';

const BEKASI = { regionCode: '32.75', rtHeads: 6724, rwHeads: 872, seed: 1 };
const files = new PassingFiles();
let regions: RegionLookup;

beforeAll(async () => {
  regions = regionLookup(await readRegionTables());
});
afterAll(() => files.remove());

function contextOf(): RosterContext {
  const lines = new Map<string, string>();
  return {
    today: localDate('2018-06-01'),
    positions: neighbourhoodHeads.positions,
    prefixStatus: regions.prefixStatus,
    villageOf: regions.villagesOfCity('32.75'),
    earlierLineOf: (nik, line) => {
      const earlier = lines.get(nik) ?? null;
      if (earlier === null) lines.set(nik, String(line));
      return earlier;
    },
  };
}

function judged(lines: readonly RosterLine[]): { no: string; verdict: string }[] {
  const context = contextOf();
  return lines.map(({ rowNo, raw }) => ({ no: cellOf(raw, 'sequence'), verdict: judgeRow({ ...raw, line: rowNo }, context).verdict }));
}

test('7,596 heads of the 56 kelurahan of Kota Bekasi are all accepted, from a workbook as from text', async () => {
  const book = await gathered(readRoster(await files.write(await rosterWorkbook(BEKASI), 'xlsx')));
  const text = await gathered(readRoster(await files.write(textOf(await generateRoster({ ...BEKASI, layout: 'one-sheet' })), 'csv')));
  expect(book).toHaveLength(7596);
  expect(new Set(book.map((line) => line.sheet)).size).toBe(56);
  expect(new Set(book.map(({ raw }) => cellOf(raw, 'district'))).size).toBe(12);
  expect(book.filter(({ raw }) => cellOf(raw, 'position') === 'Ketua RW')).toHaveLength(872);
  expect(judged(book).filter(({ verdict }) => verdict !== 'accepted')).toEqual([]);
  const textsOf = (lines: readonly RosterLine[]): string[] => lines.map(({ raw }) => COLUMN_CODES.map((column) => cellOf(raw, column)).join(';'));
  expect(textsOf(text).join('\n') === textsOf(book).join('\n')).toBe(true);
});

test('everyone is recognisable as invented: a serial never issued, no number twice', async () => {
  const roster = await generateRoster({ ...BEKASI, layout: 'one-sheet' });
  const numbers = roster.sheets[0]!.rows.slice(1).map((row) => String(row[2]));
  expect(numbers.every((nik) => /^3275(0\d|1[0-2])\d{6}9\d{3}$/.test(nik))).toBe(true);
  expect(new Set(numbers).size).toBe(7596);
});

test('the same seed gives the same file, another seed other people', async () => {
  const order = { ...BEKASI, rtHeads: 200, rwHeads: 20, mistakes: 30 };
  const [one, again, other] = await Promise.all([generateRoster(order), generateRoster(order), generateRoster({ ...order, seed: 2 })]);
  expect(textOf(again)).toBe(textOf(one));
  expect(textOf(other)).not.toBe(textOf(one));
});

test.each(['one-sheet', 'sheet-per-village'] as const)('mistakes, titles and sub-totals (%s): exactly the spoilt rows come back', async (layout) => {
  const roster = await generateRoster({ ...BEKASI, rtHeads: 560, rwHeads: 112, layout, mistakes: 40 });
  const lines = await gathered(readRoster(await files.write(await workbookOf(roster), 'xlsx')));
  expect(lines).toHaveLength(672);
  const returned = judged(lines).filter(({ verdict }) => verdict === 'returned').map(({ no }) => Number(no)).sort((a, b) => a - b);
  expect(returned).toEqual(roster.mistakes.filter((mistake) => mistake.returned).map(({ no }) => no).sort((a, b) => a - b));
});

test('any city with any counts: fewer RW than villages, villages of one name, none at all', async () => {
  for (const [regionCode, rtHeads, rwHeads] of [['14.71', 50, 3], ['32.01', 900, 0], ['64.71', 0, 0]] as const) {
    const roster = await generateRoster({ regionCode, rtHeads, rwHeads, seed: 5 });
    expect(roster.people).toBe(rtHeads + rwHeads);
    expect(new Set(roster.sheets.map(({ name }) => name.toLowerCase())).size).toBe(roster.sheets.length);
  }
  await expect(generateRoster({ regionCode: '99.99', rtHeads: 1, rwHeads: 1, seed: 1 })).rejects.toThrow('99.99');
});
