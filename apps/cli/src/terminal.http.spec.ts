/** The terminal against a real door: an empty installation to its first decision, exit codes, and nothing but JSON where JSON is asked for. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { CooperationRepository } from '@sinergi/persistence/cases/cooperation.repository';
import { asked, SCAN, type Bekasi } from '../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

let door: Door;
let folder: string;
let server: Server;
const kept = { ...process.env };

beforeAll(async () => {
  door = await openDoor();
  server = await door.listen();
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-terminal-'));
  process.env['XDG_CONFIG_HOME'] = folder;
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  process.env = kept;
  await door.close();
  await rm(folder, { recursive: true });
});

async function sinergi(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const said = { out: '', error: '' };
  const code = await terminal(args, { out: (text) => (said.out += text), error: (text) => (said.error += text) });
  return { code, ...said };
}

/** @returns what a program would read. */
async function json<T = { id: string }>(...args: string[]): Promise<T> {
  const { code, out, error } = await sinergi(...args, '--json');
  expect([args.slice(0, 2), code, error]).toEqual([args.slice(0, 2), 0, '']);
  return JSON.parse(out) as T;
}

test('from an empty installation to a decision', async () => {
  const first = await door.firstToken('PUSAT', 'Kantor Pusat', 'Ratna Administrator');
  expect((await sinergi('list')).code).toBe(4);
  expect((await sinergi('login', '--token', 'snt_wrong')).code).toBe(2);
  expect((await sinergi('login', '--token', first)).code).toBe(0);
  expect(await json('whoami')).toMatchObject({ name: 'Ratna Administrator' });

  const branch = await json('office', 'add', 'K10', 'Kantor Cabang Bekasi Kota', '--kind', 'branch', '--parent', 'PUSAT', '--region', '32.75', '--from', '2015-01-01');
  const city = await json('office', 'add', 'PEMKOT', 'Pemerintah Kota Bekasi', '--kind', 'city-government', '--region', '32.75', '--from', '2015-01-01');
  await json('office', 'serve', 'K10', '32.75', '--from', '2015-01-01');
  const [officer, mayor] = [await json('person', 'add', 'Agus Petugas'), await json('person', 'add', 'Dewi Wali Kota')];
  await json('holder', 'add', 'K10', 'account-officer', officer.id, '--from', '2018-01-01');
  await json('holder', 'add', 'PEMKOT', 'mayor', mayor.id, '--capacity', 'penjabat', '--from', '2018-03-01');
  const tokens = await Promise.all([json<{ token: string }>('token', 'create', 'K10', '--person', officer.id), json<{ token: string }>('token', 'create', 'PEMKOT', '--person', mayor.id)]);

  process.env['SINERGI_TOKEN'] = tokens[0].token;
  const minutes = join(folder, 'notulen.pdf');
  await writeFile(minutes, SCAN);
  door.gateway.expects({ startCooperation: (start: CooperationStart) => new CooperationRepository(door.record).open(start, localDate('2018-04-16')) });
  const launch = [
    'launch', '--programme', 'neighbourhood-heads', '--city', 'PEMKOT', '--cover-from', '2018-06-01', '--position', 'mayor', '--given-on', '2018-04-16',
    '--place', 'Balai Kota', '--channel', 'tatap muka', '--witness', 'Asisten I', '--minutes', minutes, '--rehearsal', '2018-04-16T09:00:00+07:00', '--key', 'launch-1',
  ];
  const { no } = await json<{ no: string }>(...launch);
  expect(no).toBe('GLADI-2018-0001');
  expect(await json(...launch)).toEqual({ no });
  expect((await sinergi('list')).out).toMatch(/GLADI-2018-0001 {2}Pemerintah Kota Bekasi/);

  const scene = { branchId: branch.id, cityId: city.id } as Bekasi;
  const task = await asked(door, scene, no, 'written-confirmation');
  expect((await sinergi('show', no)).out).toContain(task);
  door.gateway.expects({ today: async () => localDate('2018-04-20'), decide: async (_: string, { decisionId }: Decision) => ({ kind: 'answered', value: { decisionId, outcome: 'accepted', taskClosed: true } }) });
  const refused = await sinergi('decide', task, 'approve', '--lang', 'en');
  expect([refused.code, refused.out]).toEqual([3, '']);
  expect(refused.error).toMatch(/does not hold a position that is asked.*\[decision-not-yours\]/);
  process.env['SINERGI_TOKEN'] = tokens[1].token;
  expect(await json('decide', task, 'approve', '--on', '2018-04-20')).toMatchObject({ outcome: 'accepted' });
  expect(await door.record.query('SELECT channel FROM decision')).toEqual([{ channel: 'terminal' }]);
});

test('tables go in whole or not at all, each faulty cell named', async () => {
  delete process.env['SINERGI_TOKEN'];
  const file = join(folder, 'kantor.csv');
  await writeFile(file, 'code,kind,name,region_code,valid_from\nD1,district,Kecamatan Uji,32.75.01,2010-01-01\nD2,kingdom,X,32.75.02,2010-01-01\n');
  const refused = await sinergi('office', 'import', file);
  expect(refused.code).toBe(3);
  expect(refused.error).toContain('3:kind: ');
  await writeFile(file, 'code,kind,name,region_code,valid_from\nD1,district,Kecamatan Uji,32.75.01,2010-01-01\n');
  expect(await json('office', 'import', file)).toEqual({ added: 1 });
  expect(await json('office', 'list', '--q', 'Kecamatan')).toMatchObject({ items: [{ code: 'D1' }] });
});

test('the calendar of the installation counts as the one that comes with the program', async () => {
  expect(await json('calendar', 'count', '2018-06-08', '1')).toEqual({ from: '2018-06-08', days: 1, on: '2018-06-21' });
  expect(await json('calendar', 'deadline', '--from', '2018-06-08', '--working-days', '1')).toMatchObject({ deadline: '2018-06-21' });
});

test('a roster is judged without a door; what is counted names nobody', async () => {
  const file = join(folder, 'daftar.csv');
  await writeFile(file, 'NIK,Nama,Jabatan,RT,RW,Kelurahan,Kecamatan\n3275010101800001,Budi Santoso,Ketua RT,001,002,Pekayon Jaya,Bekasi Selatan\n327501,Siti,Ketua RT,002,002,Pekayon Jaya,Bekasi Selatan\n');
  const checked = await json<{ counts: object }>('roster', 'check', file, '--programme', 'neighbourhood-heads', '--city', '32.75', '--on', '2018-06-04');
  expect(checked).toMatchObject({ file, counts: { rows: 2, accepted: 1, warned: 0, returned: 1 }, verdicts: [{ row: 3, column: 'NIK', code: 'nik-length', severity: 'return' }] });
  expect(JSON.stringify(checked)).not.toMatch(/Budi|Siti|\d{16}/);
});

test('what is not understood is told with how it is called', async () => {
  expect((await sinergi('nonsense')).code).toBe(2);
  expect((await sinergi('decide', 'x')).error).toContain('approve|return|decline|more-time');
  expect((await sinergi('list', '--colour', 'blue')).code).toBe(2);
  expect((await sinergi('--help')).out).toContain('roster check');
  expect((await sinergi('pay', '--help', '--lang', 'en')).out).toContain('a second person confirms');
});

test('a door that is away is told apart from one that refuses', async () => {
  process.env['SINERGI_API_URL'] = 'http://127.0.0.1:1';
  expect((await sinergi('list')).code).toBe(5);
});
