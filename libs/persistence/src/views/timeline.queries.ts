/** All that happened in one cooperation, in the order in which it happened; words are put to it by whoever shows it. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { GuidanceAct } from '@sinergi/contracts/guidance.contract';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { CorrectionView } from '@sinergi/contracts/views';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import type { AskAct, PaperCode, StageCode, Verdict } from '@sinergi/domain/terms/stage-plan';
import type { Sql } from '../database';
import { CORRECTED } from './corrections.queries';

interface Facts {
  readonly stage: { readonly stage: StageCode; readonly round: number };
  readonly decision: { readonly verdict: Verdict; readonly act: AskAct; readonly position: PositionCode; readonly capacity: CapacityCode; readonly office: string; readonly outcome: string; readonly reason: string; readonly days: number | null; readonly delegated: boolean };
  readonly letter: { readonly notice: NoticeCode; readonly office: string; readonly copies: number; readonly sent: boolean };
  readonly paper: { readonly title: string; readonly numbers: Readonly<Record<string, string>> };
  readonly signature: { readonly paper: PaperCode; readonly position: PositionCode; readonly capacity: CapacityCode; readonly office: string; readonly corrected: boolean };
  readonly 'hand-in': { readonly fileName: string };
  readonly 'hand-in-end': { readonly status: string; readonly rows: number; readonly accepted: number; readonly returned: number };
  readonly bill: { readonly month: string; readonly members: number; readonly amount: number; readonly dueOn: LocalDate };
  readonly settlement: { readonly month: string };
  readonly payment: { readonly amount: number; readonly source: string };
  readonly trouble: { readonly step: string; readonly failure: string };
  readonly repair: { readonly step: string; readonly resolution: string };
  readonly guidance: { readonly act: GuidanceAct; readonly position: PositionCode; readonly capacity: CapacityCode; readonly office: string; readonly outcome: string; readonly reason: string; readonly until: LocalDate | null; readonly days: number | null };
  /** The last rung of those that moved together. */
  readonly 'deadline-move': { readonly act: AskAct; readonly was: LocalDate; readonly becomes: LocalDate; readonly cause: string; readonly edition: string | null };
  readonly correction: { readonly fact: CorrectionView['fact']; readonly was: string; readonly becomes: string; readonly reason: string };
  readonly ending: { readonly kind: string };
}

export type TimelineFact = { readonly [K in keyof Facts]: { readonly what: K; readonly on: LocalDate; readonly ref: string | null; readonly facts: Facts[K] } }[keyof Facts];

