/** The banks whose tables are remembered; any other is read by the headings that all of them use. */
import { Refusal } from '@sinergi/domain/calendar/refusal';
import type { BankMapping } from '../table/bank-mapping';
import { BCA } from './bca.bank';
import { BJB } from './bjb.bank';
import { BNI } from './bni.bank';
import { BRI } from './bri.bank';
import { MANDIRI } from './mandiri.bank';

export const BANKS: readonly BankMapping[] = [BCA, BJB, BNI, BRI, MANDIRI];

export const ANY_BANK: BankMapping = { bank: 'any', name: '', headings: {}, figures: 'either' };

/** @param remembered what people have said of others. @throws Refusal `bank-unknown` */
export function bankOf(name: string | null, remembered: readonly BankMapping[] = []): BankMapping {
  if (name === null) return ANY_BANK;
  const found = [...remembered, ...BANKS].find(({ bank }) => bank === name.toLowerCase());
  const known = [...BANKS, ...remembered].map(({ bank }) => bank).join(', ');
  if (!found) throw new Refusal('bank-unknown', { id: `Bank yang dikenal: ${known}; tanpa --bank tabel dibaca menurut judul kolomnya`, en: `Banks known: ${known}; without --bank a table is read by its headings` });
  return found;
}
