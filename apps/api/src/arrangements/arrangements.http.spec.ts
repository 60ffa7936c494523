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
  ['the minimum wage of a city whose decree is not loaded', { ...CITY_PAYS, baseFrom: 'minimum-wage' }, 'minimum-wage-missing'],
  ['a relief where the city pays', { ...CITY_PAYS, payerSource: 'other' }, 'funding-not-allowed'],
  ['a scheme no law prices here', { ...CITY_PAYS, schemes: ['pension'] }, 'request-malformed'],
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

test('by the minimum wage of the city: refused without its decree, then priced, shown and kept until a base is named', async () => {
  const admin = scene.people.administrator.token;
  const [from, until] = ['2019-01', '2019-12'];
  const rows = [{ id: 'umk.32.75.2019-01', regionCode: '32.75', from, until, amount: '4229756.61', source: 'Kepgub Jawa Barat', certainty: 'F' }];
  expect((await door.post('/v1/minimum-wages', scene.people.officer.token).send({ edition: 'e', source: 'Kepgub', rows })).body.code).toBe('not-allowed');
  for (const fault of [{ amount: '4229756,61' }, { amount: '0' }, { regionCode: '3275' }, { until: '2018-12' }]) {
    expect((await door.post('/v1/minimum-wages', admin).send({ edition: 'e', source: 'Kepgub', rows: [{ ...rows[0], ...fault }] })).body.code).toBe('request-malformed');
  }
  expect((await door.post('/v1/minimum-wages', admin).send({ edition: 'Kepgub 2018', source: 'Kepgub Jawa Barat', rows })).body).toEqual({ added: 1 });
  expect((await door.get('/v1/minimum-wages?region=32.75&month=2019-06', admin)).body.items).toMatchObject([{ id: rows[0]!.id, amount: '4229756.61', tableEdition: 'Kepgub 2018' }]);
  const preview = (body: object) => door.post(`${PATH}/preview`, scene.people.secretary.token).send({ ...CITY_PAYS, fromMonth: '2019-10', reason: undefined, ...body });
  expect((await preview({ baseFrom: 'minimum-wage' })).body[0].rules).toEqual([
    { rule: 'JKK 0,24% x UMK 32.75 Rp4.229.756,61 = Rp10.151', source: 'PP 44/2015; Kepgub Jawa Barat', certainty: 'F' },
    { rule: 'JKM 0,3% x UMK 32.75 Rp4.229.756,61 = Rp12.689', source: 'PP 44/2015; Kepgub Jawa Barat', certainty: 'F' },
  ]);
  const made = await propose('treasurer', { ...CITY_PAYS, fromMonth: '2019-10', baseFrom: 'minimum-wage', schemes: ['work-accident', 'death', 'old-age'] }, 'by-minimum-wage');
  expect(made.body).toMatchObject({ month: '2019-10', minimumWage: { amount: '4229756.61' } });
  expect(made.body.changes[0]).toMatchObject({ baseFrom: 'minimum-wage', schemes: ['work-accident', 'death', 'old-age'] });
  await door.record.query(`INSERT INTO arrangement (cooperation_no, payer_office_id, terms, from_month, basis, decided_by) SELECT no, city_id, terms -> 'arrangement' || '{"baseFrom":"minimum-wage"}', '2019-06', 'uji', $2 FROM cooperation WHERE no = $1`, [NO, scene.people.officer.id]);
  expect((await preview({})).body[0].rules[0].rule).toContain('UMK 32.75');
  expect((await preview({ base: 1_000_000 })).body[0].rules[0].rule).toBe('JKK 0,24% x Rp1.000.000 = Rp2.400');
  const forecast = (query: string) => door.get(`/v1/forecast?programme=neighbourhood-heads&people=10&months=2&${query}`, scene.people.officer.token);
  expect((await forecast('from=2019-06&minimumWageOf=32.75')).body).toMatchObject({ total: 2 * 10 * 22_840, months: [{ rules: [{ rule: expect.stringContaining('UMK 32.75') }, {}] }, {}] });
  expect((await forecast('from=2019-12&minimumWageOf=32.75')).body.code).toBe('minimum-wage-missing');
});
