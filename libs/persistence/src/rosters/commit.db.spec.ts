/** A roster takes effect once, whoever repeats it and whoever else hands in the same people. */
import { caseOnRecord, handedIn, stagedPeople, testCipher, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { Database } from '../database';
import { CommitRepository } from './commit.repository';
import { HandInRepository } from './hand-in.repository';
import { RosterQueries } from './roster.queries';
import { StagingRepository, type StagedRow } from './staging.repository';

const JUNE = contributionMonth('2018-06');
const JULY = contributionMonth('2018-07');
const ON = localDate('2018-06-05');

let test: TestDatabase;
let owner: Database;
let worker: Database;
let roster: CommitRepository;
let queries: RosterQueries;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 4);
  roster = new CommitRepository(worker);
  queries = new RosterQueries(worker, testCipher);
});

afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
});

/** A delivery read to its end and waiting for approval. */
async function ready(scene: CaseOnRecord, rows: readonly StagedRow[]): Promise<string> {
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, rows);
  await new HandInRepository(worker).endReading(handInId, await queries.counts(handInId));
  return handInId;
}

const people = async (): Promise<number> => (await owner.query<{ n: number }>('SELECT count(*) AS n FROM participant'))[0]?.n ?? 0;

it('a second commit changes nothing and answers the same', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0101');
  const handInId = await ready(scene, stagedPeople(120));
  const first = await roster.commit(handInId, JUNE, ON);
  const before = await people();
  expect(first).toEqual({ joined: 120, changed: 0, left: 0, alreadyMembers: 0 });
  expect(await roster.commit(handInId, JULY, localDate('2018-07-01'))).toEqual(first);
  expect(await people()).toBe(before);
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(120);
  expect(await new HandInRepository(worker).of(handInId)).toMatchObject({ status: 'committed' });
});

it('two commits of one delivery at the same moment make each member once', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0102');
  const handInId = await ready(scene, stagedPeople(300, 1_000));
  const [one, two] = await Promise.all([roster.commit(handInId, JUNE, ON), roster.commit(handInId, JUNE, ON)]);
  expect([one, two]).toEqual([{ joined: 300, changed: 0, left: 0, alreadyMembers: 0 }, { joined: 300, changed: 0, left: 0, alreadyMembers: 0 }]);
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(300);
});

it('two deliveries of one cooperation that overlap: who is a member already is skipped and counted', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0103');
  const first = await ready(scene, stagedPeople(100, 2_000));
  const second = await ready(scene, stagedPeople(100, 2_060));
  const both = await Promise.all([roster.commit(first, JUNE, ON), roster.commit(second, JULY, ON)]);
  expect(both[0]!.joined + both[1]!.joined).toBe(160);
  expect(both[0]!.alreadyMembers + both[1]!.alreadyMembers).toBe(40);
  expect(await queries.membersInForce(scene.no, JULY)).toBe(160);
});

it('two cooperations that hand in the same person at once share one participant', async () => {
  const scenes = await Promise.all([caseOnRecord(owner, 'COOP-T-0104'), caseOnRecord(owner, 'COOP-T-0105')]);
  const rows = stagedPeople(400, 3_000);
  const [one, two] = await Promise.all([ready(scenes[0], rows), ready(scenes[1], [...rows].reverse().map((row, index) => ({ ...row, rowNo: index + 1 })))]);
  const before = await people();
  await Promise.all([roster.commit(one, JUNE, ON), roster.commit(two, JUNE, ON)]);
  expect((await people()) - before).toBe(400);
  expect(await queries.membersInForce('COOP-T-0105', JUNE)).toBe(400);
});

it('a rehearsal never meets the people of a real case', async () => {
  const real = await ready(await caseOnRecord(owner, 'COOP-T-0106'), stagedPeople(10, 4_000));
  const played = await ready(await caseOnRecord(owner, 'LATIHAN-T-0001', true), stagedPeople(10, 4_000));
  const before = await people();
  await roster.commit(real, JUNE, ON);
  await roster.commit(played, JUNE, ON);
  expect((await people()) - before).toBe(20);
});

it('someone whose membership has ended may join again later', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0107');
  await roster.commit(await ready(scene, stagedPeople(1, 5_000)), JUNE, ON);
  await owner.query(`UPDATE membership SET until_month = '2018-06' WHERE cooperation_no = $1`, [scene.no]);
  expect(await roster.commit(await ready(scene, stagedPeople(1, 5_000)), JULY, ON)).toEqual({ joined: 1, changed: 0, left: 0, alreadyMembers: 0 });
  expect(await queries.membersInForce(scene.no, JUNE)).toBe(1);
  expect(await queries.membersInForce(scene.no, JULY)).toBe(1);
});

it('a delivery that nobody has approved yet cannot take effect', async () => {
  const handInId = await handedIn(owner, await caseOnRecord(owner, 'COOP-T-0108'));
  await expect(roster.commit(handInId, JUNE, ON)).rejects.toThrow('received');
});

it('members are listed page by page, by name, with their number masked and no name in the cursor', async () => {
  const scene = await caseOnRecord(owner, 'COOP-T-0109');
  await roster.commit(await ready(scene, stagedPeople(25, 6_000)), JUNE, ON);
  const names: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await queries.members(scene.no, { cursor, limit: 10 });
    names.push(...page.items.map((row) => row.fullName));
    expect(page.items.every((row) => /^3275\*{8}\d{4}$/.test(row.nikMasked))).toBe(true);
    expect(Buffer.from(page.next ?? '', 'base64url').toString()).not.toContain('Warga');
    cursor = page.next;
  }
  expect(names).toEqual(stagedPeople(25, 6_000).map((row) => row.person?.fullName));
});
