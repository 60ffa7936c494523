/** The sample directory over the real region codes: complete, loaded once, and able to name every recipient by date. */
import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { PositionCode } from '@sinergi/domain/parties/office';
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import type { RungAddressee } from '@sinergi/domain/terms/ladder';
import { Database } from '../database';
import { HolderRepository } from '../directory/holders.repository';
import { HolderQueries } from '../directory/holders.queries';
import { OfficeQueries } from '../directory/offices.queries';
import { RecipientQueries } from '../directory/recipients.queries';
import type { RegionRow } from '@sinergi/domain/parties/region';
import { loadRegions } from '../law/regions.repository';
import { seedSampleDirectory, type SampleDirectory } from './sample-directory';

const NO = 'COOP-SAMPLE-1';
const APRIL = localDate('2018-04-16');

let test: TestDatabase;
let owner: Database;
let regions: readonly RegionRow[];
let sample: SampleDirectory;
let recipients: RecipientQueries;
let loadedInMs: number;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 4);
  regions = await readRegionTables();
  const began = performance.now();
  await loadRegions(owner, regions);
  loadedInMs = performance.now() - began;
  sample = await seedSampleDirectory(owner, regions);
  recipients = new RecipientQueries(owner);
  await owner.query(`INSERT INTO launch_request (id, cooperation_no, start, requested_by, office_id) VALUES ($1, $2, '{}', $3, $4)`, [randomUUID(), NO, person('kepesertaan.bks@badan.example'), office('BKS')]);
  await owner.query(
    `INSERT INTO cooperation (no, launch_id, programme, terms, status, stage, branch_id, city_id, region_code, zone, cover_from, launched_by, opened_on, as_of)
     SELECT $1, id, 'p', '{}', 'drafting', 'drafting', office_id, $2, '32.75', 'WIB', '2018-06-01', requested_by, '2018-04-16', '2018-04-16' FROM launch_request`,
    [NO, office('KOTA-32.75')],
  );
});

afterAll(async () => {
  await owner.close();
  await test.drop();
});

const office = (code: string): string => sample.offices.get(code) ?? '';
const person = (email: string): string => sample.people.get(email) ?? '';

async function writtenTo(code: string, positions: readonly PositionCode[], as: RungAddressee, on = APRIL): Promise<string> {
  const { email, capacity } = await recipients.recipientFor(office(code), positions, as, NO, on);
  return `${email} (${capacity})`;
}

it('the region tables are loaded in about a second', async () => {
  const [count] = await owner.query<{ today: number; retired: number }>(`SELECT count(*) FILTER (WHERE NOT retired) AS today, count(*) FILTER (WHERE retired) AS retired FROM region`);
  expect(count?.today).toBeGreaterThan(90_000);
  expect(count?.retired).toBeGreaterThan(0);
  expect(loadedInMs).toBeLessThan(15_000);
});

it('loading the sample again changes nothing', async () => {
  const counts = () => owner.query(`SELECT (SELECT count(*) FROM office) AS offices, (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM holder) AS holders, (SELECT count(*) FROM branch_region) AS served`);
  const before = await counts();
  expect(await seedSampleDirectory(owner, regions)).toEqual(sample);
  expect(await counts()).toEqual(before);
});

it('a circular of Kota Bekasi goes to 12 districts and 56 kelurahan, each at its own address', async () => {
  const list = await recipients.distributionList('32.75', APRIL);
  expect(list.filter(({ officeKind }) => officeKind === 'district')).toHaveLength(12);
  expect(list.filter(({ officeKind }) => officeKind === 'village')).toHaveLength(56);
  expect(new Set(list.map(({ email }) => email)).size).toBe(68);
  expect(list.every(({ email, personId }) => email?.endsWith('@kotabekasi.example') && personId === null)).toBe(true);
});

it.each([
  ['2018-03-09', 'walikota.2013@kotabekasi.example (definitive)'],
  ['2018-03-10', 'pj.walikota@kotabekasi.example (penjabat)'],
  ['2018-09-19', 'pj.walikota@kotabekasi.example (penjabat)'],
  ['2018-09-20', 'walikota@kotabekasi.example (definitive)'],
])('on %s the mayor is written to at %s', async (on, expected) => {
  expect(await writtenTo('KOTA-32.75', ['mayor', 'city-secretary'], 'assignee', localDate(on))).toBe(expected);
});

