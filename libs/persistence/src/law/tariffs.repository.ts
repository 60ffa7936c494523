/** Rows of the tariff: added, imported and withdrawn by administrators, each with its law and an audit entry. */
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { judgeTariffTable } from '@sinergi/domain/premium/tariff-row';
import type { TariffRow } from '@sinergi/domain/premium/tariff';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { nothingTaken, type ImportResult } from '../import-result';
import { mayName, recordEdition, withdrawRow, type LawSource } from './law-edition.repository';
import type { StoredRule } from './tariffs.queries';

export class TariffRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `law-row-duplicate` when a row with that id exists, withdrawn or not */
  add(rows: readonly TariffRow[], law: LawSource, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [duplicate] = await this.take(transaction, rows, law, author, 'tariff.add');
      if (duplicate !== undefined) throw new DomainError('law-row-duplicate', { line: duplicate + 1, id: rows[duplicate]?.id ?? null });
    });
  }

  /** All rows or none. */
  async importAll(records: readonly LawRecord[], law: LawSource, author: Author): Promise<ImportResult> {
    const judged = judgeTariffTable(records);
    if (judged.faults.length > 0) return nothingTaken(judged.faults);
    return this.database.inTransaction(async (transaction) => {
      const duplicates = await this.take(transaction, judged.rows, law, author, 'tariff.import');
      if (duplicates.length > 0) return nothingTaken(duplicates.map((index) => ({ line: index + 1, column: 'id', problem: 'duplicate' })));
      return { added: judged.rows.length, faults: [] };
    });
  }

  withdraw(id: string, reason: string, author: Author): Promise<void> {
    return withdrawRow(this.database, 'tariff_row', id, reason, author);
  }

  /** @returns indexes of rows whose id exists; then nothing was written. */
  private async take(sql: Sql, rows: readonly TariffRow[], law: LawSource, author: Author, act: string): Promise<number[]> {
    mayName(law.edition);
    const known = await sql.query<{ id: string }>(`SELECT id FROM tariff_row WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
    if (known.length > 0) return rows.flatMap((row, index) => (known.some(({ id }) => id === row.id) ? [index] : []));
    await sql.query(`INSERT INTO tariff_row (${TARIFF_TABLE_COLUMNS}) SELECT ${TARIFF_TABLE_COLUMNS} FROM ${givenTariffs('$1', '$2')}`, [storedTariffs(rows), law.edition]);
    await recordEdition(sql, 'tariff', law, rows.length, author.personId);
    await recordAct(sql, author, act, 'tariff', { edition: law.edition, rows: rows.length });
    return [];
  }
}

export const TARIFF_TABLE_COLUMNS = 'id, edition, segment, scheme, from_month, until_month, rule, source, certainty';

/** SQL that reads rows handed over as JSON, under the table's own column names. */
export const givenTariffs = (rows: string, edition: string): string => `
  (SELECT id, ${edition}::text AS edition, segment, scheme, from_month, until_month, rule, source, certainty
   FROM jsonb_to_recordset(${rows}::jsonb) AS row (id text, segment text, scheme text, from_month text, until_month text, rule jsonb, source text, certainty text)) AS given`;

export function storedTariffs(rows: readonly TariffRow[]): string {
  return JSON.stringify(
    rows.map(({ id, segment, scheme, from, until, source, certainty, edition, sector, risk, payerSource, rule }) => {
      const stored: StoredRule = { edition, sector, risk, payerSource, rule };
      return { id, segment, scheme, from_month: from, until_month: until, rule: stored, source, certainty };
    }),
  );
}
