/** The record's side when it and the engine check each other. */
import type { Sql } from '../database';

interface RecordedProcess {
  readonly processId: string;
  readonly no: string;
}

/** Step under which a mismatch stands among an operator's tasks. */
const STEP = 'engine-and-record';
const STRANDED = 'LetterStranded';
/** A rehearsal lives on its own days. */
const dayOf = (no: string): string => `coalesce((SELECT c.as_of FROM cooperation c WHERE c.no = ${no} AND c.rehearsal), current_date)`;

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
       UNION ALL SELECT 1 FROM exchange WHERE 'exchange.' || cooperation_no || '.' || id = $1
       UNION ALL SELECT 1 FROM hand_in WHERE 'roster-hand-in.' || cooperation_no || '.' || id = $1
       UNION ALL SELECT 1 FROM arrangement_change WHERE 'arrangement-change.' || cooperation_no || '.' || id = $1
       UNION ALL SELECT 1 FROM roster_change WHERE 'roster-change.' || cooperation_no || '.' || id = $1`,
      [processId],
    );
    return rows.length > 0;
  }

  async name({ processId, no }: RecordedProcess, mismatch: string): Promise<void> {
    await this.sql.query(
      `INSERT INTO step_trouble (process_id, no, step, failure, since) VALUES ($1, $2, $3, $4, ${dayOf('$2')}) ON CONFLICT (process_id, step) WHERE resolution IS NULL DO NOTHING`,
      [processId, no, STEP, mismatch],
    );
  }

  /** A letter nobody will send any more, because its process has ended; the name goes when the letter is gone. */
  async nameStrandedLetters(): Promise<number> {
    const [row] = await this.sql.query<{ stranded: number }>(
      `WITH stranded AS (SELECT DISTINCT r.process_id, r.no FROM letter l JOIN process_run r ON r.process_id = l.process_id AND r.closed_on IS NOT NULL
                          WHERE l.status IN ('queued', 'sending') AND l.recorded_at < now() - interval '10 minutes'),
            named AS (INSERT INTO step_trouble (process_id, no, step, failure, since) SELECT process_id, no, $1, $2, ${dayOf('stranded.no')} FROM stranded ON CONFLICT (process_id, step) WHERE resolution IS NULL DO NOTHING),
            gone AS (UPDATE step_trouble SET resolution = 'found-in-order', resolved_on = ${dayOf('step_trouble.no')}
                      WHERE step = $1 AND failure = $2 AND resolution IS NULL AND process_id NOT IN (SELECT process_id FROM stranded))
       SELECT count(*)::int AS stranded FROM stranded`,
      [STEP, STRANDED],
    );
    return row?.stranded ?? 0;
  }

  async clear(processIds: readonly string[]): Promise<void> {
    await this.sql.query(
      `UPDATE step_trouble SET resolution = 'found-in-order', resolved_on = ${dayOf('step_trouble.no')} WHERE step = $1 AND resolution IS NULL AND process_id = ANY($2)`,
      [STEP, processIds],
    );
  }
}
