/** Law on record: the shipped tables as the domain has them, administrators' rows beside them, nothing overwritten. */
import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { baseOfText } from '@sinergi/domain/money/rate';
import { HOLIDAYS } from '@sinergi/domain/calendar/data/holidays';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { Holiday } from '@sinergi/domain/calendar/working-days';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import type { MinimumWage } from '@sinergi/domain/premium/minimum-wage';
import type { TariffRow } from '@sinergi/domain/premium/tariff';
import type { Author } from '../access/audit.repository';
import { Database } from '../database';
import { HolidayQueries } from './holidays.queries';
import { HolidayRepository } from './holidays.repository';
import type { RegionRow } from '@sinergi/domain/parties/region';
import { loadRegions } from './regions.repository';
import { loadShippedLaw } from './shipped-law';
import { MinimumWageQueries } from './minimum-wages.queries';
import { MinimumWageRepository } from './minimum-wages.repository';
import { TariffQueries } from './tariffs.queries';
import { TariffRepository } from './tariffs.repository';

const ADMINISTRATOR: Author = { personId: randomUUID(), officeId: randomUUID(), channel: 'api' };
const LAW = { edition: 'SK Wali Kota 1/2018', source: 'decree of the city' };
const LAST = localDate('2099-01-01');

let test: TestDatabase;
let owner: Database;
let api: Database;
let holidays: HolidayRepository;
let calendar: HolidayQueries;
let tariffs: TariffRepository;
let tariff: TariffQueries;

beforeEach(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  api = await Database.connect(test.url, 'api', 2);
  [holidays, calendar, tariffs, tariff] = [new HolidayRepository(api), new HolidayQueries(api), new TariffRepository(api), new TariffQueries(api)];
});

afterEach(async () => {
  await api.close();
  await owner.close();
  await test.drop();
});

const cityDay: Holiday = {
  date: localDate('2018-03-10'), kind: 'local', nameId: 'Hari Jadi Kota', basis: 'SK Wali Kota 1/2018', basisDate: localDate('2018-01-05'), knownFrom: localDate('2018-01-05'), certainty: 'F', regionCode: '32.75',
};

