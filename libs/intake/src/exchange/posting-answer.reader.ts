/** Reads what the agency posted: whom each row names, how much, and under which receipt. */
import { POSTING_COLUMNS, POSTING_HEADINGS, type PostingColumn } from '@sinergi/domain/exchange/posting-answer';
import { readListedRows, type ListedRow } from '../listed-rows.reader';

export type PostingLine = ListedRow<PostingColumn>;

/** @throws DomainError `file-header-missing` where no row names people and what was posted, or as `readTable` */
export function readPostingAnswer(path: string): AsyncIterable<PostingLine> {
  return readListedRows(path, {
    columns: POSTING_COLUMNS,
    headings: POSTING_HEADINGS,
    isHeader: (found) => (found.has('nik') || found.has('line-id') || found.has('card-number')) && found.has('amount'),
    isRow: (cells) => cells.nik !== '' || cells['card-number'] !== '' || cells['line-id'] !== '',
  });
}
