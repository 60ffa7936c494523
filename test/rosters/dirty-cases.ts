/** Every way in which a row is spoilt on purpose, with what must be said of it: code, column, and what was made of the cell. */
import type { FindingCode } from '@sinergi/domain/roster/findings';
import { nikOf } from '@sinergi/domain/roster/nik';
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { Cells, Column, DirtyPerson } from './dirty-cells';

/** `is` is left out where nothing is made of the cell. */
export interface Told {
  readonly code: FindingCode;
  readonly column: Column;
  readonly is?: string;
}

export interface DirtyCase {
  readonly spoil: (person: DirtyPerson) => Cells;
  readonly told: (person: DirtyPerson) => readonly Told[];
  /** Text files have no cells of numbers. */
  readonly workbookOnly?: true;
  readonly layout: 'apart' | 'joined';
}

const apart = (spoil: DirtyCase['spoil'] | Cells, ...told: readonly (Told | ((person: DirtyPerson) => Told))[]): DirtyCase => ({
  spoil: typeof spoil === 'function' ? spoil : () => spoil,
  told: (person) => told.map((each) => (typeof each === 'function' ? each(person) : each)),
  layout: 'apart',
});
const joined = (...given: Parameters<typeof apart>): DirtyCase => ({ ...apart(...given), layout: 'joined' });
const inWorkbook = (given: DirtyCase): DirtyCase => ({ ...given, workbookOnly: true });
const of = (code: FindingCode, column: Column, is?: string): Told => (is === undefined ? { code, column } : { code, column, is });
const mended = (code: FindingCode) => (person: DirtyPerson): Told => of(code, 'nik', person.nik);
const dateOf = ({ birthDate }: DirtyPerson): [year: string, month: string, day: string] => birthDate.split('-') as [string, string, string];
const withBirth = (prefix: string, day: string, written: string): Cells => ({ nik: nikOf(prefix, localDate(day), 'male', 9001), sex: 'L', male: 'v', female: '', date: written });

const NUMBERS: readonly DirtyCase[] = [
  apart(({ nik }) => ({ nik: `'${nik}` }), mended('nik-apostrophe-removed')),
  apart(({ nik }) => ({ nik: `="${nik}"` }), mended('nik-apostrophe-removed')),
  apart(({ nik }) => ({ nik: `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}` }), mended('nik-separators-removed')),
  apart(({ nik }) => ({ nik: `${nik.slice(0, 6)}.${nik.slice(6, 12)}-${nik.slice(12)}` }), mended('nik-separators-removed')),
  apart(({ nik }) => ({ nik: `${nik.slice(0, 4)}\u00a0${nik.slice(4)}\u200b` }), mended('nik-separators-removed')),
  apart(({ nik }) => ({ nik: `${nik} ` }), mended('nik-separators-removed')),
  apart(({ nik }) => ({ nik: `${nik}.0` }), mended('nik-separators-removed')),
  apart({ nik: '3,20101E+15' }, of('nik-scientific', 'nik')),
  apart({ nik: '3.20101E+15' }, of('nik-scientific', 'nik')),
  inWorkbook(apart({ nik: { number: '3.20101040358900E+15' } }, of('nik-scientific', 'nik'))),
  inWorkbook(apart(({ nik }) => ({ nik: { number: `${nik.slice(0, 15)}0` } }), of('nik-last-digit-lost', 'nik'))),
  inWorkbook(apart(({ nik }) => ({ nik: { number: nik } }))),
  inWorkbook(apart({ ...withBirth('917103', '1990-07-01', '01/07/1990'), nik: { number: '9171030107909003' } })),
  inWorkbook(apart({ ...withBirth('917103', '1990-07-01', '01/07/1990'), nik: { number: '9171030107909004' } }, of('nik-last-digit-lost', 'nik'))),
  apart(withBirth('917103', '1990-07-02', '02/07/1990')),
  apart(({ nik }) => ({ nik: nik.replace('0', 'O') }), of('nik-not-digits', 'nik')),
  apart(({ nik }) => ({ nik: nik.slice(0, 15) }), of('nik-length', 'nik')),
  apart(({ nik }) => ({ nik: `${nik}1` }), of('nik-length', 'nik')),
  apart({ nik: '1234567890123456' }, of('nik-placeholder', 'nik')),
  apart({ nik: '9999999999999999' }, of('nik-placeholder', 'nik')),
  apart({ nik: '0000000000000000' }, of('nik-placeholder', 'nik')),
  apart({ nik: '3201013102709001', sex: 'L' }, of('nik-date-impossible', 'nik')),
  apart({ nik: '3201012902999001', sex: 'L' }, of('nik-date-impossible', 'nik')),
  apart(withBirth('320101', '2000-02-29', '29/02/2000')),
  apart(({ nik }) => ({ nik: `${nik.slice(0, 12)}0000` }), of('nik-serial-zero', 'nik')),
  apart(withBirth('920101', '1970-08-17', '17/08/1970'), of('nik-prefix-retired', 'nik')),
  apart(withBirth('329901', '1970-08-18', '18/08/1970'), of('nik-prefix-unknown', 'nik')),
  apart({ nik: '' }, of('value-missing', 'nik')),
];

