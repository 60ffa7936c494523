/** Which running cases a change of hands concerns, and whether the position is filled after it. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Zone } from '@sinergi/domain/calendar/zone';
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';
import { existsOn } from './offices.queries';

/** Somebody takes a position, or has left it. */
export interface HolderChange {
  readonly kind: 'taken' | 'left';
  readonly officeId: string;
  readonly position: PositionCode;
  readonly personId: string;
  /** The first day of the change. */
  readonly on: LocalDate;
  /** The last day of who takes it. */
  readonly until: LocalDate | null;
}

export interface ConcernedCase {
  readonly no: string;
  readonly rehearsal: boolean;
  readonly zone: Zone;
  readonly asOf: LocalDate;
  /** The office the case asks: its branch or its city. */
  readonly officeId: string;
  /** The case's own process, and others that ask this position something now. */
  readonly processIds: readonly string[];
}

export class SuccessionQueries {
  constructor(private readonly sql: Sql) {}

  /** Open cases of the branch or the city; an office below a city speaks for it. */
  concerned(officeId: string, position: PositionCode): Promise<ConcernedCase[]> {
    return this.sql.query<ConcernedCase>(
      `SELECT c.no, c.rehearsal, c.zone, c.as_of AS "asOf", CASE WHEN c.branch_id = o.id THEN c.branch_id ELSE c.city_id END AS "officeId",
              ARRAY(SELECT r.process_id FROM process_run r WHERE r.no = c.no AND r.closed_on IS NULL
                     AND (r.kind = 'cooperation' OR EXISTS (SELECT FROM task t WHERE t.process_id = r.process_id AND t.status = 'open' AND $2 = ANY (t.positions))) ORDER BY r.process_id) AS "processIds"
       FROM office o JOIN cooperation c ON c.closed_on IS NULL
         AND (c.branch_id = o.id OR c.city_id = o.id OR (o.kind IN ('city-government', 'city-agency', 'district', 'village') AND left(o.region_code, 5) = c.region_code))
       WHERE o.id = $1 ORDER BY c.no`,
      [officeId, position],
    );
  }

  /** People beside this one who hold the position on the day. */
  async others({ officeId, position, personId, on }: HolderChange): Promise<number> {
    const rows = await this.sql.query(`SELECT FROM holder h WHERE h.office_id = $1 AND h.position = $2 AND h.person_id <> $3 AND ${existsOn('h', '$4::date')}`, [officeId, position, personId, on]);
    return rows.length;
  }
}
