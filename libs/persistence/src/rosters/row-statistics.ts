/** How many rows there are now, told to the database's planner right after a roster moved them: else it takes thousands for one and joins them one by one. */
import type { Sql } from '../database';

/** Below that a bad plan costs less than counting. */
const WORTH_COUNTING = 1_000;

/** Only the columns rows are chosen and joined by: ciphertexts and findings as well take five times as long. */
export async function countStaged(sql: Sql, rows: number): Promise<void> {
  if (rows >= WORTH_COUNTING) await sql.query('ANALYZE staged_row (hand_in_id, row_no, verdict, nik_hash, village_code)');
}

export async function countMembers(sql: Sql, rows: number): Promise<void> {
  if (rows >= WORTH_COUNTING) await sql.query('ANALYZE participant (id, rehearsal, nik_hash), membership (id, cooperation_no, participant_id, hand_in_id, from_month, until_month)');
}
