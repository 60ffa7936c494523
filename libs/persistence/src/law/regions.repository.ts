/** Region codes of the ministry of home affairs, today's and retired ones, loaded as whole editions. */
import type { RegionRow } from '@sinergi/domain/parties/region';
import type { Database } from '../database';
import { isLoaded, recordEdition } from './law-edition.repository';

/**
 * Loads every edition among the rows that is not loaded yet; codes an older edition knew and the new ones do not are retired.
 * @returns how many rows were loaded
 */
export function loadRegions(database: Database, rows: readonly RegionRow[]): Promise<number> {
  return database.inTransaction(async (transaction) => {
    await transaction.query(`LOCK TABLE law_edition IN SHARE ROW EXCLUSIVE MODE`);
    const editions = [...new Map(rows.map((row) => [row.edition, row.source]))];
    const loaded = new Set<string>();
    for (const [edition] of editions) if (await isLoaded(transaction, 'region', edition)) loaded.add(edition);
    const fresh = rows.filter((row) => !loaded.has(row.edition));
    if (fresh.length === 0) return 0;

    await transaction.query(
      `INSERT INTO region (code, name, level, parent_code, retired, edition, source)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::text[], $7::text[])
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, retired = excluded.retired, edition = excluded.edition, source = excluded.source`,
      [
        fresh.map((row) => row.code), fresh.map((row) => row.name), fresh.map((row) => row.level), fresh.map((row) => row.parentCode),
        fresh.map((row) => row.retired), fresh.map((row) => row.edition), fresh.map((row) => row.source),
      ],
    );
    await transaction.query(`UPDATE region SET retired = true WHERE NOT retired AND edition <> ALL($1)`, [editions.map(([edition]) => edition)]);
    for (const [edition, source] of editions) {
      const count = fresh.filter((row) => row.edition === edition).length;
      if (count > 0) await recordEdition(transaction, 'region', { edition, source }, count, null);
    }
    return fresh.length;
  });
}
