/** Editions of the tables of law: what was loaded, from which source, by whom. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';

export type LawTable = 'holiday' | 'tariff' | 'region' | 'minimum-wage';

/** A change of the law by an administrator. */
export interface LawSource {
  /** Name of the edition the rows belong to, such as the number of a decree. */
  readonly edition: string;
  readonly source: string;
}

/** Editions that come with the program begin with this; administrators may not use it. */
export const SHIPPED = 'shipped-';

export async function isLoaded(sql: Sql, table: LawTable, edition: string): Promise<boolean> {
  const rows = await sql.query(`SELECT 1 FROM law_edition WHERE table_name = $1 AND edition = $2`, [table, edition]);
  return rows.length > 0;
}

/** Rows added to an edition later are counted with it. */
export async function recordEdition(sql: Sql, table: LawTable, { edition, source }: LawSource, rows: number, loadedBy: string | null): Promise<void> {
  await sql.query(
    `INSERT INTO law_edition (table_name, edition, source, loaded_by, row_count) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (table_name, edition) DO UPDATE SET row_count = law_edition.row_count + excluded.row_count`,
    [table, edition, source, loadedBy, rows],
  );
}

/** @throws DomainError `request-malformed` for a name kept for shipped editions */
export function mayName(edition: string): void {
  if (edition.trim() === '' || edition.startsWith(SHIPPED)) throw new DomainError('request-malformed', { field: 'edition' });
}

/** Tables of law whose rows can be taken out of force, and what the act is called. */
const ACT_ON = { holiday: 'holiday', tariff_row: 'tariff', minimum_wage: 'minimum-wage' } as const;

/**
 * Takes one row out of force; it stays on record with the reason.
 * @throws DomainError `law-row-invalid` for an id that is unknown or was withdrawn before
 */
export function withdrawRow(database: Database, table: keyof typeof ACT_ON, id: string, reason: string, author: Author): Promise<void> {
  return database.inTransaction(async (transaction) => {
    const withdrawn = await transaction.query(`UPDATE ${table} SET withdrawn_at = now(), withdrawn_reason = $2 WHERE id = $1 AND withdrawn_at IS NULL RETURNING id`, [id, reason]);
    if (withdrawn.length === 0) throw new DomainError('law-row-invalid', { table, id });
    await recordAct(transaction, author, `${ACT_ON[table]}.withdraw`, `${table}:${id}`, { reason });
  });
}
