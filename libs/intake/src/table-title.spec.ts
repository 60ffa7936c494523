/** Places named in titles and in the names of sheets. */
import { placeInTitle, placeOfSheet } from './table-title';

const nothing = { village: null, district: null };

test.each<[string[], string | null, string | null]>([
  [['DAFTAR KETUA RT KELURAHAN BEKASI JAYA KECAMATAN BEKASI TIMUR'], 'BEKASI JAYA', 'BEKASI TIMUR'],
  [['Kelurahan', ':', 'Margahayu'], 'Margahayu', null],
  [['', 'KEC. BEKASI BARAT, KOTA BEKASI'], null, 'BEKASI BARAT'],
  [['Kel. Bintara - Kec. Bekasi Barat Kota Bekasi'], 'Bintara', 'Bekasi Barat'],
  [['DAFTAR KETUA RT DAN RW'], null, null],
])('%j', (texts, village, district) => {
  expect(placeInTitle(texts, nothing)).toEqual({ village, district });
});

test('what a row does not say stays; sub-totals name no place; another kecamatan begins without a kelurahan', () => {
  expect(placeInTitle(['Tahun 2018'], { village: 'Bintara', district: null })).toEqual({ village: 'Bintara', district: null });
  expect(placeInTitle(['Jumlah Kelurahan Bintara'], nothing)).toEqual(nothing);
  expect(placeInTitle(['KECAMATAN : RAWALUMBU'], { village: 'Bintara', district: 'Bekasi Barat' })).toEqual({ village: null, district: 'RAWALUMBU' });
});

test.each([['Kel. Bintara', 'Bintara'], ['BEKASI JAYA', 'BEKASI JAYA'], ['Sheet1', null], ['Data RT', null], ['RW 05', null], ['', null]])('a sheet named %j is of %j', (name, village) => {
  expect(placeOfSheet(name)).toBe(village);
});
