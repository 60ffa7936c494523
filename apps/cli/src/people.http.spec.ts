/** People's data from the terminal: the number comes on standard input and nowhere else, and the answer can be a workbook. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { bekasi, type Bekasi, type Role } from '../../../test/harness/bekasi';
import { testCipher } from '../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../test/harness/door';
import { EXIT } from './help';
import { terminal } from './terminal';

const NIK = '3275015708704321';
const kept = { ...process.env };
const stdin = Object.getOwnPropertyDescriptor(process, 'stdin')!;
let door: Door;
let scene: Bekasi;
let folder: string;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  const server = await door.listen();
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-people-'));
  process.env['XDG_CONFIG_HOME'] = folder;
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lock = testCipher.lockFor();
  await door.record.query(
    `INSERT INTO participant (rehearsal, nik_hash, nik_cipher, key_sealed, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'Siti Rahmawati', 'female', '1970-08-17')`,
    [testCipher.keyedHash(NIK), lock.encrypt(NIK), lock.sealed],
  );
});
afterAll(async () => {
  process.env = kept;
  Object.defineProperty(process, 'stdin', stdin);
  await door.close();
  await rm(folder, { recursive: true });
});

async function sinergi(role: Role, typed: string | null, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  process.env['SINERGI_TOKEN'] = scene.people[role].token;
  Object.defineProperty(process, 'stdin', { value: Readable.from(typed === null ? [] : [typed]), configurable: true });
  const said = { out: '', error: '' };
  const code = await terminal(args, { out: (words) => (said.out += words), error: (words) => (said.error += words) });
  return { code, ...said };
}

test('what is held is told, as JSON and as a workbook', async () => {
  const file = join(folder, 'jawaban.xlsx');
  const { code, out } = await sinergi('operator', `${NIK}\n`, 'person', 'report', '--nik-stdin', '--reason', 'Surat', '--out', file, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ people: [{ name: 'Siti Rahmawati', nik: NIK }], request: { standing: 'answered' } });
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
});

test.each([
  ['as an argument', NIK, ['person', 'report', NIK, '--reason', 'Surat']],
  ['without saying that it comes on standard input', NIK, ['person', 'report', '--reason', 'Surat']],
  ['of too few digits', '32750157', ['person', 'erase', '--nik-stdin', '--reason', 'Surat']],
])('a number %s is not taken', async (_, typed, args) => {
  const { code, error } = await sinergi('operator', typed, ...args);
  expect(code).toBe(EXIT.usage);
  expect(error).not.toContain(NIK);
});

test('an erasure goes from one person to another', async () => {
  const asked = JSON.parse((await sinergi('operator', NIK, 'person', 'erase', '--nik-stdin', '--reason', 'Surat', '--json')).out) as { id: string };
  expect((await sinergi('operator', null, 'person', 'confirm-erase', asked.id)).code).toBe(EXIT.refused);
  expect((await sinergi('administrator', null, 'person', 'confirm-erase', asked.id)).out).toContain('confirmed');
  expect((await sinergi('administrator', null, 'person', 'requests')).out).toMatch(/erasure +confirmed/);
});

test('what is due is previewed, and a sweep asked for is still to be carried out', async () => {
  expect((await sinergi('operator', null, 'retention', 'preview')).out).toContain('UU 8/1997');
  expect(await sinergi('operator', null, 'retention', 'run', '--lang', 'en')).toMatchObject({ code: EXIT.pending, error: 'Recorded, still being processed.\n' });
  expect((await sinergi('officer', null, 'retention', 'preview')).code).toBe(EXIT.refused);
});
