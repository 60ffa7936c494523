/** The tables of law that come with the program, loaded once an edition; what administrators added or withdrew stays as it is. */
import { HOLIDAY_EDITION, HOLIDAYS } from '@sinergi/domain/calendar/data/holidays';
import { MINIMUM_WAGE_EDITION, MINIMUM_WAGES } from '@sinergi/domain/premium/data/minimum-wages';
import { TARIFF_EDITION, TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import type { Database, Sql } from '../database';
import { givenHolidays } from './holidays.repository';
import { isLoaded, recordEdition, SHIPPED, type LawTable } from './law-edition.repository';
import { givenMinimumWages, MINIMUM_WAGE_TABLE_COLUMNS, storedMinimumWages } from './minimum-wages.repository';
import { givenTariffs, storedTariffs, TARIFF_TABLE_COLUMNS } from './tariffs.repository';

const SOURCE = 'reviewed table of the program';
const SUPERSEDED = 'no longer in the shipped edition';

interface ShippedTable {
  readonly table: LawTable;
  /** Of the record. */
  readonly stored: string;
  readonly edition: string;
  readonly rows: string;
  readonly count: number;
  /** Parameters: the rows, the edition. Rows of an earlier shipped edition are brought up to date, missing ones added. */
  readonly statements: readonly string[];
}

const holidays: ShippedTable = {
  table: 'holiday',
  stored: 'holiday',
  edition: `${SHIPPED}${HOLIDAY_EDITION}`,
  rows: JSON.stringify(HOLIDAYS),
  count: HOLIDAYS.length,
  statements: [
    `UPDATE holiday h SET kind = given.kind, name_id = given.name_id, basis = given.basis, basis_date = given.basis_date, known_from = given.known_from, certainty = given.certainty, edition = $2
     FROM ${givenHolidays('$1')}
     WHERE h.day = given.day AND h.region_code IS NULL AND h.withdrawn_at IS NULL AND h.edition LIKE '${SHIPPED}%'`,
    `INSERT INTO holiday (day, kind, name_id, basis, basis_date, known_from, certainty, region_code, edition)
     SELECT day, kind, name_id, basis, basis_date, known_from, certainty, region_code, $2 FROM ${givenHolidays('$1')}
     WHERE NOT EXISTS (SELECT 1 FROM holiday h WHERE h.day = given.day AND h.region_code IS NULL)`,
  ],
};

const tariffs: ShippedTable = {
  table: 'tariff',
  stored: 'tariff_row',
  edition: `${SHIPPED}${TARIFF_EDITION}`,
  rows: storedTariffs(TARIFFS),
  count: TARIFFS.length,
  statements: [
    `INSERT INTO tariff_row AS t (${TARIFF_TABLE_COLUMNS}) SELECT ${TARIFF_TABLE_COLUMNS} FROM ${givenTariffs('$1', '$2')}
     ON CONFLICT (id) DO UPDATE SET edition = excluded.edition, segment = excluded.segment, scheme = excluded.scheme, from_month = excluded.from_month,
       until_month = excluded.until_month, rule = excluded.rule, source = excluded.source, certainty = excluded.certainty
     WHERE t.withdrawn_at IS NULL AND t.edition LIKE '${SHIPPED}%'`,
  ],
};

const minimumWages: ShippedTable = {
  table: 'minimum-wage',
  stored: 'minimum_wage',
  edition: `${SHIPPED}${MINIMUM_WAGE_EDITION}`,
  rows: storedMinimumWages(MINIMUM_WAGES),
  count: MINIMUM_WAGES.length,
  statements: [
    `UPDATE minimum_wage w SET edition = given.edition, until_month = given.until_month, amount_hundredths = given.amount_hundredths, source = given.source, certainty = given.certainty
     FROM ${givenMinimumWages('$1', '$2')} WHERE w.id = given.id AND w.withdrawn_at IS NULL AND w.edition LIKE '${SHIPPED}%'`,
    `INSERT INTO minimum_wage (${MINIMUM_WAGE_TABLE_COLUMNS}) SELECT ${MINIMUM_WAGE_TABLE_COLUMNS} FROM ${givenMinimumWages('$1', '$2')}
     WHERE NOT EXISTS (SELECT FROM minimum_wage w WHERE w.id = given.id OR (w.region_code = given.region_code AND w.from_month = given.from_month AND w.withdrawn_at IS NULL))`,
  ],
};

/** @returns one line for each table that was loaded now. */
export function loadShippedLaw(database: Database): Promise<string[]> {
  return database.inTransaction(async (transaction) => {
    // two migrations at once: the second finds the editions loaded
    await transaction.query(`LOCK TABLE law_edition IN SHARE ROW EXCLUSIVE MODE`);
    const loaded: string[] = [];
    for (const shipped of [holidays, tariffs, minimumWages]) if (await load(transaction, shipped)) loaded.push(`${shipped.table} ${shipped.edition}: ${shipped.count} rows`);
    return loaded;
  });
}

async function load(sql: Sql, { table, stored, edition, rows, count, statements }: ShippedTable): Promise<boolean> {
  if (await isLoaded(sql, table, edition)) return false;
  for (const statement of statements) await sql.query(statement, [rows, edition]);
  await sql.query(
    `UPDATE ${stored} SET withdrawn_at = now(), withdrawn_reason = $2
     WHERE edition LIKE '${SHIPPED}%' AND edition <> $1 AND withdrawn_at IS NULL`,
    [edition, SUPERSEDED],
  );
  await recordEdition(sql, table, { edition, source: SOURCE }, count, null);
  return true;
}
