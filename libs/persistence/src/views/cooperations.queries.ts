/** The list of cooperations: where each stands, who is waited for, and what is seen of it by whom. */
import type { CooperationRowView } from '@sinergi/contracts/views';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import { POSITION_RULES, type PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { visibleTo, type CaseSight } from './case-sight';
import { CITY_NAME } from './city-name';
import { OPS_STATE } from './ops-state';

export interface CooperationSearch extends PageRequest {
  readonly status?: CooperationStatus | undefined;
  /** Code of the city's region. */
  readonly city?: string | undefined;
  readonly programme?: string | undefined;
  readonly opsState?: CooperationRowView['opsState'] | undefined;
  readonly rehearsal?: boolean | undefined;
  /** Part of the number or of the city's name. */
  readonly q?: string | undefined;
}

interface Row extends Omit<CooperationRowView, 'waitingOn'> {
  readonly waitingPositions: PositionCode[] | null;
  readonly waitingOffice: string | null;
}

const ROW = `SELECT c.no, c.programme, c.terms->'title' AS "programmeTitle", ${CITY_NAME} AS "cityName", branch.name AS "branchName",
    c.status, c.stage, ${OPS_STATE} AS "opsState", w.positions AS "waitingPositions", w.name AS "waitingOffice", w.opened_on AS "waitingSince", w.due_on AS "dueOn",
    (SELECT count(*) FROM standing_membership m WHERE m.cooperation_no = c.no AND m.until_month IS NULL) AS members,
    c.opened_on AS "openedOn", c.as_of AS "asOf", c.rehearsal
  FROM cooperation c
  JOIN office city ON city.id = c.city_id
  JOIN office branch ON branch.id = c.branch_id
  LEFT JOIN LATERAL (
    SELECT t.positions, o.name, t.opened_on, t.due_on FROM task t JOIN office o ON o.id = t.office_id
    WHERE t.no = c.no AND t.status = 'open' ORDER BY t.due_on NULLS LAST, t.opened_on, t.id LIMIT 1) w ON true`;

export class CooperationQueries {
  constructor(private readonly sql: Sql) {}

  /** The latest opened first. */
  async search(sight: CaseSight, wanted: CooperationSearch, tongue: 'id' | 'en'): Promise<PageOf<CooperationRowView>> {
    const key = cursorKeyOf(wanted, 2);
    const visible = visibleTo(sight, 'c', 10);
    const rows = await this.sql.query<Row>(
      `SELECT * FROM (${ROW}
         WHERE ($1::text IS NULL OR c.status = $1) AND ($2::text IS NULL OR c.region_code = $2) AND ($3::text IS NULL OR c.programme = $3)
           AND ($4::boolean IS NULL OR c.rehearsal = $4) AND ($5::text IS NULL OR c.no ILIKE '%' || $5 || '%' OR ${CITY_NAME} ILIKE '%' || $5 || '%')
           AND ($6::date IS NULL OR (c.opened_on, c.no) < ($6::date, $7::text)) AND ${visible.sql}) listed
       WHERE ($8::text IS NULL OR "opsState" = $8)
       ORDER BY "openedOn" DESC, no DESC LIMIT $9`,
      [
        wanted.status ?? null, wanted.city ?? null, wanted.programme ?? null, wanted.rehearsal ?? null, wanted.q ?? null,
        key?.[0] ?? null, key?.[1] ?? null, wanted.opsState ?? null, rowsToRead(wanted), ...visible.parameters,
      ],
    );
    return pageOf(rows.map((row) => viewOf(row, tongue)), wanted, (row) => [row.openedOn, row.no]);
  }

  async row(no: string, sight: CaseSight, tongue: 'id' | 'en'): Promise<CooperationRowView | null> {
    const visible = visibleTo(sight, 'c', 2);
    const [row] = await this.sql.query<Row>(`${ROW} WHERE c.no = $1 AND ${visible.sql}`, [no, ...visible.parameters]);
    return row ? viewOf(row, tongue) : null;
  }
}

/** Position and office, never a name. */
export function waitedFor(positions: readonly PositionCode[], officeName: string, tongue: 'id' | 'en'): string {
  const titles = positions.map((position) => POSITION_RULES[position][tongue === 'id' ? 'titleId' : 'titleEn']);
  return `${titles.join(' / ')}, ${officeName}`;
}

function viewOf({ waitingPositions, waitingOffice, ...row }: Row, tongue: 'id' | 'en'): CooperationRowView {
  return { ...row, waitingOn: waitingPositions && waitingOffice ? waitedFor(waitingPositions, waitingOffice, tongue) : null };
}
