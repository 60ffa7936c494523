/** Dates, months, money and counts in the chosen language, as the papers write them. */
import { formatDate, formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import { isLocalDate } from '@sinergi/domain/calendar/local-date';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { useLanguage } from './language';

export interface Format {
  readonly date: (iso: string | null) => string;
  readonly dateLong: (iso: string | null) => string;
  readonly month: (month: string) => string;
  readonly money: (amount: number) => string;
  readonly count: (count: number) => string;
  readonly bytes: (bytes: number) => string;
}

export function useFormat(): Format {
  const { language } = useLanguage();
  const dated = (write: typeof formatDate) => (iso: string | null) => {
    const day = iso?.slice(0, 10) ?? '';
    return isLocalDate(day) ? write(day, language) : '–';
  };
  return {
    date: dated(formatDate),
    dateLong: dated(formatDateLong),
    month: (month) => formatMonth(contributionMonth(month), language),
    money: (amount) => formatRupiah(rupiah(amount), language),
    count: (count) => formatCount(count, language),
    bytes: (bytes) => (bytes < 1_000_000 ? `${formatCount(Math.max(1, Math.round(bytes / 1000)), language)} kB` : `${formatCount(Math.round(bytes / 1_000_000), language)} MB`),
  };
}
