/** Roster deliveries as people see them: the file, how it was judged, and who must approve it. */
import type { HandInView } from '@sinergi/contracts/roster.views';
import { FINDING_RULES, type FindingCode } from '@sinergi/domain/roster/findings';
import type { Sql } from '../database';
import { visibleTo, type CaseSight } from './case-sight';

interface Row extends Omit<HandInView, 'byRule' | 'undo'> {
  readonly undo: (Omit<NonNullable<HandInView['undo']>, 'mayConfirm'> & { readonly proposedById: string }) | null;
  readonly rules: readonly { readonly code: FindingCode; readonly rows: number }[];
}

const ROW = `SELECT h.id, h.cooperation_no AS no, d.file_name AS "fileName", encode(h.sha256, 'hex') AS sha256, h.status,
    CASE WHEN h.rows_read = 0 AND h.status IN ('reading', 'awaiting-sender') THEN coalesce((SELECT max(s.row_no) FROM staged_row s WHERE s.hand_in_id = h.id), 0) ELSE h.rows_read END AS "rowsRead", h.accepted, h.warned, h.returned,
    h.handed_in_on AS "handedInOn", h.finished_on AS "finishedOn", h.error_document_id AS "errorDocumentId", coalesce((SELECT w.word FROM hand_in_word w WHERE w.hand_in_id = h.id AND w.word IN ('accept-valid', 'all-or-nothing') ORDER BY w.recorded_at DESC LIMIT 1), h.choice) AS choice, h.mends,
    h.purpose, h.event_on AS "eventOn", h.report_due_on AS "reportDueOn", coalesce(h.handed_in_on > h.report_due_on, false) AS late,
    CASE WHEN h.differences IS NULL THEN NULL ELSE h.differences - 'mark' END AS differences,
    greatest(0, (SELECT count(*) FROM staged_row s WHERE s.hand_in_id = h.id AND s.verdict = 'returned' AND h.status = 'committed')
      - (SELECT count(*) FROM hand_in later JOIN staged_row l ON l.hand_in_id = later.id AND l.verdict <> 'returned' WHERE later.mends = h.id AND later.status = 'committed')) AS "leftToMend",
    (SELECT json_build_object('id', u.id, 'reason', u.reason, 'proposedById', u.proposed_by, 'proposedBy', concat_ws(' ', nullif(q.titles_before, ''), q.full_name, nullif(q.titles_after, '')),
              'proposedOn', u.proposed_on, 'decidedOn', u.decided_on, 'standing', u.standing)
       FROM roster_undo u JOIN person q ON q.id = u.proposed_by WHERE u.hand_in_id = h.id ORDER BY u.proposed_at DESC LIMIT 1) AS undo,
    (SELECT t.id FROM task t WHERE t.process_id = 'roster-hand-in.' || h.cooperation_no || '.' || h.id AND t.act = 'approve-roster' ORDER BY t.opened_on DESC, t.id DESC LIMIT 1) AS "approvalTaskId",
    h.attended, h.awaits, (h.examined ->> 'people')::int AS people,
    (SELECT t.id FROM task t WHERE h.awaits IS NOT NULL AND t.process_id = 'roster-hand-in.' || h.cooperation_no || '.' || h.id AND t.act = 'attend-roster' ORDER BY t.opened_on DESC, t.id DESC LIMIT 1) AS "senderTaskId",
    (SELECT coalesce(json_agg(json_build_object('code', code, 'rows', n) ORDER BY n DESC, code), '[]') FROM (
       SELECT f->>'code' AS code, count(DISTINCT s.row_no) AS n FROM staged_row s CROSS JOIN jsonb_array_elements(s.findings) f WHERE s.hand_in_id = h.id GROUP BY 1) found) AS rules
  FROM hand_in h JOIN document d ON d.id = h.document_id JOIN cooperation c ON c.no = h.cooperation_no`;

export class HandInQueries {
  constructor(private readonly sql: Sql) {}

  /** The latest first. */
  async of(no: string, person: string | null): Promise<HandInView[]> {
    return (await this.sql.query<Row>(`${ROW} WHERE h.cooperation_no = $1 ORDER BY h.recorded_at DESC`, [no])).map((row) => viewOf(row, person));
  }

  /** @param person who may confirm an undo; null for nobody */
  async find(id: string, sight: CaseSight, person: string | null): Promise<HandInView | null> {
    const visible = visibleTo(sight, 'c', 2);
    const [row] = await this.sql.query<Row>(`${ROW} WHERE h.id = $1 AND ${visible.sql}`, [id, ...visible.parameters]);
    return row ? viewOf(row, person) : null;
  }
}

function viewOf({ rules, undo, ...row }: Row, person: string | null): HandInView {
  return { ...row, undo: undo && undoOf(undo, person), byRule: rules.map(({ code, rows }) => ({ code, severity: FINDING_RULES[code].severity, rows, sentence: { id: FINDING_RULES[code].messageId, en: FINDING_RULES[code].messageEn } })) };
}

function undoOf({ proposedById, ...undo }: NonNullable<Row['undo']>, person: string | null): NonNullable<HandInView['undo']> {
  return { ...undo, mayConfirm: undo.standing === 'proposed' && person !== null && person !== proposedById };
}
