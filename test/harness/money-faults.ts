/** What bills and money may never do, whatever happened to a case: asked of the whole record after every story and every kill test. */
import type { Sql } from '@sinergi/persistence/database';

/** Each statement must return no row. */
type Never = readonly (readonly [what: string, sql: string])[];

/** Every month is billed once a revision; lines are their payer's part, and parts are the bill. */
const BILLS: Never = [
  ['billed twice, or a revision passed over', `SELECT cooperation_no, month, count(*) FROM bill GROUP BY 1, 2 HAVING count(*) <> max(revision) OR count(DISTINCT revision) <> max(revision)`],
  ['lines that are not their bill', `SELECT b.cooperation_no, b.month, b.revision, b.amount, coalesce(sum(l.amount), 0) FROM bill b LEFT JOIN bill_line l ON l.bill_id = b.id GROUP BY b.id
    HAVING coalesce(sum(l.amount), 0) <> b.amount OR count(DISTINCT l.membership_id) <> b.members`],
  ['parts that are not their bill', `SELECT b.cooperation_no, b.month, b.revision, b.amount, coalesce(sum(s.amount), 0) FROM bill b LEFT JOIN sub_bill s ON s.bill_id = b.id GROUP BY b.id HAVING coalesce(sum(s.amount), 0) <> b.amount`],
  ['lines that are not their part', `SELECT s.id, s.amount, coalesce(sum(l.amount), 0) FROM sub_bill s LEFT JOIN bill_line l ON l.sub_bill_id = s.id AND l.bill_id = s.bill_id GROUP BY s.id
    HAVING coalesce(sum(l.amount), 0) <> s.amount OR count(DISTINCT l.membership_id) <> s.members`],
  ['credit that is not what was given back', `SELECT s.id, s.amount, p.amount FROM sub_bill s FULL JOIN payment p ON p.credit_of = s.id
    WHERE (s.amount < 0 OR p.source = 'credit') AND (s.amount < 0 AND p.amount = -s.amount AND p.payer_key = s.payer_key AND p.standing = 'booked') IS NOT TRUE`],
  ['settled and open', `SELECT b.cooperation_no, b.month, b.revision, v.open FROM bill b JOIN bill_balance v ON v.bill_id = b.id WHERE b.standing = 'settled' AND v.open > 0`],
  ['open that is not billed less paid less written off', `SELECT sub_bill_id, billed, paid, written_off, open FROM sub_bill_balance WHERE billed > 0 AND open <> billed - paid - written_off`],
  ['deducted otherwise than covered and remitted', `SELECT s.batch_id, s.deducted, s.covered, s.remitted FROM deduction_batch_sums s WHERE NOT s.remitted BETWEEN 0 AND s.covered OR s.covered > s.deducted`],
];

