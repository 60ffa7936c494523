/** What becomes of those on record when a roster of a month, or additions to it, takes effect: who leaves, whose post, place, wage or term changes. */
import { addMonths, firstDayOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { DifferenceKind, HandInPurpose } from '@sinergi/contracts/roster.contract';
import type { Sql } from '../database';

export type CourseKind = Extract<DifferenceKind, 'leaver' | 'leaver-held' | 'changed-post' | 'changed-place' | 'changed-wage' | 'changed-term' | 'term-ended'>;
export const CHANGES = ['changed-post', 'changed-place', 'changed-wage', 'changed-term'] as const satisfies readonly CourseKind[];

export interface CourseRow {
  readonly membershipId: string;
  readonly kind: CourseKind;
  /** null for somebody who is not in the file. */
  readonly rowNo: number | null;
}

export interface CourseAsked {
  readonly handInId: string;
  readonly no: string;
  readonly rehearsal: boolean;
  readonly purpose: HandInPurpose;
  readonly month: ContributionMonth;
}

/** Rows the file alone does not return; those that others on record return stay in question. */
export const JUDGED_GOOD = `(s.verdict <> 'returned' OR s.findings @> '[{"code":"second-post-refused"}]' OR s.findings @> '[{"code":"member-elsewhere-refused"}]')`;
/** A membership that ended before it began never was one. */
export const liveFrom = (m: string, month: string): string => `(${m}.until_month IS NULL OR (${m}.until_month >= ${month} AND ${m}.until_month >= ${m}.from_month))`;
/** A row `s` that leaves its member `m` in the same post and village: blank RT and RW stay as they are. */
export const STAYS = `s.position_code = m.position_code AND coalesce(s.village_code = m.village_code, s.village_code IS NULL)`;
const DECEASED = `s.findings @> '[{"code":"marked-deceased"}]'`;

/** Blank cells change nothing; in another post or village the old RT and RW say nothing. `$1` delivery, `$2` cooperation, `$3` rehearsal, `$4` month, `$5` its first day, `$6` purpose. */
const COURSE = `
  WITH RECURSIVE live AS (
    SELECT DISTINCT ON (m.participant_id) m.*, p.nik_hash FROM standing_membership m JOIN participant p ON p.id = m.participant_id
     WHERE m.cooperation_no = $2 AND p.rehearsal = $3 AND ${liveFrom('m', '$4')} ORDER BY m.participant_id, m.from_month DESC, m.recorded_at DESC),
  row_of AS (SELECT s.* FROM staged_row s WHERE s.hand_in_id = $1 AND ${JUDGED_GOOD}),
  met AS (
    SELECT m.id, r.row_no, r.position_code <> m.position_code AS post,
           coalesce(r.village_code <> coalesce(m.village_code, ''), false) OR coalesce(r.rw <> coalesce(m.rw, ''), false) OR coalesce(r.rt <> coalesce(m.rt, ''), false) AS place,
           r.wage IS NOT NULL AND r.wage IS DISTINCT FROM m.wage AS wage, r.term_ends_on IS NOT NULL AND r.term_ends_on IS DISTINCT FROM m.term_ends_on AS term
      FROM live m JOIN row_of r ON r.nik_hash = m.nik_hash),
  -- A returned row whose number can be read keeps its member in; one that marks the dead keeps nobody.
  in_file AS MATERIALIZED (SELECT s.nik_hash FROM staged_row s WHERE s.hand_in_id = $1 AND s.nik_hash IS NOT NULL AND NOT (s.verdict = 'returned' AND ${DECEASED})),
  unread AS MATERIALIZED (SELECT DISTINCT s.village_code FROM staged_row s WHERE s.hand_in_id = $1 AND s.verdict = 'returned' AND s.nik_hash IS NULL AND NOT ${DECEASED}),
  -- Rows that mend a roster of a month: whoever it held back leaves once all its returned rows are mended.
  up (id) AS (SELECT mends FROM hand_in WHERE id = $1 AND mends IS NOT NULL UNION SELECT h.mends FROM up JOIN hand_in h ON h.id = up.id WHERE h.mends IS NOT NULL),
  root AS (SELECT h.id, h.committed_at, h.returned FROM up JOIN hand_in h ON h.id = up.id WHERE h.purpose = 'monthly' AND h.status = 'committed'),
  down (id) AS (SELECT id FROM root UNION SELECT h.id FROM down JOIN hand_in h ON h.mends = down.id WHERE h.status = 'committed' OR h.id = $1),
  mended AS (SELECT count(*) AS n FROM down JOIN staged_row s ON s.hand_in_id = down.id WHERE s.verdict <> 'returned' AND down.id NOT IN (SELECT id FROM root)),
  held AS (
    SELECT m.id, CASE WHEN mended.n >= root.returned THEN 'leaver' ELSE 'leaver-held' END AS kind
      FROM root JOIN roster_difference d ON d.hand_in_id = root.id AND d.kind = 'leaver-held' JOIN live m ON m.id = d.membership_id CROSS JOIN mended
     WHERE NOT EXISTS (SELECT FROM hand_in h JOIN staged_row s ON s.hand_in_id = h.id AND s.nik_hash = m.nik_hash
                        WHERE h.cooperation_no = $2 AND (h.id = $1 OR (h.status = 'committed' AND h.committed_at > root.committed_at)))),
  gone AS (
    SELECT m.id, CASE WHEN EXISTS (SELECT FROM unread u WHERE u.village_code IS NULL OR m.village_code IS NULL OR u.village_code = m.village_code) THEN 'leaver-held' ELSE 'leaver' END AS kind
      FROM live m WHERE $6 = 'monthly' AND NOT EXISTS (SELECT FROM in_file f WHERE f.nik_hash = m.nik_hash)
    UNION ALL SELECT id, kind FROM held WHERE $6 = 'additions')
  SELECT id AS "membershipId", kind, NULL::int AS "rowNo" FROM gone
  UNION ALL SELECT id, 'changed-post', row_no FROM met WHERE post
  UNION ALL SELECT id, 'changed-place', row_no FROM met WHERE place
  UNION ALL SELECT id, 'changed-wage', row_no FROM met WHERE wage
  UNION ALL SELECT id, 'changed-term', row_no FROM met WHERE term
  UNION ALL SELECT m.id, 'term-ended', r.row_no FROM live m LEFT JOIN row_of r ON r.nik_hash = m.nik_hash
             WHERE coalesce(r.term_ends_on, m.term_ends_on) < $5::date AND NOT EXISTS (SELECT FROM gone g WHERE g.id = m.id AND g.kind = 'leaver')
  ORDER BY 2, 1`;

export class RosterCourseQueries {
  constructor(private readonly sql: Sql) {}

  /** The first people of a case meet nobody to leave or to change. */
  async of({ handInId, no, rehearsal, purpose, month }: CourseAsked): Promise<CourseRow[]> {
    if (purpose === 'first-roster') return [];
    return this.sql.query<CourseRow>(COURSE, [handInId, no, rehearsal, month, firstDayOf(month), purpose]);
  }

  /** The month asked for, or the first after those billed: a bill that stands is not changed afterwards. */
  async monthFrom(no: string, purpose: HandInPurpose, month: ContributionMonth): Promise<ContributionMonth> {
    if (purpose === 'first-roster') return month;
    const [bill] = await this.sql.query<{ last: ContributionMonth | null }>('SELECT max(month) AS last FROM bill WHERE cooperation_no = $1', [no]);
    return bill?.last && bill.last >= month ? addMonths(bill.last, 1) : month;
  }

  async membersAt(no: string, month: ContributionMonth): Promise<number> {
    const [row] = await this.sql.query<{ n: number }>(`SELECT count(DISTINCT m.participant_id) AS n FROM standing_membership m WHERE m.cooperation_no = $1 AND ${liveFrom('m', '$2')}`, [no, month]);
    return row?.n ?? 0;
  }
}
