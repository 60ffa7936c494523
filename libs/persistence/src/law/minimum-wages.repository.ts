/** Minimum wages of cities: added, imported and withdrawn by administrators, each with its decree and an audit entry. */
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { MinimumWage } from '@sinergi/domain/premium/minimum-wage';
import { judgeMinimumWageTable } from '@sinergi/domain/premium/minimum-wage-row';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { nothingTaken, type ImportResult } from '../import-result';
import { mayName, recordEdition, withdrawRow, type LawSource } from './law-edition.repository';

export class MinimumWageRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `law-row-duplicate` for an id on record, or a city that has a decree from that month; a correction withdraws it first */
  add(rows: readonly MinimumWage[], law: LawSource, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [duplicate] = await this.take(transaction, rows, law, author, 'minimum-wage.add');
      if (duplicate !== undefined) throw new DomainError('law-row-duplicate', { line: duplicate + 1, id: rows[duplicate]?.id ?? null });
    });
  }

  /** All rows or none. */
  async importAll(records: readonly LawRecord[], law: LawSource, author: Author): Promise<ImportResult> {
    const judged = judgeMinimumWageTable(records);
    if (judged.faults.length > 0) return nothingTaken(judged.faults);
    return this.database.inTransaction(async (transaction) => {
      const duplicates = await this.take(transaction, judged.rows, law, author, 'minimum-wage.import');
      if (duplicates.length > 0) return nothingTaken(duplicates.map((index) => ({ line: index + 1, column: 'id', problem: 'duplicate' })));
      return { added: judged.rows.length, faults: [] };
    });
  }

  withdraw(id: string, reason: string, author: Author): Promise<void> {
    return withdrawRow(this.database, 'minimum_wage', id, reason, author);
  }

  /** @returns indexes of rows that stand already, on record or earlier among these; then nothing was written. */
  private async take(sql: Sql, rows: readonly MinimumWage[], law: LawSource, author: Author, act: string): Promise<number[]> {
    mayName(law.edition);
    const known = await sql.query<{ at: number }>(
      `SELECT DISTINCT given.at FROM ${givenMinimumWages('$1', '$2')}
        WHERE EXISTS (SELECT FROM minimum_wage w WHERE w.id = given.id OR (w.region_code = given.region_code AND w.from_month = given.from_month AND w.withdrawn_at IS NULL))
           OR EXISTS (SELECT FROM ${givenMinimumWages('$1', '$2', 'other')} WHERE other.at < given.at AND (other.id = given.id OR (other.region_code = given.region_code AND other.from_month = given.from_month)))
        ORDER BY 1`,
      [storedMinimumWages(rows), law.edition],
    );
    if (known.length > 0) return known.map(({ at }) => at);
    await sql.query(`INSERT INTO minimum_wage (${MINIMUM_WAGE_TABLE_COLUMNS}) SELECT ${MINIMUM_WAGE_TABLE_COLUMNS} FROM ${givenMinimumWages('$1', '$2')}`, [storedMinimumWages(rows), law.edition]);
    await recordEdition(sql, 'minimum-wage', law, rows.length, author.personId);
    await recordAct(sql, author, act, 'minimum-wage', { edition: law.edition, rows: rows.length });
    return [];
  }
}

export const MINIMUM_WAGE_TABLE_COLUMNS = 'id, edition, region_code, from_month, until_month, amount_hundredths, source, certainty';

/** SQL that reads rows handed over as JSON, under the table's own column names. */
export const givenMinimumWages = (rows: string, edition: string, as = 'given'): string => `
  (SELECT id, ${edition}::text AS edition, region_code, from_month, until_month, amount_hundredths, source, certainty, at
   FROM jsonb_to_recordset(${rows}::jsonb) AS row (at integer, id text, region_code text, from_month text, until_month text, amount_hundredths bigint, source text, certainty text)) AS ${as}`;

export function storedMinimumWages(rows: readonly MinimumWage[]): string {
  return JSON.stringify(rows.map(({ id, regionCode, from, until, amount, source, certainty }, at) => ({ at, id, region_code: regionCode, from_month: from, until_month: until, amount_hundredths: amount, source, certainty })));
}
