/** Changes of the roster from the terminal against a real door: an order in a file, counted, proposed and listed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stagedPerson } from '../../../test/harness/case-on-record';
import { bekasi, cooperationOnRecord } from '../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

let door: Door;
let folder: string;
const NO = 'COOP-2018-0502';
const kept = { ...process.env };

beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(path.join(tmpdir(), 'sinergi-orders-'));
  const scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  door.gateway.expects({ startHandIn: async () => undefined, startRosterChange: async () => undefined });
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  const person = stagedPerson(1, 1).person!;
  const [participant] = await door.record.query<{ id: string }>(`INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id`, [person.nikHash, person.nikCipher, person.fullName, person.birthDate]);
  await door.record.query(`INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, rt, rw, from_month) VALUES ($1, $2, $3, 'rt-head', '001', '002', '2018-06')`, [NO, participant!.id, handedIn.body.handIn.id]);
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${((await door.listen()).address() as AddressInfo).port}`;
  process.env['SINERGI_TOKEN'] = scene.people.secretary.token;
});
afterAll(async () => {
  process.env = kept;
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

async function said(...args: string[]): Promise<{ code: number; out: string; wrong: string }> {
  let out = '';
  let wrong = '';
  const code = await terminal(['roster', ...args], { out: (text) => (out += text), error: (text) => (wrong += text) });
  return { code, out, wrong };
}

async function order(content: object): Promise<string> {
  const file = path.join(folder, 'order.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

test('a member is found masked, followed by an order in a file, and the change is listed', async () => {
  const found = JSON.parse((await said('member', NO, 'warga contoh', '--json')).out) as { items: { membershipId: string }[] };
  expect(JSON.stringify(found)).not.toMatch(/Warga|\d{16}/);
  const succession = { kind: 'succession', reason: 'resigned', happenedOn: '2026-11-20', membershipId: found.items[0]!.membershipId, person: { nik: '3275014203750077', name: 'Wredana Penerusantika', birthDate: '02/03/1975' } };
  const preview = await said('change', NO, await order(succession), '--preview');
  expect([preview.code, preview.out]).toEqual([0, expect.stringMatching(/first month +2026-12/)]);
  const proposed = JSON.parse((await said('change', NO, await order(succession), '--json')).out) as { change: { id: string; status: string } };
  expect(proposed.change.status).toBe('awaiting-approval');
  expect((await said('changes', NO)).out).toContain(proposed.change.id);
});

test('an order that cannot be read or taken says why', async () => {
  expect((await said('change', NO, path.join(folder, 'none.json'))).wrong).toContain('ENOENT');
  const refused = await said('change', NO, await order({ kind: 'succession', reason: 'withdrew' }));
  expect(refused.code).not.toBe(0);
});
