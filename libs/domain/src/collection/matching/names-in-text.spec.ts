/** A payer is named by its whole name; a longer name that contains it means somebody else. */
import { NamesInText } from './names-in-text';

const names = new NamesInText([
  { key: 'city', name: 'Pemerintah Kota Bekasi' },
  { key: 'water', name: 'Pemerintah Kota Bekasi Dinas Air' },
  { key: 'village', name: 'Desa Sukamaju' },
  { key: 'other', name: 'DESA SUKAMAJU' },
  { key: 'short', name: 'Bekasi' },
]);

test.each([
  ['TRF DARI PEMERINTAH KOTA BEKASI IURAN', ['city']],
  ['pemkot.bekasi juni', ['city']],
  ['PEMKOT BEKASI DINAS AIR', ['water']],
  ['PEMERINTAH KOTA BEKASIRAYA', []],
  ['KOTA BEKASI', []],
  ['DS SUKAMAJU 06', ['village', 'other']],
  ['', []],
])('%s names %p', (text, keys) => {
  expect(names.in(text)).toEqual(keys);
});
