/** A dispute, a parked matter or a write-off nobody has decided by its day: asked again, rung by rung, until somebody does. */
import type { LocalDate } from '../calendar/local-date';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Zone } from '../calendar/zone';
import type { PositionCode, Side } from '../parties/office';
import { datesAhead, rungDue, type Ladder, type Rung } from '../terms/ladder';

export const OPEN_MATTER_KINDS = ['dispute', 'parked', 'write-off'] as const;
export type OpenMatterKind = (typeof OPEN_MATTER_KINDS)[number];

/** Counted from the last day; whoever launched the case has it in the end. */
export const MATTER_LADDER: Ladder = {
  code: 'open-matter',
  edition: 1,
  rungs: [
    { code: 'reminder', after: 1, act: 'remind', to: 'assignee' },
    { code: 'superior', after: 6, act: 'escalate', to: 'superior' },
    { code: 'head', after: 11, act: 'escalate', to: 'head-of-office' },
    { code: 'left-open', after: 21, act: 'hand-over', to: 'launcher' },
  ],
};

/** Who decides on each side. */
export const DECIDERS: Readonly<Record<Side, readonly PositionCode[]>> = { city: ['treasurer', 'city-secretary'], branch: ['account-officer', 'branch-head'] };

/** The rung that stands at `now`, and the business instant of the next one; null while none has come, or none is left. */
export function matterStands(until: LocalDate, { calendar, zone, now }: { readonly calendar: WorkingCalendar; readonly zone: Zone; readonly now: number }, ladder: Ladder = MATTER_LADDER): { readonly rung: Rung | null; readonly nextAt: number | null } {
  const dates = datesAhead(ladder, { from: until, extraDays: 0 }, calendar, zone);
  const due = rungDue(dates, -1, now);
  return { rung: due === null ? null : (ladder.rungs[due] as Rung), nextAt: dates[(due ?? -1) + 1]?.at ?? null };
}
