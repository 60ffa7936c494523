/** Amounts above which a second person must agree: dated rows that say who set them, when and on what ground. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';

export interface MoneyLimit {
  readonly amount: number;
  readonly fromDate: LocalDate;
  readonly source: string;
  /** null: as the system came. */
  readonly setBy: string | null;
}

const LIMIT = `SELECT l.amount, l.from_date AS "fromDate", l.source, p.full_name AS "setBy" FROM money_limit l LEFT JOIN person p ON p.id = l.set_by WHERE l.code = 'match-second-person'`;

/** The latest word on a day counts. */
export async function matchLimitOn(sql: Sql, on: LocalDate): Promise<MoneyLimit> {
  const [limit] = await sql.query<MoneyLimit>(`${LIMIT} AND l.from_date <= $1 ORDER BY l.from_date DESC, l.recorded_at DESC LIMIT 1`, [on]);
  return limit as MoneyLimit;
}

export class MoneyLimitRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<MoneyLimit[]> {
    return this.database.query<MoneyLimit>(`${LIMIT} ORDER BY l.from_date DESC, l.recorded_at DESC`);
  }

  set(limit: { readonly amount: number; readonly fromDate: LocalDate; readonly source: string }, by: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`INSERT INTO money_limit (code, amount, from_date, source, set_by) VALUES ('match-second-person', $1, $2, $3, $4)`, [limit.amount, limit.fromDate, limit.source, by]);
      await recordAct(transaction, author, 'money-limit.set', 'money-limit:match-second-person', { amount: limit.amount, fromDate: limit.fromDate });
    });
  }
}
