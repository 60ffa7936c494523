/** What each payer of a case owes past the ladder of its months, and what keeps letters back: SQL both the process and the page read. */
import { codeOfPart } from './payment-code';

/** Letters about a bill on hold stand still; its due day stays. */
export const heldOn = (billId: string, on: string): string =>
  `EXISTS (SELECT FROM bill_hold h WHERE h.bill_id = ${billId} AND ${on}::date BETWEEN h.from_date AND h.until_date AND (h.released_on IS NULL OR h.released_on > ${on}::date))`;

/** `$1` cooperation, `$2` business day. Whoever pays alone stands among them; a desk is told in their place. */
export const OWED_PARTS = `
  SELECT s.id, s.payer_key, s.payer_office_id, ${codeOfPart('s')} AS payment_code, s.bill_id, s.amount, b.month, b.revision, b.due_on, k.open, k.paid, k.written_off,
         ${heldOn('b.id', '$2')} AS held
    FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN LATERAL (SELECT open, paid, written_off FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON k.open > 0
   WHERE b.cooperation_no = $1 AND b.standing = 'in-arrears'`;

/** What of the parts of a plan has been paid or written off since it was proposed. */
export const PLAN_PAID = `(SELECT sum(t.open - least(t.open, k.open)) FROM plan_part t JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = t.sub_bill_id) k ON true WHERE t.plan_id = p.id)::bigint`;

export const INSTALMENTS = `(SELECT json_agg(json_build_object('dueOn', i.due_on, 'amount', i.amount) ORDER BY i.instalment_no) FROM plan_instalment i WHERE i.plan_id = p.id)`;
