/** A row of a table as it was written: every cell keeps its text and what the file says it is. */

/** A national id in a `number` cell has lost its last digit; only the kind tells. */
export type RawKind = 'text' | 'number' | 'date' | 'boolean' | 'empty';

export interface RawCell {
  /** Dates as `YYYY-MM-DD`; numbers exactly as they stand in the file; empty text for an empty cell. */
  readonly text: string;
  readonly kind: RawKind;
}

export interface RawRow {
  /** Empty where the format has no sheets. */
  readonly sheet: string;
  /** From 1, as the sender sees it: the row of a sheet, the record of a text file. */
  readonly line: number;
  /** The row or its whole sheet is hidden from the sender's eyes. */
  readonly hidden: 'no' | 'row' | 'sheet';
  /** Columns of the sheet hidden from them, from 0, first and last; absent where there are none. */
  readonly hiddenColumns?: readonly (readonly [first: number, last: number])[];
  /** Without trailing empty cells. */
  readonly cells: readonly RawCell[];
}

export const EMPTY_CELL: RawCell = { text: '', kind: 'empty' };

export function isBlank(row: RawRow): boolean {
  return row.cells.every((cell) => cell.text.trim() === '');
}
