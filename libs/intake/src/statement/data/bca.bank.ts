/** Bank BCA: headings and figures of the movements that its internet banking gives out. */
import type { BankMapping } from '../table/bank-mapping';

export const BCA: BankMapping = {
  bank: 'bca',
  name: 'BCA',
  headings: { amount: ['jumlah', 'mutasi'], remittance: ['keterangan', 'keterangan transaksi'] },
  figures: '1,234.56',
};
