/** Money as it comes in: by hand with a second person, or from a line of a bank statement; booked and allocated in one go. */
import type { PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { allocateIn } from '../money/allocation.repository';

export interface ProposedPayment {
  readonly id: string;
  readonly no: string;
  readonly month: ContributionMonth;
  readonly receivedOn: LocalDate;
  readonly amount: number;
  readonly evidenceDocumentId: string;
  readonly disbursementNo: string | null;
  readonly enteredBy: string;
}

export interface LinePayment {
  readonly id: string;
  readonly no: string;
  readonly billId: string;
  readonly month: ContributionMonth;
  readonly receivedOn: LocalDate;
  readonly amount: number;
  readonly lineId: string;
  readonly matchedBy: string;
  readonly enteredBy: string;
}

export interface BookedPayment {
  readonly no: string;
  readonly paymentId: string;
  /** One for each month it was allocated to; empty when every bill was paid already. */
  readonly booked: readonly PaymentBooked[];
}

export class PaymentRequestRepository {
  constructor(private readonly database: Database) {}

  propose(payment: ProposedPayment, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO payment (id, cooperation_no, source, evidence_document_id, disbursement_no, for_month, received_on, amount, standing, matched_by, entered_by)
         VALUES ($1, $2, 'by-hand', $3, $4, $5, $6, $7, 'proposed', 'by-hand', $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [payment.id, payment.no, payment.evidenceDocumentId, payment.disbursementNo, payment.month, payment.receivedOn, payment.amount, payment.enteredBy],
      );
      if (added.length > 0) await recordAct(transaction, author, 'payment.propose', payment.no, { paymentId: payment.id, amount: payment.amount, month: payment.month });
    });
  }

  /**
   * @returns what the month's process is to be told
   * @throws DomainError `payment-already-decided`, `bill-unknown`
   */
  confirm(id: string, confirmedBy: string, author: Author): Promise<BookedPayment> {
    return this.database.inTransaction(async (transaction) => {
      const [payment] = await transaction.query<{ no: string; month: ContributionMonth; receivedOn: LocalDate }>(
        `UPDATE payment SET standing = 'booked', confirmed_by = $2, booked_at = now() WHERE id = $1 AND standing = 'proposed'
         RETURNING cooperation_no AS no, for_month AS month, received_on AS "receivedOn"`,
        [id, confirmedBy],
      );
      if (!payment) throw new DomainError('payment-already-decided', { paymentId: id });
      const [bill] = await transaction.query<{ id: string }>('SELECT id FROM bill WHERE cooperation_no = $1 AND month = $2 ORDER BY revision DESC LIMIT 1', [payment.no, payment.month]);
      if (!bill) throw new DomainError('bill-unknown', { no: payment.no, month: payment.month });
      await recordAct(transaction, author, 'payment.confirm', payment.no, { paymentId: id });
      return allocated(transaction, payment.no, id, bill.id, payment.receivedOn);
    });
  }

  /** @throws DomainError `payment-already-decided` */
  reject(id: string, rejectedBy: string, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [payment] = await transaction.query<{ no: string }>(
        `UPDATE payment SET standing = 'rejected', confirmed_by = $2, reason = $3 WHERE id = $1 AND standing = 'proposed' RETURNING cooperation_no AS no`,
        [id, rejectedBy, reason],
      );
      if (!payment) throw new DomainError('payment-already-decided', { paymentId: id });
      await recordAct(transaction, author, 'payment.reject', payment.no, { paymentId: id });
    });
  }

  async told(id: string): Promise<void> {
    await this.database.query('UPDATE payment SET told_at = now() WHERE id = $1 AND told_at IS NULL', [id]);
  }
}

/** A line pays once: its payment is booked in the transaction that keeps the line. */
export async function bookLine(transaction: Transaction, payment: LinePayment): Promise<BookedPayment> {
  await transaction.query(
    `INSERT INTO payment (id, cooperation_no, source, statement_line_id, for_month, received_on, amount, standing, matched_by, entered_by, booked_at)
     VALUES ($1, $2, 'statement', $3, $4, $5, $6, 'booked', $7, $8, now())`,
    [payment.id, payment.no, payment.lineId, payment.month, payment.receivedOn, payment.amount, payment.matchedBy, payment.enteredBy],
  );
  return allocated(transaction, payment.no, payment.id, payment.billId, payment.receivedOn);
}

async function allocated(transaction: Transaction, no: string, paymentId: string, billId: string, on: LocalDate): Promise<BookedPayment> {
  const { allocations } = await allocateIn(transaction, paymentId, billId);
  return { no, paymentId, booked: allocations.map(({ month }) => ({ paymentId, month, on })) };
}
