/** Form F2A as delimited text, as another open-source export writes it: eleven zeros where there is no card number yet. */
import type { ExportFormat } from '../export-format';

export const F2A_DELIMITED_1: ExportFormat = {
  code: 'f2a-delimited',
  version: 1,
  kind: 'registration',
  title: { id: 'F2A, berkas CSV titik koma', en: 'Form F2A, semicolon CSV' },
  medium: { kind: 'delimited', separator: ';', lineEnd: '\r\n' },
  source: 'open-source generator of contribution reports (SIPP Online / Formulir F2A); the upload template of SIPP is not public',
  certainty: 'third-party',
  columns: [
    { heading: 'NoKPJ', field: 'card-number-or-zeros' },
    { heading: 'NIK', field: 'nik' },
    { heading: 'NamaTenagaKerja', field: 'name' },
    { heading: 'UpahDilaporkan', field: 'wage' },
    { heading: 'IuranJKK', field: 'work-accident' },
    { heading: 'IuranJKM', field: 'death' },
    { heading: 'IuranJHTPemberiKerja', field: 'old-age' },
    { heading: 'IuranJHTPekerja', field: 'not-held' },
    { heading: 'IuranJPPemberiKerja', field: 'pension' },
    { heading: 'IuranJPPekerja', field: 'not-held' },
    { heading: 'TotalIuranBPJSTK', field: 'total' },
  ],
};
