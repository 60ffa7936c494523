/** The terminal's own judgement of rosters whose every fault is known. */
import { CROSS_FINDINGS, FINDING_RULES } from '@sinergi/domain/roster/findings';
import { PassingFiles } from '../../../../test/harness/passing-files';
import { APART, CITY, JOINED, ON } from '../../../../test/rosters/dirty-cells';
import { DIRTY_CASES } from '../../../../test/rosters/dirty-cases';
import { dirtyRoster, dirtyText, dirtyWorkbook, type DirtyRoster, type KnownVerdict } from '../../../../test/rosters/dirty-roster';
import { judgedFile, storedValues, type ToldVerdict } from './roster-answer';
import { RosterJudge } from './roster-check';

const files = new PassingFiles();
afterAll(() => files.remove());

const judgeOf = (file: string, change: { withValues?: boolean; programme?: null; city?: null } = {}): Promise<RosterJudge> =>
  RosterJudge.for({ file, programme: 'neighbourhood-heads', city: CITY, on: ON, withValues: true, ...change });

const told = ({ sheet, row, column, code, severity, is }: ToldVerdict | KnownVerdict): string => JSON.stringify([sheet, row, column, code, severity, is]);
const inOrder = (verdicts: readonly (ToldVerdict | KnownVerdict)[]): string[] => verdicts.map(told).sort();

async function gathered(items: AsyncIterable<object>): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for await (const item of items) all.push(item as Record<string, unknown>);
  return all;
}

const kinds: readonly [string, number, () => Promise<[DirtyRoster, string]>][] = [1, 2, 3].flatMap((seed) => {
  const book = async (): Promise<[DirtyRoster, string]> => {
    const roster = dirtyRoster(seed, 'workbook');
    return [roster, await files.write(dirtyWorkbook(roster), 'xlsx')];
  };
  const text = (layout: typeof APART) => async (): Promise<[DirtyRoster, string]> => {
    const roster = dirtyRoster(seed, 'text', [layout]);
    return [roster, await files.write(dirtyText(roster), 'csv')];
  };
  return [['workbook', seed, book], ['text, columns apart', seed, text(APART)], ['text, columns joined', seed, text(JOINED)]] as [string, number, () => Promise<[DirtyRoster, string]>][];
});

test.each(kinds)('%s, seed %i: every verdict is the one known, and no other', async (_kind, _seed, made) => {
  const [roster, file] = await made();
  const { sheets, counts, verdicts } = await judgedFile(await judgeOf(file));
  expect(inOrder(verdicts)).toEqual(inOrder(roster.verdicts));
  expect(counts).toEqual(roster.counts);
  expect(sheets.map(({ name, headerRow, rows, mapping }) => [name, headerRow, rows, mapping.map(({ column }) => column)])).toEqual(
    roster.sheets.map(({ name, headerRow, people, headings }) => [name, headerRow, people, headings]),
  );
});

test('every rule that needs no stored people is among the cases', () => {
  const person = { nik: '3201010403589001', birthDate: ON, sex: 'male' as const };
  const covered = new Set(['nik-duplicate-in-file', ...DIRTY_CASES.flatMap((each) => each.told(person).map(({ code }) => code))]);
  const all = Object.keys(FINDING_RULES).filter((code) => !CROSS_FINDINGS.some((cross) => cross === code));
  expect([...covered].sort()).toEqual(all.sort());
});

test('values are those of the rows that are not returned, as they would be stored', async () => {
  const roster = dirtyRoster(4, 'workbook', [APART]);
  const file = await files.write(dirtyWorkbook(roster), 'xlsx');
  const values = await gathered(storedValues(await judgeOf(file)));
  expect(values).toHaveLength(roster.counts.accepted + roster.counts.warned);
  for (const value of values) {
    expect(value).toMatchObject({ nik: expect.stringMatching(/^\d{16}$/), birthDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), sex: expect.stringMatching(/^[LP]$/), position: expect.stringMatching(/^r[tw]-head$/) });
    expect([null, '3201011007']).toContain(value['kelurahan']);
  }
});

test('without values nobody is recognisable', async () => {
  const roster = dirtyRoster(5, 'workbook');
  const { verdicts } = await judgedFile(await judgeOf(await files.write(dirtyWorkbook(roster), 'xlsx'), { withValues: false }));
  expect(JSON.stringify(verdicts)).not.toMatch(/\d{16}|Xanba|08990000/);
});

test('without programme and city titles and names of villages are kept, and what is not judged is told', async () => {
  const file = await files.write('NIK;Nama;Jabatan;Kelurahan\n3201010403589001;Xanba Blufen;Kader Posyandu;Entah\n', 'csv');
  const judge = await judgeOf(file, { programme: null, city: null });
  expect(await judgedFile(judge)).toMatchObject({ counts: { rows: 1, accepted: 1 }, verdicts: [] });
  expect(await gathered(storedValues(judge))).toMatchObject([{ row: 2, position: 'Kader Posyandu', kelurahan: null, rt: null }]);
  expect(judge.notChecked).toEqual(expect.arrayContaining([...CROSS_FINDINGS, 'position-not-in-programme', 'village-misspelt']));
});

test('people under a title, or on a sheet, that names their village stand in it', async () => {
  const file = await files.write('DAFTAR KETUA RT DESA PAKANSARI KEC. CIBINONG\n\nNIK;Nama;Jabatan\n3201010403589001;Xanba Blufen;Ketua RT\n', 'csv');
  expect(await gathered(storedValues(await judgeOf(file)))).toMatchObject([{ row: 4, kelurahan: '3201011007' }]);
});
