/** A roster against those on record, and its undo: approved as shown or shown again, taken back without a trace in what counts. */
import { randomUUID } from 'node:crypto';
import { caseOnRecord, handedIn, stagedPeople, testCipher, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { RosterDesk } from '../../../../test/harness/roster-desk';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { Database } from '../database';
import { RosterUndoRepository } from '../requests/roster-undo.repository';
import { CommitRepository } from './commit.repository';
import { HandInRepository } from './hand-in.repository';
import { RosterComparison } from './roster-comparison';
import { RosterQueries } from './roster.queries';
import { StagingRepository, type StagedRow } from './staging.repository';

const JUNE = contributionMonth('2018-06');
const ON = localDate('2018-06-05');

let test: TestDatabase;
let owner: Database;
let worker: Database;
let api: Database;
let roster: CommitRepository;
let queries: RosterQueries;
let comparison: RosterComparison;
let undos: RosterUndoRepository;
let desk: RosterDesk;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 4);
  api = await Database.connect(test.url, 'api', 4);
  roster = new CommitRepository(worker);
  queries = new RosterQueries(worker, testCipher);
  comparison = new RosterComparison(worker);
  undos = new RosterUndoRepository(api);
  desk = await RosterDesk.open(test);
});

afterAll(async () => {
  await Promise.all([api.close(), worker.close(), desk.close()]);
  await owner.close();
  await test.drop();
});

async function compared(scene: CaseOnRecord, rows: readonly StagedRow[]) {
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, rows);
  await new HandInRepository(worker).endReading(handInId, await queries.counts(handInId));
  const counts = await comparison.compare(await new HandInRepository(worker).of(handInId), JUNE);
  const { differences } = await new HandInRepository(worker).of(handInId);
  return { handInId, counts, differences };
}

const taken = async (scene: CaseOnRecord, rows: readonly StagedRow[]): Promise<string> => {
  const { handInId } = await compared(scene, rows);
  await roster.commit(handInId, JUNE, ON);
  return handInId;
};
const author = (scene: CaseOnRecord, personId: string) => ({ personId, officeId: scene.branchId, channel: 'api' });
const propose = (scene: CaseOnRecord, handInId: string, id = randomUUID()) =>
  undos.propose({ id, handInId, reason: 'berkas yang keliru', proposedBy: scene.officer, on: ON }, author(scene, scene.officer)).then(() => id);
const accept = (scene: CaseOnRecord, id: string) => undos.decide({ id, approve: true, reason: '', decidedBy: scene.colleague, on: ON }, author(scene, scene.colleague));
/** Each in a post of its own. */
const apart = (rows: StagedRow[]): StagedRow[] => rows.map((row, index) => ({ ...row, person: { ...row.person!, rt: String(index + 1).padStart(3, '0') } }));

it('members already, members elsewhere and posts still held are told on their rows, and nothing else is', async () => {
  const [here, there] = [await caseOnRecord(owner, 'COOP-T-1101'), await caseOnRecord(owner, 'COOP-T-1102')];
  await taken(here, apart(stagedPeople(10, 100)));
  await taken(there, apart(stagedPeople(5, 200)));
  const rows = apart([...stagedPeople(4, 100), ...stagedPeople(5, 200), ...stagedPeople(1, 300)]).map((row, index) => ({ ...row, rowNo: index + 1 }));
  const { handInId, counts, differences } = await compared(here, rows);
  expect(differences).toMatchObject({ alreadyMembers: 4, elsewhere: 5 });
  expect(counts).toMatchObject({ rows: 10, accepted: 10, returned: 0 });
  const told = await owner.query<{ code: string; n: number }>(`SELECT f ->> 'code' AS code, count(*) AS n FROM staged_row, jsonb_array_elements(findings) f WHERE hand_in_id = $1 GROUP BY 1 ORDER BY 1`, [handInId]);
  expect(told).toEqual(expect.arrayContaining([{ code: 'member-already', n: 4 }, { code: 'member-elsewhere', n: 5 }]));
  const before = await owner.query('SELECT row_no, verdict, findings FROM staged_row WHERE hand_in_id = $1 ORDER BY row_no', [handInId]);
  await comparison.compare(await new HandInRepository(worker).of(handInId), JUNE);
  expect(await owner.query('SELECT row_no, verdict, findings FROM staged_row WHERE hand_in_id = $1 ORDER BY row_no', [handInId])).toEqual(before);
});

