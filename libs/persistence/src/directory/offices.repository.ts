/** Offices are entered, ended and imported by date, never deleted; each change leaves an audit entry. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { judgeOfficeTable, type OfficeEntry } from '@sinergi/domain/parties/office-row';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { firstRow, nothingTaken, type ImportFault, type ImportResult } from '../import-result';
import { OFFICE_COLUMNS, type OfficeRow } from './offices.queries';

export interface NewOffice extends Omit<OfficeEntry, 'parentCode'> {
  readonly parentId: string | null;
}

export interface Contact {
  readonly email: string | null;
  readonly address: string | null;
}

export class OfficeRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `period-invalid`, `office-unknown` for the parent, `request-malformed` for a code that exists */
  add(office: NewOffice, author: Author): Promise<OfficeRow> {
    return this.database.inTransaction(async (transaction) => {
      if (office.until !== null && office.until < office.from) throw new DomainError('period-invalid', { from: office.from, until: office.until });
      if (office.parentId !== null) await mustExist(transaction, office.parentId);
      const row = await insertOffice(transaction, office);
      if (!row) throw new DomainError('request-malformed', { field: 'code', problem: 'duplicate' });
      await recordAct(transaction, author, 'office.add', `office:${row.id}`, { code: row.code, kind: row.kind, from: row.from });
      return row;
    });
  }

  /** A mended address; letters that have not left go to the new one. */
  changeContact(officeId: string, contact: Contact, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      await mustExist(transaction, officeId);
      await transaction.query(`UPDATE office SET email = $2, address = $3 WHERE id = $1`, [officeId, contact.email, contact.address]);
      await recordAct(transaction, author, 'office.change-contact', `office:${officeId}`);
    });
  }

  /**
   * @param until the last day
   * @throws DomainError `office-unknown`, `period-invalid` for a day before it began
   */
  end(officeId: string, until: LocalDate, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const { from } = await mustExist(transaction, officeId);
      if (until < from) throw new DomainError('period-invalid', { from, until });
      await transaction.query(`UPDATE office SET valid_until = $2 WHERE id = $1`, [officeId, until]);
      await recordAct(transaction, author, 'office.end', `office:${officeId}`, { until, reason });
    });
  }

  /** All rows or none. Parents stand above their children in the file, or in the directory. */
  importAll(records: readonly LawRecord[], author: Author): Promise<ImportResult> {
    const judged = judgeOfficeTable(records);
    if (judged.faults.length > 0) return Promise.resolve(nothingTaken(judged.faults));
    return this.database.inTransaction(async (transaction) => {
      const faults = await this.faultsAgainstDirectory(transaction, judged.rows);
      if (faults.length > 0) return nothingTaken(faults);
      for (const { parentCode, ...office } of judged.rows) {
        const [parent] = parentCode === null ? [] : await transaction.query<{ id: string }>(`SELECT id FROM office WHERE code = $1`, [parentCode]);
        await insertOffice(transaction, { ...office, parentId: parent?.id ?? null });
      }
      await recordAct(transaction, author, 'office.import', 'office', { rows: judged.rows.length });
      return { added: judged.rows.length, faults: [] };
    });
  }

  private async faultsAgainstDirectory(sql: Sql, offices: readonly OfficeEntry[]): Promise<ImportFault[]> {
    const codes = offices.flatMap(({ code, parentCode }) => (parentCode === null ? [code] : [code, parentCode]));
    const known = new Set((await sql.query<{ code: string }>(`SELECT code FROM office WHERE code = ANY($1)`, [codes])).map((row) => row.code));
    return offices.flatMap(({ code, parentCode }, index): ImportFault[] => {
      const faults: ImportFault[] = [];
      if (known.has(code)) faults.push({ line: index + 1, column: 'code', problem: 'duplicate' });
      if (parentCode !== null && !known.has(parentCode)) faults.push({ line: index + 1, column: 'parent_code', problem: 'not-in-list' });
      known.add(code);
      return faults;
    });
  }
}

/** Locked, so that two changes of one office follow each other. */
export async function mustExist(sql: Sql, officeId: string): Promise<{ from: LocalDate; until: LocalDate | null }> {
  const [row] = await sql.query<{ from: LocalDate; until: LocalDate | null }>(`SELECT valid_from AS "from", valid_until AS "until" FROM office WHERE id = $1 FOR UPDATE`, [officeId]);
  if (!row) throw new DomainError('office-unknown', { id: officeId });
  return row;
}

/** null when the code exists. */
export function insertOffice(sql: Sql, office: NewOffice): Promise<OfficeRow | null> {
  return firstRow<OfficeRow>(
    sql,
    `INSERT INTO office AS o (code, kind, name, parent_id, region_code, zone, email, address, valid_from, valid_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (code) DO NOTHING RETURNING ${OFFICE_COLUMNS}`,
    [office.code, office.kind, office.name, office.parentId, office.regionCode, office.zone, office.email, office.address, office.from, office.until],
  );
}
