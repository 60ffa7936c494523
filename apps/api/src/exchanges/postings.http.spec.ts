/** Who may ask for payment codes, hand payments on and settle differences, what they are shown, and what the door refuses. */
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { stagedPerson } from '../../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../../test/harness/door';

const NO = 'COOP-2018-0603';
const MONTH = '2018-06';
const PATH = `/v1/cooperations/${NO}`;
let door: Door;
let scene: Bekasi;
const billId = '5b2f0000-0000-4000-8000-000000000001';

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  door.gateway.expects({ startHandIn: async () => undefined, startExchange: async () => undefined, answerBrought: async () => undefined });
  const handedIn = await door.post(`${PATH}/hand-ins`, scene.people.secretary.token).attach('file', Buffer.from('nik,nama\n1,x\n'), 'daftar.csv');
  await door.record.query(`INSERT INTO bill (id, cooperation_no, month, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code) VALUES ($1, $2, $3, $4, false, 2, 21600, '2018-06-18', '2018-07-16', '10999999999')`, [billId, NO, MONTH, scene.cityId]);
  await door.record.query(`INSERT INTO bill_price (bill_id, price_no, combination, amount, rules) VALUES ($1, 1, '{}', 10800, '[]')`, [billId]);
  await door.record.query(`INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code) VALUES ($1, 'office:' || $2::text, $2::uuid, 2, 21600, '10999999999')`, [billId, scene.cityId]);
  for (const serial of [1, 2]) {
    const person = stagedPerson(serial, serial).person!;
    await door.record.query(
      `WITH p AS (INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date) VALUES (false, $1, $2, $3, 'male', $4) RETURNING id),
            m AS (INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, from_month) SELECT $6, p.id, $5, 'rt-head', '2018-06' FROM p RETURNING id)
       INSERT INTO bill_line (bill_id, membership_id, price_no, amount, sub_bill_id) SELECT $7, m.id, 1, 10800, (SELECT id FROM sub_bill WHERE bill_id = $7) FROM m`,
      [person.nikHash, person.nikCipher, person.fullName, person.birthDate, handedIn.body.handIn.id, NO, billId],
    );
  }
});
afterAll(() => door.close());

const post = (path: string, token: string, body: object) => door.post(path, token).send(body);
const written = (id: string) => door.record.query(`UPDATE exchange SET status = 'awaiting-answer' WHERE id = $1`, [id]);

test('the branch asks for codes, the city sees them, a stranger sees nothing; codes are told without a file, each of eleven digits', async () => {
  const { officer, treasurer, finance } = scene.people;
  for (const token of [treasurer.token, finance.token]) expect((await post(`${PATH}/payment-codes`, token, { month: MONTH })).status).toBe(403);
  expect((await post(`${PATH}/payment-codes`, scene.stranger.token, { month: MONTH })).status).toBe(404);
  const asked = await post(`${PATH}/payment-codes`, officer.token, { month: MONTH });
  expect([asked.status, asked.body.kind, asked.body.sent]).toEqual([201, 'payment-code', 1]);
  expect((await post(`${PATH}/payment-codes`, officer.token, { month: MONTH })).status).toBe(200);
  expect((await post(`${PATH}/payment-codes`, officer.token, { month: '2018-07' })).body.code).toBe('exchange-nothing-left');
  const { body } = await door.get(`${PATH}/payment-codes?month=${MONTH}`, treasurer.token);
  expect(body.parts).toMatchObject([{ ownCode: '10999999999', agencyCode: null, standing: 'sent', members: 2 }]);
  const tell = (code: string, token = officer.token) => post(`/v1/exchanges/${asked.body.id}/codes`, token, { codes: [{ lineId: body.parts[0].lineId, code }] });
  expect((await tell('63230904882')).body.code).toBe('exchange-answer-not-expected');
  await written(asked.body.id);
  expect((await tell('6323090488')).body.code).toBe('request-malformed');
  expect((await tell('63230904882', treasurer.token)).status).toBe(403);
  expect([(await tell('63230904882')).status, (await tell('63230904882')).status]).toEqual([201, 200]);
  expect(door.gateway.told.at(-1)).toMatchObject({ call: 'answerBrought' });
});

