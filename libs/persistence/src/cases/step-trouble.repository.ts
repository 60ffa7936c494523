/** Steps that stand still until an operator has dealt with them, and how that was done. */
import type { NeedsFix } from '@sinergi/contracts/activities/records.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Sql } from '../database';

export class StepTroubleRepository {
  constructor(private readonly sql: Sql) {}

  /** A step has at most one open trouble; the first report stands until it is resolved. */
  async report({ processId, no, step, failure, maySkip, on }: NeedsFix): Promise<void> {
    await this.sql.query(
      `INSERT INTO step_trouble (process_id, no, step, failure, may_skip, since) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (process_id, step) WHERE resolution IS NULL DO NOTHING`,
      [processId, no, step, failure, maySkip, on],
    );
  }

  async resolve(processId: string, step: string, resolution: 'retry' | 'skip' | 'abort', by: string, on: LocalDate): Promise<void> {
    await this.sql.query(
      `UPDATE step_trouble SET resolved_on = $5, resolution = $3, resolved_by = $4 WHERE process_id = $1 AND step = $2 AND resolution IS NULL`,
      [processId, step, resolution, by, on],
    );
  }
}
