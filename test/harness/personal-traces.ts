/** Looks for people in everything the record and the store keep: every readable column, and the bytes of every file. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sql } from '@sinergi/persistence/database';

/** NIK, KK and the like, phones in any spelling of the country. */
const NUMBERS = String.raw`(^|[^0-9a-f-])([0-9]{16}|(\+?62|0)8[0-9]{8,11})([^0-9a-f-]|$)`;

interface Column {
  readonly place: string;
  readonly table: string;
  readonly column: string;
}

/** Columns that people can read: text, JSON, dates and numbers; of bytes nothing is to be read. */
async function columnsOf(sql: Sql): Promise<Column[]> {
  return sql.query(
    `SELECT c.table_name || '.' || c.column_name AS place, quote_ident(c.table_name) AS table, quote_ident(c.column_name) AS column
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type NOT IN ('bytea', 'uuid', 'boolean', 'timestamp with time zone') AND c.table_name NOT IN ('region', 'schema_migration')
      ORDER BY 1`,
  );
}

async function placesWhere(sql: Sql, condition: (column: string) => string, parameters: readonly unknown[]): Promise<string[]> {
  const columns = await columnsOf(sql);
  const found: string[] = [];
  for (const { place, table, column } of columns) {
    const rows = await sql.query(`SELECT 1 FROM ${table} WHERE ${column} IS NOT NULL AND (${condition(`${column}::text`)}) LIMIT 1`, parameters);
    if (rows.length > 0) found.push(place);
  }
  return found;
}

/** @returns the columns in which a number of a person stands in clear. */
export const numbersIn = (sql: Sql): Promise<string[]> => placesWhere(sql, (text) => `${text} ~ $1`, [NUMBERS]);

/** @returns the columns in which one of the values stands. */
export const valuesIn = (sql: Sql, values: readonly string[]): Promise<string[]> => placesWhere(sql, (text) => `EXISTS (SELECT FROM unnest($1::text[]) v WHERE strpos(${text}, v) > 0)`, [values]);

/** @returns the files in whose bytes one of the values stands. */
export async function filesWith(folder: string, values: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (values.some((value) => bytes.includes(value))) found.push(entry.name);
  }
  return found;
}
