/** The minimum wage of a city (UMK): one row of law for each decree, from one contribution month to another. */
import type { ContributionMonth } from '../calendar/contribution-month';
import type { Certainty } from '../calendar/law-row';
import { DomainError } from '../errors/domain-error';
import type { BaseHundredths } from '../money/rate';
import type { BaseRule } from './contribution';

export interface MinimumWage {
  readonly id: string;
  /** Of the city or regency. */
  readonly regionCode: string;
  readonly from: ContributionMonth;
  /** The last month: a decree holds for its year, and the next year waits for its own. */
  readonly until: ContributionMonth;
  readonly amount: BaseHundredths;
  /** The decree, and where it was read. */
  readonly source: string;
  readonly certainty: Certainty;
}

/** What is said on a bill of the base a minimum wage sets. */
export const ruleOfMinimumWage = ({ id, regionCode, source, certainty }: MinimumWage): BaseRule => ({ id, text: `UMK ${regionCode}`, source, certainty });

/** A later decree of the same year takes the place of an earlier one. @throws DomainError `minimum-wage-missing` */
export function minimumWageIn(rows: readonly MinimumWage[], regionCode: string, month: ContributionMonth): MinimumWage {
  const [holding] = rows.filter((row) => row.regionCode === regionCode && row.from <= month && month <= row.until).sort((a, b) => (a.from < b.from ? 1 : -1));
  if (!holding) throw new DomainError('minimum-wage-missing', { regionCode, month });
  return holding;
}
