/** Reads what the agency sends back about payment codes: whose part each row names, and its code. */
import { CODE_COLUMNS, CODE_HEADINGS, type CodeColumn } from '@sinergi/domain/exchange/code-answer';
import { readListedRows, type ListedRow } from '../listed-rows.reader';

export type CodeLine = ListedRow<CodeColumn>;

/** @throws DomainError `file-header-missing` where no row names parts and their codes, or as `readTable` */
export function readCodeAnswer(path: string): AsyncIterable<CodeLine> {
  return readListedRows(path, {
    columns: CODE_COLUMNS,
    headings: CODE_HEADINGS,
    isHeader: (found) => (found.has('line-id') || found.has('own-code')) && found.has('agency-code'),
    isRow: (cells) => cells['line-id'] !== '' || cells['own-code'] !== '' || cells['agency-code'] !== '',
  });
}
