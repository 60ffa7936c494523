/** Who pays for a cooperation and how, from month to month. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { Arrangement } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';

export interface PayingArrangement {
  readonly payerOfficeId: string;
  readonly rehearsal: boolean;
  readonly terms: Arrangement;
}

export class ArrangementRepository {
  constructor(private readonly sql: Sql) {}

  /** The first arrangement is the one the cooperation was born with, paid by its city; where one is on record nothing is written. */
  async begin(no: string, terms: Arrangement, fromMonth: ContributionMonth): Promise<void> {
    await this.sql.query(
      `INSERT INTO arrangement (cooperation_no, payer_office_id, terms, from_month, basis)
       SELECT no, city_id, $2, $3, 'terms of the cooperation' FROM cooperation
        WHERE no = $1 AND NOT EXISTS (SELECT FROM arrangement WHERE cooperation_no = $1)
       ON CONFLICT (cooperation_no, from_month) DO NOTHING`,
      [no, JSON.stringify(terms), fromMonth],
    );
  }

  /** What holds in `month`; the terms of the cooperation where no row reaches it. Undefined for an unknown cooperation. */
  async of(no: string, month: ContributionMonth): Promise<PayingArrangement | undefined> {
    const [row] = await this.sql.query<PayingArrangement>(
      `SELECT coalesce(a.payer_office_id, c.city_id) AS "payerOfficeId", c.rehearsal, coalesce(a.terms, c.terms -> 'arrangement') AS terms
         FROM cooperation c
         LEFT JOIN LATERAL (SELECT payer_office_id, terms FROM arrangement
                             WHERE cooperation_no = c.no AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2)
                             ORDER BY from_month DESC LIMIT 1) a ON true
        WHERE c.no = $1`,
      [no, month],
    );
    return row;
  }
}
