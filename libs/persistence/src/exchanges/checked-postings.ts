/** Billed, paid and posted of a month, person by person, side by side: what differs, and what was agreed to be left. */
import { TO_HAND_ON } from '@sinergi/domain/exchange/posting-difference';

const RECEIPT = `'payment-receipt'`;

/** Answered: the other side has said something, so that its silence about a line is a word, too. `$1` cooperation, `$2` month. */
const HANDED = `
  sent AS (
    SELECT e.id, e.status, EXISTS (SELECT FROM exchange_answer w WHERE w.exchange_id = e.id AND w.taken_on IS NOT NULL AND w.acceptance_id IS NULL) AS answered
      FROM exchange e WHERE e.cooperation_no = $1 AND e.month = $2 AND e.kind = ${RECEIPT}),
  handed AS (
    SELECT l.participant_id, coalesce(sum(l.amount) FILTER (WHERE sent.status <> 'aborted'), 0)::bigint AS handed,
           coalesce(sum(l.amount) FILTER (WHERE l.standing IN ('sent', 'confirmed') AND sent.status <> 'aborted'), 0)::bigint AS under_way,
           coalesce(sum(l.amount) FILTER (WHERE l.standing = 'rejected'), 0)::bigint AS turned_down,
           coalesce(sum(l.posted), 0)::bigint AS posted, string_agg(DISTINCT l.receipt_no, ', ') AS receipt_no,
           bool_or(l.standing = 'sent' AND NOT sent.answered) AS awaited, array_agg(l.membership_id) AS memberships
      FROM sent JOIN exchange_line l ON l.exchange_id = sent.id GROUP BY l.participant_id)`;

/** A person's share counts as paid once the part of the bill it stands in is paid in full. */
const BILLED = `
  part AS MATERIALIZED (
    SELECT k.sub_bill_id, k.paid >= k.billed AS in_full FROM bill b JOIN sub_bill_balance k ON k.bill_id = b.id WHERE b.cooperation_no = $1 AND b.month = $2),
  billed AS (
    SELECT m.participant_id, sum(l.amount)::bigint AS billed, greatest(0, coalesce(sum(l.amount) FILTER (WHERE part.in_full), 0))::bigint AS paid,
           array_agg(m.id ORDER BY m.from_month DESC, m.id) AS memberships
      FROM part JOIN bill_line l ON l.sub_bill_id = part.sub_bill_id JOIN membership m ON m.id = l.membership_id GROUP BY m.participant_id)`;

/** What was agreed counts while billed, paid and posted stand as they did. */
const AGREED = `
  agreed AS (
    SELECT DISTINCT ON (t.participant_id, t.stray_id, t.billed, t.paid, t.posted) t.*, a.standing
      FROM sent JOIN posting_acceptance a ON a.exchange_id = sent.id AND a.standing <> 'rejected' JOIN posting_acceptance_part t ON t.acceptance_id = a.id
     ORDER BY t.participant_id, t.stray_id, t.billed, t.paid, t.posted, a.standing)`;

const DIFFERENCE = `CASE WHEN posted = paid OR awaited THEN NULL
    WHEN billed <= 0 AND posted > 0 THEN 'posted-not-billed'
    WHEN posted > paid THEN 'posted-more'
    WHEN posted >= handed THEN '${TO_HAND_ON}'
    WHEN posted = 0 THEN 'not-posted'
    ELSE 'posted-less' END`;

/** `checked`: a row for each person billed or handed on, and for each stranger something was posted for. `$1` cooperation, `$2` month. */
export const CHECKED = `${HANDED}, ${BILLED}, ${AGREED},
  side_by_side AS (
    SELECT coalesce(b.participant_id, h.participant_id) AS participant_id, NULL::uuid AS stray_id, coalesce(b.billed, 0) AS billed, coalesce(b.paid, 0) AS paid, coalesce(h.handed, 0) AS handed,
           coalesce(h.under_way, 0) AS under_way, coalesce(h.turned_down, 0) AS turned_down, coalesce(h.posted, 0) AS posted, h.receipt_no, coalesce(h.awaited, false) AS awaited,
           coalesce(b.memberships, h.memberships) AS memberships
      FROM billed b FULL JOIN handed h ON h.participant_id = b.participant_id
    UNION ALL
    SELECT NULL, s.id, 0, 0, 0, 0, 0, s.posted, s.receipt_no, false, NULL FROM sent JOIN stray_posting s ON s.exchange_id = sent.id),
  checked AS (
    SELECT c.*, ${DIFFERENCE} AS difference,
           (SELECT g.standing FROM agreed g WHERE (g.participant_id = c.participant_id OR g.stray_id = c.stray_id) AND (g.billed, g.paid, g.posted) = (c.billed, c.paid, c.posted) LIMIT 1) AS agreed
      FROM side_by_side c)`;

/** Differences of one hand-over that nobody has settled. `$1` cooperation, `$2` month, `$3` hand-over. */
export const OPEN_DIFFERENCES = `
  SELECT c.* FROM checked c
   WHERE c.difference <> '${TO_HAND_ON}' AND c.agreed IS DISTINCT FROM 'accepted'
     AND (EXISTS (SELECT FROM exchange_line l WHERE l.exchange_id = $3 AND l.participant_id = c.participant_id) OR EXISTS (SELECT FROM stray_posting s WHERE s.id = c.stray_id AND s.exchange_id = $3))`;

/** Whom money was paid for that is not handed on: the rest of it. `$3` kind, `$4` whether what was turned down goes again. */
export const TO_HAND_ON_NOW = `
  SELECT c.participant_id, c.memberships[1] AS membership_id, c.paid - c.under_way - (CASE WHEN $4::boolean THEN 0 ELSE c.turned_down END) AS amount
    FROM checked c JOIN participant p ON p.id = c.participant_id AND p.erased_on IS NULL
   WHERE $3::text = ${RECEIPT} AND c.agreed IS DISTINCT FROM 'accepted' AND c.paid > c.under_way + (CASE WHEN $4::boolean THEN 0 ELSE c.turned_down END)`;
