/** What follows from a person's office: the positions they hold in it and the cases they see. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { OfficeKind, PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';
import type { CaseSight } from './case-sight';

export interface Standing {
  readonly officeKind: OfficeKind;
  readonly positions: readonly PositionCode[];
  readonly sees: CaseSight;
}

interface StandingRow {
  readonly kind: OfficeKind;
  readonly region_code: string | null;
  readonly positions: PositionCode[];
  readonly below: string[];
}

const CITY_LENGTH = 5;
const AGENCY_SIDE: readonly OfficeKind[] = ['head-office', 'regional-office', 'branch'];

export class AccessQueries {
  constructor(private readonly sql: Sql) {}

  /** @param personId null for a machine, which holds no position */
  async standing(personId: string | null, officeId: string, today: LocalDate): Promise<Standing> {
    const [row] = await this.sql.query<StandingRow>(
      `WITH RECURSIVE below AS (
         SELECT $2::uuid AS id
         UNION
         SELECT o.id FROM office o JOIN below b ON o.parent_id = b.id
       )
       SELECT o.kind, o.region_code, ARRAY(SELECT id FROM below)::text[] AS below,
              ARRAY(SELECT DISTINCT h.position FROM holder h
                    WHERE h.person_id = $1 AND h.office_id = o.id AND h.valid_from <= $3 AND (h.valid_until IS NULL OR $3 <= h.valid_until)
                    ORDER BY 1) AS positions
       FROM office o WHERE o.id = $2`,
      [personId, officeId, today],
    );
    const { kind, positions } = row!;
    return { officeKind: kind, positions, sees: sightOf(row!) };
  }

  /** For the person's own session only. */
  async names(personId: string | null, officeId: string): Promise<{ readonly person: string | null; readonly office: string }> {
    const [row] = await this.sql.query<{ person: string | null; office: string }>(
      `SELECT o.name AS office, (SELECT full_name FROM person WHERE id = $1) AS person FROM office o WHERE o.id = $2`,
      [personId, officeId],
    );
    return row!;
  }
}

/** The agency's offices see the cases of their branches; offices of a city see the cases of the city. */
function sightOf({ kind, region_code, below }: StandingRow): CaseSight {
  if (AGENCY_SIDE.includes(kind) || region_code === null) return { kind: 'branches', officeIds: below };
  return { kind: 'city', regionCode: region_code.slice(0, CITY_LENGTH) };
}