const PERSONS: readonly DirtyCase[] = [
  apart({ name: 'Hj. Xanba Blufen, S.Pd., M.Si' }),
  apart({ name: "Nur'xan Al-Blufen" }),
  apart({ name: ' Xanba  Blufen' }, of('blanks-removed', 'name', 'Xanba Blufen')),
  apart({ name: 'Xanba\u200bBlufen' }, of('blanks-removed', 'name', 'XanbaBlufen')),
  apart({ name: 'Xanba 2' }, of('name-implausible', 'name')),
  apart({ name: '' }, of('value-missing', 'name')),
  apart({ name: 'Xanba Blufen (Alm)' }, of('marked-deceased', 'name')),
  apart({ name: 'Almh. Xanba Blufen' }, of('marked-deceased', 'name')),
  apart({ remarks: 'Meninggal dunia 2017' }, of('marked-deceased', 'remarks')),
  apart({ sex: 'perempuan/laki' }, (person) => of('sex-unreadable', 'sex', person.sex === 'male' ? 'L' : 'P')),
  apart({ sex: '' }, (person) => of('sex-from-nik', 'sex', person.sex === 'male' ? 'L' : 'P')),
  apart((person) => ({ sex: person.sex === 'male' ? 'P' : 'L' }), (person) => of('sex-differs-from-nik', 'sex', person.sex === 'male' ? 'L' : 'P')),
  apart(({ birthDate }) => ({ date: birthDate })),
  apart((person) => ({ date: dateOf(person).reverse().join('-') })),
  apart({ ...withBirth('320101', '1970-08-19', '19 Agustus 1970') }),
  apart({ ...withBirth('320101', '1970-11-20', '20 Nopember 1970') }),
  apart({ ...withBirth('320101', '1970-08-21', '21/08/70') }, of('date-year-completed', 'date', '1970-08-21')),
  apart({ ...withBirth('320101', '1970-08-22', '08/22/1970') }, of('date-order-swapped', 'date', '1970-08-22')),
  apart({ ...withBirth('320101', '1970-08-23', '25803') }, of('date-from-serial', 'date', '1970-08-23')),
  apart({ date: '31/02/1970' }, of('birth-date-unreadable', 'date')),
  apart({ date: 'lupa' }, of('birth-date-unreadable', 'date')),
  apart({ date: '17/08/2035' }, of('birth-date-in-future', 'date')),
  apart({ date: '' }, ({ birthDate }) => of('birth-date-from-nik', 'date', birthDate)),
  apart((person) => ({ date: `${Number(dateOf(person)[0]) - 1}-01-01` }), ({ birthDate }) => of('birth-date-differs-from-nik', 'date', birthDate)),
  apart(withBirth('320101', '2008-08-17', '17/08/2008'), of('age-outside-window', 'date')),
  apart(withBirth('320101', '1910-08-17', '17/08/1910'), of('age-outside-window', 'date')),
  joined({ male: 'v', female: 'v' }, (person) => of('sex-unreadable', 'male', person.sex === 'male' ? 'L' : 'P')),
  joined({ male: '-', female: '' }, (person) => of('sex-from-nik', 'male', person.sex === 'male' ? 'L' : 'P')),
  joined((person) => (person.sex === 'male' ? { male: '', female: 'x' } : { male: '1', female: '' }), (person) => (person.sex === 'male' ? of('sex-differs-from-nik', 'female', 'L') : of('sex-differs-from-nik', 'male', 'P'))),
  joined((person) => (person.sex === 'male' ? { male: '✓', female: '0' } : { male: '', female: 'P' })),
  joined({ ...withBirth('320101', '1970-09-01', 'Bogor, 1 September 1970') }),
  joined({ ...withBirth('320101', '1970-09-02', 'Bogor 02-09-1970') }),
  joined({ ...withBirth('320101', '1970-09-03', 'Bogor / 03-09-70') }, of('date-year-completed', 'date', '1970-09-03')),
];

