/** How rows of an answer find their people, what keeps a row from being followed, and what the rest changes. */
import type { FindingRule } from './answer-taking';

const FOUND = `line = l.id, participant = l.participant_id, standing = l.standing`;

/** By the line's own id, by NIK, by a card number known before. Parameters: 1 exchange. */
export const FIND_PEOPLE: readonly string[] = [
  `UPDATE answer_row a SET ${FOUND} FROM exchange_line l WHERE l.exchange_id = $1 AND l.id = a.line_id`,
  `UPDATE answer_row a SET ${FOUND} FROM exchange_line l JOIN participant p ON p.id = l.participant_id WHERE l.exchange_id = $1 AND a.line IS NULL AND a.nik_hash = p.nik_hash`,
  `UPDATE answer_row a SET ${FOUND} FROM exchange_line l JOIN exchange_line known ON known.participant_id = l.participant_id
    WHERE l.exchange_id = $1 AND a.line IS NULL AND a.nik_hash IS NULL AND a.card_hash = known.card_hash`,
];

/** Of several words of a machine about one line the latest counts. Parameters: 1 exchange. */
export const MATCH: readonly string[] = [
  ...FIND_PEOPLE,
  `DELETE FROM answer_row a USING answer_row later, exchange e WHERE e.id = $1 AND a.turn > 0 AND later.line = a.line AND later.turn > a.turn`,
];

const OTHER_ROW = 'SELECT FROM answer_row b WHERE b.finding IS NULL AND b.row_no <> a.row_no';

/** In this order; the first that holds is told. */
export const FINDINGS: readonly FindingRule[] = [
  { code: 'person-unknown', where: 'a.line IS NULL', parameters: 0 },
  {
    code: 'person-twice',
    where: `EXISTS (${OTHER_ROW} AND b.line = a.line AND (b.verdict, b.card_hash, b.code) IS DISTINCT FROM (a.verdict, a.card_hash, a.code))`,
    parameters: 0,
  },
  {
    code: 'card-number-conflicts',
    where: 'a.card_hash IS NOT NULL AND EXISTS (SELECT FROM exchange_line x WHERE x.participant_id = a.participant AND x.card_hash <> a.card_hash)',
    parameters: 0,
  },
  {
    code: 'card-number-of-another',
    where: `a.card_hash IS NOT NULL AND EXISTS (SELECT FROM exchange_line x JOIN participant other ON other.id = x.participant_id JOIN participant own ON own.id = a.participant
      WHERE x.card_hash = a.card_hash AND x.participant_id <> a.participant AND other.rehearsal = own.rehearsal)`,
    parameters: 0,
  },
  { code: 'card-number-of-another', where: `EXISTS (${OTHER_ROW} AND b.card_hash = a.card_hash AND b.line <> a.line)`, parameters: 0 },
  // a card that was given is not taken back by a list; an identity may turn out wrong at any time
  { code: 'confirmed-before', where: `a.standing = 'confirmed' AND a.verdict = 'rejected' AND EXISTS (SELECT FROM exchange e WHERE e.id = $1 AND e.kind = 'registration')`, parameters: 1 },
  {
    code: 'line-superseded',
    where: `EXISTS (SELECT FROM exchange_line own JOIN exchange_line n ON n.cooperation_no = own.cooperation_no AND n.kind = own.kind AND n.participant_id = own.participant_id AND n.id <> own.id
      WHERE own.id = a.line AND own.standing IN ('rejected', 'unanswered') AND n.standing IN ('sent', 'confirmed'))`,
    parameters: 0,
  },
];

/** Who says nothing new, and a machine's older word, change nothing. Parameters: exchange, answer, day. */
export const APPLY = `
  WITH word AS (SELECT DISTINCT ON (line) * FROM answer_row WHERE finding IS NULL ORDER BY line, row_no)
  UPDATE exchange_line l
     SET standing = a.verdict, rejection = a.code, reason_cipher = a.reason_cipher, key_sealed = a.key_sealed, card_cipher = a.card_cipher, card_hash = a.card_hash,
         answer_id = $2, answer_turn = greatest(l.answer_turn, a.turn), answered_on = $3, answered_at = clock_timestamp()
    FROM word a
   WHERE l.exchange_id = $1 AND l.id = a.line AND (a.turn = 0 OR a.turn > l.answer_turn)
     AND (l.standing, l.rejection, l.card_hash) IS DISTINCT FROM (a.verdict, a.code, a.card_hash)
  RETURNING l.standing`;
