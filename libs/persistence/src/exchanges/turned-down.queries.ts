/** Who was turned down and not mended since: the rows that go back to whoever sent the roster. */
import type { RejectionCode } from '@sinergi/domain/exchange/rejections';
import type { Sql } from '../database';
import { MENDED, SENT_AGAIN } from './people-to-hand-over';

export interface TurnedDown {
  readonly number: number;
  readonly name: string;
  readonly keySealed: Buffer | null;
  readonly nikCipher: Buffer;
  readonly lineKeySealed: Buffer | null;
  readonly reasonCipher: Buffer | null;
  readonly rejection: RejectionCode;
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly village: string | null;
  /** The office whose delivery brought the member. */
  readonly office: string | null;
}

export class TurnedDownQueries {
  constructor(private readonly sql: Sql) {}

  /** In the order of the file; ask again with the last number until nothing comes. */
  open(exchangeId: string, after: number, most: number): Promise<TurnedDown[]> {
    return this.sql.query<TurnedDown>(
      `SELECT l.line_no AS number, p.full_name AS name, p.key_sealed AS "keySealed", p.nik_cipher AS "nikCipher", l.key_sealed AS "lineKeySealed", l.reason_cipher AS "reasonCipher", l.rejection,
              m.position_code AS "positionCode", m.rt, m.rw, v.name AS village, o.name AS office
         FROM exchange_line l JOIN exchange e ON e.id = l.exchange_id JOIN participant p ON p.id = l.participant_id JOIN membership m ON m.id = l.membership_id
         LEFT JOIN region v ON v.code = m.village_code LEFT JOIN hand_in h ON h.id = m.hand_in_id LEFT JOIN office o ON o.id = h.office_id
        WHERE l.exchange_id = $1 AND l.line_no > $2 AND l.standing = 'rejected' AND p.erased_on IS NULL AND NOT ${SENT_AGAIN} AND NOT ${MENDED} ORDER BY l.line_no LIMIT $3`,
      [exchangeId, after, most],
    );
  }
}
