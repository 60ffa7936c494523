/** Reads a roster as offices send it: finds the table under its titles on every sheet, and the people in it. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { RosterRow } from '@sinergi/domain/roster/participant';
import type { HeadingWish } from './header-finder';
import type { RawRow } from './raw-row';
import { SheetInHand, type SheetCounts, type TableFound } from './roster-sheet';
import { readTable } from './table-reader';

export type { TableFound } from './roster-sheet';

export interface RosterLine {
  /** Runs from 1 over the people of the whole file; the same file gives the same numbers. */
  readonly rowNo: number;
  readonly sheet: string;
  /** As the sender sees it, within its sheet; in a text file the record. */
  readonly line: number;
  /** Hidden by a filter, perhaps forgotten. */
  readonly hidden: boolean;
  readonly raw: RosterRow;
  readonly table: TableFound;
}

/** What was read over, told beside the people. */
export interface RosterCounts extends SheetCounts {
  people: number;
  hiddenPeople: number;
  sheetsHidden: number;
  /** Sheets without a header row. */
  sheetsWithoutTable: string[];
}

export function noCounts(): RosterCounts {
  return { people: 0, hiddenPeople: 0, blank: 0, between: 0, sheetsHidden: 0, sheetsWithoutTable: [], tables: [] };
}

export interface RosterReading {
  /** People already taken from this file. */
  readonly skipRows?: number;
  /** Filled while reading. */
  readonly counts?: RosterCounts;
  /** By the name of the sheet: what a person says its headings mean; it goes before any guess. */
  readonly mapping?: Readonly<Record<string, HeadingWish>>;
}

/** Rows seen ahead of the one in hand: what stands under a heading tells what it means. */
const AHEAD = 12;

/** @throws DomainError `file-header-missing` when no sheet has a header row, or as `readTable` */
export async function* readRoster(path: string, { skipRows = 0, counts = noCounts(), mapping = {} }: RosterReading = {}): AsyncIterable<RosterLine> {
  let sheet: SheetInHand | null = null;
  let firstSheet = '';
  for await (const window of windowsOf(readTable(path))) {
    const row = window[0]!;
    if (sheet === null || sheet.name !== row.sheet) {
      if (sheet === null) firstSheet = row.sheet;
      else closed(sheet, counts);
      sheet = new SheetInHand(row.sheet, row.hidden === 'sheet', counts, mapping[row.sheet]);
    }
    const person = sheet.personOf(window);
    if (person === null) continue;
    const table = sheet.table!;
    table.rows += 1;
    counts.people += 1;
    if (row.hidden === 'row') counts.hiddenPeople += 1;
    if (counts.people <= skipRows) continue;
    yield { rowNo: counts.people, sheet: row.sheet, line: row.line, hidden: row.hidden === 'row', raw: person, table };
  }
  if (sheet !== null) closed(sheet, counts);
  if (counts.tables.length === 0) throw new DomainError('file-header-missing', { sheet: firstSheet });
}

function closed(sheet: SheetInHand, counts: RosterCounts): void {
  if (sheet.hidden) counts.sheetsHidden += 1;
  else if (sheet.table === null) counts.sheetsWithoutTable.push(sheet.name);
}

/** Every row with those after it on the same sheet; the array is used again for the next row. */
async function* windowsOf(rows: AsyncIterable<RawRow>): AsyncIterable<RawRow[]> {
  const window: RawRow[] = [];
  for await (const row of rows) {
    while (window.length > 0 && window[0]!.sheet !== row.sheet) {
      yield window;
      window.shift();
    }
    window.push(row);
    if (window.length <= AHEAD) continue;
    yield window;
    window.shift();
  }
  while (window.length > 0) {
    yield window;
    window.shift();
  }
}
