/** Money entered by hand that no movement shows yet: found beside the movements that may show it, and tied to the one that does. */
import { addDays, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { ENTERED_WINDOW_DAYS, enteredAlike, type EnteredLikeness, type EnteredMoney } from '@sinergi/domain/collection/matching/entered-money';
import type { Sql, Transaction } from '../database';
import { isNumberIn, type CreditLine, type LineClues } from './statement-matching.queries';

/** Booked payments one by one or as the remittance they came with, and what still awaits its second person. */
const ENTERED = `
  SELECT coalesce(p.remittance_id, p.id) AS id, p.cooperation_no AS no, sum(p.amount)::bigint AS amount, p.received_on AS on, min(p.disbursement_no) AS number, bool_and(p.standing = 'booked') AS confirmed,
         CASE WHEN count(*) = 1 THEN min(p.payer_key) END AS payer, array_agg(p.id) AS payments, array_agg(p.for_month) AS months
    FROM payment p JOIN cooperation c ON c.no = p.cooperation_no
   WHERE p.source = 'by-hand' AND p.standing <> 'rejected' AND p.takes_back IS NULL AND p.statement_line_id IS NULL AND c.rehearsal = $1 AND p.received_on BETWEEN $2 AND $3
   GROUP BY 1, 2, 4 HAVING sum(p.amount) = ANY ($4)
   UNION ALL
  SELECT r.id, d.cooperation_no, r.amount, r.received_on, d.number, false, NULL, '{}', '{}'
    FROM remittance r JOIN disbursement d ON d.id = r.disbursement_id JOIN cooperation c ON c.no = d.cooperation_no
   WHERE r.standing = 'proposed' AND r.statement_line_id IS NULL AND c.rehearsal = $1 AND r.received_on BETWEEN $2 AND $3 AND r.amount = ANY ($4)`;

const FOUND = `
  SELECT e.id, e.no, e.amount, e.on AS "receivedOn", e.number AS "disbursementNo", e.confirmed, coalesce(e.payer, b.only) AS "payerKey",
         coalesce(b.bills, '{}') || coalesce(a.bills, '{}') AS "billIds", coalesce(a.parts, '{}') AS "subBillIds", coalesce(a.payers, '{}') AS "payerKeys"
    FROM entered e
    LEFT JOIN LATERAL (SELECT array_agg(DISTINCT b.id) AS bills, CASE WHEN count(DISTINCT s.payer_key) = 1 THEN min(s.payer_key) END AS only
                         FROM bill b LEFT JOIN sub_bill s ON s.bill_id = b.id WHERE b.cooperation_no = e.no AND b.month = ANY (e.months)) b ON true
    LEFT JOIN LATERAL (SELECT array_agg(DISTINCT a.bill_id) AS bills, array_agg(DISTINCT a.sub_bill_id) AS parts, array_agg(DISTINCT s.payer_key) AS payers
                         FROM allocation a JOIN sub_bill s ON s.id = a.sub_bill_id WHERE a.payment_id = ANY (e.payments)) a ON true
   ORDER BY e.on, e.id`;

export async function enteredNear(sql: Sql, lines: readonly CreditLine[], rehearsal: boolean): Promise<EnteredMoney[]> {
  const days = lines.map(({ bookedOn }) => bookedOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const amounts = [...new Set(lines.map(({ amount }) => amount))];
  return sql.query<EnteredMoney>(`WITH entered AS (${ENTERED}) ${FOUND}`, [rehearsal, addDays(first, -ENTERED_WINDOW_DAYS), addDays(last, ENTERED_WINDOW_DAYS), amounts]);
}

export const enteredLike = (line: CreditLine, clues: LineClues, entered: readonly EnteredMoney[]): EnteredLikeness[] =>
  enteredAlike({ ...line, ...clues, invoices: clues.invoices.map((bill) => ({ ...bill, open: line.amount })) }, entered, (number) => isNumberIn(line.remittance, number));

export interface EnteredLink {
  readonly lineId: string;
  /** Of the payment or the remittance. */
  readonly enteredId: string;
  readonly reason: string;
}

/** From now on the movement and what was entered are the same money: whatever becomes of the one becomes of the other. @returns payments tied */
export async function tieEntered(transaction: Transaction, links: readonly EnteredLink[], by: string): Promise<number> {
  if (links.length === 0) return 0;
  const columns = [links.map(({ enteredId }) => enteredId), links.map(({ lineId }) => lineId), links.map(({ reason }) => reason)];
  const tied = await transaction.query(
    `WITH link AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[]) u (entered, line, reason)),
          tied AS (UPDATE payment p SET statement_line_id = l.line FROM link l
                    WHERE l.entered IN (p.remittance_id, p.id) AND p.source = 'by-hand' AND p.standing = 'booked' AND p.takes_back IS NULL AND p.statement_line_id IS NULL RETURNING p.id, l.line, l.reason),
          remitted AS (UPDATE remittance r SET statement_line_id = l.line FROM link l WHERE r.id = l.entered)
     INSERT INTO entered_line (payment_id, line_id, reason, linked_by) SELECT id, line, reason, $4 FROM tied RETURNING payment_id`,
    [...columns, by],
  );
  return tied.length;
}

/** A movement that may be what somebody enters by hand. */
export interface LineAlike {
  readonly bookedOn: LocalDate;
  readonly amount: number;
  /** Booked for the same case, or still waiting. */
  readonly standing: 'booked' | 'waiting';
}

const MOST_ALIKE = 5;

/** Movements of that amount about that day: those the case was paid by, and those that wait for somebody to say what they pay. */
export function linesLike(sql: Sql, { no, amount, receivedOn }: { readonly no: string; readonly amount: number; readonly receivedOn: LocalDate }): Promise<LineAlike[]> {
  return sql.query<LineAlike>(
    `SELECT l.booked_on AS "bookedOn", l.amount, CASE WHEN p.no IS NULL THEN 'waiting' ELSE 'booked' END AS standing
       FROM statement_line l JOIN bank_statement st ON st.id = l.statement_id JOIN cooperation c ON c.no = $1 AND c.rehearsal = st.rehearsal
       LEFT JOIN LATERAL (SELECT min(p.cooperation_no) AS no, bool_or(p.cooperation_no = $1 AND p.source = 'statement') AS own FROM payment p WHERE p.statement_line_id = l.id AND p.standing <> 'rejected' AND p.takes_back IS NULL) p ON true
      WHERE l.direction = 'credit' AND NOT l.reversal AND l.amount = $2 AND l.booked_on BETWEEN $3 AND $4 AND (p.no IS NULL OR p.own)
        AND NOT EXISTS (SELECT FROM line_reversal r WHERE l.id IN (r.line_id, r.reversal_line_id))
      ORDER BY p.no IS NULL, l.booked_on LIMIT ${MOST_ALIKE}`,
    [no, amount, addDays(receivedOn, -ENTERED_WINDOW_DAYS), addDays(receivedOn, ENTERED_WINDOW_DAYS)],
  );
}
