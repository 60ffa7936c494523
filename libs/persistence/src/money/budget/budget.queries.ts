/** What the record says of budget accounts on a day: the cases of a city that draw on them, what is billed and paid, and every ceiling recorded. */
import type { BudgetRevisionView } from '@sinergi/contracts/budget.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql } from '../../database';
import type { DrawingCase } from './budget-expected';

export interface BilledDraw {
  readonly no: string;
  readonly month: ContributionMonth;
  readonly payerKey: string;
  readonly account: string;
  readonly billed: Rupiah;
  readonly paid: Rupiah;
}

export interface CeilingRow extends Omit<BudgetRevisionView, 'amount' | 'fromMonth' | 'untilMonth' | 'mayDecide'> {
  readonly payerKey: string;
  readonly account: string;
  readonly accountName: string;
  readonly amount: Rupiah;
  readonly fromMonth: ContributionMonth;
  readonly untilMonth: ContributionMonth;
  readonly recordedBy: string;
  readonly no: string;
}

/** Cases of the same city, real or rehearsed like this one. */
const SIBLINGS = `SELECT o.no FROM cooperation c JOIN cooperation o ON o.city_id = c.city_id AND o.rehearsal = c.rehearsal WHERE c.no = $1`;

/** Money of a part that several accounts bear fills them in the order of their codes, so that what is paid is exact; a credit is paid back once it is spent. */
const BILLED = `
  WITH part AS (
    SELECT b.cooperation_no AS no, b.month, s.id, s.payer_key, a.budget_account AS account, a.amount,
           coalesce(sum(abs(a.amount)) OVER (PARTITION BY s.id, a.amount < 0 ORDER BY a.budget_account ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN bill_account a ON a.sub_bill_id = s.id
     WHERE b.cooperation_no IN (${SIBLINGS}) AND b.month BETWEEN $2 || '-01' AND $2 || '-12' AND b.issued_on <= $3)
  SELECT p.no, p.month, p.payer_key AS "payerKey", p.account, sum(p.amount)::bigint AS billed, sum(sign(p.amount) * greatest(0, least(abs(p.amount), coalesce(m.moved, 0) - p.before)))::bigint AS paid
    FROM part p CROSS JOIN LATERAL (
    SELECT CASE WHEN p.amount < 0 THEN (SELECT sum(a.amount) FROM payment c JOIN allocation a ON a.payment_id = c.id WHERE c.credit_of = p.id AND a.allocated_on <= $3)
                ELSE (SELECT sum(amount) FROM allocation WHERE sub_bill_id = p.id AND allocated_on <= $3) END AS moved) m
   GROUP BY 1, 2, 3, 4`;

export class BudgetQueries {
  constructor(private readonly sql: Sql) {}

  billed(no: string, year: number, on: LocalDate): Promise<BilledDraw[]> {
    return this.sql.query<BilledDraw>(BILLED, [no, String(year), on]);
  }

  /** Those an account is named for in the year. */
  drawing(no: string, year: number, on: LocalDate): Promise<DrawingCase[]> {
    return this.sql.query<DrawingCase>(
      `SELECT c.no, c.cover_from AS "coverFrom", c.terms, c.closed_on IS NOT NULL AS closed, (SELECT max(month) FROM bill b WHERE b.cooperation_no = c.no AND b.issued_on <= $3) AS "lastBilled"
         FROM cooperation c WHERE c.no IN (${SIBLINGS})
          AND EXISTS (SELECT FROM arrangement a WHERE a.cooperation_no = c.no AND a.budget_account <> '' AND a.from_month <= $2 || '-12' AND (a.until_month IS NULL OR a.until_month >= $2 || '-01')) ORDER BY c.no`,
      [no, String(year), on],
    );
  }

  /** Of every case of the city, the oldest first; the latest confirmed one in effect on a day counts. */
  ceilings(no: string, year: number): Promise<CeilingRow[]> {
    return this.sql.query<CeilingRow>(
      `SELECT b.id, b.payer_key AS "payerKey", b.budget_account AS account, b.account_name AS "accountName", b.amount, b.from_month AS "fromMonth", b.until_month AS "untilMonth", b.from_date AS "fromDate",
              b.document_kind AS "documentKind", b.document_no AS "documentNo", b.document_date AS "documentDate", b.reason, b.recorded_on AS "recordedOn", b.recorded_by AS "recordedBy", b.cooperation_no AS no,
              b.standing, b.decided_on AS "decidedOn", b.decision_reason AS "decisionReason",
              (SELECT coalesce(json_agg(json_build_object('threshold', w.threshold, 'month', w.month, 'on', w.on_date) ORDER BY w.on_date, w.threshold), '[]') FROM budget_warning w WHERE w.ceiling_id = b.id) AS warned
         FROM budget_ceiling b WHERE b.cooperation_no IN (${SIBLINGS}) AND b.fiscal_year = $2 ORDER BY b.from_date, b.seq`,
      [no, year],
    );
  }

  /** Who may have a budget: the offices of its arrangements, and whoever was billed a part. */
  async payers(no: string): Promise<{ payerKey: string; payer: string }[]> {
    return this.sql.query(
      `WITH keys AS (
         SELECT 'office:' || payer_office_id AS key FROM arrangement WHERE cooperation_no = $1
         UNION SELECT 'office:' || (p ->> 'payerOfficeId') FROM arrangement, jsonb_array_elements(coalesce(nullif(terms -> 'portions', 'null'), '[]')) p WHERE cooperation_no = $1 AND p ->> 'payerOfficeId' IS NOT NULL
         UNION SELECT DISTINCT s.payer_key FROM bill b JOIN sub_bill s ON s.bill_id = b.id WHERE b.cooperation_no = $1 AND s.payer_key NOT LIKE 'person:%'
         UNION SELECT 'office:' || city_id FROM cooperation WHERE no = $1)
       SELECT k.key AS "payerKey", CASE WHEN k.key LIKE 'office:%' THEN (SELECT name FROM office WHERE id = substr(k.key, 8)::uuid) ELSE coalesce((SELECT name FROM region WHERE code = split_part(k.key, ':', 2) LIMIT 1), split_part(k.key, ':', 2)) END AS payer
         FROM keys k ORDER BY k.key <> 'office:' || (SELECT city_id FROM cooperation WHERE no = $1), k.key LIKE 'office:%' DESC, 2`,
      [no],
    );
  }

  /** Months of cases that draw on the account and still wait for their money. */
  async waiting(payerKey: string, account: string, no: string): Promise<string[]> {
    const rows = await this.sql.query<{ processId: string }>(
      `SELECT DISTINCT ON (r.no) r.process_id AS "processId" FROM process_run r
        WHERE r.no IN (${SIBLINGS}) AND r.kind = 'billing-month' AND r.closed_on IS NULL
          AND EXISTS (SELECT FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN bill_account a ON a.sub_bill_id = s.id WHERE b.cooperation_no = r.no AND s.payer_key = $2 AND a.budget_account = $3)
        ORDER BY r.no, r.period DESC, r.process_id DESC`,
      [no, payerKey, account],
    );
    return rows.map(({ processId }) => processId);
  }
}
