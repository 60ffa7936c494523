/** Cover follows allocation: whose month is covered has it paid in full by every payer, and the other way round, counted from rows without the rule. */
import { monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { coverOf } from '@sinergi/domain/cover/cover';
import { monthsOf } from '@sinergi/domain/cover/cover-months';
import type { Sql } from '@sinergi/persistence/database';
import { PaidMonthsQueries } from '@sinergi/persistence/money/paid-months.queries';

/** People by month whose every payer that asks anything of them for it has had it allocated in full. */
const PAID = `
  WITH got AS (SELECT a.sub_bill_id, sum(a.amount) AS amount FROM allocation a JOIN payment p ON p.id = a.payment_id WHERE p.cooperation_no = $1 AND p.standing = 'booked' GROUP BY 1),
  owed AS (SELECT b.month, m.participant_id, s.payer_key, sum(l.amount) AS net, bool_and(s.amount <= 0 OR coalesce(g.amount, 0) >= s.amount) AS paid
             FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN bill_line l ON l.sub_bill_id = s.id JOIN membership m ON m.id = l.membership_id LEFT JOIN got g ON g.sub_bill_id = s.id
            WHERE b.cooperation_no = $1 GROUP BY 1, 2, 3),
  person AS (SELECT month, participant_id, coalesce(bool_and(paid) FILTER (WHERE net > 0), true) AS paid FROM owed GROUP BY 1, 2)
  SELECT month, count(*)::int AS people FROM person WHERE paid GROUP BY 1`;

/** A day after everything that is on record of the case. */
const LAST_DAY = `SELECT greatest(max(b.due_on), max(b.issued_on), max(a.allocated_on), max(b.settled_on), (now() + interval '1 day')::date)::text AS day FROM bill b LEFT JOIN allocation a ON a.bill_id = b.id WHERE b.cooperation_no = $1`;

/** Sentences of what is wrong, of all cases on record. */
export async function coverFaults(sql: Sql): Promise<string[]> {
  const cases = await sql.query<{ no: string }>('SELECT DISTINCT cooperation_no AS no FROM bill ORDER BY 1');
  const faults: string[] = [];
  for (const { no } of cases) faults.push(...(await faultsOfCase(sql, no)));
  return faults;
}

async function faultsOfCase(sql: Sql, no: string): Promise<string[]> {
  const months = new PaidMonthsQueries(sql);
  const [[{ day }], rows, alike, arranged] = await Promise.all([sql.query<{ day: LocalDate }>(LAST_DAY, [no]) as Promise<[{ day: LocalDate }]>, sql.query<{ month: ContributionMonth; people: number }>(PAID, [no]), months.alike(no), months.arranged(no)]);
  const covered = new Map<ContributionMonth, number>();
  const left = new Map<ContributionMonth, number>();
  for (const { people, memberships, bills } of alike) {
    const known = monthsOf(memberships, bills, monthOf(day), arranged, () => day);
    for (const { month } of known.filter((row) => row.bills.length > 0)) {
      const { status } = coverOf(known, month, day);
      if (status === 'covered') covered.set(month, (covered.get(month) ?? 0) + people);
      // paid for and no member of that month any more
      if (status === 'not-registered') left.set(month, (left.get(month) ?? 0) + people);
    }
  }
  const paid = new Map(rows.map(({ month, people }) => [month, people]));
  return [...new Set([...covered.keys(), ...paid.keys()])].flatMap((month) => {
    const [is, due] = [covered.get(month) ?? 0, paid.get(month) ?? 0];
    return is <= due && due <= is + (left.get(month) ?? 0) ? [] : [`cover that does not follow its money: ${no} ${month} ${is} covered, ${due} paid for`];
  });
}
