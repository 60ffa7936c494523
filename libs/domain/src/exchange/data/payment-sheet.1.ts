/** The contribution sheet of a month with what was paid for each person, handed on to be posted. */
import type { ExportFormat } from '../export-format';
import { CONTRIBUTION_SHEET_1 } from './contribution-sheet.1';

export const PAYMENT_SHEET_1: ExportFormat = {
  code: 'payment-sheet',
  version: 1,
  kind: 'payment-receipt',
  title: { id: 'Rincian iuran yang telah dibayar', en: 'Contributions paid' },
  medium: { kind: 'workbook', sheet: 'Iuran dibayar' },
  source: CONTRIBUTION_SHEET_1.source,
  certainty: 'third-party',
  columns: [...CONTRIBUTION_SHEET_1.columns, { heading: 'JUMLAH DIBAYAR', field: 'handed-on' }, { heading: 'ID BARIS', field: 'line-id' }],
};
