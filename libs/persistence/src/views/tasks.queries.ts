/** Things asked of offices: who, since when, what happens next, and whether the one who looks may decide. */
import type { TaskView } from '@sinergi/contracts/views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import { conflictingDuty, type DutyCode, type DutyPair } from '@sinergi/domain/terms/duties';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { DELEGATED_ON, OFFICE_OF_CASE, validOn } from './case-seats.queries';
import { visibleTo, type CaseSight } from './case-sight';
import { CITY_NAME } from './city-name';
import { DOCUMENT_JSON } from './document-json';
import { offeredTo } from './guidance-offer';

/** Who looks, and the day on which they hold what they hold. */
export interface Onlooker {
  readonly personId: string | null;
  /** The day of cases that are no rehearsal; a rehearsal is looked at on its own day. */
  readonly today: LocalDate;
  readonly sees: CaseSight;
}

export interface TaskSearch extends PageRequest {
  readonly mine?: boolean | undefined;
  readonly status?: 'open' | 'closed' | undefined;
  readonly no?: string | undefined;
}

export interface TaskRow extends Omit<TaskView, 'askCode' | 'verdicts' | 'evidence' | 'moreTimeDays' | 'mayDecide' | 'refusal' | 'mayGuide' | 'decidesFor'> {
  readonly ask: Ask;
  /** Themselves, or for somebody who delegated to them. */
  readonly holds: boolean;
  /** A position asked is their own. */
  readonly own: boolean;
  readonly standsInFor: TaskView['decidesFor'];
  /** Positions they hold on either side of the case. */
  readonly positionsHeld: readonly PositionCode[];
  readonly duties: readonly DutyCode[];
  readonly incompatible: readonly DutyPair[];
}

export interface Seat {
  readonly officeId: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  /** For whom and by which delegation, where the seat is not their own. */
  readonly principal: string | null;
  readonly delegationId: string | null;
}

const DAY = `CASE WHEN c.rehearsal THEN c.as_of ELSE $2::date END`;

const HOLDER_OF_TASK = (person: string, day: string): string =>
  `h.person_id = ${person} AND h.position = ANY (t.positions) AND ${validOn('h', day)}`;

/** The office asked itself; on the city's side the offices of the same city count as well. */
const OFFICE_ASKED = `(ho.id = t.office_id OR (t.ask->>'side' = 'city' AND ho.kind IN ('city-government', 'city-agency', 'district', 'village') AND left(ho.region_code, 5) = c.region_code))`;

const DECISIONS = `SELECT coalesce(json_agg(json_build_object('id', d.id, 'taskId', d.task_id, 'verdict', d.verdict, 'reason', d.reason, 'byPosition', d.position,
      'byName', concat_ws(' ', nullif(p.titles_before, ''), p.full_name, nullif(p.titles_after, '')), 'capacity', d.capacity, 'channel', d.channel,
      'decidedOn', d.decided_on,
      'forName', (SELECT concat_ws(' ', nullif(pp.titles_before, ''), pp.full_name, nullif(pp.titles_after, '')) FROM delegation g JOIN person pp ON pp.id = g.principal_id WHERE g.id = d.delegation_id),
       'outcome', coalesce(x.outcome, 'pending'), 'code', x.code) ORDER BY d.recorded_at), '[]')
    FROM decision d JOIN person p ON p.id = d.decided_by LEFT JOIN decision_outcome x ON x.decision_id = d.id WHERE d.task_id = t.id`;

/** Working days the desk asked for itself; holds and guidance move dates without using these up. */
const MORE_TIME = `SELECT coalesce(sum(d.days), 0)::int FROM decision d JOIN decision_outcome x ON x.decision_id = d.id AND x.outcome = 'accepted' WHERE d.task_id = t.id AND d.verdict = 'more-time'`;

/** Whether a position asked is theirs, and for whom else they may speak. A delegate counts as both persons. */
const SEAT = `SELECT EXISTS (SELECT FROM holder h JOIN office ho ON ho.id = h.office_id WHERE ${HOLDER_OF_TASK('$1::uuid', `(${DAY})`)} AND ${OFFICE_ASKED}) AS own,
    ARRAY(SELECT DISTINCT g.principal_id FROM delegation g JOIN holder ph ON ${DELEGATED_ON(`(${DAY})`)} JOIN office ho ON ho.id = g.office_id
           WHERE g.delegate_id = $1::uuid AND g.position = ANY (t.positions) AND ${OFFICE_ASKED}) AS principals,
    (SELECT json_build_object('name', concat_ws(' ', nullif(pp.titles_before, ''), pp.full_name, nullif(pp.titles_after, '')), 'position', g.position, 'until', g.valid_until)
       FROM delegation g JOIN holder ph ON ${DELEGATED_ON(`(${DAY})`)} JOIN office ho ON ho.id = g.office_id JOIN person pp ON pp.id = g.principal_id
      WHERE g.delegate_id = $1::uuid AND g.position = ANY (t.positions) AND ${OFFICE_ASKED} ORDER BY array_position(t.positions, g.position), g.valid_from DESC LIMIT 1) AS stands_in_for`;

