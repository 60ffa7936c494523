/** Reads tables saved as text (CSV): whatever its encoding and separator, each record by its number, blank ones counted. */
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { decoded, encodingOf } from './csv/encoding';
import { hasHint, separatorOf } from './csv/separator';
import { unreadable } from './file-refusals';
import { EMPTY_CELL, type RawRow } from './raw-row';

const SAMPLE_LENGTH = 16_384;
/** A record longer than this is a quotation mark that was never closed. */
const LONGEST_RECORD = 1024 * 1024;

/** In pieces of many rows, as the file is read. @throws DomainError `file-unreadable` with the line of a misplaced quotation mark */
export async function* readDelimitedText(path: string): AsyncIterable<RawRow[]> {
  const encoding = await encodingOf(path);
  const sample = await sampleOf(decoded(path, encoding));
  const hinted = hasHint(sample);
  let rows: RawRow[] = [];
  let line = 0;
  // the parser reads ahead of the record it fails in, so an error is placed by what it has parsed
  let parsedTo = 0;
  const parser = parse({
    delimiter: separatorOf(sample),
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    // taken here and not handed on: a stream would carry each record through several promises
    on_record: (record: readonly string[], { lines }) => {
      parsedTo = lines;
      line += 1;
      if (line > 1 || !hinted) rows.push({ sheet: '', line, hidden: 'no', cells: cellsOf(record) });
      return null;
    },
  });
  parser.resume();
  // heard where it is written to
  parser.on('error', () => undefined);
  try {
    for await (const text of decoded(path, encoding)) {
      await new Promise<void>((done, failed) => parser.write(text, (error) => (error ? failed(error) : done())));
      yield rows;
      rows = [];
    }
    await finished(parser.end());
    yield rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
    throw unreadable(open ? 'quote-not-closed' : 'quote-misplaced', parsedTo + 1);
  }
}

function cellsOf(record: readonly string[]): RawRow['cells'] {
  let length = record.length;
  while (length > 0 && record[length - 1] === '') length -= 1;
  return record.slice(0, length).map((text) => (text === '' ? EMPTY_CELL : { kind: 'text', text }));
}

async function sampleOf(text: AsyncIterable<string>): Promise<string> {
  let sample = '';
  for await (const piece of text) {
    sample += piece;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}
