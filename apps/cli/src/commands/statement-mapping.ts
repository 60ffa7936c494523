/** What the columns of a bank's table mean, as the terminal is told it and as it asks for it. */
import { readFile } from 'node:fs/promises';
import { Refusal } from '@sinergi/domain/calendar/refusal';
import type { BankMapping } from '@sinergi/intake/statement/table/bank-mapping';
import { readingBy, saidMapping, type SaidMapping } from '@sinergi/intake/statement/table/said-mapping';
import { examineTable, type ExaminedTable } from '@sinergi/intake/statement/table/table-examination';

/** @throws Refusal `mapping-unreadable`, `mapping-malformed` */
export async function mappingFile(path: string): Promise<SaidMapping> {
  const told = await readFile(path, 'utf8').then((text): unknown => JSON.parse(text)).catch(() => {
    throw new Refusal('mapping-unreadable', { id: `${path} tidak dapat dibaca sebagai JSON`, en: `${path} cannot be read as JSON` });
  });
  // what `statement mapping` answers may be given back whole
  return saidMapping((told as { mapping?: unknown } | null)?.mapping ?? told);
}

export const mappingTold = async (path: string | undefined): Promise<BankMapping | null> => (path === undefined ? null : readingBy(await mappingFile(path)));

/** The place a person must look at; null where the file is no table of movements. */
export async function mappingNeeded(file: string, failure: unknown): Promise<Refusal | null> {
  if (!(failure instanceof Refusal) || failure.code !== 'format-unknown') return null;
  const examined = await examineTable(file).catch(() => null);
  if (examined === null) return null;
  const { sheet, row, column } = examined;
  const [id, en] = sheet === '' ? ['', ''] : [`lembar "${sheet}" `, `sheet "${sheet}" `];
  return new Refusal('mapping-needed', {
    id: `${file}: ${id}baris ${row}, mulai kolom ${column}: judul kolom tabel bank ini belum dikenal; lihat "sinergi statement mapping ${file} --json", lalu berikan --mapping`,
    en: `${file}: ${en}row ${row}, from column ${column}: the headings of this bank's table are not known; see "sinergi statement mapping ${file} --json", then give --mapping`,
  });
}

interface Examined extends ExaminedTable {
  readonly file: string;
  /** To be completed: `columns` names a heading, or the number of a column without one. */
  readonly mapping: SaidMapping;
}

/** @throws Refusal `format-unknown` for what is no table of movements */
export async function suggestedMapping(file: string): Promise<Examined> {
  const examined = await examineTable(file);
  if (examined === null) throw new Refusal('format-unknown', { id: 'Berkas ini bukan tabel mutasi rekening', en: 'This file is no table of movements' });
  const columns = Object.fromEntries(examined.columns.flatMap(({ number, heading, guess }) => (guess === null ? [] : [[guess, heading === '' ? number : heading]])));
  return { file, ...examined, mapping: { bank: 'nama-bank', columns, figures: 'either', dates: 'day-month-year' } };
}
