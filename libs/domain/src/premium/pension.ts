/** The pension contribution (JP) of a wage earner: a share of the wage up to the ceiling of the month. */
import type { ContributionMonth } from '../calendar/contribution-month';
import { Refusal } from '../calendar/refusal';
import { formatBase, formatRate, formatRupiah } from '../money/format';
import { baseOfRupiah, shareOf, type BaseHundredths } from '../money/rate';
import type { PricedLine } from './contribution';
import { PENSION_CEILINGS, PENSION_CEILINGS_UNTIL, PENSION_RATE, PENSION_SHARES, PENSION_SOURCE, type PensionCeiling } from './data/pension.ceilings';

export type PensionLine = Omit<PricedLine, 'scheme'>;

/** @throws Refusal `ceiling-not-loaded` for a month whose ceiling is not in the table */
export function pensionLineFor(wage: BaseHundredths, month: ContributionMonth): PensionLine {
  const ceiling = ceilingIn(month);
  const highest = baseOfRupiah(ceiling.amount);
  const base = wage > highest ? highest : wage;
  const amount = shareOf(base, PENSION_RATE);
  const capped = wage > highest ? ' (upah tertinggi JP)' : '';
  return {
    amount,
    ruleId: `pu.jp.${ceiling.from}`,
    ruleText: `JP ${formatRate(PENSION_RATE)} x ${formatBase(base)}${capped} = ${formatRupiah(amount)} (${PENSION_SHARES})`,
    source: PENSION_SOURCE,
    certainty: ceiling.certainty,
  };
}

function ceilingIn(month: ContributionMonth): PensionCeiling {
  const ceiling = month > PENSION_CEILINGS_UNTIL ? undefined : PENSION_CEILINGS.findLast(({ from }) => from <= month);
  if (!ceiling) throw new Refusal('ceiling-not-loaded', { id: `Upah tertinggi JP untuk ${month} belum ada dalam tabel`, en: `The highest wage for JP in ${month} is not in the table` });
  return ceiling;
}
