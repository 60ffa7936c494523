/** Which processes carry a case: opened once, closed once; a collection that has ended may begin again. */
import type { ProcessOpening } from '@sinergi/contracts/activities/records.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Sql } from '../database';

export class ProcessRunRepository {
  constructor(private readonly sql: Sql) {}

  async opened({ processId, kind, no, period, rehearsal, on }: ProcessOpening): Promise<void> {
    await this.sql.query(
      `INSERT INTO process_run (process_id, kind, no, period, rehearsal, opened_on) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (process_id) DO UPDATE SET closed_on = NULL, outcome = NULL WHERE process_run.kind = 'collection' AND process_run.closed_on IS NOT NULL`,
      [processId, kind, no, period, rehearsal, on],
    );
  }

  /** What the process still asked for is asked no longer. */
  async closed(processId: string, outcome: string, on: LocalDate): Promise<void> {
    await this.sql.query(
      `WITH closed AS (UPDATE process_run SET closed_on = $2, outcome = $3 WHERE process_id = $1 AND closed_on IS NULL)
       UPDATE task SET status = 'closed', outcome = CASE WHEN $3 = 'withdrawn' THEN 'withdrawn' ELSE 'aborted' END, closed_on = $2 WHERE process_id = $1 AND status = 'open'`,
      [processId, on, outcome],
    );
  }
}
