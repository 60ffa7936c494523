/** A lost process that is started again: asked for with a reason, and taken off the operator's list once it has begun. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export interface RestartAsked {
  readonly id: string;
  readonly processId: string;
  readonly by: string;
  readonly reason: string;
}

export class RestartRepository {
  constructor(private readonly database: Database) {}

  ask({ id, processId, by, reason }: RestartAsked, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO restart_request (id, process_id, requested_by, reason) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [id, processId, by, reason],
      );
      if (added.length > 0) await recordAct(transaction, author, 'process.restart', processId, { requestId: id });
    });
  }

  async hasBegun(id: string): Promise<boolean> {
    return (await this.database.query(`SELECT FROM restart_request WHERE id = $1 AND outcome = 'accepted'`, [id])).length > 0;
  }

  begun({ id, processId, by }: RestartAsked, on: LocalDate): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`UPDATE restart_request SET outcome = 'accepted' WHERE id = $1 AND outcome IS NULL`, [id]);
      await transaction.query(
        `UPDATE step_trouble SET resolution = 'restarted', resolved_on = $2, resolved_by = $3 WHERE process_id = $1 AND failure = 'ProcessMissing' AND resolution IS NULL`,
        [processId, on, by],
      );
    });
  }
}
