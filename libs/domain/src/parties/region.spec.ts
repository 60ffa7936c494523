/** Region codes, their levels, the tree, and the zone of each province. */
import { PROVINCE_ZONES } from './data/province.zones';
import {
  districtsOf, isRegionCode, isWithin, levelOfCode, nameKeyOf, parentCodeOf, region, regionOf, regionTable, villageKindOf, villagesOf, zoneOfRegion,
} from './region';

const table = regionTable([
  region('32', 'Jawa Barat'),
  region('32.75', 'Kota Bekasi'),
  region('32.75.01', 'Bekasi Timur'),
  region('32.75.08', 'Pondokgede'),
  region('32.75.01.1001', 'Bekasi Jaya'),
  region('32.75.01.1002', 'Margahayu'),
  region('32.75.08.1001', 'Jatiwaringin'),
]);

describe('region codes', () => {
  it.each([
    ['32', 'province', null],
    ['32.75', 'city', '32'],
    ['32.75.01', 'district', '32.75'],
    ['32.75.01.1001', 'village', '32.75.01'],
  ])('%s is a %s under %s', (code, level, parent) => {
    expect(levelOfCode(code)).toBe(level);
    expect(parentCodeOf(code)).toBe(parent);
    expect(isRegionCode(code)).toBe(true);
  });

  it.each(['', '3', '3275', '32.7', '32.75.1', '32.75.01.10010', '32.75.01.', 'xx.yy'])('refuses %j', (code) => {
    expect(isRegionCode(code)).toBe(false);
    expect(() => levelOfCode(code)).toThrow('region-unknown');
  });

  it('tells kelurahan, desa and desa adat apart', () => {
    expect(['32.75.01.1001', '14.01.01.2001', '91.03.01.3001', '32.75.01.9001', '32.75'].map(villageKindOf)).toEqual(['kelurahan', 'desa', 'desa-adat', null, null]);
  });
});

describe('the tree of regions', () => {
  it('finds regions, districts and villages', () => {
    expect(regionOf(table, '32.75')).toEqual({ code: '32.75', name: 'Kota Bekasi', level: 'city', parent: '32' });
    expect(() => regionOf(table, '32.76')).toThrow('region-unknown');
    expect(districtsOf(table, '32.75').map((each) => each.name)).toEqual(['Bekasi Timur', 'Pondokgede']);
    expect(villagesOf(table, '32.75.01').map((each) => each.name)).toEqual(['Bekasi Jaya', 'Margahayu']);
    expect(villagesOf(table, '32.75')).toHaveLength(3);
    expect(districtsOf(table, '14.71')).toEqual([]);
    expect(villagesOf(table, '14.71')).toEqual([]);
    expect(villagesOf(regionTable([region('32.75.02', 'Bekasi Barat')]), '32.75')).toEqual([]);
  });

  it('knows parts from neighbours', () => {
    expect(isWithin('32.75.01', '32.75')).toBe(true);
    expect(isWithin('32.75', '32.75')).toBe(true);
    expect(isWithin('32.76', '32.7')).toBe(false);
  });

  it('compares names as people write them', () => {
    expect(new Set(['KEL. PONDOK GEDE', 'Pondokgede', 'kecamatan Pondok-Gede', 'desa pondok gede'].map(nameKeyOf))).toEqual(new Set(['pondokgede']));
    expect(nameKeyOf('Kelapa Dua')).toBe('kelapadua');
  });
});

describe('time zones', () => {
  it.each([['32.75', 'WIB'], ['61.71', 'WIB'], ['64.71', 'WITA'], ['51', 'WITA'], ['94.71.01', 'WIT']])('%s lies in %s', (code, zone) => {
    expect(zoneOfRegion(code)).toBe(zone);
  });

  it('covers the 38 provinces and nothing else', () => {
    expect(Object.keys(PROVINCE_ZONES)).toHaveLength(38);
    for (const code of ['99', '32x', '']) expect(() => zoneOfRegion(code)).toThrow('region-unknown');
  });
});
