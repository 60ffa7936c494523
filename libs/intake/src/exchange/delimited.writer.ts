/** Writes delimited text row by row, in UTF-8; what a spreadsheet would run as a formula is neutralised. */
import { Readable } from 'node:stream';
import { neutralised, type ValueToWrite } from '../workbook.writer';

export interface DelimitedShape {
  readonly separator: string;
  readonly lineEnd: string;
}

const PIECE = 32_768;

export function delimitedStream(headings: readonly string[], rows: AsyncIterable<readonly ValueToWrite[]>, shape: DelimitedShape): Readable {
  return Readable.from(written(headings, rows, shape), { objectMode: false });
}

async function* written(headings: readonly string[], rows: AsyncIterable<readonly ValueToWrite[]>, shape: DelimitedShape): AsyncIterable<Buffer> {
  let piece = lineOf(headings, shape);
  for await (const row of rows) {
    piece += lineOf(row, shape);
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece, 'utf8');
    piece = '';
  }
  yield Buffer.from(piece, 'utf8');
}

function lineOf(values: readonly ValueToWrite[], { separator, lineEnd }: DelimitedShape): string {
  return values.map((value) => cellOf(value, separator)).join(separator) + lineEnd;
}

function cellOf(value: ValueToWrite, separator: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = neutralised(value).replace(/[\r\n]+/g, ' ');
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
