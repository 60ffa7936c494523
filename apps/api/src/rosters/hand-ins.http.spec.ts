/** Rosters at the door: locked as they come, the same file once, and nothing of the people in any list. */
import { randomUUID } from 'node:crypto';
import type { HandInStart } from '@sinergi/contracts/roster.contract';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { stagedPeople } from '../../../../test/harness/case-on-record';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0001';
const ROSTER = (name: string) => Buffer.from(`nik,nama\n3275010101800001,${name}\n`);

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ startHandIn: async () => undefined }));

const handIn = (content: Buffer, role: Role = 'secretary', name = 'daftar.csv') => door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people[role].token).attach('file', content, name);
const deliveries = () => door.record.query<{ id: string; start: HandInStart }>('SELECT id, start FROM hand_in');

test('taken in, on record, then told to its own process; the file lies locked', async () => {
  const answer = await handIn(ROSTER('Siti'), 'secretary', 'Daftar Ketua RT Mei – akhir.csv');
  expect(answer.status).toBe(202);
  expect(answer.body.job).toMatchObject({ kind: 'hand-in', state: 'being-processed' });
  expect(answer.body.handIn).toMatchObject({ no: NO, status: 'received', fileName: 'Daftar Ketua RT Mei – akhir.csv', rowsRead: 0, byRule: [] });
  expect(door.gateway.told[0]?.with[0]).toMatchObject({ handInId: answer.body.handIn.id, no: NO, uploadedBy: scene.people.secretary.id, terms: { programme: 'neighbourhood-heads' } });
  const [document] = await door.record.query<{ encrypted: boolean; store_key: string }>(`SELECT encrypted, store_key FROM document WHERE kind = 'roster'`);
  expect(document?.encrypted).toBe(true);
});

test('the same file again is the first delivery', async () => {
  const [first] = [await handIn(ROSTER('Budi'))];
  const again = await handIn(ROSTER('Budi'), 'officer');
  expect(again.status).toBe(200);
  expect(again.body.id).toBe(first.body.handIn.id);
  expect(door.gateway.told).toHaveLength(1);
});

test('two equal files at once are one delivery', async () => {
  const before = (await deliveries()).length;
  const answers = await Promise.all([handIn(ROSTER('Tono')), handIn(ROSTER('Tono'))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 202]);
  expect((await deliveries()).length).toBe(before + 1);
});

test('a rehearsal is handed in on its own day', async () => {
  await cooperationOnRecord(door, scene, 'GLADI-2018-0001', true);
  door.gateway.expects({ startHandIn: async () => undefined, today: async () => '2018-06-04' as never });
  const answer = await door.post('/v1/cooperations/GLADI-2018-0001/hand-ins', scene.people.secretary.token).attach('file', ROSTER('Gladi'), 'a.csv');
  expect(answer.body.handIn.handedInOn).toBe('2018-06-04');
  const start = door.gateway.told.find(({ call }) => call === 'startHandIn')?.with[0] as HandInStart;
  expect(start.birth).toMatchObject({ rehearsal: true, bornAt: Date.parse('2018-06-04T08:00:00+07:00') });
});

test.each([
  ['of somebody without that power', 'treasurer', ROSTER('x'), 'not-allowed'],
  ['that is a picture', 'secretary', Buffer.from('%PDF-1.4 daftar'), 'file-unreadable'],
  ['that is empty', 'secretary', Buffer.alloc(0), 'file-unreadable'],
] as const)('a file %s is not taken', async (_, role, content, code) => {
  const before = (await deliveries()).length;
  expect((await handIn(content, role)).body.code).toBe(code);
  expect((await deliveries()).length).toBe(before);
});

test('members are shown masked, and to those who may read them', async () => {
  const [{ id: handInId } = { id: '' }] = await deliveries();
  await new HandInRepository(door.record).of(handInId);
  for (const { person } of stagedPeople(3).map((row) => ({ person: row.person! }))) {
    const [participant] = await door.record.query<{ id: string }>(
      `INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id`,
      [person.nikHash, person.nikCipher, person.fullName, person.birthDate],
    );
    await door.record.query(`INSERT INTO membership (id, cooperation_no, participant_id, hand_in_id, position_code, from_month) VALUES ($1, $2, $3, $4, 'rt-head', '2018-06')`, [
      randomUUID(), NO, participant!.id, handInId,
    ]);
  }
  const path = `/v1/cooperations/${NO}/members?limit=2`;
  const first = await door.get(path, scene.people.officer.token);
  expect(first.body.items).toHaveLength(2);
  expect(first.body.items[0]).toMatchObject({ nameMasked: 'W. C. 1.', nikMasked: expect.stringMatching(/^\d{4}\*{8}\d{4}$/) });
  const rest = await door.get(`${path}&cursor=${first.body.next}`, scene.people.officer.token);
  expect(rest.body).toMatchObject({ items: [{}], next: null });
  expect(JSON.stringify([first.body, rest.body])).not.toMatch(/Warga|\d{16}/);
  expect((await door.get(path, scene.people.legalSection.token)).body.code).toBe('not-allowed');
});

test('the locked file is read only by those who may, and the reading is noted', async () => {
  const [document] = await door.record.query<{ id: string }>(`SELECT id FROM document WHERE kind = 'roster' AND cooperation_no = $1 ORDER BY recorded_at LIMIT 1`, [NO]);
  const path = `/v1/documents/${document!.id}/content`;
  expect((await door.get(path, scene.people.legalSection.token)).body.code).toBe('not-allowed');
  const read = await door.get(path, scene.people.officer.token);
  expect(read.text).toContain('Siti');
  expect(read.headers['content-disposition']).toMatch(/^attachment/);
  expect(await door.record.query(`SELECT person_id, purpose, reason, subject, channel FROM access_log WHERE purpose = 'document'`)).toEqual([
    { person_id: scene.people.officer.id, purpose: 'document', reason: 'roster', subject: `document:${document!.id}`, channel: 'api' },
  ]);
});

test('the template of a case is a workbook of its programme and city', async () => {
  const answer = await door.get(`/v1/cooperations/${NO}/roster-template`, scene.people.secretary.token).responseType('blob');
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  expect(answer.headers['content-disposition']).toContain(`templat-neighbourhood-heads-${NO}.xlsx`);
  expect((answer.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  expect((await door.get(`/v1/cooperations/${NO}/roster-template`, scene.stranger.token)).status).toBe(404);
});
