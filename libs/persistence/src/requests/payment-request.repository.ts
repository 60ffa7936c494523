/** Money entered by hand: one proposes, another confirms; booked and allocated in one go. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { allocateIn, type Payable } from '../money/allocation.repository';
import { linesLike } from '../money/entered-money';
import type { BookedPayment } from '../money/line-booking';
import { lockLedgers } from '../money/open-ledger';

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
   * @param otherMoney why it is other money than a movement of the same amount on a statement; null when nobody said so
   * @returns what the month's process is to be told
   * @throws DomainError `payment-already-decided`, `bill-unknown`, `payment-on-statement`
   */
  confirm(id: string, confirmedBy: string, otherMoney: string | null, author: Author): Promise<BookedPayment> {
    return this.database.inTransaction(async (transaction) => {
      const [payment] = await transaction.query<{ no: string; month: ContributionMonth; receivedOn: LocalDate; amount: number }>(
        `UPDATE payment SET standing = 'booked', confirmed_by = $2, booked_at = now(), reason = $3 WHERE id = $1 AND standing = 'proposed' AND source = 'by-hand'
         RETURNING cooperation_no AS no, for_month AS month, received_on AS "receivedOn", amount`,
        [id, confirmedBy, otherMoney ?? ''],
      );
      if (!payment) throw new DomainError('payment-already-decided', { paymentId: id });
      await lockLedgers(transaction, [payment.no]);
      const [line] = otherMoney === null ? await linesLike(transaction, payment) : [];
      if (line) throw new DomainError('payment-on-statement', { bookedOn: line.bookedOn, amount: line.amount, standing: line.standing });
      const [bill] = await transaction.query<{ id: string }>('SELECT id FROM bill WHERE cooperation_no = $1 AND month = $2 ORDER BY revision DESC LIMIT 1', [payment.no, payment.month]);
      if (!bill) throw new DomainError('bill-unknown', { no: payment.no, month: payment.month });
      await recordAct(transaction, author, 'payment.confirm', payment.no, { paymentId: id });
      return allocated(transaction, payment.no, id, { billId: bill.id }, payment.receivedOn);
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

  async told(ids: readonly string[]): Promise<void> {
    await this.database.query('UPDATE payment SET told_at = now() WHERE id = ANY ($1) AND told_at IS NULL', [ids]);
  }
}

async function allocated(transaction: Transaction, no: string, paymentId: string, payable: Payable, on: LocalDate): Promise<BookedPayment> {
  const { allocations } = await allocateIn(transaction, paymentId, payable);
  return { no, paymentId, booked: allocations.map(({ month, revision }) => ({ paymentId, month, ...(revision > 1 ? { revision } : {}), on })) };
}
