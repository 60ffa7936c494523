/** What a person says the headings of a roster mean, and whether a table can be read by it. */
import { COLUMN_CODES, type ColumnCode } from './participant';

/** By sheet and heading as written; null leaves a column out. */
export type SaidMapping = Readonly<Record<string, Readonly<Record<string, ColumnCode | null>>>>;

/** Headings of a sheet as they were understood. */
export interface UnderstoodTable {
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string; readonly column: ColumnCode | null }[];
}

/** Columns without which no row is a person. */
export const NEEDED_COLUMNS: readonly ColumnCode[] = ['name', 'nik'];

/** Two headings that differ in blanks and capitals only are one. */
export function plainHeading(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim().toLowerCase();
}

export interface MappingFault {
  readonly sheet: string;
  /** The meaning that is missing, said twice or not known; the heading for one the sheet does not have. */
  readonly about: string;
  readonly fault: 'missing' | 'twice' | 'unknown-meaning' | 'unknown-heading' | 'unknown-sheet';
}

/**
 * The first thing wrong with a mapping; null when every table can be read by it. A table whose headings are all left out is passed over.
 * @param headless sheets in which no header was recognised, with the texts of their first rows
 */
export function mappingFault(tables: readonly UnderstoodTable[], headless: Readonly<Record<string, readonly string[]>>, said: SaidMapping): MappingFault | null {
  for (const [sheet, words] of Object.entries(said)) {
    const headings = [...tables.filter((table) => table.sheet === sheet).flatMap(({ columns }) => columns.map(({ heading }) => heading)), ...(headless[sheet] ?? [])];
    if (headings.length === 0) return { sheet, about: sheet, fault: 'unknown-sheet' };
    const known = new Set(headings.map(plainHeading));
    for (const [heading, column] of Object.entries(words)) {
      if (!known.has(plainHeading(heading))) return { sheet, about: heading, fault: 'unknown-heading' };
      if (column !== null && !COLUMN_CODES.includes(column)) return { sheet, about: column, fault: 'unknown-meaning' };
    }
  }
  const readable: (MappingFault | 'left-out' | null)[] = tables.map((table) => tableFault(table.sheet, meaningsOf(table, said[table.sheet] ?? {})));
  const pointed = Object.keys(headless).filter((sheet) => Object.values(said[sheet] ?? {}).some((column) => column !== null));
  const judged = [...readable, ...pointed.map((sheet) => tableFault(sheet, Object.values(said[sheet]!)))];
  const [first] = judged.filter((fault): fault is MappingFault => fault !== null && fault !== 'left-out');
  if (first) return first;
  return judged.every((fault) => fault === 'left-out') ? { sheet: '', about: 'nik', fault: 'missing' } : null;
}

/** A heading's meaning once a person has spoken. */
export function meaningsOf({ columns }: UnderstoodTable, words: Readonly<Record<string, ColumnCode | null>>): (ColumnCode | null)[] {
  const said = new Map(Object.entries(words).map(([heading, column]) => [plainHeading(heading), column]));
  const meant = new Set(said.values());
  return columns.map(({ heading, column }) => {
    const word = said.get(plainHeading(heading));
    if (word !== undefined) return word;
    return column !== null && meant.has(column) ? null : column;
  });
}

function tableFault(sheet: string, meanings: readonly (ColumnCode | null)[]): MappingFault | 'left-out' | null {
  const used = meanings.filter((column) => column !== null);
  if (used.length === 0) return 'left-out';
  const twice = used.find((column, at) => used.indexOf(column) !== at);
  if (twice) return { sheet, about: twice, fault: 'twice' };
  const missing = NEEDED_COLUMNS.find((column) => !used.includes(column));
  return missing ? { sheet, about: missing, fault: 'missing' } : null;
}
