/** People who hold positions: entered once, their names and addresses mended with an audit entry. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { PERSON_COLUMNS, type PersonRow } from './people.queries';

export type NewPerson = Omit<PersonRow, 'id'>;

export class PeopleRepository {
  constructor(private readonly database: Database) {}

  add(person: NewPerson, author: Author): Promise<PersonRow> {
    return this.database.inTransaction(async (transaction) => {
      const row = await insertPerson(transaction, person);
      await recordAct(transaction, author, 'person.add', `person:${row.id}`);
      return row;
    });
  }

  /**
   * Letters that have not left go to the new address.
   * @throws DomainError `person-unknown`
   */
  change(personId: string, person: NewPerson, author: Author): Promise<PersonRow> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<PersonRow>(
        `UPDATE person p SET full_name = $2, titles_before = $3, titles_after = $4, staff_no = $5, rank = $6, email = $7 WHERE id = $1 RETURNING ${PERSON_COLUMNS}`,
        [personId, ...cellsOf(person)],
      );
      if (!row) throw new DomainError('person-unknown', { id: personId });
      await recordAct(transaction, author, 'person.change', `person:${personId}`);
      return row;
    });
  }
}

export async function insertPerson(sql: Sql, person: NewPerson): Promise<PersonRow> {
  const [row] = await sql.query<PersonRow>(
    `INSERT INTO person AS p (full_name, titles_before, titles_after, staff_no, rank, email) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${PERSON_COLUMNS}`,
    cellsOf(person),
  );
  return row as PersonRow;
}

/** The person with that staff number, else with that address; null when there is none or neither is given. */
export async function findPerson(sql: Sql, staffNo: string | null, email: string | null): Promise<PersonRow | null> {
  const [row] = await sql.query<PersonRow>(
    `SELECT ${PERSON_COLUMNS} FROM person p WHERE p.staff_no = $1 OR ($1::text IS NULL AND lower(p.email) = lower($2)) ORDER BY p.recorded_at LIMIT 1`,
    [staffNo, email],
  );
  return row ?? null;
}

const cellsOf = (person: NewPerson): unknown[] => [person.fullName, person.titlesBefore, person.titlesAfter, person.staffNo, person.rank, person.email];
