/** What a column of a roster can mean, by name; the choice shows the other language beside. */
import type { MappedColumnView } from '@sinergi/contracts/roster.views';
import type { Language } from './language';

export type ColumnCode = NonNullable<MappedColumnView['column']>;

const NAMES: Readonly<Record<ColumnCode, Readonly<Record<Language, string>>>> = {
  name: { id: 'Nama lengkap', en: 'Full name' },
  nik: { id: 'NIK', en: 'Identity number (NIK)' },
  'family-card': { id: 'Nomor kartu keluarga', en: 'Family card number' },
  'birth-place': { id: 'Tempat lahir', en: 'Place of birth' },
  'birth-date': { id: 'Tanggal lahir', en: 'Date of birth' },
  'birth-place-and-date': { id: 'Tempat dan tanggal lahir (TTL)', en: 'Place and date of birth' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  'sex-male': { id: 'Tanda di kolom L (laki-laki)', en: 'Tick under L (male)' },
  'sex-female': { id: 'Tanda di kolom P (perempuan)', en: 'Tick under P (female)' },
  address: { id: 'Alamat', en: 'Address' },
  rt: { id: 'RT', en: 'Neighbourhood (RT)' },
  rw: { id: 'RW', en: 'Hamlet (RW)' },
  'rt-and-rw': { id: 'RT dan RW dalam satu kolom', en: 'RT and RW in one column' },
  village: { id: 'Kelurahan atau desa', en: 'Village' },
  district: { id: 'Kecamatan', en: 'District' },
  position: { id: 'Jabatan', en: 'Position' },
  phone: { id: 'Nomor telepon', en: 'Phone number' },
  account: { id: 'Nomor rekening', en: 'Account number' },
  bank: { id: 'Nama bank', en: 'Bank' },
  'mother-name': { id: 'Nama ibu kandung', en: 'Mother’s name' },
  occupation: { id: 'Pekerjaan', en: 'Occupation' },
  decree: { id: 'Nomor SK pengangkatan', en: 'Decree of appointment' },
  term: { id: 'Masa bakti', en: 'Term of office' },
  'term-end': { id: 'Akhir masa bakti', en: 'End of the term' },
  wage: { id: 'Upah atau honor sebulan', en: 'Wage of a month' },
  sequence: { id: 'Nomor urut', en: 'Sequence number' },
  remarks: { id: 'Keterangan', en: 'Remarks' },
};

/** In the order in which a person looks for them; a code this console does not know yet is shown as it is. */
export const MEANINGS = Object.keys(NAMES) as readonly ColumnCode[];

export const meaningOf = (column: ColumnCode, language: Language): string => (NAMES[column] as Readonly<Record<Language, string>> | undefined)?.[language] ?? column;

/** `Tanggal lahir · Date of birth`. */
export function bothNamesOf(column: ColumnCode, language: Language): string {
  const [here, beside] = [meaningOf(column, language), meaningOf(column, language === 'id' ? 'en' : 'id')];
  return here === beside ? here : `${here} · ${beside}`;
}
