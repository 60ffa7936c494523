/** Who pays, at the door: previewed without a trace, proposed once, judged before anybody is asked, and told later where it cannot be told now. */
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { PendingRepository } from '@sinergi/persistence/relay/pending.repository';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0601';
const PATH = `/v1/cooperations/${NO}/arrangement-changes`;
const CITY_PAYS = { fromMonth: '2019-06', mode: 'government-paid', fundingSource: 'city-budget', reason: 'honorarium berhenti' };

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ startArrangementChange: async () => undefined }));

const propose = (role: Role, body: object, key?: string) => door.post(PATH, scene.people[role].token, key).send(body);
const onRecord = () => door.record.query('SELECT id FROM arrangement_change');

test('a preview asks nobody and leaves nothing behind', async () => {
  const before = await onRecord();
  const answer = await door.post(`${PATH}/preview`, scene.people.secretary.token).unset('Idempotency-Key').send(CITY_PAYS);
  expect([answer.status, answer.body]).toMatchObject([200, [{ no: NO, month: '2019-06', members: 0, amount: 0 }]]);
  expect(await onRecord()).toEqual(before);
});

test('proposed once under its key, on record before its process is told, and what is not said stays as it is', async () => {
  const made = await propose('treasurer', CITY_PAYS, 'city-pays');
  expect([made.status, made.body.changes]).toMatchObject([201, [{ status: 'awaiting-approval', mode: 'government-paid', fundingSource: 'city-budget', base: 2_000_000, schemes: ['work-accident', 'death'], portions: [{ split: 'office', share: 1_000_000 }] }]]);
  expect((await propose('treasurer', CITY_PAYS, 'city-pays')).body).toEqual(made.body);
  const told = door.gateway.told.map((call) => call.with[0] as ArrangementChangeStart);
  expect(told).toMatchObject([{ no: NO, proposedBy: scene.people.treasurer.id, side: 'city', ask: { act: 'approve-arrangement', side: 'branch' } }]);
});

test.each([
  ['from village funds', { ...CITY_PAYS, fundingSource: 'village-fund' }, 'funding-not-allowed'],
  ['a deduction from the city budget', { ...CITY_PAYS, mode: 'honorarium-deduction' }, 'funding-not-allowed'],
  ['shares that are no whole', { ...CITY_PAYS, mode: 'subsidised', portions: [{ split: 'office', share: 400_000, fundingSource: 'city-budget' }] }, 'portions-not-whole'],
  ['a group of strangers', { ...CITY_PAYS, group: 'rw', positions: ['lurah'] }, 'position-unknown'],
  ['an end before the beginning', { ...CITY_PAYS, untilMonth: '2019-05' }, 'period-invalid'],
  ['a payer nobody knows', { ...CITY_PAYS, payerOfficeId: '00000000-0000-4000-8000-000000000000' }, 'office-unknown'],
  ['no reason', { ...CITY_PAYS, reason: '' }, 'request-malformed'],
] as const)('%s is refused and nothing is on record', async (_, body, code) => {
  const before = await onRecord();
  expect((await propose('secretary', body)).body.code).toBe(code);
  expect(await onRecord()).toEqual(before);
  expect(door.gateway.told).toEqual([]);
});

test('a position that another group names in those months', async () => {
  const [{ id: officeId }] = (await door.record.query<{ id: string }>('SELECT city_id AS id FROM cooperation WHERE no = $1', [NO])) as [{ id: string }];
  await door.record.query(
    `INSERT INTO arrangement (cooperation_no, group_code, positions, payer_office_id, terms, from_month, until_month, basis, decided_by) SELECT $1, 'ketua-rw', '{rw-head}', $2, terms -> 'arrangement', '2019-01', '2019-08', 'adendum', $3 FROM cooperation WHERE no = $1`,
    [NO, officeId, scene.people.officer.id],
  );
  expect((await propose('secretary', { ...CITY_PAYS, group: 'rw', positions: ['rw-head'] })).body.code).toBe('arrangement-overlaps');
  expect((await propose('secretary', { ...CITY_PAYS, group: 'rw', positions: ['rw-head'], fromMonth: '2019-09' })).status).toBe(201);
});

test('nobody without that power; what cannot be told now is left to the relay', async () => {
  expect((await propose('legalSection', CITY_PAYS)).body.code).toBe('not-allowed');
  door.gateway.expects({ startArrangementChange: async () => Promise.reject(new Error('away')) });
  const { body } = await propose('officer', { ...CITY_PAYS, fromMonth: '2020-01' });
  const pending = new PendingRepository(door.record, 0);
  const left = (await pending.arrangementChanges()).map(({ changeId }) => changeId);
  expect(left).toEqual([body.changes[0].id]);
  await pending.arrangementChangeStarted(left[0]!);
  expect(await pending.arrangementChanges()).toEqual([]);
});

test('whoever is asked to approve sees what its proposer saw, until it has come to an end', async () => {
  const { body } = await propose('secretary', { ...CITY_PAYS, fromMonth: '2021-01' });
  const [{ id }] = body.changes;
  const seen = () => door.get(`${PATH}/${id}/preview`, scene.people.branchHead.token);
  expect((await seen()).body).toEqual((await door.post(`${PATH}/preview`, scene.people.secretary.token).send({ ...CITY_PAYS, reason: undefined, fromMonth: '2021-01' })).body);
  expect((await seen()).body).toMatchObject([{ month: '2021-01', isBilled: false, before: 0, amount: 0 }]);
  await door.record.query(`UPDATE arrangement_change SET status = 'declined' WHERE id = $1`, [id]);
  expect((await seen()).body).toEqual([]);
  expect((await door.get(`${PATH}/nobody/preview`, scene.people.branchHead.token)).body.code).toBe('arrangement-change-unknown');
});

test('the programme says what may be paid from and which positions there are', async () => {
  const { body } = await door.get(`/v1/cooperations/${NO}/arrangements`, scene.people.treasurer.token);
  expect(body.funding.map(({ mode, sources }: { mode: string; sources: string[] }) => `${mode}: ${sources.join(' ')}`)).toEqual(
    expect.arrayContaining(['honorarium-deduction: honorarium', 'government-paid: city-budget village-allocation village-income']),
  );
  expect(body.positions.map(({ code }: { code: string }) => code)).toContain('rw-head');
});

test('12,300 heads from August: what they cost, by which rule', async () => {
  const answer = await door.get('/v1/forecast?programme=neighbourhood-heads&people=12300&from=2018-08&months=5', scene.people.officer.token);
  expect(answer.body).toMatchObject({ people: 12_300, total: 664_200_000, months: [{ month: '2018-08', each: 10_800, amount: 132_840_000, rules: [{ certainty: expect.any(String) }, {}] }, {}, {}, {}, {}] });
  expect((await door.get('/v1/forecast?programme=nobody&people=1&from=2018-08', scene.people.officer.token)).body.code).toBe('programme-unknown');
});
