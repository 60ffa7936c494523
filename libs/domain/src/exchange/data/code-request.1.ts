/** Parts of a month's bills for which the agency is asked for its payment code (kode iuran), to be filled in and sent back. */
import type { PartFormat } from '../export-format';

export const CODE_REQUEST_1: PartFormat = {
  code: 'code-request',
  version: 1,
  kind: 'payment-code',
  title: { id: 'Permintaan kode iuran', en: 'Request for payment codes' },
  medium: { kind: 'workbook', sheet: 'Kode iuran' },
  source: 'agreed between the branch and whoever answers; that an employer gets a payment code of eleven digits and pays with it is known, a form for it is not public',
  certainty: 'own',
  columns: [
    { heading: 'NO', field: 'number' },
    { heading: 'ID BARIS', field: 'line-id' },
    { heading: 'KODE BAYAR', field: 'own-code' },
    { heading: 'PEMBAYAR', field: 'payer' },
    { heading: 'KODE WILAYAH', field: 'payer-region' },
    { heading: 'BULAN IURAN', field: 'month' },
    { heading: 'JUMLAH TENAGA KERJA', field: 'members' },
    { heading: 'JUMLAH IURAN', field: 'amount' },
    { heading: 'JATUH TEMPO', field: 'due-date' },
    { heading: 'KODE IURAN', field: 'to-fill-in' },
    { heading: 'KETERANGAN', field: 'to-fill-in' },
  ],
};
