/** What a judged roster says about people already on record: members of this cooperation, members elsewhere, posts that are taken. */
import { createHash } from 'node:crypto';
import type { RosterDifferences } from '@sinergi/contracts/roster.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { CROSS_FINDINGS, FINDING_RULES, type CrossFinding } from '@sinergi/domain/roster/findings';
import type { Sql } from '../database';

interface Difference {
  readonly rowNo: number;
  readonly code: CrossFinding;
}

const WARNINGS = Object.entries(FINDING_RULES).filter(([, rule]) => rule.severity === 'warning').map(([code]) => code);

/** One row a difference, in the order of the file; a rehearsal knows no case but itself. `$1` delivery, `$2` cooperation, `$3` rehearsal, `$4` first month. */
const FOUND = `
  WITH row_of AS (
    SELECT s.row_no, s.position_code, s.rt, s.rw, s.village_code, p.id AS participant_id
      FROM staged_row s LEFT JOIN participant p ON p.nik_hash = s.nik_hash AND p.rehearsal = $3
     WHERE s.hand_in_id = $1 AND s.verdict <> 'returned'),
  live AS (SELECT * FROM standing_membership WHERE until_month IS NULL OR until_month >= $4)
  SELECT row_no AS "rowNo", 'member-already' AS code FROM row_of r
   WHERE EXISTS (SELECT FROM live m WHERE m.participant_id = r.participant_id AND m.cooperation_no = $2)
  UNION ALL
  SELECT row_no, 'member-elsewhere' FROM row_of r
   WHERE EXISTS (SELECT FROM live m WHERE m.participant_id = r.participant_id AND m.cooperation_no <> $2 AND NOT $3)
  UNION ALL
  SELECT r.row_no, 'post-held' FROM row_of r
    JOIN (SELECT DISTINCT position_code, village_code, rw, rt, participant_id FROM live WHERE cooperation_no = $2 AND village_code IS NOT NULL AND rw IS NOT NULL) m
      ON m.position_code = r.position_code AND m.village_code = r.village_code AND m.rw = r.rw AND m.rt IS NOT DISTINCT FROM r.rt
   WHERE m.participant_id IS DISTINCT FROM r.participant_id
  ORDER BY 1, 2`;

export class DifferenceRepository {
  constructor(private readonly sql: Sql) {}

  /** As the record stands now. @returns counts, and a mark that changes with the rows behind them */
  async find(handInId: string, no: string, rehearsal: boolean, fromMonth: ContributionMonth): Promise<{ readonly seen: RosterDifferences; readonly rows: readonly Difference[] }> {
    const rows = await this.sql.query<Difference>(FOUND, [handInId, no, rehearsal, fromMonth]);
    const count = (code: CrossFinding) => new Set(rows.filter((row) => row.code === code).map(({ rowNo }) => rowNo)).size;
    const mark = createHash('sha256').update(rows.map(({ rowNo, code }) => `${rowNo}:${code}`).join('\n')).digest('hex').slice(0, 16);
    return { seen: { alreadyMembers: count('member-already'), elsewhere: count('member-elsewhere'), postsHeld: count('post-held'), mark }, rows };
  }

  /** Put on the rows in place of what an earlier comparison said of them. */
  async write(handInId: string, seen: RosterDifferences, rows: readonly Difference[]): Promise<void> {
    await this.sql.query(
      `UPDATE staged_row SET findings = coalesce((SELECT jsonb_agg(f ORDER BY turn) FROM jsonb_array_elements(findings) WITH ORDINALITY AS e (f, turn) WHERE NOT (f ->> 'code' = ANY ($2))), '[]')
        WHERE hand_in_id = $1 AND EXISTS (SELECT FROM jsonb_array_elements(findings) f WHERE f ->> 'code' = ANY ($2))`,
      [handInId, CROSS_FINDINGS],
    );
    await this.sql.query(
      `UPDATE staged_row s SET findings = s.findings || d.found
         FROM (SELECT row_no, jsonb_agg(jsonb_build_object('code', code, 'column', column_code, 'was', '', 'is', NULL)) AS found
                 FROM (SELECT DISTINCT * FROM unnest($2::int[], $3::text[], $4::text[]) AS u (row_no, code, column_code)) told GROUP BY row_no) d
        WHERE s.hand_in_id = $1 AND s.row_no = d.row_no`,
      [handInId, rows.map(({ rowNo }) => rowNo), rows.map(({ code }) => code), rows.map(({ code }) => (code === 'post-held' ? 'position' : 'nik'))],
    );
    await this.sql.query(
      `UPDATE staged_row SET verdict = CASE WHEN warned THEN 'accepted-with-warning' ELSE 'accepted' END
         FROM (SELECT row_no AS no, EXISTS (SELECT FROM jsonb_array_elements(findings) f WHERE f ->> 'code' = ANY ($2)) AS warned FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned') judged
        WHERE hand_in_id = $1 AND row_no = judged.no AND verdict <> CASE WHEN warned THEN 'accepted-with-warning' ELSE 'accepted' END`,
      [handInId, WARNINGS],
    );
    await this.sql.query('UPDATE hand_in SET differences = $2::jsonb WHERE id = $1', [handInId, JSON.stringify(seen)]);
  }
}
