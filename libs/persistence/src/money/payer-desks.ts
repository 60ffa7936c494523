/** Which offices answer for a payer, the nearest first: its own, the body people pay through, its village, its district, and whoever pays the bill. SQL every list of payers reads. */

const LINE = `FROM bill_line l JOIN bill_price p ON p.bill_id = l.bill_id AND p.price_no = l.price_no JOIN membership m ON m.id = l.membership_id WHERE l.sub_bill_id = s.id`;

/** The village of a payer, else its district; of a person the place of its membership. `s` a part of a bill. */
const PLACE = `CASE WHEN s.payer_key LIKE 'person:%' THEN (SELECT coalesce(m.village_code, m.district_code) ${LINE} LIMIT 1) WHEN s.payer_key ~ '^(village|district):' THEN split_part(s.payer_key, ':', 2) END`;

/** `s` a part of the bill `b`. A person pays through the body its portion names, where that is not the payer of the bill. */
export const DESKS = `ARRAY(
  SELECT d.office_id FROM (
    SELECT 0 AS at, s.payer_office_id AS office_id
    UNION ALL (SELECT 1, p.payer_office_id ${LINE} AND s.payer_key LIKE 'person:%' AND p.payer_office_id <> b.payer_office_id LIMIT 1)
    UNION ALL SELECT CASE o.kind WHEN 'village' THEN 2 ELSE 3 END, o.id FROM (SELECT ${PLACE} AS code) place
                JOIN office o ON o.valid_until IS NULL AND (o.kind = 'village' AND o.region_code = place.code OR o.kind = 'district' AND o.region_code = substring(place.code FROM '^[0-9]+[.][0-9]+[.][0-9]+'))
    UNION ALL (SELECT 4, p.payer_office_id ${LINE} LIMIT 1)
    UNION ALL SELECT 5, b.payer_office_id) d
   WHERE d.office_id IS NOT NULL GROUP BY d.office_id ORDER BY min(d.at))`;

/** Who pays alone, with the place of the membership; null for any other payer. `row` names payer, latest unpaid part and its month; `$1` cooperation. */
export const PERSON = (row: string): string => `(SELECT json_build_object('fullName', coalesce(t.full_name, ''), 'place', concat_ws(', ', 'RT ' || h.rt, 'RW ' || h.rw, (SELECT r.name FROM region r WHERE r.code = coalesce(h.village_code, h.district_code))),
    'paidSince', EXISTS (SELECT FROM sub_bill x JOIN bill y ON y.id = x.bill_id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = x.id) z ON z.open = 0 WHERE y.cooperation_no = $1 AND x.payer_key = ${row}.payer_key AND y.month > ${row}.last_month AND x.amount > 0))
   FROM bill_line l JOIN membership h ON h.id = l.membership_id JOIN participant t ON t.id = h.participant_id WHERE ${row}.payer_key LIKE 'person:%' AND l.sub_bill_id = ${row}.latest LIMIT 1)`;

/** Whether the first of them is the payer's own; nobody has a desk of its own who pays alone. */
export const OWN_DESK = `(s.payer_office_id IS NOT NULL)`;

/** The office written to in the place of a payer without a desk of its own; null where it has one. */
export const ANSWERED_BY = `CASE WHEN NOT ${OWN_DESK} THEN (SELECT o.name FROM office o WHERE o.id = (${DESKS})[1]) END`;

/** A village or district by its name, its office or none; a person has none here. */
export const UNIT_NAME = `CASE WHEN s.payer_key LIKE 'person:%' THEN '' ELSE coalesce((SELECT r.name FROM region r WHERE s.payer_key ~ '^(village|district):' AND r.code = split_part(s.payer_key, ':', 2)), (SELECT o.name FROM office o WHERE o.id = s.payer_office_id), s.payer_key) END`;
