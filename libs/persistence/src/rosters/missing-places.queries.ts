/** Districts and villages of a cooperation for which nobody has been handed in yet. */
import type { Sql } from '../database';

export interface MissingPlace {
  readonly code: string;
  readonly level: 'district' | 'village';
}

/**
 * Villages that count as handed in for: somebody of them is a member or waits for approval. Expects `the_case (no, month)`.
 * A district is missing while none of its villages has been handed in for.
 */
export const HANDED_IN_FOR = `handed_in_for AS (
    SELECT m.village_code FROM standing_membership m JOIN the_case c ON c.no = m.cooperation_no
     WHERE m.village_code IS NOT NULL AND (m.until_month IS NULL OR m.until_month >= c.month)
    UNION
    SELECT s.village_code FROM hand_in h JOIN the_case c ON c.no = h.cooperation_no JOIN staged_row s ON s.hand_in_id = h.id
     WHERE h.status = 'awaiting-approval' AND s.verdict <> 'returned' AND s.village_code IS NOT NULL)`;

export class MissingPlacesQueries {
  constructor(private readonly sql: Sql) {}

  of(no: string): Promise<MissingPlace[]> {
    return this.sql.query<MissingPlace>(
      `WITH the_case AS (SELECT no, region_code, to_char(as_of, 'YYYY-MM') AS month FROM cooperation WHERE no = $1), ${HANDED_IN_FOR},
       missing AS (
         SELECT v.code, v.parent_code FROM region v JOIN the_case c ON v.code LIKE c.region_code || '.%'
          WHERE v.level = 'village' AND NOT v.retired AND NOT EXISTS (SELECT FROM handed_in_for h WHERE h.village_code = v.code))
       SELECT code, 'village' AS level FROM missing
       UNION ALL
       SELECT d.code, 'district' FROM region d JOIN the_case c ON d.parent_code = c.region_code
        WHERE d.level = 'district' AND NOT d.retired
          AND NOT EXISTS (SELECT FROM region v WHERE v.parent_code = d.code AND v.level = 'village' AND NOT v.retired AND v.code NOT IN (SELECT code FROM missing))
       ORDER BY 1`,
      [no],
    );
  }

  async counts(no: string): Promise<{ readonly districts: number; readonly villages: number }> {
    const places = await this.of(no);
    const villages = places.filter(({ level }) => level === 'village').length;
    return { districts: places.length - villages, villages };
  }
}
