/** Bank BNI: headings and figures of the movements that its internet banking gives out. */
import type { BankMapping } from '../table/bank-mapping';

export const BNI: BankMapping = {
  bank: 'bni',
  name: 'BNI',
  headings: { date: ['post date', 'posting date', 'tanggal post'], remittance: ['description', 'uraian transaksi'], reference: ['journal', 'journal no'], direction: ['db cr', 'type'] },
  figures: '1,234.56',
};
