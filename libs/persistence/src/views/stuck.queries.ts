/** What does not move by itself: waits past their reminders or on hold, steps that need an operator, letters that have not left, requests nobody answered. */
import type { GuidanceActView } from '@sinergi/contracts/views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CalendarPolicy } from '@sinergi/domain/calendar/working-days';
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { AskAct } from '@sinergi/domain/terms/stage-plan';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { visibleTo, type CaseSight } from './case-sight';
import { CITY_NAME } from './city-name';
import { ESCALATED, OVERDUE } from './ops-state';

export interface StuckRow {
  readonly kind: 'wait' | 'trouble' | 'letters' | 'launch' | 'decision' | 'request';
  readonly no: string;
  readonly cityName: string;
  readonly regionCode: string;
  readonly policy: CalendarPolicy | null;
  readonly rehearsal: boolean;
  readonly processId: string;
  readonly office: string;
  readonly positions: readonly PositionCode[];
  readonly act: AskAct | null;
  /** The step in trouble, the notice not sent, or the request not answered. */
  readonly step: GuidanceActView | 'withdrawal' | 'repair' | (string & {}) | null;
  readonly count: number;
  readonly since: LocalDate;
  /** The business day the row is looked at on. */
  readonly today: LocalDate;
  readonly next: string | null;
  readonly nextOn: LocalDate | null;
  readonly lastFailure: string | null;
  readonly tries: number;
  readonly maySkip: boolean;
  readonly opsState: string;
}

export const STUCK_ORDERS = ['since', 'next', 'city'] as const;

export interface StuckSearch extends PageRequest {
  readonly state?: string | undefined;
  /** Code of the city's region. */
  readonly city?: string | undefined;
  readonly office?: string | undefined;
  readonly sort: (typeof STUCK_ORDERS)[number];
}

const SORT_KEY: Record<StuckSearch['sort'], string> = {
  since: 'since::text',
  next: `coalesce("nextOn"::text, '9999-12-31')`,
  city: '"cityName"',
};

const CASE = `c.no, ${CITY_NAME} AS "cityName", c.region_code AS "regionCode", c.terms->'calendar' AS policy, c.rehearsal`;
const TODAY = `CASE WHEN c.rehearsal THEN c.as_of ELSE $1::date END AS today`;
const OF_CASE = `JOIN office city ON city.id = c.city_id`;
const HELD = `(t.held_since IS NOT NULL OR c.status = 'on-hold')`;

const WAITS = `
  SELECT 'wait' AS kind, t.id AS ref, ${CASE}, t.process_id AS "processId", t.office_id AS "officeId", o.name AS office, t.positions, t.act, NULL AS step, 1 AS count, t.opened_on AS since, ${TODAY},
         CASE WHEN t.held_until IS NOT NULL THEN 'resume' ELSE n.act END AS next, coalesce(t.held_until, n.on_date) AS "nextOn", NULL AS "lastFailure",
         (SELECT count(*) FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NOT NULL)::int AS tries, false AS "maySkip",
         CASE WHEN ${HELD} THEN 'ON_HOLD' WHEN ${ESCALATED} THEN 'ESCALATED' ELSE 'OVERDUE' END AS "opsState"
    FROM c ${OF_CASE} JOIN task t ON t.no = c.no AND t.status = 'open' JOIN office o ON o.id = t.office_id
    LEFT JOIN LATERAL (SELECT act, on_date FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NULL ORDER BY r.position LIMIT 1) n ON true
   WHERE ${HELD} OR ${ESCALATED} OR ${OVERDUE}`;

const TRIES = `greatest((SELECT count(*) FROM step_trouble b WHERE b.process_id = s.process_id AND b.step = s.step)::int,
    (SELECT coalesce(max(l.attempts), 0) FROM letter l WHERE l.process_id = s.process_id AND s.step = 'letter ' || l.notice AND l.status IN ('queued', 'sending')))`;

/** A process the record does not know belongs to no office: only those who see all are shown it. */
const TROUBLES = (seesAll: string): string => `
  SELECT 'trouble', s.id::text, ${CASE}, s.process_id, c.branch_id, '', '{}'::text[], NULL, s.step, 1, s.since, ${TODAY}, NULL, NULL::date, s.failure, ${TRIES}, s.may_skip, 'NEEDS_FIX'
    FROM c ${OF_CASE} JOIN step_trouble s ON s.no = c.no AND s.resolution IS NULL
  UNION ALL
  SELECT 'trouble', s.id::text, s.no, '', '', NULL, false, s.process_id, NULL, '', '{}'::text[], NULL, s.step, 1, s.since, $1::date, NULL, NULL::date, s.failure, ${TRIES}, s.may_skip, 'NEEDS_FIX'
    FROM step_trouble s WHERE s.resolution IS NULL AND ${seesAll} AND NOT EXISTS (SELECT FROM cooperation k WHERE k.no = s.no)`;

