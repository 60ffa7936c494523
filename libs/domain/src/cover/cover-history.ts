/** Cover month by month: what each month is as known today, and on which days the answer became another one. */
import { firstDayOf, type ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import { coverOf, daysOfNews, type CoverAnswer, type CoverMonth } from './cover';
import type { CoverStatus } from './cover-rule';

export interface MonthCourse {
  readonly month: ContributionMonth;
  /** As known on the last day looked at. */
  readonly today: CoverAnswer;
  /** One after the other from the first day of the month, each until the next: every day has one answer. */
  readonly changes: readonly CoverAnswer[];
  /** On some day the answer was worse than a mere waiting, and later money or registration made it better. */
  readonly mendedLater: boolean;
}

/** @param until the last day looked at; months that begin later are left out */
export function coverHistory(months: readonly CoverMonth[], until: LocalDate): MonthCourse[] {
  return months.filter(({ month }) => firstDayOf(month) <= until).map(({ month }) => {
    const changes = changesOf(months, month, until);
    const today = coverOf(months, month, until);
    return { month, today, changes, mendedLater: changes.some(({ status }) => WITHOUT.includes(status) && better(today.status, status)) };
  });
}

function changesOf(months: readonly CoverMonth[], month: ContributionMonth, until: LocalDate): CoverAnswer[] {
  const changes: CoverAnswer[] = [];
  for (const day of [firstDayOf(month), ...daysOfNews(months, month)]) {
    if (day > until) break;
    const answer = coverOf(months, month, day);
    const before = changes.at(-1);
    if (!before || before.status !== answer.status || before.consequence !== answer.consequence) changes.push(answer);
  }
  return changes;
}

const WORST_FIRST: readonly CoverStatus[] = ['not-registered', 'inactive', 'in-arrears', 'awaiting', 'covered'];
const WITHOUT: readonly CoverStatus[] = ['not-registered', 'inactive', 'in-arrears'];

export const better = (a: CoverStatus, b: CoverStatus): boolean => WORST_FIRST.indexOf(a) > WORST_FIRST.indexOf(b);
