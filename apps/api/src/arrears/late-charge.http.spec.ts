/** A bill paid late shows the charge law has for its payer: two per cent a month of a private employer, nothing of a state body. */
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { stagedPerson, testCipher } from '../../../../test/harness/case-on-record';
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-0831';
let door: Door;
let scene: Bekasi;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.gateway.expects({ startHandIn: async () => undefined, today: async () => '2018-09-20' as never });
  await cooperationOnRecord(door, scene, NO);
  const handedIn = await door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  const person = stagedPerson(1, 71_001).person!;
  await door.record.query(
    `WITH p AS (INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id)
     INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, village_code, from_month) SELECT $6, p.id, $5, 'rt-head', '32.75.01.1001', '2018-06' FROM p`,
    [testCipher.keyedHash('3275011708609001'), testCipher.encrypt('3275011708609001'), person.fullName, person.birthDate, handedIn.body.handIn.id, NO],
  );
});
afterAll(() => door.close());

/** @param payerSource `other`: an employer that is no state body */
async function charged(month: string, payerSource: 'state-budget' | 'other', dueOn: string) {
  const { segment, sector, risk, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
  await new BillRepository(door.record).billMonth({
    no: NO, month: contributionMonth(month), revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate(dueOn),
    prices: [{ question: { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: contributionMonth(month) }, positions: ['rt-head'], wage: null, split: 'office', payerOfficeId: scene.cityId, amount: rupiah(10_800), lines: [] }],
  });
  const [bill] = await door.record.query<{ id: string }>('SELECT id FROM bill WHERE cooperation_no = $1 AND month = $2', [NO, month]);
  await door.record.query('UPDATE cooperation SET rehearsal = true, as_of = $2 WHERE no = $1', [NO, '2018-09-20']);
  return (await door.get(`/v1/cooperations/${NO}/bills/${bill!.id}/late-charge`, scene.people.treasurer.token)).body;
}

test('a private employer three months late owes three times two per cent, with the law that says so', async () => {
  expect(await charged('2018-06', 'other', '2018-07-16')).toMatchObject({ on: '2018-09-20', amount: 3 * 216, monthsLate: 3, rule: { source: 'PP 44/2015', certainty: 'F' }, parts: [{ amount: 648 }] });
});

test('a state body owes nothing more, however late it is', async () => {
  expect(await charged('2018-07', 'state-budget', '2018-08-15')).toMatchObject({ amount: 0, monthsLate: 2, rule: null, parts: [] });
});

test('a bill that is not due yet is charged nothing, and another case’s bill shows nothing', async () => {
  expect(await charged('2018-08', 'other', '2018-10-15')).toMatchObject({ amount: 0, monthsLate: 0, rule: null });
  expect((await door.get(`/v1/cooperations/COOP-2018-9999/bills/x/late-charge`, scene.people.treasurer.token)).body.code).toBe('cooperation-unknown');
});
