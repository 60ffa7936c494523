/** How rows of any answer are read: whom they name, and a thousand at a time. */
const ROWS_A_BATCH = 1_000;
const NIK_LENGTH = 16;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const lineIdIn = (text: string): string | null => (UUID.test(text) ? text : null);

/** @returns null where there is none, or a spreadsheet has damaged it */
export function nikIn(text: string, damaged: boolean): string | null {
  const nik = text.replace(/[\s.'-]/g, '');
  return nik.length === NIK_LENGTH && !damaged ? nik : null;
}

export async function* inBatches<Line, Row>(lines: AsyncIterable<Line>, rowOf: (line: Line) => Row): AsyncIterable<Row[]> {
  let batch: Row[] = [];
  for await (const line of lines) {
    batch.push(rowOf(line));
    if (batch.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
