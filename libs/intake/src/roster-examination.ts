/** Looks through a roster before it is read: which tables it holds, what their headings seem to mean, and how many people stand in them. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import { maskCell } from '@sinergi/domain/roster/masking';
import { BY_CONTENT, textsOf, type HeadingWish } from './header-finder';
import type { RawRow } from './raw-row';
import { noCounts, readSheets, type RosterCounts, type TableFound } from './roster.reader';

export interface ExaminedColumn {
  readonly heading: string;
  /** null for a heading that means nothing here. */
  readonly column: ColumnCode | null;
  readonly confidence: number;
  /** What stands under it gave it its meaning, not its words. */
  readonly byContent: boolean;
  readonly samples: readonly string[];
}

export interface ExaminedTable {
  readonly sheet: string;
  readonly headerRow: number;
  readonly people: number;
  readonly columns: readonly ExaminedColumn[];
}

export interface RosterExamination {
  readonly people: number;
  readonly tables: readonly ExaminedTable[];
  readonly sheetsWithoutTable: readonly { readonly sheet: string; readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[] }[];
  readonly sheetsHidden: number;
  readonly hiddenRows: number;
}

const SAMPLES = 3;
const ROWS_SHOWN = 15;
const CELLS_SHOWN = 40;

interface Seen {
  readonly headings: readonly string[];
  readonly rows: (readonly string[])[];
}

/** @param remembered what the office said of such headings before @throws DomainError as `readTable`; a file without any table is no refusal here */
export async function examineRoster(path: string, remembered: HeadingWish = {}): Promise<RosterExamination> {
  const counts = noCounts();
  const seen = new Map<TableFound, Seen>();
  const above = new Map<string, { line: number; cells: string[] }[]>();
  let header: readonly (readonly string[])[] = [];
  try {
    for await (const { row, taken, table } of readSheets(path, { counts, remembered })) {
      if (taken.part === 'header') header = [...header, textsOf(row)];
      else if (table === null && taken.part === 'title') remember(above, row);
      if (taken.person === null || table === null) continue;
      if (!seen.has(table)) seen.set(table, { headings: headingsOf(header), rows: [] });
      header = [];
      const { rows } = seen.get(table)!;
      if (rows.length < SAMPLES) rows.push(textsOf(row));
    }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'file-header-missing') throw error;
  }
  return examinationOf(counts, seen, above);
}

function examinationOf(counts: RosterCounts, seen: ReadonlyMap<TableFound, Seen>, above: ReadonlyMap<string, { line: number; cells: string[] }[]>): RosterExamination {
  return {
    people: counts.people,
    tables: counts.tables.map((table) => tableOf(table, seen.get(table) ?? { headings: [], rows: [] })),
    sheetsWithoutTable: counts.sheetsWithoutTable.map((sheet) => ({ sheet, rows: above.get(sheet) ?? [] })),
    sheetsHidden: counts.sheetsHidden,
    hiddenRows: counts.hiddenPeople,
  };
}

function tableOf({ sheet, headerRow, columns, unknown, rows }: TableFound, { headings, rows: samples }: Seen): ExaminedTable {
  const known = columns.map(({ index, heading, column, confidence }) => ({ index, heading, column, confidence, byContent: confidence === BY_CONTENT, samples: samples.map((cells) => maskCell(column, cells[index] ?? '')) }));
  const taken = new Set(columns.map(({ index }) => index));
  const others = unknown.map((heading) => {
    const index = headings.findIndex((text, at) => text === heading && !taken.has(at));
    taken.add(index);
    return { index, heading, column: null, confidence: 0, byContent: false, samples: index === -1 ? [] : samples.map((cells) => shapeOf(cells[index] ?? '')) };
  });
  const inOrder = [...known, ...others].sort((a, b) => a.index - b.index);
  return { sheet, headerRow, people: rows, columns: inOrder.map(({ index: _index, ...column }) => column) };
}

/** Of the last rows called a header the lowest that says something in a column names it. */
function headingsOf(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => rows.findLast((row) => (row[at] ?? '') !== '')?.[at] ?? '');
}

/** Rows of people are shown by their shape; titles and headings as they are. */
function remember(above: Map<string, { line: number; cells: string[] }[]>, row: RawRow): void {
  const rows = above.get(row.sheet) ?? [];
  above.set(row.sheet, rows);
  if (rows.length >= ROWS_SHOWN) return;
  const texts = textsOf(row).slice(0, CELLS_SHOWN);
  const ofPeople = texts.some((text) => /\d{8}/.test(text.replace(/\D/g, '')));
  rows.push({ line: row.line, cells: ofPeople ? texts.map(shapeOf) : texts });
}

/** `Siti 12` -> `Aaaa 99`. */
function shapeOf(text: string): string {
  return text.slice(0, 40).replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a').replace(/\d/g, '9');
}
