/** The arrangement a cooperation is born with, put on record with its first month. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { Arrangement } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';

export class ArrangementRepository {
  constructor(private readonly sql: Sql) {}

  /** The first arrangement is the one the cooperation was born with, paid by its city; where one is on record nothing is written. A change approved before the first bill goes before it. */
  async begin(no: string, terms: Arrangement, fromMonth: ContributionMonth): Promise<void> {
    await this.sql.query(
      `INSERT INTO arrangement (cooperation_no, payer_office_id, terms, from_month, basis, seq) OVERRIDING SYSTEM VALUE
       SELECT no, city_id, $2, $3, 'ketentuan kerja sama / terms of the cooperation', 0 FROM cooperation
        WHERE no = $1 AND NOT EXISTS (SELECT FROM arrangement WHERE cooperation_no = $1 AND decided_by IS NULL)
       ON CONFLICT (cooperation_no, group_code) WHERE decided_by IS NULL DO NOTHING`,
      [no, JSON.stringify(terms), fromMonth],
    );
  }
}
