/** Changes of a roster as people see them: counts, months, who waits for whom since when; people only masked. */
import type { ParticipationView, RosterChangeView } from '@sinergi/contracts/change.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { FINDING_RULES, type FindingCode } from '@sinergi/domain/roster/findings';
import { maskName } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { maskedNikOf } from '../privacy/masked-person';
import { visibleTo, type CaseSight } from './case-sight';

interface Named {
  readonly fullName: string;
  /** Hexadecimal: they come inside JSON; of somebody erased nothing is left. */
  readonly nik: string | null;
  readonly key: string | null;
}

interface Row extends Omit<RosterChangeView, 'leaver' | 'joiner' | 'toLookAt' | 'late'> {
  readonly leaver: Named | null;
  readonly joiner: Named | null;
  readonly findings: readonly FindingCode[];
}

const NAMED = (person: string): string => `json_build_object('fullName', coalesce(${person}.full_name, ''), 'nik', encode(${person}.nik_cipher, 'hex'), 'key', encode(${person}.key_sealed, 'hex'))`;
const POST = (of: string): string =>
  `json_build_object('positionCode', ${of}.position_code, 'rt', ${of}.rt, 'rw', ${of}.rw, 'villageCode', ${of}.village_code, 'villageName', (SELECT v.name FROM region v WHERE v.code = ${of}.village_code AND NOT v.retired LIMIT 1))`;

/** Whoever joins is shown from what was proposed, and once in effect as the member they became. */
const ROW = `SELECT h.id, h.cooperation_no AS no, h.kind, h.reason, h.happened_on AS "happenedOn", h.proposed_on AS "proposedOn",
    concat_ws(' ', nullif(q.titles_before, ''), q.full_name, nullif(q.titles_after, '')) AS "proposedBy", o.name AS "officeName",
    h.status, h.first_month AS "firstMonth", h.finished_on AS "finishedOn", h.report_due_on AS "reportDueOn", h.document_id AS "documentId",
    CASE WHEN h.status = 'applied' THEN (SELECT count(*) FROM membership_end e WHERE e.source_id = h.id) ELSE gone.members END::int AS leaves,
    (CASE WHEN h.kind IN ('succession', 'opt-in') THEN 1 ELSE 0 END) AS joins,
    (SELECT coalesce(json_agg(g ORDER BY members DESC, code), '[]') FROM (SELECT m.position_code AS code, count(*)::int AS members
       FROM roster_change_leaver l JOIN membership m ON m.id = l.membership_id WHERE l.change_id = h.id GROUP BY 1) g) AS "byPosition",
    CASE WHEN gone.members = 1 THEN (SELECT ${POST('m')} FROM roster_change_leaver l JOIN membership m ON m.id = l.membership_id WHERE l.change_id = h.id)
         ELSE coalesce((SELECT ${POST('n')} FROM roster_change_person n WHERE n.change_id = h.id), (SELECT ${POST('m')} FROM membership m WHERE m.change_id = h.id)) END AS post,
    CASE WHEN gone.members = 1 THEN (SELECT ${NAMED('p')} FROM roster_change_leaver l JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id WHERE l.change_id = h.id) END AS leaver,
    coalesce((SELECT ${NAMED('n')} FROM roster_change_person n WHERE n.change_id = h.id),
             (SELECT ${NAMED('p')} FROM membership m JOIN participant p ON p.id = m.participant_id WHERE m.change_id = h.id)) AS joiner,
    coalesce((SELECT n.findings FROM roster_change_person n WHERE n.change_id = h.id), '[]') AS findings,
    (SELECT json_build_object('kind', c.kind, 'signedOn', c.signed_on, 'documentId', c.document_id) FROM consent c WHERE c.change_id = h.id) AS consent,
    (SELECT json_build_object('made', count(*), 'open', count(*) FILTER (WHERE a.answer IS NULL), 'accepted', count(*) FILTER (WHERE a.answer = 'accepted'), 'declined', count(*) FILTER (WHERE a.answer = 'declined'),
              'lapsed', count(*) FILTER (WHERE a.answer = 'lapsed'), 'segment', min(f.segment), 'amount', min(f.amount), 'month', min(f.month), 'dueOn', min(f.due_on))
       FROM membership_offer f LEFT JOIN offer_answer a ON a.offer_id = f.id WHERE f.change_id = h.id HAVING count(*) > 0) AS offers,
    (SELECT t.id FROM task t WHERE t.process_id = 'roster-change.' || h.cooperation_no || '.' || h.id AND t.act = 'approve-change' ORDER BY t.opened_on DESC, t.id DESC LIMIT 1) AS "approvalTaskId",
    CASE WHEN task.status = 'open' THEN json_build_object('officeName', task.office, 'positions', task.positions, 'since', task.opened_on,
      'next', (SELECT json_build_object('act', r.act, 'on', r.on_date) FROM task_rung r WHERE r.task_id = task.id AND r.climbed_on IS NULL ORDER BY r.position LIMIT 1)) END AS waits
  FROM roster_change h JOIN cooperation k ON k.no = h.cooperation_no JOIN office o ON o.id = h.office_id JOIN person q ON q.id = h.proposed_by
  CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM roster_change_leaver l WHERE l.change_id = h.id) gone
  LEFT JOIN LATERAL (SELECT t.id, t.status, t.positions, t.opened_on, w.name AS office FROM task t JOIN office w ON w.id = t.office_id
                      WHERE t.process_id = 'roster-change.' || h.cooperation_no || '.' || h.id ORDER BY t.status = 'open' DESC, t.opened_on DESC, t.id DESC LIMIT 1) task ON true`;

