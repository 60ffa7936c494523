/** Titles as they stand in letters and under papers. */
import type { CapacityCode, PositionCode } from './office';
import { addressedTitle, nameWithTitles, officialTitle } from './official-title';

test.each<[PositionCode, string, string]>([
  ['mayor', 'Pemerintah Kota Bekasi', 'Wali Kota Bekasi'],
  ['mayor', 'Pemerintah Kabupaten Bekasi', 'Bupati Bekasi'],
  ['city-secretary', 'Pemerintah Kota Bekasi', 'Sekretaris Daerah Kota Bekasi'],
  ['legal-section', 'Pemerintah Kota Bekasi', 'Kepala Bagian Hukum Sekretariat Daerah Kota Bekasi'],
  ['treasurer', 'Pemerintah Kota Bekasi', 'Bendahara Pengeluaran Kota Bekasi'],
  ['agency-head', 'Dinas Pemberdayaan Masyarakat Kota Bekasi', 'Kepala Dinas Pemberdayaan Masyarakat Kota Bekasi'],
  ['agency-head', 'Pemerintah Kota Bekasi', 'Kepala Dinas Kota Bekasi'],
  ['district-head', 'Kecamatan Rawalumbu', 'Camat Rawalumbu'],
  ['village-head', 'Kelurahan Pengasinan', 'Lurah Pengasinan'],
  ['village-head', 'Desa Sukamaju', 'Kepala Desa Sukamaju'],
  ['branch-head', 'Kantor Cabang Bekasi', 'Kepala Kantor Cabang Bekasi'],
  ['regional-head', 'Kantor Wilayah Jawa Barat', 'Kepala Kantor Wilayah Jawa Barat'],
  ['account-officer', 'Kantor Cabang Bekasi', 'Petugas Kepesertaan Kantor Cabang Bekasi'],
])('%s of %s is written %s', (position, office, title) => {
  expect(officialTitle(position, office)).toBe(title);
});

test.each<[CapacityCode, string, string]>([
  ['definitive', 'Wali Kota Bekasi', 'Mayor, Pemerintah Kota Bekasi'],
  ['penjabat', 'Pj. Wali Kota Bekasi', 'Mayor (acting), Pemerintah Kota Bekasi'],
  ['on-behalf', 'Wali Kota Bekasi', 'Mayor, Pemerintah Kota Bekasi'],
])('a mayor (%s) is written to as %s', (capacity, id, en) => {
  expect(addressedTitle('mayor', capacity, 'Pemerintah Kota Bekasi')).toEqual({ id, en });
});

test('titles stand around a name where a person has some', () => {
  expect(nameWithTitles({ fullName: 'Rudi Contoh', titlesBefore: 'Dr.', titlesAfter: 'M.Si.' })).toBe('Dr. Rudi Contoh, M.Si.');
  expect(nameWithTitles({ fullName: 'Rudi Contoh', titlesBefore: '', titlesAfter: '' })).toBe('Rudi Contoh');
});
