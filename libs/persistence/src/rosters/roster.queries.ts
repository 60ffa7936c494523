/** Reads rosters: counts by verdict, rows to mend, and members with their identity masked. */
import type { HandInCounts } from '@sinergi/contracts/roster.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { maskNik } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import type { StagedFinding } from './staging.repository';

export interface ReturnedRow {
  readonly rowNo: number;
  readonly sheet: string;
  readonly line: number;
  readonly findings: readonly StagedFinding[];
}

export interface MemberRow {
  readonly membershipId: string;
  readonly fullName: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageCode: string | null;
  readonly fromMonth: string;
  readonly untilMonth: string | null;
}

export class RosterQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  counts(handInId: string): Promise<HandInCounts> {
    return countsOf(this.sql, handInId);
  }

  /** In the order of the file; ask again with the last row's number until nothing comes. */
  returnedRows(handInId: string, afterRow: number, most: number): Promise<ReturnedRow[]> {
    return this.sql.query(
      `SELECT row_no AS "rowNo", sheet, line, findings FROM staged_row
        WHERE hand_in_id = $1 AND verdict = 'returned' AND row_no > $2 ORDER BY row_no LIMIT $3`,
      [handInId, afterRow, most],
    );
  }

  async membersInForce(no: string, month: ContributionMonth): Promise<number> {
    const [row] = await this.sql.query<{ members: number }>(
      `SELECT count(*) AS members FROM standing_membership WHERE cooperation_no = $1 AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2)`,
      [no, month],
    );
    return row?.members ?? 0;
  }

  /** By name. A cursor carries the last membership and never its name: cursors stand in addresses and logs. */
  async members(no: string, request: PageRequest): Promise<PageOf<MemberRow>> {
    const [last] = cursorKeyOf(request, 1) ?? [null];
    const rows = await this.sql.query<Omit<MemberRow, 'nikMasked'> & { nikCipher: Buffer }>(
      `SELECT m.id AS "membershipId", p.full_name AS "fullName", p.nik_cipher AS "nikCipher", m.position_code AS "positionCode",
              m.rt, m.rw, m.village_code AS "villageCode", m.from_month AS "fromMonth", m.until_month AS "untilMonth"
         FROM standing_membership m JOIN participant p ON p.id = m.participant_id
        WHERE m.cooperation_no = $1
          AND ($2::text IS NULL OR (p.full_name, m.id) > (SELECT q.full_name, l.id FROM membership l JOIN participant q ON q.id = l.participant_id WHERE l.id::text = $2))
        ORDER BY p.full_name, m.id LIMIT $3`,
      [no, last, rowsToRead(request)],
    );
    return pageOf(rows.map(({ nikCipher, ...row }) => ({ ...row, nikMasked: maskNik(this.cipher.decrypt(nikCipher)) })), request, (row) => [row.membershipId]);
  }
}

/** `accepted` includes the rows accepted with a warning. */
export async function countsOf(sql: Sql, handInId: string): Promise<HandInCounts> {
  const [row] = await sql.query<HandInCounts>(
    `SELECT count(*) AS rows, count(*) FILTER (WHERE verdict <> 'returned') AS accepted,
            count(*) FILTER (WHERE verdict = 'accepted-with-warning') AS warned, count(*) FILTER (WHERE verdict = 'returned') AS returned
       FROM staged_row WHERE hand_in_id = $1`,
    [handInId],
  );
  return row as HandInCounts;
}
