/** A budget account over its year: what is left after each month, the first month it no longer carries, and the warnings that makes due. */
import { addMonths, contributionMonth, monthsBetween, type ContributionMonth } from '../calendar/contribution-month';
import { DomainError } from '../errors/domain-error';
import { rupiah, sumOf, type Rupiah } from '../money/rupiah';
import type { BudgetThreshold } from '../terms/budget-warnings';

/** What is budgeted (pagu), and for which contribution months of its year. */
export interface BudgetCeiling {
  readonly amount: Rupiah;
  readonly fromMonth: ContributionMonth;
  readonly untilMonth: ContributionMonth;
}

/** What a month drew on the account, and what it is still expected to. */
export interface DrawnMonth {
  readonly month: ContributionMonth;
  readonly billed: Rupiah;
  readonly paid: Rupiah;
  readonly expected: Rupiah;
}

export interface CourseMonth extends DrawnMonth {
  /** Of the ceiling, once this month is over. */
  readonly left: Rupiah;
  /** What the budget does not carry of this month; it is billed all the same. */
  readonly beyond: Rupiah;
}

export interface BudgetCourse {
  readonly months: readonly CourseMonth[];
  readonly billed: Rupiah;
  readonly paid: Rupiah;
  /** Less than nothing where more is billed than budgeted. */
  readonly free: Rupiah;
  readonly expected: Rupiah;
  readonly shortfall: Rupiah;
  /** null: enough for every month known. */
  readonly runsOutIn: ContributionMonth | null;
  /** `months`: the budget was made for fewer months; `amount`: it is spent. */
  readonly because: 'amount' | 'months' | null;
}

/** @throws DomainError `period-invalid` unless the months lie in the year, in order */
export function monthsOfBudget(year: number, from: ContributionMonth | null, until: ContributionMonth | null): Pick<BudgetCeiling, 'fromMonth' | 'untilMonth'> {
  const first = contributionMonth(`${year}-01`);
  const last = addMonths(first, 11);
  const fromMonth = from ?? first;
  const untilMonth = until ?? last;
  if (fromMonth < first || untilMonth > last || untilMonth < fromMonth) throw new DomainError('period-invalid', { from: fromMonth, until: untilMonth, year });
  return { fromMonth, untilMonth };
}

/** A credit goes back to the ceiling; a month outside the months budgeted is carried by nothing. */
export function budgetCourseOf({ amount, fromMonth, untilMonth }: BudgetCeiling, drawn: readonly DrawnMonth[]): BudgetCourse {
  let left: number = amount;
  const months = [...drawn].sort((a, b) => (a.month < b.month ? -1 : 1)).map((each): CourseMonth => {
    const need = each.billed + each.expected;
    const budgeted = each.month >= fromMonth && each.month <= untilMonth;
    const carried = need < 0 ? need : budgeted ? Math.min(need, left) : 0;
    left -= carried;
    return { ...each, left: rupiah(left), beyond: rupiah(need - carried) };
  });
  const total = (of: (month: CourseMonth) => Rupiah): Rupiah => sumOf(months.map(of));
  const runsOutIn = months.find(({ beyond }) => beyond > 0)?.month ?? null;
  const billed = total((month) => month.billed);
  return {
    months, billed, paid: total(({ paid }) => paid), free: rupiah(amount - billed), expected: total(({ expected }) => expected), shortfall: total(({ beyond }) => beyond), runsOutIn,
    because: runsOutIn === null ? null : runsOutIn < fromMonth || runsOutIn > untilMonth ? 'months' : 'amount',
  };
}

/** Codes of the thresholds reached once `month` is billed. */
export function thresholdsReached({ billed, runsOutIn }: Pick<BudgetCourse, 'billed' | 'runsOutIn'>, ceiling: Rupiah, thresholds: readonly BudgetThreshold[], month: ContributionMonth): string[] {
  const reached = ({ measure, value }: BudgetThreshold): boolean =>
    measure === 'months-left' ? runsOutIn !== null && monthsBetween(month, runsOutIn) <= value : billed > 0 && BigInt(billed) * 1_000_000n >= BigInt(ceiling) * BigInt(value);
  return thresholds.filter(reached).map(({ code }) => code);
}
