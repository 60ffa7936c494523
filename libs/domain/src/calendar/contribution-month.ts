/** The month a contribution is owed for (bulan iuran), written `2018-06`. */
import { DomainError } from '../errors/domain-error';
import { daysInMonth, localDate, type LocalDate } from './local-date';

declare const brand: unique symbol;
export type ContributionMonth = string & { readonly [brand]: 'ContributionMonth' };

/** @throws DomainError `month-malformed` */
export function contributionMonth(text: string): ContributionMonth {
  if (!/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text)) throw new DomainError('month-malformed', { text: text.slice(0, 20) });
  return text as ContributionMonth;
}

export function monthOf(date: LocalDate): ContributionMonth {
  return contributionMonth(date.slice(0, 7));
}

/** @param months negative for earlier. */
export function addMonths(month: ContributionMonth, months: number): ContributionMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return contributionMonth(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
}

export function monthsBetween(from: ContributionMonth, to: ContributionMonth): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** A day of the month, the last one where the month is shorter. */
export function dayOfMonth(month: ContributionMonth, day: number): LocalDate {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return localDate(`${month}-${String(Math.min(day, last)).padStart(2, '0')}`);
}

export const firstDayOf = (month: ContributionMonth): LocalDate => dayOfMonth(month, 1);
export const lastDayOf = (month: ContributionMonth): LocalDate => dayOfMonth(month, 31);
