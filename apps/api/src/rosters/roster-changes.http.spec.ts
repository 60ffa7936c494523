/** Changes of the roster at the door: judged field by field, on record before any process knows, and nobody shown in clear. */
import { randomUUID } from 'node:crypto';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { nikOf } from '@sinergi/domain/roster/nik';
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import { loadRegions } from '@sinergi/persistence/law/regions.repository';
import { stagedPerson } from '../../../../test/harness/case-on-record';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
let members: string[] = [];
const NO = 'COOP-2018-0501';
const CHANGES = `/v1/cooperations/${NO}/roster-changes`;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  await loadRegions(door.record, await readRegionTables());
  door.gateway.expects({ startHandIn: async () => undefined });
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  members = await Promise.all([1, 2, 3].map((serial) => member(handedIn.body.handIn.id as string, serial)));
}, 30_000);
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ startRosterChange: async () => undefined }));

async function member(handInId: string, serial: number): Promise<string> {
  const person = stagedPerson(1, serial).person!;
  const [participant] = await door.record.query<{ id: string }>(`INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id`, [
    person.nikHash, person.nikCipher, person.fullName, person.birthDate,
  ]);
  const id = randomUUID();
  await door.record.query(`INSERT INTO membership (id, cooperation_no, participant_id, hand_in_id, position_code, rt, rw, village_code, district_code, from_month) VALUES ($1, $2, $3, $4, 'rt-head', $5, '002', '32.75.01.1001', '32.75.01', '2018-06')`, [
    id, NO, participant!.id, handInId, `00${serial}`,
  ]);
  return id;
}

const NEWCOMER = { nik: nikOf('327501', localDate('1975-03-02'), 'female', 77), name: 'Ibu Penerus Contoh', birthDate: '02/03/1975', sex: 'P', phone: '081211112222', motherName: 'Contohwati' };
const succession = (more: object = {}) => ({ kind: 'succession', reason: 'died', happenedOn: '2026-11-16', membershipId: members[0], person: NEWCOMER, ...more });
const propose = (body: object, role: Role = 'secretary', key?: string) => door.post(CHANGES, scene.people[role].token, key).send(body);
const changes = () => door.record.query<{ id: string; start: RosterChangeStart }>('SELECT id, start FROM roster_change ORDER BY recorded_at');

test('what cannot be taken is said field by field, in the sentences of a roster row, and nothing is recorded', async () => {
  const answer = await propose(succession({ person: { ...NEWCOMER, nik: '3275010203', name: 'Ibu 4', birthDate: '31/02/1975' } }));
  expect([answer.status, answer.body.code]).toEqual([400, 'request-malformed']);
  expect(answer.body.fields).toEqual(expect.arrayContaining([
    { field: 'person.nik', id: expect.stringMatching(/^NIK tidak terdiri dari 16 digit\./), en: expect.stringMatching(/^The NIK does not have 16 digits\./) },
    expect.objectContaining({ field: 'person.birthDate' }),
  ]));
  const taken = await propose(succession({ person: { nik: nikOf('327501', localDate('1960-08-17'), 'male', 2), name: 'Warga Contoh', birthDate: '17/08/1960' } }));
  expect(taken.body.fields).toEqual([{ field: 'person.nik', id: expect.stringContaining('Sudah menjadi peserta'), en: expect.any(String) }]);
  expect(await changes()).toEqual([]);
});

test('a preview counts and names the month; it records nothing', async () => {
  const answer = await door.post(`${CHANGES}/preview`, scene.people.secretary.token).send({ kind: 'mass-exit', reason: 'group-dissolved', happenedOn: '2026-12-31', leavers: { places: ['32.75.01'] } });
  expect([answer.status, answer.body]).toMatchObject([200, { leaves: 3, joins: 0, byPosition: [{ code: 'rt-head', members: 3 }], byDistrict: [{ code: '32.75.01', name: expect.any(String), members: 3 }], lastMonth: '2026-12', firstMonth: '2027-01', late: false }]);
  expect(await changes()).toEqual([]);
});

test('on record once, then told to its own process; no person in what the engine is given, and masked in what is shown', async () => {
  const answer = await propose(succession(), 'secretary', 'succession-once');
  expect([answer.status, answer.body]).toMatchObject([202, { job: { kind: 'roster-change', state: 'being-processed' }, change: { kind: 'succession', leaves: 1, joins: 1, reportDueOn: '2026-11-25', late: false, post: { positionCode: 'rt-head', rt: '001', rw: '002', villageCode: '32.75.01.1001' } } }]);
  expect((await propose(succession(), 'secretary', 'succession-once')).body).toEqual(answer.body);
  expect(await changes()).toHaveLength(1);
  const told = JSON.stringify(door.gateway.told);
  expect(door.gateway.told[0]?.with[0]).toMatchObject({ changeId: answer.body.change.id, no: NO, kind: 'succession', side: 'city', proposedBy: scene.people.secretary.id });
  expect(told + JSON.stringify(answer.body) + door.log.join('\n')).not.toMatch(/Penerus|Contohwati|\d{16}|0812/);
  expect((await propose(succession({ membershipId: members[0], person: { ...NEWCOMER, nik: nikOf('327501', localDate('1975-03-02'), 'female', 78) } }))).body.code).toBe('change-under-way');
  const seen = await door.get(CHANGES, scene.people.legalSection.token);
  expect(seen.body.items[0]).toMatchObject({ leaver: null, joiner: null, leaves: 1 });
  expect((await door.get(CHANGES, scene.stranger.token)).status).toBe(404);
});

