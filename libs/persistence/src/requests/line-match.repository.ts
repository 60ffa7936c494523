/** What a line pays by a person's word: booked at once, above the limit only when a second person agrees; the account it came from is remembered. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { bookedOf, splitByPayer, writePayments, type BookedPayment } from '../money/line-booking';
import { matchLimitOn } from '../money/money-limit.queries';
import { lockLedgers, writeAllocations } from '../money/open-ledger';
import { enteredNear, tieEntered } from '../money/entered-money';
import { creditsLike, takeBack } from '../money/taking-back';
import { openPartsAsked, type AskedPart } from './asked-parts';

export interface LineMatch {
  readonly id: string;
  readonly parts: readonly AskedPart[];
  readonly reason: string;
  readonly by: string;
}

export interface MatchAnswer {
  readonly standing: 'booked' | 'proposed';
  readonly payments: readonly BookedPayment[];
}

interface Line {
  readonly id: string;
  readonly amount: number;
  readonly bookedOn: LocalDate;
  readonly direction: 'credit' | 'debit';
  readonly reversal: boolean;
  readonly remittance: string;
  readonly rehearsal: boolean;
  readonly accountHash: Buffer;
  readonly counterAccountHash: Buffer | null;
  readonly taken: boolean;
}

interface Kept {
  readonly id: string;
  readonly lineId: string | null;
  readonly paymentId: string | null;
  readonly rule: string;
  readonly reason: string;
  readonly proposedBy: string;
}

const BY_HAND = 'by-hand';

export class LineMatchRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `line-unknown`, `line-taken-already`, `line-not-income`, and what is wrong with a part */
  match(lineId: string, match: LineMatch, author: Author): Promise<MatchAnswer> {
    return this.database.inTransaction(async (transaction) => {
      const line = await freeLine(transaction, lineId);
      if (line.direction === 'debit') throw new DomainError('line-not-income', { lineId });
      await openPartsAsked(transaction, match.parts, { rehearsal: line.rehearsal, most: line.amount });
      return keep(transaction, match, { lineId, paymentId: null, amount: line.amount, on: line.bookedOn }, author);
    });
  }

  /** Money that is booked and pays nothing yet. @throws DomainError `payment-unknown`, `parts-beyond-money`, and what is wrong with a part */
  apply(paymentId: string, match: LineMatch, author: Author): Promise<MatchAnswer> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('payment:' || $1, 0))`, [paymentId]);
      const [payment] = await transaction.query<{ no: string; on: LocalDate; unapplied: number; rehearsal: boolean; waits: boolean }>(
        `SELECT p.cooperation_no AS no, p.received_on AS on, u.unapplied, c.rehearsal, EXISTS (SELECT FROM statement_match m WHERE m.payment_id = p.id AND m.standing = 'proposed') AS waits
           FROM payment p JOIN payment_unapplied u ON u.payment_id = p.id JOIN cooperation c ON c.no = p.cooperation_no WHERE p.id = $1`,
        [paymentId],
      );
      if (!payment) throw new DomainError('payment-unknown', { paymentId });
      if (payment.waits) throw new DomainError('line-taken-already', { paymentId });
      const parts = await openPartsAsked(transaction, match.parts, { rehearsal: payment.rehearsal, most: payment.unapplied });
      if (parts.some(({ part }) => part.no !== payment.no)) throw new DomainError('bill-unknown', { no: payment.no });
      return keep(transaction, match, { lineId: null, paymentId, amount: match.parts.reduce((sum, { amount }) => sum + amount, 0), on: payment.on }, author);
    });
  }

  /** @throws DomainError `match-unknown`, `match-already-decided`, `duties-incompatible` for the one who proposed it */
  confirm(matchId: string, by: string, author: Author): Promise<MatchAnswer> {
    return this.database.inTransaction(async (transaction) => {
      const kept = await waiting(transaction, matchId);
      if (kept.proposedBy === by) throw new DomainError('duties-incompatible', { duty: 'confirm-payment', held: 'enter-payment' });
      await transaction.query(`UPDATE statement_match SET standing = 'booked', decided_by = $2, decided_at = now() WHERE id = $1`, [matchId, by]);
      await recordAct(transaction, author, 'match.confirm', `match:${matchId}`, {});
      return { standing: 'booked', payments: await book(transaction, kept, by) };
    });
  }

  reject(matchId: string, by: string, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      await waiting(transaction, matchId);
      await transaction.query(`UPDATE statement_match SET standing = 'rejected', decided_by = $2, decision_reason = $3, decided_at = now() WHERE id = $1`, [matchId, by, reason]);
      await recordAct(transaction, author, 'match.reject', `match:${matchId}`, {});
    });
  }

  /** The movement shows money entered by hand: nothing is booked anew. @returns payments tied @throws DomainError `line-unknown`, `line-taken-already`, `line-not-income`, `entered-unlike` */
  tie(lineId: string, enteredId: string, reason: string, by: string, author: Author): Promise<number> {
    return this.database.inTransaction(async (transaction) => {
      const line = await freeLine(transaction, lineId);
      if (line.direction === 'debit' || line.reversal) throw new DomainError('line-not-income', { lineId });
      const entered = (await enteredNear(transaction, [{ ...line, amount: rupiah(line.amount) }], line.rehearsal)).find(({ id }) => id === enteredId);
      if (!entered?.confirmed) throw new DomainError('entered-unlike', { lineId, enteredId });
      await lockLedgers(transaction, [entered.no]);
      const tied = await tieEntered(transaction, [{ lineId, enteredId, reason }], by);
      if (tied === 0) throw new DomainError('entered-unlike', { lineId, enteredId });
      await recordAct(transaction, author, 'match.tie', `line:${lineId}`, { enteredId, payments: tied });
      return tied;
    });
  }

  /** A reversal whose text does not tell which credit it takes back. @throws DomainError `line-unknown`, `line-taken-already`, `reversal-unlike` */
  reverse(lineId: string, creditId: string, reason: string, by: string, author: Author): Promise<readonly BookedPayment[]> {
    return this.database.inTransaction(async (transaction) => {
      const line = await freeLine(transaction, lineId);
      const alike = line.direction === 'debit' ? await creditsLike(transaction, line.accountHash, line.rehearsal, line) : [];
      if (!alike.some(({ id }) => id === creditId)) throw new DomainError('reversal-unlike', { lineId, creditId });
      await recordAct(transaction, author, 'match.reverse', `line:${lineId}`, { creditId });
      return takeBack(transaction, line, creditId, BY_HAND, reason, by);
    });
  }
}

/** Two people who match the same line: the second finds it taken. */
async function freeLine(transaction: Transaction, lineId: string): Promise<Line> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('line:' || $1, 0))`, [lineId]);
  const [line] = await transaction.query<Line>(
    `SELECT l.id, l.amount, l.booked_on AS "bookedOn", l.direction, l.reversal, l.remittance, s.rehearsal, s.account_hash AS "accountHash", l.counter_account_hash AS "counterAccountHash",
            EXISTS (SELECT FROM payment p WHERE p.statement_line_id = l.id AND p.standing <> 'rejected') OR EXISTS (SELECT FROM statement_match m WHERE m.line_id = l.id AND m.standing = 'proposed')
              OR EXISTS (SELECT FROM line_reversal r WHERE l.id IN (r.line_id, r.reversal_line_id)) AS taken
       FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id WHERE l.id = $1`,
    [lineId],
  );
  if (!line) throw new DomainError('line-unknown', { lineId });
  if (line.taken) throw new DomainError('line-taken-already', { lineId });
  return line;
}

