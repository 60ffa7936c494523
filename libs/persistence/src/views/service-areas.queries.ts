/** Which branch serves which region, with the period, for those who keep the directory. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

export interface ServiceAreaRow {
  readonly id: string;
  readonly branchId: string;
  readonly branchCode: string;
  readonly regionCode: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export class ServiceAreaQueries {
  constructor(private readonly sql: Sql) {}

  async search(wanted: PageRequest & { readonly branchId?: string | undefined; readonly region?: string | undefined }): Promise<PageOf<ServiceAreaRow>> {
    const key = cursorKeyOf(wanted, 2);
    const rows = await this.sql.query<ServiceAreaRow>(
      `SELECT a.id, a.branch_id AS "branchId", o.code AS "branchCode", a.region_code AS "regionCode", a.valid_from AS "from", a.valid_until AS "until"
       FROM branch_region a JOIN office o ON o.id = a.branch_id
       WHERE ($1::uuid IS NULL OR a.branch_id = $1) AND ($2::text IS NULL OR a.region_code = $2) AND ($3::text IS NULL OR (a.region_code, a.id) > ($3, $4::uuid))
       ORDER BY a.region_code, a.id LIMIT $5`,
      [wanted.branchId ?? null, wanted.region ?? null, key?.[0] ?? null, key?.[1] ?? null, rowsToRead(wanted)],
    );
    return pageOf(rows, wanted, (row) => [row.regionCode, row.id]);
  }
}
