/** People of the directory, found by id, name or address. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

export interface PersonRow {
  readonly id: string;
  readonly fullName: string;
  readonly titlesBefore: string;
  readonly titlesAfter: string;
  readonly staffNo: string | null;
  readonly rank: string | null;
  readonly email: string | null;
}

export const PERSON_COLUMNS = `p.id, p.full_name AS "fullName", p.titles_before AS "titlesBefore", p.titles_after AS "titlesAfter",
  p.staff_no AS "staffNo", p.rank, p.email`;

export class PeopleQueries {
  constructor(private readonly sql: Sql) {}

  /** @throws DomainError `person-unknown` */
  async get(id: string): Promise<PersonRow> {
    const [row] = await this.sql.query<PersonRow>(`SELECT ${PERSON_COLUMNS} FROM person p WHERE p.id = $1`, [id]);
    if (!row) throw new DomainError('person-unknown', { id });
    return row;
  }

  /** In alphabetical order. @param q part of a name or of an address */
  async search(wanted: PageRequest & { readonly q?: string | undefined }): Promise<PageOf<PersonRow>> {
    const key = cursorKeyOf(wanted, 2);
    const rows = await this.sql.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM person p
       WHERE ($1::text IS NULL OR p.full_name ILIKE '%' || $1 || '%' OR p.email ILIKE '%' || $1 || '%') AND ($2::text IS NULL OR (p.full_name, p.id) > ($2, $3::uuid))
       ORDER BY p.full_name, p.id LIMIT $4`,
      [wanted.q ?? null, key?.[0] ?? null, key?.[1] ?? null, rowsToRead(wanted)],
    );
    return pageOf(rows, wanted, (row) => [row.fullName, row.id]);
  }
}