interface Subject {
  readonly lineId: string | null;
  readonly paymentId: string | null;
  readonly amount: number;
  readonly on: LocalDate;
}

async function keep(transaction: Transaction, { id, parts, reason, by }: LineMatch, subject: Subject, author: Author): Promise<MatchAnswer> {
  const { amount: limit } = await matchLimitOn(transaction, subject.on);
  const standing = subject.amount > limit ? 'proposed' : 'booked';
  await transaction.query(
    `INSERT INTO statement_match (id, line_id, payment_id, rule, reason, proposed_by, needs_second, standing, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $7 THEN NULL ELSE now() END)`,
    [id, subject.lineId, subject.paymentId, BY_HAND, reason, by, standing === 'proposed', standing],
  );
  await transaction.query('INSERT INTO statement_match_part (match_id, sub_bill_id, amount) SELECT $1, * FROM unnest($2::uuid[], $3::bigint[])', [id, parts.map(({ subBillId }) => subBillId), parts.map(({ amount }) => amount)]);
  await recordAct(transaction, author, `match.${standing === 'proposed' ? 'propose' : 'book'}`, subject.lineId ? `line:${subject.lineId}` : `payment:${subject.paymentId}`, { matchId: id, amount: subject.amount, parts: parts.length });
  if (standing === 'proposed') return { standing, payments: [] };
  return { standing, payments: await book(transaction, { id, lineId: subject.lineId, paymentId: subject.paymentId, rule: BY_HAND, reason, proposedBy: by }, null) };
}

