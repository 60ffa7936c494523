/** Reads a list that comes back from outside: its columns are found by their headings, its rows come one by one. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { isBlank, type RawRow } from './raw-row';
import { readTable } from './table-reader';

export interface ListedRow<Column extends string> {
  /** As its sender counts: the row of the sheet, the record of a text file. */
  readonly row: number;
  /** Blank where the list has no such column. */
  readonly cells: Readonly<Record<Column, string>>;
  /** The NIK stands in a number cell, which has lost its last digit. */
  readonly nikDamaged: boolean;
}

export interface ListForm<Column extends string> {
  readonly columns: readonly Column[];
  /** Matched against a heading in small letters and digits only. */
  readonly headings: Readonly<Record<Column, RegExp>>;
  /** Whether a row with these columns is the header. */
  readonly isHeader: (found: { has(column: Column): boolean }) => boolean;
  /** Sums and signatures under the list are no rows of it. */
  readonly isRow: (cells: Readonly<Record<Column, string>>) => boolean;
}

/** Rows above the headings are titles. @throws DomainError `file-header-missing` where no row is the header, or as `readTable` */
export async function* readListedRows<Column extends string>(path: string, form: ListForm<Column>): AsyncIterable<ListedRow<Column>> {
  let places: ReadonlyMap<string, number> | null = null;
  for await (const row of readTable(path)) {
    if (isBlank(row) || row.hidden === 'sheet') continue;
    if (places === null) {
      places = placesIn(row, form);
      continue;
    }
    const found = places;
    const cells = Object.fromEntries(form.columns.map((column) => [column, row.cells[found.get(column) ?? -1]?.text.trim() ?? ''])) as Record<Column, string>;
    if (form.isRow(cells)) yield { row: row.line, cells, nikDamaged: row.cells[found.get('nik') ?? -1]?.kind === 'number' };
  }
  if (places === null) throw new DomainError('file-header-missing', { sheet: '' });
}

function placesIn<Column extends string>(row: RawRow, { columns, headings, isHeader }: ListForm<Column>): ReadonlyMap<string, number> | null {
  const places = new Map<Column, number>();
  row.cells.forEach(({ text }, index) => {
    const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const column = columns.find((each) => !places.has(each) && headings[each].test(plain));
    if (column) places.set(column, index);
  });
  return isHeader(places) ? places : null;
}
