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

  'nik-apostrophe-removed': rule('repair', 'Tanda petik pada NIK dibuang.', 'The quotation mark at the NIK was removed.', ...NOTHING_TO_DO),
  'nik-separators-removed': rule('repair', 'Spasi atau tanda pemisah dalam NIK dibuang.', 'Blanks or separators in the NIK were removed.', ...NOTHING_TO_DO),
  'nik-scientific': rule('error', 'NIK berubah menjadi notasi ilmiah; angkanya hilang.', 'The NIK turned into scientific notation; its digits are lost.', ...AS_TEXT),
  'nik-last-digit-lost': rule('error', 'Digit ke-16 NIK kemungkinan hilang karena sel berformat angka.', 'The 16th digit of the NIK was probably lost because the cell held a number.', ...AS_TEXT),
  'nik-not-digits': rule('error', 'NIK memuat tanda selain angka.', 'The NIK contains signs other than digits.', ...CHECK_KTP),
  'nik-length': rule('error', 'NIK tidak terdiri dari 16 digit.', 'The NIK does not have 16 digits.', ...CHECK_KTP),
  'nik-placeholder': rule('error', 'NIK hanya pengisi, bukan nomor sebenarnya.', 'The NIK is a placeholder, not a real number.', ...CHECK_KTP),
  'nik-date-impossible': rule('error', 'NIK memuat tanggal lahir yang tidak ada.', 'The NIK contains a birth date that does not exist.', ...CHECK_KTP),
  'nik-serial-zero': rule('error', 'Nomor urut NIK 0000; digit terakhir kemungkinan hilang.', 'The serial of the NIK is 0000; its last digit was probably lost.', ...AS_TEXT),
  // a number keeps the code of the day it was issued: a retired one is as good as today's, and told so that nobody wonders
  'nik-prefix-retired': rule('repair', 'Kode wilayah NIK adalah kode lama dan tetap berlaku.', 'The region code of the NIK is a retired one and still good.', ...NOTHING_TO_DO),
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
  'birth-date-in-future': rule('error', 'Tanggal lahir di masa depan.', 'The birth date lies in the future.', ...CHECK_KTP),
  'age-outside-window': rule('warning', 'Usia di luar batas yang lazim.', 'The age is outside the usual range.', ...CHECK_KTP),

  'sex-unreadable': rule('warning', 'Jenis kelamin tidak terbaca; diambil dari NIK.', 'The sex cannot be read and was taken from the NIK.', 'Tulis L atau P.', 'Write L or P.'),
  'sex-differs-from-nik': rule('error', 'Jenis kelamin tidak sama dengan yang termuat dalam NIK.', 'The sex differs from the one in the NIK.', ...CHECK_KTP),
  'sex-from-nik': rule('repair', 'Jenis kelamin kosong; diambil dari NIK.', 'The sex was blank and was taken from the NIK.', ...NOTHING_TO_DO),

  'position-not-in-programme': rule('error', 'Jabatan tidak termasuk program ini.', 'The position does not belong to this programme.', 'Gunakan jabatan yang tercantum pada templat.', 'Use a position named in the template.'),
  'term-ended': rule('warning', 'Masa bakti sudah berakhir.', 'The term of office has ended.', 'Pastikan orang ini masih menjabat, atau ganti dengan penerusnya.', 'Make sure the person still holds the post, or put the successor in the row.'),
  'wage-implausible': rule('warning', 'Upah tidak terbaca atau tidak wajar; tidak disimpan.', 'The wage cannot be read or is implausible and was not kept.', 'Tulis upah sebulan dalam rupiah penuh, misalnya 1200000.', 'Write the wage of a month in whole rupiah, such as 1200000.'),
  'village-from-sheet': rule('repair', 'Kelurahan kosong; diambil dari nama lembar atau judul.', 'The village was blank and was taken from the name of the sheet or its title.', ...NOTHING_TO_DO),
  'village-unknown': rule('warning', 'Kelurahan tidak dikenal di kota ini.', 'The village is unknown in this city.', 'Periksa ejaan kelurahan dan kecamatan.', 'Check how village and district are spelt.'),
  'village-misspelt': rule('warning', 'Kelurahan tidak dikenal di kota ini; ada nama yang mirip.', 'The village is unknown in this city; there is a name like it.', 'Gunakan nama yang diusulkan bila itu yang dimaksud.', 'Use the name offered if it is the one meant.'),
  'village-ambiguous': rule('warning', 'Beberapa kelurahan di kota ini bernama sama.', 'Several villages of this city bear the name.', 'Isi kecamatan, atau tulis kode kelurahan.', 'Fill in the district, or write the code of the village.'),
  'village-outside-city': rule('warning', 'Kode kelurahan milik kota atau kabupaten lain.', 'The code of the village belongs to another city or regency.', 'Tulis kelurahan tempat bertugas di kota ini.', 'Write the village of this city in which the person serves.'),
  'district-differs': rule('warning', 'Kelurahan itu terletak di kecamatan lain.', 'The village lies in another district.', 'Periksa kelurahan dan kecamatan.', 'Check village and district.'),
  'unit-number-padded': rule('repair', 'Nomor RT/RW dilengkapi menjadi tiga digit.', 'The RT or RW number was completed to three digits.', ...NOTHING_TO_DO),
  'unit-number-implausible': rule('warning', 'Nomor RT/RW tidak terbaca.', 'The RT or RW number cannot be read.', 'Tulis tiga digit, misalnya 001.', 'Write three digits, such as 001.'),
  'phone-normalised': rule('repair', 'Nomor telepon ditulis ulang dengan awalan 0.', 'The phone number was rewritten with a leading 0.', ...NOTHING_TO_DO),
  'phone-implausible': rule('warning', 'Nomor telepon tidak wajar; tidak disimpan.', 'The phone number is implausible and was not kept.', 'Tulis nomor lengkap, misalnya 0812...', 'Write the whole number, such as 0812...'),
  'account-separators-removed': rule('repair', 'Tanda pemisah dalam nomor rekening dibuang.', 'Separators in the account number were removed.', ...NOTHING_TO_DO),
  'account-implausible': rule('warning', 'Nomor rekening tidak wajar; tidak disimpan.', 'The account number is implausible and was not kept.', 'Ubah format kolom menjadi teks, lalu ketik ulang.', 'Format the column as text and type it again.'),

  'member-already': rule('repair', 'Sudah menjadi peserta kerja sama ini; baris ini tidak mengubah apa pun.', 'A member of this cooperation already; the row changes nothing.', ...NOTHING_TO_DO),
  'member-changed': rule('repair', 'Sudah peserta; jabatan, tempat tugas, upah atau masa baktinya berubah.', 'A member already, whose post, place, wage or term of office changes.', ...NOTHING_TO_DO),
  'member-elsewhere': rule('warning', 'Orang ini peserta aktif kerja sama lain.', 'This person is an active member of another cooperation.', 'Pastikan memang memegang dua jabatan.', 'Make sure the person holds two posts indeed.'),
  'member-elsewhere-refused': rule('error', 'Orang ini peserta aktif perjanjian lain; program ini tidak menerima jabatan kedua.', 'This person is an active member of another agreement; the programme takes no second posts.', 'Hapus baris ini, atau laporkan keluarnya dari perjanjian lain lebih dahulu.', 'Remove the row, or report that the person left the other agreement first.'),
  'second-post': rule('warning', 'Orang ini peserta aktif program lain di kota yang sama.', 'This person is an active member of another programme of the same city.', 'Pastikan memang memegang dua jabatan.', 'Make sure the person holds two posts indeed.'),
  'second-post-refused': rule('error', 'Orang ini peserta aktif program lain di kota yang sama; program ini tidak menerima jabatan kedua.', 'This person is an active member of another programme of the same city; the programme takes no second posts.', 'Hapus baris ini, atau laporkan keluarnya dari program lain lebih dahulu.', 'Remove the row, or report that the person left the other programme first.'),
  'post-held': rule('warning', 'Jabatan pada RT/RW ini masih tercatat atas nama orang lain.', 'The post in this RT/RW is still on record for somebody else.', 'Laporkan penggantian pejabat lama.', 'Report who was replaced.'),
} as const satisfies Record<string, FindingRule>;

/** Found only by asking stored people; everything else is judged on the file alone. */
export const CROSS_FINDINGS = ['member-already', 'member-changed', 'member-elsewhere', 'member-elsewhere-refused', 'second-post', 'second-post-refused', 'post-held'] as const satisfies readonly (keyof typeof FINDING_RULES)[];
export type CrossFinding = (typeof CROSS_FINDINGS)[number];

export type FindingCode = keyof typeof FINDING_RULES;

export interface Finding extends FindingRule {
  readonly code: FindingCode;
  readonly column: ColumnCode;
  /** As the file has it. */
  readonly was: string;
  /** What was made of it, or what is offered instead; for a repeated number the place of the first; null where nothing is. */
  readonly is: string | null;
}

/** Said in the words of the file; whoever shows it masks it first. */
export function finding(code: FindingCode, column: ColumnCode, was: string, is: string | null = null): Finding {
  return { code, column, was, is, ...FINDING_RULES[code] };
}

/** The finding with personal values masked; the place of a row is nobody's. */
export function maskedFinding(told: Finding): Finding {
  const { code, column, was, is } = told;
  return { ...told, was: maskCell(column, was), is: is === null || code === 'nik-duplicate-in-file' ? is : maskCell(column, is) };
}
