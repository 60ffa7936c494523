/** One sheet as its sender had it: titles and first header where they stood, then rows to mend, with the headings and places they need to be understood. */
import type { RawCell, RawRow } from '../raw-row';
import { BY_CONTENT } from '../header-finder';
import type { RowPart } from '../roster-sheet';
import type { RowOfSheet, TableFound } from '../roster.reader';
import type { CellToWrite, LineToWrite, Look } from '../xlsx/cell-markup';
import { isLostIn, notesOf, type ToldFinding } from './row-notes';

export class SheetLayout {
  private line = 0;
  private tables = 0;
  private table: TableFound | null = null;
  /** A row may still belong to the header of the table. */
  private headerOpen = false;
  private firstUnderHeader = true;
  /** Headings of a later table, until a row under them comes back. */
  private header: RawRow[] = [];
  /** Rows between people that name the place of those below; only the last of each counts. */
  private place: { village: RawRow | null; district: RawRow | null } = { village: null, district: null };
  private around: RowOfSheet['around'] = { village: null, district: null };

  constructor(readonly name: string) {}

  /** A row that does not come back. */
  *pass({ row, taken, table, around }: RowOfSheet): Iterable<LineToWrite> {
    if (taken.part === 'title') yield this.at(row.line, cellsOf(row, 'text'));
    else if (isHeader(taken.part)) yield* this.passHeader(row, table!);
    else if (taken.part === 'place') this.keepPlace(row, around);
    if (!isHeader(taken.part) && taken.part !== 'blank') this.headerOpen = false;
    this.around = around;
  }

  *bringBack({ row, table }: RowOfSheet, findings: readonly ToldFinding[]): Iterable<LineToWrite> {
    for (const heading of this.header) yield this.at(this.line + 1, headingsOf(heading, table!));
    const { village, district } = this.place;
    const places = [village, village === district ? null : district].filter((place) => place !== null).sort((a, b) => a.line - b.line);
    for (const place of places) yield this.at(this.line + 1, cellsOf(place, 'text'));
    [this.header, this.place, this.headerOpen] = [[], { village: null, district: null }, false];
    // a row without a digit might be taken for the rest of its header
    if (this.firstUnderHeader && !row.cells.some(({ text }) => /\d/.test(text))) this.line += 1;
    this.firstUnderHeader = false;
    const notes = notesOf(findings, this.name, table!);
    const cells = cellsOf(row, 'text', (at) => isLostIn(findings, table!, at));
    while (cells.length <= Math.max(...notes.keys())) cells.push({ value: null, look: 'text' });
    yield this.at(this.line + 1, cells.map((cell, at) => ({ ...cell, ...notes.get(at) })));
  }

  private *passHeader(row: RawRow, table: TableFound): Iterable<LineToWrite> {
    if (this.table !== table) {
      this.tables += 1;
      [this.table, this.headerOpen, this.header, this.firstUnderHeader] = [table, true, [], true];
    } else if (!this.headerOpen) return;
    if (this.tables === 1) yield this.at(row.line, headingsOf(row, table));
    else this.header.push(row);
  }

  private keepPlace(row: RawRow, after: RowOfSheet['around']): void {
    const before = this.around;
    if (after.village !== before.village) this.place.village = after.village === null ? null : row;
    if (after.district !== before.district) this.place.district = row;
  }

  private at(line: number, cells: readonly CellToWrite[]): LineToWrite {
    this.line = line;
    return { line, cells };
  }
}

const isHeader = (part: RowPart): boolean => part === 'header' || part === 'numbers';

/** Where the numbers stood under a heading that does not say so, it is completed: without the rows left out nobody could tell. */
function headingsOf(row: RawRow, table: TableFound): CellToWrite[] {
  const cells = cellsOf(row, 'heading');
  const found = row.line === table.headerRow ? table.columns.find(({ column, confidence }) => column === 'nik' && confidence === BY_CONTENT) : undefined;
  if (!found) return cells;
  while (cells.length <= found.index) cells.push({ value: null, look: 'heading' });
  cells[found.index] = { value: found.heading === '' ? 'NIK' : `NIK (${found.heading})`, look: 'heading' };
  return cells;
}

/** @param isLost the last digit of the number in a cell is not its own */
function cellsOf(row: RawRow, look: Look, isLost: (at: number) => boolean = () => false): CellToWrite[] {
  return row.cells.map((cell, at) => ({ value: textOf(cell, isLost(at)), look }));
}

function textOf({ kind, text }: RawCell, isLost: boolean): string {
  if (kind === 'date') return text.split('-').reverse().join('/');
  return kind === 'number' && isLost && /^\d{16,}$/.test(text) ? `${text.slice(0, 15)}?` : text;
}
