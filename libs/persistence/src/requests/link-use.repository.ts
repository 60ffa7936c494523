/** A link in a letter is used up by the decision that closed its task. */
import type { Sql } from '../database';

export class LinkUseRepository {
  constructor(private readonly sql: Sql) {}

  async used(tokenHash: Buffer): Promise<void> {
    await this.sql.query('UPDATE task_link SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL', [tokenHash]);
  }
}
