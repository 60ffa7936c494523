/** Decreed days: added, imported and withdrawn by administrators, each with its decree and an audit entry. */
import { judgeHolidayTable } from '@sinergi/domain/calendar/holiday-row';
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import type { Holiday } from '@sinergi/domain/calendar/working-days';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { nothingTaken, type ImportResult } from '../import-result';
import { mayName, recordEdition, withdrawRow, type LawSource } from './law-edition.repository';

export class HolidayRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `law-row-duplicate` when the day stands already for the country or for that city */
  add(days: readonly Holiday[], law: LawSource, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [duplicate] = await this.take(transaction, days, law, author, 'holiday.add');
      if (duplicate !== undefined) throw new DomainError('law-row-duplicate', { line: duplicate + 1, date: days[duplicate]?.date ?? null });
    });
  }

  /** All rows or none. */
  async importAll(records: readonly LawRecord[], law: LawSource, author: Author): Promise<ImportResult> {
    const judged = judgeHolidayTable(records);
    if (judged.faults.length > 0) return nothingTaken(judged.faults);
    return this.database.inTransaction(async (transaction) => {
      const duplicates = await this.take(transaction, judged.rows, law, author, 'holiday.import');
      if (duplicates.length > 0) return nothingTaken(duplicates.map((index) => ({ line: index + 1, column: 'date', problem: 'duplicate' })));
      return { added: judged.rows.length, faults: [] };
    });
  }

  /** Running deadlines are about to be told of the edition. */
  applied(edition: string, author: Author): Promise<void> {
    return recordAct(this.database, author, 'holiday.apply', 'holiday', { edition });
  }

  withdraw(id: string, reason: string, author: Author): Promise<void> {
    return withdrawRow(this.database, 'holiday', id, reason, author);
  }

  /** @returns indexes of days that stand already; then nothing was written. */
  private async take(sql: Sql, days: readonly Holiday[], law: LawSource, author: Author, act: string): Promise<number[]> {
    mayName(law.edition);
    const standing = await sql.query<{ index: number }>(
      `SELECT given.index - 1 AS index FROM ${givenHolidays('$1')}
       WHERE EXISTS (SELECT 1 FROM holiday h WHERE h.withdrawn_at IS NULL AND h.day = given.day AND COALESCE(h.region_code, '') = COALESCE(given.region_code, ''))
       ORDER BY 1`,
      [JSON.stringify(days)],
    );
    if (standing.length > 0) return standing.map((row) => row.index);
    await insertHolidays(sql, days, law.edition);
    await recordEdition(sql, 'holiday', law, days.length, author.personId);
    await recordAct(sql, author, act, 'holiday', { edition: law.edition, rows: days.length });
    return [];
  }
}

/** SQL that reads domain days handed over as JSON, under the table's own column names. */
export const givenHolidays = (parameter: string): string => `
  (SELECT index, (day->>'date')::date AS day, day->>'kind' AS kind, day->>'nameId' AS name_id, day->>'basis' AS basis, (day->>'basisDate')::date AS basis_date,
          (day->>'knownFrom')::date AS known_from, day->>'certainty' AS certainty, day->>'regionCode' AS region_code
   FROM jsonb_array_elements(${parameter}::jsonb) WITH ORDINALITY AS element (day, index)) AS given`;

export async function insertHolidays(sql: Sql, days: readonly Holiday[], edition: string): Promise<void> {
  await sql.query(
    `INSERT INTO holiday (day, kind, name_id, basis, basis_date, known_from, certainty, region_code, edition)
     SELECT day, kind, name_id, basis, basis_date, known_from, certainty, region_code, $2 FROM ${givenHolidays('$1')}`,
    [JSON.stringify(days), edition],
  );
}
