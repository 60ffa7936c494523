/** Why a file that can be read is no roster, in the same words for its sender, the terminal and the record. */
import { FILE_REFUSALS, type FileReason, type FileRefusal } from './file-refusals';

const NO_ROSTER = {
  'file-header-missing': {
    what: { id: 'Baris judul kolom tidak ditemukan; kolom Nama Lengkap dan NIK wajib ada.', en: 'No row of column headings was found; Nama Lengkap and NIK must be among them.' },
    cure: { id: 'Beri judul kolom seperti pada templat, lalu unggah lagi.', en: 'Name the columns as the template does and upload the file again.' },
  },
  'nobody-in-file': {
    what: { id: 'Tidak ada satu orang pun di bawah judul kolom.', en: 'Nobody stands under the column headings.' },
    cure: { id: 'Isi daftar, simpan, lalu unggah lagi.', en: 'Fill in the list, save it and upload it again.' },
  },
} as const satisfies Record<string, FileRefusal>;

export type RosterRefusal = FileReason | keyof typeof NO_ROSTER;

export const ROSTER_REFUSALS: Readonly<Record<RosterRefusal, FileRefusal>> = { ...FILE_REFUSALS, ...NO_ROSTER };
