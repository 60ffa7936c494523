/** An open part nobody will pay is written off by two people: a counter row beside the bill, never money, never deleted. */
import type { PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { lockLedgers } from './open-ledger';

export interface NewWriteOff {
  readonly id: string;
  readonly no: string;
  readonly subBillId: string;
  /** None: all that is open. */
  readonly amount: number | null;
  readonly reason: string;
  readonly documentId: string;
  readonly by: string;
  readonly on: LocalDate;
}

export interface WriteOffWord {
  readonly id: string;
  readonly no: string;
  readonly approve: boolean;
  readonly by: string;
  readonly reason: string;
  readonly on: LocalDate;
}

export class WriteOffRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `bill-unknown`, `write-off-beyond` */
  propose(asked: NewWriteOff, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const open = await openOf(transaction, asked.no, asked.subBillId);
      const amount = asked.amount ?? open;
      if (amount < 1 || amount > open) throw new DomainError('write-off-beyond', { open, amount });
      const added = await transaction.query(
        'INSERT INTO write_off (id, sub_bill_id, amount, reason, document_id, proposed_by, proposed_on) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id',
        [asked.id, asked.subBillId, amount, asked.reason, asked.documentId, asked.by, asked.on],
      );
      if (added.length > 0) await recordAct(transaction, author, 'write-off.propose', asked.no, { writeOffId: asked.id, amount });
    });
  }

  /**
   * @returns what the month's process is to be told; null when it was turned down
   * @throws DomainError `write-off-unknown`, `duties-incompatible`, `write-off-beyond` when less is open by now
   */
  decide({ id, no, approve, by, reason, on }: WriteOffWord, author: Author): Promise<PaymentBooked | null> {
    return this.database.inTransaction(async (transaction) => {
      await lockLedgers(transaction, [no]);
      const [asked] = await transaction.query<{ subBillId: string; amount: number; proposedBy: string }>(
        `SELECT w.sub_bill_id AS "subBillId", w.amount, w.proposed_by AS "proposedBy" FROM write_off w JOIN sub_bill s ON s.id = w.sub_bill_id JOIN bill b ON b.id = s.bill_id WHERE w.id = $1 AND b.cooperation_no = $2 AND w.standing = 'proposed'`,
        [id, no],
      );
      if (!asked) throw new DomainError('write-off-unknown', { id });
      if (asked.proposedBy === by) throw new DomainError('duties-incompatible', { duty: 'confirm-payment', held: 'enter-payment' });
      const open = await openOf(transaction, no, asked.subBillId);
      if (approve && asked.amount > open) throw new DomainError('write-off-beyond', { open, amount: asked.amount });
      const [decided] = await transaction.query<{ month: PaymentBooked['month']; revision: number }>(
        `UPDATE write_off w SET standing = $2, decided_by = $3, decided_on = $4, decision_reason = $5 FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE s.id = w.sub_bill_id AND w.id = $1 AND w.standing = 'proposed' RETURNING b.month, b.revision`,
        [id, approve ? 'booked' : 'rejected', by, on, reason],
      );
      if (!decided) throw new DomainError('write-off-unknown', { id });
      await recordAct(transaction, author, approve ? 'write-off.book' : 'write-off.reject', no, { writeOffId: id });
      return approve ? { paymentId: id, month: decided.month, ...(decided.revision > 1 ? { revision: decided.revision } : {}), on } : null;
    });
  }

  async told(id: string): Promise<void> {
    await this.database.query('UPDATE write_off SET told = true WHERE id = $1', [id]);
  }
}

async function openOf(transaction: Transaction, no: string, subBillId: string): Promise<number> {
  const [part] = await transaction.query<{ open: number }>(
    'SELECT k.open FROM sub_bill s JOIN bill b ON b.id = s.bill_id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true WHERE s.id = $1 AND b.cooperation_no = $2',
    [subBillId, no],
  );
  if (!part) throw new DomainError('bill-unknown', { no });
  return part.open;
}
