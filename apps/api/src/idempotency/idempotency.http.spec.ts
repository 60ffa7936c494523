/** A key makes an act happen once: the same again is answered again, another under it is refused. */
import { randomUUID } from 'node:crypto';
import { bekasi, cooperationOnRecord, SCAN, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0001';
const WITHDRAWAL = `/v1/cooperations/${NO}/withdrawal`;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
});
afterAll(() => door.close());

const withdraw = (key: string, reason = 'Wali kota berubah pikiran', token = scene.people.branchHead.token) => door.post(WITHDRAWAL, token, key).send({ reason });
const requests = () => door.record.query('SELECT id FROM withdrawal_request');

test('a write without a key is not taken', async () => {
  const answer = await door.post(WITHDRAWAL, scene.people.branchHead.token, '').send({ reason: 'tidak jadi' });
  expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-missing']);
});

test('sent again it is answered again and told once', async () => {
  door.gateway.expects({ withdraw: async () => ({ kind: 'answered', value: 'accepted' }) });
  const key = randomUUID();
  const [first, again] = [await withdraw(key), await withdraw(key)];
  expect(first.body).toMatchObject({ kind: 'withdrawal', state: 'done' });
  expect(again.body).toEqual(first.body);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(door.gateway.told).toHaveLength(1);
  expect(await requests()).toHaveLength(1);
});

test('another request under a used key is refused; another person has keys of their own', async () => {
  door.gateway.expects({ withdraw: async () => ({ kind: 'answered', value: 'accepted' }) });
  const key = randomUUID();
  await withdraw(key);
  expect((await withdraw(key, 'alasan lain sama sekali')).body.code).toBe('idempotency-key-reused');
  expect((await withdraw(key, 'alasan lain sama sekali', scene.people.administrator.token)).status).toBe(200);
});

test('two at once under one key are one act', async () => {
  door.gateway.expects({
    withdraw: async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { kind: 'answered', value: 'accepted' };
    },
  });
  const key = randomUUID();
  const before = (await requests()).length;
  const answers = await Promise.all([withdraw(key), withdraw(key)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[0].body).toEqual(answers[1].body);
  expect((await requests()).length).toBe(before + 1);
});

test('a refused request may be mended under its key', async () => {
  door.gateway.expects({ withdraw: async () => ({ kind: 'answered', value: 'accepted' }) });
  const key = randomUUID();
  expect((await withdraw(key, 'x')).status).toBe(400);
  expect((await withdraw(key)).status).toBe(200);
});

test('a file sent again under its key is one document, and its second copy is thrown away', async () => {
  const key = randomUUID();
  const upload = (content: Buffer) => door.post('/v1/documents', scene.people.officer.token, key).field('kind', 'minutes').field('title', 'Notulen').attach('file', content, 'notulen.pdf');
  const [first, again] = [await upload(SCAN), await upload(SCAN)];
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body.id).toBe(first.body.id);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect((await upload(Buffer.concat([SCAN, SCAN]))).body.code).toBe('idempotency-key-reused');
  const content = await door.get(`/v1/documents/${first.body.id}/content`, scene.people.officer.token);
  expect(content.headers['content-type']).toBe('application/pdf');
  expect(content.body.equals(SCAN)).toBe(true);
});
