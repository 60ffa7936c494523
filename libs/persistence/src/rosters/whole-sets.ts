/** A roster is held against members set against set: of rows staged a moment ago the planner knows nothing and would go through one side for each row of the other. */
import type { Transaction } from '../database';

/** To the end of the transaction. */
export async function joinWholeSets(transaction: Transaction): Promise<void> {
  await transaction.query('SET LOCAL enable_nestloop = off');
}
