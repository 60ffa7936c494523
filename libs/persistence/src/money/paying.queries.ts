/** Who pays for which group of a cooperation and how, in a month: the latest word on it counts. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { Arrangement } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';

export interface PayingArrangement {
  readonly group: string;
  /** null: every position no other group names. */
  readonly positions: readonly string[] | null;
  readonly payerOfficeId: string;
  readonly rehearsal: boolean;
  readonly terms: Arrangement;
  readonly budgetAccount: string;
}

export class PayingQueries {
  constructor(private readonly sql: Sql) {}

  /** What holds in `month`, a row for each group; the terms of the cooperation where no row reaches it. Empty for an unknown cooperation. */
  async of(no: string, month: ContributionMonth): Promise<PayingArrangement[]> {
    return this.sql.query<PayingArrangement>(
      `WITH spoken AS (
         SELECT DISTINCT ON (group_code) group_code, positions, payer_office_id, terms, budget_account FROM arrangement
          WHERE cooperation_no = $1 AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2)
          ORDER BY group_code, seq DESC)
       SELECT coalesce(s.group_code, 'all') AS group, s.positions, coalesce(s.payer_office_id, c.city_id) AS "payerOfficeId", c.rehearsal,
              coalesce(s.terms, c.terms -> 'arrangement') AS terms, coalesce(s.budget_account, '') AS "budgetAccount"
         FROM cooperation c
         LEFT JOIN (SELECT * FROM spoken UNION ALL SELECT 'all', NULL, NULL, NULL, '' WHERE NOT EXISTS (SELECT FROM spoken WHERE group_code = 'all')) s ON true
        WHERE c.no = $1 ORDER BY 1`,
      [no, month],
    );
  }

  /** Whose word on the month is the latest; null where only the terms of the cooperation speak. */
  async deciderOf(no: string, month: ContributionMonth): Promise<string | null> {
    const [row] = await this.sql.query<{ by: string | null }>(
      `SELECT decided_by AS by FROM arrangement WHERE cooperation_no = $1 AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2) ORDER BY seq DESC LIMIT 1`,
      [no, month],
    );
    return row?.by ?? null;
  }

  /** Declared wages of those in force in the month, each once; empty where nobody declared any. */
  async wages(no: string, month: ContributionMonth): Promise<number[]> {
    const rows = await this.sql.query<{ wage: number }>(
      `SELECT DISTINCT wage FROM standing_membership WHERE cooperation_no = $1 AND wage IS NOT NULL AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2) ORDER BY 1`,
      [no, month],
    );
    return rows.map(({ wage }) => wage);
  }
}
