/** Money that pays the next month by itself: what an earlier one gave back, and what was paid too much for a month that law relieved. */
import { CARRIED_ON } from '@sinergi/domain/premium/data/relief.tariffs';
import type { Transaction } from '../database';
import { allocateIn } from './allocation.repository';

/** Pays the new bill and the open ones before it; other money from a bank waits for a person. */
export async function applyCarried(transaction: Transaction, billId: string, no: string): Promise<void> {
  const carried = await transaction.query<{ id: string }>(
    `SELECT p.id FROM payment p JOIN LATERAL (SELECT unapplied FROM payment_unapplied WHERE payment_id = p.id) u ON u.unapplied > 0
      WHERE p.cooperation_no = $1 AND p.standing = 'booked' AND p.takes_back IS NULL AND (p.source = 'credit' OR EXISTS (
            SELECT FROM allocation a JOIN bill_price q ON q.bill_id = a.bill_id CROSS JOIN jsonb_array_elements(q.rules) rule
             WHERE a.payment_id = p.id AND rule ->> 'ruleId' LIKE ANY ($2)))
      ORDER BY p.received_on, p.id`,
    [no, CARRIED_ON.map((start) => `%+${start}%`)],
  );
  for (const { id } of carried) await allocateIn(transaction, id, { billId });
}
