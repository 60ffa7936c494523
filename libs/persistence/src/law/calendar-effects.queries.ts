/** Running deadlines as they stand on record, with what is needed to work them out again under the calendar in force. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CalendarPolicy } from '@sinergi/domain/calendar/working-days';
import type { Zone } from '@sinergi/domain/calendar/zone';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import type { Ladder } from '@sinergi/domain/terms/ladder';
import type { Sql } from '../database';
import { visibleTo, type CaseSight } from '../views/case-sight';

export interface RunningDeadline {
  readonly taskId: string;
  readonly no: string;
  readonly rehearsal: boolean;
  readonly office: string;
  readonly regionCode: string;
  readonly zone: Zone;
  readonly policy: CalendarPolicy;
  readonly ladder: Ladder;
  readonly anchorOn: LocalDate;
  readonly extraDays: number;
  /** Of a bill that is waited for, counted from its due day; null for any other wait. */
  readonly segment: Segment | null;
  /** The business day of the case, and what law is known on it; of a rehearsal the last day on its record, which its own clock may have passed. */
  readonly today: LocalDate;
  readonly ahead: readonly { readonly code: string; readonly on: LocalDate }[];
}

export class CalendarEffectQueries {
  constructor(private readonly sql: Sql) {}

  /** Days an edition decreed, withdrawn ones included; empty for an edition that was never loaded. */
  async daysOf(edition: string): Promise<{ readonly date: LocalDate; readonly regionCode: string | null }[]> {
    return this.sql.query(`SELECT day AS date, region_code AS "regionCode" FROM holiday WHERE edition = $1 ORDER BY day`, [edition]);
  }

  /** Rungs that have not been climbed, of every open task or of one. */
  running(sight: CaseSight, today: LocalDate, taskId: string | null = null): Promise<RunningDeadline[]> {
    const visible = visibleTo(sight, 'c', 3);
    return this.sql.query<RunningDeadline>(
      `SELECT t.id AS "taskId", t.no, c.rehearsal, o.name AS office, c.region_code AS "regionCode", c.zone, c.terms->'calendar' AS policy, t.ask->'ladder' AS ladder, t.anchor_on AS "anchorOn",
              t.granted_days AS "extraDays", CASE WHEN t.process_id LIKE 'billing-month.%' THEN c.terms #>> '{arrangement,segment}' END AS segment, CASE WHEN c.rehearsal THEN c.as_of ELSE $1::date END AS today,
              (SELECT json_agg(json_build_object('code', r.code, 'on', r.on_date) ORDER BY r.position) FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NULL) AS ahead
       FROM task t JOIN cooperation c ON c.no = t.no JOIN office o ON o.id = t.office_id
       WHERE t.status = 'open' AND ($2::text IS NULL OR t.id = $2) AND t.anchor_on IS NOT NULL AND t.ask ? 'ladder' AND EXISTS (SELECT FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NULL) AND ${visible.sql}
       ORDER BY t.due_on NULLS LAST, t.id`,
      [today, taskId, ...visible.parameters],
    );
  }
}
