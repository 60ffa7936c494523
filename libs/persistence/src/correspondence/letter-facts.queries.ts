/** What letters say, looked up on the day they leave: the case, the thing asked, the decision, the roster, the bill. */
import type { BillFacts, HandInFacts } from '@sinergi/contracts/letter-facts';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Zone } from '@sinergi/domain/calendar/zone';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import type { RungAct, RungAddressee } from '@sinergi/domain/terms/ladder';
import type { Ask, Verdict } from '@sinergi/domain/terms/stage-plan';
import type { Sql } from '../database';
import type { PersonRow } from '../directory/people.queries';
import { batchCounts } from '../money/deduction/batch-counts';
import { codeOfBill } from '../money/payment-code';

export interface LetterCase {
  readonly no: string;
  readonly rehearsal: boolean;
  readonly zone: Zone;
  readonly coverFrom: LocalDate;
  readonly stage: string;
  readonly programmeTitle: { readonly id: string; readonly en: string };
  readonly cityOffice: string;
  readonly branchOffice: string;
  readonly branchEmail: string | null;
}

export interface LetterTask {
  readonly stage: string;
  readonly round: number;
  readonly ask: Ask;
  readonly officeName: string;
  readonly positions: readonly PositionCode[];
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  /** The due day before it was last moved; null while it never was. */
  readonly dueWas: LocalDate | null;
  readonly grantedDays: number;
  /** The last escalation that has left; null while none has. */
  readonly escalated: EscalationTold | null;
  /** Rungs not climbed yet; empty while the waiting clock has not started. */
  readonly ahead: readonly { readonly act: RungAct; readonly to: RungAddressee; readonly on: LocalDate }[];
}

export interface EscalationTold {
  readonly on: LocalDate;
  readonly officeName: string;
  /** Null where a letter went to the office itself. */
  readonly position: PositionCode | null;
}

export interface LetterVerdict {
  readonly reason: string;
  readonly days: number | null;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  readonly officeName: string;
  readonly on: LocalDate;
}

export interface LetterCircular {
  readonly number: string | null;
  readonly datedOn: LocalDate | null;
  /** Who signed it; null while nobody has. */
  readonly position: PositionCode | null;
  readonly officeName: string | null;
}

export class LetterFactsQueries {
  constructor(private readonly sql: Sql) {}

  /** @throws DomainError `cooperation-unknown` */
  async caseOf(no: string): Promise<LetterCase> {
    const [row] = await this.sql.query<LetterCase>(
      `SELECT c.no, c.rehearsal, c.zone, c.cover_from AS "coverFrom", c.stage, c.terms -> 'title' AS "programmeTitle",
              city.name AS "cityOffice", branch.name AS "branchOffice", branch.email AS "branchEmail"
       FROM cooperation c JOIN office city ON city.id = c.city_id JOIN office branch ON branch.id = c.branch_id WHERE c.no = $1`,
      [no],
    );
    if (!row) throw new DomainError('cooperation-unknown', { no });
    return row;
  }

  /** @throws DomainError `task-unknown` */
  async taskOf(taskId: string, on: LocalDate): Promise<LetterTask> {
    const [row] = await this.sql.query<LetterTask>(
      `SELECT t.stage, t.round, t.ask, o.name AS "officeName", t.positions, t.opened_on AS "openedOn", t.due_on AS "dueOn", t.granted_days AS "grantedDays",
              (SELECT m.was FROM task_date_move m JOIN task_rung r ON r.task_id = m.task_id AND r.code = m.rung
               WHERE m.task_id = t.id AND m.becomes = t.due_on AND r.act IN ('lapse', 'hold', 'hand-over') ORDER BY m.id DESC LIMIT 1) AS "dueWas",
              (SELECT json_build_object('on', l.on_date, 'officeName', told.name, 'position',
                        (SELECT h.position FROM holder h WHERE h.person_id = l.person_id AND h.office_id = l.office_id
                           AND l.on_date BETWEEN h.valid_from AND coalesce(h.valid_until, 'infinity') ORDER BY h.valid_from, h.id LIMIT 1))
               FROM letter l JOIN office told ON told.id = l.office_id
               WHERE l.task_id = t.id AND l.status = 'sent' AND l.notice IN ('escalation', 'payment-escalation') ORDER BY l.on_date DESC, l.sent_at DESC LIMIT 1) AS escalated,
              coalesce((SELECT json_agg(json_build_object('act', r.act, 'to', r.addressee, 'on', r.on_date) ORDER BY r.position)
                        FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NULL AND r.on_date > $2::date), '[]') AS ahead
       FROM task t JOIN office o ON o.id = t.office_id WHERE t.id = $1`,
      [taskId, on],
    );
    if (!row) throw new DomainError('task-unknown', { taskId });
    return row;
  }

