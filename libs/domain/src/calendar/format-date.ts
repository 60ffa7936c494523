/** Dates and months as letters and pages write them: `Senin, 16 Juli 2018`. */
import type { Language } from '../money/language';
import type { ContributionMonth } from './contribution-month';
import { weekdayOf, type LocalDate } from './local-date';

/** January first. */
export const MONTH_NAMES: Record<Language, readonly string[]> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** Monday first. */
export const DAY_NAMES: Record<Language, readonly string[]> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `16 Juli 2018`; English `16 July 2018`. */
export function formatDate(date: LocalDate, language: Language = 'id'): string {
  return `${Number(date.slice(8, 10))} ${formatMonth(date.slice(0, 7) as ContributionMonth, language)}`;
}

/** `Senin, 16 Juli 2018`; English `Monday, 16 July 2018`. */
export function formatDateLong(date: LocalDate, language: Language = 'id'): string {
  return `${DAY_NAMES[language][weekdayOf(date) - 1]}, ${formatDate(date, language)}`;
}

/** `Juni 2018`; English `June 2018`. */
export function formatMonth(month: ContributionMonth, language: Language = 'id'): string {
  return `${MONTH_NAMES[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}
