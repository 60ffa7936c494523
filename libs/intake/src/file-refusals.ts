/** Why a file cannot be taken in, told to the sender in one sentence with its cure. */
import { DomainError } from '@sinergi/domain/errors/domain-error';

export interface Sentence {
  readonly id: string;
  readonly en: string;
}

export interface FileRefusal {
  readonly what: Sentence;
  readonly cure: Sentence;
}

const SAVE_AS_XLSX: Sentence = {
  id: 'Buka di Excel atau LibreOffice, pilih Simpan Sebagai, jenis "Excel Workbook (*.xlsx)", lalu unggah berkas baru itu.',
  en: 'Open it in Excel or LibreOffice, choose Save As, type "Excel Workbook (*.xlsx)", and upload the new file.',
};
const SEND_TABLE: Sentence = {
  id: 'Unggah tabelnya sebagai berkas .xlsx atau .csv.',
  en: 'Upload the table as an .xlsx or .csv file.',
};
const SPLIT: Sentence = {
  id: 'Hapus gambar dan lembar yang tidak perlu, atau bagi daftar menjadi beberapa berkas.',
  en: 'Remove pictures and sheets that are not needed, or split the list into several files.',
};

const UNREADABLE = {
  'empty-file': { what: { id: 'Berkas ini kosong.', en: 'This file is empty.' }, cure: SEND_TABLE },
  'old-workbook': {
    what: { id: 'Ini berkas Excel lama (.xls).', en: 'This is an old Excel file (.xls).' },
    cure: SAVE_AS_XLSX,
  },
  'encrypted-workbook': {
    what: { id: 'Berkas ini dilindungi kata sandi.', en: 'This file is protected by a password.' },
    cure: {
      id: 'Buka di Excel, hapus sandinya (Berkas > Info > Proteksi Buku Kerja), simpan, lalu unggah lagi.',
      en: 'Open it in Excel, remove the password (File > Info > Protect Workbook), save, and upload it again.',
    },
  },
  'binary-workbook': {
    what: { id: 'Ini berkas Excel biner (.xlsb).', en: 'This is a binary Excel file (.xlsb).' },
    cure: SAVE_AS_XLSX,
  },
  'open-document': {
    what: { id: 'Ini berkas OpenDocument (.ods).', en: 'This is an OpenDocument file (.ods).' },
    cure: SAVE_AS_XLSX,
  },
  'web-page': {
    what: { id: 'Ini halaman web (HTML) yang diberi nama berkas Excel.', en: 'This is a web page (HTML) named as an Excel file.' },
    cure: SAVE_AS_XLSX,
  },
  'xml-table': {
    what: { id: 'Ini berkas XML, bukan buku kerja Excel.', en: 'This is an XML file, not an Excel workbook.' },
    cure: SAVE_AS_XLSX,
  },
  'plain-archive': {
    what: { id: 'Ini arsip ZIP, bukan buku kerja Excel.', en: 'This is a ZIP archive, not an Excel workbook.' },
    cure: { id: 'Ekstrak arsipnya, lalu unggah berkas .xlsx atau .csv di dalamnya satu per satu.', en: 'Unpack it and upload the .xlsx or .csv files inside one by one.' },
  },
  'printed-document': {
    what: { id: 'Ini dokumen cetak atau gambar (PDF, foto, Word), bukan tabel.', en: 'This is a printed document or picture (PDF, photo, Word), not a table.' },
    cure: SEND_TABLE,
  },
  'unknown-format': {
    what: { id: 'Jenis berkas ini tidak dikenal.', en: 'This kind of file is not known.' },
    cure: SEND_TABLE,
  },
  'broken-workbook': {
    what: { id: 'Buku kerja ini rusak atau terpotong.', en: 'This workbook is broken or cut short.' },
    cure: SAVE_AS_XLSX,
  },
  'quote-not-closed': {
    what: { id: 'Ada tanda kutip (") yang tidak ditutup.', en: 'There is a quotation mark (") that is never closed.' },
    cure: { id: 'Perbaiki tanda kutip mulai baris yang disebut, atau kirim sebagai .xlsx.', en: 'Mend the quotation mark from the line named here, or send an .xlsx file.' },
  },
  'quote-misplaced': {
    what: { id: 'Ada tanda kutip (") di tempat yang salah.', en: 'There is a quotation mark (") in the wrong place.' },
    cure: { id: 'Perbaiki tanda kutip pada baris yang disebut, atau kirim sebagai .xlsx.', en: 'Mend the quotation mark on the line named here, or send an .xlsx file.' },
  },
} as const satisfies Record<string, FileRefusal>;

const TOO_LARGE = {
  'file-too-large': { what: { id: 'Berkas ini terlalu besar.', en: 'This file is too large.' }, cure: SPLIT },
  'unpacked-too-large': { what: { id: 'Isi buku kerja ini terlalu besar.', en: 'The content of this workbook is too large.' }, cure: SPLIT },
  'packed-suspiciously': {
    what: { id: 'Isi buku kerja ini termampatkan secara tidak wajar.', en: 'The content of this workbook is packed beyond what is plausible.' },
    cure: SAVE_AS_XLSX,
  },
} as const satisfies Record<string, FileRefusal>;

export type UnreadableReason = keyof typeof UNREADABLE;
export type TooLargeReason = keyof typeof TOO_LARGE;
export type FileReason = UnreadableReason | TooLargeReason;

export const FILE_REFUSALS: Readonly<Record<FileReason, FileRefusal>> = { ...UNREADABLE, ...TOO_LARGE };

/** @param line where the trouble starts, when it has a place. */
export function unreadable(reason: UnreadableReason, line: number | null = null): DomainError {
  return new DomainError('file-unreadable', line === null ? { reason } : { reason, line });
}

export function tooLarge(reason: TooLargeReason, limitMiB: number): DomainError {
  return new DomainError('document-too-large', { reason, limitMiB });
}
