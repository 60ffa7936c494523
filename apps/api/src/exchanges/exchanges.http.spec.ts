/** Who may hand people over and bring answers and what the door refuses. */
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { stagedPerson } from '../../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-0601';
const MONTH = '2018-06';
const CALLS = { startHandIn: async () => undefined, startExchange: async () => undefined, answerBrought: async () => undefined };
const RECEIPT = Buffer.from('NIK;NO KPJ;STATUS\r\n3275011708600001;18000000001;Terdaftar\r\n');
let door: Door;
let scene: Bekasi;
let machine: string;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  door.gateway.expects(CALLS);
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  for (const serial of [1, 2, 3]) {
    const person = stagedPerson(serial, serial).person!;
    await door.record.query(
      `WITH p AS (INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id)
       INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, from_month) SELECT $6, p.id, $5, 'rt-head', '2018-06' FROM p`,
      [person.nikHash, person.nikCipher, person.fullName, person.birthDate, handedIn.body.handIn.id, NO],
    );
  }
  const made = await door.post('/v1/tokens', scene.people.administrator.token).send({ kind: 'machine', label: 'registry', officeId: scene.branchId, scopes: ['checks'] });
  machine = made.body.token;
});
afterAll(() => door.close());

const register = (token: string, body: object = {}) => door.post(`/v1/cooperations/${NO}/registrations`, token).send({ month: MONTH, format: 'worker-list', ...body });
const written = (id: string) => door.record.query(`UPDATE exchange SET status = 'awaiting-answer' WHERE id = $1`, [id]);

test('the branch hands over; the city and strangers do not', async () => {
  for (const [role, status] of [['secretary', 403], ['mayor', 403], ['finance', 403]] as const) expect((await register(scene.people[role].token)).status).toBe(status);
  expect((await register(scene.stranger.token)).status).toBe(404);
  expect((await register(machine)).body.code).toBe('not-allowed');
  const made = await register(scene.people.officer.token);
  expect([made.status, made.body.sent, made.body.status]).toEqual([201, 3, 'preparing']);
  expect(door.gateway.told.at(-1)).toMatchObject({ call: 'startExchange', with: [{ no: NO, kind: 'registration', month: MONTH, late: null }] });
  const again = await register(scene.people.branchHead.token);
  expect([again.status, again.body.id]).toEqual([200, made.body.id]);
  const [log] = await door.record.query<{ purpose: string; rows: number }>(`SELECT purpose, rows_read AS rows FROM access_log WHERE subject = $1`, [`exchange:${made.body.id}`]);
  expect(log).toEqual({ purpose: 'hand-over', rows: 3 });
});

test('a format that is not known, a month nobody is a member in, and a malformed order are refused by name', async () => {
  const { token } = scene.people.officer;
  expect((await register(token, { format: 'worker-list.7' })).body.code).toBe('export-format-unknown');
  expect((await register(token, { month: '2017-01' })).body.code).toBe('exchange-nobody-left');
  expect((await register(token, { month: 'Juni' })).body.code).toBe('request-malformed');
});

test('an answer comes once it is awaited, by the branch, in a file that names people; the same file again is told so', async () => {
  const [exchange] = (await door.get(`/v1/cooperations/${NO}/registrations`, scene.people.officer.token)).body.exchanges;
  const bring = (content = RECEIPT, token = scene.people.officer.token) => door.post(`/v1/exchanges/${exchange.id}/answers`, token).attach('file', content, 'resi.csv');
  expect((await bring()).body.code).toBe('exchange-answer-not-expected');
  await written(exchange.id);
  expect((await bring(RECEIPT, scene.people.secretary.token)).body.code).toBe('not-allowed');
  expect((await bring(Buffer.from('a;b\r\n1;2\r\n'))).body.code).toBe('file-header-missing');
  expect([(await bring()).status, (await bring()).status]).toEqual([201, 200]);
  expect(door.gateway.told.filter(({ call }) => call === 'answerBrought')).toHaveLength(1);
  expect((await door.get(`/v1/exchanges/${exchange.id}`, scene.people.officer.token)).body.answers).toHaveLength(1);
});

test('people are shown masked to those who may read members', async () => {
  const [exchange] = (await door.get(`/v1/cooperations/${NO}/registrations`, scene.people.treasurer.token)).body.exchanges;
  expect((await door.get(`/v1/exchanges/${exchange.id}`, scene.people.treasurer.token)).body.code).toBe('not-allowed');
  const shown = await door.get(`/v1/exchanges/${exchange.id}`, scene.people.secretary.token);
  expect(shown.body.lines).toHaveLength(3);
  expect(shown.text).not.toMatch(/Warga|\d{16}/);
});

test('a registry tells its verdicts with its own token, about checks only', async () => {
  const { body: check } = await door.post(`/v1/cooperations/${NO}/identity-checks`, scene.people.officer.token).send({ month: MONTH });
  await written(check.id);
  const [line] = await door.record.query<{ id: string }>('SELECT id FROM exchange_line WHERE exchange_id = $1 LIMIT 1', [check.id]);
  const tell = (token: string, id = check.id, verdict: object = { verdict: 'rejected', code: 'deceased', turn: 1 }) =>
    door.post(`/v1/exchanges/${id}/verdicts`, token).send({ reference: 'REG-1', verdicts: [{ lineId: line!.id, ...verdict }] });
  expect((await tell(scene.people.officer.token)).body.code).toBe('not-allowed');
  expect((await tell(machine)).body).toEqual({ reference: 'REG-1', verdicts: 1, repeated: false });
  expect((await tell(machine)).body.repeated).toBe(true);
  expect((await tell(machine, check.id, { verdict: 'rejected', code: 'Budi Santoso', turn: 1 })).body.code).toBe('request-malformed');
  const [registration] = await door.record.query<{ id: string }>(`SELECT id FROM exchange WHERE kind = 'registration'`);
  expect((await tell(machine, registration!.id)).body.code).toBe('exchange-answer-not-expected');
});
