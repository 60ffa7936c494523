/** The headings offices write over their columns, and what each means; public templates and common use. */
import type { ColumnCode, RosterCell, RosterRow } from './participant';

/** The first heading of each is the one of the template. */
export const HEADINGS: Record<ColumnCode, readonly string[]> = {
  sequence: ['No', 'Nomor', 'No Urut', 'Nomor Urut'],
  name: ['Nama Lengkap', 'Nama', 'Nama Sesuai KTP', 'Nama Lengkap Sesuai KTP', 'Nama Peserta', 'Nama Ketua', 'Nama Tenaga Kerja', 'Nama Pegawai', 'Nama Ketua RT', 'Nama Ketua RW', 'Nama Ketua RT/RW', 'Nama Anggota', 'Nama Warga', 'Nama Penerima', 'Nama Kader', 'Nama Sesuai E-KTP'],
  nik: ['NIK', 'No KTP', 'Nomor KTP', 'Nomor Induk Kependudukan', 'No Induk Kependudukan', 'NIK KTP', 'No NIK', 'NIK Sesuai KTP', 'No Identitas', 'Nomor Identitas', 'No KTP/NIK', 'NIK/No KTP', 'Nomor NIK', 'No E-KTP', 'Nomor KTP/NIK', 'NIK (16 Digit)', 'KTP', 'No Induk KTP'],
  'family-card': ['No KK', 'Nomor KK', 'KK', 'Nomor Kartu Keluarga', 'No Kartu Keluarga', 'Kartu Keluarga', 'NKK'],
  'birth-place': ['Tempat Lahir', 'Tmp Lahir', 'Tpt Lahir', 'Kota Lahir', 'Kota Kelahiran', 'Tempat Kelahiran', 'Tmpt Lahir'],
  'birth-date': ['Tanggal Lahir', 'Tgl Lahir', 'Tgl. Lahir', 'Tanggal Kelahiran', 'Tgl Kelahiran', 'Tgl Lhr', 'Lahir'],
  'birth-place-and-date': ['Tempat, Tanggal Lahir', 'TTL', 'Tempat Tgl Lahir', 'Tempat Dan Tanggal Lahir', 'Tmp Tgl Lahir', 'Tempat & Tgl Lahir', 'Tempat Tanggal Lahir (TTL)', 'Tmpt Tgl Lahir', 'Tpt Tgl Lahir'],
  sex: ['Jenis Kelamin', 'JK', 'L/P', 'Kelamin', 'Sex', 'Gender', 'Jenis Kelamin (L/P)', 'Jns Kelamin', 'Kelamin (L/P)', 'JK (L/P)', 'Jns Kel', 'L/P/JK', 'P/L'],
  // two columns with a tick in one of them; either alone means nothing
  'sex-male': ['L', 'Lk', 'Laki-laki', 'Pria'],
  'sex-female': ['P', 'Pr', 'Perempuan', 'Wanita'],
  address: ['Alamat', 'Alamat Lengkap', 'Alamat Rumah', 'Alamat Sesuai KTP', 'Alamat KTP', 'Alamat Domisili', 'Alamat Tinggal', 'Alamat Tempat Tinggal', 'Almt'],
  rt: ['RT', 'No RT', 'Nomor RT'],
  rw: ['RW', 'No RW', 'Nomor RW'],
  'rt-and-rw': ['RT/RW', 'RT-RW', 'No RT/RW'],
  village: ['Kelurahan', 'Desa', 'Kel', 'Kelurahan/Desa', 'Kel./Desa', 'Ds', 'Kel/Ds', 'Desa/Kelurahan', 'Kel/Desa', 'Desa/Kel', 'Nama Kelurahan', 'Nama Desa'],
  district: ['Kecamatan', 'Kec', 'Nama Kecamatan', 'Kcmtn'],
  position: ['Jabatan', 'Jabatan RT/RW', 'Posisi', 'Nama Jabatan', 'Jbt', 'Jabatan Dalam RT/RW', 'Ketua RT/RW'],
  phone: ['No HP', 'No Telp', 'Nomor HP', 'No Telepon', 'Nomor Telepon', 'WA', 'No WA', 'HP', 'Telepon', 'No HP/WA', 'No Handphone', 'Nomor WhatsApp', 'No WhatsApp', 'Telp', 'HP/WA', 'WA/HP', 'No WA/HP', 'No Telp/HP', 'No HP/Telp', 'Telp/HP', 'Nomor HP/WA', 'Nomor WA', 'Handphone', 'WhatsApp', 'No Tlp', 'Nomor Telp', 'No Kontak'],
  account: ['No Rekening', 'Norek', 'Nomor Rekening', 'Rekening', 'No Rek', 'Nomor Rek', 'Rek', 'No Rekening Bank', 'Nomor Rekening Bank', 'No Rek Bank'],
  bank: ['Nama Bank', 'Bank'],
  'mother-name': ['Nama Ibu Kandung', 'Ibu Kandung', 'Nama Ibu', 'Nama Gadis Ibu Kandung'],
  occupation: ['Pekerjaan', 'Profesi'],
  decree: ['No SK', 'SK', 'Nomor SK', 'SK Pengangkatan', 'No SK Pengangkatan', 'Nomor SK Pengangkatan', 'No Surat Keputusan'],
  term: ['Masa Bakti', 'TMT', 'Masa Jabatan', 'Periode', 'Periode Jabatan', 'Masa Tugas'],
  'term-end': ['Akhir Masa Bakti', 'Akhir Masa Jabatan', 'Masa Bakti Berakhir', 'Berakhir', 'Tanggal Berakhir', 'Tgl Berakhir', 'Sampai Dengan'],
  wage: ['Upah', 'Gaji', 'Honorarium', 'Penghasilan', 'Honor', 'Insentif', 'Upah per Bulan', 'Gaji per Bulan', 'Upah Sebulan', 'Besaran Upah', 'Besaran Gaji', 'Upah Terlapor', 'Upah (Rp)', 'Gaji Pokok', 'Jumlah Upah', 'Jumlah Honor', 'Penghasilan per Bulan', 'Honorarium per Bulan'],
  remarks: ['Keterangan', 'Ket', 'Catatan'],
};

/** Which cell of a row says what. */
export type HeadingMapping = ReadonlyMap<ColumnCode, number>;

const BLANK: RosterCell = { text: '', numeric: false };

/** A heading in the form in which headings are compared: `NO. KTP *` and `no ktp` are one, as are `N a m a` and `nama`. */
export function headingKeyOf(heading: string): string {
  const key = heading.toLowerCase().replace(/[^a-z]+/g, ' ').trim();
  return /^(?:[a-z] ){2,}[a-z]$/.test(key) ? key.replaceAll(' ', '') : key;
}

/** The row under a header; columns the file does not have stay absent. */
export function rowUnder(mapping: HeadingMapping, cells: readonly RosterCell[], line: number): RosterRow {
  const named: Partial<Record<ColumnCode, RosterCell>> = {};
  for (const [column, index] of mapping) named[column] = cells[index] ?? BLANK;
  return { line, cells: named };
}