const POSTS: readonly DirtyCase[] = [
  apart({ position: 'KETUA RW 005' }),
  apart({ position: 'Ketua RT. 003 RW. 005' }),
  apart({ position: 'Ketau RT' }, of('position-not-in-programme', 'position', 'ketua rt')),
  apart({ position: 'Kader Posyandu' }, of('position-not-in-programme', 'position')),
  apart({ position: '' }, of('value-missing', 'position')),
  apart({ term: '2013 - 2017' }, of('term-ended', 'term')),
  apart({ term: '01/02/2015 s.d. 31 Januari 2018' }, of('term-ended', 'term')),
  joined({ term: '31/12/2017' }, of('term-ended', 'term')),
  joined({ term: '31/12/2018' }),
  apart({ wage: '1,200,000.00' }),
  apart({ wage: '-' }),
  inWorkbook(apart({ wage: { number: '1200000' } })),
  apart({ wage: '1,2 juta' }, of('wage-implausible', 'wage')),
  apart({ wage: '500' }, of('wage-implausible', 'wage')),
  inWorkbook(apart({ wage: { number: '120000000000' } }, of('wage-implausible', 'wage'))),
  apart({ village: 'Desa PAKAN SARI' }),
  apart({ village: '3201011007' }),
  apart({ village: '32.01.01.1007' }),
  inWorkbook(apart({ village: '' }, of('village-from-sheet', 'village', 'Pakansari'))),
  apart({ village: 'Pakansri' }, of('village-misspelt', 'village', 'Pakansari')),
  apart({ village: 'Zzyzx' }, of('village-unknown', 'village')),
  apart({ village: '3201019999' }, of('village-unknown', 'village')),
  joined({ village: 'Cicadas' }, of('village-ambiguous', 'village', 'Cicadas (Gunungputri), Cicadas (Ciampea)')),
  apart({ village: '3275011001' }, of('village-outside-city', 'village')),
  apart({ district: 'Gunung Putri' }, of('district-differs', 'district', 'Cibinong')),
  apart({ rt: '1' }, of('unit-number-padded', 'rt', '001')),
  apart({ rw: 'RW 05' }, of('unit-number-padded', 'rw', '005')),
  apart({ rt: 'RT 001/RW 002', rw: '' }, of('unit-number-padded', 'rt', '001/002')),
  apart({ rt: 'satu' }, of('unit-number-implausible', 'rt')),
  apart({ rt: '-' }),
  joined({ rt: 'RT 1 RW 5' }, of('unit-number-padded', 'rt', '001/005')),
  joined({ rt: '001' }, of('unit-number-implausible', 'rt')),
  apart({ phone: '+62 899-0000-0001' }, of('phone-normalised', 'phone', '089900000001')),
  apart({ phone: '8,99E+10' }, of('phone-implausible', 'phone')),
  inWorkbook(apart({ phone: { number: '89900000001' } }, of('phone-normalised', 'phone', '089900000001'))),
  apart({ account: '999-0000-0001' }, of('account-separators-removed', 'account', '99900000001')),
  apart({ account: '9,99E+10' }, of('account-implausible', 'account')),
  inWorkbook(apart({ account: { number: '9990000000012340' } }, of('account-implausible', 'account'))),
  apart({ nik: '1', rt: '1', phone: '2' }, of('nik-length', 'nik'), of('unit-number-padded', 'rt', '001'), of('phone-implausible', 'phone')),
];

/** A repeated number is spoilt by its place in the file and stands in the roster itself. */
export const DIRTY_CASES: readonly DirtyCase[] = [...NUMBERS, ...PERSONS, ...POSTS];