  /** The latest decision of this kind in the case, or on one of its tasks. */
  async verdictOf(no: string, verdict: Verdict, taskId: string | null): Promise<LetterVerdict | null> {
    const [row] = await this.sql.query<LetterVerdict>(
      `SELECT d.reason, d.days, d.position, d.capacity, o.name AS "officeName", d.decided_on AS "on"
       FROM decision d JOIN task t ON t.id = d.task_id JOIN office o ON o.id = d.office_id
       WHERE t.no = $1 AND d.verdict = $2 AND ($3::text IS NULL OR d.task_id = $3)
         AND NOT EXISTS (SELECT 1 FROM decision_outcome x WHERE x.decision_id = d.id AND x.outcome <> 'accepted')
       ORDER BY d.recorded_at DESC LIMIT 1`,
      [no, verdict, taskId],
    );
    return row ?? null;
  }

  /** The newest circular of the case and who signed it. */
  async circularOf(no: string): Promise<LetterCircular | null> {
    const [row] = await this.sql.query<LetterCircular>(
      `SELECT d.numbers ->> 'city' AS number, d.dated_on AS "datedOn", s.position, o.name AS "officeName"
       FROM document d
       LEFT JOIN LATERAL (SELECT position, office_id FROM signature WHERE no = $1 AND paper = 'circular' ORDER BY signed_on DESC, id LIMIT 1) s ON true
       LEFT JOIN office o ON o.id = s.office_id
       WHERE d.cooperation_no = $1 AND d.kind = 'circular' AND d.occasion IS NOT NULL ORDER BY d.recorded_at DESC LIMIT 1`,
      [no],
    );
    return row ?? null;
  }

  async handInOf(handInId: string): Promise<HandInFacts | null> {
    const [row] = await this.sql.query<HandInFacts>(
      `SELECT CASE WHEN status IN ('committed', 'declined', 'lapsed', 'aborted', 'incomplete', 'withdrawn') THEN status END AS result, awaits,
              handed_in_on AS "handedInOn", rows_read AS rows, accepted, warned, returned FROM hand_in WHERE id = $1`,
      [handInId],
    );
    return row ?? null;
  }

  async billOf(no: string, month: string, revision: number): Promise<BillFacts | null> {
    const [row] = await this.sql.query<BillFacts>(
      `SELECT b.month, b.members, b.amount, k.paid, k.open, b.issued_on AS "issuedOn", b.due_on AS "dueOn", ${codeOfBill('b')} AS "paymentCode", k.last_paid_on AS "lastPaidOn", ${batchCounts('$1', '$2')} AS deduction
       FROM bill b JOIN LATERAL (SELECT * FROM bill_balance WHERE bill_id = b.id) k ON true
       WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = $3`,
      [no, month, revision],
    );
    return row ?? null;
  }

  async namesOf(personIds: readonly string[]): Promise<Pick<PersonRow, 'id' | 'fullName' | 'titlesBefore' | 'titlesAfter'>[]> {
    if (personIds.length === 0) return [];
    return this.sql.query(`SELECT id, full_name AS "fullName", titles_before AS "titlesBefore", titles_after AS "titlesAfter" FROM person WHERE id = ANY ($1)`, [personIds]);
  }
}
