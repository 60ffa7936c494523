/** The budget accounts of one bill, payer by payer: what each bears of it, and what its ceiling leaves once the bill is issued. */
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql } from '../../database';

export interface AccountOfBill {
  readonly payerKey: string;
  readonly account: string;
  readonly accountName: string;
  readonly amount: Rupiah;
  /** null: no ceiling is in force. */
  readonly left: Rupiah | null;
}

/** A month the ceiling was not made for has nothing left. */
const ACCOUNTS = `
  WITH own AS (
    SELECT b.month, b.issued_on, c.city_id, c.rehearsal, s.payer_key, a.budget_account AS account, sum(a.amount)::bigint AS amount
      FROM bill b JOIN cooperation c ON c.no = b.cooperation_no JOIN sub_bill s ON s.bill_id = b.id JOIN bill_account a ON a.sub_bill_id = s.id WHERE b.id = $1 GROUP BY 1, 2, 3, 4, 5, 6)
  SELECT o.payer_key AS "payerKey", o.account, coalesce(k.name, '') AS "accountName", o.amount,
         CASE WHEN k.amount IS NULL THEN NULL WHEN o.month BETWEEN k.from_month AND k.until_month THEN k.amount - d.billed ELSE -o.amount END AS left
    FROM own o
    LEFT JOIN LATERAL (
      SELECT g.amount, g.account_name AS name, g.from_month, g.until_month FROM budget_ceiling g JOIN cooperation r ON r.no = g.cooperation_no AND r.city_id = o.city_id AND r.rehearsal = o.rehearsal
       WHERE g.payer_key = o.payer_key AND g.budget_account = o.account AND g.fiscal_year::text = left(o.month, 4) AND g.standing = 'confirmed' AND g.from_date <= o.issued_on ORDER BY g.from_date DESC, g.seq DESC LIMIT 1) k ON true
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(a.amount), 0)::bigint AS billed FROM bill_account a JOIN sub_bill s ON s.id = a.sub_bill_id AND s.payer_key = o.payer_key JOIN bill b ON b.id = s.bill_id JOIN cooperation r ON r.no = b.cooperation_no AND r.city_id = o.city_id AND r.rehearsal = o.rehearsal
       WHERE a.budget_account = o.account AND left(b.month, 4) = left(o.month, 4) AND b.issued_on <= o.issued_on) d
   ORDER BY 2, 1`;

export const accountsOf = (sql: Sql, billId: string): Promise<AccountOfBill[]> => sql.query<AccountOfBill>(ACCOUNTS, [billId]);
