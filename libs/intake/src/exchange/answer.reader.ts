/** Reads what the agency or the registry sends back: whom each row names and what became of them. */
import { ANSWER_COLUMNS, ANSWER_HEADINGS, type AnswerColumn } from '@sinergi/domain/exchange/answer-row';
import { readListedRows, type ListedRow } from '../listed-rows.reader';

export type AnswerLine = ListedRow<AnswerColumn>;

/** @throws DomainError `file-header-missing` where no row names people and what became of them, or as `readTable` */
export function readAnswer(path: string): AsyncIterable<AnswerLine> {
  return readListedRows(path, {
    columns: ANSWER_COLUMNS,
    headings: ANSWER_HEADINGS,
    isHeader: (found) =>
      (found.has('nik') || found.has('line-id') || found.has('card-number')) &&
      (found.has('verdict') || found.has('reason') || found.has('reason-code') || (found.has('card-number') && found.has('nik'))),
    isRow: (cells) => cells.nik !== '' || cells['card-number'] !== '' || cells['line-id'] !== '',
  });
}
