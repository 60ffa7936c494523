/** People's data at the door: seen in clear for a purpose that is noted, asked about, erased by two people, kept no longer than the rule. */
import { randomUUID } from 'node:crypto';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { nikOf } from '@sinergi/domain/roster/nik';
import { destroyKeys } from '@sinergi/persistence/privacy/document-key.repository';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { testCipher } from '../../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
let membershipId: string;
let documentId: string;
const NO = 'COOP-2018-0001';
const NIK = nikOf('327501', localDate('1970-08-17'), 'female', 4_321);
const [PHONE, ACCOUNT] = ['081298765432', '9081726354'];

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  door.gateway.expects({ startHandIn: async () => undefined });
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from(`nik,nama\n${NIK},Siti\n`), 'daftar.csv');
  const handInId = handedIn.body.handIn.id as string;
  const lock = testCipher.lockFor();
  const [participant] = await door.record.query<{ id: string }>(
    `INSERT INTO participant (rehearsal, nik_hash, nik_cipher, key_sealed, full_name, sex, birth_date, phone_cipher, phone_hash, account_cipher, account_hash)
     VALUES (false, $1, $2, $3, 'Siti Rahmawati', 'female', '1970-08-17', $4, $5, $6, $7) RETURNING id`,
    [testCipher.keyedHash(NIK), lock.encrypt(NIK), lock.sealed, lock.encrypt(PHONE), testCipher.keyedHash(PHONE), lock.encrypt(ACCOUNT), testCipher.keyedHash(ACCOUNT)],
  );
  const [member] = await door.record.query<{ id: string }>(`INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, from_month) VALUES ($1, $2, $3, 'rt-head', '2018-06') RETURNING id`, [NO, participant!.id, handInId]);
  membershipId = member!.id;
  await door.record.query(
    `INSERT INTO staged_row (hand_in_id, row_no, sheet, line, verdict, nik_hash, nik_cipher, key_sealed, full_name) VALUES ($1, 1, 'Daftar', 2, 'accepted', $2, $3, $4, 'Siti Rahmawati')`,
    [handInId, testCipher.keyedHash(NIK), lock.encrypt(NIK), lock.sealed],
  );
  await door.record.query(`UPDATE hand_in SET status = 'committed', finished_on = '2018-06-05' WHERE id = $1`, [handInId]);
  [{ documentId } = { documentId: '' }] = await door.record.query<{ documentId: string }>('SELECT document_id AS "documentId" FROM hand_in WHERE id = $1', [handInId]);
});
afterAll(() => door.close());

const as = (role: Role) => scene.people[role].token;
const look = (role: Role, body: object = { purpose: 'verify-identity', reason: 'Peserta datang ke loket' }) => door.post(`/v1/members/${membershipId}/reading`, as(role)).send(body);
const log = () => door.record.query<{ purpose: string; reason: string | null; subject: string; people: number; correlation: string | null }>(
  'SELECT purpose, reason, subject, cardinality(participants) AS people, correlation_id AS correlation FROM access_log ORDER BY id');

describe('one member in clear', () => {
  test('is shown to those who may, for a purpose of the list and a reason, and is noted with its request', async () => {
    const shown = await look('officer').set('X-Request-Id', 'reading-0001');
    expect(shown.body).toEqual({ membershipId, no: NO, name: 'Siti Rahmawati', nik: NIK, birthDate: '1970-08-17', phone: PHONE, account: ACCOUNT, bank: null });
    expect(await log()).toEqual([{ purpose: 'verify-identity', reason: 'Peserta datang ke loket', subject: `membership:${membershipId}`, people: 1, correlation: 'reading-0001' }]);
  });

  test('is kept nowhere: not in the answers kept for repeated requests, not in the log', async () => {
    expect(await door.record.query(`SELECT 1 FROM idempotency_key WHERE response::text LIKE '%' || $1 || '%'`, [NIK])).toEqual([]);
    expect(door.log.join('')).not.toContain(NIK);
  });

  test.each([
    ['without a purpose', 'officer', { reason: 'Peserta datang' }, 'request-malformed'],
    ['for a purpose of one\'s own', 'officer', { purpose: 'curiosity', reason: 'Peserta datang' }, 'request-malformed'],
    ['without a reason', 'officer', { purpose: 'audit' }, 'request-malformed'],
    ['by whoever may see members masked only', 'mayor', { purpose: 'audit', reason: 'Pemeriksaan' }, 'not-allowed'],
    ['by whoever only runs the system', 'operator', { purpose: 'audit', reason: 'Pemeriksaan' }, 'not-allowed'],
  ] as const)('is not shown %s, and nothing is noted', async (_, role, body, code) => {
    const before = (await log()).length;
    expect((await look(role, body)).body.code).toBe(code);
    expect((await log()).length).toBe(before);
  });

  test('of another branch is no member known here', async () => {
    expect((await door.post(`/v1/members/${membershipId}/reading`, scene.stranger.token).send({ purpose: 'audit', reason: 'Pemeriksaan' })).body.code).toBe('member-unknown');
    expect((await door.post(`/v1/members/${randomUUID()}/reading`, as('officer')).send({ purpose: 'audit', reason: 'Pemeriksaan' })).body.code).toBe('member-unknown');
  });
});

