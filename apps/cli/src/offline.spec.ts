/** The terminal itself, started as people and programs start it: JSON and nothing else, exit 0 answered and 2 refused, without a door. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const AWAY = { ...process.env, SINERGI_API_URL: 'http://127.0.0.1:1', SINERGI_TOKEN: '' };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-offline-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(command: string, args: readonly string[], input = ''): Promise<Said> {
  const program = spawn(command, [...args], { cwd: ROOT, env: AWAY });
  const said = { out: '', error: '' };
  program.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  program.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
  program.stdin.end(input);
  return new Promise((done) => program.on('close', (code) => done({ code, ...said })));
}

const sinergi = (line: string, input?: string): Promise<Said> => run('./sinergi', line.split(' '), input);

async function answer(line: string): Promise<unknown> {
  const { code, out } = await sinergi(line);
  expect([line, code, out.endsWith('\n'), out.trim().split('\n').length]).toEqual([line, 0, true, 1]);
  return JSON.parse(out);
}

async function refusal(line: string): Promise<string> {
  const { code, out } = await sinergi(line);
  const { refused, ...rest } = JSON.parse(out) as { refused: { code: string; message: string } };
  expect([line, code, rest, refused.message.includes(' / ')]).toEqual([line, 2, {}, true]);
  return refused.code;
}

const WAGE = '--segment PU --month 2018-06 --schemes JKK,JKM --payer honorarium --base 2000000';
const DRIVER = '--segment BPU --month 2026-06 --schemes JKK,JKM --income 1000000 --sector transport';

describe('tariff quote', () => {
  it('answers with lines, total and edition, the same through npm', async () => {
    const quoted = await answer(`tariff quote ${WAGE} --json`);
    expect(quoted).toEqual({
      lines: [
        { scheme: 'JKK', amount: 4_800, rule: expect.stringContaining('0,24% x Rp2.000.000'), source: 'PP 44/2015', certainty: 'F' },
        { scheme: 'JKM', amount: 6_000, rule: expect.stringContaining('0,3% x Rp2.000.000'), source: 'PP 44/2015', certainty: 'F' },
      ],
      total: 10_800,
      edition: expect.stringMatching(/^tariffs-\d+$/),
    });
    const throughNpm = await run('npm', ['run', '-s', 'sinergi', '--', 'tariff', 'quote', ...WAGE.split(' '), '--json']);
    expect([throughNpm.code, JSON.parse(throughNpm.out)]).toEqual([0, quoted]);
  });

  it('prices the same driver by who pays', async () => {
    expect(await answer(`tariff quote ${DRIVER} --payer self --json`)).toMatchObject({ total: 8_400 });
    expect(await answer(`tariff quote ${DRIVER} --payer APBD --json`)).toMatchObject({ total: 16_800 });
    expect(await refusal(`tariff quote ${DRIVER} --payer village --json`)).toBe('relief-uncertain');
  });

  it.each([
    [`${DRIVER} --payer self --schemes JKK`, 'option-repeated'],
    [`${DRIVER} --payer self --colour blue`, 'option-unknown'],
    [`${DRIVER} --payer`, 'option-malformed'],
    [DRIVER, 'option-missing'],
    [`${WAGE} today`, 'words-unexpected'],
    [`${WAGE} --income 1`, 'base-and-income'],
    ['--segment BPU --month 2018-13 --schemes JKK --payer self --income 1000000', 'month-malformed'],
    ['--segment BPU --month 2018-06 --schemes JKK --payer self --income -5', 'income-negative'],
    ['--segment BPU --month 2018-06 --schemes JKK --payer self --income 1000000.5', 'income-malformed'],
    ['--segment BPU --month 2018-06 --schemes JKK,JP --payer self --income 1000000', 'scheme-not-in-segment'],
    [`--batch - ${WAGE}`, 'batch-and-option'],
    ['--batch missing.jsonl', 'file-unreadable'],
  ])('refuses %s: %s', async (line, code) => {
    expect(await refusal(`tariff quote ${line} --json`)).toBe(code);
  });

  it('answers a batch line by line, refusals among the answers, from a file as from standard input', async () => {
    const lines = [
      '{"segment":"PU","month":"2018-06","schemes":["JKK","JKM"],"payer":"APBD","base":2152322.98}',
      '{"segment":"BPU","month":"2026-06","schemes":["JKK","JKM"],"payer":"village","income":1000000,"base":null}',
      'nonsense', '', '{"segment":"PU"}', '{"segment":"PU","month":"2018-06","schemes":"JKK","payer":"APBD","base":1}',
      '{"segment":"PU","month":"2018-06","schemes":["JKK"],"payer":"APBD","base":1,"name":"x"}', '{"segment":"PU","month":"2018-06","schemes":["JKK"],"payer":"APBD","base":2000000.9999999999}',
      `{"segment":"PU","x":"${'x'.repeat(200_000)}"}`,
      '{"segment":"BPU","month":"2020-10","schemes":["JKM"],"payer":"self"}',
    ].join('\r\n');
    const file = join(folder, 'questions.jsonl');
    await writeFile(file, lines);
    const [read, piped] = [await sinergi(`tariff quote --batch ${file} --json`), await sinergi('tariff quote --batch - --json', lines)];
    expect([read.code, piped.code, piped.out]).toEqual([0, 0, read.out]);
    const answers = read.out.trim().split('\n').map((line) => JSON.parse(line) as { total?: number; refused?: { code: string } });
    expect(answers.map(({ total, refused }) => total ?? refused?.code)).toEqual([
      11_623, 'relief-uncertain', 'line-malformed', 'option-missing', 'option-malformed', 'option-unknown', 'amount-inexact', 'line-malformed', 68,
    ]);
    expect((await sinergi('tariff quote --batch -', `\uFEFF${lines}`)).out).toBe(read.out);
    expect(await sinergi('tariff quote --batch -', '\uFEFF\r\n \n')).toMatchObject({ code: 0, out: '' });
  });
});

describe('calendar due', () => {
  it('answers with every month of a range', async () => {
    expect(await answer('calendar due --segment PU --month 2026-01..2026-03 --json')).toEqual([
      { month: '2026-01', nominal: '2026-02-15', due: '2026-02-18', because: expect.stringMatching(/^2026-02-15 Minggu .*; 2026-02-16 Cuti Bersama .*; 2026-02-17 Tahun Baru Imlek /) },
      { month: '2026-02', nominal: '2026-03-15', due: '2026-03-16', because: '2026-03-15 Minggu / Sunday (akhir pekan / weekend)' },
      { month: '2026-03', nominal: '2026-04-15', due: '2026-04-15', because: '2026-04-15 hari kerja / working day' },
    ]);
  });

  it('follows the policy and what was known', async () => {
    expect(await answer('calendar due --segment BPU --month 2027-05 --collective-leave working --json')).toMatchObject([{ due: '2027-05-18' }]);
    expect(await answer('calendar due --segment BPU --month 2026-08 --week 6 --json')).toMatchObject([{ due: '2026-08-15' }]);
    expect(await answer('calendar due --segment BPU --month 2018-06 --as-known-on 2018-04-17 --json')).toMatchObject([{ due: '2018-06-20' }]);
  });

  it.each([
    ['--segment PU --month 2027-12', 'calendar-not-loaded'], ['--segment PU --month 2026-03..2026-01', 'range-reversed'], ['--segment PU --month 2026-01..2026-02..2026-03', 'range-malformed'],
    ['--segment PU --month 2026-00', 'month-malformed'], ['--segment XX --month 2026-01', 'value-not-in-list'], ['--segment PU --month 2026-01 --week 7', 'value-not-in-list'],
    ['--segment PU --month 2026-01 --as-known-on 2026-02-30', 'date-malformed'], ['--segment PU', 'option-missing'],
  ])('refuses %s: %s', async (line, code) => {
    expect(await refusal(`calendar due ${line} --json`)).toBe(code);
  });
});

describe('calendar deadline', () => {
  it('names the days it passes over', async () => {
    expect(await answer('calendar deadline --from 2025-08-15 --working-days 1')).toEqual({
      deadline: '2025-08-19',
      skipped: [
        { date: '2025-08-16', why: 'Sabtu / Saturday (akhir pekan / weekend)' },
        { date: '2025-08-17', why: expect.stringMatching(/^Minggu .* \+ Hari Kemerdekaan Republik Indonesia \(libur nasional/) },
        { date: '2025-08-18', why: expect.stringMatching(/^Cuti Bersama Hari Kemerdekaan .*\(cuti bersama \/ collective leave, SKB 933\/1\/3 Tahun 2025\)$/) },
      ],
    });
    expect(await answer('calendar deadline --from 2025-08-15 --working-days 1 --as-known-on 2025-08-06')).toMatchObject({ deadline: '2025-08-18' });
    expect(await answer('calendar deadline --from 2026-03-17 --working-days 3')).toMatchObject({ deadline: '2026-03-27' });
    expect(await answer('calendar deadline --from 2026-03-17 --working-days 0')).toEqual({ deadline: '2026-03-17', skipped: [] });
    expect(await answer('calendar deadline --from 2026-02-15 --working-days 0')).toMatchObject({ deadline: '2026-02-18', skipped: [{ date: '2026-02-15' }, { date: '2026-02-16' }, { date: '2026-02-17' }] });
  });

  it.each([
    ['--from 2026-03-17 --working-days -3', 'working-days-negative'], ['--from 2026-03-17 --working-days 1.5', 'working-days-malformed'], ['--from 2026-02-30 --working-days 1', 'date-malformed'],
    ['--from 2027-12-30 --working-days 10', 'calendar-not-loaded'], ['--from 2026-03-17', 'option-missing'], ['--from 2026-03-17 --working-days 3 --segment PU', 'option-unknown'],
  ])('refuses %s: %s', async (line, code) => {
    expect(await refusal(`calendar deadline ${line}`)).toBe(code);
  });
});
