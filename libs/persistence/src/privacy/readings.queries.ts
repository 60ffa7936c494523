/** Who read what about one person: named one by one, or in a file or list that the person stood in. */
import type { Sql } from '../database';

export interface ReadingRow {
  readonly at: Date;
  readonly reader: string | null;
  readonly office: string | null;
  readonly channel: string | null;
  readonly purpose: string;
  readonly reason: string | null;
  readonly subject: string;
  readonly correlationId: string | null;
}

const MOST = 500;

export class ReadingsQueries {
  constructor(private readonly sql: Sql) {}

  async ofMembership(membershipId: string): Promise<ReadingRow[]> {
    return readingsOf(this.sql, 'SELECT participant_id FROM membership WHERE id = $1', 'SELECT nik_hash FROM participant WHERE id IN (SELECT participant_id FROM membership WHERE id = $1)', membershipId);
  }

  ofNumber(nikHash: Buffer): Promise<ReadingRow[]> {
    return readingsOf(this.sql, 'SELECT id FROM participant WHERE nik_hash = $1', 'SELECT $1::bytea', nikHash);
  }
}

/** Newest first. */
function readingsOf(sql: Sql, participants: string, hashes: string, parameter: string | Buffer): Promise<ReadingRow[]> {
  return sql.query(
    `WITH stood AS (SELECT DISTINCT h.id, h.document_id, h.error_document_id FROM staged_row s JOIN hand_in h ON h.id = s.hand_in_id WHERE s.nik_hash IN (${hashes})),
     files AS (SELECT 'document:' || document_id AS subject FROM stood UNION SELECT 'document:' || error_document_id FROM stood WHERE error_document_id IS NOT NULL UNION SELECT 'hand-in:' || id FROM stood),
     exchanged AS (SELECT x.id, x.document_id, x.mend_document_id FROM exchange_line l JOIN exchange x ON x.id = l.exchange_id WHERE l.participant_id IN (${participants})),
     sent AS (SELECT 'exchange:' || id AS subject FROM exchanged UNION SELECT 'document:' || d.id FROM exchanged x JOIN document d ON d.id IN (x.document_id, x.mend_document_id)
       UNION SELECT 'document:' || d.id FROM deduction_line l JOIN deduction_batch b ON b.id = l.batch_id JOIN membership m ON m.id = l.membership_id
         JOIN document d ON d.cooperation_no = b.cooperation_no AND d.kind IN ('deduction-list', 'deduction-result') WHERE m.participant_id IN (${participants}))
     SELECT a.recorded_at AS at, p.full_name AS reader, o.name AS office, a.channel, a.purpose, a.reason, a.subject, a.correlation_id AS "correlationId"
       FROM access_log a LEFT JOIN person p ON p.id = a.person_id LEFT JOIN office o ON o.id = a.office_id
      WHERE a.participants && ARRAY(${participants}) OR a.subject IN (SELECT subject FROM files UNION SELECT subject FROM sent)
      ORDER BY a.id DESC LIMIT ${MOST}`,
    [parameter],
  );
}
