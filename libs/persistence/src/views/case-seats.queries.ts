/** In which positions, on either side of a case, somebody may speak on a day. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';

export interface CaseSeat {
  readonly officeId: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
}

/** SQL: the office `ho` is the branch of the case `c`, the regional office above it, or an office of its city. */
export const OFFICE_OF_CASE = `(ho.id = c.branch_id OR ho.id = (SELECT b.parent_id FROM office b WHERE b.id = c.branch_id)
    OR (ho.kind IN ('city-government', 'city-agency', 'district', 'village') AND left(ho.region_code, 5) = c.region_code))`;

/** SQL: the row under `alias` counts on the day. */
export const validOn = (alias: string, day: string): string => `${alias}.valid_from <= ${day} AND (${alias}.valid_until IS NULL OR ${alias}.valid_until >= ${day})`;

/** SQL: the delegation `g` counts on the day: within its period, not ended, and the one stood in for still holds the post under `ph`. */
export const DELEGATED_ON = (day: string): string =>
  `g.valid_from <= ${day} AND g.valid_until >= ${day} AND (g.ended_on IS NULL OR g.ended_on > ${day})
     AND ph.person_id = g.principal_id AND ph.office_id = g.office_id AND ph.position = g.position AND ${validOn('ph', day)}`;

export class CaseSeatQueries {
  constructor(private readonly sql: Sql) {}

  of(no: string, personId: string, on: LocalDate): Promise<CaseSeat[]> {
    return this.sql.query<CaseSeat>(
      `SELECT h.office_id AS "officeId", h.position, h.capacity FROM cooperation c JOIN holder h ON h.person_id = $2 AND ${validOn('h', '$3::date')}
         JOIN office ho ON ho.id = h.office_id AND ${OFFICE_OF_CASE}
       WHERE c.no = $1 ORDER BY h.valid_from, h.id`,
      [no, personId, on],
    );
  }

  /** Processes of the case that run, its own first. */
  async runs(no: string): Promise<string[]> {
    const rows = await this.sql.query<{ processId: string }>(
      `SELECT process_id AS "processId" FROM process_run WHERE no = $1 AND closed_on IS NULL ORDER BY (kind <> 'cooperation'), opened_on, process_id`,
      [no],
    );
    return rows.map(({ processId }) => processId);
  }
}
