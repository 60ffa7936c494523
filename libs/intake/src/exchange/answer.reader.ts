/** Reads what the agency or the registry sends back: its columns are found by their headings, its rows come one by one. */
import { ANSWER_COLUMNS, ANSWER_HEADINGS, type AnswerCells, type AnswerColumn } from '@sinergi/domain/exchange/answer-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { isBlank, type RawRow } from '../raw-row';
import { readTable } from '../table-reader';

export interface AnswerLine {
  /** As its sender counts: the row of the sheet, the record of a text file. */
  readonly row: number;
  readonly cells: AnswerCells;
  /** The NIK stands in a number cell, which has lost its last digit. */
  readonly nikDamaged: boolean;
}

type Places = ReadonlyMap<AnswerColumn, number>;

/** Rows above the headings are titles. @throws DomainError `file-header-missing` where no row names people and what became of them, or as `readTable` */
export async function* readAnswer(path: string): AsyncIterable<AnswerLine> {
  let places: Places | null = null;
  for await (const row of readTable(path)) {
    if (isBlank(row) || row.hidden === 'sheet') continue;
    if (places === null) {
      places = placesIn(row);
      continue;
    }
    const cells = cellsOf(row, places);
    // sums and signatures under the list name nobody
    if (cells.nik === '' && cells['card-number'] === '' && cells['line-id'] === '') continue;
    yield { row: row.line, cells, nikDamaged: row.cells[places.get('nik') ?? -1]?.kind === 'number' };
  }
  if (places === null) throw new DomainError('file-header-missing', { sheet: '' });
}

function placesIn(row: RawRow): Places | null {
  const places = new Map<AnswerColumn, number>();
  row.cells.forEach(({ text }, index) => {
    const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const column = ANSWER_COLUMNS.find((each) => !places.has(each) && ANSWER_HEADINGS[each].test(plain));
    if (column) places.set(column, index);
  });
  const names = places.has('nik') || places.has('line-id') || places.has('card-number');
  const tells = places.has('verdict') || places.has('reason') || places.has('reason-code') || (places.has('card-number') && places.has('nik'));
  return names && tells ? places : null;
}

function cellsOf(row: RawRow, places: Places): AnswerCells {
  return Object.fromEntries(ANSWER_COLUMNS.map((column) => [column, row.cells[places.get(column) ?? -1]?.text.trim() ?? ''])) as Record<AnswerColumn, string>;
}