const ROW = `SELECT t.id, t.no, t.process_id AS "processId", t.stage, t.round, t.ask, t.act, t.office_id AS "officeId", o.name AS "officeName", t.positions,
    (${MORE_TIME}) AS "grantedDays", t.opened_on AS "openedOn", t.due_on AS "dueOn", t.status, t.outcome, t.closed_on AS "closedOn",
    ${CITY_NAME} AS "cityName", c.terms->'title' AS "programmeTitle", c.rehearsal, c.terms->'incompatibleDuties' AS incompatible,
    t.held_since AS "heldSince", t.held_until AS "heldUntil", seat.own, seat.stands_in_for AS "standsInFor", seat.own OR seat.principals <> '{}' AS holds,
    ARRAY(SELECT DISTINCT h.position FROM holder h JOIN office ho ON ho.id = h.office_id AND ${OFFICE_OF_CASE} WHERE h.person_id = $1::uuid AND ${validOn('h', `(${DAY})`)}) AS "positionsHeld",
    (SELECT coalesce(json_agg(json_build_object('rung', m.rung, 'was', m.was, 'becomes', m.becomes, 'cause', m.cause, 'edition', m.edition, 'movedOn', m.moved_on) ORDER BY m.id), '[]') FROM task_date_move m WHERE m.task_id = t.id) AS moves,
    (SELECT coalesce(json_agg(json_build_object('code', r.code, 'act', r.act, 'addressee', r.addressee, 'on', r.on_date, 'climbedOn', r.climbed_on) ORDER BY r.position), '[]')
       FROM task_rung r WHERE r.task_id = t.id) AS ahead,
    (${DECISIONS}) AS decisions,
    (SELECT coalesce(json_agg(${DOCUMENT_JSON('doc')} ORDER BY doc.recorded_at), '[]') FROM document doc
      WHERE doc.cooperation_no = t.no AND NOT doc.encrypted
        AND (doc.id IN (SELECT d.document_id FROM decision d WHERE d.task_id = t.id) OR doc.kind IN (SELECT p->>'paper' FROM jsonb_array_elements(c.terms->'procedure') p WHERE p->>'code' = t.stage))) AS documents,
    (SELECT coalesce(json_agg(DISTINCT duty), '[]') FROM (
       SELECT dt.ask->>'duty' AS duty FROM decision d JOIN decision_outcome x ON x.decision_id = d.id AND x.outcome = 'accepted' JOIN task dt ON dt.id = d.task_id
         WHERE dt.process_id = t.process_id AND d.verdict = 'approve' AND (d.decided_by = ANY (seat.persons) OR d.recorded_by = ANY (seat.persons) OR (SELECT g.principal_id FROM delegation g WHERE g.id = d.delegation_id) = ANY (seat.persons))
       UNION ALL SELECT 'upload-roster' FROM hand_in hi WHERE hi.cooperation_no = t.no AND hi.uploaded_by = ANY (seat.persons) AND strpos(t.process_id, hi.id::text) > 0
       UNION ALL SELECT 'upload-roster' FROM roster_change rc WHERE rc.cooperation_no = t.no AND rc.proposed_by = ANY (seat.persons) AND strpos(t.process_id, rc.id::text) > 0
       UNION ALL SELECT 'prepare' WHERE c.launched_by = ANY (seat.persons)) held) AS duties
  FROM task t
  JOIN cooperation c ON c.no = t.no
  JOIN office o ON o.id = t.office_id
  JOIN office city ON city.id = c.city_id
  CROSS JOIN LATERAL (SELECT own, principals, stands_in_for, CASE WHEN own THEN ARRAY[$1::uuid] ELSE $1::uuid || principals END AS persons FROM (${SEAT}) sat) seat`;

export class TaskQueries {
  constructor(private readonly sql: Sql) {}