test('nothing is handed on before it is paid; the file that answers must say what was posted', async () => {
  const { officer } = scene.people;
  expect((await post(`${PATH}/payment-receipts`, officer.token, { month: MONTH })).body.code).toBe('exchange-nothing-left');
  await door.record.query(
    `WITH p AS (INSERT INTO payment (id, cooperation_no, source, received_on, amount, standing, matched_by, entered_by, booked_at) VALUES (gen_random_uuid(), $1, 'statement', '2018-07-10', 21600, 'booked', 'payment-code', $2, now()) RETURNING id)
     INSERT INTO allocation (payment_id, bill_id, sub_bill_id, amount, allocated_on) SELECT p.id, $3, (SELECT id FROM sub_bill WHERE bill_id = $3), 21600, '2018-07-10' FROM p`,
    [NO, officer.id, billId],
  );
  const handed = await post(`${PATH}/payment-receipts`, officer.token, { month: MONTH });
  expect([handed.status, handed.body.sent]).toEqual([201, 2]);
  await written(handed.body.id);
  const bring = (content: string) => door.post(`/v1/exchanges/${handed.body.id}/answers`, officer.token).attach('file', Buffer.from(content), 'hasil.csv');
  expect((await bring('NIK;STATUS\r\n1;Diposting\r\n')).body.code).toBe('file-header-missing');
  expect((await bring('NIK;JUMLAH DIBUKUKAN\r\n3275011708600001;10800\r\n')).status).toBe(201);
  expect((await post(`/v1/exchanges/${handed.body.id}/codes`, officer.token, { codes: [{ lineId: billId, code: '63230904882' }] })).body.code).toBe('exchange-answer-not-expected');
});

test('billed, paid and posted side by side; differences are masked and every look is noted; leaving one takes a reason, and a second person above the limit', async () => {
  const { officer, branchHead, treasurer, finance } = scene.people;
  const [exchange] = await door.record.query<{ id: string }>(`SELECT id FROM exchange WHERE kind = 'payment-receipt'`);
  const at = `/v1/exchanges/${exchange!.id}/acceptances`;
  await door.record.query(`UPDATE exchange_answer SET taken_on = '2018-07-12' WHERE exchange_id = $1`, [exchange!.id]);
  await door.record.query(`UPDATE exchange_line SET standing = 'confirmed', posted = 10000, receipt_no = 'KW-1' WHERE exchange_id = $1 AND line_no = 1`, [exchange!.id]);
  const check = (await door.get(`${PATH}/posting-check?month=${MONTH}`, treasurer.token)).body;
  expect(check).toMatchObject({ billed: { people: 2, amount: 21_600 }, paid: { people: 2, amount: 21_600 }, posted: { people: 1, amount: 10_000 }, differences: [{ code: 'posted-less', people: 1, amount: 800 }, { code: 'not-posted', people: 1, amount: 10_800 }] });
  expect((await door.get(`${PATH}/posting-check/differences?month=${MONTH}`, finance.token)).status).toBe(403);
  const { body } = await door.get(`${PATH}/posting-check/differences?month=${MONTH}`, officer.token);
  expect([body.rows.length, body.rows[1].nikMasked.includes('*'), body.rows[1].receipt]).toEqual([2, true, 'KW-1']);
  const listed = await door.get(`${PATH}/posting-check/differences.csv?month=${MONTH}`, officer.token);
  expect([listed.status, listed.text.split('\r\n').length]).toEqual([200, 4]);
  const log = await door.record.query<{ rows: number; people: number }>(`SELECT rows_read AS rows, cardinality(participants) AS people FROM access_log WHERE purpose = 'differences' AND subject = $1`, [`cooperation:${NO}`]);
  expect(log).toEqual([{ rows: 2, people: 2 }, { rows: 2, people: 2 }]);

  expect((await post(at, officer.token, { reason: '' })).body.code).toBe('request-malformed');
  expect((await post(at, treasurer.token, { reason: 'Pembulatan' })).status).toBe(403);
  const one = await post(at, officer.token, { differences: [body.rows[1].id], reason: 'Pembulatan sistem' });
  expect([one.status, one.body.agreed, one.body.differences.length]).toEqual([201, 1, 1]);
  expect((await post(at, officer.token, { differences: [body.rows[1].id], reason: 'Sekali lagi' })).body.code).toBe('posting-difference-unknown');
  await door.record.query(`INSERT INTO money_limit (code, amount, from_date, source) VALUES ('match-second-person', 1000, '2018-01-01', 'uji')`);
  const two = await post(at, branchHead.token, { reason: 'Dibukukan bulan berikutnya' });
  const proposed = two.body.acceptances[0];
  expect([proposed.standing, proposed.needsSecond, two.body.differences.length]).toEqual(['proposed', true, 1]);
  const word = (token: string) => post(`${at}/${proposed.id}/decision`, token, { approve: true, reason: 'Setuju' });
  expect((await word(officer.token)).status).toBe(403);
  expect((await word(branchHead.token)).body.code).toBe('duties-incompatible');
  expect((await word(finance.token)).body).toMatchObject({ differences: [], agreed: 2 });
  expect((await word(finance.token)).body.code).toBe('posting-acceptance-unknown');
});
