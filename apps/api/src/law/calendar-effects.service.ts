/** Which running deadlines an edition of the calendar moves: worked out by the same function the waits themselves sleep on. */
import { Injectable } from '@nestjs/common';
import type { CalendarEffectView } from '@sinergi/contracts/guidance.views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { workingCalendar, type Holiday } from '@sinergi/domain/calendar/working-days';
import { dueDateAgain, dueDateMoved } from '@sinergi/domain/collection/due-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { datesAhead } from '@sinergi/domain/terms/ladder';
import { CalendarEffectQueries, type RunningDeadline } from '@sinergi/persistence/law/calendar-effects.queries';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import type { CaseSight } from '@sinergi/persistence/views/case-sight';
import { CaseClock } from '../cases/case-clock';

type Decreed = Awaited<ReturnType<CalendarEffectQueries['daysOf']>>;

@Injectable()
export class CalendarEffectsService {
  constructor(
    private readonly effects: CalendarEffectQueries,
    private readonly holidays: HolidayQueries,
    private readonly clock: CaseClock,
  ) {}

  /**
   * Dates that would still move: once the edition is applied nothing is left to name.
   * @throws DomainError `law-row-invalid` for an edition that was never loaded
   */
  async of(edition: string, sight: CaseSight): Promise<CalendarEffectView[]> {
    const decreed = await this.loaded(edition);
    const known = new Map<string, Promise<Holiday[]>>();
    const inForce = ({ regionCode, today }: RunningDeadline): Promise<Holiday[]> => {
      const key = `${regionCode} ${today}`;
      const found = known.get(key) ?? this.holidays.holidaysFor(regionCode, today);
      known.set(key, found);
      return found;
    };
    const moved: CalendarEffectView[] = [];
    const days = new Map<string, Promise<LocalDate>>();
    for (const running of await this.effects.running(sight, this.clock.today())) {
      const deadline = { ...running, today: await this.dayOf(running, days) };
      const rungs = movesOf(deadline, await inForce(deadline), decreed);
      const { taskId, no, office } = deadline;
      if (rungs.length > 0) moved.push({ taskId, no, office, rungs });
    }
    return moved;
  }

  /** A rehearsal is asked for its day, once for all its deadlines. */
  private dayOf({ no, rehearsal, zone, today }: RunningDeadline, known: Map<string, Promise<LocalDate>>): Promise<LocalDate> {
    const found = known.get(no) ?? (rehearsal ? this.clock.todayOf({ no, rehearsal, zone, asOf: today }) : Promise.resolve(today));
    known.set(no, found);
    return found;
  }

  async loaded(edition: string): Promise<Decreed> {
    const days = await this.effects.daysOf(edition);
    if (days.length === 0) throw new DomainError('law-row-invalid', { edition });
    return days;
  }
}

function movesOf({ ladder, anchorOn, extraDays, segment, policy, regionCode, zone, today, ahead }: RunningDeadline, holidays: readonly Holiday[], decreed: Decreed): CalendarEffectView['rungs'][number][] {
  const calendar = workingCalendar(holidays, policy, today, regionCode);
  const from = segment === null ? anchorOn : dueDateMoved(anchorOn, dueDateAgain(anchorOn, segment, calendar), today);
  const dates = [{ code: 'due-day', on: from }, ...datesAhead(ladder, { from, extraDays }, calendar, zone)];
  const touches = (first: LocalDate, last: LocalDate): boolean =>
    decreed.some((day) => day.date >= first && day.date <= last && (day.regionCode === null || day.regionCode === regionCode));
  return [...(segment === null ? [] : [{ code: 'due-day', on: anchorOn }]), ...ahead].flatMap(({ code, on: was }) => {
    const becomes = dates.find((rung) => rung.code === code)?.on;
    if (becomes === undefined || becomes === was) return [];
    const [first = was, , last = was] = [anchorOn, was, becomes].sort();
    return touches(first, last) ? [{ code, was, becomes }] : [];
  });
}
