/** Corrections: a wrong fact is superseded with a reason and a second person; the old value stays to be read. */
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-7000';
let door: Door;
let scene: Bekasi;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.setToday('2018-05-02');
  await cooperationOnRecord(door, scene, NO);
  await door.record.query(
    `INSERT INTO verbal_approval (launch_id, given_by, office_id, position, capacity, given_on, place, channel, recorded_by)
     SELECT launch_id, $2, city_id, 'mayor', 'penjabat', '2018-04-16', 'Balai Kota', 'tatap muka', $3 FROM cooperation WHERE no = $1`,
    [NO, scene.people.mayor.id, scene.people.officer.id],
  );
});
afterAll(() => door.close());

const propose = (role: Role, body: object, key?: string) => door.post(`/v1/cooperations/${NO}/corrections`, scene.people[role].token, key).send({ reason: 'salah ketik', ...body });
const confirm = (role: Role, id: string, body: object = { approve: true }) => door.post(`/v1/corrections/${id}/confirmation`, scene.people[role].token).send(body);
const page = async (role: Role = 'branchHead') => (await door.get(`/v1/cooperations/${NO}`, scene.people[role].token)).body;
const GIVEN_ON = { fact: 'verbal-approval.given-on', becomes: '2018-04-17' };

test.each([
  ['by somebody without a part in it', 'treasurer', GIVEN_ON, 'not-allowed'],
  ['to a day still to come', 'officer', { fact: 'verbal-approval.given-on', becomes: '2030-01-01' }, 'period-invalid'],
  ['to something that is no day', 'officer', { fact: 'verbal-approval.given-on', becomes: 'kemarin' }, 'request-malformed'],
  ['to what it says already', 'officer', { fact: 'verbal-approval.given-on', becomes: '2018-04-16' }, 'request-malformed'],
  ['of a signature nobody gave', 'officer', { fact: 'signature.signed-on', subject: '0198a6c0-1111-4222-8333-444455556666', becomes: '2018-04-17' }, 'correction-unknown'],
  ['of a signature that is not named', 'officer', { fact: 'signature.signed-on', becomes: '2018-04-17' }, 'request-malformed'],
] as const)('no correction %s', async (_, role, body, code) => {
  expect((await propose(role, body)).body.code).toBe(code);
});

test('proposed by one, agreed by another: the right day shows with a mark, the wrong one stays', async () => {
  const made = await propose('officer', GIVEN_ON, 'correct-once');
  expect([made.status, made.body]).toMatchObject([201, { standing: 'proposed', was: '2018-04-16', becomes: '2018-04-17', subject: NO, mayConfirm: false, proposedOn: '2018-05-02' }]);
  expect((await propose('officer', GIVEN_ON, 'correct-once')).body).toEqual(made.body);
  expect((await propose('branchHead', { ...GIVEN_ON, becomes: '2018-04-18' })).body.code).toBe('correction-already-decided');
  expect((await page()).approval).toMatchObject({ givenOn: '2018-04-16', corrected: [] });
  expect((await page()).corrections).toMatchObject([{ id: made.body.id, mayConfirm: true }]);

  expect((await confirm('officer', made.body.id)).body.code).toBe('duties-incompatible');
  expect((await confirm('treasurer', made.body.id)).body.code).toBe('not-allowed');
  const both = await Promise.all([confirm('branchHead', made.body.id), confirm('secretary', made.body.id)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);

  const { approval, corrections, timeline } = await page();
  expect(approval).toMatchObject({ givenOn: '2018-04-17', place: 'Balai Kota', corrected: ['given-on'] });
  expect(corrections).toMatchObject([{ standing: 'accepted', was: '2018-04-16', becomes: '2018-04-17', decidedOn: '2018-05-02', mayConfirm: false }]);
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'correction', on: '2018-05-02', detail: { id: '16 April 2018 menjadi 17 April 2018 — salah ketik', en: '16 April 2018 becomes 17 April 2018 — salah ketik' } }));
  expect(await door.record.query('SELECT given_on FROM verbal_approval')).toEqual([{ given_on: '2018-04-16' }]);
});

test('the next correction starts from the right value; one that is rejected changes nothing', async () => {
  const made = await propose('officer', { ...GIVEN_ON, becomes: '2018-04-18' });
  expect(made.body).toMatchObject({ was: '2018-04-17', becomes: '2018-04-18' });
  expect((await confirm('branchHead', made.body.id, { approve: false })).body.code).toBe('decision-reason-missing');
  expect((await confirm('branchHead', made.body.id, { approve: false, reason: 'notulen menyebut tanggal 17' })).body.standing).toBe('rejected');
  expect((await page()).approval.givenOn).toBe('2018-04-17');
  expect((await confirm('branchHead', '0198a6c0-1111-4222-8333-444455556666')).body.code).toBe('correction-unknown');
});
