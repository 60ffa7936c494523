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

describe('a door that died in the midst of an act', () => {
  /** Stands as a door left it that was at the act: claimed, without an answer. */
  const leftBy = async (key: string, lease: string) => {
    door.gateway.expects({ withdraw: async () => ({ kind: 'answered', value: 'accepted' }) });
    await withdraw(key);
    const other = randomUUID();
    await door.record.query(`INSERT INTO door_lease (door, alive_until) VALUES ($1, now() + $2::interval)`, [other, lease]);
    await door.record.query(`UPDATE idempotency_key SET status = NULL, response = NULL, door = $2, created_at = now() - interval '10 minutes' WHERE key = $1`, [key, other]);
    return other;
  };

  test('frees its key some seconds after its last word', async () => {
    const key = randomUUID();
    await leftBy(key, '2 seconds');
    const begun = Date.now();
    expect((await withdraw(key)).status).toBe(200);
    expect(Date.now() - begun).toBeGreaterThan(1_000);
    expect(Date.now() - begun).toBeLessThan(3_500);
  });

  test('while it says that it lives, an act of however long is nobody else\'s', async () => {
    const key = randomUUID();
    const other = await leftBy(key, '1 minute');
    expect((await withdraw(key)).body.code).toBe('request-in-progress');
    await door.record.query('DELETE FROM door_lease WHERE door = $1', [other]);
    expect((await withdraw(key)).status).toBe(200);
  }, 20_000);

  test('this door says so every second', async () => {
    const lives = async () => door.record.query<{ until: Date }>('SELECT alive_until AS until FROM door_lease WHERE alive_until > now()');
    const [first] = await lives();
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    const [second] = await lives();
    expect(second!.until.getTime()).toBeGreaterThan(first!.until.getTime());
  });
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
