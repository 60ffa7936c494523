/** The calendar as one looks it up: the days its table holds, and why an office is closed on a day, by weekday or by holiday and decree. */
import { addDays, dayNumberOf, localDate, weekdayOf, type LocalDate } from './local-date';
import { Refusal } from './refusal';
import { isWorkingDay, workingCalendar, type CalendarPolicy, type Holiday, type HolidayKind, type WorkingCalendar } from './working-days';

export interface ClosedDay {
  readonly date: LocalDate;
  readonly why: string;
}

const WEEKDAYS = ['Senin / Monday', 'Selasa / Tuesday', 'Rabu / Wednesday', 'Kamis / Thursday', 'Jumat / Friday', 'Sabtu / Saturday', 'Minggu / Sunday'] as const;

const KINDS: Record<HolidayKind, string> = {
  national: 'libur nasional / national holiday',
  'collective-leave': 'cuti bersama / collective leave',
  election: 'hari pemilihan / election day',
  local: 'libur daerah / local holiday',
};

/** The country's holidays, and what of them counts: by the parties' policy, and by what was known on a day. */
export class Almanac {
  readonly calendar: WorkingCalendar;
  readonly first: LocalDate;
  readonly last: LocalDate;

  /** @param knownOn null: all that the table knows. The table holds whole years. */
  constructor(
    private readonly holidays: readonly Holiday[],
    private readonly policy: CalendarPolicy,
    private readonly knownOn: LocalDate | null,
  ) {
    const years = holidays.map(({ date }) => date.slice(0, 4)).sort();
    this.first = localDate(`${years[0]}-01-01`);
    this.last = localDate(`${years.at(-1)}-12-31`);
    this.calendar = workingCalendar(holidays, policy, knownOn ?? this.last);
  }

  /** @throws Refusal `calendar-not-loaded` for a day of a year whose decrees are not in the table */
  mustHold(day: LocalDate): void {
    if (day < this.first || day > this.last) throw this.notLoaded(day.slice(0, 4));
  }

  /** @throws Refusal `calendar-not-loaded` where counting would leave the table */
  mustCount(from: LocalDate, workingDays: number): void {
    this.mustHold(workingDays === 0 ? from : addDays(from, 1));
    if (workingDays > dayNumberOf(this.last) - dayNumberOf(from)) throw this.notLoaded(String(Number(this.last.slice(0, 4)) + 1));
  }

  /** Closed days from `from` to before `until`, each with its reason. */
  closedDays(from: LocalDate, until: LocalDate): ClosedDay[] {
    const closed: ClosedDay[] = [];
    for (let date = from; date < until; date = addDays(date, 1)) if (!isWorkingDay(date, this.calendar)) closed.push({ date, why: this.whyClosed(date) });
    return closed;
  }

  private whyClosed(date: LocalDate): string {
    const weekday = weekdayOf(date);
    const days = this.holidays.filter((day) => day.date === date && workingCalendar([day], this.policy, this.knownOn ?? this.last).offDays.has(date));
    const reasons = days.map(({ nameId, kind, basis }) => `${nameId} (${KINDS[kind]}, ${basis})`);
    return [...(weekday > this.policy.daysPerWeek ? [`${WEEKDAYS[weekday - 1]} (akhir pekan / weekend)`] : []), ...reasons].join(' + ');
  }

  private notLoaded(year: string): Refusal {
    const [first, last] = [this.first.slice(0, 4), this.last.slice(0, 4)];
    return new Refusal('calendar-not-loaded', {
      id: `Hari libur tahun ${year} belum ada dalam tabel (${first}-${last})`,
      en: `The holidays of ${year} are not in the table (${first}-${last})`,
    });
  }
}
