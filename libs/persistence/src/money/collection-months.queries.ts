/** The months of a cooperation at a glance: all bills of a month together, what came in, and the wait for its money. */
import type { CollectionMonthView } from '@sinergi/contracts/collection-month.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Sql } from '../database';

export interface CollectionMonthRow extends Omit<CollectionMonthView, 'due' | 'month'> {
  readonly month: ContributionMonth;
  /** Of the bill that is asked for now; of a settled month the first. */
  readonly revision: number;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
}

const MONTHS = `
  WITH one AS (
    SELECT b.id, b.month, b.revision, b.members, b.amount, b.standing, b.issued_on, b.due_on, k.open, p.received, s.credited, s.payers
      FROM bill b
      JOIN LATERAL (SELECT open FROM bill_balance WHERE bill_id = b.id) k ON true
      JOIN LATERAL (SELECT coalesce(sum(a.amount), 0)::bigint AS received FROM allocation a JOIN payment m ON m.id = a.payment_id WHERE a.bill_id = b.id AND m.source <> 'credit') p ON true
      JOIN LATERAL (SELECT count(*) FILTER (WHERE amount > 0) AS payers, coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)::bigint AS credited FROM sub_bill WHERE bill_id = b.id) s ON true
     WHERE b.cooperation_no = $1 AND b.members > 0),
  asked AS (SELECT DISTINCT ON (month) month, revision, issued_on, due_on, payers FROM one ORDER BY month, open = 0, CASE WHEN open > 0 THEN -revision ELSE revision END)
  SELECT o.month, max(o.members) AS members, min(a.payers) AS payers, sum(o.amount)::bigint AS billed, sum(o.received)::bigint AS paid, sum(o.open)::bigint AS open, sum(o.credited)::bigint AS credited,
         CASE WHEN sum(o.open) = 0 THEN 'settled' WHEN bool_or(o.standing = 'in-arrears' AND o.open > 0) THEN 'in-arrears' ELSE 'issued' END AS standing,
         a.revision, a.issued_on AS "issuedOn", a.due_on AS "dueOn", array_agg(o.id ORDER BY o.revision DESC) AS "billIds",
         (SELECT t.id FROM task t WHERE t.closed_on IS NULL AND t.process_id = 'billing-month.' || $1 || '.' || o.month || CASE WHEN a.revision > 1 THEN '.r' || a.revision ELSE '' END
           ORDER BY t.opened_on DESC LIMIT 1) AS "taskId"
    FROM one o JOIN asked a ON a.month = o.month GROUP BY o.month, a.revision, a.issued_on, a.due_on ORDER BY o.month DESC`;

export class CollectionMonthsQueries {
  constructor(private readonly sql: Sql) {}

  /** The latest first. */
  of(no: string): Promise<CollectionMonthRow[]> {
    return this.sql.query<CollectionMonthRow>(MONTHS, [no]);
  }
}
