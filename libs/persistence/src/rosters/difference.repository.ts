/** What a judged roster says about people already on record: members of this cooperation, members elsewhere, posts that are taken, and who leaves or changes by it. */
import { createHash } from 'node:crypto';
import type { RosterCourse, RosterDifferences } from '@sinergi/contracts/roster.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { CROSS_FINDINGS, FINDING_RULES, type CrossFinding } from '@sinergi/domain/roster/findings';
import type { RosterRules } from '@sinergi/domain/terms/roster-rules';
import type { Sql } from '../database';
import type { HandIn } from './hand-in.repository';
import { CHANGES, JUDGED_GOOD, liveFrom, RosterCourseQueries, type CourseRow } from './roster-course.queries';

interface Difference {
  readonly rowNo: number;
  readonly code: CrossFinding;
}

export interface Compared {
  readonly seen: RosterDifferences;
  readonly rows: readonly Difference[];
  readonly course: readonly CourseRow[];
  /** The first month it counts for. */
  readonly month: ContributionMonth;
}

interface Met {
  readonly rowNo: number;
  readonly what: 'member' | 'same-city' | 'elsewhere' | 'post';
  /** Whoever holds the post. */
  readonly holder: string | null;
}

const codesOf = (severity: 'warning' | 'error') => Object.entries(FINDING_RULES).filter(([, rule]) => rule.severity === severity).map(([code]) => code);
const WARNINGS = codesOf('warning');
const REFUSALS = CROSS_FINDINGS.filter((code) => FINDING_RULES[code].severity === 'error');

/** In the order of the file; a rehearsal knows no case but itself. `$1` delivery, `$2` cooperation, `$3` rehearsal, `$4` first month. */
const MET = `
  WITH row_of AS (
    SELECT s.row_no, s.position_code, s.rt, s.rw, s.village_code, p.id AS participant_id
      FROM staged_row s LEFT JOIN participant p ON p.nik_hash = s.nik_hash AND p.rehearsal = $3
     WHERE s.hand_in_id = $1 AND ${JUDGED_GOOD}),
  live AS (SELECT * FROM standing_membership m WHERE ${liveFrom('m', '$4')})
  SELECT row_no AS "rowNo", 'member' AS what, NULL::uuid AS holder FROM row_of r
   WHERE EXISTS (SELECT FROM live m WHERE m.participant_id = r.participant_id AND m.cooperation_no = $2)
  UNION
  SELECT r.row_no, CASE WHEN there.region_code = here.region_code AND there.programme <> here.programme THEN 'same-city' ELSE 'elsewhere' END, NULL
    FROM row_of r JOIN live m ON m.participant_id = r.participant_id AND m.cooperation_no <> $2
    JOIN cooperation there ON there.no = m.cooperation_no JOIN cooperation here ON here.no = $2 WHERE NOT $3
  UNION
  SELECT r.row_no, 'post', m.id FROM row_of r
    JOIN live m ON m.cooperation_no = $2 AND m.position_code = r.position_code AND m.village_code = r.village_code AND m.rw = r.rw AND m.rt IS NOT DISTINCT FROM r.rt
   WHERE m.participant_id IS DISTINCT FROM r.participant_id
  ORDER BY 1, 2, 3`;

export class DifferenceRepository {
  private readonly courses: RosterCourseQueries;

  constructor(private readonly sql: Sql) {
    this.courses = new RosterCourseQueries(sql);
  }

  /** As the record stands now. @param asked the first month by the cut-off @returns counts, and a mark that changes with the rows behind them */
  async find({ id, no, start }: Pick<HandIn, 'id' | 'no' | 'start'>, asked: ContributionMonth): Promise<Compared> {
    const { rehearsal } = start.birth;
    const purpose = start.purpose ?? 'first-roster';
    const month = await this.courses.monthFrom(no, purpose, asked);
    const course = await this.courses.of({ handInId: id, no, rehearsal, purpose, month });
    const met = await this.sql.query<Met>(MET, [id, no, rehearsal, month]);
    const rows = toldOf(met, course, start.terms.rosterRules);
    const counted = new Counted(rows, course);
    const seen = { alreadyMembers: counted.rows('member-already'), elsewhere: elsewhereOf(met), postsHeld: counted.rows('post-held') };
    if (purpose === 'first-roster') return { seen: { ...seen, mark: markOf(rows.map(lineOf)) }, rows, course, month };
    const [members, good] = [await this.courses.membersAt(no, month), await this.good(id)];
    const joiners = good - counted.rows('member-already', 'member-changed', ...REFUSALS);
    const told = counted.course({ month, members, joiners }, start.terms.rosterRules?.massExitPercent);
    return { seen: { ...seen, course: told, mark: markOf([month, ...rows.map(lineOf), ...course.map(({ kind, membershipId, rowNo }) => `${kind}:${membershipId}:${rowNo}`)]) }, rows, course, month };
  }

  private async good(handInId: string): Promise<number> {
    const [row] = await this.sql.query<{ n: number }>(`SELECT count(*) AS n FROM staged_row s WHERE s.hand_in_id = $1 AND ${JUDGED_GOOD}`, [handInId]);
    return row?.n ?? 0;
  }

