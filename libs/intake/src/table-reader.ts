/** One way to read a table that comes in, whatever format it has: row by row, never the whole file at once. */
import { readDelimitedText } from './csv.reader';
import type { RawRow } from './raw-row';
import { formatOf } from './source-file';
import { readWorkbook } from './xlsx.reader';

/** @throws DomainError `file-unreadable` or `document-too-large`, with `reason` (see the table of file refusals) */
export async function* readTable(path: string): AsyncIterable<RawRow> {
  for await (const rows of readTablePieces(path)) for (const row of rows) yield row;
}

/** As `readTable`, many rows at a time: of a long table one promise a row costs more than its parsing. */
export async function* readTablePieces(path: string): AsyncIterable<RawRow[]> {
  yield* (await formatOf(path)) === 'workbook' ? readWorkbook(path) : readDelimitedText(path);
}
