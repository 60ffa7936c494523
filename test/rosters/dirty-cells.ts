/** The cells of a dirty roster: who stands in a row before anything is spoilt, and how a cell is written. */
import { addDays, localDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { nikOf } from '@sinergi/domain/roster/nik';
import type { Sex } from '@sinergi/domain/roster/participant';

/** A text, or a number as its digits stand in the workbook. */
export type Cell = string | { readonly number: string };

export const COLUMNS = ['no', 'name', 'nik', 'date', 'sex', 'male', 'female', 'rt', 'rw', 'village', 'district', 'position', 'phone', 'account', 'term', 'wage', 'remarks'] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Readonly<Partial<Record<Column, Cell>>>;

export interface Layout {
  readonly name: string;
  readonly headings: Readonly<Partial<Record<Column, string>>>;
}

/** One column for each thing. */
export const APART: Layout = {
  name: 'Pakansari',
  headings: {
    no: 'No', name: 'Nama Lengkap', nik: 'NIK', date: 'Tgl Lahir', sex: 'L/P', rt: 'RT', rw: 'RW', village: 'Kelurahan/Desa', district: 'Kecamatan', position: 'Jabatan',
    phone: 'No HP', account: 'No Rekening', term: 'Masa Bakti', wage: 'Honorarium', remarks: 'Keterangan',
  },
};

/** Place and date of birth in one column, RT and RW in another; the sex a tick under L or P. */
export const JOINED: Layout = {
  name: 'Daftar B',
  headings: { no: 'No', name: 'Nama', nik: 'No. KTP', date: 'TTL', male: 'L', female: 'P', rt: 'RT/RW', village: 'Desa', position: 'Jabatan', term: 'Akhir Masa Bakti' },
};

export const CITY = '32.01';
export const ON = localDate('2018-06-01');
const ELDEST = localDate('1958-03-04');

/** Invented: a serial of 9000 and above is never issued. */
export interface DirtyPerson {
  readonly nik: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
}

/** No two alike. The number ends in 1, so that only a spreadsheet can make it end in 0. */
export function personAt(number: number): DirtyPerson {
  const sex = number % 2 === 0 ? 'male' : 'female';
  const birthDate = addDays(ELDEST, number * 11);
  return { nik: nikOf('320101', birthDate, sex, 9001), birthDate, sex };
}

/** Every column filled as it should be. */
export function cleanCells(person: DirtyPerson, no: number): Record<Column, string> {
  const [year, month, day] = person.birthDate.split('-');
  return {
    no: String(no), name: `Xanba ${'Blufen Crego Dwokul Flinu Grorat'.split(' ')[no % 5]}`, nik: person.nik, date: `${day}/${month}/${year}`, sex: person.sex === 'male' ? 'L' : 'P', male: person.sex === 'male' ? 'v' : '', female: person.sex === 'male' ? '' : 'v',
    rt: '001', rw: '005', village: 'Pakansari', district: 'Cibinong', position: 'Ketua RT', phone: '089900000001', account: '99900000001', term: '2016 - 2019', wage: 'Rp500.000', remarks: no % 7 === 0 ? 'ditulis\ndua baris' : '',
  };
}

/** As the same person stands in the other layout. */
export function joinedCells(cells: Readonly<Record<Column, string>>): Record<Column, string> {
  return { ...cells, date: `Bogor, ${cells.date}`, rt: `${cells.rt}/${cells.rw}`, term: '' };
}
