/** Money nobody owes goes back: a line that left our account is told to be its return; of a credit from a corrected month it is a restitution. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { matchLimitOn } from '../money/money-limit.queries';

export interface ReturnOrder {
  readonly id: string;
  readonly paymentId: string;
  readonly lineId: string;
  readonly reason: string;
  readonly by: string;
}

export class ReturnRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `payment-unknown`, `line-unknown`, `line-taken-already`, `rehearsal-not-real`, `parts-beyond-money` when more went out than was left over */
  giveBack({ id, paymentId, lineId, reason, by }: ReturnOrder, author: Author): Promise<'booked' | 'proposed'> {
    return this.database.inTransaction(async (transaction) => {
      const { unapplied, no, payerKey, rehearsal, source } = await unappliedOf(transaction, paymentId);
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('line:' || $1, 0))`, [lineId]);
      const [line] = await transaction.query<{ amount: number; on: LocalDate; rehearsal: boolean; taken: boolean }>(
        `SELECT l.amount, l.booked_on AS on, s.rehearsal,
                l.reversal OR EXISTS (SELECT FROM payment p WHERE p.statement_line_id = l.id AND p.standing <> 'rejected') OR EXISTS (SELECT FROM line_reversal r WHERE r.reversal_line_id = l.id) AS taken
           FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id WHERE l.id = $1 AND l.direction = 'debit'`,
        [lineId],
      );
      if (!line) throw new DomainError('line-unknown', { lineId });
      if (line.taken) throw new DomainError('line-taken-already', { lineId });
      if (line.rehearsal !== rehearsal) throw new DomainError('rehearsal-not-real', { no });
      if (line.amount > unapplied) throw new DomainError('parts-beyond-money', { asked: line.amount, money: unapplied });
      const standing = line.amount > (await matchLimitOn(transaction, line.on)).amount ? 'proposed' : 'booked';
      await transaction.query(
        `INSERT INTO payment (id, cooperation_no, source, statement_line_id, takes_back, payer_key, received_on, amount, standing, matched_by, entered_by, reason, booked_at)
         VALUES ($1, $2, 'return', $3, $4, $5, $6, $7, $8, $9, $10, $11, CASE WHEN $8 = 'booked' THEN now() END)`,
        [id, no, lineId, paymentId, payerKey, line.on, -line.amount, standing, source === 'credit' ? 'restitution' : 'return', by, reason],
      );
      await recordAct(transaction, author, `return.${standing === 'booked' ? 'book' : 'propose'}`, no, { paymentId, lineId, amount: line.amount });
      return standing;
    });
  }

  /** @throws DomainError `payment-already-decided`, `parts-beyond-money` when the money has been used since */
  confirm(id: string, by: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<{ paymentId: string; amount: number }>(
        `UPDATE payment SET standing = 'booked', confirmed_by = $2, booked_at = now(), told_at = now() WHERE id = $1 AND standing = 'proposed' AND source = 'return' RETURNING takes_back AS "paymentId", -amount AS amount`,
        [id, by],
      );
      if (!row) throw new DomainError('payment-already-decided', { paymentId: id });
      const { unapplied, no } = await unappliedOf(transaction, row.paymentId);
      if (unapplied < 0) throw new DomainError('parts-beyond-money', { asked: row.amount, money: unapplied + row.amount });
      await recordAct(transaction, author, 'return.confirm', no, { paymentId: row.paymentId, returnId: id });
    });
  }
}

async function unappliedOf(transaction: Transaction, paymentId: string) {
  const [held] = await transaction.query<{ no: string }>('SELECT cooperation_no AS no FROM payment WHERE id = $1', [paymentId]);
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger:' || $1, 0))`, [held?.no ?? '']);
  const [payment] = await transaction.query<{ unapplied: number; no: string; payerKey: string | null; rehearsal: boolean; source: string }>(
    `SELECT u.unapplied, p.cooperation_no AS no, p.payer_key AS "payerKey", c.rehearsal, p.source
       FROM payment p JOIN payment_unapplied u ON u.payment_id = p.id JOIN cooperation c ON c.no = p.cooperation_no WHERE p.id = $1`,
    [paymentId],
  );
  if (!payment) throw new DomainError('payment-unknown', { paymentId });
  return payment;
}
