/** An undo at the door: two people, one act, and refusals that name rows. */
import { randomUUID } from 'node:crypto';
import { stagedPeople } from '../../../../test/harness/case-on-record';
import { MENDS_PROPERTY } from '@sinergi/intake/mending/mended-delivery';
import { workbookStream } from '@sinergi/intake/workbook.writer';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0301';

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ startHandIn: async () => undefined }));

let serial = 0;
/** A roster in effect with three members. */
async function inEffect(): Promise<string> {
  serial += 1;
  const answer = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from(`nik,nama\n${serial},x\n`), 'daftar.csv');
  const { id } = answer.body.handIn;
  for (const { person, rowNo, line } of stagedPeople(3, serial * 10)) {
    const [participant] = await door.record.query<{ id: string }>(
      `INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id`, [person!.nikHash, person!.nikCipher, person!.fullName, person!.birthDate]);
    await door.record.query(`INSERT INTO membership (id, cooperation_no, participant_id, hand_in_id, position_code, from_month) VALUES ($1, $2, $3, $4, 'rt-head', '2018-06')`, [randomUUID(), NO, participant!.id, id]);
    await door.record.query(`INSERT INTO staged_row (hand_in_id, row_no, sheet, line, verdict, nik_hash) VALUES ($1, $2, '', $3, 'accepted', $4)`, [id, rowNo, line, person!.nikHash]);
  }
  await door.record.query(`UPDATE hand_in SET status = 'committed' WHERE id = $1`, [id]);
  return id;
}
const propose = (role: Role, id: string, key?: string, body: object = { reason: 'berkas tahun lalu' }) => door.post(`/v1/hand-ins/${id}/undo`, scene.people[role].token, key).send(body);
const confirm = (role: Role, id: string, body: object = { approve: true }) => door.post(`/v1/hand-ins/${id}/undo/confirmation`, scene.people[role].token).send(body);

test('proposed once, confirmed by another, then nobody of it is a member', async () => {
  const id = await inEffect();
  expect((await confirm('branchHead', id)).body.code).toBe('undo-unknown');
  const made = await propose('officer', id, 'undo-once');
  expect([made.status, made.body.undo]).toMatchObject([201, { standing: 'proposed', reason: 'berkas tahun lalu', mayConfirm: false }]);
  expect((await propose('officer', id, 'undo-once')).body).toEqual(made.body);
  expect((await propose('branchHead', id)).body.code).toBe('undo-already-decided');
  expect((await confirm('officer', id)).body.code).toBe('duties-incompatible');
  expect((await confirm('treasurer', id)).body.code).toBe('not-allowed');
  expect((await confirm('secretary', id, { approve: false })).body.code).toBe('decision-reason-missing');
  const done = await confirm('secretary', id);
  expect([done.status, done.body]).toMatchObject([200, { status: 'undone', undo: { standing: 'accepted' } }]);
  expect((await confirm('branchHead', id)).body.code).toBe('undo-already-decided');
  expect((await door.get(`/v1/cooperations/${NO}/members`, scene.people.officer.token)).body.items).toEqual([]);
});

test('rejected it stays in effect and may be proposed again', async () => {
  const id = await inEffect();
  await propose('officer', id);
  expect((await confirm('branchHead', id, { approve: false, reason: 'daftarnya benar' })).body).toMatchObject({ status: 'committed', undo: { standing: 'rejected' } });
  expect((await propose('branchHead', id)).body.undo).toMatchObject({ standing: 'proposed' });
});

test.each([
  ['by somebody without a part in it', 'treasurer', { reason: 'x y z' }, 'not-allowed'],
  ['without a reason', 'officer', {}, 'request-malformed'],
] as const)('no undo %s', async (_, role, body, code) => {
  expect((await propose(role, await inEffect(), undefined, body)).body.code).toBe(code);
});

test('a workbook of rows to mend says itself what it mends, in its own cooperation alone', async () => {
  const id = await inEffect();
  const back = async (mended: string): Promise<Buffer> => Buffer.concat(await workbookStream([{ name: 'A', columns: [{ heading: 'NIK', width: 9 }, { heading: 'Nama', width: 9 }], rows: [[mended, 'x']] }], { [MENDS_PROPERTY]: mended }).toArray());
  const handedIn = async (content: Buffer) => door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', content, 'perbaikan.xlsx');
  expect((await handedIn(await back(id))).body.handIn).toMatchObject({ mends: id, purpose: 'first-roster' });
  expect((await handedIn(await back(randomUUID()))).body.handIn).toMatchObject({ mends: null });
});

test('what is not in effect is neither undone nor mended', async () => {
  const answer = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n9,y\n'), 'a.csv');
  const { id } = answer.body.handIn;
  expect((await propose('officer', id)).body.code).toBe('roster-not-in-effect');
  const mending = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).field('mends', id).attach('file', Buffer.from('nik,nama\n8,y\n'), 'a.csv');
  expect(mending.body.code).toBe('roster-not-in-effect');
  const other = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).field('choice', 'some').attach('file', Buffer.from('nik,nama\n7,y\n'), 'a.csv');
  expect(other.body.code).toBe('request-malformed');
});