  /** Put on the rows in place of what an earlier comparison said of them. */
  async write(handInId: string, { seen, rows, course }: Compared): Promise<void> {
    await this.sql.query(
      `UPDATE staged_row s SET verdict = CASE WHEN ${JUDGED_GOOD} AND verdict = 'returned' THEN 'accepted' ELSE verdict END,
              findings = coalesce((SELECT jsonb_agg(f ORDER BY turn) FROM jsonb_array_elements(findings) WITH ORDINALITY AS e (f, turn) WHERE NOT (f ->> 'code' = ANY ($2))), '[]')
        WHERE hand_in_id = $1 AND EXISTS (SELECT FROM jsonb_array_elements(findings) f WHERE f ->> 'code' = ANY ($2))`,
      [handInId, CROSS_FINDINGS],
    );
    await this.sql.query(
      `UPDATE staged_row s SET findings = s.findings || d.found, verdict = CASE WHEN d.refused THEN 'returned' ELSE s.verdict END
         FROM (SELECT row_no, bool_or(code = ANY ($5)) AS refused, jsonb_agg(jsonb_build_object('code', code, 'column', column_code, 'was', '', 'is', NULL)) AS found
                 FROM (SELECT DISTINCT * FROM unnest($2::int[], $3::text[], $4::text[]) AS u (row_no, code, column_code)) told GROUP BY row_no) d
        WHERE s.hand_in_id = $1 AND s.row_no = d.row_no`,
      [handInId, rows.map(({ rowNo }) => rowNo), rows.map(({ code }) => code), rows.map(({ code }) => (code === 'post-held' ? 'position' : 'nik')), REFUSALS],
    );
    await this.sql.query(
      `UPDATE staged_row SET verdict = CASE WHEN warned THEN 'accepted-with-warning' ELSE 'accepted' END
         FROM (SELECT row_no AS no, EXISTS (SELECT FROM jsonb_array_elements(findings) f WHERE f ->> 'code' = ANY ($2)) AS warned FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned') judged
        WHERE hand_in_id = $1 AND row_no = judged.no AND verdict <> CASE WHEN warned THEN 'accepted-with-warning' ELSE 'accepted' END`,
      [handInId, WARNINGS],
    );
    await this.sql.query('DELETE FROM roster_difference WHERE hand_in_id = $1', [handInId]);
    await this.sql.query(
      `INSERT INTO roster_difference (hand_in_id, membership_id, kind, row_no) SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::int[])`,
      [handInId, course.map(({ membershipId }) => membershipId), course.map(({ kind }) => kind), course.map(({ rowNo }) => rowNo)],
    );
    await this.sql.query('UPDATE hand_in SET differences = $2::jsonb WHERE id = $1', [handInId, JSON.stringify(seen)]);
  }
}

/** A post whose holder leaves or changes by the same roster is free. A member is never returned for a second post: that would not make anybody leave. */
function toldOf(met: readonly Met[], course: readonly CourseRow[], rules: RosterRules | undefined): Difference[] {
  const changed = new Set(course.filter(({ kind }) => CHANGES.some((each) => each === kind)).map(({ rowNo }) => rowNo));
  const freed = new Set(course.filter(({ kind }) => kind === 'leaver' || kind === 'changed-post' || kind === 'changed-place').map(({ membershipId }) => membershipId));
  const members = new Set(met.filter(({ what }) => what === 'member').map(({ rowNo }) => rowNo));
  const told = met.flatMap(({ rowNo, what, holder }): Difference[] => {
    if (what === 'member') return [{ rowNo, code: changed.has(rowNo) ? 'member-changed' : 'member-already' }];
    if (what === 'post') return freed.has(holder as string) ? [] : [{ rowNo, code: 'post-held' }];
    const code = secondPostOf(what, rules?.secondPosts, members.has(rowNo));
    return code === null ? [] : [{ rowNo, code }];
  });
  return [...new Map(told.map((each) => [lineOf(each), each])).values()];
}

function secondPostOf(what: 'same-city' | 'elsewhere', posts: RosterRules['secondPosts'] | undefined, isMember: boolean): CrossFinding | null {
  if (!posts) return 'member-elsewhere';
  const rule = what === 'same-city' ? posts.sameCity : posts.elsewhere;
  if (rule === 'allowed') return null;
  const code = what === 'same-city' ? 'second-post' : 'member-elsewhere';
  return rule === 'return' && !isMember ? `${code}-refused` : code;
}

class Counted {
  constructor(
    private readonly told: readonly Difference[],
    private readonly moved: readonly CourseRow[],
  ) {}

  rows(...codes: readonly CrossFinding[]): number {
    return new Set(this.told.filter(({ code }) => codes.includes(code)).map(({ rowNo }) => rowNo)).size;
  }

  course(before: Pick<RosterCourse, 'month' | 'members' | 'joiners'>, massExitPercent: number | undefined): RosterCourse {
    const of = (kind: CourseRow['kind']) => this.moved.filter((row) => row.kind === kind).length;
    const leavers = of('leaver');
    return {
      ...before, leavers, leaversHeld: of('leaver-held'), changedPosts: of('changed-post'), changedPlaces: of('changed-place'), changedWages: of('changed-wage'), changedTerms: of('changed-term'),
      termsEnded: of('term-ended'), massExit: massExitPercent !== undefined && leavers * 100 > before.members * massExitPercent,
    };
  }
}

const elsewhereOf = (met: readonly Met[]): number => new Set(met.filter(({ what }) => what === 'same-city' || what === 'elsewhere').map(({ rowNo }) => rowNo)).size;
const lineOf = ({ rowNo, code }: Difference): string => `${rowNo}:${code}`;
const markOf = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
