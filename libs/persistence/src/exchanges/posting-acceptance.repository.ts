/** A difference between paid and posted left as it is: a decision with a reason, by two people above the limit, told to the hand-over like an answer. */
import { createHash } from 'node:crypto';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { matchLimitOn } from '../money/money-limit.queries';
import { CHECKED, OPEN_DIFFERENCES } from './checked-postings';

export interface NewAcceptance {
  readonly id: string;
  readonly exchangeId: string;
  readonly no: string;
  readonly month: string;
  /** null: all of the hand-over that are left. */
  readonly differences: readonly string[] | null;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
}

export interface AcceptanceWord {
  readonly id: string;
  readonly exchangeId: string;
  readonly no: string;
  readonly approve: boolean;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
}

export class PostingAcceptanceRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether it counts at once @throws DomainError `posting-difference-unknown` where one of them is not left to settle in that hand-over */
  propose({ id, exchangeId, no, month, differences, reason, by, on }: NewAcceptance, author: Author): Promise<boolean> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`acceptance:${exchangeId}`]);
      const [known] = await transaction.query<{ standing: string }>('SELECT standing FROM posting_acceptance WHERE id = $1', [id]);
      if (known) return known.standing === 'accepted';
      await transaction.query(
        `CREATE TEMPORARY TABLE left_open ON COMMIT DROP AS WITH ${CHECKED} SELECT participant_id, stray_id, billed, paid, posted FROM (${OPEN_DIFFERENCES}) open
          WHERE open.agreed IS NULL AND ($4::uuid[] IS NULL OR coalesce(open.participant_id, open.stray_id) = ANY ($4))`,
        [no, month, exchangeId, differences],
      );
      const [{ people, amount }] = (await transaction.query<{ people: number; amount: number }>('SELECT count(*) AS people, coalesce(sum(abs(paid - posted)), 0)::bigint AS amount FROM left_open')) as [{ people: number; amount: number }];
      if (people === 0 || (differences !== null && people < new Set(differences).size)) throw new DomainError('posting-difference-unknown', { exchangeId });
      const needsSecond = amount > (await matchLimitOn(transaction, on)).amount;
      await transaction.query(
        'INSERT INTO posting_acceptance (id, exchange_id, reason, amount, needs_second, standing, proposed_by, proposed_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, exchangeId, reason, amount, needsSecond, needsSecond ? 'proposed' : 'accepted', by, on],
      );
      await transaction.query('INSERT INTO posting_acceptance_part (acceptance_id, participant_id, stray_id, billed, paid, posted) SELECT $1, participant_id, stray_id, billed, paid, posted FROM left_open', [id]);
      await recordAct(transaction, author, needsSecond ? 'posting-difference.propose' : 'posting-difference.accept', no, { exchangeId, acceptanceId: id, people, amount });
      if (!needsSecond) await answered(transaction, id, exchangeId, by, on);
      return !needsSecond;
    });
  }

  /** @throws DomainError `posting-acceptance-unknown`, `duties-incompatible` */
  decide({ id, exchangeId, no, approve, reason, by, on }: AcceptanceWord, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [asked] = await transaction.query<{ proposedBy: string }>(
        `SELECT proposed_by AS "proposedBy" FROM posting_acceptance WHERE id::text = $1 AND exchange_id = $2 AND standing = 'proposed'`, [id, exchangeId]);
      if (!asked) throw new DomainError('posting-acceptance-unknown', { id });
      if (asked.proposedBy === by) throw new DomainError('duties-incompatible', { duty: 'confirm-payment', held: 'enter-payment' });
      const [decided] = await transaction.query(
        `UPDATE posting_acceptance SET standing = $2, decided_by = $3, decided_on = $4, decision_reason = $5 WHERE id = $1 AND standing = 'proposed' RETURNING id`,
        [id, approve ? 'accepted' : 'rejected', by, on, reason],
      );
      if (!decided) throw new DomainError('posting-acceptance-unknown', { id });
      await recordAct(transaction, author, approve ? 'posting-difference.accept' : 'posting-difference.reject', no, { exchangeId, acceptanceId: id });
      if (approve) await answered(transaction, id, exchangeId, by, on);
    });
  }
}

/** The hand-over hears of it as of an answer without rows, and looks at what is left. */
async function answered(transaction: Transaction, id: string, exchangeId: string, by: string, on: LocalDate): Promise<void> {
  await transaction.query(`INSERT INTO exchange_answer (id, exchange_id, sha256, verdicts, brought_by, brought_on, acceptance_id) VALUES ($1, $2, $3, '[]', $4, $5, $1)`, [id, exchangeId, createHash('sha256').update(id).digest(), by, on]);
}
