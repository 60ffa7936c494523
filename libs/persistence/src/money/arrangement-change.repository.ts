/** Another arrangement takes effect once it was approved, or is closed as it ended. */
import type { ArrangementChangeOutcome, ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { MonthsReopened } from '@sinergi/contracts/collection.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database } from '../database';
import { lockRoster } from '../rosters/roster-lock';

export class ArrangementChangeRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `arrangement-change-unknown` */
  async startOf(id: string): Promise<ArrangementChangeStart> {
    const [row] = await this.database.query<{ start: ArrangementChangeStart }>('SELECT start FROM arrangement_change WHERE id = $1', [id]);
    if (!row) throw new DomainError('arrangement-change-unknown', { id });
    return row.start;
  }

  /** No month of the case is billed meanwhile. @returns months billed already, each with the number of its next bill; the same again for a second call */
  apply(id: string, approvedBy: string, on: LocalDate): Promise<MonthsReopened['months']> {
    return this.database.inTransaction(async (transaction) => {
      const [change] = await transaction.query<{ no: string }>('SELECT cooperation_no AS no FROM arrangement_change WHERE id = $1', [id]);
      if (!change) throw new DomainError('arrangement-change-unknown', { id });
      await lockRoster(transaction, change.no);
      const applied = await transaction.query<{ reopened: MonthsReopened['months'] }>(
        `UPDATE arrangement_change c SET status = 'applied', finished_on = $2,
                reopened = (SELECT coalesce(json_agg(json_build_object('month', month, 'revision', next) ORDER BY month), '[]')
                              FROM (SELECT b.month, max(b.revision) + 1 AS next FROM bill b
                                     WHERE b.cooperation_no = c.cooperation_no AND b.month >= c.from_month AND (c.until_month IS NULL OR b.month <= c.until_month) GROUP BY b.month) billed)
          WHERE c.id = $1 AND c.status = 'awaiting-approval' RETURNING c.reopened`,
        [id, on],
      );
      await transaction.query(
        `INSERT INTO arrangement (cooperation_no, group_code, positions, payer_office_id, terms, from_month, until_month, budget_account, basis, decided_by, change_id)
         SELECT cooperation_no, group_code, positions, payer_office_id, terms, from_month, until_month, budget_account, reason, $2, id FROM arrangement_change WHERE id = $1 AND status = 'applied'
         ON CONFLICT (change_id) DO NOTHING`,
        [id, approvedBy],
      );
      const [row] = applied.length > 0 ? applied : await transaction.query<{ reopened: MonthsReopened['months'] }>(`SELECT reopened FROM arrangement_change WHERE id = $1 AND status = 'applied'`, [id]);
      if (!row) throw new Error('an arrangement that has ended otherwise cannot take effect');
      return row.reopened;
    });
  }

  /** The first end it comes to stands. */
  async finish(id: string, result: ArrangementChangeOutcome['result'], on: LocalDate): Promise<void> {
    await this.database.query(`UPDATE arrangement_change SET status = $2, finished_on = $3 WHERE id = $1 AND status = 'awaiting-approval'`, [id, result, on]);
  }
}
