/** What is kept long enough is destroyed, who may be erased is erased, and of neither is a trace left in record or store. */
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { caseOnRecord, handedIn, TEST_KEY, testCipher, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { billOnRecord } from '../../../../test/harness/bills-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { filesWith, numbersIn, valuesIn } from '../../../../test/harness/personal-traces';
import { FolderStore } from '@sinergi/documents/folder-store';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { nikOf } from '@sinergi/domain/roster/nik';
import { Database } from '@sinergi/persistence/database';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { SubjectRequestRepository } from '@sinergi/persistence/privacy/subject-request.repository';
import { RosterUndoRepository } from '@sinergi/persistence/requests/roster-undo.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { RostersHands } from '../rosters.activities';
import { PeopleKeeper } from './people-keeper';

const BORN = localDate('1970-08-17');
const ENDED = localDate('2026-06-05');
const NIK = nikOf('327501', BORN, 'female', 4_321);
const SITI = { nik: NIK, name: 'Siti Rahmawati', place: 'Tasikmalaya', address: 'Gang Melati 7', phone: '081298765432', account: '9081726354', mother: 'Kartini Suwarsih' };
const AUTHOR = { personId: null, officeId: null, channel: 'test' };

let test: TestDatabase;
let owner: Database;
let worker: Database;
let api: Database;
let folder: string;
let store: FolderStore;
let rosters: RostersHands;
let first: CaseOnRecord;
let today = '2026-06-05';
const told: [string, Readonly<Record<string, number>>][] = [];

beforeAll(async () => {
  test = await freshDatabase();
  [owner, worker, api] = await Promise.all([Database.connect(test.url, 'owner', 2), Database.connect(test.url, 'worker', 4), Database.connect(test.url, 'api', 2)]);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-people-'));
  store = new FolderStore(join(folder, 'documents'), fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
  rosters = new RostersHands(worker, store, testCipher);
});
afterAll(async () => {
  await Promise.all([owner.close(), worker.close(), api.close()]);
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

const HEADER = 'No;Nama Lengkap;NIK;Tempat Lahir;Tanggal Lahir;L/P;Alamat;RT;RW;Jabatan;No HP;No Rekening;Bank;Nama Ibu Kandung';
const line = (serial: number, nik = nikOf('327501', BORN, 'male', serial)): string => [serial, 'Warga Contoh', nik, 'Bekasi', '17/08/1970', 'L', 'Jalan Contoh', '1', '2', 'Ketua RT', '081200000000', '', '', ''].join(';');
const siti = ['9', SITI.name, SITI.nik, SITI.place, '17/08/1970', 'P', SITI.address, '1', '2', 'Ketua RT', SITI.phone, SITI.account, 'BJB', SITI.mother].join(';');
const keeper = () => new PeopleKeeper(worker, store, () => Date.parse(`${today}T05:00:00+07:00`), (what, counts) => void told.push([what, counts]));

/** A delivery read, reported and in effect: two good rows, one whose number lost a digit, one that comes twice. */
async function committed(no: string): Promise<{ scene: CaseOnRecord; handInId: string; places: string[] }> {
  const scene = await caseOnRecord(owner, no);
  const key = `hand-in-${no}`;
  await store.put(key, Buffer.from([HEADER, line(1), siti, line(3, '327501170870003'), siti].join('\r\n')), { encrypted: true });
  const handInId = await handedIn(owner, scene, key);
  await new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run((id: string) => rosters.read(id), handInId);
  await rosters.reportErrors(handInId, ENDED);
  await rosters.commit(handInId, scene.officer, ENDED);
  const places = await owner.query<{ place: string }>('SELECT store_key AS place FROM document WHERE cooperation_no = $1 ORDER BY kind', [no]);
  return { scene, handInId, places: places.map(({ place }) => place) };
}

const counts = (handInId: string) =>
  owner.query<Record<string, unknown>>(
    `SELECT verdict, f ->> 'code' AS code, count(*) AS rows FROM staged_row LEFT JOIN LATERAL jsonb_array_elements(findings) f ON true WHERE hand_in_id = $1 GROUP BY 1, 2 ORDER BY 1, 2`, [handInId]);
const left = (handInId: string) => owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM staged_row WHERE hand_in_id = $1 AND full_name IS NOT NULL`, [handInId]);
const open = (place: string) => store.get(place, true).then(buffer);

it('no number of a person stands in a readable column or a file, from upload to membership', async () => {
  ({ scene: first } = await committed('COOP-T-0901'));
  expect(await numbersIn(owner)).toEqual([]);
  expect(await valuesIn(owner, [SITI.nik, SITI.phone, SITI.account, SITI.mother])).toEqual([]);
  expect(await valuesIn(owner, [SITI.name])).toEqual(['participant.full_name', 'staged_row.full_name']);
  expect(await filesWith(join(folder, 'documents'), [SITI.nik, SITI.name, SITI.address, SITI.phone])).toEqual([]);
});

it('each person has a key of their own, and the member has the key of their row', async () => {
  const keys = await owner.query<{ key: Buffer; cipher: Buffer }>(`SELECT DISTINCT key_sealed AS key, nik_cipher AS cipher FROM participant`);
  expect(keys).toHaveLength(2);
  const [one, other] = [keys[0]!, keys[1]!];
  expect(testCipher.decrypt(one.cipher, one.key)).toMatch(/^327501/);
  expect(() => testCipher.decrypt(one.cipher, other.key)).toThrow();
});

it('originals, workbooks and returned rows go when their time is over, each on its day, and never twice; counts stay', async () => {
  const { handInId, places: [original, workbook] } = await committed('COOP-T-0902');
  const before = await counts(handInId);
  await cp(join(folder, 'documents'), join(folder, 'copy'), { recursive: true });
  today = '2026-07-04';
  await keeper().once();
  expect((await open(original!)).toString()).toContain(SITI.nik);
  today = '2026-07-05';
  await keeper().once();
  await expect(open(original!)).rejects.toMatchObject({ code: 'document-destroyed', facts: { destroyedOn: '2026-07-05', because: 'retention' } });
  expect((await open(workbook!)).length).toBeGreaterThan(0);
  await expect(new FolderStore(join(folder, 'copy'), fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker)).get(original!, true)).rejects.toMatchObject({ code: 'document-destroyed' });
  await expect(new FolderStore(join(folder, 'copy'), fileCipherFrom(TEST_KEY), { keep: async () => undefined, of: async () => [] }).get(original!, true)).rejects.toThrow('not on record');
  expect(await left(handInId)).toEqual([{ n: 3 }]);
  today = '2026-09-03';
  await keeper().once();
  await expect(open(workbook!)).rejects.toMatchObject({ code: 'document-destroyed' });
  expect(await counts(handInId)).toEqual(before);
  expect(await left(handInId)).toEqual([{ n: 2 }]);
  expect(await owner.query(`SELECT findings FROM staged_row WHERE hand_in_id = $1 AND verdict = 'returned' AND findings::text ~ '[0-9*]{8}'`, [handInId])).toEqual([]);
  today = '2026-09-04';
  told.length = 0;
  await keeper().once();
  expect(told).toEqual([['what was kept long enough is destroyed', { 'returned-rows': 0, 'roster-original': 0, 'returned-workbook': 0, 'exchange-file': 0, 'access-log': 0 }]]);
});

it('of a delivery that never took effect no row keeps anybody, once its time is over; one still under way keeps all', async () => {
  const { scene, handInId } = await committed('COOP-T-0903');
  await owner.query(`UPDATE hand_in SET status = 'undone', finished_on = '2026-06-05' WHERE id = $1`, [handInId]);
  const mending = await handedIn(owner, scene, 'hand-in-COOP-T-0903');
  await owner.query(`UPDATE hand_in SET mends = $1, status = 'reading' WHERE id = $2`, [handInId, mending]);
  today = '2026-12-01';
  await keeper().once();
  expect(await left(handInId)).toEqual([{ n: 3 }]);
  await owner.query(`UPDATE hand_in SET status = 'declined', finished_on = '2026-06-06' WHERE id = $1`, [mending]);
  today = '2026-12-02';
  await keeper().once();
  expect(await left(handInId)).toEqual([{ n: 0 }]);
});

it('the log of readings ends after five years', async () => {
  await owner.query(`INSERT INTO access_log (recorded_at, purpose, subject, rows_read) VALUES ('2021-12-01', 'audit', 'x', 1), ('2026-12-01', 'audit', 'x', 1)`);
  today = '2026-12-03';
  await keeper().once();
  expect(await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM access_log WHERE subject = 'x'`)).toEqual([{ n: 1 }]);
});

