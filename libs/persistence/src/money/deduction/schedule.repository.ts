/** How often honoraria are paid out and how late, from a month on, each word with its source. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { DisbursementSchedule } from '@sinergi/domain/collection/deduction/schedule';
import { recordAct, type Author } from '../../access/audit.repository';
import type { Database } from '../../database';

export interface ScheduleRow extends DisbursementSchedule {
  readonly group: string;
  readonly fromMonth: ContributionMonth;
  readonly source: string;
}

export class ScheduleRepository {
  constructor(private readonly database: Database) {}

  set(id: string, no: string, { group, period, lateMonths, payDay, fromMonth, source }: ScheduleRow, setBy: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO disbursement_schedule (id, cooperation_no, group_code, period, late_months, pay_day, from_month, source, set_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [id, no, group, period, lateMonths, payDay, fromMonth, source, setBy],
      );
      if (added.length > 0) await recordAct(transaction, author, 'deduction.schedule', no, { group, period, lateMonths, fromMonth });
    });
  }

  /** The latest first. */
  of(no: string): Promise<ScheduleRow[]> {
    return this.database.query<ScheduleRow>(
      `SELECT group_code AS group, period, late_months AS "lateMonths", pay_day AS "payDay", from_month AS "fromMonth", source FROM disbursement_schedule WHERE cooperation_no = $1 ORDER BY from_month DESC, seq DESC`,
      [no],
    );
  }
}

/** What holds in a month, of rows the latest first; the group `all` where the group has none of its own. */
export function scheduleIn(rows: readonly ScheduleRow[], month: ContributionMonth, group = 'all'): ScheduleRow | null {
  const said = rows.filter(({ fromMonth }) => fromMonth <= month);
  return said.find((row) => row.group === group) ?? said.find((row) => row.group === 'all') ?? null;
}
