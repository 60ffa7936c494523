/** The directory: entered, ended and imported by date, through the door's own role, every change with an audit entry. */
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import { actsOn, type Author } from '../access/audit.repository';
import { Database } from '../database';
import { BranchRegionRepository } from './branch-regions.repository';
import { HolderQueries } from './holders.queries';
import { HolderRepository, type NewHolder } from './holders.repository';
import { OfficeQueries, type OfficeRow } from './offices.queries';
import { OfficeRepository, type NewOffice } from './offices.repository';
import { PeopleQueries } from './people.queries';
import { PeopleRepository, type NewPerson } from './people.repository';

const FIRST = localDate('2018-01-01');
const AUTHOR: Author = { personId: null, officeId: null, channel: 'terminal' };

let test: TestDatabase;
let api: Database;
let offices: OfficeRepository;
let holders: HolderRepository;
let people: PeopleRepository;

beforeEach(async () => {
  test = await freshDatabase();
  api = await Database.connect(test.url, 'api', 4);
  [offices, holders, people] = [new OfficeRepository(api), new HolderRepository(api), new PeopleRepository(api)];
});

afterEach(async () => {
  await api.close();
  await test.drop();
});

const newOffice = (code: string, over: Partial<NewOffice> = {}): NewOffice => ({
  code, kind: 'branch', name: `Kantor ${code}`, parentId: null, regionCode: null, zone: 'WIB', email: null, address: null, from: FIRST, until: null, ...over,
});
const newPerson = (fullName: string, over: Partial<NewPerson> = {}): NewPerson => ({ fullName, titlesBefore: '', titlesAfter: '', staffNo: null, rank: null, email: null, ...over });

async function seat(office: OfficeRow, over: Partial<NewHolder> = {}): Promise<NewHolder> {
  const { id: personId } = await people.add(newPerson('Tokoh Contoh'), AUTHOR);
  return { officeId: office.id, personId, position: 'branch-head', capacity: 'definitive', onBehalfOf: null, decreeNo: null, from: FIRST, until: null, ...over };
}

it('an office is entered once, mended and ended, and its history tells so', async () => {
  const office = await offices.add(newOffice('K1'), AUTHOR);
  await expect(offices.add(newOffice('K1'), AUTHOR)).rejects.toMatchObject({ code: 'request-malformed' });
  await expect(offices.add(newOffice('K2', { until: localDate('2017-12-31') }), AUTHOR)).rejects.toMatchObject({ code: 'period-invalid' });
  await offices.changeContact(office.id, { email: 'k1@badan.example', address: 'Jalan Contoh 1' }, AUTHOR);
  await offices.end(office.id, localDate('2019-12-31'), 'merged', AUTHOR);
  await expect(offices.end(office.id, localDate('2017-01-01'), 'x', AUTHOR)).rejects.toMatchObject({ code: 'period-invalid' });
  const queries = new OfficeQueries(api);
  expect(await queries.byCode('K1')).toEqual({ ...office, email: 'k1@badan.example', address: 'Jalan Contoh 1', until: '2019-12-31' });
  expect((await queries.search({ on: localDate('2020-01-01') })).items).toEqual([]);
  await expect(queries.byCode('nowhere')).rejects.toMatchObject({ code: 'office-unknown' });
  expect((await actsOn(api, `office:${office.id}`)).items.map(({ act }) => act)).toEqual(['office.end', 'office.change-contact', 'office.add']);
});

it('offices are listed page by page and found by kind, name and region', async () => {
  for (const [index, region] of ['32.75', '32.75.01', '32.7', '32.71'].entries()) await offices.add(newOffice(`K${index}`, { regionCode: region, kind: index < 2 ? 'branch' : 'district' }), AUTHOR);
  const queries = new OfficeQueries(api);
  const first = await queries.search({ limit: 3 });
  expect(first.items.map(({ code }) => code)).toEqual(['K0', 'K1', 'K2']);
  expect((await queries.search({ limit: 3, cursor: first.next })).items.map(({ code }) => code)).toEqual(['K3']);
  expect((await queries.search({ region: '32.75' })).items.map(({ code }) => code)).toEqual(['K0', 'K1']);
  expect((await queries.search({ kind: 'district', q: 'tor k3' })).items.map(({ code }) => code)).toEqual(['K3']);
});

