/** What the sender says the headings of a delivery mean, before it is sent: the guess, the corrections, and what stands in the way. */
import type { HandInMappingView, MappedColumnView, MappedTableView } from '@sinergi/contracts/roster.views';
import type { ColumnCode } from '../../../../language/columns.words';

export interface MappingDraft {
  /** By sheet and plain heading; null leaves a column out. */
  readonly wishes: Readonly<Record<string, Readonly<Record<string, ColumnCode | null>>>>;
  /** The row a person pointed at as the headings of a sheet. */
  readonly headers: Readonly<Record<string, number>>;
  /** Groups of sheets with the same headings that are to be told apart. */
  readonly apart: readonly string[];
}

export const UNTOUCHED: MappingDraft = { wishes: {}, headers: {}, apart: [] };

/** Tables whose headings read alike, so that one answer serves all of them. */
export interface TableGroup {
  readonly key: string;
  /** More than one sheet has these headings. */
  readonly many: boolean;
  /** A person pointed its headings out. */
  readonly pointed: boolean;
  readonly tables: readonly MappedTableView[];
}

const SAMPLES = 3;
/** A heading that only resembles a known one is looked at again. */
const UNSURE = 0.5;

/** Two headings that differ in blanks and capitals only are one. */
const plainHeading = (heading: string): string => heading.replace(/\s+/g, ' ').trim().toLowerCase();

export function groupsOf(view: HandInMappingView, draft: MappingDraft): TableGroup[] {
  return [...alikeIn(view.tables, draft, false), ...alikeIn(pointedOut(view, draft), draft, true)];
}

function alikeIn(all: readonly MappedTableView[], draft: MappingDraft, pointed: boolean): TableGroup[] {
  const alike = new Map<string, MappedTableView[]>();
  for (const table of all) {
    const key = JSON.stringify(table.columns.map(({ heading, column }) => [plainHeading(heading), column]));
    alike.set(key, [...(alike.get(key) ?? []), table]);
  }
  return [...alike].flatMap(([key, tables]) => {
    const many = new Set(tables.map(({ sheet }) => sheet)).size > 1;
    return many && draft.apart.includes(key) ? tables.map((table) => ({ key, many, pointed, tables: [table] })) : [{ key, many, pointed, tables }];
  });
}

/** Sheets whose headings a person pointed out, as if they had been recognised. */
function pointedOut({ sheetsWithoutTable }: HandInMappingView, { headers }: MappingDraft): MappedTableView[] {
  return sheetsWithoutTable.flatMap(({ sheet, rows }) => {
    const header = rows.find(({ line }) => line === headers[sheet]);
    if (!header) return [];
    const under = rows.filter(({ line }) => line > header.line);
    const columns = header.cells.flatMap((heading, at): MappedColumnView[] => {
      if (heading.trim() === '') return [];
      const meaning = header.meanings[at] ?? null;
      const samples = under.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '').slice(0, SAMPLES);
      return [{ heading, column: meaning, confidence: meaning ? UNSURE : 0, from: 'heading', samples }];
    });
    return [{ sheet, headerRow: header.line, people: under.length, columns, missing: [] }];
  });
}

/** Sheets of the same make get the same heading row, unless a row was pointed out there already. */
export function pointAt(view: HandInMappingView, { headers }: MappingDraft, sheet: string, line: number): MappingDraft['headers'] {
  const written = view.sheetsWithoutTable.find((other) => other.sheet === sheet)?.rows.find((row) => row.line === line)?.cells.join('\u0000');
  const alike = view.sheetsWithoutTable.flatMap((other) => {
    const same = other.rows.find(({ cells }) => cells.join('\u0000') === written);
    return same && headers[other.sheet] === undefined ? [[other.sheet, same.line] as const] : [];
  });
  return { ...headers, ...Object.fromEntries(alike), [sheet]: line };
}

export function wishedOf(draft: MappingDraft, sheet: string, column: MappedColumnView): ColumnCode | null {
  const wish = draft.wishes[sheet]?.[plainHeading(column.heading)];
  return wish === undefined ? column.column : wish;
}

export function wishFor(draft: MappingDraft, tables: readonly MappedTableView[], heading: string, column: ColumnCode | null): MappingDraft['wishes'] {
  return { ...draft.wishes, ...Object.fromEntries(tables.map(({ sheet }) => [sheet, { ...draft.wishes[sheet], [plainHeading(heading)]: column }])) };
}

export interface Hindrance {
  readonly missing: readonly ColumnCode[];
  readonly doubled: readonly { readonly column: ColumnCode; readonly headings: readonly string[] }[];
}

/** Every column left out: the sheet is no roster. */
export const isSkipped = (draft: MappingDraft, { tables, pointed }: TableGroup): boolean => !pointed && tables.every((table) => table.columns.every((column) => wishedOf(draft, table.sheet, column) === null));

/** The sheets of a group left out, or as they were guessed again. */
export function skip(draft: MappingDraft, { tables }: TableGroup, skipped: boolean): MappingDraft['wishes'] {
  return { ...draft.wishes, ...Object.fromEntries(tables.map(({ sheet, columns }) => [sheet, skipped ? Object.fromEntries(columns.map(({ heading }) => [plainHeading(heading), null])) : {}])) };
}

export function hindranceOf({ needed }: HandInMappingView, draft: MappingDraft, { tables }: TableGroup): Hindrance {
  const [table] = tables;
  const under = new Map<ColumnCode, string[]>();
  for (const column of table?.columns ?? []) {
    const wished = wishedOf(draft, table?.sheet ?? '', column);
    if (wished) under.set(wished, [...(under.get(wished) ?? []), column.heading]);
  }
  return {
    missing: needed.filter((column) => !under.has(column)),
    doubled: [...under].filter(([, headings]) => headings.length > 1).map(([column, headings]) => ({ column, headings })),
  };
}

export const isHindered = (view: HandInMappingView, draft: MappingDraft, group: TableGroup): boolean => {
  const { missing, doubled } = hindranceOf(view, draft, group);
  return !isSkipped(draft, group) && missing.length + doubled.length > 0;
};

/** What differs from the guess, and what was said before, for the last word counts alone; of a sheet whose headings were pointed out, all of them. */
export function mappingOf(view: HandInMappingView, draft: MappingDraft): Record<string, Record<string, ColumnCode | null>> {
  const found = view.tables.map((table) => [table.sheet, table.columns.filter((column) => column.from === 'person' || wishedOf(draft, table.sheet, column) !== column.column)] as const);
  const pointed = pointedOut(view, draft).map((table) => [table.sheet, table.columns] as const);
  return Object.fromEntries(
    [...found, ...pointed].filter(([, columns]) => columns.length > 0).map(([sheet, columns]) => [sheet, Object.fromEntries(columns.map((column) => [column.heading, wishedOf(draft, sheet, column)]))]),
  );
}
