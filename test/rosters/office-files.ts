/** Workbooks that LibreOffice saved; `save-as-office.ts` makes them anew. */
import { join } from 'node:path';

const FILES = join(__dirname, 'files');
/** The office roster. */
export const OFFICE_FILE = join(FILES, 'daftar-disimpan-libreoffice.xlsx');
/** Its rows to mend, opened and saved once more. */
export const MENDING_FILE = join(FILES, 'perbaikan-disimpan-libreoffice.xlsx');
export const MENDED_ID = '0b6f1c1e-9f3a-4c55-8f0e-2d7a4b1c9e55';
