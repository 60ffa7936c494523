/** What a roster row can be told: every finding with its weight, its sentence and its cure. */
import { maskCell } from './masking';
import type { ColumnCode } from './participant';

/** `repair`: mended, the row is accepted. `warning`: accepted, to be looked at. `error`: the row is returned. */
export type Severity = 'repair' | 'warning' | 'error';

export interface FindingRule {
  readonly severity: Severity;
  readonly messageId: string;
  readonly messageEn: string;
  readonly cureId: string;
  readonly cureEn: string;
}

const rule = (severity: Severity, messageId: string, messageEn: string, cureId: string, cureEn: string): FindingRule => ({ severity, messageId, messageEn, cureId, cureEn });

const NOTHING_TO_DO = ['Tidak perlu tindakan.', 'Nothing to do.'] as const;
const CHECK_KTP = ['Cocokkan dengan KTP, lalu perbaiki sel ini.', 'Compare with the identity card and correct the cell.'] as const;
const AS_TEXT = ['Ubah format kolom menjadi teks, lalu ketik ulang 16 digit dari KTP.', 'Format the column as text and type the 16 digits again from the identity card.'] as const;

export const FINDING_RULES = {
  'value-missing': rule('error', 'Wajib diisi.', 'Must be filled in.', 'Isi sel ini.', 'Fill in the cell.'),
  'blanks-removed': rule('repair', 'Spasi berlebih dibuang.', 'Needless blanks were removed.', ...NOTHING_TO_DO),

  'nik-apostrophe-removed': rule('repair', 'Tanda petik di depan NIK dibuang.', 'The apostrophe before the NIK was removed.', ...NOTHING_TO_DO),
  'nik-separators-removed': rule('repair', 'Spasi atau tanda pemisah dalam NIK dibuang.', 'Blanks or separators in the NIK were removed.', ...NOTHING_TO_DO),
  'nik-scientific': rule('error', 'NIK berubah menjadi notasi ilmiah; angkanya hilang.', 'The NIK turned into scientific notation; its digits are lost.', ...AS_TEXT),
  'nik-last-digit-lost': rule('error', 'Digit ke-16 NIK kemungkinan hilang karena sel berformat angka.', 'The 16th digit of the NIK was probably lost because the cell held a number.', ...AS_TEXT),
  'nik-not-digits': rule('error', 'NIK memuat tanda selain angka.', 'The NIK contains signs other than digits.', ...CHECK_KTP),
  'nik-length': rule('error', 'NIK tidak terdiri dari 16 digit.', 'The NIK does not have 16 digits.', ...CHECK_KTP),
  'nik-placeholder': rule('error', 'NIK hanya pengisi, bukan nomor sebenarnya.', 'The NIK is a placeholder, not a real number.', ...CHECK_KTP),
  'nik-date-impossible': rule('error', 'NIK memuat tanggal lahir yang tidak ada.', 'The NIK contains a birth date that does not exist.', ...CHECK_KTP),
  'nik-serial-zero': rule('error', 'Nomor urut NIK 0000; digit terakhir kemungkinan hilang.', 'The serial of the NIK is 0000; its last digit was probably lost.', ...AS_TEXT),
  'nik-prefix-retired': rule('warning', 'Kode wilayah NIK adalah kode lama.', 'The region code of the NIK is a retired one.', 'Tidak perlu tindakan bila sesuai KTP.', 'Nothing to do if the identity card says so.'),
  'nik-prefix-unknown': rule('warning', 'Kode wilayah NIK tidak dikenal.', 'The region code of the NIK is unknown.', ...CHECK_KTP),
  'nik-duplicate-in-file': rule('error', 'NIK sudah ada pada baris lain dalam berkas ini.', 'The NIK stands on another row of this file.', 'Hapus salah satu baris atau perbaiki NIK.', 'Remove one of the rows or correct the NIK.'),

  'name-implausible': rule('error', 'Nama memuat angka atau tanda yang tidak lazim.', 'The name contains digits or unusual signs.', ...CHECK_KTP),
  'marked-deceased': rule('error', 'Baris menandai orang ini sudah meninggal.', 'The row marks the person as deceased.', 'Hapus baris atau ganti dengan pejabat penerusnya.', 'Remove the row or put the successor in its place.'),

  'birth-date-unreadable': rule('error', 'Tanggal lahir tidak terbaca atau tidak ada.', 'The birth date cannot be read or does not exist.', 'Tulis tanggal sebagai HH/BB/TTTT.', 'Write the date as DD/MM/YYYY.'),
  'birth-date-differs-from-nik': rule('error', 'Tanggal lahir tidak sama dengan yang termuat dalam NIK.', 'The birth date differs from the one in the NIK.', ...CHECK_KTP),
  'birth-date-from-nik': rule('repair', 'Tanggal lahir kosong; diambil dari NIK.', 'The birth date was blank and was taken from the NIK.', ...NOTHING_TO_DO),
  'date-from-serial': rule('repair', 'Angka seri tanggal diubah menjadi tanggal.', 'A serial number was turned into a date.', ...NOTHING_TO_DO),
  'date-year-completed': rule('repair', 'Tahun dua digit dilengkapi.', 'A year of two digits was completed.', ...NOTHING_TO_DO),
  'date-order-swapped': rule('repair', 'Urutan bulan/hari dibalik.', 'Month and day were swapped.', ...NOTHING_TO_DO),
  'age-outside-window': rule('warning', 'Usia di luar batas yang lazim.', 'The age is outside the usual range.', ...CHECK_KTP),

  'sex-unreadable': rule('warning', 'Jenis kelamin tidak terbaca; diambil dari NIK.', 'The sex cannot be read and was taken from the NIK.', 'Tulis L atau P.', 'Write L or P.'),
  'sex-differs-from-nik': rule('error', 'Jenis kelamin tidak sama dengan yang termuat dalam NIK.', 'The sex differs from the one in the NIK.', ...CHECK_KTP),
  'sex-from-nik': rule('repair', 'Jenis kelamin kosong; diambil dari NIK.', 'The sex was blank and was taken from the NIK.', ...NOTHING_TO_DO),

  'position-not-in-programme': rule('error', 'Jabatan tidak termasuk program ini.', 'The position does not belong to this programme.', 'Gunakan jabatan yang tercantum pada templat.', 'Use a position named in the template.'),
  'village-unknown': rule('warning', 'Kelurahan tidak dikenal di kota ini.', 'The village is unknown in this city.', 'Periksa ejaan kelurahan dan kecamatan.', 'Check how village and district are spelt.'),
  'unit-number-padded': rule('repair', 'Nomor RT/RW dilengkapi menjadi tiga digit.', 'The RT or RW number was completed to three digits.', ...NOTHING_TO_DO),
  'unit-number-implausible': rule('warning', 'Nomor RT/RW tidak terbaca.', 'The RT or RW number cannot be read.', 'Tulis tiga digit, misalnya 001.', 'Write three digits, such as 001.'),
  'phone-normalised': rule('repair', 'Nomor telepon ditulis ulang dengan awalan 0.', 'The phone number was rewritten with a leading 0.', ...NOTHING_TO_DO),
  'phone-implausible': rule('warning', 'Nomor telepon tidak wajar; tidak disimpan.', 'The phone number is implausible and was not kept.', 'Tulis nomor lengkap, misalnya 0812...', 'Write the whole number, such as 0812...'),
  'account-separators-removed': rule('repair', 'Tanda pemisah dalam nomor rekening dibuang.', 'Separators in the account number were removed.', ...NOTHING_TO_DO),
  'account-implausible': rule('warning', 'Nomor rekening tidak wajar; tidak disimpan.', 'The account number is implausible and was not kept.', 'Ubah format kolom menjadi teks, lalu ketik ulang.', 'Format the column as text and type it again.'),

  'member-already': rule('repair', 'Sudah menjadi peserta kerja sama ini; baris ini tidak mengubah apa pun.', 'A member of this cooperation already; the row changes nothing.', ...NOTHING_TO_DO),
  'member-elsewhere': rule('warning', 'Orang ini peserta aktif kerja sama lain.', 'This person is an active member of another cooperation.', 'Pastikan memang memegang dua jabatan.', 'Make sure the person holds two posts indeed.'),
  'post-held': rule('warning', 'Jabatan pada RT/RW ini masih tercatat atas nama orang lain.', 'The post in this RT/RW is still on record for somebody else.', 'Laporkan penggantian pejabat lama.', 'Report who was replaced.'),
} as const satisfies Record<string, FindingRule>;

/** Found only by asking stored people; everything else is judged on the file alone. */
export const CROSS_FINDINGS = ['member-already', 'member-elsewhere', 'post-held'] as const satisfies readonly (keyof typeof FINDING_RULES)[];
export type CrossFinding = (typeof CROSS_FINDINGS)[number];

export type FindingCode = keyof typeof FINDING_RULES;

export interface Finding extends FindingRule {
  readonly code: FindingCode;
  readonly column: ColumnCode;
  /** As the file has it, masked. */
  readonly was: string;
  /** What was made of it, masked; null where nothing was. */
  readonly is: string | null;
}

export function finding(code: FindingCode, column: ColumnCode, was: string, is: string | null = null): Finding {
  return { code, column, was: maskCell(column, was), is: is === null ? null : maskCell(column, is), ...FINDING_RULES[code] };
}
