/** Everything on record about one person: memberships, deliveries, months billed, found by the keyed hash of the number. */
import type { SubjectReportView } from '@sinergi/contracts/privacy.views';
import type { Sql } from '../database';

type HeldMembership = SubjectReportView['memberships'][number];
type HeldDelivery = SubjectReportView['deliveries'][number];
type HeldMonth = SubjectReportView['months'][number];

const OF_PERSON = '(SELECT id FROM participant WHERE nik_hash = $1)';

export class SubjectReportQueries {
  constructor(private readonly sql: Sql) {}

  memberships(nikHash: Buffer): Promise<HeldMembership[]> {
    return this.sql.query(
      `SELECT m.id AS "membershipId", m.cooperation_no AS "cooperationNo", c.rehearsal, m.position_code AS position, m.rt, m.rw, m.village_code AS village, m.from_month AS "fromMonth",
              coalesce(s.until_month, m.until_month) AS "untilMonth", m.wage, m.term_ends_on AS "termEndsOn", s.id IS NULL AS undone
         FROM membership m JOIN cooperation c ON c.no = m.cooperation_no LEFT JOIN standing_membership s ON s.id = m.id
        WHERE m.participant_id IN ${OF_PERSON} ORDER BY m.from_month, m.id`,
      [nikHash],
    );
  }

  deliveries(nikHash: Buffer): Promise<HeldDelivery[]> {
    return this.sql.query(
      `SELECT h.id AS "handInId", h.cooperation_no AS "cooperationNo", h.handed_in_on AS "handedInOn", o.name AS office, d.file_name AS "fileName", h.status, s.sheet, s.line, s.verdict, s.full_name AS name,
              (SELECT min(k.destroyed_on) FROM document_key k WHERE k.store_key = d.store_key) AS "fileDestroyedOn"
         FROM staged_row s JOIN hand_in h ON h.id = s.hand_in_id JOIN office o ON o.id = h.office_id JOIN document d ON d.id = h.document_id
        WHERE s.nik_hash = $1 ORDER BY h.handed_in_on, s.row_no`,
      [nikHash],
    );
  }

  months(nikHash: Buffer): Promise<HeldMonth[]> {
    return this.sql.query(
      `SELECT b.cooperation_no AS "cooperationNo", b.month, sum(l.amount)::bigint AS amount
         FROM bill_line l JOIN bill b ON b.id = l.bill_id JOIN membership m ON m.id = l.membership_id
        WHERE m.participant_id IN ${OF_PERSON} GROUP BY 1, 2 ORDER BY 2, 1`,
      [nikHash],
    );
  }
}
