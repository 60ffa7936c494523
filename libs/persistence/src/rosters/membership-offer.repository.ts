/** Offers to go on alone: one each who left by a transfer, and what becomes of those nobody answers. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { OfferTerms } from '@sinergi/domain/collection/membership-offer';
import type { Sql } from '../database';

export class MembershipOfferRepository {
  constructor(private readonly sql: Sql) {}

  /** A second call offers nothing twice and changes no price. @returns how many wait for an answer */
  async offer(changeId: string, { segment, schemes, amount, rules, month, dueOn }: OfferTerms, on: LocalDate): Promise<number> {
    await this.sql.query(
      `INSERT INTO membership_offer (change_id, membership_id, segment, schemes, amount, rules, month, due_on, offered_on)
       SELECT $1, e.membership_id, $2, $3, $4, $5, $6, $7, $8 FROM membership_end e WHERE e.source_id = $1 ON CONFLICT (change_id, membership_id) DO NOTHING`,
      [changeId, segment, schemes, amount, rules, month, dueOn, on],
    );
    const [row] = await this.sql.query<{ open: number }>(`SELECT count(*)::int AS open FROM membership_offer o WHERE o.change_id = $1 AND NOT EXISTS (SELECT FROM offer_answer a WHERE a.offer_id = o.id)`, [changeId]);
    return row?.open ?? 0;
  }

  async lapse(changeId: string, on: LocalDate): Promise<void> {
    await this.sql.query(`INSERT INTO offer_answer (offer_id, answer, answered_on) SELECT id, 'lapsed', $2 FROM membership_offer WHERE change_id = $1 ON CONFLICT (offer_id) DO NOTHING`, [changeId, on]);
  }
}
