/** Who takes a position and who leaves it: by date, in a capacity, and never two in one seat at once. */
import { addDays, type LocalDate } from '@sinergi/domain/calendar/local-date';
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { mayHold, type Holder } from '@sinergi/domain/parties/holder';
import { judgeHolderTable, type HolderEntry } from '@sinergi/domain/parties/holder-row';
import type { PositionCode } from '@sinergi/domain/parties/office';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { nothingTaken, type ImportFault, type ImportResult } from '../import-result';
import { recordChanges, type HolderChange } from './holder-change';
import { mustExist } from './offices.repository';
import { findPerson, insertPerson } from './people.repository';

export interface NewHolder extends Holder {
  /** The position signed for; given with `on-behalf` and `power-of-attorney`. */
  readonly onBehalfOf: PositionCode | null;
  readonly decreeNo: string | null;
}

export class HolderRepository {
  constructor(private readonly database: Database) {}

  /**
   * @returns its id, and that of the change running cases are told of
   * @throws DomainError `office-unknown`, `person-unknown`, `period-invalid`, `holder-overlaps`
   */
  add(holder: NewHolder, author: Author): Promise<{ id: string; changeIds: string[] }> {
    return this.database.inTransaction(async (transaction) => {
      const id = await insertHolder(transaction, holder);
      const { personId, position, capacity, from, until } = holder;
      await recordAct(transaction, author, 'holder.add', `office:${holder.officeId}`, { holderId: id, personId, position, capacity, from, until });
      return { id, changeIds: await recordChanges(transaction, [takenBy(holder)]) };
    });
  }

  /**
   * @param until the last day
   * @returns ids of the change running cases are told of
   * @throws DomainError `holder-missing`, `period-invalid` for a day before it began
   */
  end(holderId: string, until: LocalDate, reason: string, author: Author): Promise<string[]> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<Pick<Holder, 'officeId' | 'position' | 'personId' | 'from'>>(
        `SELECT office_id AS "officeId", position, person_id AS "personId", valid_from AS "from" FROM holder WHERE id = $1 FOR UPDATE`,
        [holderId],
      );
      if (!row) throw new DomainError('holder-missing', { holderId });
      if (until < row.from) throw new DomainError('period-invalid', { from: row.from, until });
      await transaction.query(`UPDATE holder SET valid_until = $2, ended_reason = $3 WHERE id = $1`, [holderId, until, reason]);
      await recordAct(transaction, author, 'holder.end', `office:${row.officeId}`, { holderId, until });
      return recordChanges(transaction, [{ kind: 'left', ...row, on: addDays(until, 1), until: null }]);
    });
  }

  /** All rows or none. A person is known by staff number, else by address, else entered anew. */
  async importAll(records: readonly LawRecord[], author: Author): Promise<ImportResult & { readonly changeIds: readonly string[] }> {
    const judged = judgeHolderTable(records);
    if (judged.faults.length > 0) return { ...nothingTaken(judged.faults), changeIds: [] };
    try {
      return await this.database.inTransaction(async (transaction) => {
        const holders: Holder[] = [];
        for (const [index, entry] of judged.rows.entries()) holders.push(await takeRow(transaction, entry, index + 1));
        await recordAct(transaction, author, 'holder.import', 'holder', { rows: judged.rows.length });
        return { added: judged.rows.length, faults: [], changeIds: await recordChanges(transaction, holders.map(takenBy)) };
      });
    } catch (error) {
      if (error instanceof RowRefused) return { ...nothingTaken([error.fault]), changeIds: [] };
      throw error;
    }
  }
}

/** Undoes the rows before it. */
class RowRefused extends Error {
  constructor(readonly fault: ImportFault) {
    super('a row was refused');
  }
}

async function takeRow(sql: Sql, entry: HolderEntry, line: number): Promise<Holder> {
  const { officeCode, position, capacity, onBehalfOf, decreeNo, from, until, ...person } = entry;
  const [office] = await sql.query<{ id: string }>(`SELECT id FROM office WHERE code = $1`, [officeCode]);
  if (!office) throw new RowRefused({ line, column: 'office_code', problem: 'not-in-list' });
  const known = (await findPerson(sql, person.staffNo, person.email)) ?? (await insertPerson(sql, person));
  const holder = { officeId: office.id, personId: known.id, position, capacity, onBehalfOf, decreeNo, from, until };
  try {
    await insertHolder(sql, holder);
    return holder;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'holder-overlaps') throw new RowRefused({ line, column: 'position', problem: 'duplicate' });
    throw error;
  }
}

const takenBy = ({ officeId, position, personId, from, until }: Holder): HolderChange => ({ kind: 'taken', officeId, position, personId, on: from, until });

export async function insertHolder(sql: Sql, holder: NewHolder): Promise<string> {
  await mustExist(sql, holder.officeId);
  const [person] = await sql.query(`SELECT 1 FROM person WHERE id = $1`, [holder.personId]);
  if (!person) throw new DomainError('person-unknown', { id: holder.personId });
  const present = await sql.query<Holder>(
    `SELECT person_id AS "personId", office_id AS "officeId", position, capacity, valid_from AS "from", valid_until AS "until"
     FROM holder WHERE office_id = $1 AND position = $2`,
    [holder.officeId, holder.position],
  );
  mayHold(holder, present);
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO holder (office_id, position, person_id, capacity, on_behalf_of, decree_no, valid_from, valid_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
    [holder.officeId, holder.position, holder.personId, holder.capacity, holder.onBehalfOf, holder.decreeNo, holder.from, holder.until],
  );
  // the table refuses one person twice in one position at once, in whatever capacities
  if (!row) throw new DomainError('holder-overlaps', { position: holder.position, capacity: holder.capacity, from: holder.from, until: holder.until });
  return row.id;
}