it('the shipped calendar and tariff come back exactly as the domain has them', async () => {
  const byDate = (days: readonly Holiday[]) => [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  expect(byDate(await calendar.holidaysFor(null, LAST))).toEqual(byDate(HOLIDAYS));
  const byId = (rows: readonly TariffRow[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const month = contributionMonth('2018-06');
  expect(byId(await tariff.inForceIn(month))).toEqual(byId(TARIFFS.filter((row) => row.from <= month && (row.until === null || row.until >= month))));
});

it('a decreed day counts from the day it became known, and in its own city only', async () => {
  await holidays.add([cityDay], LAW, ADMINISTRATOR);
  const known = async (region: string | null, on: string) => (await calendar.holidaysFor(region, localDate(on))).some((day) => day.nameId === cityDay.nameId);
  expect([await known('32.75', '2018-01-04'), await known('32.75', '2018-01-05'), await known('32.71', '2018-02-01'), await known(null, '2018-02-01')]).toEqual([false, true, false, false]);
  await expect(holidays.add([cityDay], LAW, ADMINISTRATOR)).rejects.toMatchObject({ code: 'law-row-duplicate' });
});

it('a decree file is taken whole or not at all, with a finding for each faulty row', async () => {
  const row = { date: '2028-01-01', kind: 'national', name_id: 'Tahun Baru', basis: 'SKB 2028', basis_date: '', known_from: '', certainty: '', region_code: '' };
  const law = { edition: 'SKB 2028', source: 'three ministers' };
  expect(await holidays.importAll([row, { ...row, date: '2018-01-01' }, { ...row, date: '2028-02-01' }], law, ADMINISTRATOR)).toEqual({ added: 0, faults: [{ line: 2, column: 'date', problem: 'duplicate' }] });
  expect(await holidays.importAll([row, { ...row, date: '2028-13-01' }], law, ADMINISTRATOR)).toEqual({ added: 0, faults: [{ line: 2, column: 'date', problem: 'not-a-date' }] });
  expect(await calendar.search({ from: localDate('2028-01-01') })).toEqual({ items: [], next: null });
  expect(await holidays.importAll([row, { ...row, date: '2028-02-01' }], law, ADMINISTRATOR)).toEqual({ added: 2, faults: [] });
  expect(await owner.query(`SELECT row_count FROM law_edition WHERE edition = 'SKB 2028'`)).toEqual([{ row_count: 2 }]);
  expect(await owner.query(`SELECT person_id, act, facts FROM audit_entry`)).toEqual([{ person_id: ADMINISTRATOR.personId, act: 'holiday.import', facts: { edition: 'SKB 2028', rows: 2 } }]);
});

it('a new shipped edition leaves alone what administrators added or withdrew', async () => {
  const { items } = await calendar.search({ from: localDate('2018-08-17'), until: localDate('2018-08-17') });
  await holidays.withdraw(items[0]?.id ?? '', 'moved by decree', ADMINISTRATOR);
  await expect(holidays.withdraw(items[0]?.id ?? '', 'again', ADMINISTRATOR)).rejects.toMatchObject({ code: 'law-row-invalid' });
  await holidays.add([cityDay], LAW, ADMINISTRATOR);
  const own: TariffRow = { ...(TARIFFS[0] as TariffRow), id: 'pu.jkk.2027', edition: 2 };
  await tariffs.add([own], LAW, ADMINISTRATOR);
  await expect(tariffs.add([own], LAW, ADMINISTRATOR)).rejects.toMatchObject({ code: 'law-row-duplicate' });
  await tariffs.withdraw('pu.jkm.2015-07', 'replaced', ADMINISTRATOR);

  await owner.query(`UPDATE holiday SET edition = 'shipped-0', name_id = 'old name' WHERE edition = 'shipped-1'`);
  await owner.query(`UPDATE tariff_row SET edition = 'shipped-0', source = 'old source' WHERE edition = 'shipped-1'`);
  await owner.query(`INSERT INTO holiday (day, kind, name_id, basis, edition) VALUES ('2018-02-02', 'national', 'a mistake of the old edition', '', 'shipped-0')`);
  await owner.query(`DELETE FROM law_edition WHERE edition = 'shipped-1'`);
  expect(await loadShippedLaw(owner)).toHaveLength(3);

  const days = await calendar.holidaysFor('32.75', LAST);
  expect(days).toHaveLength(HOLIDAYS.length);
  expect(days).toContainEqual(cityDay);
  expect(days.some((day) => day.date === '2018-08-17' || day.date === '2018-02-02' || day.nameId === 'old name')).toBe(false);
  const rows = (await tariff.search({ limit: 200 })).items;
  expect(rows).toHaveLength(TARIFFS.length);
  expect(rows.find((row) => row.id === own.id)).toMatchObject({ ...own, tableEdition: LAW.edition });
  expect(rows.some((row) => row.id === 'pu.jkm.2015-07' || row.source === 'old source')).toBe(false);
});

it('a minimum wage is loaded once for a city and month; a correction withdraws the row and adds another', async () => {
  const [repository, minimumWages] = [new MinimumWageRepository(api), new MinimumWageQueries(api)];
  const tegal: MinimumWage = { id: 'umk.33.76.2023-01', regionCode: '33.76', from: contributionMonth('2023-01'), until: contributionMonth('2023-12'), amount: baseOfText('2145012.12'), source: 'Kepgub 561/54', certainty: 'F' };
  const inForce = async (region: string, month: string) => (await minimumWages.of(region, contributionMonth(month)))?.amount ?? null;
  expect(await Promise.all([inForce('33.10', '2023-06'), inForce('33.10', '2024-01'), inForce('33.76', '2023-01')])).toEqual([215_232_298, null, null]);
  await repository.add([tegal], LAW, ADMINISTRATOR);
  expect([await inForce('33.76', '2022-12'), await inForce('33.76', '2023-01')]).toEqual([200_593_052, 214_501_212]);
  for (const again of [[tegal], [{ ...tegal, id: 'umk.other' }], [{ ...tegal, id: 'a', from: contributionMonth('2023-07') }, { ...tegal, id: 'b', from: contributionMonth('2023-07') }]]) {
    await expect(repository.add(again, LAW, ADMINISTRATOR)).rejects.toMatchObject({ code: 'law-row-duplicate' });
  }
  await repository.withdraw(tegal.id, 'salah ketik', ADMINISTRATOR);
  expect(await inForce('33.76', '2023-01')).toBeNull();
  const row = { id: 'umk.33.76.2023-01.r2', region_code: '33.76', from: '2023-01', until: '2023-12', amount: '2145012.13', source: 'Kepgub 561/54', certainty: '' };
  expect(await repository.importAll([row, { ...row, id: 'umk.33.76.2024-01', from: '2024-01', until: '2023-12' }], LAW, ADMINISTRATOR)).toMatchObject({ added: 0, faults: [{ line: 2, column: 'until' }] });
  expect(await repository.importAll([row], LAW, ADMINISTRATOR)).toEqual({ added: 1, faults: [] });
  expect(await inForce('33.76', '2023-01')).toBe(214_501_213);
  expect((await minimumWages.search({ region: '33.76', withWithdrawn: true })).items.map(({ id, withdrawnReason }) => [id, withdrawnReason])).toEqual([['umk.33.76.2022-01', null], [tegal.id, 'salah ketik'], [row.id, null]]);
});

it('no edition of an administrator may pose as a shipped one', async () => {
  await expect(holidays.add([cityDay], { edition: 'shipped-9', source: 'x' }, ADMINISTRATOR)).rejects.toMatchObject({ code: 'request-malformed' });
});

it('a list of the law is read page by page', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: readonly { date: string }[]; next: string | null } = await calendar.search({ cursor, limit: 37 });
    seen.push(...page.items.map((day) => day.date));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual(HOLIDAYS.map((day) => day.date));
});

it('regions are loaded once an edition, and codes a new edition lacks are retired', async () => {
  const row = (code: string, edition: string, retired = false): RegionRow => ({ code, name: `R ${code}`, level: 'province', parentCode: null, retired, edition, source: 'ministry' });
  expect(await loadRegions(owner, [row('11', '2025'), row('12', '2025'), row('99', '2022', true)])).toBe(3);
  expect(await loadRegions(owner, [row('11', '2025'), row('12', '2025'), row('99', '2022', true)])).toBe(0);
  expect(await loadRegions(owner, [row('11', '2027'), row('13', '2027'), row('99', '2022', true)])).toBe(2);
  expect(await owner.query('SELECT code, retired FROM region ORDER BY code')).toEqual([
    { code: '11', retired: false }, { code: '12', retired: true }, { code: '13', retired: false }, { code: '99', retired: true },
  ]);
});
