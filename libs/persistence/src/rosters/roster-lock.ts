/** One at a time per cooperation: taking a roster into effect, undoing it, and billing its members. */
import type { Transaction } from '../database';

/** Held to the end of the transaction. */
export async function lockRoster(transaction: Transaction, no: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('roster:' || $1, 0))`, [no]);
}
