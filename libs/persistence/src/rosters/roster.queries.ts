/** Reads rosters: counts by verdict, rows to mend, and members with their identity masked. */
import type { HandInCounts } from '@sinergi/contracts/roster.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from '../privacy/masked-person';
import type { StagedFinding } from './staging.repository';

export interface ReturnedRow {
  readonly rowNo: number;
  readonly sheet: string;
  readonly line: number;
  readonly findings: readonly StagedFinding[];
}

export interface MemberRow {
  readonly membershipId: string;
  readonly participantId: string;
  readonly fullName: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageCode: string | null;
  readonly fromMonth: string;
  readonly untilMonth: string | null;
  readonly termEndsOn: LocalDate | null;
}

export interface MemberSearch extends PageRequest {
  /** Still on record although the term of office ends before this day. */
  readonly termEndsBefore?: LocalDate | undefined;
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

  /** Sheets that hold returned rows, in the order of the file; a text file's has no name. */
  async returnedSheets(handInId: string): Promise<string[]> {
    const rows = await this.sql.query<{ sheet: string }>(`SELECT sheet FROM staged_row WHERE hand_in_id = $1 AND verdict = 'returned' GROUP BY sheet ORDER BY min(row_no)`, [handInId]);
    return rows.map(({ sheet }) => sheet);
  }

  async membersInForce(no: string, month: ContributionMonth): Promise<number> {
    const [row] = await this.sql.query<{ members: number }>(
      `SELECT count(*) AS members FROM standing_membership WHERE cooperation_no = $1 AND from_month <= $2 AND (until_month IS NULL OR until_month >= $2)`,
      [no, month],
    );
    return row?.members ?? 0;
  }

  /** By name. A cursor carries the last membership and never its name: cursors stand in addresses and logs. */
  async members(no: string, request: MemberSearch): Promise<PageOf<MemberRow>> {
    const [last] = cursorKeyOf(request, 1) ?? [null];
    const rows = await this.sql.query<Omit<MemberRow, 'nikMasked'> & LockedNumber>(
      `SELECT m.id AS "membershipId", m.participant_id AS "participantId", ${LOCKED_PERSON('p')}, m.position_code AS "positionCode",
              m.rt, m.rw, m.village_code AS "villageCode", m.from_month AS "fromMonth", m.until_month AS "untilMonth", m.term_ends_on AS "termEndsOn"
         FROM standing_membership m JOIN participant p ON p.id = m.participant_id
        WHERE m.cooperation_no = $1
          AND ($4::date IS NULL OR (m.term_ends_on < $4 AND (m.until_month IS NULL OR (m.until_month >= m.from_month AND m.until_month > to_char(m.term_ends_on, 'YYYY-MM')))))
          AND ($2::text IS NULL OR (coalesce(p.full_name, ''), m.id) > (SELECT coalesce(q.full_name, ''), l.id FROM membership l JOIN participant q ON q.id = l.participant_id WHERE l.id::text = $2))
        ORDER BY coalesce(p.full_name, ''), m.id LIMIT $3`,
      [no, last, rowsToRead(request), request.termEndsBefore ?? null],
    );
    return pageOf(rows.map(({ nikCipher, keySealed, ...row }) => ({ ...row, nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) })), request, (row) => [row.membershipId]);
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
