/** Places named in titles. */
import { placeInTitle } from './table-title';

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

test('what a row does not say stays as it was', () => {
  expect(placeInTitle(['Tahun 2018'], { village: 'Bintara', district: null })).toEqual({ village: 'Bintara', district: null });
});