async function waiting(transaction: Transaction, matchId: string): Promise<Kept> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('match:' || $1, 0))`, [matchId]);
  const [kept] = await transaction.query<Kept & { standing: string }>(
    `SELECT id, line_id AS "lineId", payment_id AS "paymentId", rule, reason, proposed_by AS "proposedBy", standing FROM statement_match WHERE id = $1`, [matchId],
  );
  if (!kept) throw new DomainError('match-unknown', { matchId });
  if (kept.standing !== 'proposed') throw new DomainError('match-already-decided', { matchId });
  return kept;
}

/** The parts are asked again: what was open when it was proposed may be paid by now. */
async function book(transaction: Transaction, kept: Kept, confirmedBy: string | null): Promise<BookedPayment[]> {
  const asked = await transaction.query<AskedPart & { no: string }>(
    `SELECT m.sub_bill_id AS "subBillId", m.amount, b.cooperation_no AS no FROM statement_match_part m JOIN sub_bill s ON s.id = m.sub_bill_id JOIN bill b ON b.id = s.bill_id WHERE m.match_id = $1 ORDER BY b.month, b.revision, s.payer_key`, [kept.id],
  );
  await lockLedgers(transaction, asked.map(({ no }) => no));
  const [subject] = await transaction.query<{ rehearsal: boolean; amount: number; on: LocalDate; accountHash: Buffer | null }>(
    kept.lineId
      ? `SELECT s.rehearsal, l.amount, l.booked_on AS on, l.counter_account_hash AS "accountHash" FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id WHERE l.id = $1`
      : `SELECT c.rehearsal, u.unapplied AS amount, p.received_on AS on, NULL::bytea AS "accountHash" FROM payment p JOIN payment_unapplied u ON u.payment_id = p.id JOIN cooperation c ON c.no = p.cooperation_no WHERE p.id = $1`,
    [kept.lineId ?? kept.paymentId],
  );
  if (!subject) throw new DomainError('match-unknown', { matchId: kept.id });
  const parts = await openPartsAsked(transaction, asked, { rehearsal: subject.rehearsal, most: subject.amount });
  if (kept.paymentId) {
    const paymentId = kept.paymentId;
    await writeAllocations(transaction, parts.map((paid) => ({ ...paid, paymentId, on: subject.on })));
    await transaction.query('UPDATE payment SET told_at = NULL WHERE id = $1', [paymentId]);
    return [bookedOf({ id: paymentId, no: parts[0]!.part.no, on: subject.on, paid: parts })];
  }
  const payments = splitByPayer(parts, subject.amount).map((payment) => ({ ...payment, lineId: kept.lineId as string, on: subject.on, rule: kept.rule, reason: kept.reason }));
  await writePayments(transaction, payments, kept.proposedBy, confirmedBy);
  const payers = [...new Set(parts.map(({ part }) => part.payerKey))];
  if (subject.accountHash && payers.length === 1 && !payers[0]!.startsWith('person:')) {
    await transaction.query(
      `INSERT INTO payer_account (account_hash, rehearsal, payer_key, line_id, learned_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [subject.accountHash, subject.rehearsal, payers[0], kept.lineId, confirmedBy ?? kept.proposedBy],
    );
  }
  return payments.map(bookedOf);
}
