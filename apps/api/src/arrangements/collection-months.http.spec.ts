/** The months at a glance: what came in is not what was given back, the due day says why it lies there, and the month to come is named. */
import { allocateIn } from '@sinergi/persistence/money/allocation.repository';
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { billOnRecord, bookedPayment } from '../../../../test/harness/bills-on-record';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
const NO = 'COOP-2018-0611';
const onRecord = () => ({ no: NO, branchId: scene.branchId, cityId: scene.cityId, officer: scene.people.officer.id, colleague: scene.people.branchHead.id, rehearsal: false });
const months = async (no = NO) => door.get(`/v1/cooperations/${no}/months`, scene.people.treasurer.token);

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
});
afterAll(() => door.close());

async function paid(billId: string, amount: number, credit = false): Promise<void> {
  const payment = await bookedPayment(door.record, onRecord(), amount);
  if (credit) await door.record.query(`UPDATE payment SET source = 'credit', credit_of = (SELECT id FROM sub_bill WHERE bill_id = $2) WHERE id = $1`, [payment, billId]);
  await door.record.inTransaction((transaction) => allocateIn(transaction, payment, { billId }));
}

test('before the first bill: no month, and the one that will be billed first', async () => {
  expect((await months()).body).toMatchObject({ no: NO, months: [], next: { month: '2018-06', issuedOn: '2018-06-21', due: { on: '2018-07-16' } } });
});

test('billed, partly paid; the day law names was a Sunday', async () => {
  const { billId } = await billOnRecord(door.record, onRecord(), '2018-06', 10_800);
  await paid(billId, 4_000);
  const { body } = await months();
  expect(body.months).toEqual([
    {
      month: '2018-06', members: 1, payers: 1, billed: 10_800, paid: 4_000, open: 6_800, credited: 0, standing: 'issued', taskId: null, billIds: [billId],
      due: { on: '2018-07-16', nominal: '2018-07-15', source: 'PP 44/2015', moved: [{ date: '2018-07-15', why: expect.stringContaining('Minggu / Sunday') }] },
    },
  ]);
  expect(body.next.month).toBe('2018-07');
});

test('what another bill gave back is no money that came in', async () => {
  const { billId } = await billOnRecord(door.record, onRecord(), '2018-07', 10_800);
  await paid(billId, 10_800, true);
  expect((await months()).body.months[0]).toMatchObject({ month: '2018-07', billed: 10_800, paid: 0, open: 0, standing: 'settled' });
});

test('nobody reads the months of a case that is not theirs', async () => {
  expect((await months('COOP-2018-9999')).body.code).toBe('cooperation-unknown');
});
