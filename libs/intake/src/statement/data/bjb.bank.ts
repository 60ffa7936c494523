/** Bank BJB: headings and figures of the movements that its internet banking gives out. */
import type { BankMapping } from '../table/bank-mapping';

export const BJB: BankMapping = {
  bank: 'bjb',
  name: 'BJB',
  headings: { date: ['tgl trx', 'tanggal trx'], remittance: ['keterangan', 'uraian'], debit: ['debet'], credit: ['kredit'] },
  figures: '1.234,56',
};
