/** What a hand-over of each kind takes with it, and how its lines are written. Parameters: 1 cooperation, 2 month, 3 kind, 4 whether those turned down go again; 5 the hand-over. */
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { CHECKED, TO_HAND_ON_NOW } from './checked-postings';
import { PEOPLE_OF_MONTH, TO_HAND_OVER } from './people-to-hand-over';

interface LinesOfKind {
  /** Everybody and everything of the month: 1 cooperation, 2 month. */
  readonly all: string;
  readonly toGo: string;
  readonly write: string;
}

/** Parts of the month's bills with something to pay and no code of the agency's. */
const PARTS = `SELECT s.id AS sub_bill_id, s.payer_key FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN sub_bill_balance k ON k.sub_bill_id = s.id AND k.open > 0 WHERE b.cooperation_no = $1 AND b.month = $2`;
const PARTS_TO_GO = `
  SELECT part.* FROM (${PARTS}) part
    LEFT JOIN LATERAL (SELECT l.standing FROM exchange_part l JOIN exchange e ON e.id = l.exchange_id WHERE l.sub_bill_id = part.sub_bill_id AND e.kind = $3 ORDER BY e.recorded_at DESC LIMIT 1) last ON true
   WHERE NOT EXISTS (SELECT FROM agency_code g WHERE g.sub_bill_id = part.sub_bill_id)
     AND (last.standing IS NULL OR last.standing = 'unanswered' OR (last.standing = 'rejected' AND $4::boolean))`;

const MEMBERS: LinesOfKind = {
  all: `SELECT count(*) AS n FROM (${PEOPLE_OF_MONTH}) chosen`,
  toGo: `SELECT count(*) AS n FROM (${TO_HAND_OVER}) chosen`,
  write: `INSERT INTO exchange_line (exchange_id, line_no, cooperation_no, kind, participant_id, membership_id)
    SELECT $5, row_number() OVER (ORDER BY village_code NULLS LAST, participant_id), $1, $3, participant_id, membership_id FROM (${TO_HAND_OVER}) chosen`,
};

export const LINES_OF: Readonly<Record<ExchangeKind, LinesOfKind>> = {
  registration: MEMBERS,
  'identity-check': MEMBERS,
  'payment-code': {
    all: `SELECT count(*) AS n FROM (${PARTS}) chosen`,
    toGo: `SELECT count(*) AS n FROM (${PARTS_TO_GO}) chosen`,
    write: `INSERT INTO exchange_part (exchange_id, line_no, sub_bill_id) SELECT $5, row_number() OVER (ORDER BY payer_key, sub_bill_id), sub_bill_id FROM (${PARTS_TO_GO}) chosen`,
  },
  'payment-receipt': {
    all: `WITH ${CHECKED} SELECT count(*) AS n FROM checked WHERE billed > 0`,
    toGo: `WITH ${CHECKED} SELECT count(*) AS n FROM (${TO_HAND_ON_NOW}) chosen`,
    write: `WITH ${CHECKED} INSERT INTO exchange_line (exchange_id, line_no, cooperation_no, kind, participant_id, membership_id, amount)
      SELECT $5, row_number() OVER (ORDER BY m.village_code NULLS LAST, chosen.participant_id), $1, $3, chosen.participant_id, chosen.membership_id, chosen.amount FROM (${TO_HAND_ON_NOW}) chosen JOIN membership m ON m.id = chosen.membership_id`,
  },
};
