/** Who is let in, what they see, and what follows from their position. */
import { asked, bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0001';

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  await asked(door, scene, NO, 'written-confirmation');
});
afterAll(() => door.close());

test('nobody is let in without a token, and a wrong one is no better', async () => {
  for (const token of [undefined, 'snt_nothing']) {
    const answer = await door.get('/v1/cooperations', token);
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'token-invalid', correlationId: answer.headers['x-request-id'] });
    expect(answer.body.detail.id).toMatch(/Masuk kembali/);
  }
});

test('branch and city see their case, another branch sees none of it', async () => {
  for (const role of ['officer', 'secretary', 'operator'] as const) {
    const list = await door.get('/v1/cooperations', scene.people[role].token);
    expect(list.body.items.map(({ no }: { no: string }) => no)).toEqual([NO]);
  }
  const { token } = scene.stranger;
  expect((await door.get('/v1/cooperations', token)).body.items).toEqual([]);
  expect((await door.get('/v1/tasks', token)).body.items).toEqual([]);
  expect((await door.get(`/v1/cooperations/${NO}`, token)).body.code).toBe('cooperation-unknown');
  expect((await door.get(`/v1/cooperations/${NO}/members`, token)).body.code).toBe('cooperation-unknown');
  expect((await door.get('/v1/dashboard', token)).body.cooperations).toBe(0);
});

test('a ticket opens one session; its cookie writes only from our own page', async () => {
  const { administrator, officer } = scene.people;
  expect((await door.post('/v1/sign-in-tickets', officer.token).send({ personId: officer.id, officeId: officer.officeId })).body.code).toBe('not-allowed');
  const nobody = { personId: '0198a6c0-1111-4222-8333-444455556666', officeId: officer.officeId };
  expect((await door.post('/v1/sign-in-tickets', administrator.token).send(nobody)).body.code).toBe('person-unknown');
  const made = await door.post('/v1/sign-in-tickets', administrator.token).send({ personId: officer.id, officeId: officer.officeId });
  expect(made.status).toBe(201);
  expect(made.body.url).toBe(`http://door.test/sign-in/${made.body.ticket}`);

  const opened = await door.post('/v1/sessions').send({ ticket: made.body.ticket });
  expect(opened.status).toBe(201);
  expect(opened.body).toMatchObject({ personId: officer.id, positions: ['account-officer'], powers: expect.arrayContaining(['launch']) });
  const [cookie = ''] = opened.headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/sinergi_session=.*HttpOnly.*SameSite=Lax/);
  expect((await door.post('/v1/sessions').send({ ticket: made.body.ticket })).status).toBe(401);

  expect((await door.get('/v1/sessions/current').set('Cookie', cookie)).body.officeName).toBe('Kantor Cabang Bekasi Kota');
  const write = () => door.post(`/v1/cooperations/${NO}/withdrawal`).set('Cookie', cookie).send({ reason: 'x' });
  expect((await write()).body).toMatchObject({ code: 'not-allowed', facts: { header: 'X-Requested-With' } });
  expect((await write().set('X-Requested-With', 'sinergi')).body.code).toBe('request-malformed');
});

test('a token that was revoked opens nothing', async () => {
  const { administrator, treasurer } = scene.people;
  const made = await door.post('/v1/tokens', administrator.token).send({ kind: 'person', label: 'laptop', personId: treasurer.id, officeId: treasurer.officeId });
  expect((await door.get('/v1/sessions/current', made.body.token)).status).toBe(200);
  expect((await door.remove(`/v1/tokens/${made.body.id}`, administrator.token)).status).toBe(204);
  expect((await door.get('/v1/sessions/current', made.body.token)).status).toBe(401);
});

test('a machine sees by its scope and decides nothing', async () => {
  const { administrator } = scene.people;
  const made = await door.post('/v1/tokens', administrator.token).send({ kind: 'machine', label: 'report', officeId: scene.branchId, scopes: ['read'] });
  expect((await door.get('/v1/sessions/current', made.body.token)).body).toMatchObject({ personId: null, powers: ['see-all'] });
  const [task] = (await door.get('/v1/tasks', made.body.token)).body.items;
  const answer = await door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, made.body.token).send({ verdict: 'approve', round: 1 });
  expect(answer.body.code).toBe('not-allowed');
});

test('the log of all this names no person and repeats no token', () => {
  const written = door.log.join('');
  expect(written).toContain('"route":"/v1/cooperations/:no"');
  expect(written).not.toMatch(/Pejabat|snt_|sns_|snk_|example\.test/);
});
