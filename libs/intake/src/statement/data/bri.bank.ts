/** Bank BRI: headings and figures of the movements that its internet banking gives out. */
import type { BankMapping } from '../table/bank-mapping';

export const BRI: BankMapping = {
  bank: 'bri',
  name: 'BRI',
  headings: { date: ['tgl tran', 'trx date', 'tgl transaksi'], remittance: ['desk tran', 'deskripsi transaksi', 'remark'], debit: ['mutasi debet', 'mutasi debit'], credit: ['mutasi kredit'], balance: ['saldo akhir mutasi', 'saldo akhir'] },
  figures: '1,234.56',
};
