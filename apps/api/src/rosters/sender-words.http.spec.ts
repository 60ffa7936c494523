/** The sender's words at the door: on record before they are told, one for each thing asked, by those who hand in, and told later when they cannot be told now. */
import type { SenderStep } from '@sinergi/contracts/roster.contract';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { PendingRepository } from '@sinergi/persistence/relay/pending.repository';
import { SenderStepRepository } from '@sinergi/persistence/rosters/sender-step.repository';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0501';
const EXAMINED = {
  people: 2,
  tables: [{ sheet: 'Aren', headerRow: 5, people: 2, columns: [{ heading: 'Nama', column: 'name', confidence: 1, byContent: false, samples: ['W. C.'] }, { heading: 'Kartu', column: null, confidence: 0, byContent: false, samples: ['9999'] }] }],
  sheetsWithoutTable: [{ sheet: 'Duren', rows: [{ line: 3, cells: ['Siapa', 'Nomor'] }] }],
  sheetsHidden: 1,
  hiddenRows: 4,
};
const GOOD = { Aren: { Kartu: 'nik' } };

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ startHandIn: async () => undefined, senderSaid: async () => undefined }));

let serial = 0;
async function waiting(step: SenderStep): Promise<string> {
  serial += 1;
  const answer = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).field('attended', 'true').attach('file', Buffer.from(`nik,nama\n${serial},x\n`), 'daftar.csv');
  const { id } = answer.body.handIn;
  const steps = new SenderStepRepository(door.record);
  await steps.examined(id, EXAMINED);
  await steps.await(id, step, true);
  return id;
}
const say = (role: Role, id: string, body: object, key?: string) => door.post(`/v1/hand-ins/${id}/words`, scene.people[role].token, key).send(body);
const untold = () => new PendingRepository(door.record, 0).senderWords();

test('a mapping is said once, told, remembered for the office, and shown as said by a person', async () => {
  const id = await waiting('mapping');
  const made = await say('secretary', id, { word: 'mapping', mapping: GOOD }, 'mapped-once');
  expect([made.status, made.body]).toMatchObject([200, { attended: true, awaits: 'mapping', status: 'awaiting-sender', people: 2 }]);
  expect((await say('secretary', id, { word: 'mapping', mapping: GOOD }, 'mapped-once')).body).toEqual(made.body);
  expect((await say('officer', id, { word: 'mapping', mapping: GOOD })).body.code).toBe('hand-in-not-waiting');
  expect(door.gateway.told.filter(({ call }) => call === 'senderSaid').map((told) => told.with)).toEqual([[NO, id, { wordId: expect.any(String), word: 'mapping', by: scene.people.secretary.id }]]);
  expect((await door.get(`/v1/hand-ins/${id}/mapping`, scene.people.officer.token)).body).toMatchObject({
    tables: [{ sheet: 'Aren', columns: [{ column: 'name', from: 'heading' }, { column: 'nik', from: 'person', confidence: 1 }], missing: [] }], sheetsHidden: 1, hiddenRows: 4,
  });
  const next = await waiting('mapping');
  const [row] = await door.record.query<{ remembered: object }>('SELECT remembered FROM hand_in WHERE id = $1', [next]);
  expect(row?.remembered).toEqual({ kartu: 'nik' });
});

test.each([
  ['a table without a NIK', { word: 'mapping' }, 'mapping-unfit'],
  ['a heading the sheet does not have', { word: 'mapping', mapping: { Aren: { KTP: 'nik' } } }, 'mapping-unfit'],
  ['a meaning nobody knows', { word: 'mapping', mapping: { Aren: { Kartu: 'gaji-pokok' } } }, 'request-malformed'],
  ['a choice before there is a result', { word: 'accept-valid' }, 'hand-in-not-waiting'],
  ['a stop of what does not run', { word: 'stop' }, 'hand-in-not-waiting'],
] as const)('%s is refused and nothing is on record', async (_, body, code) => {
  const id = await waiting('mapping');
  expect((await say('secretary', id, body)).body.code).toBe(code);
  expect(await door.record.query('SELECT FROM hand_in_word WHERE hand_in_id = $1', [id])).toHaveLength(0);
  expect((await say('secretary', id, { word: 'mapping', mapping: GOOD })).status).toBe(200);
});

test('nobody without that power, and not from outside the case', async () => {
  const id = await waiting('choice');
  expect((await say('treasurer', id, { word: 'accept-valid' })).body.code).toBe('not-allowed');
  expect((await door.get(`/v1/hand-ins/${id}/mapping`, scene.people.treasurer.token)).body.code).toBe('not-allowed');
  expect((await door.get(`/v1/hand-ins/${id}/mapping`, scene.stranger.token)).body.code).toBe('not-allowed');
});

test('what cannot be told now is on record, and left to the relay until it is told', async () => {
  const id = await waiting('choice');
  door.gateway.expects({ senderSaid: async () => Promise.reject(new Error('away')) });
  expect((await say('secretary', id, { word: 'accept-valid' })).body).toMatchObject({ choice: 'accept-valid' });
  const [left] = (await untold()).filter((word) => word.handInId === id);
  expect(left).toMatchObject({ no: NO, said: { word: 'accept-valid', by: scene.people.secretary.id } });
  await new PendingRepository(door.record, 0).senderWordTold(left!.said.wordId);
  expect((await untold()).filter((word) => word.handInId === id)).toEqual([]);
});