test('members are found by part of a name or a whole number, masked, and every look is noted', async () => {
  const find = (words: string, role: Role = 'secretary') => door.post(`${CHANGES}/members`, scene.people[role].token).send({ words });
  const byName = await find('warga contoh 2');
  expect(byName.body.items).toEqual([expect.objectContaining({ membershipId: members[1], rt: '002', nameMasked: expect.stringMatching(/^W\. C\./) })]);
  expect((await find(nikOf('327501', localDate('1960-08-17'), 'male', 3))).body.items).toHaveLength(1);
  expect(JSON.stringify(byName.body)).not.toMatch(/Warga|\d{16}/);
  expect((await find('warga', 'treasurer')).body.code).toBe('not-allowed');
  expect(await door.record.query(`SELECT purpose, subject, rows_read AS rows FROM access_log`)).toEqual([1, 2].map(() => ({ purpose: 'member-list', subject: `cooperation:${NO}`, rows: 1 })));
});

test.each([
  ['by somebody without that power', () => succession(), 'treasurer', 'not-allowed'],
  ['of a death still to come', () => succession({ happenedOn: '2026-12-24', membershipId: members[1] }), 'secretary', 'period-invalid'],
  ['of a group without a paper', () => ({ kind: 'mass-exit', reason: 'moved', happenedOn: '2026-11-30', leavers: { everybody: true } }), 'secretary', 'request-malformed'],
  ['of a group and of everybody at once', () => ({ kind: 'mass-exit', reason: 'moved', happenedOn: '2026-11-30', documentId: randomUUID(), leavers: { everybody: true, positions: ['rt-head'] } }), 'secretary', 'request-malformed'],
  ['for a reason of another kind', () => succession({ reason: 'withdrew', membershipId: members[1] }), 'secretary', 'request-malformed'],
  ['of a volunteer where the whole group is covered', () => ({ kind: 'opt-out', membershipId: members[1], consent: { kind: 'withdrawal', signedOn: '2026-11-20', documentId: randomUUID() } }), 'secretary', 'participation-not-voluntary'],
] as const)('no change %s', async (_, body, role, code) => {
  const before = (await changes()).length;
  expect((await propose(body(), role)).body.code).toBe(code);
  expect((await changes()).length).toBe(before);
});

test('a volunteer leaves by a withdrawal with its paper; the rate is told of the heads known', async () => {
  await door.record.query(`UPDATE cooperation SET terms = terms || '{"participation":"voluntary"}' WHERE no = $1`, [NO]);
  const paper = await door.post('/v1/documents', scene.people.secretary.token).field('kind', 'withdrawal').field('title', 'Surat pengunduran diri').field('cooperationNo', NO).attach('file', Buffer.from('%PDF-1.4 surat'), 'surat.pdf');
  const consent = { kind: 'withdrawal', signedOn: '2026-11-20', documentId: paper.body.id };
  expect((await propose({ kind: 'opt-out', membershipId: members[2], consent: { ...consent, documentId: undefined } })).body.code).toBe('request-malformed');
  expect((await propose({ kind: 'opt-out', membershipId: members[2], consent: { ...consent, kind: 'consent' } })).body.code).toBe('request-malformed');
  const answer = await propose({ kind: 'opt-out', membershipId: members[2], consent });
  expect(answer.body.change).toMatchObject({ kind: 'opt-out', reason: 'withdrew', leaves: 1, joins: 0, consent });
  expect((await door.get(CHANGES, scene.people.officer.token)).body).toMatchObject({ kinds: ['succession', 'mass-exit', 'transfer', 'opt-in', 'opt-out'].map((code) => ({ code })), participation: { members: 3, heads: null, ratePermille: null } });
  const told = await door.post(`/v1/cooperations/${NO}/heads-known`, scene.people.secretary.token).send({ heads: 12, source: 'SK Wali Kota 12/2026' });
  expect([told.status, told.body]).toEqual([201, { members: 3, heads: 12, source: 'SK Wali Kota 12/2026', toldOn: '2026-11-24', ratePermille: 250 }]);
});
