/** The rehearsed registry decides by rules anybody can see. */
import { refusalOf, type PersonAsked } from './rules';

const person = (told: Partial<PersonAsked> = {}): PersonAsked => ({ lineId: '1', nik: '3275011708600001', name: 'Warga Contoh', birthDate: '1960-08-17', ...told });
const book = { deceased: new Set(['3275011708600002']), names: new Map([['3275011708600003', 'Nama Lain']]) };

test.each([
  [person(), null],
  [person({ nik: '3275015708600001' }), null],
  [person({ nik: '3275011708600013' }), 'nik-not-found'],
  [person({ nik: '3275011708600002' }), 'deceased'],
  [person({ nik: '3275011708600003' }), 'name-differs'],
  [person({ nik: '3275011708600003', name: 'NAMA LAIN' }), null],
  [person({ birthDate: '1960-08-18' }), 'birth-date-differs'],
])('%j is %s', (asked, refusal) => {
  expect(refusalOf(asked, book)).toBe(refusal);
});
