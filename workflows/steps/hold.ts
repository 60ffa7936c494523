/** A case on hold: ladder and reminders stand still, for a named time, and go on with the working days that were left. */
import { condition } from '@temporalio/workflow';
import { DAY_ENDS, instantAt } from '@sinergi/domain/calendar/zone';
import { calendars } from './activities';
import { ProcessStopped, type Casework, type Hold } from './casework';
import { recoverable } from './recoverable';

/** Milliseconds until the hold ends by itself. */
export function holdLeft(casework: Casework): number {
  const until = casework.hold?.until;
  return until === undefined ? 0 : Math.max(1, instantAt(until, DAY_ENDS, casework.start.birth.zone) - casework.clock.now());
}

/** The hold is over when somebody resumed, or when its last day has ended. */
export function holdIsOver(casework: Casework): boolean {
  const { hold } = casework;
  return hold !== null && (hold.resumedBy !== null || casework.clock.now() > instantAt(hold.until, DAY_ENDS, casework.start.birth.zone));
}

/** The instant people may be told that a hold is over: at once when somebody resumed, else in the morning after its last day. */
export function overFrom(casework: Casework, { until, resumedBy }: Hold): number {
  return resumedBy ? casework.clock.now() : instantAt(until, DAY_ENDS, casework.start.birth.zone) + 1_000;
}

/** Takes the hold off. @returns working days it lasted */
export async function takeOffHold(casework: Casework): Promise<number> {
  const { hold } = casework;
  if (!hold) return 0;
  const last = hold.resumedBy ? casework.today() : hold.until;
  const days = await recoverable(casework, 'days-on-hold', () => calendars.workingDaysBetween(casework.calendarQuestion(), hold.since, last));
  casework.hold = null;
  await casework.released();
  return days;
}

/** For moments in which nothing is asked: nothing new begins while the case is on hold. */
export async function untilReleased(casework: Casework): Promise<void> {
  while (casework.hold) {
    await casework.heldNow();
    await condition(() => Boolean(casework.hold?.resumedBy) || casework.stopping !== null, holdLeft(casework), { summary: `on hold until ${casework.hold.until}` });
    if (casework.stopping) throw new ProcessStopped(casework.stopping);
    if (holdIsOver(casework)) await takeOffHold(casework);
  }
}
