/** People handed over from the terminal against a real door: asked for, listed, answered. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bekasi, cooperationOnRecord } from '../../../test/harness/bekasi';
import { stagedPerson } from '../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

const NO = 'COOP-2018-0602';
const kept = { ...process.env };
let door: Door;
let folder: string;

beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(path.join(tmpdir(), 'sinergi-receipts-'));
  const scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  door.gateway.expects({ startHandIn: async () => undefined, startExchange: async () => undefined, answerBrought: async () => undefined });
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  const person = stagedPerson(1, 1).person!;
  await door.record.query(
    `WITH p AS (INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id)
     INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, from_month) SELECT $6, p.id, $5, 'rt-head', '2018-06' FROM p`,
    [person.nikHash, person.nikCipher, person.fullName, person.birthDate, handedIn.body.handIn.id, NO],
  );
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${((await door.listen()).address() as AddressInfo).port}`;
  process.env['SINERGI_TOKEN'] = scene.people.officer.token;
});
afterAll(async () => {
  process.env = kept;
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

async function said(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await terminal(args, { out: (text) => (out += text), error: (text) => (out += text) });
  return { code, out };
}

test.each([
  ['registration', 'NIK;NO KPJ;STATUS\r\n1;;Terdaftar\r\n', /worker-list\.1/],
  ['checks', 'ID BARIS;HASIL\r\n1;Sesuai\r\n', /identity-check\.1/],
] as const)('%s: asked for, listed, answered', async (what, answer, format) => {
  expect((await said(what, 'list', NO)).out).toMatch(/Belum ada yang diserahkan/);
  const made = JSON.parse((await said(what, 'create', NO, '--month', '2018-06', '--json')).out) as { id: string; sent: number };
  expect(made.sent).toBe(1);
  await door.record.query(`UPDATE exchange SET status = 'awaiting-answer' WHERE id = $1`, [made.id]);
  expect((await said(what, 'list', NO)).out).toMatch(format);
  const file = path.join(folder, `${what}.csv`);
  await writeFile(file, answer);
  expect((await said(what, 'answer', made.id, file)).out).toMatch(/awaiting-answer/);
});

test('what cannot be handed over says why', async () => {
  expect(await said('registration', 'create', NO, '--month', '2017-01')).toMatchObject({ code: 3, out: expect.stringMatching(/exchange-nobody-left|Tidak ada peserta/) });
});
