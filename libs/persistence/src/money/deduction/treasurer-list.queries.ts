/** Whom the treasurer is asked to deduct from, in the order of the list: one row a person for the months it covers, still locked. */
import type { LeftOutReason } from '@sinergi/domain/collection/deduction/short-reason';
import type { Database } from '../../database';

/** The units of a list: one unit, or all of the case. */
export interface ListScope {
  readonly no: string;
  readonly from: string;
  readonly until: string;
  readonly unit: string | null;
}

export interface ListedMember {
  readonly number: number;
  readonly membershipId: string;
  readonly fullName: string;
  readonly nikCipher: Buffer | null;
  readonly keySealed: Buffer | null;
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly unit: string;
  readonly months: readonly { readonly month: string; readonly amount: number }[];
  readonly amount: number;
  /** Of a member's own mandate its day, of a group's its legal basis too. */
  readonly mandate: string | null;
  readonly mandatedOn: string | null;
  readonly leftOut: LeftOutReason | null;
}

const SCOPE = `b.cooperation_no = $1 AND b.month BETWEEN $2 AND $3 AND ($4::text IS NULL OR b.unit_key = $4) AND b.state IN ('draft', 'submitted', 'returned')`;

const LIST = `
  SELECT row_number() OVER (ORDER BY unit, rw, rt, full_name, membership_id) AS number, membership_id AS "membershipId", full_name AS "fullName", nik_cipher AS "nikCipher", key_sealed AS "keySealed", position_code AS "positionCode", rt, rw, unit, months, amount,
         mandate, mandated_on AS "mandatedOn", left_out AS "leftOut"
    FROM (
      SELECT l.membership_id, coalesce(p.full_name, '') AS full_name, p.nik_cipher, p.key_sealed, m.position_code, m.rt, m.rw, coalesce(o.name, g.name, b.unit_key) AS unit, l.left_out, max(d.legal_basis) AS mandate, max(d.dated_on) AS mandated_on,
             json_agg(json_build_object('month', b.month, 'amount', l.expected) ORDER BY b.month) AS months, sum(l.expected)::bigint AS amount
        FROM deduction_batch b JOIN deduction_line l ON l.batch_id = b.id JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id LEFT JOIN deduction_mandate d ON d.id = l.mandate_id
        LEFT JOIN office o ON b.unit_key = 'office:' || o.id LEFT JOIN region g ON b.unit_key NOT LIKE 'office:%' AND g.code = split_part(b.unit_key, ':', 2)
       WHERE ${SCOPE} AND (l.left_out IS NOT NULL) = $5 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9) person`;

export class TreasurerListQueries {
  constructor(private readonly database: Database) {}

  /** @param leftOut those who are not on the list, with the reason */
  page({ no, from, until, unit }: ListScope, leftOut: boolean, after: number, most: number): Promise<ListedMember[]> {
    return this.database.query<ListedMember>(`SELECT * FROM (${LIST}) listed WHERE number > $6 ORDER BY number LIMIT $7`, [no, from, until, unit, leftOut, after, most]);
  }

  async sums({ no, from, until, unit }: ListScope): Promise<{ readonly people: number; readonly amount: number; readonly leftOut: readonly { readonly reason: LeftOutReason; readonly lines: number; readonly amount: number }[] }> {
    const [row] = await this.database.query<{ people: number; amount: number; leftOut: { reason: LeftOutReason; lines: number; amount: number }[] }>(
      `WITH line AS (SELECT l.* FROM deduction_batch b JOIN deduction_line l ON l.batch_id = b.id WHERE ${SCOPE})
       SELECT (SELECT count(DISTINCT membership_id) FROM line WHERE left_out IS NULL) AS people, (SELECT coalesce(sum(expected), 0)::bigint FROM line WHERE left_out IS NULL) AS amount,
              (SELECT coalesce(json_agg(json_build_object('reason', left_out, 'lines', lines, 'amount', amount) ORDER BY left_out), '[]') FROM (SELECT left_out, count(*) AS lines, sum(expected)::bigint AS amount FROM line WHERE left_out IS NOT NULL GROUP BY 1) out) AS "leftOut"`,
      [no, from, until, unit],
    );
    return row!;
  }
}