  /** What is due first comes first. */
  async search(onlooker: Onlooker, wanted: TaskSearch): Promise<PageOf<TaskView>> {
    const key = cursorKeyOf(wanted, 2);
    const visible = visibleTo(onlooker.sees, 'c', 9);
    const rows = await this.sql.query<TaskRow>(
      `SELECT * FROM (${ROW} WHERE ($3::text IS NULL OR t.status = $3) AND ($4::text IS NULL OR t.no = $4)
           AND ($6::text IS NULL OR (coalesce(t.due_on, 'infinity'::date)::text, t.id) > ($6, $7)) AND ${visible.sql}) listed
       WHERE (NOT $5 OR holds) ORDER BY coalesce("dueOn", 'infinity'::date)::text, id LIMIT $8`,
      [onlooker.personId, onlooker.today, wanted.status ?? null, wanted.no ?? null, wanted.mine ?? false, key?.[0] ?? null, key?.[1] ?? null, rowsToRead(wanted), ...visible.parameters],
    );
    return pageOf(rows.map((row) => taskView(row, onlooker)), wanted, (row) => [row.dueOn ?? 'infinity', row.id]);
  }

  /** In which positions a person may speak for the office asked, on the day: substitutes and the definitive holder before mandates, delegations last. */
  seats(taskId: string, personId: string, on: LocalDate): Promise<Seat[]> {
    return this.sql.query<Seat>(
      `SELECT "officeId", position, capacity, principal, "delegationId" FROM (
         SELECT h.office_id AS "officeId", h.position, h.capacity, NULL::uuid AS principal, NULL::uuid AS "delegationId", array_position(t.positions, h.position) AS place, h.valid_from
           FROM task t JOIN cooperation c ON c.no = t.no JOIN holder h ON ${HOLDER_OF_TASK('$2', '$3::date')} JOIN office ho ON ho.id = h.office_id AND ${OFFICE_ASKED} WHERE t.id = $1
         UNION ALL
         SELECT g.office_id, g.position, 'on-behalf', g.principal_id, g.id, array_position(t.positions, g.position), g.valid_from
           FROM task t JOIN cooperation c ON c.no = t.no JOIN delegation g ON g.delegate_id = $2 AND g.position = ANY (t.positions)
           JOIN holder ph ON ${DELEGATED_ON('$3::date')} JOIN office ho ON ho.id = g.office_id AND ${OFFICE_ASKED} WHERE t.id = $1) seats
       ORDER BY ("delegationId" IS NOT NULL), (capacity IN ('on-behalf', 'power-of-attorney')), place, valid_from DESC`,
      [taskId, personId, on],
    );
  }

  /** Does the person serve in an office of either side of the case on the day? */
  async isInvolved(taskId: string, personId: string, on: LocalDate): Promise<boolean> {
    const rows = await this.sql.query(
      `SELECT FROM task t JOIN cooperation c ON c.no = t.no JOIN holder h ON h.person_id = $2 AND h.valid_from <= $3 AND (h.valid_until IS NULL OR h.valid_until >= $3)
         JOIN office ho ON ho.id = h.office_id AND (ho.id = c.branch_id OR left(ho.region_code, 5) = c.region_code)
       WHERE t.id = $1 LIMIT 1`,
      [taskId, personId, on],
    );
    return rows.length > 0;
  }

  async find(id: string, onlooker: Onlooker): Promise<TaskRow | null> {
    const visible = visibleTo(onlooker.sees, 'c', 4);
    const [row] = await this.sql.query<TaskRow>(`${ROW} WHERE t.id = $3 AND ${visible.sql}`, [onlooker.personId, onlooker.today, id, ...visible.parameters]);
    return row ?? null;
  }
}

export function taskView({ ask, holds, own, standsInFor, positionsHeld, duties, incompatible, ...row }: TaskRow, onlooker: Pick<Onlooker, 'personId'>): TaskView {
  const refusal = refusalFor({ ask, holds, duties, incompatible, status: row.status }, onlooker.personId);
  return { ...row, askCode: ask.code, verdicts: ask.verdicts, evidence: ask.evidence, moreTimeDays: ask.moreTimeDays, decidesFor: own ? null : standsInFor, mayGuide: offeredTo(positionsHeld, { own, open: row.status === 'open', held: row.heldSince !== null }), mayDecide: refusal === null, refusal };
}

/** The code of the first rule that stands in the way; the process has the last word. */
function refusalFor(task: Pick<TaskRow, 'ask' | 'holds' | 'duties' | 'incompatible' | 'status'>, personId: string | null): string | null {
  if (task.status === 'closed') return 'decision-out-of-turn';
  if (task.ask.verdicts.length === 0) return 'decision-verdict-not-offered';
  if (personId === null || !task.holds) return 'decision-not-yours';
  const held = task.duties.map((duty) => ({ personId, duty }));
  return conflictingDuty(held, personId, task.ask.duty, task.incompatible) === null ? null : 'duties-incompatible';
}