it.each<[string, string, PositionCode[], RungAddressee, string]>([
  ['the city secretary', 'KOTA-32.75', ['city-secretary', 'mayor'], 'assignee', 'sekda@kotabekasi.example (definitive)'],
  ['the mayor, above the city secretary', 'KOTA-32.75', ['city-secretary', 'mayor'], 'superior', 'pj.walikota@kotabekasi.example (penjabat)'],
  ['the city secretary, above the legal section', 'KOTA-32.75', ['legal-section'], 'superior', 'sekda@kotabekasi.example (definitive)'],
  ['the mayor, head of the legal section\'s office', 'KOTA-32.75', ['legal-section'], 'head-of-office', 'pj.walikota@kotabekasi.example (penjabat)'],
  ['the launching branch\'s head, above the mayor', 'KOTA-32.75', ['mayor'], 'superior', 'kepala.bks@badan.example (definitive)'],
  ['the head of an agency, asked through the city', 'KOTA-32.75', ['agency-head'], 'assignee', 'disnaker@kotabekasi.example (definitive)'],
  ['the city secretary, above that agency', 'KOTA-32.75', ['agency-head'], 'superior', 'sekda@kotabekasi.example (definitive)'],
  ['the branch head, above the account officer', 'BKS', ['account-officer'], 'superior', 'kepala.bks@badan.example (definitive)'],
  ['the regional head, above the branch head', 'BKS', ['branch-head'], 'superior', 'kepala.jabar@badan.example (definitive)'],
  ['the regional head, when the head of the office was asked already', 'BKS', ['branch-head'], 'head-of-office', 'kepala.jabar@badan.example (definitive)'],
  ['the launching branch\'s head', 'KOTA-32.75', ['legal-section'], 'launcher', 'kepala.bks@badan.example (definitive)'],
])('%s', async (_, code, positions, as, expected) => {
  expect(await writtenTo(code, positions, as)).toBe(expected);
});

it('a vacant position is named as missing, and silence below it is carried further up', async () => {
  const holders = new HolderRepository(owner);
  const [secretary] = (await new HolderQueries(owner).search({ officeId: office('KOTA-32.75'), position: 'city-secretary' })).items;
  await holders.end(secretary?.id ?? '', localDate('2018-05-31'), 'retired', { personId: null, officeId: null, channel: 'test' });
  const june = localDate('2018-06-04');
  await expect(recipients.recipientFor(office('KOTA-32.75'), ['city-secretary'], 'assignee', NO, june)).rejects.toMatchObject({ code: 'holder-missing', facts: { positions: 'city-secretary' } });
  expect(await writtenTo('KOTA-32.75', ['treasurer'], 'superior', june)).toBe('pj.walikota@kotabekasi.example (penjabat)');
  await expect(recipients.recipientFor(office('KOTA-32.75'), ['mayor'], 'assignee', 'COOP-NONE', june)).rejects.toMatchObject({ code: 'cooperation-unknown' });
});

it('the tree of offices is walked both ways, and a region finds its branch and its city', async () => {
  const offices = new OfficeQueries(owner);
  const below = await offices.officesBelow(office('KOTA-32.75'), APRIL);
  expect(below).toHaveLength(1 + 12 + 56);
  expect((await offices.officesAbove(office('KEL-32.75.01.1001'))).map(({ code }) => code)).toEqual(['KEL-32.75.01.1001', 'KEC-32.75.01', 'KOTA-32.75']);
  expect(await offices.branchesServing('32.75.01.1001', APRIL)).toEqual([office('BKS')]);
  expect(await offices.regionsServedBy(office('BKS'), APRIL)).toEqual(['32.75']);
  expect((await offices.cityOfficeOf('64.71', APRIL))?.zone).toBe('WITA');
  expect(await offices.cityOfficeOf('99.99', APRIL)).toBeNull();
});