test('who read what about a member: lists, downloads and looks in clear, newest first, for the keeper of data only', async () => {
  await door.get(`/v1/cooperations/${NO}/members`, as('officer'));
  await door.get(`/v1/documents/${documentId}/content`, as('secretary'));
  const path = `/v1/members/${membershipId}/readings`;
  const { items } = (await door.get(path, as('operator'))).body as { items: { purpose: string; reader: string; reason: string | null; purposeTitle: object }[] };
  expect(items.map(({ purpose, reader, reason }) => [purpose, reader, reason])).toEqual([
    ['document', 'Pejabat city-secretary', 'roster'], ['member-list', 'Pejabat account-officer', null], ['verify-identity', 'Pejabat account-officer', 'Peserta datang ke loket'],
  ]);
  expect(items[1]!.purposeTitle).toEqual({ id: 'Daftar peserta, tersamar', en: 'Member list, masked' });
  expect((await door.get(path, as('officer'))).body.code).toBe('not-allowed');
});

describe('what do you hold about me', () => {
  const report = (nik: string, role: Role = 'operator') => door.post('/v1/subject-requests/report', as(role)).send({ nik, reason: 'Surat tanggal 20 November' });

  test('is answered with people, memberships, deliveries, readings, purposes and law, within the 3 x 24 hours', async () => {
    const { status, body } = await report(`${NIK.slice(0, 4)} ${NIK.slice(4)}`);
    expect(status).toBe(200);
    expect(body.people).toEqual([expect.objectContaining({ name: 'Siti Rahmawati', nik: NIK, phone: PHONE, account: ACCOUNT })]);
    expect(body.memberships).toEqual([expect.objectContaining({ cooperationNo: NO, position: 'rt-head', fromMonth: '2018-06', untilMonth: null, undone: false })]);
    expect(body.deliveries).toEqual([expect.objectContaining({ sheet: 'Daftar', line: 2, fileName: 'daftar.csv', verdict: 'accepted', fileDestroyedOn: null })]);
    expect(body.readings.map(({ purpose }: { purpose: string }) => purpose)).toEqual(['subject-report', 'document', 'member-list', 'verify-identity']);
    expect(body.dataSets.map(({ dataSet, retention }: { dataSet: string; retention: { days: number } }) => [dataSet, retention.days])).toEqual([
      ['membership', 3_650], ['returned-rows', 90], ['roster-original', 30], ['returned-workbook', 90], ['exchange-file', 90], ['access-log', 1_825],
    ]);
    expect(body.request).toMatchObject({ kind: 'access', standing: 'answered', overdue: false });
    expect(Date.parse(body.request.dueAt) - Date.parse(body.request.receivedAt)).toBe(72 * 3_600_000);
  });

  test('about somebody unknown is answered too: nothing is held', async () => {
    expect((await report('3275014108700001')).body).toMatchObject({ people: [], memberships: [], deliveries: [], months: [] });
  });

  test('is for the keeper of data only, and leaves the number nowhere', async () => {
    expect((await report(NIK, 'officer')).body.code).toBe('not-allowed');
    expect((await report('12')).body.code).toBe('request-malformed');
    const rows = await door.record.query<{ text: string }>('SELECT row_to_json(a)::text AS text FROM audit_entry a UNION ALL SELECT row_to_json(i)::text FROM idempotency_key i UNION ALL SELECT row_to_json(s)::text FROM subject_request s');
    expect(rows.filter(({ text }) => text.includes(NIK))).toEqual([]);
    expect(door.log.join('')).not.toContain(NIK);
  });
});

