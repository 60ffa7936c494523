/** The record's side when it and the engine check each other. */
import type { Sql } from '../database';

interface RecordedProcess {
  readonly processId: string;
  readonly no: string;
}

/** Step under which a mismatch stands among an operator's tasks. */
const STEP = 'engine-and-record';

export class ProcessRecordRepository {
  constructor(private readonly sql: Sql) {}

  openProcesses(): Promise<RecordedProcess[]> {
    return this.sql.query<RecordedProcess>(
      `SELECT process_id AS "processId", no FROM process_run WHERE closed_on IS NULL AND recorded_at < now() - interval '1 minute' ORDER BY recorded_at`,
    );
  }

  async isOnRecord(processId: string): Promise<boolean> {
    const rows = await this.sql.query(
      `SELECT 1 FROM process_run WHERE process_id = $1 UNION ALL SELECT 1 FROM launch_request WHERE 'cooperation.' || cooperation_no = $1
       UNION ALL SELECT 1 FROM hand_in WHERE 'roster-hand-in.' || cooperation_no || '.' || id = $1`,
      [processId],
    );
    return rows.length > 0;
  }

  async name({ processId, no }: RecordedProcess, mismatch: string): Promise<void> {
    await this.sql.query(
      `INSERT INTO step_trouble (process_id, no, step, failure, since) VALUES ($1, $2, $3, $4, current_date) ON CONFLICT (process_id, step) WHERE resolution IS NULL DO NOTHING`,
      [processId, no, STEP, mismatch],
    );
  }

  async clear(processIds: readonly string[]): Promise<void> {
    await this.sql.query(
      `UPDATE step_trouble SET resolution = 'found-in-order', resolved_on = current_date WHERE step = $1 AND resolution IS NULL AND process_id = ANY($2)`,
      [STEP, processIds],
    );
  }
}
