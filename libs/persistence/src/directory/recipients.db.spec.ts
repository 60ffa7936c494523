/** To whom silence is carried: each escalation of a ladder reaches somebody whom the one before did not. */
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { peopledCase, seated, type PeopledCase } from '../../../../test/harness/peopled-case';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { RungAddressee } from '@sinergi/domain/terms/ladder';
import { Database } from '../database';
import { RecipientQueries } from './recipients.queries';

const ON = localDate('2018-05-14');

let test: TestDatabase;
let owner: Database;
let scene: PeopledCase;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  scene = await peopledCase(owner, 'KS-R-1');
  await seated(owner, { officeId: scene.cityId, position: 'legal-section', name: 'Hasan Contoh', email: null });
  await seated(owner, { officeId: scene.branchId, position: 'branch-legal', name: 'Lia Rekaan', email: null });
});

afterAll(async () => {
  await owner.close();
  await test.drop();
});

/** Who is told first and who second, by position. */
async function told(officeId: string, ...positions: PositionCode[]): Promise<(PositionCode | null)[]> {
  const queries = new RecipientQueries(owner);
  const reached = (as: RungAddressee) => queries.recipientFor(officeId, positions, as, scene.no, ON);
  return [(await reached('superior')).position, (await reached('head-of-office')).position];
}

it('above a head of section stand the secretary, then the mayor', async () => {
  expect(await told(scene.cityId, 'legal-section')).toEqual(['city-secretary', 'mayor']);
});

it('where the superior is the head of the office, the second escalation goes to the head of the launching branch', async () => {
  expect(await told(scene.cityId, 'city-secretary', 'mayor')).toEqual(['mayor', 'branch-head']);
});

it('where nobody new stands above, the same head is told again', async () => {
  expect(await told(scene.cityId, 'mayor')).toEqual(['branch-head', 'branch-head']);
  expect(await told(scene.branchId, 'branch-legal')).toEqual(['branch-head', 'branch-head']);
});

it('where a regional office stands above the branch, its head is the next', async () => {
  const [region] = await owner.query<{ id: string }>(`INSERT INTO office (code, kind, name, valid_from) VALUES ('KS-R-1-W', 'regional-office', 'Kantor Wilayah Contoh', '2015-01-01') RETURNING id`);
  await owner.query(`UPDATE office SET parent_id = $2 WHERE id = $1`, [scene.branchId, region!.id]);
  await seated(owner, { officeId: region!.id, position: 'regional-head', name: 'Wira Rekaan', email: null });
  expect(await told(scene.cityId, 'mayor')).toEqual(['branch-head', 'regional-head']);
  expect(await told(scene.branchId, 'branch-legal')).toEqual(['branch-head', 'regional-head']);
  expect(await told(scene.cityId, 'city-secretary')).toEqual(['mayor', 'branch-head']);
});

it('one person in both seats is one person', async () => {
  await owner.query(`DELETE FROM holder WHERE office_id = $1 AND position = 'city-secretary'`, [scene.cityId]);
  await owner.query(
    `INSERT INTO holder (office_id, position, person_id, capacity, valid_from) SELECT office_id, 'city-secretary', person_id, 'pelaksana-harian', '2018-05-01' FROM holder WHERE office_id = $1 AND position = 'mayor'`,
    [scene.cityId],
  );
  expect(await told(scene.cityId, 'legal-section')).toEqual(['city-secretary', 'branch-head']);
});
