/** A change of hands as it is kept: written with the change itself, told to running cases when its day has come. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';

/** Somebody takes a position, or has left it. */
export interface HolderChange {
  readonly kind: 'taken' | 'left';
  readonly officeId: string;
  readonly position: PositionCode;
  readonly personId: string;
  /** The first day of the change. */
  readonly on: LocalDate;
  /** The last day of who takes it. */
  readonly until: LocalDate | null;
}

/** @returns their ids */
export async function recordChanges(sql: Sql, changes: readonly HolderChange[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `INSERT INTO holder_change (kind, office_id, position, person_id, on_date, until_date)
     SELECT kind, "officeId", position, "personId", "on", until
     FROM jsonb_to_recordset($1::jsonb) AS c (kind text, "officeId" uuid, position text, "personId" uuid, "on" date, until date) RETURNING id`,
    [JSON.stringify(changes)],
  );
  return rows.map(({ id }) => id);
}
