/** Which processes carry a case: opened once, closed once. */
import type { ProcessOpening } from '@sinergi/contracts/activities/records.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Sql } from '../database';

export class ProcessRunRepository {
  constructor(private readonly sql: Sql) {}

  async opened({ processId, kind, no, period, rehearsal, on }: ProcessOpening): Promise<void> {
    await this.sql.query(
      `INSERT INTO process_run (process_id, kind, no, period, rehearsal, opened_on) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (process_id) DO NOTHING`,
      [processId, kind, no, period, rehearsal, on],
    );
  }

  async closed(processId: string, outcome: string, on: LocalDate): Promise<void> {
    await this.sql.query(`UPDATE process_run SET closed_on = $2, outcome = $3 WHERE process_id = $1 AND closed_on IS NULL`, [processId, on, outcome]);
  }
}