describe('a person who asks to be erased', () => {
  const asked = () => ({ nikHash: testCipher.keyedHash(SITI.nik), reason: 'Permintaan tertulis', receivedBy: '' });
  let people: { id: string }[];
  let requests: SubjectRequestRepository;
  beforeAll(async () => {
    people = await owner.query<{ id: string }>('SELECT id FROM person ORDER BY id LIMIT 2');
    requests = new SubjectRequestRepository(api);
  });
  const ask = (on: string) => requests.askErasure({ ...asked(), receivedBy: people[0]!.id }, on, AUTHOR);

  it('is refused with the law while a membership stands, and while the law keeps it afterwards', async () => {
    expect(await ask('2026-12-01')).toMatchObject({ standing: 'refused', refusal: { ground: 'membership-stands', until: null } });
    await owner.query(`UPDATE membership SET until_month = '2026-11'`);
    expect(await ask('2026-12-01')).toMatchObject({ standing: 'refused', refusal: { ground: 'legal-period', until: '2036-11-27', legalBasis: expect.stringContaining('UU 8/1997') } });
    expect(await ask('2036-11-26')).toMatchObject({ standing: 'refused' });
  });

  it('is refused while a delivery that names them is on its way', async () => {
    await owner.query(`UPDATE hand_in SET status = 'reading' WHERE id = (SELECT hand_in_id FROM staged_row WHERE nik_hash = $1 LIMIT 1)`, [asked().nikHash]);
    expect(await ask('2036-11-27')).toMatchObject({ standing: 'refused', refusal: { ground: 'delivery-open' } });
    await owner.query(`UPDATE hand_in SET status = 'committed' WHERE status = 'reading'`);
  });

  it('waits for a second person, then leaves no trace in record and store, whoever holds the master key', async () => {
    const keep = await owner.query<{ cipher: Buffer; key: Buffer }>('SELECT nik_cipher AS cipher, key_sealed AS key FROM participant WHERE nik_hash = $1', [asked().nikHash]);
    const request = await ask('2036-11-27');
    expect(request).toMatchObject({ standing: 'proposed', refusal: null });
    expect(request.dueAt.getTime() - request.receivedAt.getTime()).toBe(72 * 3_600_000);
    expect((await ask('2036-11-27')).id).toBe(request.id);
    today = '2036-11-27';
    await keeper().once();
    expect(await valuesIn(owner, [SITI.name])).not.toEqual([]);
    await expect(owner.query('UPDATE subject_request SET decided_by = received_by WHERE id = $1', [request.id])).rejects.toThrow();
    await requests.decide(request.id, { approve: true, reason: '', decidedBy: people[1]!.id }, AUTHOR);
    await keeper().once();
    await keeper().once();
    expect(await requests.find(request.id)).toMatchObject({ standing: 'erased' });
    expect(await valuesIn(owner, Object.values(SITI))).toEqual([]);
    expect(await filesWith(join(folder, 'documents'), Object.values(SITI))).toEqual([]);
    expect(await owner.query('SELECT 1 FROM staged_row WHERE nik_hash = $1 UNION ALL SELECT 1 FROM participant WHERE nik_hash = $1 UNION ALL SELECT 1 FROM subject_request WHERE nik_hash = $1', [asked().nikHash])).toEqual([]);
    expect(await owner.query(`SELECT store_key FROM document d WHERE kind = 'roster' AND NOT EXISTS (SELECT FROM document_key k WHERE k.store_key = d.store_key AND k.sealed IS NULL)`)).toEqual([]);
    expect(() => testCipher.decrypt(keep[0]!.cipher, null)).toThrow();
    expect(await owner.query(`SELECT act, facts FROM audit_entry WHERE subject = $1 ORDER BY id`, [`subject-request:${request.id}`])).toEqual([
      { act: 'person.propose-erasure', facts: {} }, { act: 'person.confirm-erasure', facts: { reason: '' } }, { act: 'person.erase', facts: { participants: 1, rows: 2, files: 4 } },
    ]);
  });

  it('stays one person to those who count: undoing a roster in which they were billed is still refused', async () => {
    const [row] = await owner.query<{ handInId: string; membershipId: string }>(
      `SELECT m.hand_in_id AS "handInId", m.id AS "membershipId" FROM membership m JOIN participant p ON p.id = m.participant_id WHERE p.erased_on IS NOT NULL AND m.cooperation_no = 'COOP-T-0901'`);
    const { billId } = await billOnRecord(owner, first, '2026-07', 10_800);
    await owner.query(`INSERT INTO bill_price (bill_id, price_no, combination, amount, rules) VALUES ($1, 1, '{}', 10800, '[]')`, [billId]);
    await owner.query('INSERT INTO bill_line (bill_id, membership_id, price_no, amount, sub_bill_id) SELECT $1, $2, 1, 10800, id FROM sub_bill WHERE bill_id = $1', [billId, row!.membershipId]);
    const undo = { id: randomUUID(), handInId: row!.handInId, reason: 'Keliru', proposedBy: people[0]!.id, on: ENDED };
    await expect(new RosterUndoRepository(api).propose(undo, AUTHOR)).rejects.toMatchObject({ code: 'roster-billed', facts: { rows: 1, named: '2' } });
  });

  it('comes back as somebody new', async () => {
    await expect(ask('2036-12-01')).rejects.toMatchObject({ code: 'subject-unknown' });
    await committed('COOP-T-0904');
    expect(await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM participant WHERE nik_hash = $1', [asked().nikHash])).toEqual([{ n: 1 }]);
  });
});
