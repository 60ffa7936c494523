/** What a month would ask of whom, without asking it: the same members and prices as its bill, nothing written. */
import type { BillPreviewView, PayerPartView, PriceRuleView, SubBillView } from '@sinergi/contracts/arrangement.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { Sql } from '../database';
import type { BillPrice } from './bill.repository';
import { ANSWERED_BY } from './payer-desks';
import { payerKey } from './payer-key';

/** A payer's name by its key: the office, the village or district, or everybody who pays alone. */
const NAMED = (key: string): string => `
  CASE WHEN ${key} LIKE 'office:%' THEN (SELECT o.name FROM office o WHERE o.id = substr(${key}, 8)::uuid)
       WHEN ${key} LIKE 'person:%' THEN ''
       ELSE coalesce((SELECT r.name FROM region r WHERE r.code = split_part(${key}, ':', 2) LIMIT 1), split_part(${key}, ':', 2)) END`;

const PREVIEW = `
  WITH price AS (SELECT * FROM unnest($3::text[], $4::bigint[], $5::text[], $6::uuid[], $7::bigint[]) AS u (positions, amount, split, payer_office_id, wage)),
  in_force AS (
    SELECT id, participant_id, position_code, village_code, district_code, wage FROM standing_membership
     WHERE cooperation_no = $1 AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2)),
  due AS (
    SELECT m.id AS membership_id, p.amount,${payerKey(`'person:'`)}
      FROM in_force m JOIN price p ON m.position_code = ANY (string_to_array(p.positions, ',')) AND (p.wage IS NULL OR p.wage = coalesce(m.wage, 0))),
  wanted AS (SELECT payer_key, count(DISTINCT membership_id) AS members, sum(amount)::bigint AS amount FROM due GROUP BY 1),
  asked AS (
    SELECT CASE WHEN s.payer_key LIKE 'person:%' THEN 'person:' ELSE s.payer_key END AS payer_key, sum(s.amount)::bigint AS billed
      FROM bill b JOIN sub_bill s ON s.bill_id = b.id WHERE b.cooperation_no = $1 AND b.month = $2 GROUP BY 1)
  SELECT k.payer_key AS "payerKey", ${NAMED('k.payer_key')} AS payer, coalesce(members, 0) AS members, coalesce(amount, 0) AS amount, coalesce(billed, 0) AS billed
    FROM (SELECT coalesce(w.payer_key, a.payer_key) AS payer_key, w.members, w.amount, a.billed FROM wanted w FULL JOIN asked a ON a.payer_key = w.payer_key) k
   WHERE coalesce(amount, 0) <> 0 OR coalesce(billed, 0) <> 0 ORDER BY 1`;

/** Rules a preview names at most: where each member's own wage counts there may be thousands. */
const RULES_SHOWN = 40;

function rulesOf(prices: readonly BillPrice[]): PriceRuleView[] {
  const lines = prices.flatMap((price) => price.lines);
  const each = new Map(lines.map(({ ruleText, source, certainty }) => [ruleText, { rule: ruleText, source, certainty }]));
  return [...each.values()].slice(0, RULES_SHOWN);
}

export class BillPreviewQueries {
  constructor(private readonly sql: Sql) {}

  async of(no: string, month: ContributionMonth, prices: readonly BillPrice[]): Promise<BillPreviewView> {
    const rows = await this.sql.query<Omit<PayerPartView, 'before'>>(PREVIEW, [
      no, month, prices.map(({ positions }) => positions.join(',')), prices.map(({ amount }) => amount), prices.map(({ split }) => split), prices.map(({ payerOfficeId }) => payerOfficeId), prices.map(({ wage }) => wage),
    ]);
    const [inForce] = await this.sql.query<{ members: number }>(
      'SELECT count(*) AS members FROM standing_membership WHERE cooperation_no = $1 AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2)', [no, month]);
    const [{ isBilled }] = (await this.sql.query<{ isBilled: boolean }>('SELECT EXISTS (SELECT FROM bill WHERE cooperation_no = $1 AND month = $2) AS "isBilled"', [no, month])) as [{ isBilled: boolean }];
    const parts = rows.map((part) => ({ ...part, before: isBilled ? part.billed : part.amount }));
    const sum = (of: (part: PayerPartView) => number): number => parts.reduce((total, part) => total + of(part), 0);
    return { no, month, members: inForce?.members ?? 0, amount: sum(({ amount }) => amount), billed: sum(({ billed }) => billed), before: sum(({ before }) => before), isBilled, parts, rules: rulesOf(prices) };
  }

  /** Months of the case that are billed, the oldest first. */
  async billedMonths(no: string, from: ContributionMonth, until: ContributionMonth | null): Promise<ContributionMonth[]> {
    const rows = await this.sql.query<{ month: ContributionMonth }>(
      'SELECT DISTINCT month FROM bill WHERE cooperation_no = $1 AND month >= $2 AND ($3::text IS NULL OR month <= $3) ORDER BY 1', [no, from, until]);
    return rows.map(({ month }) => month);
  }

  async isBillOf(no: string, billId: string): Promise<boolean> {
    return (await this.sql.query('SELECT FROM bill WHERE cooperation_no = $1 AND id::text = $2', [no, billId])).length > 0;
  }

  /** Who owes which part of a bill; a person who pays alone is shown without a name. */
  payersOf(billId: string): Promise<SubBillView[]> {
    return this.sql.query<SubBillView>(
      `SELECT s.id, s.payer_key AS "payerKey", ${NAMED('s.payer_key')} AS payer, s.members, s.amount, k.paid, k.open, s.payment_code AS "paymentCode", (SELECT g.code FROM agency_code g WHERE g.sub_bill_id = s.id) AS "agencyCode", s.rung, s.rung_on AS "rungOn", ${ANSWERED_BY} AS "answeredBy", s.invoice_document_id AS "invoiceDocumentId", s.receipt_document_id AS "receiptDocumentId"
         FROM sub_bill s JOIN bill b ON b.id = s.bill_id JOIN LATERAL (SELECT paid, open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true WHERE s.bill_id = $1 ORDER BY k.open = 0, s.payer_key`,
      [billId],
    );
  }
}
