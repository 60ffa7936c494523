/** What became of a table handed in from outside: all its rows were taken, or none, with a finding for each faulty cell. */
import type { LawRowFault } from '@sinergi/domain/calendar/law-row';
import type { Sql } from './database';

/** `line` counts the records from 1, headings left out. */
export interface ImportFault extends LawRowFault {
  readonly line: number;
}

export interface ImportResult {
  readonly added: number;
  readonly faults: readonly ImportFault[];
}

export const nothingTaken = (faults: readonly ImportFault[]): ImportResult => ({ added: 0, faults });

export async function firstRow<Row>(sql: Sql, statement: string, parameters: readonly unknown[]): Promise<Row | null> {
  const [row] = await sql.query<Row>(statement, parameters);
  return row ?? null;
}