/** Money in = allocated + unapplied + returned + taken back; it pays its own payer, once, and never more than is owed. */
const MONEY: Never = [
  ['money in is not allocated, left over, returned or taken back', `SELECT * FROM (
    SELECT p.cooperation_no AS no, sum(p.amount) FILTER (WHERE p.amount > 0) AS money_in, coalesce(-sum(p.amount) FILTER (WHERE p.amount < 0), 0) AS gone,
           coalesce((SELECT sum(a.amount) FROM allocation a JOIN payment q ON q.id = a.payment_id WHERE q.cooperation_no = p.cooperation_no AND q.standing = 'booked'), 0) AS allocated,
           coalesce((SELECT sum(u.unapplied) FROM payment_unapplied u JOIN payment q ON q.id = u.payment_id WHERE q.cooperation_no = p.cooperation_no), 0) AS left_over
      FROM payment p WHERE p.standing = 'booked' GROUP BY p.cooperation_no) sums WHERE money_in <> allocated + left_over + gone`],
  ['line booked to another amount', `SELECT l.id FROM statement_line l JOIN payment p ON p.statement_line_id = l.id AND p.standing = 'booked' GROUP BY l.id HAVING sum(p.amount) <> CASE WHEN l.direction = 'credit' THEN l.amount ELSE -l.amount END`],
  ['line of a return booked to another amount', `SELECT p.id FROM payment p JOIN statement_line l ON l.id = p.statement_line_id WHERE p.source = 'return' AND -p.amount <> l.amount`],
  ['left over below nothing', `SELECT payment_id FROM payment_unapplied WHERE unapplied < 0`],
  ['spent twice', `SELECT p.id, p.amount, sum(a.amount) FROM payment p JOIN allocation a ON a.payment_id = p.id WHERE p.takes_back IS NULL GROUP BY p.id HAVING sum(a.amount) > p.amount`],
  ['allocated below nothing', `SELECT payment_id FROM allocation GROUP BY payment_id, sub_bill_id HAVING sum(amount) < 0 AND payment_id IN (SELECT id FROM payment WHERE takes_back IS NULL)`],
  ['paid beyond what was owed, below nothing or elsewhere', `SELECT s.id, s.payer_key, s.amount, sum(a.amount) FROM sub_bill s JOIN allocation a ON a.sub_bill_id = s.id GROUP BY s.id HAVING sum(a.amount) > greatest(s.amount, 0) OR sum(a.amount) < 0 OR bool_or(a.bill_id <> s.bill_id)`],
  ['money of one payer at another, and nobody said so', `SELECT p.id, p.payer_key, s.payer_key FROM payment p JOIN allocation a ON a.payment_id = p.id JOIN sub_bill s ON s.id = a.sub_bill_id 
    WHERE p.payer_key <> s.payer_key AND NOT EXISTS (SELECT FROM statement_match m JOIN statement_match_part w ON w.match_id = m.id AND w.sub_bill_id = s.id WHERE m.payment_id = coalesce(p.takes_back, p.id) AND m.standing = 'booked')`],
  ['money of one case at another', `SELECT p.id, p.cooperation_no, b.cooperation_no FROM payment p JOIN allocation a ON a.payment_id = p.id JOIN bill b ON b.id = a.bill_id WHERE p.cooperation_no <> b.cooperation_no`],
  ['taken back and still paying', `SELECT p.id FROM payment p JOIN payment c ON c.takes_back = p.id AND c.source = 'reversal' JOIN allocation a ON a.payment_id IN (p.id, c.id) GROUP BY p.id HAVING sum(a.amount) <> 0`],
  ['a rehearsal paid with real money', `SELECT p.id FROM payment p JOIN cooperation c ON c.no = p.cooperation_no JOIN statement_line l ON l.id = p.statement_line_id JOIN bank_statement st ON st.id = l.statement_id WHERE st.rehearsal <> c.rehearsal`],
  ['booked above the limit by one person', `SELECT id FROM statement_match WHERE standing = 'booked' AND needs_second AND (decided_by IS NULL OR decided_by = proposed_by)`],
  ['remitted otherwise than booked', `SELECT d.number FROM disbursement d WHERE (SELECT coalesce(sum(amount), 0) FROM remittance WHERE disbursement_id = d.id AND standing = 'booked')
    <> (SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.cooperation_no = d.cooperation_no AND p.disbursement_no = d.number AND p.matched_by = 'treasury' AND p.standing = 'booked')`],
];

const LETTERS: Never = [['two letters of one occasion', `SELECT occasion FROM letter GROUP BY occasion HAVING count(*) > 1`]];

/** Sentences of what is wrong with money, of all cases on record. */
export const moneyFaults = (sql: Sql): Promise<string[]> => found(sql, MONEY);

/** With bills and letters: of a record that processes have written. */
export const collectionFaults = (sql: Sql): Promise<string[]> => found(sql, [...BILLS, ...MONEY, ...LETTERS]);

async function found(sql: Sql, never: Never): Promise<string[]> {
  const rows = await sql.query<{ fault: string }>(never.map(([what, broken]) => `SELECT '${what}: ' || x::text AS fault FROM (${broken}) x`).join(' UNION ALL '));
  return rows.map(({ fault }) => fault);
}

/** @throws the first of them */
export async function noMoneyFaults(sql: Sql): Promise<void> {
  const [fault] = await moneyFaults(sql);
  if (fault) throw new Error(fault);
}
