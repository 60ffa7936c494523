/** The one ladder: what happens, in working days, while the person asked stays silent. */
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import { DAY_ENDS, instantAt, OFFICE_OPENS, type Zone } from '../calendar/zone';
import type { LocalDate } from '../calendar/local-date';

/** `warn` is a formal warning, numbered and on paper; `hand-over` passes an unpaid month to arrears, and arrears to the branch; `hold` and `lapse` end a wait. */
export type RungAct = 'remind' | 'warn' | 'escalate' | 'hold' | 'lapse' | 'hand-over';
export type RungAddressee = 'assignee' | 'superior' | 'head-of-office' | 'launcher' | 'agency-head' | 'city-secretary' | 'mayor' | 'regional-office';

export interface Rung {
  readonly code: string;
  /** Working days after the anchor (the day the letter left, or a due day); negative: before it. */
  readonly after: number;
  readonly act: RungAct;
  readonly to: RungAddressee;
}

export interface Ladder {
  readonly code: string;
  readonly edition: number;
  /** Offsets strictly rise; the last rung ends the wait, no other does. */
  readonly rungs: readonly Rung[];
}

export interface DatedRung extends Rung {
  readonly on: LocalDate;
  /** Milliseconds since 1970-01-01T00:00Z on the business clock. */
  readonly at: number;
}

const ENDINGS: readonly RungAct[] = ['hold', 'lapse', 'hand-over'];
export const endsTheWait = (act: RungAct): boolean => ENDINGS.includes(act);

/** Names what is wrong with a ladder; an empty list means it may be used. */
export function faultsOf(ladder: Ladder): string[] {
  const faults: string[] = [];
  ladder.rungs.forEach((rung, index) => {
    const before = ladder.rungs[index - 1];
    if (before && rung.after <= before.after) faults.push(`${ladder.code}: ${rung.code} does not rise above ${before.code}`);
    const last = index === ladder.rungs.length - 1;
    if (endsTheWait(rung.act) !== last) faults.push(`${ladder.code}: ${rung.code} must ${last ? '' : 'not '}end the wait`);
  });
  if (ladder.rungs.length === 0) faults.push(`${ladder.code}: has no rung`);
  if (new Set(ladder.rungs.map((rung) => rung.code)).size !== ladder.rungs.length) faults.push(`${ladder.code}: rung codes repeat`);
  return faults;
}

/** Where a wait is counted from, and what moves it. */
export interface Anchor {
  readonly from: LocalDate;
  /** Working days granted on top (more time, hold); they move every rung that has not been climbed. */
  readonly extraDays: number;
}

/**
 * The dates ahead of a wait: the same list is shown to people and slept on by the wait itself.
 * Letters leave from 08:00 local plus `spreadSeconds` (0..900), endings fall at 23:59:59 local.
 */
export function datesAhead(ladder: Ladder, anchor: Anchor, calendar: WorkingCalendar, zone: Zone, spreadSeconds = 0): DatedRung[] {
  return ladder.rungs.map((rung) => {
    const on = addWorkingDays(anchor.from, rung.after + anchor.extraDays, calendar);
    return { ...rung, on, at: instantAt(on, endsTheWait(rung.act) ? DAY_ENDS : OFFICE_OPENS + spreadSeconds, zone) };
  });
}

/** The highest rung due at `now` above `climbed` (index of the last rung done, -1 for none): lower ones are skipped. */
export function rungDue(dates: readonly DatedRung[], climbed: number, now: number): number | null {
  for (let index = dates.length - 1; index > climbed; index -= 1) {
    if ((dates[index] as DatedRung).at <= now) return index;
  }
  return null;
}

/** A spread of 0..900 seconds that is the same for the same key, so that mass letters do not leave in one second. */
export function spreadOf(key: string): number {
  let hash = 7;
  for (const sign of key) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % 901;
}
