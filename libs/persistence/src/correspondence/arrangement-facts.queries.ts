/** What letters about another arrangement say: who pays from when, from which source, and how many past months it touches. */
import type { ArrangementFacts } from '@sinergi/contracts/letter-facts';
import type { Sql } from '../database';

export class ArrangementFactsQueries {
  constructor(private readonly sql: Sql) {}

  async of(changeId: string): Promise<ArrangementFacts | null> {
    const [row] = await this.sql.query<ArrangementFacts>(
      `SELECT nullif(c.status, 'awaiting-approval') AS result, c.from_month AS "fromMonth", c.until_month AS "untilMonth", c.terms ->> 'mode' AS mode, c.terms ->> 'fundingSource' AS "fundingSource",
              o.name AS payer, c.reason,
              coalesce(json_array_length(c.reopened::json), (SELECT count(DISTINCT b.month) FROM bill b WHERE b.cooperation_no = c.cooperation_no AND b.month >= c.from_month AND (c.until_month IS NULL OR b.month <= c.until_month)))::int AS reopened
         FROM arrangement_change c JOIN office o ON o.id = c.payer_office_id WHERE c.id = $1`,
      [changeId],
    );
    return row ?? null;
  }
}
