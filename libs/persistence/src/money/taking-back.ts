/** Money that goes back: a bank takes a credit back, or money nobody owes is returned. Each is a row of its own beside the payment, nothing is deleted. */
import { randomUUID } from 'node:crypto';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Transaction } from '../database';
import type { BookedPayment } from './line-booking';
import { lockLedgers, writeAllocations } from './open-ledger';
import { paymentCodesIn } from './payment-code';

export interface TakingLine {
  readonly id: string;
  readonly amount: number;
  readonly bookedOn: LocalDate;
  readonly remittance: string;
}

interface Booked {
  readonly id: string;
  readonly no: string;
  readonly payerKey: string | null;
  readonly amount: number;
  readonly taken: number;
}

interface Spent {
  readonly paymentId: string;
  readonly billId: string;
  readonly subBillId: string;
  readonly month: ContributionMonth;
  readonly revision: number;
  readonly amount: number;
}

/** Credits of the same account and amount that no line has taken back yet, the latest first. */
export function creditsLike(transaction: Transaction, accountHash: Buffer, rehearsal: boolean, line: TakingLine): Promise<{ id: string; remittance: string }[]> {
  return transaction.query(
    `SELECT l.id, l.remittance FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id
      WHERE s.account_hash = $1 AND s.rehearsal = $2 AND l.direction = 'credit' AND NOT l.reversal AND l.amount = $3 AND l.booked_on <= $4
        AND NOT EXISTS (SELECT FROM line_reversal r WHERE r.line_id = l.id) ORDER BY l.booked_on DESC, l.line_no DESC`,
    [accountHash, rehearsal, line.amount, line.bookedOn],
  );
}

/** The one credit the text of the reversal speaks of; null leaves it to a person. */
export function creditTakenBack(line: TakingLine, credits: readonly { id: string; remittance: string }[]): { readonly id: string; readonly rule: 'code-in-text' | 'same-text' } | null {
  const codes = new Set(paymentCodesIn(line.remittance));
  const text = plain(line.remittance);
  const byCode = credits.filter(({ remittance }) => paymentCodesIn(remittance).some((code) => codes.has(code)));
  if (codes.size > 0) return byCode.length === 1 ? { id: byCode[0]!.id, rule: 'code-in-text' } : null;
  const byText = credits.filter(({ remittance }) => plain(remittance).length >= 6 && text.includes(plain(remittance)));
  return byText.length === 1 ? { id: byText[0]!.id, rule: 'same-text' } : null;
}

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * @returns the months that are open again
 * @throws DomainError `line-taken-already`, `money-returned-already` when some of it has gone back by another way
 */
export async function takeBack(transaction: Transaction, line: TakingLine, creditId: string, rule: string, reason: string, by: string): Promise<BookedPayment[]> {
  const [added] = await transaction.query(
    `INSERT INTO line_reversal (reversal_line_id, line_id, rule, reason, entered_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING line_id`,
    [line.id, creditId, rule, reason, by],
  );
  if (!added) throw new DomainError('line-taken-already', { lineId: creditId });
  await transaction.query(
    `UPDATE statement_match SET standing = 'rejected', decided_by = $2, decision_reason = 'taken back by the bank', decided_at = now() WHERE line_id = $1 AND standing = 'proposed'`,
    [creditId, by],
  );
  await transaction.query(`UPDATE remittance SET standing = 'taken-back', taken_back_on = $2 WHERE statement_line_id = $1 AND standing = 'booked'`, [creditId, line.bookedOn]);
  const nos = await transaction.query<{ no: string }>(`SELECT cooperation_no AS no FROM payment WHERE statement_line_id = $1 AND takes_back IS NULL`, [creditId]);
  await lockLedgers(transaction, nos.map(({ no }) => no));
  const payments = await transaction.query<Booked>(
    `SELECT p.id, p.cooperation_no AS no, p.payer_key AS "payerKey", p.amount, coalesce((SELECT sum(-c.amount) FROM payment c WHERE c.takes_back = p.id AND c.standing <> 'rejected'), 0)::bigint AS taken
       FROM payment p WHERE p.statement_line_id = $1 AND p.standing = 'booked' AND p.takes_back IS NULL ORDER BY p.id`,
    [creditId],
  );
  if (payments.some(({ taken }) => taken > 0)) throw new DomainError('money-returned-already', { lineId: creditId });
  const spent = await transaction.query<Spent>(
    `SELECT a.payment_id AS "paymentId", a.bill_id AS "billId", a.sub_bill_id AS "subBillId", b.month, b.revision, sum(a.amount)::bigint AS amount
       FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE a.payment_id = ANY ($1) GROUP BY 1, 2, 3, 4, 5 HAVING sum(a.amount) > 0`,
    [payments.map(({ id }) => id)],
  );
  const reopened: BookedPayment[] = [];
  for (const payment of payments) {
    const id = randomUUID();
    await transaction.query(
      `INSERT INTO payment (id, cooperation_no, source, statement_line_id, takes_back, payer_key, received_on, amount, standing, matched_by, entered_by, reason, booked_at)
       VALUES ($1, $2, 'reversal', $3, $4, $5, $6, $7, 'booked', $8, $9, $10, now())`,
      [id, payment.no, line.id, payment.id, payment.payerKey, line.bookedOn, -payment.amount, rule, by, reason],
    );
    const own = spent.filter(({ paymentId }) => paymentId === payment.id);
    await writeAllocations(transaction, own.map((part) => ({ paymentId: id, part, amount: -part.amount, on: line.bookedOn })));
    const months = [...new Map(own.map((part) => [part.billId, part])).values()];
    reopened.push({ no: payment.no, paymentId: id, booked: months.map(({ month, revision }) => ({ paymentId: id, month, ...(revision > 1 ? { revision } : {}), on: line.bookedOn })) });
  }
  return reopened;
}
