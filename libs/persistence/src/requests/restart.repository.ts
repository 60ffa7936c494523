/** A lost process that is started again: asked for with a reason, and taken off the operator's list once it has begun. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { recordAct, type Author } from '../access/audit.repository';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { Database, Sql } from '../database';

export interface RestartAsked {
  readonly id: string;
  readonly processId: string;
  readonly by: string;
  readonly reason: string;
  readonly start: RestartStart;
  readonly on: LocalDate;
}

export class RestartRepository {
  constructor(private readonly database: Database) {}

  ask({ id, processId, by, reason, start, on }: RestartAsked, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO restart_request (id, process_id, requested_by, reason, start, on_date) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [id, processId, by, reason, JSON.stringify(start), on],
      );
      if (added.length > 0) await recordAct(transaction, author, 'process.restart', processId, { requestId: id });
    });
  }

  async hasBegun(id: string): Promise<boolean> {
    return (await this.database.query(`SELECT FROM restart_request WHERE id = $1 AND outcome = 'accepted'`, [id])).length > 0;
  }

  begun(id: string): Promise<void> {
    return restartBegun(this.database, id);
  }
}

/** By whoever began it: the door at once, the relay later. */
export async function restartBegun(sql: Sql, id: string): Promise<void> {
  await sql.query(
    `WITH begun AS (UPDATE restart_request SET outcome = 'accepted' WHERE id = $1 AND outcome IS NULL RETURNING process_id, on_date, requested_by)
     UPDATE step_trouble s SET resolution = 'restarted', resolved_on = b.on_date, resolved_by = b.requested_by
     FROM begun b WHERE s.process_id = b.process_id AND s.failure = 'ProcessMissing' AND s.resolution IS NULL`,
    [id],
  );
}