const EVENTS = `
  SELECT 'stage' AS what, entered_on AS "on", NULL AS ref, recorded_at AS at, json_build_object('stage', stage, 'round', round) AS facts FROM stage_entry WHERE no = $1
  UNION ALL
  SELECT 'decision', d.decided_on, d.task_id, d.recorded_at, json_build_object('verdict', d.verdict, 'act', t.act, 'position', d.position, 'capacity', d.capacity,
      'office', o.name, 'outcome', coalesce(x.outcome, 'pending'), 'reason', d.reason, 'days', d.days, 'delegated', d.delegation_id IS NOT NULL)
    FROM decision d JOIN task t ON t.id = d.task_id JOIN office o ON o.id = d.office_id LEFT JOIN decision_outcome x ON x.decision_id = d.id
    WHERE t.no = $1 AND coalesce(x.outcome, 'pending') IN ('pending', 'accepted')
  UNION ALL
  SELECT 'letter', min(l.on_date), min(l.task_id), min(l.recorded_at), json_build_object('notice', l.notice, 'office', CASE WHEN count(*) = 1 THEN min(o.name) ELSE '' END,
      'copies', count(*), 'sent', bool_and(l.status = 'sent'))
    FROM letter l JOIN office o ON o.id = l.office_id WHERE l.no = $1 GROUP BY coalesce(l.batch, l.id::text), l.notice
  UNION ALL
  SELECT 'paper', dated_on, id::text, recorded_at, json_build_object('title', title, 'numbers', numbers) FROM document d
    WHERE cooperation_no = $1 AND occasion IS NOT NULL AND dated_on IS NOT NULL AND NOT encrypted
      AND NOT EXISTS (SELECT FROM sub_bill s WHERE s.invoice_document_id = d.id) AND NOT EXISTS (SELECT FROM sub_bill s WHERE s.receipt_document_id = d.id)
  UNION ALL
  SELECT 'signature', coalesce(k.value::date, s.signed_on), s.scan_document_id::text, d.recorded_at,
      json_build_object('paper', s.paper, 'position', s.position, 'capacity', s.capacity, 'office', o.name, 'corrected', k.value IS NOT NULL)
    FROM signature s CROSS JOIN LATERAL (SELECT ${CORRECTED('$1', 'signature.signed-on', 's.decision_id::text')} AS value) k JOIN decision d ON d.id = s.decision_id JOIN office o ON o.id = s.office_id WHERE s.no = $1
  UNION ALL
  SELECT 'hand-in', h.handed_in_on, h.id::text, h.recorded_at, json_build_object('fileName', d.file_name) FROM hand_in h JOIN document d ON d.id = h.document_id WHERE h.cooperation_no = $1
  UNION ALL
  SELECT 'hand-in-end', finished_on, id::text, NULL, json_build_object('status', status, 'rows', rows_read, 'accepted', accepted, 'returned', returned)
    FROM hand_in WHERE cooperation_no = $1 AND finished_on IS NOT NULL
  UNION ALL
  SELECT 'bill', issued_on, id::text, recorded_at, json_build_object('month', month, 'members', members, 'amount', amount, 'dueOn', due_on) FROM bill WHERE cooperation_no = $1 AND members > 0
  UNION ALL
  SELECT 'settlement', settled_on, id::text, NULL, json_build_object('month', month) FROM bill WHERE cooperation_no = $1 AND settled_on IS NOT NULL AND members > 0
  UNION ALL
  SELECT 'payment', received_on, id::text, recorded_at, json_build_object('amount', amount, 'source', source) FROM payment WHERE cooperation_no = $1 AND standing = 'booked'
  UNION ALL
  SELECT 'trouble', since, process_id, recorded_at, json_build_object('step', step, 'failure', failure) FROM step_trouble WHERE no = $1
  UNION ALL
  SELECT 'repair', resolved_on, process_id, NULL, json_build_object('step', step, 'resolution', resolution) FROM step_trouble WHERE no = $1 AND resolved_on IS NOT NULL
  UNION ALL
  SELECT 'guidance', g.on_date, coalesce(g.task_id, g.process_id), g.recorded_at, json_build_object('act', g.act, 'position', g.position, 'capacity', g.capacity, 'office', o.name,
      'outcome', coalesce(g.outcome, 'pending'), 'reason', g.reason, 'until', g.guidance->>'until', 'days', (g.guidance->>'days')::int)
    FROM guidance_request g JOIN office o ON o.id = g.office_id
    WHERE g.no = $1 AND g.outcome IS DISTINCT FROM 'refused' AND (g.act NOT IN ('hold', 'resume') OR g.process_id = 'cooperation.' || g.no OR NOT EXISTS (
      SELECT FROM guidance_request w WHERE w.no = g.no AND w.process_id = 'cooperation.' || w.no AND w.act = g.act AND w.recorded_at = g.recorded_at AND w.outcome IS DISTINCT FROM 'refused'))
  UNION ALL
  SELECT 'deadline-move', m.moved_on, m.task_id, m.recorded_at,
      json_build_object('act', t.act, 'was', (array_agg(m.was ORDER BY m.was DESC))[1], 'becomes', (array_agg(m.becomes ORDER BY m.was DESC))[1], 'cause', m.cause, 'edition', m.edition)
    FROM task_date_move m JOIN task t ON t.id = m.task_id WHERE t.no = $1
    GROUP BY m.task_id, m.cause, m.edition, m.moved_on, m.recorded_at, t.act
  UNION ALL
  SELECT 'correction', decided_on, evidence_document_id::text, decided_at, json_build_object('fact', fact, 'was', was, 'becomes', becomes, 'reason', reason)
    FROM correction WHERE no = $1 AND standing = 'accepted'
  UNION ALL
  SELECT 'ending', closed_on, NULL, NULL, json_build_object('kind', ending->>'kind') FROM cooperation WHERE no = $1 AND closed_on IS NOT NULL`;

export class TimelineQueries {
  constructor(private readonly sql: Sql) {}

  of(no: string): Promise<TimelineFact[]> {
    return this.sql.query<TimelineFact>(`SELECT what, "on", ref, facts FROM (${EVENTS}) told ORDER BY "on", at NULLS LAST`, [no]);
  }
}
