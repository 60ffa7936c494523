/** Reads the treasurer's result: its columns are found by their headings, its rows come one by one. */
import { RESULT_COLUMNS, RESULT_HEADINGS, type ResultCells, type ResultColumn } from '@sinergi/domain/collection/deduction/result-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { isBlank, type RawRow } from '../raw-row';
import { readTable } from '../table-reader';

export interface ResultLine {
  /** As its sender counts: the row of the sheet, the record of a text file. */
  readonly row: number;
  readonly cells: ResultCells;
  /** The NIK stands in a number cell, which has lost its last digit. */
  readonly nikDamaged: boolean;
}

type Places = ReadonlyMap<ResultColumn, number>;

/** Rows above the headings are titles. @throws DomainError `file-header-missing` where no row names people and amounts, or as `readTable` */
export async function* readDeductionResult(path: string): AsyncIterable<ResultLine> {
  let places: Places | null = null;
  for await (const row of readTable(path)) {
    if (isBlank(row) || row.hidden === 'sheet') continue;
    if (places === null) {
      places = placesIn(row);
      continue;
    }
    const cells = cellsOf(row, places);
    // sums and signatures under the list name nobody
    if (cells.nik === '' && cells['line-id'] === '' && !/^\d/.test(cells.amount)) continue;
    yield { row: row.line, cells, nikDamaged: row.cells[places.get('nik') ?? -1]?.kind === 'number' };
  }
  if (places === null) throw new DomainError('file-header-missing', { sheet: '' });
}

function placesIn(row: RawRow): Places | null {
  const places = new Map<ResultColumn, number>();
  row.cells.forEach(({ text }, index) => {
    const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const column = RESULT_COLUMNS.find((each) => !places.has(each) && RESULT_HEADINGS[each].test(plain));
    if (column) places.set(column, index);
  });
  return places.has('amount') && (places.has('line-id') || places.has('nik')) ? places : null;
}

function cellsOf(row: RawRow, places: Places): ResultCells {
  return Object.fromEntries(RESULT_COLUMNS.map((column) => [column, row.cells[places.get(column) ?? -1]?.text.trim() ?? ''])) as Record<ResultColumn, string>;
}
