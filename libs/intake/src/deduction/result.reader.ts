/** Reads the treasurer's result: whom each row names, what was deducted, and why less. */
import { RESULT_COLUMNS, RESULT_HEADINGS, type ResultColumn } from '@sinergi/domain/collection/deduction/result-row';
import { readListedRows, type ListedRow } from '../listed-rows.reader';

export type ResultLine = ListedRow<ResultColumn>;

/** @throws DomainError `file-header-missing` where no row names people and amounts, or as `readTable` */
export function readDeductionResult(path: string): AsyncIterable<ResultLine> {
  return readListedRows(path, {
    columns: RESULT_COLUMNS,
    headings: RESULT_HEADINGS,
    isHeader: (found) => found.has('amount') && (found.has('line-id') || found.has('nik')),
    isRow: (cells) => cells.nik !== '' || cells['line-id'] !== '' || /^\d/.test(cells.amount),
  });
}
