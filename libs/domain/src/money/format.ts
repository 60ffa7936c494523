/** Amounts, counts and rates as they are printed: `Rp10.800` without a space, as in Indonesian papers. */
import type { Language } from './language';
import type { BaseHundredths, Millionths } from './rate';
import type { Rupiah } from './rupiah';

const GROUP: Record<Language, string> = { id: '.', en: ',' };
const DECIMAL: Record<Language, string> = { id: ',', en: '.' };

/** Whole numbers with their thousands grouped: `7.596`, English `7,596`. @param count a safe integer */
export function formatCount(count: number, language: Language = 'id'): string {
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  return count < 0 ? `-${digits}` : digits;
}

/** `Rp10.800`, negative `-Rp82.036.800`; English `Rp10,800`. */
export function formatRupiah(amount: Rupiah, language: Language = 'id'): string {
  return amount < 0 ? `-Rp${formatCount(-amount, language)}` : `Rp${formatCount(amount, language)}`;
}

/** A wage base with its decimals only where it has some: `Rp2.000.000`, `Rp2.152.322,98`. */
export function formatBase(base: BaseHundredths, language: Language = 'id'): string {
  const decimals = base % 100;
  const whole = `Rp${formatCount((base - decimals) / 100, language)}`;
  return decimals === 0 ? whole : `${whole}${DECIMAL[language]}${String(decimals).padStart(2, '0')}`;
}

/** A rate as a percentage without idle zeros: `0,24%`, `1%`; English `0.24%`. */
export function formatRate(rate: Millionths, language: Language = 'id'): string {
  const decimals = rate % 10_000;
  const whole = String((rate - decimals) / 10_000);
  return decimals === 0 ? `${whole}%` : `${whole}${DECIMAL[language]}${String(decimals).padStart(4, '0').replace(/0+$/, '')}%`;
}
