/** The charge for contributions paid late (denda): only where a row of law has it, never for a state body. */
import { monthOf, monthsBetween, type ContributionMonth } from '../calendar/contribution-month';
import type { Certainty } from '../calendar/law-row';
import { addDays, type LocalDate } from '../calendar/local-date';
import type { Language } from '../money/language';
import { baseOfRupiah, millionths, shareOf } from '../money/rate';
import { NO_MONEY, rupiah, type Rupiah } from '../money/rupiah';
import type { Segment } from '../terms/arrangement';
import type { PayerKind } from '../terms/payer-kind';

export interface LateChargeRule {
  readonly id: string;
  readonly segment: Segment;
  readonly payer: PayerKind;
  /** Contribution months it holds for. */
  readonly from: ContributionMonth;
  readonly until: ContributionMonth | null;
  /** Of what is owed, for each month begun after the due day. */
  readonly rateMillionths: number;
  readonly sentence: Readonly<Record<Language, string>>;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface LateDebt {
  readonly segment: Segment;
  readonly payer: PayerKind;
  readonly month: ContributionMonth;
  readonly dueOn: LocalDate;
  readonly open: Rupiah;
}

export interface LateCharge {
  readonly amount: Rupiah;
  readonly monthsLate: number;
  /** null: no row of law has a charge. */
  readonly rule: LateChargeRule | null;
}

/** A rule that names a state body is law read wrongly: nothing is charged to one. */
export function lateChargeOf(rules: readonly LateChargeRule[], { segment, payer, month, dueOn, open }: LateDebt, on: LocalDate): LateCharge {
  const monthsLate = monthsBegunAfter(dueOn, on);
  const rule = payer === 'state' ? undefined : rules.find((row) => row.segment === segment && row.payer === payer && row.from <= month && (row.until === null || month <= row.until));
  if (!rule) return { amount: NO_MONEY, monthsLate, rule: null };
  return { amount: rupiah(shareOf(baseOfRupiah(open), millionths(rule.rateMillionths)) * monthsLate), monthsLate, rule };
}

/** The day after the due day begins the first month of delay, the same day of the next month the second. */
function monthsBegunAfter(dueOn: LocalDate, on: LocalDate): number {
  const first = addDays(dueOn, 1);
  if (on < first) return 0;
  const whole = monthsBetween(monthOf(first), monthOf(on));
  return Number(on.slice(8)) >= Number(first.slice(8)) ? whole + 1 : whole;
}
