/** A roster as a real office keeps it, a sheet for each village, with what must be said of every row; of invented people. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { nikOf } from '@sinergi/domain/roster/nik';
import type { OfficeCell, OfficeRow, OfficeSheet } from './flat-sheet';

/** `column code`, with what was made of the cell where something was. */
export type Said = readonly [column: string, code: string, is?: string];

interface KnownRow extends OfficeRow {
  readonly said?: readonly Said[];
}

export const OFFICE_CITY = '32.01';
export const OFFICE_DAY = localDate('2018-06-01');

const man = (day: string, serial: number): string => nikOf('320101', localDate(day), 'male', serial);
const woman = (day: string, serial: number): string => nikOf('320101', localDate(day), 'female', serial);
const row = (...cells: OfficeCell[]): KnownRow => ({ cells });
const told = (said: readonly Said[], ...cells: OfficeCell[]): KnownRow => ({ cells, said });
const title = (text: string): KnownRow => row({ text, columns: 10 });
const over = (text: string, columns = 1, rows = 1): OfficeCell => ({ text, columns, rows });

const PAKANSARI: readonly KnownRow[] = [
  title('PEMERINTAH KABUPATEN REKAAN'),
  title('DAFTAR KETUA RT DAN RW TAHUN 2018'),
  title('DESA PAKANSARI KECAMATAN CIBINONG'),
  row(),
  row(over('No', 1, 2), over('Nama Lengkap', 1, 2), over('NIK', 1, 2), over('Tempat, Tanggal Lahir', 2), null, over('L/P', 1, 2), over('Alamat', 3), null, null, over('Jabatan', 1, 2), over('No. HP', 1, 2), over('Honor', 1, 2), over('Ukuran Baju', 1, 2), over('Ket.', 1, 2)),
  row(null, null, null, 'Tempat', 'Tanggal', null, 'Jalan', 'RT', 'RW'),
  row(...Array.from({ length: 14 }, (_, at) => at + 1)),
  row(1, 'Xanba Blufen', man('1970-08-17', 9001), 'Bogor', { date: '1970-08-17' }, 'L', 'Jl. Nyx 1', '001', '005', 'Ketua RT', '089900000001', 500_000, 'XL', null),
  // LibreOffice, too, saves fifteen digits of a number
  told([['NIK', 'nik-last-digit-lost']], 2, 'Xanba Crego', Number(woman('1971-03-04', 9003)), 'Bogor', '04/03/1971', 'P', 'Jl. Nyx 2', '002', '005', 'Ketua RT', '089900000002', 'Rp500.000', 'M', null),
  told([['NIK', 'nik-last-digit-lost']], 3, 'Xanba Dwokul', Number(man('1972-05-06', 9010)), 'Bogor', '6-5-1972', 'L', 'Jl. Nyx 3', '003', '005', 'Ketua RT', '089900000003', 500_000, 'L', null),
  row(4, 'Xanba Flinu', man('1973-07-08', 9001), 'Bogor', '8 Juli 1973', 'L', 'Jl. Nyx 4', '004', '005', 'Ketua RT', '089900000004', 500_000, 'L', null),
  told([['Tanggal', 'date-year-completed', '1974-09-10']], 5, 'Xanba Grorat', man('1974-09-10', 9001), 'Bogor', '10/09/74', 'L', 'Jl. Nyx 5', '005', '005', 'Ketua RT', '089900000005', 500_000, 'L', null),
  row(null, 'Jumlah RW 005', { formula: 'COUNTA([.B8:.B12])', value: 5 }),
  row(),
  told([['L/P', 'sex-differs-from-nik', 'L']], 6, 'Xanba Hwemo', man('1975-11-12', 9001), 'Bogor', { date: '1975-11-12' }, 'P', 'Jl. Nyx 6', '001', '006', 'Ketua RT', '089900000006', 500_000, 'S', null),
  { ...row(7, 'Xanba Iwken', man('1976-01-14', 9001), 'Bogor', { date: '1976-01-14' }, 'L', 'Jl. Nyx 7', '002', '006', 'Ketua RT', '089900000007', 500_000, 'S', null), hidden: true },
  told([['Nama Lengkap', 'marked-deceased']], 8, 'Xanba Jolwe (Alm)', man('1950-02-16', 9001), 'Bogor', { date: '1950-02-16' }, 'L', 'Jl. Nyx 8', '003', '006', 'Ketua RT', null, null, null, null),
  told([['NIK', 'nik-length'], ['No. HP', 'phone-normalised', '089900000009']], 9, 'Xanba Krumi', { text: man('1977-03-18', 9001).slice(0, 15), note: 'tanya lagi ke Pak RT' }, 'Bogor', { date: '1977-03-18' }, 'L', 'Jl. Nyx 9', '004', '006', 'Ketua RT', '+62 899-0000-0009', 500_000, 'S', 'baris dua\nkalimat'),
  told([['RT', 'unit-number-padded', '005'], ['RW', 'unit-number-padded', '006']], 10, 'Xanba Lwoti', man('1978-05-20', 9001), 'Bogor', { date: '1978-05-20' }, 'L', 'Jl. Nyx 10', 5, 6, 'Ketua RT', '089900000010', 500_000, 'S', null),
  told([['No. HP', 'phone-normalised', '089900000011']], 11, 'Xanba Mepru', man('1979-07-22', 9001), 'Bogor', { date: '1979-07-22' }, 'L', 'Jl. Nyx 11', null, '006', 'Ketua RW', 89900000011, 500_000, 'S', null),
  told([['Honor', 'wage-implausible']], 12, 'Xanba Nilgo', woman('1980-09-24', 9001), 'Bogor', { date: '1980-09-24' }, 'P', 'Jl. Nyx 12', '006', '006', 'Ketua RT', '089900000012', 'setengah juta', 'S', null),
  told([['NIK', 'nik-duplicate-in-file', '8']], 13, 'Xanba Blufen', man('1970-08-17', 9001), 'Bogor', { date: '1970-08-17' }, 'L', 'Jl. Nyx 1', '001', '005', 'Ketua RT', '089900000001', 500_000, 'XL', null),
  row(),
  row(null, null, null, null, null, null, null, null, null, 'Pakansari, 5 Juni 2018'),
  row(null, 'Mengetahui', null, null, null, null, null, null, null, 'Kepala Desa Pakansari'),
  row(),
  row(null, 'Xolwe Ptaru', null, null, null, null, null, null, null, 'Xumba Qwalo, S.Sos'),
  row(null, null, 'NIP. 196708171990031001'),
];

