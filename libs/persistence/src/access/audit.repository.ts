/** Who changed what in the directory, the law and the keys to the door: written with the change, in its transaction. */
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

/** The person and office acting, and the door they came through. Both null for the installation itself. */
export interface Author {
  readonly personId: string | null;
  readonly officeId: string | null;
  readonly channel: string;
}

/** Codes, ids, dates and counts; never a name. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditEntry {
  readonly id: number;
  readonly recordedAt: Date;
  readonly personId: string | null;
  readonly officeId: string | null;
  readonly channel: string;
  readonly act: string;
  readonly subject: string;
  readonly facts: AuditFacts;
}

export async function recordAct(sql: Sql, author: Author, act: string, subject: string, facts: AuditFacts = {}): Promise<void> {
  await sql.query(`INSERT INTO audit_entry (person_id, office_id, channel, act, subject, facts) VALUES ($1, $2, $3, $4, $5, $6)`, [
    author.personId, author.officeId, author.channel, act, subject, JSON.stringify(facts),
  ]);
}

/** Newest first. */
export async function actsOn(sql: Sql, subject: string, page: PageRequest = {}): Promise<PageOf<AuditEntry>> {
  const key = cursorKeyOf(page, 1);
  const rows = await sql.query<AuditEntry>(
    `SELECT id, recorded_at AS "recordedAt", person_id AS "personId", office_id AS "officeId", channel, act, subject, facts
     FROM audit_entry WHERE subject = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [subject, key?.[0] ?? null, rowsToRead(page)],
  );
  return pageOf(rows, page, (row) => [row.id]);
}
