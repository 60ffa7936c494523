/** Booked money is allocated to what its payer owes: first the month it was paid for, then the oldest open ones; the rest stays unapplied. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Database, Transaction } from '../database';
import { lockLedgers, OpenLedger, writeAllocations } from './open-ledger';

/** What is paid: a payer's part of a bill, or a bill as a whole. */
export interface Payable {
  readonly billId: string;
  readonly subBillId?: string;
}

export interface Allocation {
  readonly billId: string;
  readonly month: ContributionMonth;
  readonly revision: number;
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
    return this.database.inTransaction((transaction) => allocateIn(transaction, paymentId, { billId }));
  }
}

/** For a transaction that books the payment itself. */
export async function allocateIn(transaction: Transaction, paymentId: string, { billId, subBillId }: Payable): Promise<Allocated> {
  const [payment] = await transaction.query<{ no: string; payerKey: string | null; on: LocalDate }>(
    `SELECT cooperation_no AS no, payer_key AS "payerKey", received_on AS on FROM payment WHERE id = $1 AND standing = 'booked' AND takes_back IS NULL FOR NO KEY UPDATE`,
    [paymentId],
  );
  if (!payment) throw new DomainError('payment-unknown', { paymentId });
  await lockLedgers(transaction, [payment.no]);
  const [bill] = await transaction.query<{ month: ContributionMonth; payer: string | null; paid: boolean }>(
    `SELECT b.month, CASE WHEN count(s.id) = 1 THEN min(s.payer_key) END AS payer, EXISTS (SELECT FROM allocation a WHERE a.payment_id = $4 AND a.bill_id = $1) AS paid
       FROM bill b LEFT JOIN sub_bill s ON s.bill_id = b.id AND ($3::uuid IS NULL OR s.id = $3) WHERE b.id = $1 AND b.cooperation_no = $2 GROUP BY b.id`,
    [billId, payment.no, subBillId ?? null, paymentId],
  );
  if (!bill) throw new DomainError('bill-unknown', { billId });
  if (!bill.paid) {
    const payer = payment.payerKey ?? bill.payer;
    const ledger = await OpenLedger.ofCase(transaction, payment.no, payer);
    const { unapplied } = await allocatedOf(transaction, paymentId);
    const spread = ledger.spread(payment.no, { billId, month: bill.month }, payer, unapplied);
    await writeAllocations(transaction, spread.map((each) => ({ ...each, paymentId, on: payment.on })));
  }
  return allocatedOf(transaction, paymentId);
}

async function allocatedOf(transaction: Transaction, paymentId: string): Promise<Allocated> {
  const allocations = await transaction.query<Allocation>(
    `SELECT a.bill_id AS "billId", b.month, b.revision, sum(a.amount)::bigint AS amount FROM allocation a JOIN bill b ON b.id = a.bill_id
      WHERE a.payment_id = $1 GROUP BY a.bill_id, b.month, b.revision ORDER BY b.month, b.revision`,
    [paymentId],
  );
  const [rest] = await transaction.query<{ unapplied: Rupiah }>('SELECT unapplied FROM payment_unapplied WHERE payment_id = $1', [paymentId]);
  return { allocations, unapplied: rest?.unapplied as Rupiah };
}
