/** The offer to go on alone: what it costs by the tariff of its first month and when that is due. */
import type { ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-days';
import { dueDateOf } from './due-date';
import type { BaseHundredths } from '../money/rate';
import type { Rupiah } from '../money/rupiah';
import { priceFor } from '../premium/contribution';
import type { TariffRow } from '../premium/tariff';
import type { SchemeCode, Segment } from '../terms/arrangement';
import type { Continuation } from '../terms/continuation';

export const OFFER_ANSWERS = ['accepted', 'declined'] as const;
/** What a member says; an offer nobody answers lapses. */
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

export interface OfferTerms {
  readonly segment: Segment;
  readonly schemes: readonly SchemeCode[];
  /** A month. */
  readonly amount: Rupiah;
  /** Rows of law that priced it. */
  readonly rules: readonly string[];
  readonly month: ContributionMonth;
  readonly dueOn: LocalDate;
}

/** @throws DomainError `tariff-missing` */
export function offerFor({ arrangement }: Continuation, month: ContributionMonth, tariffs: readonly TariffRow[], calendar: WorkingCalendar): OfferTerms {
  const { baseHundredths, ...rest } = arrangement;
  const { lines, total } = priceFor({ ...rest, month, base: baseHundredths as BaseHundredths }, tariffs);
  return { segment: rest.segment, schemes: rest.schemes, amount: total, rules: lines.map(({ ruleId }) => ruleId), month, dueOn: dueDateOf(month, rest.segment, calendar) };
}
