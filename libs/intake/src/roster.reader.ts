/** Reads a roster as offices send it: finds the table under its titles on every sheet, and the people in it. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { matchHeadings, rowUnder, type HeadingMapping } from '@sinergi/domain/roster/headings';
import type { RosterCell, RosterRow } from '@sinergi/domain/roster/participant';
import { rowKindOf } from '@sinergi/domain/roster/row-kind';
import { isBlank, type RawRow } from './raw-row';
import { readTable } from './table-reader';

export interface RosterLine {
  /** Runs from 1 over the people of the whole file; the same file gives the same numbers. */
  readonly rowNo: number;
  readonly sheet: string;
  /** As the sender sees it, within its sheet. */
  readonly line: number;
  /** Hidden by a filter, perhaps forgotten. */
  readonly hidden: boolean;
  readonly raw: RosterRow;
}

/** What was read over, told beside the people. */
export interface RosterCounts {
  people: number;
  hiddenPeople: number;
  blank: number;
  /** Sub-totals, repeated headings, column numbers, signatures. */
  between: number;
  sheetsHidden: number;
  /** Sheets without a header row. */
  sheetsWithoutTable: string[];
}

export function noCounts(): RosterCounts {
  return { people: 0, hiddenPeople: 0, blank: 0, between: 0, sheetsHidden: 0, sheetsWithoutTable: [] };
}

export interface RosterReading {
  /** People already taken from this file. */
  readonly skipRows?: number;
  /** Filled while reading. */
  readonly counts?: RosterCounts;
}

/** @throws DomainError `file-header-missing` when no sheet has a header row, or as `readTable` */
export async function* readRoster(path: string, { skipRows = 0, counts = noCounts() }: RosterReading = {}): AsyncIterable<RosterLine> {
  let sheet: SheetInHand | null = null;
  let firstSheet = '';
  let tables = 0;
  for await (const row of readTable(path)) {
    if (sheet === null || sheet.name !== row.sheet) {
      if (sheet === null) firstSheet = row.sheet;
      else tables += closed(sheet, counts);
      sheet = new SheetInHand(row.sheet, row.hidden === 'sheet');
    }
    const person = sheet.personOf(row, counts);
    if (person === null) continue;
    counts.people += 1;
    if (row.hidden === 'row') counts.hiddenPeople += 1;
    if (counts.people <= skipRows) continue;
    yield { rowNo: counts.people, sheet: row.sheet, line: row.line, hidden: row.hidden === 'row', raw: person };
  }
  if (sheet !== null) tables += closed(sheet, counts);
  if (tables === 0) throw new DomainError('file-header-missing', { sheet: firstSheet });
}

function closed(sheet: SheetInHand, counts: RosterCounts): number {
  if (sheet.hidden) counts.sheetsHidden += 1;
  else if (!sheet.hasTable()) counts.sheetsWithoutTable.push(sheet.name);
  return sheet.hasTable() ? 1 : 0;
}

/** One sheet while it is read: before its header, or under it. */
class SheetInHand {
  private mapping: HeadingMapping | null = null;
  private header: readonly string[] = [];
  private rightUnderHeader = false;

  constructor(
    readonly name: string,
    readonly hidden: boolean,
  ) {}

  hasTable(): boolean {
    return this.mapping !== null;
  }

  /** null for every row that is no person; those under the header are counted. */
  personOf(row: RawRow, counts: RosterCounts): RosterRow | null {
    if (this.hidden) return null;
    if (isBlank(row)) {
      if (this.mapping) counts.blank += 1;
      return null;
    }
    const texts = row.cells.map((cell) => cell.text);
    if (this.mapping === null) {
      this.take(matchHeadings(texts), texts);
      return null;
    }
    const under = this.rightUnderHeader;
    this.rightUnderHeader = false;
    const person = rowUnder(this.mapping, row.cells.map(asRosterCell), row.line);
    if ((under && (isColumnNumbers(texts) || this.extendHeader(texts))) || this.isNewHeader(person, texts) || rowKindOf(person) !== 'person') {
      counts.between += 1;
      return null;
    }
    return person;
  }

  private take(mapping: HeadingMapping | null, header: readonly string[]): boolean {
    if (mapping === null) return false;
    this.mapping = mapping;
    this.header = header;
    this.rightUnderHeader = true;
    return true;
  }

  /** A second header row that splits a wide heading: `Alamat` over `Jalan`, `RT`, `RW`. */
  private extendHeader(texts: readonly string[]): boolean {
    if (texts.some((text) => /\d/.test(text))) return false;
    const merged = Array.from({ length: Math.max(texts.length, this.header.length) }, (_, column) => texts[column]?.trim() || (this.header[column] ?? ''));
    const mapping = matchHeadings(merged);
    if (mapping === null || mapping.size <= (this.mapping?.size ?? 0)) return false;
    return this.take(mapping, merged);
  }

  /** The next table of the same sheet may have its columns in another order. */
  private isNewHeader(person: RosterRow, texts: readonly string[]): boolean {
    return !/\d/.test(person.cells.nik?.text ?? '') && this.take(matchHeadings(texts), texts);
  }
}

function asRosterCell(cell: RawRow['cells'][number]): RosterCell {
  return { text: cell.text, numeric: cell.kind === 'number' };
}

/** The row `1 2 3 4 ...` or `(1) (2) ...` that papers carry under their headings. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => text.trim()).filter((text) => text !== '').map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1]));
  return numbers.length >= 3 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}
