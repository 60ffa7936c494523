/** What money of a statement may never do: come in without being somewhere, be spent twice, or pay more than was owed. */
import type { Sql } from '@sinergi/persistence/database';

/** Sentences of what is wrong, of all cases on record. Money in = allocated + unapplied + returned + taken back. */
export async function moneyFaults(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ fault: string }>(`
    SELECT 'line booked to another amount: ' || l.id AS fault FROM statement_line l JOIN payment p ON p.statement_line_id = l.id AND p.standing = 'booked'
     GROUP BY l.id HAVING sum(p.amount) <> CASE WHEN l.direction = 'credit' THEN l.amount ELSE -l.amount END
    UNION ALL SELECT 'line of a return or reversal booked to another amount: ' || p.id FROM payment p JOIN statement_line l ON l.id = p.statement_line_id WHERE p.source = 'return' AND -p.amount <> l.amount
    UNION ALL SELECT 'left over below nothing: ' || payment_id FROM payment_unapplied WHERE unapplied < 0
    UNION ALL SELECT 'allocated below nothing: ' || payment_id FROM allocation GROUP BY payment_id, sub_bill_id HAVING sum(amount) < 0 AND payment_id IN (SELECT id FROM payment WHERE takes_back IS NULL)
    UNION ALL SELECT 'paid beyond what was owed or below nothing: ' || s.id FROM sub_bill s JOIN allocation a ON a.sub_bill_id = s.id GROUP BY s.id HAVING sum(a.amount) > greatest(s.amount, 0) OR sum(a.amount) < 0
    UNION ALL SELECT 'taken back and still paying: ' || p.id FROM payment p JOIN payment c ON c.takes_back = p.id AND c.source = 'reversal' JOIN allocation a ON a.payment_id IN (p.id, c.id) GROUP BY p.id HAVING sum(a.amount) <> 0
    UNION ALL SELECT 'a rehearsal paid with real money: ' || p.id FROM payment p JOIN cooperation c ON c.no = p.cooperation_no JOIN statement_line l ON l.id = p.statement_line_id JOIN bank_statement st ON st.id = l.statement_id WHERE st.rehearsal <> c.rehearsal
    UNION ALL SELECT 'booked above the limit by one person: ' || id FROM statement_match WHERE standing = 'booked' AND needs_second AND (decided_by IS NULL OR decided_by = proposed_by)
    UNION ALL SELECT 'money in is not allocated, left over, returned or taken back: ' || no FROM (
      SELECT p.cooperation_no AS no, sum(p.amount) FILTER (WHERE p.amount > 0) AS money_in, coalesce(-sum(p.amount) FILTER (WHERE p.amount < 0), 0) AS gone,
             coalesce((SELECT sum(a.amount) FROM allocation a JOIN payment q ON q.id = a.payment_id WHERE q.cooperation_no = p.cooperation_no AND q.standing = 'booked'), 0) AS allocated,
             coalesce((SELECT sum(u.unapplied) FROM payment_unapplied u JOIN payment q ON q.id = u.payment_id WHERE q.cooperation_no = p.cooperation_no), 0) AS left_over
        FROM payment p WHERE p.standing = 'booked' GROUP BY p.cooperation_no) sums WHERE money_in <> allocated + left_over + gone`);
  return rows.map(({ fault }) => fault);
}

/** @throws the first of them */
export async function noMoneyFaults(sql: Sql): Promise<void> {
  const [fault] = await moneyFaults(sql);
  if (fault) throw new Error(fault);
}
