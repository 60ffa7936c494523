/** The least a roster can take: its file read by the bare library, its rows copied into a table with a primary key and a unique number. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { readFile } from 'node:fs/promises';
import { streamXlsxRows } from 'hucre/xlsx';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '@sinergi/persistence/database';
import { timed } from '../pace';
import { COLUMNS, type FileKind } from './files';

/** The first reading warms the library up. */
const READINGS = 2;

/** Rows a second. @param path the file on disk, as the product reads it too */
export async function readingFloor(kind: FileKind, path: string): Promise<number> {
  let best = 0;
  for (let reading = 0; reading < READINGS; reading += 1) {
    const { ms, value: rows } = await timed(() => (kind === 'xlsx' ? rowsOfWorkbook(path) : rowsOfText(path)));
    best = Math.max(best, (rows * 1000) / ms);
  }
  return best;
}

async function rowsOfWorkbook(path: string): Promise<number> {
  let rows = 0;
  for await (const row of streamXlsxRows(await readFile(path))) rows += row ? 1 : 0;
  return rows;
}

async function rowsOfText(path: string): Promise<number> {
  let rows = 0;
  for await (const row of createReadStream(path).pipe(parse({ delimiter: ';', relax_column_count: true }))) rows += row ? 1 : 0;
  return rows;
}

/** Rows a second. */
export async function copyFloor(database: Database, rows: number): Promise<number> {
  await database.query(`CREATE TABLE bench_copy (id int PRIMARY KEY, nik text NOT NULL UNIQUE, ${Array.from({ length: COLUMNS - 1 }, (_, at) => `c${at} text`).join(', ')})`);
  const lines = Array.from({ length: rows }, (_, at) => `${at}\t${3_271_000_000_000_000 + at}\t${Array.from({ length: COLUMNS - 1 }, (_column, column) => `nilai ${column} ${at}`).join('\t')}\n`);
  const { ms } = await timed(() =>
    database.inTransaction(async (transaction) => {
      const driver = await transaction.driver();
      await pipeline(Readable.from(lines), driver.query(copyFrom('COPY bench_copy FROM STDIN')));
    }),
  );
  await database.query('DROP TABLE bench_copy');
  return (rows * 1000) / ms;
}
