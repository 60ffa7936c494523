/** The original once more as a stream, beside the rows of it that were returned. */
import type { FindingCode } from '@sinergi/domain/roster/findings';
import { readSheets, type RosterReading } from '../roster.reader';
import type { LineToWrite } from '../xlsx/cell-markup';
import type { ToldFinding } from './row-notes';
import { SheetLayout } from './sheet-layout';

export interface RowToMend {
  readonly sheet: string;
  readonly line: number;
  readonly findings: readonly ToldFinding[];
}

export interface LineOfSheet {
  readonly sheet: string;
  readonly line: LineToWrite;
}

export interface RowsReturned {
  /** In the order of the file. */
  readonly rows: AsyncIterable<RowToMend>;
  /** As the file was read when the rows were judged. */
  readonly reading?: Pick<RosterReading, 'mapping' | 'remembered'>;
  /** Counts what is said of the rows, by rule. */
  readonly told: Map<FindingCode, number>;
}

/** Lines of the sheets that hold such rows, in their order. @throws Error when the file does not hold them all */
export async function* linesToMend(path: string, { rows, reading = {}, told }: RowsReturned): AsyncIterable<LineOfSheet> {
  const waiting = rows[Symbol.asyncIterator]();
  let next = await waiting.next();
  let sheet: SheetLayout | null = null;
  for await (const here of readSheets(path, reading)) {
    if (next.done) return;
    const { sheet: name, line, findings }: RowToMend = next.value;
    if (here.row.sheet !== name) continue;
    if (sheet?.name !== name) sheet = new SheetLayout(name);
    const comesBack = here.row.line === line;
    for (const each of comesBack ? sheet.bringBack(here, findings) : sheet.pass(here)) yield { sheet: name, line: each };
    if (!comesBack) continue;
    for (const { code } of findings) told.set(code, (told.get(code) ?? 0) + 1);
    next = await waiting.next();
  }
  if (!next.done) throw new Error('a row to mend does not stand in its file');
}
