/** What it costs to cover so many people, month by month, by the law of each month as known today. */
import { addMonths, type ContributionMonth } from '../calendar/contribution-month';
import { rupiah, sumOf, type Rupiah } from '../money/rupiah';
import { priceFor, type PricedLine, type PriceQuestion } from './contribution';
import type { TariffRow } from './tariff';
import type { PricedBase } from './wage-base';

export interface ForecastMonth {
  readonly month: ContributionMonth;
  readonly people: number;
  /** For each of them. */
  readonly each: Rupiah;
  readonly amount: Rupiah;
  readonly lines: readonly PricedLine[];
}

export interface Forecast {
  readonly months: readonly ForecastMonth[];
  readonly total: Rupiah;
}

/** @param baseIn where law sets the base month by month @param people 1 or more @param months 1..120 @throws DomainError `tariff-missing`, `minimum-wage-missing` for a month without a row */
export function forecastFor(question: Omit<PriceQuestion, 'month'>, people: number, from: ContributionMonth, months: number, rows: (month: ContributionMonth) => readonly TariffRow[], baseIn?: (month: ContributionMonth) => PricedBase): Forecast {
  const each = Array.from({ length: months }, (_, at): ForecastMonth => {
    const month = addMonths(from, at);
    const { total, lines } = priceFor({ ...question, ...baseIn?.(month), month }, rows(month));
    return { month, people, each: total, amount: rupiah(total * people), lines };
  });
  return { months: each, total: sumOf(each.map(({ amount }) => amount)) };
}
