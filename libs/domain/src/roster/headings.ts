/** The headings offices write over their columns, and what each means; public templates and common use. */
import { COLUMN_CODES, type ColumnCode, type RosterCell, type RosterRow } from './participant';

/** The first heading of each is the one of the template. */
export const HEADINGS: Record<ColumnCode, readonly string[]> = {
  sequence: ['No', 'Nomor', 'No Urut', 'Nomor Urut'],
  name: ['Nama Lengkap', 'Nama', 'Nama Sesuai KTP', 'Nama Lengkap Sesuai KTP', 'Nama Peserta', 'Nama Ketua', 'Nama Tenaga Kerja', 'Nama Pegawai'],
  nik: ['NIK', 'No KTP', 'Nomor KTP', 'Nomor Induk Kependudukan', 'No Induk Kependudukan', 'NIK KTP', 'No NIK', 'NIK Sesuai KTP', 'No Identitas', 'Nomor Identitas'],
  'family-card': ['No KK', 'Nomor KK', 'KK', 'Nomor Kartu Keluarga', 'No Kartu Keluarga'],
  'birth-place': ['Tempat Lahir', 'Tmp Lahir', 'Tpt Lahir'],
  'birth-date': ['Tanggal Lahir', 'Tgl Lahir', 'Tgl. Lahir', 'Tanggal Kelahiran'],
  'birth-place-and-date': ['Tempat, Tanggal Lahir', 'TTL', 'Tempat Tgl Lahir', 'Tempat Dan Tanggal Lahir', 'Tmp Tgl Lahir'],
  sex: ['Jenis Kelamin', 'JK', 'L/P', 'Kelamin', 'Sex', 'Gender', 'Jenis Kelamin (L/P)', 'Jns Kelamin'],
  address: ['Alamat', 'Alamat Lengkap', 'Alamat Rumah', 'Alamat Sesuai KTP', 'Alamat KTP', 'Alamat Domisili'],
  rt: ['RT', 'No RT', 'Nomor RT'],
  rw: ['RW', 'No RW', 'Nomor RW'],
  'rt-and-rw': ['RT/RW', 'RT-RW', 'No RT/RW'],
  village: ['Kelurahan', 'Desa', 'Kel', 'Kelurahan/Desa', 'Desa/Kelurahan', 'Kel/Desa', 'Desa/Kel', 'Nama Kelurahan', 'Nama Desa'],
  district: ['Kecamatan', 'Kec', 'Nama Kecamatan'],
  position: ['Jabatan', 'Jabatan RT/RW', 'Posisi', 'Nama Jabatan'],
  phone: ['No HP', 'No Telp', 'Nomor HP', 'No Telepon', 'Nomor Telepon', 'WA', 'No WA', 'HP', 'Telepon', 'No HP/WA', 'No Handphone', 'Nomor WhatsApp', 'No WhatsApp', 'Telp'],
  account: ['No Rekening', 'Norek', 'Nomor Rekening', 'Rekening', 'No Rek'],
  bank: ['Nama Bank', 'Bank'],
  'mother-name': ['Nama Ibu Kandung', 'Ibu Kandung', 'Nama Ibu', 'Nama Gadis Ibu Kandung'],
  occupation: ['Pekerjaan', 'Profesi'],
  decree: ['No SK', 'SK', 'Nomor SK', 'TMT', 'Masa Bakti', 'SK Pengangkatan'],
  remarks: ['Keterangan', 'Ket', 'Catatan'],
};

/** Which cell of a row says what. */
export type HeadingMapping = ReadonlyMap<ColumnCode, number>;

const BY_KEY: ReadonlyMap<string, ColumnCode> = new Map(COLUMN_CODES.flatMap((column) => HEADINGS[column].map((heading) => [headingKeyOf(heading), column] as const)));

/** A heading in the form in which headings are compared: `NO. KTP *` and `no ktp` are one. */
export function headingKeyOf(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z]+/g, ' ').trim();
}

/** The mapping of a header row, the first column of a meaning winning; null unless a name and a NIK stand in it. */
export function matchHeadings(cells: readonly string[]): HeadingMapping | null {
  const mapping = new Map<ColumnCode, number>();
  cells.forEach((cell, index) => {
    const column = BY_KEY.get(headingKeyOf(cell));
    if (column && !mapping.has(column)) mapping.set(column, index);
  });
  return mapping.has('name') && mapping.has('nik') ? mapping : null;
}

const BLANK: RosterCell = { text: '', numeric: false };

/** The row under a header; columns the file does not have stay absent. */
export function rowUnder(mapping: HeadingMapping, cells: readonly RosterCell[], line: number): RosterRow {
  const named: Partial<Record<ColumnCode, RosterCell>> = {};
  for (const [column, index] of mapping) named[column] = cells[index] ?? BLANK;
  return { line, cells: named };
}