it('two may not sit in one seat at once, also when entered in the same moment; posts of several take several', async () => {
  const office = await offices.add(newOffice('K1'), AUTHOR);
  const [one, two] = [await seat(office), await seat(office)];
  const tries = await Promise.allSettled([holders.add(one, AUTHOR), holders.add(two, AUTHOR)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await holders.add({ ...one, position: 'account-officer' }, AUTHOR);
  await holders.add({ ...two, position: 'account-officer' }, AUTHOR);
  await expect(holders.add({ ...one, position: 'account-officer' }, AUTHOR)).rejects.toMatchObject({ code: 'holder-overlaps' });
  await expect(holders.add({ ...one, position: 'operator', personId: office.id }, AUTHOR)).rejects.toMatchObject({ code: 'person-unknown' });
});

it('an acting holder speaks while the seat is away, and a successor may follow the day after', async () => {
  const office = await offices.add(newOffice('K1'), AUTHOR);
  const [head, acting, next] = [await seat(office), await seat(office, { capacity: 'pelaksana-harian', from: localDate('2018-06-01'), until: localDate('2018-06-10') }), await seat(office, { from: localDate('2019-01-01') })];
  const { id } = await holders.add(head, AUTHOR);
  await holders.add(acting, AUTHOR);
  await expect(holders.add(next, AUTHOR)).rejects.toMatchObject({ code: 'holder-overlaps' });
  await holders.end(id, localDate('2018-12-31'), 'moved', AUTHOR);
  await holders.add(next, AUTHOR);
  const queries = new HolderQueries(api);
  const speaking = async (on: string) => (await queries.holderOn(office.id, ['branch-legal', 'branch-head'], localDate(on)))?.personId;
  expect([await speaking('2018-05-31'), await speaking('2018-06-05'), await speaking('2018-12-31'), await speaking('2019-01-01'), await speaking('2017-12-31')]).toEqual([
    head.personId, acting.personId, head.personId, next.personId, undefined,
  ]);
  expect(await queries.powersOf(acting.personId, localDate('2018-06-05'))).toMatchObject([{ officeId: office.id, officeKind: 'branch', position: 'branch-head', capacity: 'pelaksana-harian' }]);
  expect(await queries.powersOf(acting.personId, localDate('2018-06-11'))).toEqual([]);
  const page = await queries.search({ officeId: office.id, limit: 2 });
  expect(page.items.map(({ personId }) => personId)).toEqual([next.personId, acting.personId]);
  expect((await queries.search({ officeId: office.id, limit: 2, cursor: page.next })).items.map(({ personId }) => personId)).toEqual([head.personId]);
});

it('a branch serves a region once at a time', async () => {
  const { id: branchId } = await offices.add(newOffice('K1'), AUTHOR);
  const served = new BranchRegionRepository(api);
  const id = await served.add({ branchId, regionCode: '32.75', from: FIRST, until: null }, AUTHOR);
  await expect(served.add({ branchId, regionCode: '32.75', from: localDate('2019-01-01'), until: null }, AUTHOR)).rejects.toMatchObject({ code: 'period-invalid' });
  await expect(served.add({ branchId, regionCode: 'Bekasi', from: FIRST, until: null }, AUTHOR)).rejects.toMatchObject({ code: 'region-unknown' });
  await served.end(id, localDate('2018-12-31'), 'new branch', AUTHOR);
  const queries = new OfficeQueries(api);
  expect(await queries.branchesServing('32.75', localDate('2018-12-31'))).toEqual([branchId]);
  expect(await queries.branchesServing('32.75', localDate('2019-01-01'))).toEqual([]);
});

it('people are found by name, page by page', async () => {
  for (const name of ['Umpama Tiga', 'Umpama Satu', 'Contoh Satu']) await people.add(newPerson(name), AUTHOR);
  const queries = new PeopleQueries(api);
  const first = await queries.search({ q: 'umpama', limit: 1 });
  expect(first.items.map(({ fullName }) => fullName)).toEqual(['Umpama Satu']);
  const second = await queries.search({ q: 'umpama', limit: 1, cursor: first.next });
  expect(second).toMatchObject({ items: [{ fullName: 'Umpama Tiga' }], next: null });
  await people.change(first.items[0]?.id ?? '', newPerson('Umpama Satu', { email: 'satu@kota.example' }), AUTHOR);
  expect(await queries.get(first.items[0]?.id ?? '')).toMatchObject({ email: 'satu@kota.example' });
  expect((await queries.search({ q: 'SATU@kota' })).items).toHaveLength(1);
  await expect(people.change('00000000-0000-0000-0000-000000000000', newPerson('x'), AUTHOR)).rejects.toMatchObject({ code: 'person-unknown' });
});

it('tables of offices and holders are taken whole or not at all', async () => {
  const office = (code: string, parent = ''): LawRecord => ({ code, kind: 'city-government', name: `Pemerintah ${code}`, parent_code: parent, valid_from: '2018-01-01' });
  expect(await offices.importAll([office('A'), office('B', 'nowhere'), office('A')], AUTHOR)).toMatchObject({ added: 0, faults: [{ line: 3, column: 'code', problem: 'duplicate' }] });
  expect(await offices.importAll([office('A'), office('B', 'nowhere')], AUTHOR)).toEqual({ added: 0, faults: [{ line: 2, column: 'parent_code', problem: 'not-in-list' }] });
  expect(await offices.importAll([office('A'), office('B', 'A')], AUTHOR)).toEqual({ added: 2, faults: [] });
  const queries = new OfficeQueries(api);
  expect((await queries.byCode('B')).parentId).toBe((await queries.byCode('A')).id);

  const holder = (code: string, name: string, from = '2018-01-01'): LawRecord => ({ office_code: code, position: 'mayor', valid_from: from, full_name: name, email: `${name.toLowerCase()}@kota.example` });
  expect(await holders.importAll([holder('A', 'Satu'), holder('nowhere', 'Dua')], AUTHOR)).toEqual({ added: 0, faults: [{ line: 2, column: 'office_code', problem: 'not-in-list' }], changeIds: [] });
  expect(await holders.importAll([holder('A', 'Satu'), holder('A', 'Dua', '2018-02-01')], AUTHOR)).toEqual({ added: 0, faults: [{ line: 2, column: 'position', problem: 'duplicate' }], changeIds: [] });
  expect(await api.query('SELECT 1 FROM person')).toEqual([]);
  expect(await holders.importAll([holder('A', 'Satu'), holder('B', 'Satu')], AUTHOR)).toMatchObject({ added: 2, faults: [], changeIds: [expect.any(String), expect.any(String)] });
  const change = { kind: 'taken', position: 'mayor', on_date: '2018-01-01', until_date: null };
  expect(await api.query('SELECT kind, position, on_date, until_date FROM holder_change WHERE on_date = $1', ['2018-01-01'])).toEqual([change, change]);
  expect(await api.query('SELECT 1 FROM person')).toHaveLength(1);
});
