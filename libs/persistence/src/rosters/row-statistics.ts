/** How many rows there are now, told to the database's planner right after a roster moved them: else it takes thousands for one and joins them one by one. */
import type { Sql } from '../database';

/** Below that a bad plan costs less than counting. */
const WORTH_COUNTING = 1_000;

export async function countStaged(sql: Sql, rows: number): Promise<void> {
  if (rows >= WORTH_COUNTING) await sql.query('ANALYZE staged_row');
}

export async function countMembers(sql: Sql, rows: number): Promise<void> {
  if (rows >= WORTH_COUNTING) await sql.query('ANALYZE participant, membership');
}
