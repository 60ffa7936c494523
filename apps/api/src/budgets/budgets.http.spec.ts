/** Budget accounts at the door: recorded by one person, confirmed by another, told to the months that wait, and read by whoever sees the case. */
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-2602';
const PATH = `/v1/cooperations/${NO}`;
const DPA = { account: '5.1.02.02.01.0054', accountName: 'Belanja Iuran JKK bagi Non ASN', year: 2018, amount: 1_000_000, documentKind: 'dpa', documentNo: 'DPA/1/2018', documentDate: '2018-01-02', fromDate: '2018-01-02', reason: 'APBD 2018' };

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  const [bill] = await door.record.query<{ id: string }>(
    `INSERT INTO bill (cooperation_no, month, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code) SELECT no, '2018-06', city_id, rehearsal, 10, 108000, '2018-06-18', '2018-07-16', '10327506189' FROM cooperation WHERE no = $1 RETURNING id`, [NO]);
  const [part] = await door.record.query<{ id: string }>(`INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code) SELECT id, 'office:' || payer_office_id, payer_office_id, members, amount, payment_code FROM bill WHERE id = $1 RETURNING id`, [bill!.id]);
  await door.record.query('INSERT INTO bill_account VALUES ($1, $2, 108000)', [part!.id, DPA.account]);
  await door.record.query(`INSERT INTO process_run (process_id, kind, no, period, rehearsal, opened_on) VALUES ($1, 'billing-month', $2, '2018-06', false, '2018-06-18')`, [`billing-month.${NO}.2018-06`, NO]);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ today: async () => '2018-08-22' as never, budgetRevised: async () => undefined }));

const post = (role: Role, tail: string, body: object, key?: string) => door.post(`${PATH}/${tail}`, scene.people[role].token, key).send(body);
const seen = async (role: Role = 'officer') => (await door.get(`${PATH}/budget?year=2018`, scene.people[role].token)).body;
const [YES, NO_WORD] = [{ approve: true, reason: 'sesuai DPA' }, { approve: false, reason: 'nomor keliru' }];

test('without a ceiling the account shows what is billed and nothing free', async () => {
  expect(await seen()).toMatchObject({ year: 2018, thresholds: [{ code: 'three-months-left' }, { code: 'one-month-left' }, { code: 'four-fifths-billed' }], accounts: [{ account: DPA.account, ceiling: null, billed: 108_000, paid: 0, free: null, runsOutIn: null, revisions: [] }] });
  expect((await door.get(`${PATH}/budget`, scene.stranger.token)).body.code).toBe('cooperation-unknown');
});

test('recorded once under its key, not in force until another person confirms it, and then told to the month that waits', async () => {
  const made = await post('treasurer', 'budgets', DPA, 'dpa-1');
  expect([made.status, made.body.accounts]).toMatchObject([201, [{ ceiling: null, revisions: [{ standing: 'proposed', amount: 1_000_000, fromMonth: '2018-01', untilMonth: '2018-12', mayDecide: false }] }]]);
  expect((await post('treasurer', 'budgets', DPA, 'dpa-1')).body.accounts[0].revisions).toHaveLength(1);
  const { id } = made.body.accounts[0].revisions[0];
  expect((await post('treasurer', `budgets/${id}/decision`, YES)).body.code).toBe('duties-incompatible');
  expect((await seen('secretary')).accounts[0].revisions[0].mayDecide).toBe(true);
  expect(door.gateway.told.filter(({ call }) => call === 'budgetRevised')).toEqual([]);
  const confirmed = await post('secretary', `budgets/${id}/decision`, YES);
  expect([confirmed.status, confirmed.body.accounts[0]]).toMatchObject([200, { ceiling: { id, amount: 1_000_000 }, free: 892_000, shortfall: 0 }]);
  expect(door.gateway.told.find(({ call }) => call === 'budgetRevised')?.with).toEqual([[`billing-month.${NO}.2018-06`]]);
  expect((await post('secretary', `budgets/${id}/decision`, YES)).body.code).toBe('budget-unknown');
});

test('a change is a further row; turned down it changes nothing, confirmed it stands even where nobody can be told', async () => {
  const body = { ...DPA, amount: 50_000, documentKind: 'dppa', documentNo: 'DPPA/1/2018', fromDate: '2018-07-01', reason: 'rasionalisasi' };
  const asked = (await post('treasurer', 'budgets', body)).body.accounts[0].revisions[0];
  expect((await post('officer', `budgets/${asked.id}/decision`, NO_WORD)).body.accounts[0]).toMatchObject({ ceiling: { amount: 1_000_000 }, revisions: [{ standing: 'rejected', decisionReason: 'nomor keliru' }, { standing: 'confirmed' }] });
  const again = (await post('treasurer', 'budgets', body)).body.accounts[0].revisions[0];
  door.gateway.expects({ today: async () => '2018-08-22' as never, budgetRevised: async () => Promise.reject(new Error('away')) });
  expect((await post('officer', `budgets/${again.id}/decision`, YES)).body.accounts[0]).toMatchObject({ ceiling: { amount: 50_000 }, free: -58_000, shortfall: 58_000, runsOutIn: '2018-06', because: 'amount', months: [{ month: '2018-06', left: 0, beyond: 58_000 }] });
});

test.each([
  ['by a section that arranges nothing', 'legalSection', {}, 'not-allowed'],
  ['for a payer of another city', 'treasurer', { payerKey: 'village:99.99.99.9999' }, 'budget-payer-unknown'],
  ['for months of another year', 'treasurer', { untilMonth: '2019-02' }, 'period-invalid'],
  ['without a document', 'treasurer', { documentNo: ' ' }, 'request-malformed'],
  ['for less than nothing', 'treasurer', { amount: -1 }, 'request-malformed'],
] as const)('a ceiling %s is refused and leaves nothing behind', async (_, role, more, code) => {
  const count = async () => (await door.record.query('SELECT id FROM budget_ceiling')).length;
  const before = await count();
  expect((await post(role, 'budgets', { ...DPA, ...more })).body.code).toBe(code);
  expect(await count()).toBe(before);
  expect((await post('secretary', 'budgets/nothing/decision', YES)).body.code).toBe('budget-unknown');
});
