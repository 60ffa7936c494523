/** People whose identity the population registry is asked about, and no more of them than the question needs. */
import type { ExportFormat } from '../export-format';

export const IDENTITY_CHECK_1: ExportFormat = {
  code: 'identity-check',
  version: 1,
  kind: 'identity-check',
  title: { id: 'Pemadanan data kependudukan', en: 'Check against the population registry' },
  medium: { kind: 'workbook', sheet: 'Pemadanan' },
  source: 'agreed between the branch and whoever answers; the registry publishes no form',
  certainty: 'own',
  columns: [
    { heading: 'NO', field: 'number' },
    { heading: 'ID BARIS', field: 'line-id' },
    { heading: 'NIK', field: 'nik' },
    { heading: 'NAMA LENGKAP', field: 'name' },
    { heading: 'TANGGAL LAHIR', field: 'birth-date' },
  ],
};
