/** Arrears at the door: who owes and since when, and what two people decide about it; nothing is left behind by what is refused. */
import { randomBytes, randomUUID } from 'node:crypto';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { PendingRepository } from '@sinergi/persistence/relay/pending.repository';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-2601';
const PATH = `/v1/cooperations/${NO}`;
const parts: { billId: string; id: string }[] = [];
let documentId = '';

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  for (const [month, due] of [['2018-06', '2018-07-16'], ['2018-07', '2018-08-15']] as const) {
    const [bill] = await door.record.query<{ id: string }>(
      `INSERT INTO bill (cooperation_no, month, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code, standing) SELECT $1, $2, city_id, rehearsal, 10, 108000, $3, $3, $4, 'in-arrears' FROM cooperation WHERE no = $1 RETURNING id`,
      [NO, month, due, `103275${month.slice(5)}180`],
    );
    const [part] = await door.record.query<{ id: string }>(`INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code) SELECT id, 'office:' || payer_office_id, payer_office_id, members, amount, payment_code FROM bill WHERE id = $1 RETURNING id`, [bill!.id]);
    parts.push({ billId: bill!.id, id: part!.id });
  }
  await door.record.query(`INSERT INTO arrears_standing (cooperation_no, payer_key, since, climbed, rung, rung_on) SELECT $1, 'office:' || city_id, '2018-08-13', 0, 'warning-1', '2018-08-20' FROM cooperation WHERE no = $1`, [NO]);
  const [document] = await door.record.query<{ id: string }>(`INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ($1, 'evidence', 'Berita acara', 'ba.pdf', 'application/pdf', 1, $2, 'nowhere') RETURNING id`, [NO, randomBytes(32)]);
  documentId = document!.id;
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ today: async () => '2018-08-22' as never, arrearsStirred: async () => undefined, paymentBooked: async () => undefined, startPaymentPlan: async () => undefined }));

const post = (role: Role, tail: string, body: object, key?: string) => door.post(`${PATH}/${tail}`, scene.people[role].token, key).send(body);
const seen = async (role: Role = 'officer') => (await door.get(`${PATH}/arrears`, scene.people[role].token)).body;

test('each payer with its months, where it stands and what comes next; a state body is charged nothing', async () => {
  const view = await seen();
  expect(view).toMatchObject({ open: 216_000, charge: 0, payers: [{ open: 216_000, since: '2018-08-13', rung: 'warning-1', rungOn: '2018-08-20', stillSince: null, months: [{ month: '2018-06', open: 108_000, charge: 0, held: false }, { month: '2018-07' }] }] });
  expect(view.payers[0].ahead.map(({ code }: { code: string }) => code)).toEqual(['agency-head', 'warning-2', 'city-secretary', 'warning-3', 'mayor', 'regional-office', 'ladder-ended']);
  expect((await door.get(`${PATH}/arrears`, scene.stranger.token)).body.code).toBe('cooperation-unknown');
});

test('a bill is held to a day with a reason, once under its key, and released', async () => {
  const today = (await seen()).on as string;
  const body = { reason: 'menunggu APBD perubahan', until: '2030-01-31' };
  const held = await post('treasurer', `bills/${parts[0]!.billId}/holds`, body, 'hold-1');
  expect([held.status, held.body.holds]).toMatchObject([201, [{ month: '2018-06', from: today, until: '2030-01-31', releasedOn: null }]]);
  expect((await post('treasurer', `bills/${parts[0]!.billId}/holds`, body, 'hold-1')).body.holds).toHaveLength(1);
  expect(held.body.payers[0].months.map(({ held: still }: { held: boolean }) => still)).toEqual([true, false]);
  expect(door.gateway.told.some(({ call }) => call === 'arrearsStirred')).toBe(true);
  expect((await post('treasurer', `bills/${parts[0]!.billId}/holds`, { ...body, until: '2001-01-01' })).body.code).toBe('period-invalid');
  expect((await post('legalSection', `bills/${parts[0]!.billId}/holds`, body)).body.code).toBe('not-allowed');
  expect((await post('treasurer', `bills/${randomUUID()}/holds`, body)).body.code).toBe('bill-unknown');
  expect((await post('treasurer', 'bills/nothing/holds', body)).body.code).toBe('bill-unknown');
  const released = await post('secretary', `holds/${held.body.holds[0].id}/release`, { reason: 'APBD disahkan' });
  expect([released.status, released.body.holds[0].releasedOn]).toEqual([200, today]);
  expect((await post('secretary', `holds/${held.body.holds[0].id}/release`, { reason: 'lagi' })).body.code).toBe('hold-unknown');
});

