/** What letters about a change of the roster say: its kind, its days and how many it concerns; nobody by name. */
import type { RosterChangeFacts } from '@sinergi/contracts/letter-facts';
import type { Sql } from '../database';

export class ChangeFactsQueries {
  constructor(private readonly sql: Sql) {}

  async changeOf(changeId: string): Promise<RosterChangeFacts | null> {
    const [row] = await this.sql.query<RosterChangeFacts>(
      `SELECT kind, reason, nullif(status, 'awaiting-approval') AS result, happened_on AS "happenedOn", report_due_on AS "reportDueOn",
              coalesce(proposed_on > report_due_on, false) AS late, first_month AS "firstMonth",
              CASE WHEN status = 'applied' THEN (SELECT count(*) FROM membership_end WHERE source_id = c.id) ELSE (SELECT count(*) FROM roster_change_leaver WHERE change_id = c.id) END::int AS leaves,
              (CASE WHEN kind IN ('succession', 'opt-in') THEN 1 ELSE 0 END) AS joins,
              (SELECT json_build_object('made', count(*), 'amount', min(o.amount), 'month', min(o.month), 'dueOn', min(o.due_on)) FROM membership_offer o WHERE o.change_id = c.id HAVING count(*) > 0) AS offers
         FROM roster_change c WHERE c.id = $1`,
      [changeId],
    );
    return row ?? null;
  }
}
