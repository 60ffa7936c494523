/** What letters about another arrangement say: who pays from when, from which source, and how many past months it touches. */
import type { ArrangementChangeOutcome } from '@sinergi/contracts/arrangement-change.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { FundingSource, PaymentMode } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';

export interface LetterArrangement {
  readonly result: ArrangementChangeOutcome['result'] | null;
  readonly fromMonth: ContributionMonth;
  readonly untilMonth: ContributionMonth | null;
  readonly mode: PaymentMode;
  readonly fundingSource: FundingSource;
  readonly payer: string;
  readonly reason: string;
  readonly reopened: number;
}

export class ArrangementFactsQueries {
  constructor(private readonly sql: Sql) {}

  async of(changeId: string): Promise<LetterArrangement | null> {
    const [row] = await this.sql.query<LetterArrangement>(
      `SELECT nullif(c.status, 'awaiting-approval') AS result, c.from_month AS "fromMonth", c.until_month AS "untilMonth", c.terms ->> 'mode' AS mode, c.terms ->> 'fundingSource' AS "fundingSource",
              o.name AS payer, c.reason,
              coalesce(json_array_length(c.reopened::json), (SELECT count(DISTINCT b.month) FROM bill b WHERE b.cooperation_no = c.cooperation_no AND b.month >= c.from_month AND (c.until_month IS NULL OR b.month <= c.until_month)))::int AS reopened
         FROM arrangement_change c JOIN office o ON o.id = c.payer_office_id WHERE c.id = $1`,
      [changeId],
    );
    return row ?? null;
  }
}
