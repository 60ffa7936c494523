/** The calendar as the record has it: decreed days that have not been withdrawn. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { workingCalendar, type CalendarPolicy, type Holiday, type HolidayKind, type WorkingCalendar } from '@sinergi/domain/calendar/working-days';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

export interface HolidayRow extends Holiday {
  readonly id: string;
  readonly edition: string;
  readonly withdrawnReason: string | null;
}

export interface HolidaySearch extends PageRequest {
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
  readonly kind?: HolidayKind | undefined;
  /** A city: its own days beside those of the country. */
  readonly region?: string | undefined;
  readonly withWithdrawn?: boolean | undefined;
}

const DAY = `day AS "date", kind, name_id AS "nameId", basis, basis_date AS "basisDate", known_from AS "knownFrom", certainty, region_code AS "regionCode"`;

export class HolidayQueries {
  constructor(private readonly sql: Sql) {}

  /** Working days of a city by a policy, as known on a day. */
  async calendarOf(regionCode: string | null, policy: CalendarPolicy, on: LocalDate): Promise<WorkingCalendar> {
    return workingCalendar(await this.holidaysFor(regionCode, on), policy, on, regionCode);
  }

  /** Days of the country and of the city, as far as they were known on `knownOn`. */
  holidaysFor(regionCode: string | null, knownOn: LocalDate): Promise<Holiday[]> {
    return this.sql.query<Holiday>(
      `SELECT ${DAY} FROM holiday
       WHERE withdrawn_at IS NULL AND (region_code IS NULL OR region_code = $1) AND (known_from IS NULL OR known_from <= $2) ORDER BY day`,
      [regionCode, knownOn],
    );
  }

  /** In the order of the calendar. */
  async search(wanted: HolidaySearch): Promise<PageOf<HolidayRow>> {
    const key = cursorKeyOf(wanted, 2);
    const rows = await this.sql.query<HolidayRow>(
      `SELECT id, ${DAY}, edition, withdrawn_reason AS "withdrawnReason" FROM holiday
       WHERE ($1::date IS NULL OR day >= $1) AND ($2::date IS NULL OR day <= $2) AND ($3::text IS NULL OR kind = $3)
         AND ($4::text IS NULL OR region_code IS NULL OR region_code = $4) AND ($5 OR withdrawn_at IS NULL)
         AND ($6::date IS NULL OR (day, id) > ($6::date, $7::uuid))
       ORDER BY day, id LIMIT $8`,
      [
        wanted.from ?? null, wanted.until ?? null, wanted.kind ?? null, wanted.region ?? null, wanted.withWithdrawn ?? false,
        key?.[0] ?? null, key?.[1] ?? null, rowsToRead(wanted),
      ],
    );
    return pageOf(rows, wanted, (row) => [row.date, row.id]);
  }
}
