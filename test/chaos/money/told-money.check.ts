/** What the bank told of a case came in once, and what its months ask is what its members cost, however often they were billed. */
import type { Database } from '@sinergi/persistence/database';
import type { PayingCase } from './paying-case';

interface Row {
  readonly lines: number;
  readonly came: number;
  readonly allocated: number;
  readonly unapplied: number;
}

export async function faultsOfMoney(database: Database, { no, credits }: PayingCase): Promise<string[]> {
  const [row] = await database.query<Row>(
    `SELECT (SELECT count(DISTINCT statement_line_id)::int FROM payment WHERE cooperation_no = $1 AND source = 'statement') AS lines,
            (SELECT coalesce(sum(amount), 0)::bigint FROM payment WHERE cooperation_no = $1 AND source = 'statement' AND standing = 'booked') AS came,
            (SELECT coalesce(sum(a.amount), 0)::bigint FROM allocation a JOIN payment p ON p.id = a.payment_id WHERE p.cooperation_no = $1 AND p.source = 'statement') AS allocated,
            (SELECT coalesce(sum(u.unapplied), 0)::bigint FROM payment_unapplied u JOIN payment p ON p.id = u.payment_id WHERE p.cooperation_no = $1 AND p.source = 'statement') AS unapplied`,
    [no],
  );
  const told = credits.reduce((sum, { amount }) => sum + amount, 0);
  const owed = await database.query<{ month: string }>(
    `SELECT b.month FROM bill b JOIN bill_line l ON l.bill_id = b.id WHERE b.cooperation_no = $1 GROUP BY b.month, l.membership_id
      HAVING sum(l.amount) <> (SELECT max(first.amount) FROM bill_line first JOIN bill f ON f.id = first.bill_id WHERE f.cooperation_no = $1 AND f.month = b.month AND f.revision = 1)`,
    [no],
  );
  const faults = owed.map(({ month }) => `${no}: a member owes another sum for ${month} than the month costs`);
  if (!row || row.lines !== credits.length) faults.push(`${no}: ${credits.length} lines told, ${row?.lines} booked`);
  if (!row || row.came !== told || row.allocated + row.unapplied !== told) faults.push(`${no}: ${told} told, ${row?.came} booked, ${row?.allocated} allocated, ${row?.unapplied} unapplied`);
  return faults;
}
