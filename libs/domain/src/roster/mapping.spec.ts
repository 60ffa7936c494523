/** A mapping said by a person: every table can be read by it, or the first thing wrong is named. */
import { mappingFault, meaningsOf, type UnderstoodTable } from './mapping';

const BUNI: UnderstoodTable = { sheet: 'Aren', columns: [{ heading: 'Nama Ketua', column: 'name' }, { heading: 'No. Kartu', column: null }, { heading: 'Alamat', column: 'address' }] };
const DURI: UnderstoodTable = { sheet: 'Duren', columns: [{ heading: 'Nama', column: 'name' }, { heading: 'NIK', column: 'nik' }] };

test.each([
  ['the guess alone, where it lacks a NIK', [BUNI], {}, {}, { sheet: 'Aren', about: 'nik', fault: 'missing' }],
  ['a heading said to be the NIK', [BUNI], {}, { Aren: { 'No. Kartu': 'nik' } }, null],
  ['other blanks and capitals', [BUNI], {}, { Aren: { ' no.  KARTU': 'nik' } }, null],
  ['one meaning said twice', [BUNI], {}, { Aren: { 'No. Kartu': 'nik', Alamat: 'nik' } }, { sheet: 'Aren', about: 'nik', fault: 'twice' }],
  ['a heading that is not there', [BUNI], {}, { Aren: { KTP: 'nik' } }, { sheet: 'Aren', about: 'KTP', fault: 'unknown-heading' }],
  ['a sheet that is not there', [BUNI], {}, { Lain: { KTP: 'nik' } }, { sheet: 'Lain', about: 'Lain', fault: 'unknown-sheet' }],
  ['a meaning nobody knows', [DURI], {}, { Duren: { NIK: 'gaji-pokok' as never } }, { sheet: 'Duren', about: 'gaji-pokok', fault: 'unknown-meaning' }],
  ['one of two tables left out whole', [BUNI, DURI], {}, { Aren: { 'Nama Ketua': null, 'No. Kartu': null, Alamat: null } }, null],
  ['every table left out', [DURI], {}, { Duren: { Nama: null, NIK: null } }, { sheet: '', about: 'nik', fault: 'missing' }],
  ['nothing found and nothing said', [], { Aren: ['Siapa', 'Nomor'] }, {}, { sheet: '', about: 'nik', fault: 'missing' }],
  ['a header pointed at', [], { Aren: ['Siapa', 'Nomor'] }, { Aren: { Siapa: 'name', Nomor: 'nik' } }, null],
  ['a header pointed at without a name', [], { Aren: ['Siapa', 'Nomor'] }, { Aren: { Nomor: 'nik' } }, { sheet: 'Aren', about: 'name', fault: 'missing' }],
] as const)('%s', (_, tables, headless, said, fault) => {
  expect(mappingFault(tables, headless, said)).toEqual(fault);
});

test('a meaning said of one heading is taken from the one that was guessed', () => {
  expect(meaningsOf(DURI, { Nama: 'nik' })).toEqual(['nik', null]);
});
