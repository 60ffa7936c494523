/** The terminal started as people start it: a roster judged without a server, JSON and nothing else, refusals with their cure. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { CROSS_FINDINGS } from '@sinergi/domain/roster/findings';
import { PassingFiles } from '../../../test/harness/passing-files';
import { CITY, ON } from '../../../test/rosters/dirty-cells';
import { dirtyRoster, dirtyWorkbook } from '../../../test/rosters/dirty-roster';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../../..');
const files = new PassingFiles();
afterAll(() => files.remove());

interface Said {
  readonly code: number | null;
  readonly out: string;
}

function run(command: string, ...args: string[]): Promise<Said> {
  const program = spawn(command, args, { cwd: ROOT, env: { ...process.env, SINERGI_API_URL: 'http://127.0.0.1:1', SINERGI_TOKEN: '' } });
  let out = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  return new Promise((done) => program.on('close', (code) => done({ code, out })));
}
const check = (...args: string[]): Promise<Said> => run('./sinergi', 'roster', 'check', ...args);

test('a dirty workbook: the promised shape, exit 0, the same through npm', async () => {
  const roster = dirtyRoster(11, 'workbook');
  const file = await files.write(dirtyWorkbook(roster), 'xlsx');
  const asked = [file, '--programme', 'neighbourhood-heads', '--city', CITY, '--on', ON];
  const { code, out } = await check(...asked, '--json');
  const told = JSON.parse(out) as Record<string, unknown>;
  expect([code, Object.keys(told)]).toEqual([0, ['file', 'sheets', 'counts', 'verdicts', 'notChecked']]);
  expect(told).toMatchObject({ file, counts: roster.counts, notChecked: [...CROSS_FINDINGS] });
  expect(told['sheets']).toMatchObject(roster.sheets.map(({ name, headerRow, people }) => ({ name, headerRow, rows: people })));
  expect(Object.keys((told['verdicts'] as object[])[0]!)).toEqual(['sheet', 'row', 'column', 'code', 'severity', 'was', 'is', 'message']);
  expect(out).not.toMatch(/\d{16}|Xanba/);
  expect(await run('npm', 'run', '-s', 'sinergi', '--', 'roster', 'check', ...asked, '--json')).toEqual({ code, out });
  const shown = JSON.parse((await check(...asked, '--with-values', '--json')).out) as { values: object[] };
  expect(shown.values).toHaveLength(roster.counts.accepted + roster.counts.warned);
  expect(Object.keys(shown.values[0]!)).toEqual(['sheet', 'row', 'nik', 'name', 'birthDate', 'sex', 'rt', 'rw', 'kelurahan', 'position']);
});

test('what is refused names the file, a code and the cure, Indonesian first, with exit 2', async () => {
  const old = await files.write(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]), 'xls');
  const bare = await files.write('a;b;c\n1;2;3\n', 'csv');
  const alone = await files.write('NIK;Nama\n', 'csv');
  const asked: readonly (readonly [string[], string | null, string, string])[] = [
    [[old], old, 'old-workbook', 'Simpan Sebagai'],
    [[bare], bare, 'file-header-missing', 'templat'],
    [[alone], alone, 'nobody-in-file', 'Isi daftar'],
    [['missing.xlsx'], 'missing.xlsx', 'file-missing', 'periksa nama'],
    [[alone, '--programme', 'nonsense'], alone, 'programme-unknown', 'neighbourhood-heads'],
    [[alone, '--city', '99.99'], alone, 'city-unknown', '32.75'],
    [[alone, '--on', '2018-02-30'], alone, 'date-malformed', 'TTTT-BB-HH'],
    [[alone, '--colour', 'blue'], alone, 'option-unknown', '--colour'],
    [[], null, 'words-unexpected', 'roster check FILE'],
  ];
  for (const [args, file, refusal, cure] of asked) {
    const { code, out } = await check(...args, '--json');
    const told = JSON.parse(out) as { file: string | null; refused: { code: string; message: string } };
    expect([args, code, Object.keys(told), told.file, told.refused.code]).toEqual([args, 2, ['file', 'refused'], file, refusal]);
    expect(told.refused.message).toContain(cure);
  }
});
