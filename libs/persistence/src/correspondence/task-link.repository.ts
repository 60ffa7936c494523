/** Links in letters: each opens one task for one person, once, until it expires; only hashes are kept. */
import type { Sql } from '../database';

export interface NewTaskLink {
  readonly tokenHash: Buffer;
  readonly letterId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly officeId: string;
  /** Milliseconds since 1970-01-01T00:00Z on the business clock of the case. */
  readonly expiresAt: number;
}

export class TaskLinkRepository {
  constructor(private readonly sql: Sql) {}

  /** The same letter has the same link, so a repetition changes nothing. */
  async add(link: NewTaskLink): Promise<void> {
    await this.sql.query(
      `INSERT INTO task_link (token_hash, letter_id, task_id, person_id, office_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, to_timestamp($6::double precision / 1000))
       ON CONFLICT (token_hash) DO NOTHING`,
      [link.tokenHash, link.letterId, link.taskId, link.personId, link.officeId, link.expiresAt],
    );
  }
}
