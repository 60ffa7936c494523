/** Offers to go on alone: one each who left by a transfer, and what becomes of those nobody answers. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { OfferTerms } from '@sinergi/domain/collection/membership-offer';
import type { Database, Sql } from '../database';
import { lockRoster } from './roster-lock';

/** Whoever accepted goes on in the cooperation of that kind in force in their city: a member by the offer, from the month it names or the next that is not billed yet. A second call adds nobody. */
export function carryOn(database: Database, changeId: string, programme: string): Promise<number> {
  return database.inTransaction(async (transaction) => {
    const [taking] = await transaction.query<{ no: string }>(
      `SELECT t.no FROM roster_change h JOIN cooperation c ON c.no = h.cooperation_no JOIN cooperation t ON t.city_id = c.city_id AND t.rehearsal = c.rehearsal AND t.programme = $2 AND t.status = 'in-force'
        WHERE h.id = $1 ORDER BY t.opened_on, t.no LIMIT 1`,
      [changeId, programme],
    );
    if (!taking) return 0;
    await lockRoster(transaction, taking.no);
    const added = await transaction.query(
      `INSERT INTO membership (cooperation_no, participant_id, offer_id, position_code, rt, rw, village_code, district_code, from_month)
       SELECT $2, m.participant_id, o.id, m.position_code, m.rt, m.rw, m.village_code, m.district_code,
              greatest(o.month, coalesce((SELECT to_char(to_date(max(b.month), 'YYYY-MM') + interval '1 month', 'YYYY-MM') FROM bill b WHERE b.cooperation_no = $2), o.month))
         FROM membership_offer o JOIN offer_answer a ON a.offer_id = o.id AND a.answer = 'accepted' JOIN membership m ON m.id = o.membership_id
        WHERE o.change_id = $1 AND NOT EXISTS (SELECT FROM standing_membership s WHERE s.cooperation_no = $2 AND s.participant_id = m.participant_id AND s.until_month IS NULL)
       ON CONFLICT (offer_id) DO NOTHING RETURNING id`,
      [changeId, taking.no],
    );
    return added.length;
  });
}

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
