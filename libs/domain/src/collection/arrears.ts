/** Where a payer in arrears stands on the ladder: climbed while letters go out, still while a plan or a hold keeps them back. */
import type { LocalDate } from '../calendar/local-date';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../calendar/working-days';
import { DAY_ENDS, instantAt, type Zone } from '../calendar/zone';
import { datesAhead, rungDue, type DatedRung, type Ladder } from '../terms/ladder';

export interface OnTheLadder {
  /** The day its first month was handed over. */
  readonly since: LocalDate;
  /** Index of the last rung climbed; -1 for none. */
  readonly climbed: number;
  /** Working days that letters stood still before. */
  readonly stoodStill: number;
  readonly stillSince: LocalDate | null;
}

export interface ArrearsStep extends OnTheLadder {
  /** The rung climbed today. */
  readonly due: number | null;
  /** Business instant of the next rung; null while nothing comes. */
  readonly nextAt: number | null;
}

export interface LadderDay {
  readonly ladder: Ladder;
  readonly calendar: WorkingCalendar;
  readonly zone: Zone;
  readonly on: LocalDate;
  readonly now: number;
}

export function rungsOf({ since, stoodStill }: OnTheLadder, { ladder, calendar, zone }: Pick<LadderDay, 'ladder' | 'calendar' | 'zone'>): DatedRung[] {
  return datesAhead(ladder, { from: since, extraDays: stoodStill }, calendar, zone);
}

/** Who comes back goes on from the rung that was left, as many working days later as letters stood still. */
export function stepOn(stands: OnTheLadder, pressed: boolean, day: LadderDay): ArrearsStep {
  if (!pressed) return { ...stands, stillSince: stands.stillSince ?? day.on, due: null, nextAt: null };
  const stoodStill = stands.stoodStill + (stands.stillSince === null ? 0 : workingDaysBetween(stands.stillSince, day.on, day.calendar));
  const moving: OnTheLadder = { ...stands, stoodStill, stillSince: null };
  const dates = rungsOf(moving, day);
  const due = rungDue(dates, moving.climbed, day.now);
  const climbed = due ?? moving.climbed;
  return { ...moving, climbed, due, nextAt: dates[climbed + 1]?.at ?? null };
}

export interface Instalment {
  readonly dueOn: LocalDate;
  readonly amount: number;
}

export interface PlanStanding {
  readonly kept: number;
  /** Index of the first instalment missed; null while none is. */
  readonly missed: number | null;
  /** Business instant after which the next unpaid instalment is missed; null when all are paid. */
  readonly missedAt: number | null;
}

/** Money counts for the oldest instalment first; `grace` working days after its day an unpaid one is missed. */
export function planStandingOf(instalments: readonly Instalment[], paid: number, grace: number, { calendar, zone, now }: Pick<LadderDay, 'calendar' | 'zone' | 'now'>): PlanStanding {
  let sum = 0;
  let kept = 0;
  for (const { amount } of instalments) {
    sum += amount;
    if (sum > paid) break;
    kept += 1;
  }
  const next = instalments[kept];
  if (!next) return { kept, missed: null, missedAt: null };
  const missedAt = instantAt(addWorkingDays(next.dueOn, grace, calendar), DAY_ENDS, zone);
  return { kept, missed: now > missedAt ? kept : null, missedAt };
}