it('a post that somebody else still holds is told, the same person in it is not', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-1103');
  const [old] = stagedPeople(1, 400);
  await taken(scene, [old!]);
  const { differences } = await compared(scene, [{ ...stagedPeople(1, 401)[0]!, rowNo: 1 }, { ...stagedPeople(1, 400)[0]!, rowNo: 2 }]);
  expect(differences).toMatchObject({ alreadyMembers: 1, postsHeld: 1 });
});

it('a rehearsal knows no case but itself', async () => {
  const [one, other] = [await caseOnRecord(owner, 'GLADI-T-1104', true), await caseOnRecord(owner, 'GLADI-T-1105', true)];
  await taken(one, apart(stagedPeople(3, 500)));
  expect((await compared(other, apart(stagedPeople(3, 500)))).differences).toMatchObject({ alreadyMembers: 0, elsewhere: 0 });
});

it('what was taken in between is shown again before it is taken', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-1106');
  const { handInId } = await compared(scene, apart(stagedPeople(20, 600)));
  await taken(scene, apart(stagedPeople(5, 600)));
  expect(await roster.commit(handInId, JUNE, ON)).toBeNull();
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(5);
  await comparison.compare(await new HandInRepository(worker).of(handInId), JUNE);
  expect(await roster.commit(handInId, JUNE, ON)).toEqual({ joined: 15, changed: 0, left: 0, alreadyMembers: 5 });
});

it('undone by a second person: nobody of it is billed or listed, its rows stay, and the file may come again', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-1107');
  const handInId = await taken(scene, apart(stagedPeople(30, 700)));
  const id = await propose(scene, handInId);
  await expect(undos.decide({ id, approve: true, reason: '', decidedBy: scene.officer, on: ON }, author(scene, scene.officer))).rejects.toThrow();
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(30);
  await accept(scene, id);
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(0);
  await expect(accept(scene, id)).rejects.toMatchObject({ code: 'undo-already-decided' });
  expect(await owner.query('SELECT count(*) AS n FROM membership WHERE hand_in_id = $1', [handInId])).toEqual([{ n: 30 }]);
  const again = await taken(scene, apart(stagedPeople(30, 700)));
  expect(again).not.toBe(handInId);
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(30);
});

it('two who accept at once undo it once', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-1108');
  const id = await propose(scene, await taken(scene, apart(stagedPeople(30, 800))));
  const both = await Promise.allSettled([accept(scene, id), accept(scene, id)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await owner.query('SELECT count(*) AS n FROM membership_reversal WHERE undo_id = $1', [id])).toEqual([{ n: 30 }]);
});

it('once a row is billed the undo is refused and names rows and months', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-1109');
  const handInId = await taken(scene, apart(stagedPeople(3, 900)));
  const id = await propose(scene, handInId);
  await desk.bill(scene, '2018-06');
  await expect(accept(scene, id)).rejects.toMatchObject({ code: 'roster-billed', facts: { rows: 3, named: '1, 2, 3', months: '2018-06' } });
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(3);
});

it('a later delivery that left people out because of this one has to be undone first', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-1110');
  const first = await taken(scene, apart(stagedPeople(3, 1_000)));
  const second = await taken(scene, apart(stagedPeople(5, 1_000)));
  await expect(propose(scene, first)).rejects.toMatchObject({ code: 'roster-built-on', facts: { rows: 3, named: '1, 2, 3', by: second } });
  await accept(scene, await propose(scene, second));
  await accept(scene, await propose(scene, first));
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(0);
});
