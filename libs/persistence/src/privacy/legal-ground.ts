/** Why a person's data may not be erased yet: a membership that stands, a period the law keeps it for, a delivery on its way. */
import type { DataSet } from '@sinergi/domain/privacy/data-sets';
import type { Sql } from '../database';

export interface LegalGround {
  readonly ground: 'membership-stands' | 'legal-period' | 'delivery-open' | 'change-open' | 'exchange-open';
  readonly dataSet: DataSet;
  readonly legalBasis: string;
  readonly source: string;
  /** First day on which it may be erased; null while no day is known. */
  readonly until: string | null;
  readonly subject: string;
}

/** The rule of a data set on a day: the latest that had begun. */
export const RULE_ON = (dataSet: string, day: string): string =>
  `(SELECT r FROM retention_rule r WHERE r.data_set = ${dataSet} AND r.valid_from <= ${day} ORDER BY r.valid_from DESC LIMIT 1)`;

/** A rehearsal lives on its own days. */
export const DAY_OF = (caseAlias: string, today: string): string => `CASE WHEN ${caseAlias}.rehearsal THEN ${caseAlias}.as_of ELSE ${today} END`;

export const ENDED = `('committed', 'declined', 'lapsed', 'aborted', 'incomplete', 'undone', 'withdrawn')`;

/** The longest-lasting ground, or null. Memberships that never began keep nobody. */
export async function groundAgainstErasing(sql: Sql, nikHash: Buffer, today: string): Promise<LegalGround | null> {
  const [ground] = await sql.query<LegalGround>(
    `WITH rule AS (SELECT (${RULE_ON(`'membership'`, '$2::date')}).*),
     kept AS (
       SELECT m.cooperation_no AS subject, ${DAY_OF('c', '$2::date')} AS today, m.until_month IS NULL OR m.until_month >= to_char(${DAY_OF('c', '$2::date')}, 'YYYY-MM') AS stands,
              ((m.until_month || '-01')::date + interval '1 month' - interval '1 day')::date + (SELECT days FROM rule) AS until
         FROM standing_membership m JOIN participant p ON p.id = m.participant_id JOIN cooperation c ON c.no = m.cooperation_no
        WHERE p.nik_hash = $1 AND (m.until_month IS NULL OR m.until_month >= m.from_month))
     SELECT * FROM (
       SELECT 1 AS turn, 'membership-stands' AS ground, 'membership' AS "dataSet", NULL::date AS until, subject FROM kept WHERE stands
       UNION ALL SELECT 2, 'delivery-open', 'roster-original', NULL, h.id::text FROM staged_row s JOIN hand_in h ON h.id = s.hand_in_id WHERE s.nik_hash = $1 AND h.status NOT IN ${ENDED}
       UNION ALL SELECT 2, 'change-open', 'membership', NULL, change_id::text FROM roster_change_person WHERE nik_hash = $1
       UNION ALL SELECT 2, 'exchange-open', 'membership', NULL, x.id::text FROM exchange_line l JOIN exchange x ON x.id = l.exchange_id JOIN participant p ON p.id = l.participant_id
                   WHERE p.nik_hash = $1 AND x.finished_on IS NULL
       UNION ALL SELECT 3, 'legal-period', 'membership', until, subject FROM kept WHERE NOT stands AND until > today) found
     CROSS JOIN LATERAL (SELECT legal_basis AS "legalBasis", source FROM (SELECT (${RULE_ON('found."dataSet"', '$2::date')}).*) r) law
     ORDER BY turn, until DESC LIMIT 1`,
    [nikHash, today],
  );
  if (!ground) return null;
  const { ground: why, dataSet, legalBasis, source, until, subject } = ground;
  return { ground: why, dataSet, legalBasis, source, until, subject };
}
