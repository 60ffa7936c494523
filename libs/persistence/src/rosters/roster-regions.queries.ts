/** The regions a roster is judged with: the villages of its city by name, and every district code a NIK may begin with. */
import { regionTable, type Region } from '@sinergi/domain/parties/region';
import type { RosterContext } from '@sinergi/domain/roster/judge-row';
import { districtLookup, prefixLookup, villageLookup } from '@sinergi/domain/roster/place-lookup';
import type { Sql } from '../database';

export type RosterLookups = Pick<RosterContext, 'villageOf' | 'districtOf' | 'prefixStatus'>;

export class RosterRegionsQueries {
  constructor(private readonly sql: Sql) {}

  /** Names to choose from, in the order of their codes. @param cityCode `32.75` */
  async names(cityCode: string): Promise<{ readonly villages: readonly string[]; readonly districts: readonly string[] }> {
    const rows = await this.sql.query<{ name: string; level: string }>(
      `SELECT DISTINCT ON (code) name, level FROM region WHERE level IN ('district', 'village') AND NOT retired AND code LIKE $1 || '.%' ORDER BY code`,
      [cityCode],
    );
    const of = (level: string): string[] => [...new Set(rows.filter((row) => row.level === level).map(({ name }) => name))];
    return { villages: of('village'), districts: of('district') };
  }

  /** @param cityCode `32.75` */
  async lookupsFor(cityCode: string): Promise<RosterLookups> {
    const rows = await this.sql.query<Region & { retired: boolean }>(
      `SELECT code, name, level, parent_code AS parent, retired FROM region
        WHERE level = 'district' OR (level = 'village' AND NOT retired AND code LIKE $1 || '.%') ORDER BY code`,
      [cityCode],
    );
    const table = regionTable(rows.filter((row) => !row.retired));
    const retired = new Set(rows.filter((row) => row.retired).map((row) => row.code));
    return { villageOf: villageLookup(table, cityCode), districtOf: districtLookup(table, cityCode), prefixStatus: prefixLookup(table, retired) };
  }
}