const CIRIMEKAR: readonly KnownRow[] = [
  title('DAFTAR KETUA RT'),
  row('KELURAHAN', ':', 'CIRIMEKAR'),
  row('KECAMATAN', ':', 'CIBINONG'),
  row(),
  row('No.', 'N a m a', 'No. KTP', 'TTL', 'L', 'P', 'RT/RW', 'Jabatan', 'Penghasilan', 'Akhir Masa Bakti', 'Catatan'),
  row('1', 'Zorba Blufen', man('1970-08-19', 9101), 'Bogor, 19 Agustus 1970', 'v', null, '001/001', 'Ketua RT', 1_200_000, '31/12/2019', null),
  told([['No. KTP', 'nik-apostrophe-removed', woman('1971-03-05', 9101)]], '2', 'Zorba Crego', `'${woman('1971-03-05', 9101)}`, 'Bogor, 05-03-1971', null, 'v', '002/001', 'Ketua RT', '1.200.000', '31/12/2019', null),
  told([['P', 'sex-differs-from-nik', 'L']], '3', 'Zorba Dwokul', man('1972-05-07', 9101), 'Bogor, 07-05-1972', null, 'v', '003/001', 'Ketua RT', null, '2019', null),
  told([['L', 'sex-unreadable', 'L']], '4', 'Zorba Flinu', man('1973-07-09', 9101), 'Bogor / 09-07-1973', 'v', 'v', '004/001', 'Ketua RT', null, '2019', null),
  told([['Akhir Masa Bakti', 'term-ended']], '5', 'Zorba Grorat', man('1974-09-11', 9101), 'Bogor, 11/09/1974', '1', null, '005/001', 'Ketua RT', null, { date: '2017-12-31' }, null),
  told([['RT/RW', 'unit-number-padded', '006/001']], '6', 'Zorba Hwemo', man('1975-11-13', 9101), 'Bogor, 13 Nopember 1975', 'x', null, 'RT 6 RW 1', 'Ketua RT', null, null, null),
  told([['No. KTP', 'value-missing']], '7', 'Zorba Iwken', null, 'Bogor, 14-01-1976', 'v', null, '007/001', 'Ketua RT', null, null, 'menyusul'),
  row('JUMLAH', null, null, null, { formula: 'COUNTA([.E6:.E12])', value: 6 }),
];

const PABUARAN: readonly KnownRow[] = [
  title('DATA RT / RW'),
  row(),
  row(over('Nama', 1, 3), over('NIK', 1, 3), over('Tempat Tugas', 4), null, null, null, over('Jabatan', 1, 3)),
  row(null, null, over('Desa', 1, 2), over('Satuan', 2), null, over('Kecamatan', 1, 2)),
  row(null, null, null, 'RT', 'RW'),
  row('Vilma Blufen', man('1981-02-03', 9201), 'Pabuaran', '001', '002', 'Cibinong', 'Ketua RT'),
  told([['Jabatan', 'position-not-in-programme', 'ketua rt']], 'Vilma Crego', woman('1982-02-03', 9201), 'Pabuaran', '002', '002', 'Cibinong', 'Ketau RT'),
  told([['Desa', 'village-misspelt', 'Pabuaran']], 'Vilma Dwokul', man('1983-02-03', 9201), 'Paburan', '003', '002', 'Cibinong', 'Ketua RT'),
];

export interface KnownOfficeSheet extends OfficeSheet {
  /** The last row of the header; null for a sheet without a table. */
  readonly headerRow: number | null;
  readonly rows: readonly KnownRow[];
}

export const OFFICE_SHEETS: readonly KnownOfficeSheet[] = [
  { name: 'Pakansari', headerRow: 6, rows: PAKANSARI, hiddenColumns: [12] },
  { name: 'Cirimekar', headerRow: 5, rows: CIRIMEKAR },
  { name: 'Lama', headerRow: null, hidden: true, rows: [row('Nama', 'NIK'), row('Xolwe Lama', man('1960-01-02', 9301))] },
  { name: 'Pabuaran', headerRow: 5, rows: PABUARAN },
  { name: 'Rekap', headerRow: null, rows: [title('REKAPITULASI'), row('Desa', 'Jumlah'), row('Pakansari', 13)] },
];
