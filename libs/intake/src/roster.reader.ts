/** Reads a roster as offices send it: finds the table under its titles on every sheet, and the people in it. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { RosterRow, RosterSurroundings } from '@sinergi/domain/roster/participant';
import type { HeadingWish } from './header-finder';
import type { RawRow } from './raw-row';
import { SheetInHand, type RowTaken, type SheetCounts, type TableFound } from './roster-sheet';
import { readTablePieces } from './table-reader';

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
  return { people: 0, hiddenPeople: 0, blank: 0, between: 0, columnsHidden: 0, sheetsHidden: 0, sheetsWithoutTable: [], tables: [] };
}

export interface RosterReading {
  /** People already taken from this file. */
  readonly skipRows?: number;
  /** Filled while reading. */
  readonly counts?: RosterCounts;
  /** By the name of the sheet: what a person says its headings mean; it goes before any guess. */
  readonly mapping?: Readonly<Record<string, HeadingWish>>;
  /** What the office said such headings mean in files before; on any sheet, after a person's word about it. */
  readonly remembered?: HeadingWish;
}

/** Rows seen ahead of the one in hand: what stands under a heading tells what it means. */
const AHEAD = 12;

/** @throws DomainError `file-header-missing` when no sheet has a header row, or as `readTable` */
export async function* readRoster(path: string, reading: RosterReading = {}): AsyncIterable<RosterLine> {
  for await (const lines of readRosterPieces(path, reading)) for (const line of lines) yield line;
}

/** As `readRoster`, many people at a time. */
export async function* readRosterPieces(path: string, { skipRows = 0, ...reading }: RosterReading = {}): AsyncIterable<RosterLine[]> {
  let rowNo = 0;
  for await (const rows of readSheetPieces(path, reading)) {
    const lines: RosterLine[] = [];
    for (const { row, taken, table } of rows) {
      if (taken.person === null) continue;
      rowNo += 1;
      if (rowNo > skipRows) lines.push({ rowNo, sheet: row.sheet, line: row.line, hidden: row.hidden === 'row', raw: taken.person, table: table! });
    }
    yield lines;
  }
}

export interface RowOfSheet {
  readonly row: RawRow;
  readonly taken: RowTaken;
  /** null above the first table of a sheet. */
  readonly table: TableFound | null;
  /** What titles and the sheet's name say of the people from here on. */
  readonly around: RosterSurroundings;
}

/** Every row of every sheet with what it is to its sheet. @throws DomainError as `readRoster` */
export async function* readSheets(path: string, reading: Omit<RosterReading, 'skipRows'> = {}): AsyncIterable<RowOfSheet> {
  for await (const rows of readSheetPieces(path, reading)) for (const row of rows) yield row;
}

async function* readSheetPieces(path: string, { counts = noCounts(), mapping = {}, remembered = {} }: Omit<RosterReading, 'skipRows'>): AsyncIterable<RowOfSheet[]> {
  const file = new FileInHand(counts, (sheet) => wishFor(mapping[sheet] ?? {}, remembered));
  for await (const rows of readTablePieces(path)) yield file.take(rows);
  yield file.end();
  if (counts.tables.length === 0) throw new DomainError('file-header-missing', { sheet: file.firstSheet });
}

/** Rows go through sheet by sheet, each once those after it have been seen. */
class FileInHand {
  firstSheet = '';
  private sheet: SheetInHand | null = null;
  /** The next row and those after it on the same sheet. */
  private readonly window: RawRow[] = [];
  private done: RowOfSheet[] = [];

  constructor(
    private readonly counts: RosterCounts,
    private readonly wishOf: (sheet: string) => HeadingWish,
  ) {}

  /** @returns the rows that are clear by now */
  take(rows: readonly RawRow[]): RowOfSheet[] {
    this.done = [];
    for (const row of rows) {
      if (this.window.length > 0 && this.window[0]!.sheet !== row.sheet) this.clear(0);
      this.window.push(row);
      this.clear(AHEAD);
    }
    return this.done;
  }

  end(): RowOfSheet[] {
    this.done = [];
    this.clear(0);
    if (this.sheet !== null) closed(this.sheet, this.counts);
    return this.done;
  }

  private clear(ahead: number): void {
    for (; this.window.length > ahead; this.window.shift()) this.done.push(this.next());
  }

  private next(): RowOfSheet {
    const row = this.window[0]!;
    const sheet = this.sheetOf(row);
    const taken = sheet.take(this.window);
    if (taken.person !== null) {
      sheet.table!.rows += 1;
      this.counts.people += 1;
      if (row.hidden === 'row') this.counts.hiddenPeople += 1;
    }
    return { row, taken, table: sheet.table, around: sheet.places };
  }

  private sheetOf(row: RawRow): SheetInHand {
    if (this.sheet?.name === row.sheet) return this.sheet;
    if (this.sheet === null) this.firstSheet = row.sheet;
    else closed(this.sheet, this.counts);
    return (this.sheet = new SheetInHand(row.sheet, row.hidden === 'sheet', this.counts, this.wishOf(row.sheet)));
  }
}

/** What was said of this sheet goes before what was said of others, also where both name one meaning. */
function wishFor(said: HeadingWish, remembered: HeadingWish): HeadingWish {
  const meant = new Set(Object.values(said));
  return { ...Object.fromEntries(Object.entries(remembered).filter(([, column]) => column === null || !meant.has(column))), ...said };
}

function closed(sheet: SheetInHand, counts: RosterCounts): void {
  if (sheet.hidden) counts.sheetsHidden += 1;
  else if (sheet.table === null) counts.sheetsWithoutTable.push(sheet.name);
}
