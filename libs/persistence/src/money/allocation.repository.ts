/** Booked money is allocated to bills: first the one it was paid for, then the oldest open months; the rest stays unapplied. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Database, Transaction } from '../database';

export interface Allocation {
  readonly billId: string;
  readonly month: ContributionMonth;
  readonly amount: Rupiah;
}

export interface Allocated {
  readonly allocations: readonly Allocation[];
  readonly unapplied: Rupiah;
}

export class AllocationRepository {
  constructor(private readonly database: Database) {}

  /**
   * Repeating it for the same bill changes nothing; all a payment was allocated to is answered each time.
   * @throws DomainError `payment-unknown` unless it is booked, `bill-unknown` unless the bill is of the same cooperation
   */
  allocate(paymentId: string, billId: string): Promise<Allocated> {
    return this.database.inTransaction((transaction) => allocateIn(transaction, paymentId, billId));
  }
}

/** For a transaction that books the payment itself. */
export async function allocateIn(transaction: Transaction, paymentId: string, billId: string): Promise<Allocated> {
  const [payment] = await transaction.query<{ no: string }>(
    `SELECT cooperation_no AS no FROM payment WHERE id = $1 AND standing = 'booked' FOR UPDATE`,
    [paymentId],
  );
  if (!payment) throw new DomainError('payment-unknown', { paymentId });
  // The door may not lock a bill, which it may not write: all money of one case is allocated one after the other.
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger:' || $1, 0))`, [payment.no]);
  const [bill] = await transaction.query('SELECT id FROM bill WHERE id = $1 AND cooperation_no = $2', [billId, payment.no]);
  if (!bill) throw new DomainError('bill-unknown', { billId });
  await spread(transaction, paymentId, billId, payment.no);
  return allocatedOf(transaction, paymentId);
}

async function spread(transaction: Transaction, paymentId: string, billId: string, no: string): Promise<void> {
  await transaction.query(
    `INSERT INTO allocation (payment_id, bill_id, amount, allocated_on)
     SELECT p.id, owed.id, least(owed.open, u.unapplied - owed.before), p.received_on
       FROM payment p JOIN payment_unapplied u ON u.payment_id = p.id
      CROSS JOIN (SELECT b.id, k.open, coalesce(sum(k.open) OVER (ORDER BY b.id <> $2, b.month, b.revision ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::bigint AS before
                    FROM bill b JOIN LATERAL (SELECT open FROM bill_balance WHERE bill_id = b.id) k ON true
                   WHERE b.cooperation_no = $3 AND k.open > 0) owed
      WHERE p.id = $1 AND owed.before < u.unapplied
        AND NOT EXISTS (SELECT FROM allocation a WHERE a.payment_id = $1 AND a.bill_id = $2)`,
    [paymentId, billId, no],
  );
}

async function allocatedOf(transaction: Transaction, paymentId: string): Promise<Allocated> {
  const allocations = await transaction.query<Allocation>(
    `SELECT a.bill_id AS "billId", b.month, a.amount FROM allocation a JOIN bill b ON b.id = a.bill_id
      WHERE a.payment_id = $1 ORDER BY b.month, b.revision`,
    [paymentId],
  );
  const [rest] = await transaction.query<{ unapplied: Rupiah }>('SELECT unapplied FROM payment_unapplied WHERE payment_id = $1', [paymentId]);
  return { allocations, unapplied: rest?.unapplied as Rupiah };
}
