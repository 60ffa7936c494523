/** The terminal started as people start it: a bank statement checked without a server. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { PassingFiles } from '../../../test/harness/passing-files';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../../..');
const files = new PassingFiles();
afterAll(() => files.remove());

function check(...args: string[]): Promise<{ readonly code: number | null; readonly told: Record<string, unknown> }> {
  const program = spawn('./sinergi', ['statement', 'check', ...args, '--json'], { cwd: ROOT, env: { ...process.env, SINERGI_API_URL: 'http://127.0.0.1:1', SINERGI_TOKEN: '' } });
  let out = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  return new Promise((done) => program.on('close', (code) => done({ code, told: JSON.parse(out) as Record<string, unknown> })));
}

const LINES = [':20:A', ':25:0012345678', ':28C:7/1', ':60F:C180716IDR0,00', ':61:1807160716C82036800,00NTRFX//B1', ':86:IURAN', ':62F:C180716IDR82036800,00', '-', ''];

test('a statement that holds, one that does not, and what cannot be taken at all', async () => {
  const good = await files.write(LINES.join('\r\n'), 'sta');
  const { code, told } = await check(good);
  expect([code, Object.keys(told)]).toEqual([0, ['file', 'format', 'outcome', 'statements', 'problems']]);
  expect(told).toEqual({
    file: good, format: 'MT940', outcome: 'accepted', problems: [],
    statements: [{
      account: '0012345678', currency: 'IDR', from: '2018-07-16', to: '2018-07-16', opening: '0.00', closing: '82036800.00', balanced: true,
      entries: [{ bookingDate: '2018-07-16', valueDate: '2018-07-16', amount: '82036800.00', reference: 'X', text: 'IURAN' }],
    }],
  });
  const wrong = await check(await files.write(LINES.join('\n').replace('IDR82036800,00', 'IDR82036801,00'), 'sta'));
  expect([wrong.code, wrong.told['outcome']]).toEqual([0, 'refused']);
  for (const [args, refusal] of [
    [[await files.write('', 'csv')], 'empty-file'],
    [['missing.sta'], 'file-missing'],
    [[good, '--bank', 'nonsense'], 'bank-unknown'],
    [[good, '--colour', 'blue'], 'option-unknown'],
  ] as const) {
    const refused = await check(...args);
    expect([refused.code, (refused.told['refused'] as { code: string }).code]).toEqual([2, refusal]);
  }
});

test('a table whose headings nobody knows names the place to look at, and is read by the mapping a person gives', async () => {
  const table = await files.write(['No. Rekening;0012345678', 'Periode;01/07/2018 - 31/07/2018', 'Tgl Buku;Hal;Setoran;Penarikan;Sisa', '16/07;IURAN;82.036.800,00;;82.036.800,00'].join('\n'), 'csv');
  const unknown = await check(table);
  expect([unknown.code, unknown.told['refused']]).toMatchObject([2, { code: 'mapping-needed', message: expect.stringContaining('baris 3') as string }]);
  const told = async (columns: object) => files.write(JSON.stringify({ mapping: { bank: 'bank-kalbar', columns, figures: '1.234,56', dates: 'day-month-year' } }), 'json');
  const { code, told: read } = await check(table, '--mapping', await told({ date: 'Tgl Buku', remittance: 'Hal', credit: 'Setoran', debit: 'Penarikan', balance: 'Sisa' }));
  expect([code, read['outcome'], read['problems']]).toEqual([0, 'accepted', []]);
  expect(read['statements']).toMatchObject([{ opening: '0.00', closing: '82036800.00', entries: [{ bookingDate: '2018-07-16', amount: '82036800.00', text: 'IURAN' }] }]);
  const wrong = await check(table, '--mapping', await told({ remittance: 'Hal' }));
  expect([wrong.code, (wrong.told['refused'] as { code: string }).code]).toEqual([2, 'mapping-malformed']);
});
