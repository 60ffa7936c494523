/** The lines of a bill: each member priced, each payer's part added up, a later bill of the month only what differs. */
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Transaction } from '../database';
import { payerKey } from './payer-key';

export interface WrittenLines {
  readonly inForce: number;
  /** Members with a line. */
  readonly billed: number;
  readonly amount: number;
  readonly subBills: number;
  readonly groups: readonly { readonly priceNo: number; readonly lines: number }[];
}

/** Price of what an earlier bill of the month asked of a payer and the month no longer asks. */
export const REVERSED_PRICE = 0;

/** `$1` bill, `$2` cooperation, `$3` month. */
const DUE = (but = ''): string => `
  in_force AS (
    SELECT id, participant_id, position_code, village_code, district_code, wage FROM standing_membership
     WHERE cooperation_no = $2 AND from_month <= $3 AND (until_month IS NULL OR until_month >= $3) ${but}),
  due AS (
    SELECT m.id AS membership_id, p.price_no, p.amount,${payerKey(`'person:' || m.participant_id`)}
      FROM in_force m JOIN bill_price p ON p.bill_id = $1 AND p.combination -> 'positions' ? m.position_code AND (p.wage IS NULL OR p.wage = coalesce(m.wage, 0))
     WHERE p.split <> 'reversed')`;

const OWED_FIRST = `${DUE()}, owed AS (SELECT * FROM due)`;

/** What the earlier bills of the month asked stands against what the month asks now, member by member and payer by payer; a line disputed with success is asked of nobody. */
const OWED_AGAIN = `${DUE(`AND NOT EXISTS (SELECT FROM line_dispute d WHERE d.membership_id = standing_membership.id AND d.month = $3 AND d.standing = 'upheld')`)},
  asked AS (
    SELECT l.membership_id, s.payer_key, sum(l.amount)::bigint AS amount
      FROM bill b JOIN bill_line l ON l.bill_id = b.id JOIN sub_bill s ON s.id = l.sub_bill_id
     WHERE b.cooperation_no = $2 AND b.month = $3 AND b.id <> $1 GROUP BY 1, 2),
  wanted AS (SELECT membership_id, payer_key, sum(amount)::bigint AS amount, min(price_no) AS price_no FROM due GROUP BY 1, 2),
  owed AS (
    SELECT coalesce(w.membership_id, a.membership_id) AS membership_id, coalesce(w.price_no, ${REVERSED_PRICE}) AS price_no,
           coalesce(w.amount, 0) - coalesce(a.amount, 0) AS amount, coalesce(w.payer_key, a.payer_key) AS payer_key
      FROM wanted w FULL JOIN asked a ON a.membership_id = w.membership_id AND a.payer_key = w.payer_key
     WHERE coalesce(w.amount, 0) <> coalesce(a.amount, 0))`;

/** `$4` code of the whole bill, which a single payer bears; `$5` rehearsal. */
const WRITE = (owed: string): string => `
  WITH ${owed},
  payer AS (SELECT payer_key, count(DISTINCT membership_id) AS members, sum(amount)::bigint AS amount, count(*) OVER () AS payers FROM owed GROUP BY payer_key),
  sub AS (
    INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code)
    SELECT $1, payer_key,
           CASE WHEN payer_key LIKE 'office:%' THEN substr(payer_key, 8)::uuid
                WHEN payer_key LIKE 'person:%' THEN NULL
                ELSE (SELECT o.id FROM office o WHERE o.kind = split_part(payer_key, ':', 1) AND o.region_code = split_part(payer_key, ':', 2) AND o.valid_until IS NULL ORDER BY o.valid_from DESC LIMIT 1) END,
           members, amount,
           CASE WHEN payers = 1 THEN $4
                WHEN $5 THEN '98' || lpad((nextval('rehearsal_sub_bill_code_seq') * 387420489 % 1000000000)::text, 9, '0')
                ELSE '11' || lpad((nextval('sub_bill_code_seq') * 387420489 % 1000000000)::text, 9, '0') END
      FROM payer RETURNING id, payer_key),
  line AS (
    INSERT INTO bill_line (bill_id, membership_id, price_no, amount, sub_bill_id)
    SELECT $1, o.membership_id, o.price_no, o.amount, s.id FROM owed o JOIN sub s ON s.payer_key = o.payer_key ORDER BY o.membership_id
    RETURNING membership_id, price_no, amount)
  SELECT (SELECT count(*) FROM in_force) AS "inForce", (SELECT count(DISTINCT membership_id) FROM line) AS billed,
         (SELECT coalesce(sum(amount), 0)::bigint FROM line) AS amount, (SELECT count(*) FROM sub) AS "subBills",
         (SELECT coalesce(json_agg(g), '[]') FROM (SELECT price_no AS "priceNo", count(*) AS lines FROM line GROUP BY price_no) g) AS groups`;

/** One statement: a line per member and payer, in the order of its indexes, which fill faster so. */
export async function writeLines(transaction: Transaction, billId: string, { no, month, revision }: MonthKey, code: string, rehearsal: boolean): Promise<WrittenLines> {
  const [written] = await transaction.query<WrittenLines>(WRITE(revision === 1 ? OWED_FIRST : OWED_AGAIN), [billId, no, month, code, rehearsal]);
  return written as WrittenLines;
}

/** What a later bill of the month gives back is money of its payer. */
export async function bookCredits(transaction: Transaction, billId: string, by: string, on: LocalDate): Promise<void> {
  await transaction.query(
    `INSERT INTO payment (id, cooperation_no, source, credit_of, payer_key, for_month, received_on, amount, standing, matched_by, entered_by, booked_at)
     SELECT gen_random_uuid(), b.cooperation_no, 'credit', s.id, s.payer_key, b.month, $3, -s.amount, 'booked', 'credit', $2, now()
       FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE s.bill_id = $1 AND s.amount < 0`,
    [billId, by, on],
  );
}
