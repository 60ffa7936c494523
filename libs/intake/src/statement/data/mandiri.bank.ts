/** Bank Mandiri: headings and figures of the movements that its internet banking gives out. */
import type { BankMapping } from '../table/bank-mapping';

export const MANDIRI: BankMapping = {
  bank: 'mandiri',
  name: 'Mandiri',
  headings: { date: ['posting date', 'date time', 'tanggal waktu'], remittance: ['description', 'remark', 'additional desc'], reference: ['reference no', 'bank reference'] },
  figures: '1,234.56',
};