const LETTERS = `
  SELECT 'letters', l.process_id, ${CASE}, l.process_id, (array_agg(o.id))[1], min(o.name), '{}'::text[], NULL, min(l.notice), count(*)::int, min(l.on_date), ${TODAY}, NULL, NULL::date, min(l.last_failure),
         max(l.attempts), false, 'OK'
    FROM c ${OF_CASE} JOIN letter l ON l.no = c.no AND l.status IN ('queued', 'sending') AND (l.last_failure IS NOT NULL OR l.recorded_at < now() - interval '10 minutes') JOIN office o ON o.id = l.office_id
   GROUP BY c.no, city.name, c.region_code, c.terms, c.rehearsal, c.as_of, l.process_id`;

const UNANSWERED = (visible: string): string => `
  SELECT 'decision', d.id::text, ${CASE}, t.process_id, o.id, o.name, ARRAY[d.position], t.act, NULL, 1, d.decided_on, ${TODAY}, NULL, NULL::date, NULL, 1, false, 'OK'
    FROM c ${OF_CASE} JOIN task t ON t.no = c.no JOIN decision d ON d.task_id = t.id JOIN office o ON o.id = d.office_id
   WHERE NOT EXISTS (SELECT FROM decision_outcome x WHERE x.decision_id = d.id) AND d.recorded_at < now() - interval '1 minute'
  UNION ALL
  SELECT 'request', q.id::text, ${CASE}, q.process_id, q.office_id, coalesce(o.name, ''), CASE WHEN q.position IS NULL THEN '{}'::text[] ELSE ARRAY[q.position] END, NULL, q.step, 1, q.since, ${TODAY}, NULL, NULL::date, NULL, 1, false, 'OK'
    FROM c ${OF_CASE} JOIN (
      SELECT id, no, process_id, office_id, position, act AS step, on_date AS since, recorded_at FROM guidance_request WHERE outcome IS NULL
      UNION ALL SELECT id, no, 'cooperation.' || no, NULL, NULL, 'withdrawal', on_date, recorded_at FROM withdrawal_request WHERE outcome IS NULL
      UNION ALL SELECT r.id, p.no, r.process_id, NULL, NULL, 'repair', r.recorded_at::date, r.recorded_at FROM repair_request r JOIN process_run p ON p.process_id = r.process_id WHERE r.outcome IS NULL
    ) q ON q.no = c.no AND q.recorded_at < now() - interval '1 minute' LEFT JOIN office o ON o.id = q.office_id
  UNION ALL
  SELECT 'launch', l.id::text, l.cooperation_no, l.start->'offices'->>'cityName', l.start->'offices'->>'regionCode', l.start->'terms'->'calendar', coalesce((l.start->'birth'->>'rehearsal')::boolean, false), 'cooperation.' || l.cooperation_no,
         o.id, o.name, '{}'::text[], NULL, NULL, 1, l.recorded_at::date, l.recorded_at::date, NULL, NULL::date, l.outcome_code, 1, false, 'OK'
    FROM launch_request l JOIN office o ON o.id = l.office_id
    CROSS JOIN LATERAL (SELECT (l.start->'offices'->>'branchId')::uuid AS branch_id, l.start->'offices'->>'regionCode' AS region_code) c
   WHERE l.outcome IS DISTINCT FROM 'refused' AND l.recorded_at < now() - interval '1 minute'
     AND NOT EXISTS (SELECT FROM cooperation k WHERE k.no = l.cooperation_no) AND ${visible}`;

export class StuckQueries {
  constructor(private readonly sql: Sql) {}

  /** The oldest, the next to happen, or the cities in order. */
  async search(sight: CaseSight, today: LocalDate, wanted: StuckSearch): Promise<PageOf<StuckRow>> {
    const key = cursorKeyOf(wanted, 2);
    const visible = visibleTo(sight, 'c', 9);
    const rows = await this.sql.query<StuckRow & { readonly place: string; readonly mark: string }>(
      `WITH c AS (SELECT * FROM cooperation c WHERE ${visible.sql}),
            stuck AS (${WAITS} UNION ALL ${TROUBLES('$2::boolean')} UNION ALL ${LETTERS} UNION ALL ${UNANSWERED(visible.sql)}),
            listed AS (SELECT stuck.*, ${SORT_KEY[wanted.sort]} AS place, no || ' ' || kind || ' ' || ref AS mark FROM stuck
              WHERE ($3::text IS NULL OR "opsState" = $3) AND ($4::text IS NULL OR "regionCode" = $4) AND ($5::uuid IS NULL OR "officeId" = $5))
       SELECT * FROM listed WHERE $6::text IS NULL OR (place, mark) > ($6, $7::text) ORDER BY place, mark LIMIT $8`,
      [today, sight.kind === 'all', wanted.state ?? null, wanted.city ?? null, wanted.office ?? null, key?.[0] ?? null, key?.[1] ?? null, rowsToRead(wanted), ...visible.parameters],
    );
    return pageOf(rows, wanted, ({ place, mark }) => [place, mark]);
  }
}
