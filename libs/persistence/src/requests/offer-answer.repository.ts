/** What members answer to the offer to go on alone, brought by their office one by one or as a list; each answered once. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { OfferAnswer } from '@sinergi/domain/collection/membership-offer';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export interface BroughtAnswers {
  readonly changeId: string;
  readonly no: string;
  readonly offerIds: readonly string[];
  readonly answer: OfferAnswer;
  readonly on: LocalDate;
  readonly broughtBy: string;
  readonly documentId: string | null;
}

export class OfferAnswerRepository {
  constructor(private readonly database: Database) {}

  /**
   * All of the list or none; the same answer brought again is no second one.
   * @returns how many offers of the change are left open
   * @throws DomainError `offer-unknown`; `offer-answered` for one with another answer, or that has lapsed; `period-invalid` before it was made
   */
  answer({ changeId, no, offerIds, answer, on, broughtBy, documentId }: BroughtAnswers, author: Author): Promise<number> {
    return this.database.inTransaction(async (transaction) => {
      const offers = await transaction.query<{ id: string; offeredOn: LocalDate }>(`SELECT id, offered_on AS "offeredOn" FROM membership_offer WHERE change_id = $1 AND id = ANY ($2::uuid[])`, [changeId, offerIds]);
      if (offers.length < new Set(offerIds).size) throw new DomainError('offer-unknown', { changeId, asked: offerIds.length, found: offers.length });
      if (offers.some(({ offeredOn }) => on < offeredOn)) throw new DomainError('period-invalid', { on });
      const added = await transaction.query(
        `INSERT INTO offer_answer (offer_id, answer, answered_on, brought_by, document_id) SELECT id, $2, $3, $4, $5 FROM unnest($1::uuid[]) AS u (id) GROUP BY id ORDER BY id ON CONFLICT (offer_id) DO NOTHING RETURNING offer_id`,
        [offerIds, answer, on, broughtBy, documentId],
      );
      const [other] = await transaction.query<{ n: number }>('SELECT count(*)::int AS n FROM offer_answer WHERE offer_id = ANY ($1::uuid[]) AND answer <> $2', [offerIds, answer]);
      if (other && other.n > 0) throw new DomainError('offer-answered', { changeId, offers: other.n });
      if (added.length > 0) await recordAct(transaction, author, 'roster.answer-offers', no, { changeId, answer, offers: added.length });
      const [row] = await transaction.query<{ open: number }>('SELECT count(*)::int AS open FROM membership_offer o WHERE o.change_id = $1 AND NOT EXISTS (SELECT FROM offer_answer a WHERE a.offer_id = o.id)', [changeId]);
      return row?.open ?? 0;
    });
  }

  async told(changeId: string): Promise<void> {
    await this.database.query('UPDATE roster_change SET offers_told_at = now() WHERE id = $1 AND offers_told_at IS NULL', [changeId]);
  }
}
