/** A table handed in as a file: read by its headings, taken whole or not at all, each faulty cell named. */
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import { findingsOf, readImportTable, type ImportKind } from '@sinergi/intake/directory/directory.reader';
import type { ImportResult } from '@sinergi/persistence/import-result';
import { RefusedTable } from '../errors/door-error';
import { withReadableCopy } from '../uploads/readable-copy';

/** @throws RefusedTable with every faulty cell */
export async function takeTable(content: unknown, kind: ImportKind, take: (records: readonly LawRecord[]) => Promise<ImportResult>): Promise<{ added: number }> {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.alloc(0);
  const table = await withReadableCopy(bytes, (path) => readImportTable(path, kind));
  const { added, faults } = await take(table.records);
  if (faults.length > 0) throw new RefusedTable(findingsOf(table, faults).map(({ line, column, sentence }) => ({ field: `${line}:${column}`, ...sentence })));
  return { added };
}
