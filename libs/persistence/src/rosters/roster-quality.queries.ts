/** How good the rosters of a cooperation are, by place, office and rule, and from where nobody is on record yet. */
import type { DistrictQualityView, RosterQualityView } from '@sinergi/contracts/roster.views';
import { FINDING_RULES, type FindingCode } from '@sinergi/domain/roster/findings';
import type { Sql } from '../database';
import { HANDED_IN_FOR } from './missing-places.queries';

const COUNTS = `count(*) FILTER (WHERE s.verdict <> 'returned') AS accepted, count(*) FILTER (WHERE s.verdict = 'accepted-with-warning') AS warned,
    count(*) FILTER (WHERE s.verdict = 'returned') AS returned`;

/** Members are those whose post has not ended by the case's own day, joined already or about to. */
const BY_VILLAGE = `WITH the_case AS (SELECT no, region_code, to_char(as_of, 'YYYY-MM') AS month FROM cooperation WHERE no = $1),
  judged AS (SELECT s.village_code, ${COUNTS} FROM hand_in h JOIN staged_row s ON s.hand_in_id = h.id
     WHERE h.cooperation_no = $1 AND h.status IN ('committed', 'awaiting-approval') GROUP BY 1),
  held AS (SELECT m.village_code, count(*) AS members FROM standing_membership m JOIN the_case c ON c.no = m.cooperation_no
     WHERE m.until_month IS NULL OR m.until_month >= c.month GROUP BY 1),
  ${HANDED_IN_FOR},
  reminded AS (SELECT o.region_code AS code, max(l.on_date) AS last_on FROM letter l JOIN office o ON o.id = l.office_id
     WHERE l.no = $1 AND l.notice = 'roster-missing' AND l.status = 'sent' GROUP BY 1),
  village AS (SELECT r.code, r.name, r.parent_code FROM region r JOIN the_case c ON r.code LIKE c.region_code || '.%' WHERE r.level = 'village' AND NOT r.retired)`;

export class RosterQualityQueries {
  constructor(private readonly sql: Sql) {}

  /** Of a cooperation that is on record. */
  async of(no: string): Promise<RosterQualityView> {
    const [districts, unplaced, offices, rules] = await Promise.all([this.districts(no), this.unplaced(no), this.offices(no), this.rules(no)]);
    const missing = {
      districts: districts.filter((district) => district.missing).length,
      villages: districts.flatMap(({ villages }) => villages).filter((village) => village.missing).length,
    };
    return { no, districts, unplaced, missing, offices, rules };
  }

  private districts(no: string): Promise<DistrictQualityView[]> {
    return this.sql.query(
      `${BY_VILLAGE}, place AS (
         SELECT v.code, v.name, v.parent_code, coalesce(j.accepted, 0) AS accepted, coalesce(j.warned, 0) AS warned, coalesce(j.returned, 0) AS returned, coalesce(m.members, 0) AS members,
                NOT EXISTS (SELECT FROM handed_in_for h WHERE h.village_code = v.code) AS missing, l.last_on
           FROM village v LEFT JOIN judged j ON j.village_code = v.code LEFT JOIN held m ON m.village_code = v.code LEFT JOIN reminded l ON l.code = v.code)
       SELECT d.code, d.name, coalesce(sum(p.accepted), 0)::int AS accepted, coalesce(sum(p.warned), 0)::int AS warned, coalesce(sum(p.returned), 0)::int AS returned, coalesce(sum(p.members), 0)::int AS members,
              coalesce(bool_and(p.missing), true) AS missing, l.last_on AS "lastRemindedOn",
              coalesce(json_agg(json_build_object('code', p.code, 'name', p.name, 'accepted', p.accepted, 'warned', p.warned, 'returned', p.returned, 'members', p.members, 'missing', p.missing, 'lastRemindedOn', p.last_on) ORDER BY p.code)
                FILTER (WHERE p.code IS NOT NULL), '[]') AS villages
         FROM region d JOIN the_case c ON d.parent_code = c.region_code LEFT JOIN place p ON p.parent_code = d.code LEFT JOIN reminded l ON l.code = d.code
        WHERE d.level = 'district' AND NOT d.retired GROUP BY d.code, d.name, l.last_on ORDER BY d.code`,
      [no],
    );
  }

  private async unplaced(no: string): Promise<RosterQualityView['unplaced']> {
    const [row] = await this.sql.query<RosterQualityView['unplaced']>(
      `${BY_VILLAGE}, astray AS (
         SELECT village_code, accepted, warned, returned, 0 AS members FROM judged UNION ALL SELECT village_code, 0, 0, 0, members FROM held)
       SELECT coalesce(sum(accepted), 0)::int AS accepted, coalesce(sum(warned), 0)::int AS warned, coalesce(sum(returned), 0)::int AS returned, coalesce(sum(members), 0)::int AS members
         FROM astray a WHERE NOT EXISTS (SELECT FROM village v WHERE v.code = a.village_code)`,
      [no],
    );
    return row!;
  }

  private offices(no: string): Promise<RosterQualityView['offices'][number][]> {
    return this.sql.query(
      `SELECT o.id, o.name, count(DISTINCT h.id) AS deliveries, ${COUNTS}
         FROM hand_in h JOIN office o ON o.id = h.office_id LEFT JOIN staged_row s ON s.hand_in_id = h.id
        WHERE h.cooperation_no = $1 AND h.status IN ('committed', 'awaiting-approval') GROUP BY o.id, o.name ORDER BY o.name, o.id`,
      [no],
    );
  }

  private async rules(no: string): Promise<RosterQualityView['rules']> {
    const found = await this.sql.query<{ code: FindingCode; rows: number }>(
      `SELECT f ->> 'code' AS code, count(DISTINCT (s.hand_in_id, s.row_no)) AS rows
         FROM hand_in h JOIN staged_row s ON s.hand_in_id = h.id CROSS JOIN jsonb_array_elements(s.findings) f
        WHERE h.cooperation_no = $1 AND h.status IN ('committed', 'awaiting-approval') GROUP BY 1 ORDER BY 2 DESC, 1`,
      [no],
    );
    return found.map(({ code, rows }) => ({ code, rows, sentence: { id: FINDING_RULES[code].messageId, en: FINDING_RULES[code].messageEn } }));
  }
}
