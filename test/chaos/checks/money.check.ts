/** Every month is billed once, lines add up to their bill, and no money is counted twice. */
import { noneOf, type Check } from './aftermath';

export const money: Check = async ({ database }) => {
  const [bills] = await database.query<{ bills: number; settled: number }>(`SELECT count(*)::int AS bills, count(*) FILTER (WHERE standing = 'settled')::int AS settled FROM bill`);
  const [payments] = await database.query<{ payments: number }>(`SELECT count(*)::int AS payments FROM payment`);
  const findings = [
    ...(await noneOf(database, 'month billed twice', `SELECT cooperation_no, month, count(*) FROM bill GROUP BY 1, 2 HAVING count(*) > 1`)),
    ...(await noneOf(database, 'month process without a bill', `SELECT p.process_id FROM process_run p LEFT JOIN bill b ON b.cooperation_no = p.no AND b.month = p.period
      WHERE p.kind = 'billing-month' AND b.id IS NULL AND COALESCE(p.outcome, '') <> 'nobody-to-bill'`)),
    ...(await noneOf(database, 'bill without a month process', `SELECT b.cooperation_no, b.month FROM bill b LEFT JOIN process_run p ON p.no = b.cooperation_no AND p.period = b.month AND p.kind = 'billing-month' WHERE p.process_id IS NULL`)),
    ...(await noneOf(database, 'month passed over', `SELECT b.cooperation_no, min(b.month), max(b.month), count(DISTINCT b.month) FROM bill b JOIN cooperation c ON c.no = b.cooperation_no GROUP BY b.cooperation_no, c.cover_from
      HAVING min(b.month) <> to_char(c.cover_from, 'YYYY-MM')
          OR count(DISTINCT b.month) <> 1 + (extract(year FROM age((max(b.month) || '-01')::date, (min(b.month) || '-01')::date)) * 12 + extract(month FROM age((max(b.month) || '-01')::date, (min(b.month) || '-01')::date)))`)),
    ...(await noneOf(database, 'lines that are not their bill', `SELECT b.cooperation_no, b.month, b.amount, COALESCE(sum(l.amount), 0) FROM bill b LEFT JOIN bill_line l ON l.bill_id = b.id GROUP BY b.id
      HAVING COALESCE(sum(l.amount), 0) <> b.amount OR count(l.membership_id) <> b.members`)),
    ...(await noneOf(database, 'payment allocated beyond its amount', `SELECT p.id, p.amount, sum(a.amount) FROM payment p JOIN allocation a ON a.payment_id = p.id GROUP BY p.id HAVING sum(a.amount) > p.amount`)),
    ...(await noneOf(database, 'bill paid beyond its amount', `SELECT bill_id, billed, paid FROM bill_balance WHERE open < 0`)),
    ...(await noneOf(database, 'bill settled and not paid, or paid and not settled', `SELECT b.cooperation_no, b.month, b.standing, v.open FROM bill b JOIN bill_balance v ON v.bill_id = b.id
      WHERE (b.standing = 'settled') <> (v.open = 0)`)),
    ...(await noneOf(database, 'statement line booked twice', `SELECT statement_line_id FROM payment WHERE statement_line_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1`)),
    ...(await noneOf(database, 'the same money twice', `SELECT cooperation_no, for_month, count(*) FROM payment GROUP BY 1, 2 HAVING count(*) > 1`)),
    ...(await noneOf(database, 'member twice', `SELECT cooperation_no, participant_id FROM standing_membership GROUP BY 1, 2 HAVING count(*) > 1`)),
    ...(await noneOf(database, 'settled bill without a receipt', `SELECT cooperation_no, month FROM bill WHERE standing = 'settled' AND amount > 0 AND receipt_document_id IS NULL`)),
  ];
  return { findings, figures: { bills: bills?.bills ?? 0, billsSettled: bills?.settled ?? 0, payments: payments?.payments ?? 0 } };
};
