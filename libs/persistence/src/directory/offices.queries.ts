/** Offices as they stood on a day: found by code, by place in the tree, by the regions they answer for. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Zone } from '@sinergi/domain/calendar/zone';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { OfficeKind } from '@sinergi/domain/parties/office';
import { branchesServing, type ServiceArea } from '@sinergi/domain/parties/service-area';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

export interface OfficeRow {
  readonly id: string;
  readonly code: string;
  readonly kind: OfficeKind;
  readonly name: string;
  readonly parentId: string | null;
  readonly regionCode: string | null;
  readonly zone: Zone;
  readonly email: string | null;
  readonly address: string | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export interface OfficeSearch extends PageRequest {
  readonly kind?: OfficeKind | undefined;
  /** Part of the name or of the code. */
  readonly q?: string | undefined;
  /** The region itself or any part of it. */
  readonly region?: string | undefined;
  /** Only offices that exist on this day. */
  readonly on?: LocalDate | undefined;
}

export const OFFICE_COLUMNS = `o.id, o.code, o.kind, o.name, o.parent_id AS "parentId", o.region_code AS "regionCode", o.zone, o.email, o.address,
  o.valid_from AS "from", o.valid_until AS "until"`;

/** SQL for "exists on the day given as this parameter". */
export const existsOn = (alias: string, parameter: string): string =>
  `${alias}.valid_from <= ${parameter} AND (${alias}.valid_until IS NULL OR ${alias}.valid_until >= ${parameter})`;

export class OfficeQueries {
  constructor(private readonly sql: Sql) {}

  /** The town of an office as people call it, `Kota Bekasi`; the office's own name where the code is unknown. */
  async townOf({ regionCode, name }: { readonly regionCode: string; readonly name: string }): Promise<string> {
    const [region] = await this.sql.query<{ name: string }>(`SELECT name FROM region WHERE code = $1`, [regionCode]);
    return region?.name ?? name;
  }

  /** @throws DomainError `office-unknown` */
  get(id: string): Promise<OfficeRow> {
    return this.oneBy('id', id);
  }

  /** @throws DomainError `office-unknown` */
  byCode(code: string): Promise<OfficeRow> {
    return this.oneBy('code', code);
  }

  /** In the order of their codes. */
  async search(wanted: OfficeSearch): Promise<PageOf<OfficeRow>> {
    const key = cursorKeyOf(wanted, 1);
    const rows = await this.sql.query<OfficeRow>(
      `SELECT ${OFFICE_COLUMNS} FROM office o
       WHERE ($1::text IS NULL OR o.kind = $1)
         AND ($2::text IS NULL OR o.name ILIKE '%' || $2 || '%' OR o.code ILIKE '%' || $2 || '%')
         AND ($3::text IS NULL OR o.region_code = $3 OR o.region_code LIKE $3 || '.%')
         AND ($4::date IS NULL OR (${existsOn('o', '$4::date')}))
         AND ($5::text IS NULL OR o.code > $5)
       ORDER BY o.code LIMIT $6`,
      [wanted.kind ?? null, wanted.q ?? null, wanted.region ?? null, wanted.on ?? null, key?.[0] ?? null, rowsToRead(wanted)],
    );
    return pageOf(rows, wanted, (row) => [row.code]);
  }

  /** Every office under this one on the day, the nearest first; the office itself is left out. */
  officesBelow(officeId: string, date: LocalDate): Promise<OfficeRow[]> {
    return this.sql.query<OfficeRow>(
      `WITH RECURSIVE below AS (
         SELECT id, 0 AS depth FROM office WHERE id = $1
         UNION ALL
         SELECT child.id, depth + 1 FROM office child JOIN below ON child.parent_id = below.id WHERE ${existsOn('child', '$2::date')})
       SELECT ${OFFICE_COLUMNS} FROM office o JOIN below ON below.id = o.id WHERE depth > 0 ORDER BY depth, o.code`,
      [officeId, date],
    );
  }

  /** The office and those above it, up to the top. */
  officesAbove(officeId: string): Promise<OfficeRow[]> {
    return this.sql.query<OfficeRow>(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id, 0 AS depth FROM office WHERE id = $1
         UNION ALL
         SELECT parent.id, parent.parent_id, depth + 1 FROM office parent JOIN above ON above.parent_id = parent.id)
       SELECT ${OFFICE_COLUMNS} FROM office o JOIN above ON above.id = o.id ORDER BY depth`,
      [officeId],
    );
  }

  /** Ids of the branches that serve a region on the day, the one named for the smallest region first. */
  async branchesServing(regionCode: string, date: LocalDate): Promise<string[]> {
    const areas = await this.sql.query<ServiceArea>(
      `SELECT branch_id AS "branchId", region_code AS "regionCode", valid_from AS "from", valid_until AS "until" FROM branch_region
       WHERE $1 LIKE region_code || '%' OR region_code LIKE $1 || '.%' ORDER BY valid_from, branch_id`,
      [regionCode],
    );
    return branchesServing(areas, regionCode, date);
  }

  /** Codes of the regions a branch serves on the day. */
  async regionsServedBy(branchId: string, date: LocalDate): Promise<string[]> {
    const rows = await this.sql.query<{ regionCode: string }>(
      `SELECT region_code AS "regionCode" FROM branch_region a WHERE branch_id = $1 AND ${existsOn('a', '$2::date')} ORDER BY region_code`,
      [branchId, date],
    );
    return rows.map((row) => row.regionCode);
  }

  /** The government of the city a region lies in; null where the directory has none on the day. */
  async cityOfficeOf(regionCode: string, date: LocalDate): Promise<OfficeRow | null> {
    const [row] = await this.sql.query<OfficeRow>(
      `SELECT ${OFFICE_COLUMNS} FROM office o
       WHERE o.kind = 'city-government' AND o.region_code = left($1, 5) AND ${existsOn('o', '$2::date')} ORDER BY o.valid_from DESC LIMIT 1`,
      [regionCode, date],
    );
    return row ?? null;
  }

  private async oneBy(column: 'id' | 'code', value: string): Promise<OfficeRow> {
    const [row] = await this.sql.query<OfficeRow>(`SELECT ${OFFICE_COLUMNS} FROM office o WHERE o.${column} = $1`, [value]);
    if (!row) throw new DomainError('office-unknown', { [column]: value.slice(0, 60) });
    return row;
  }
}
