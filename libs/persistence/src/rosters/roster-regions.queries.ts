/** The regions a roster is judged with: the villages of its city by name, and every district code a NIK may begin with. */
import { regionTable, type Region } from '@sinergi/domain/parties/region';
import type { RosterContext } from '@sinergi/domain/roster/judge-row';
import { prefixLookup, villageLookup } from '@sinergi/domain/roster/place-lookup';
import type { Sql } from '../database';

export type RosterLookups = Pick<RosterContext, 'villageOf' | 'prefixStatus'>;

export class RosterRegionsQueries {
  constructor(private readonly sql: Sql) {}

  /** @param cityCode `32.75` */
  async lookupsFor(cityCode: string): Promise<RosterLookups> {
    const rows = await this.sql.query<Region & { retired: boolean }>(
      `SELECT code, name, level, parent_code AS parent, retired FROM region
        WHERE level = 'district' OR (level = 'village' AND NOT retired AND code LIKE $1 || '.%') ORDER BY code`,
      [cityCode],
    );
    const table = regionTable(rows.filter((row) => !row.retired));
    const retired = new Set(rows.filter((row) => row.retired).map((row) => row.code));
    return { villageOf: villageLookup(table, cityCode), prefixStatus: prefixLookup(table, retired) };
  }
}
