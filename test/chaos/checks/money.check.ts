/** Every month is billed once a revision, lines add up to their payers' parts and those to the bill, and no money is counted twice. */
import { recordFaults } from '../../harness/record-faults';
import { noneOf, type Check } from './aftermath';

/** The process of a bill; one opened again after it was settled bears a number more. */
const PROCESS = `'billing-month.' || b.cooperation_no || '.' || b.month || CASE WHEN b.revision > 1 THEN '.r' || b.revision ELSE '' END`;
const MONTHS = `1 + (extract(year FROM age((max(b.month) || '-01')::date, (min(b.month) || '-01')::date)) * 12 + extract(month FROM age((max(b.month) || '-01')::date, (min(b.month) || '-01')::date)))`;

export const money: Check = async ({ database }) => {
  const none = (what: string, sql: string): Promise<string[]> => noneOf(database, what, sql);
  const [bills] = await database.query<{ bills: number; again: number; parts: number; settled: number }>(
    `SELECT count(*)::int AS bills, count(*) FILTER (WHERE revision > 1)::int AS again, (SELECT count(*)::int FROM sub_bill) AS parts, count(*) FILTER (WHERE standing = 'settled')::int AS settled FROM bill`);
  const [payments] = await database.query<{ payments: number; credits: number }>(`SELECT count(*) FILTER (WHERE source <> 'credit')::int AS payments, count(*) FILTER (WHERE source = 'credit')::int AS credits FROM payment`);
  const findings = [
    ...(await recordFaults(database)),
    ...(await none('month process without a bill', `SELECT p.process_id FROM process_run p WHERE p.kind = 'billing-month' AND COALESCE(p.outcome, '') <> 'nobody-to-bill'
      AND NOT EXISTS (SELECT FROM bill b WHERE b.cooperation_no = p.no AND ${PROCESS} = regexp_replace(p.process_id, '[.]again-[0-9]+$', ''))`)),
    ...(await none('bill without a month process', `SELECT b.cooperation_no, b.month, b.revision FROM bill b LEFT JOIN process_run p ON p.process_id = ${PROCESS} WHERE p.process_id IS NULL`)),
    ...(await none('month passed over', `SELECT b.cooperation_no, min(b.month), max(b.month), count(DISTINCT b.month) FROM bill b JOIN cooperation c ON c.no = b.cooperation_no GROUP BY b.cooperation_no, c.cover_from
      HAVING min(b.month) <> to_char(c.cover_from, 'YYYY-MM') OR count(DISTINCT b.month) <> ${MONTHS}`)),
    ...(await none('bill settled and not paid, or paid and not settled', `SELECT b.cooperation_no, b.month, b.revision, b.standing, v.open FROM bill b JOIN bill_balance v ON v.bill_id = b.id
      WHERE (b.standing = 'settled') <> (v.open = 0)`)),
    ...(await none('statement line twice', `SELECT l.booked_on, l.amount, l.remittance, count(*) FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id GROUP BY s.account_hash, l.booked_on, l.direction, l.amount, l.remittance HAVING count(*) > 1`)),
    ...(await none('the same money twice', `SELECT cooperation_no, for_month, payer_key, count(*) FROM payment WHERE source = 'statement' GROUP BY 1, 2, 3 HAVING count(*) > 1`)),
    ...(await none('member twice', `SELECT cooperation_no, participant_id FROM standing_membership GROUP BY 1, 2 HAVING count(*) > 1`)),
    ...(await none('bill paid with money and without a receipt', `SELECT b.cooperation_no, b.month, b.revision FROM bill b WHERE b.standing = 'settled' AND b.receipt_document_id IS NULL
      AND EXISTS (SELECT FROM allocation a JOIN payment p ON p.id = a.payment_id WHERE a.bill_id = b.id AND p.source <> 'credit')`)),
  ];
  return { findings, figures: { bills: bills?.bills ?? 0, billedAgain: bills?.again ?? 0, parts: bills?.parts ?? 0, billsSettled: bills?.settled ?? 0, payments: payments?.payments ?? 0, credits: payments?.credits ?? 0 } };
};