describe('erase me', () => {
  const ask = () => door.post('/v1/subject-requests/erasure', as('operator')).send({ nik: NIK, reason: 'Surat tanggal 20 November' });
  const confirm = (id: string, role: Role, body: object = { approve: true }) => door.post(`/v1/subject-requests/${id}/confirmation`, as(role)).send(body);

  test('is refused with the law named while the membership stands, and the request is on record', async () => {
    const { status, body } = await ask();
    expect([status, body.code]).toEqual([409, 'erasure-refused-by-law']);
    expect(body.facts).toMatchObject({ ground: 'membership-stands', legalBasis: expect.stringContaining('UU 8/1997'), until: null });
    expect((await door.get(`/v1/subject-requests/${body.facts.request}`, as('operator'))).body).toMatchObject({ kind: 'erasure', standing: 'refused', refusal: { ground: 'membership-stands' } });
  });

  test('waits for a second person, who may say no with a reason, and is told no twice', async () => {
    await door.record.query(`UPDATE membership SET until_month = '2016-10', from_month = '2016-01' WHERE id = $1`, [membershipId]);
    const first = (await ask()).body;
    expect(first).toMatchObject({ standing: 'proposed', refusal: null, mayConfirm: false });
    expect((await ask()).body.id).toBe(first.id);
    expect((await confirm(first.id, 'operator')).body).toMatchObject({ code: 'duties-incompatible' });
    expect((await confirm(first.id, 'officer')).body.code).toBe('not-allowed');
    expect((await confirm(first.id, 'administrator', { approve: false })).body.code).toBe('decision-reason-missing');
    expect((await confirm(first.id, 'administrator', { approve: false, reason: 'Identitas belum cocok' })).body.standing).toBe('rejected');
    const second = (await ask()).body;
    expect(second.id).not.toBe(first.id);
    expect((await confirm(second.id, 'administrator')).body.standing).toBe('confirmed');
    expect((await confirm(second.id, 'administrator')).body.code).toBe('subject-request-decided');
    expect((await door.get('/v1/subject-requests', as('administrator'))).body.items[0]).toMatchObject({ id: second.id, standing: 'confirmed' });
  });

  test('of somebody nothing is held about says so', async () => {
    expect((await door.post('/v1/subject-requests/erasure', as('operator')).send({ nik: '3275014108700001', reason: 'Surat' })).body.code).toBe('subject-unknown');
  });
});

test('a destroyed file says on which day and why, and that nothing else is lost', async () => {
  const [{ place } = { place: '' }] = await door.record.query<{ place: string }>('SELECT store_key AS place FROM document WHERE id = $1', [documentId]);
  await destroyKeys(door.record, [place], '2026-11-20', 'retention');
  const { status, body } = await door.get(`/v1/documents/${documentId}/content`, as('officer'));
  expect([status, body.code, body.facts]).toEqual([410, 'document-destroyed', { destroyedOn: '2026-11-20', because: 'retention' }]);
});

test('what is due is shown by its rule, and a sweep is asked for once', async () => {
  const preview = (await door.get('/v1/retention', as('operator'))).body;
  expect(preview.dataSets.map(({ dataSet, due }: { dataSet: string; due: number | null }) => [dataSet, due])).toEqual([
    ['membership', null], ['returned-rows', 0], ['roster-original', 0], ['returned-workbook', 0], ['exchange-file', 0], ['access-log', 0],
  ]);
  const key = randomUUID();
  const asked = await door.post('/v1/retention/runs', as('operator'), key).send({});
  expect([asked.status, asked.body.finishedAt]).toEqual([201, null]);
  expect((await door.post('/v1/retention/runs', as('operator'), key).send({})).body.id).toBe(asked.body.id);
  expect((await door.get('/v1/retention', as('operator'))).body.runs).toHaveLength(1);
  expect((await door.get('/v1/retention', as('officer'))).body.code).toBe('not-allowed');
});
