/** A date as agreements write it out: `Senin tanggal empat belas bulan Mei tahun dua ribu delapan belas (14-05-2018)`. */
import { DAY_NAMES, MONTH_NAMES } from '@sinergi/domain/calendar/format-date';
import { weekdayOf, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { numberInWords } from '@sinergi/domain/money/terbilang';

export function solemnDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = DAY_NAMES.id[weekdayOf(date) - 1];
  const written = `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
  return `${weekday} tanggal ${numberInWords(day)} bulan ${MONTH_NAMES.id[month - 1]} tahun ${numberInWords(year)} (${written})`;
}