test('a write-off is the branch’s, needs another person, and what cannot be told now is left to the relay', async () => {
  const body = { subBillId: parts[1]!.id, amount: 8_000, reason: 'selisih lama', documentId };
  expect((await post('treasurer', 'write-offs', body)).body.code).toBe('not-allowed');
  expect((await post('branchHead', 'write-offs', { ...body, amount: 108_001 })).body.code).toBe('write-off-beyond');
  const asked = await post('branchHead', 'write-offs', body);
  const [{ id }] = asked.body.writeOffs;
  expect(asked.body.writeOffs).toMatchObject([{ amount: 8_000, standing: 'proposed', mayDecide: false }]);
  expect((await post('branchHead', `write-offs/${id}/decision`, { approve: true, reason: 'setuju' })).body.code).toBe('duties-incompatible');
  expect((await seen('finance')).writeOffs[0].mayDecide).toBe(true);
  door.gateway.expects({ today: async () => '2018-08-22' as never, paymentBooked: async () => Promise.reject(new Error('away')) });
  const booked = await post('finance', `write-offs/${id}/decision`, { approve: true, reason: 'setuju' });
  expect([booked.body.open, booked.body.payers[0].months[1]]).toMatchObject([208_000, { paid: 0, writtenOff: 8_000, open: 100_000 }]);
  const pending = new PendingRepository(door.record, 0);
  expect(await pending.writeOffs()).toMatchObject([{ no: NO, booked: { paymentId: id, month: '2018-07' } }]);
  await pending.writeOffTold(id);
  expect(await pending.writeOffs()).toEqual([]);
});

test('a plan makes exactly what is open, is told to its process, and stands beside its payer', async () => {
  const [payer] = (await seen()).payers;
  const body = { payerKey: payer.payerKey, documentId, reason: 'dicicil dua kali', instalments: [{ dueOn: '2030-01-15', amount: 108_000 }, { dueOn: '2030-02-15', amount: 100_000 }] };
  expect((await post('treasurer', 'payment-plans', { ...body, instalments: body.instalments.slice(0, 1) })).body.code).toBe('plan-not-whole');
  expect((await post('treasurer', 'payment-plans', { ...body, instalments: [...body.instalments].reverse() })).body.code).toBe('request-malformed');
  const made = await post('treasurer', 'payment-plans', body);
  expect([made.status, made.body.plans]).toMatchObject([201, [{ status: 'awaiting-approval', amount: 208_000, paid: 0, instalments: [{ standing: 'to-come' }, { standing: 'to-come' }] }]]);
  expect(door.gateway.told.find(({ call }) => call === 'startPaymentPlan')!.with[0]).toMatchObject({ no: NO, proposedBy: scene.people.treasurer.id, side: 'city', ask: { act: 'approve-plan', side: 'branch' } });
  expect((await post('officer', 'payment-plans', body)).body.code).toBe('plan-under-way');
});

test('what cannot be computed is parked with an end, and settled by a person', async () => {
  const parked = await post('officer', 'parked', { month: '2018-07', reason: 'dasar upah dua orang berbeda', until: '2030-03-01' });
  expect(parked.body.parked).toMatchObject([{ month: '2018-07', until: '2030-03-01', settledOn: null }]);
  const settled = await post('secretary', `parked/${parked.body.parked[0].id}/settlement`, { reason: 'SK diterima' });
  expect(settled.body.parked).toMatchObject([{ settlement: 'SK diterima', settledOn: expect.any(String) }]);
  expect((await post('secretary', `parked/${parked.body.parked[0].id}/settlement`, { reason: 'lagi' })).body.code).toBe('matter-unknown');
});

test('a line nobody was billed for cannot be disputed', async () => {
  expect((await post('treasurer', 'disputes', { membershipId: randomUUID(), month: '2018-06', reason: 'bukan ketua', documentId, until: '2030-01-01' })).body.code).toBe('line-in-dispute');
});
