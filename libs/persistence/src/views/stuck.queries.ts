/** What does not move by itself: waits past their reminders, steps that need an operator, letters that have not left, requests nobody answered. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CalendarPolicy } from '@sinergi/domain/calendar/working-days';
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { AskAct } from '@sinergi/domain/terms/stage-plan';
import type { Sql } from '../database';
import { visibleTo, type CaseSight } from './case-sight';
import { CITY_NAME } from './city-name';
import { ESCALATED, OVERDUE } from './ops-state';

export interface StuckRow {
  readonly kind: 'wait' | 'trouble' | 'letters' | 'launch' | 'decision';
  readonly no: string;
  readonly cityName: string;
  readonly regionCode: string;
  readonly policy: CalendarPolicy | null;
  readonly processId: string;
  readonly office: string;
  readonly positions: readonly PositionCode[];
  readonly act: AskAct | null;
  readonly step: string | null;
  readonly count: number;
  readonly since: LocalDate;
  /** The business day the row is looked at on. */
  readonly today: LocalDate;
  readonly next: string | null;
  readonly nextOn: LocalDate | null;
  readonly lastFailure: string | null;
  readonly opsState: string;
}

const CASE = `c.no, ${CITY_NAME} AS "cityName", c.region_code AS "regionCode", c.terms->'calendar' AS policy`;
const TODAY = `CASE WHEN c.rehearsal THEN c.as_of ELSE $1::date END AS today`;
const OF_CASE = `JOIN office city ON city.id = c.city_id`;

export class StuckQueries {
  constructor(private readonly sql: Sql) {}

  /** The oldest first. */
  all(sight: CaseSight, today: LocalDate, most: number): Promise<StuckRow[]> {
    const visible = visibleTo(sight, 'c', 3);
    return this.sql.query<StuckRow>(
      `WITH c AS (SELECT * FROM cooperation c WHERE ${visible.sql}), stuck AS (
         SELECT 'wait' AS kind, ${CASE}, t.process_id AS "processId", o.name AS office, t.positions, t.act, NULL AS step, 1 AS count, t.opened_on AS since, ${TODAY},
                n.act AS next, n.on_date AS "nextOn", NULL AS "lastFailure", CASE WHEN ${ESCALATED} THEN 'ESCALATED' WHEN c.status = 'on-hold' THEN 'ON_HOLD' ELSE 'OVERDUE' END AS "opsState"
           FROM c ${OF_CASE} JOIN task t ON t.no = c.no AND t.status = 'open' JOIN office o ON o.id = t.office_id
           LEFT JOIN LATERAL (SELECT act, on_date FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NULL ORDER BY r.position LIMIT 1) n ON true
          WHERE c.status = 'on-hold' OR ${ESCALATED} OR ${OVERDUE}
         UNION ALL
         SELECT 'trouble', ${CASE}, s.process_id, '', '{}', NULL, s.step, 1, s.since, ${TODAY}, NULL, NULL, s.failure, 'NEEDS_FIX'
           FROM c ${OF_CASE} JOIN step_trouble s ON s.no = c.no AND s.resolution IS NULL
         UNION ALL
         SELECT 'letters', ${CASE}, l.process_id, min(o.name), '{}', NULL, min(l.notice), count(*), min(l.on_date), ${TODAY}, NULL, NULL, min(l.last_failure), 'OK'
           FROM c ${OF_CASE} JOIN letter l ON l.no = c.no AND l.status <> 'sent' AND (l.last_failure IS NOT NULL OR l.recorded_at < now() - interval '10 minutes') JOIN office o ON o.id = l.office_id
          GROUP BY c.no, city.name, c.region_code, c.terms, c.rehearsal, c.as_of, l.process_id
         UNION ALL
         SELECT 'decision', ${CASE}, t.process_id, o.name, ARRAY[d.position], t.act, NULL, 1, d.decided_on, ${TODAY}, NULL, NULL, NULL, 'OK'
           FROM c ${OF_CASE} JOIN task t ON t.no = c.no JOIN decision d ON d.task_id = t.id JOIN office o ON o.id = d.office_id
          WHERE NOT EXISTS (SELECT FROM decision_outcome x WHERE x.decision_id = d.id) AND d.recorded_at < now() - interval '1 minute'
         UNION ALL
         SELECT 'launch', l.cooperation_no, l.start->'offices'->>'cityName', l.start->'offices'->>'regionCode', l.start->'terms'->'calendar', 'cooperation.' || l.cooperation_no,
                o.name, '{}', NULL, NULL, 1, l.recorded_at::date, l.recorded_at::date, NULL, NULL, l.outcome_code, 'OK'
           FROM launch_request l JOIN office o ON o.id = l.office_id
           CROSS JOIN LATERAL (SELECT (l.start->'offices'->>'branchId')::uuid AS branch_id, l.start->'offices'->>'regionCode' AS region_code) c
          WHERE l.outcome IS DISTINCT FROM 'refused' AND l.recorded_at < now() - interval '1 minute'
            AND NOT EXISTS (SELECT FROM cooperation k WHERE k.no = l.cooperation_no) AND ${visible.sql})
       SELECT * FROM stuck ORDER BY since, no, kind LIMIT $2`,
      [today, most, ...visible.parameters],
    );
  }
}
