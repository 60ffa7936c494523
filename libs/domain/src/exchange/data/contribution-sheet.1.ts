/** The contribution sheet that goes with the list of workers; the source names 16 columns. */
import type { ExportFormat } from '../export-format';

export const CONTRIBUTION_SHEET_1: ExportFormat = {
  code: 'contribution-sheet',
  version: 1,
  kind: 'registration',
  title: { id: 'Rincian iuran tenaga kerja', en: 'Contributions of workers' },
  medium: { kind: 'workbook', sheet: 'Iuran' },
  source: 'open-source export service for BPJS Ketenagakerjaan of a personnel system; the upload template of SIPP is not public',
  certainty: 'third-party',
  columns: [
    { heading: 'NO', field: 'number' },
    { heading: 'NO KPJ', field: 'card-number' },
    { heading: 'NIK', field: 'nik' },
    { heading: 'NAMA LENGKAP', field: 'name' },
    { heading: 'UPAH', field: 'wage' },
    { heading: 'IURAN JHT TK', field: 'not-held' },
    { heading: 'JHT PERUSAHAAN', field: 'not-held' },
    { heading: 'TOTAL JHT', field: 'old-age' },
    { heading: 'JKK', field: 'work-accident' },
    { heading: 'JKM', field: 'death' },
    { heading: 'JP TK', field: 'not-held' },
    { heading: 'JP PERUSAHAAN', field: 'not-held' },
    { heading: 'TOTAL JP', field: 'pension' },
    { heading: 'TOTAL TK', field: 'worker-share' },
    { heading: 'TOTAL PERUSAHAAN', field: 'employer-share' },
    { heading: 'GRAND TOTAL', field: 'total' },
  ],
};
