/** What a link in a letter opens: one task, for one person. */
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';

export interface LinkRow {
  readonly taskId: string;
  readonly no: string;
  readonly personId: string;
  readonly officeId: string;
  readonly name: string;
  readonly position: PositionCode | null;
  readonly capacity: CapacityCode | null;
  readonly used: boolean;
  /** Milliseconds on the business clock of the case. */
  readonly expiresAt: number;
}

export class LinkQueries {
  constructor(private readonly sql: Sql) {}

  async find(tokenHash: Buffer): Promise<LinkRow | null> {
    const [row] = await this.sql.query<LinkRow>(
      `SELECT l.task_id AS "taskId", t.no, l.person_id AS "personId", l.office_id AS "officeId", l.used_at IS NOT NULL AS used,
              (extract(epoch FROM l.expires_at) * 1000)::bigint AS "expiresAt", s.position, s.capacity,
              concat_ws(' ', nullif(p.titles_before, ''), p.full_name, nullif(p.titles_after, '')) AS name
       FROM task_link l JOIN task t ON t.id = l.task_id JOIN person p ON p.id = l.person_id
       LEFT JOIN LATERAL (
         SELECT h.position, h.capacity FROM holder h WHERE h.person_id = l.person_id AND h.office_id = l.office_id
         ORDER BY (h.position = ANY (t.positions)) DESC, h.valid_from DESC LIMIT 1) s ON true
       WHERE l.token_hash = $1`,
      [tokenHash],
    );
    return row ?? null;
  }
}
