/** The dates of one wait: worked out from its anchor, moved by what people and decrees change, and on record each time. */
import { condition } from '@temporalio/workflow';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { DatedRung, Ladder } from '@sinergi/domain/terms/ladder';
import { calendars, records } from './activities';
import type { Casework } from './casework';
import { recoverable } from './recoverable';

/** A letter this much behind its hour is late: it waits for the next opening of the office. Milliseconds. */
const LATE = 3_600_000;

export class WaitDates {
  all: readonly DatedRung[] = [];
  /** Index of the last rung climbed; -1 for none. */
  climbed = -1;
  private extraDays = 0;

  constructor(
    private readonly casework: Casework,
    private readonly taskId: string,
    private readonly ladder: Ladder,
    private anchor: LocalDate,
  ) {}

  next(): DatedRung {
    return this.all[this.climbed + 1] as DatedRung;
  }

  last(): DatedRung | null {
    return this.climbed < 0 ? null : (this.all[this.climbed] as DatedRung);
  }

  move(days: number, cause: 'more-time' | 'guidance' | 'resume'): Promise<void> {
    this.extraDays += days;
    return this.plan(cause);
  }

  /** Worked out again under an edition of the calendar. @param anchor the day it is counted from now; null when that stays */
  decreed(edition: string, anchor: LocalDate | null): Promise<void> {
    this.anchor = anchor ?? this.anchor;
    return this.plan('decree', edition);
  }

  /** @param cause what moved dates that stood before; null when none did */
  async plan(cause: 'decree' | 'more-time' | 'guidance' | 'resume' | null, edition: string | null = null): Promise<void> {
    const { casework, taskId } = this;
    const anchor = { from: this.anchor, extraDays: this.extraDays };
    const dates = await recoverable(casework, 'plan-dates', () => calendars.datesAhead(casework.calendarQuestion(), this.ladder, anchor, taskId));
    this.all = dates;
    const { hold } = casework;
    await recoverable(casework, 'record-dates', () =>
      records.planTask({ taskId, dates, grantedDays: this.extraDays, anchorOn: this.anchor, cause, edition, on: casework.today(), held: hold ? { since: hold.since, until: hold.until } : null }),
    );
  }
}

/** Waits for office hours when a letter is late. @returns whether it may leave now; false when something stirred first */
export async function untilOpening(casework: Casework, rung: DatedRung, stirs: () => boolean): Promise<boolean> {
  if (casework.clock.now() - rung.at < LATE) return true;
  return officeOpens(casework, `${rung.act} ${rung.code}`, stirs);
}

/** @param from business instant the office is looked at. @returns whether it is open; false when something stirred first */
export async function officeOpens(casework: Casework, what: string, stirs: () => boolean, from: number = casework.clock.now()): Promise<boolean> {
  const opening = await recoverable(casework, 'next-opening', () => calendars.nextOpening(casework.calendarQuestion(), from));
  if (opening <= casework.clock.now()) return true;
  return !(await condition(stirs, opening - casework.clock.now(), { summary: `${what} waits for office hours` }));
}