export class RosterChangeQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  /** The latest first. */
  async of(no: string): Promise<RosterChangeView[]> {
    return (await this.sql.query<Row>(`${ROW} WHERE h.cooperation_no = $1 ORDER BY h.recorded_at DESC`, [no])).map((row) => this.view(row));
  }

  async find(id: string, sight: CaseSight): Promise<RosterChangeView | null> {
    const visible = visibleTo(sight, 'k', 2);
    const [row] = await this.sql.query<Row>(`${ROW} WHERE h.id = $1 AND ${visible.sql}`, [id, ...visible.parameters]);
    return row ? this.view(row) : null;
  }

  async participation(no: string, month: ContributionMonth): Promise<ParticipationView> {
    const [row] = await this.sql.query<Omit<ParticipationView, 'ratePermille'>>(
      `SELECT counted.members, k.heads, k.source, k.told_on AS "toldOn"
         FROM (SELECT count(DISTINCT m.participant_id)::int AS members FROM standing_membership m WHERE m.cooperation_no = $1 AND m.from_month <= $2 AND (m.until_month IS NULL OR m.until_month >= $2)) counted
         LEFT JOIN LATERAL (SELECT heads, source, told_on FROM heads_known WHERE cooperation_no = $1 ORDER BY recorded_at DESC LIMIT 1) k ON true`,
      [no, month],
    );
    const { members, heads, ...told } = row as Omit<ParticipationView, 'ratePermille'>;
    return { members, heads, ...told, ratePermille: heads === null ? null : Math.round((members * 1000) / heads) };
  }

  private view({ leaver, joiner, findings, ...row }: Row): RosterChangeView {
    return { ...row, late: row.reportDueOn !== null && row.proposedOn > row.reportDueOn, leaver: this.masked(leaver), joiner: this.masked(joiner), toLookAt: findings.map(toLookAt) };
  }

  private masked(person: Named | null): RosterChangeView['leaver'] {
    return person && { nameMasked: maskName(person.fullName), nikMasked: maskedNikOf(this.cipher, { nikCipher: bytesOf(person.nik), keySealed: bytesOf(person.key) }) };
  }
}

const bytesOf = (hex: string | null): Buffer | null => (hex === null ? null : Buffer.from(hex, 'hex'));

export const toLookAt = (code: FindingCode): RosterChangeView['toLookAt'][number] => ({ code, sentence: { id: FINDING_RULES[code].messageId, en: FINDING_RULES[code].messageEn } });

