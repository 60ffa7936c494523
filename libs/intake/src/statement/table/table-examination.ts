/** Looks at a table whose columns nobody knows yet: where its movements start, what its headings may mean, and a few masked rows. */
import { isBlank, type RawRow } from '../../raw-row';
import { readTable } from '../../table-reader';
import { STATEMENT_COLUMNS, type StatementColumn } from './bank-mapping';
import { isDate, isFigure, maskedCell } from './sample-mask';
import { guessedColumns } from './statement-columns';

export interface ExaminedColumn {
  /** From 1. */
  readonly number: number;
  readonly heading: string;
  readonly guess: StatementColumn | null;
}

export interface ExaminedTable {
  /** Empty where the format has no sheets. */
  readonly sheet: string;
  /** Of the headings, as the sender sees it. */
  readonly row: number;
  /** The first column whose meaning is not known. */
  readonly column: number;
  readonly columns: readonly ExaminedColumn[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const MOST_ROWS = 60;
const SHOWN = 5;
const MOST_COLUMNS = 40;

/** @returns null for a table without rows that tell a day and an amount. @throws DomainError as `readTable` */
export async function examineTable(path: string): Promise<ExaminedTable | null> {
  const rows: RawRow[] = [];
  for await (const row of readTable(path)) {
    if (!isBlank(row) && row.hidden === 'no') rows.push(row);
    if (rows.length >= MOST_ROWS) break;
  }
  const first = rows.findIndex(looksLikeMovement);
  if (first === -1) return null;
  const sheet = rows[first]!.sheet;
  // the headings stand over the first movement, maybe with an opening balance between
  const head = rows.slice(0, first).findLast((row) => row.sheet === sheet && row.cells.filter(({ text }) => /\p{L}/u.test(text) && !isDate(text)).length >= 3) ?? rows[Math.max(0, first - 1)]!;
  const under = rows.filter((row) => row.sheet === sheet && row.line > head.line);
  const width = Math.min(MOST_COLUMNS, Math.max(head.cells.length, ...under.map(({ cells }) => cells.length)));
  const guesses = guessedColumns(head.cells.map(({ text }) => text));
  const headed = looksLikeMovement(head) ? (text: string) => maskedCell(text) : (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 80);
  const columns = Array.from({ length: width }, (_, at): ExaminedColumn => ({ number: at + 1, heading: headed(head.cells[at]?.text ?? ''), guess: STATEMENT_COLUMNS.find((column) => guesses.get(column) === at) ?? null }));
  return {
    sheet, row: head.line, column: columns.find(({ guess, heading }) => guess === null && heading !== '')?.number ?? 1, columns,
    rows: under.slice(0, SHOWN).map(({ line, cells }) => ({ row: line, cells: Array.from({ length: width }, (_, at) => maskedCell(cells[at]?.text ?? '')) })),
  };
}

function looksLikeMovement({ cells }: RawRow): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.some(isDate) && texts.some((text) => !isDate(text) && isFigure(text) && /\d{3}/.test(text));
}
