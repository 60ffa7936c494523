/** The region tables tell today's regions, retired codes and unknown ones apart. */
import { districtsOf, villagesOf, type RegionRow } from '@sinergi/domain/parties/region';
import { readRegionTables, regionLookup, type RegionLookup } from './region-tables';

let rows: RegionRow[];
let lookup: RegionLookup;

beforeAll(async () => {
  rows = await readRegionTables();
  lookup = regionLookup(rows);
});

test('the country has 38 provinces, 514 cities and regencies, 7,285 districts and 83,762 villages', () => {
  const count = (level: RegionRow['level'], retired: boolean): number => rows.filter((row) => row.level === level && row.retired === retired).length;
  expect([count('province', false), count('city', false), count('district', false), count('village', false)]).toEqual([38, 514, 7285, 83_762]);
  expect(count('city', true) + count('district', true)).toBe(138);
});

test('every region stands once and after its parent', () => {
  const seen = new Set<string>();
  for (const { code, parentCode } of rows) {
    if (seen.has(code) || (parentCode !== null && !seen.has(parentCode))) throw new Error(`${code} stands twice or before its parent`);
    seen.add(code);
  }
  expect(seen.size).toBe(rows.length);
});

test.each([
  ['32.75', 'Kota Bekasi', 12, 56],
  ['32.16', 'Kabupaten Bekasi', 23, 187],
  ['32.71', 'Kota Bogor', 6, 68],
  ['32.01', 'Kabupaten Bogor', 40, 435],
  ['31.75', 'Kota Administrasi Jakarta Timur', 10, 65],
  ['14.71', 'Kota Pekanbaru', 15, 83],
  ['14.01', 'Kabupaten Kampar', 21, 250],
  ['14.06', 'Kabupaten Rokan Hulu', 16, 145],
])('%s %s has %i districts and %i villages', (code, _name, districts, villages) => {
  expect(districtsOf(lookup.table, code)).toHaveLength(districts);
  expect(villagesOf(lookup.table, code)).toHaveLength(villages);
});

test('Kota Bekasi is made of kelurahan only, and its districts have their codes', () => {
  expect(villagesOf(lookup.table, '32.75').every(({ code }) => code.charAt(9) === '1')).toBe(true);
  expect(districtsOf(lookup.table, '32.75').map(({ code, name }) => `${code.slice(6)} ${name.replace(/\s/g, '')}`).slice(0, 3)).toEqual(['01 BekasiTimur', '02 BekasiBarat', '03 BekasiUtara']);
});

test('a NIK prefix is current, retired or unknown', () => {
  expect(lookup.prefixStatus('327501')).toBe('current');
  expect(lookup.prefixStatus('920101')).toBe('retired');
  expect(lookup.prefixStatus('329999')).toBe('unknown');
});

test('cities and villages are found by name', () => {
  expect(lookup.citiesNamed('kota bekasi').map(({ code }) => code)).toEqual(['32.75']);
  const [village] = villagesOf(lookup.table, '32.75');
  expect(lookup.villagesOfCity('32.75')(`Kel. ${village!.name.toUpperCase()}`, null)).toEqual({ code: village!.code, doubt: null, offered: null });
});
