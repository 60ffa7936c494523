/** Who is to be handed over: members of the month who are neither under way nor confirmed, each person once. */

/** A committed row of that person since the rejection: `l` the line, `p` the participant. */
export const MENDED = `EXISTS (SELECT FROM staged_row s JOIN hand_in h ON h.id = s.hand_in_id
  WHERE h.cooperation_no = l.cooperation_no AND h.status = 'committed' AND h.committed_at > l.answered_at AND s.nik_hash = p.nik_hash AND s.verdict <> 'returned')`;

/** A line of the same person in a later hand-over: `l` the line, `e` its exchange. */
export const SENT_AGAIN = `EXISTS (SELECT FROM exchange_line n JOIN exchange ne ON ne.id = n.exchange_id
  WHERE n.cooperation_no = l.cooperation_no AND n.kind = l.kind AND n.participant_id = l.participant_id AND n.exchange_id <> l.exchange_id AND ne.recorded_at > e.recorded_at)`;

/** One row per person of the month, whatever posts they hold. Parameters: 1 cooperation, 2 month. */
export const PEOPLE_OF_MONTH = `SELECT DISTINCT ON (m.participant_id) m.participant_id, m.id AS membership_id, m.village_code
  FROM standing_membership m JOIN participant p ON p.id = m.participant_id
  WHERE m.cooperation_no = $1 AND m.from_month <= $2 AND (m.until_month IS NULL OR m.until_month >= $2) AND p.erased_on IS NULL
  ORDER BY m.participant_id, m.from_month DESC, m.id`;

/** The last word about every person of a case. Parameters: 1 cooperation. */
export const LAST_LINES = `SELECT DISTINCT ON (l.kind, l.participant_id) l.* FROM exchange_line l JOIN exchange e ON e.id = l.exchange_id
  WHERE l.cooperation_no = $1 ORDER BY l.kind, l.participant_id, e.recorded_at DESC`;

/** Parameters: 1 cooperation, 2 month, 3 kind, 4 whether those turned down go again as they are. */
export const TO_HAND_OVER = `
  SELECT person.* FROM (${PEOPLE_OF_MONTH}) person JOIN participant p ON p.id = person.participant_id
    LEFT JOIN (${LAST_LINES}) l ON l.participant_id = person.participant_id AND l.kind = $3
   WHERE l.id IS NULL OR l.standing = 'unanswered' OR (l.standing = 'rejected' AND ($4::boolean OR ${MENDED}))`;
