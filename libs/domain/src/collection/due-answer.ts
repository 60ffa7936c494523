/** When contributions of some months are due, and which closed days moved the day that law names. */
import { addMonths, monthsBetween, type ContributionMonth } from '../calendar/contribution-month';
import type { Almanac, ClosedDay } from '../calendar/almanac';
import type { LocalDate } from '../calendar/local-date';
import { Refusal } from '../calendar/refusal';
import type { Segment } from '../terms/arrangement';
import { DUE_RULES, dueDateOf, nominalDueDateOf } from './due-date';

export interface DueAnswer {
  readonly month: ContributionMonth;
  readonly nominal: LocalDate;
  readonly due: LocalDate;
  /** `2026-08-15 Sabtu / Saturday (…); 2026-08-16 …`, or that the day itself is worked. */
  readonly because: string;
}

export interface DueReason {
  readonly nominal: LocalDate;
  readonly source: string;
  readonly moved: readonly ClosedDay[];
}

/** Why `month` is due on `due`: the day law names, and each closed day that moved it. */
export function dueReasonOf(month: ContributionMonth, segment: Segment, due: LocalDate, almanac: Almanac): DueReason {
  const nominal = nominalDueDateOf(month, segment);
  return { nominal, source: DUE_RULES[segment].source, moved: almanac.closedDays(nominal, due) };
}

/** @throws Refusal `range-reversed`, `calendar-not-loaded` */
export function dueAnswersFor(from: ContributionMonth, until: ContributionMonth, segment: Segment, almanac: Almanac): DueAnswer[] {
  const count = monthsBetween(from, until) + 1;
  if (count < 1) throw new Refusal('range-reversed', { id: 'Bulan akhir mendahului bulan awal', en: 'The last month comes before the first' });
  for (const month of [from, until]) almanac.mustHold(nominalDueDateOf(month, segment));
  return Array.from({ length: count }, (_, index) => dueAnswerFor(addMonths(from, index), segment, almanac));
}

function dueAnswerFor(month: ContributionMonth, segment: Segment, almanac: Almanac): DueAnswer {
  const nominal = nominalDueDateOf(month, segment);
  const due = dueDateOf(month, segment, almanac.calendar);
  const moved = almanac.closedDays(nominal, due).map(({ date, why }) => `${date} ${why}`);
  return { month, nominal, due, because: moved.length > 0 ? moved.join('; ') : `${nominal} hari kerja / working day` };
}
