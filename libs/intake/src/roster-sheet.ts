/** One sheet while it is read: before its header, or under it, where every row is a person or stands between people. */
import { mappingOf, type ColumnGuess } from '@sinergi/domain/roster/heading-guess';
import { rowUnder, type HeadingMapping } from '@sinergi/domain/roster/headings';
import type { RosterCell, RosterRow, RosterSurroundings } from '@sinergi/domain/roster/participant';
import { isSignature, rowKindOf } from '@sinergi/domain/roster/row-kind';
import { headerAt, textsOf, type HeadingWish } from './header-finder';
import { isBlank, type RawRow } from './raw-row';
import { placeInTitle, placeOfSheet } from './table-title';

/** A table of people as it was found on a sheet. */
export interface TableFound {
  readonly sheet: string;
  /** The last row of its header. */
  readonly headerRow: number;
  readonly columns: readonly ColumnGuess[];
  /** Headings that mean nothing here; their cells are left out. */
  readonly unknown: readonly string[];
  /** Columns with a heading that are hidden from the sender's eyes. */
  readonly hiddenColumns: readonly string[];
  /** People in it. */
  rows: number;
}

/** What stands under a header beside the people. */
export interface SheetCounts {
  blank: number;
  /** Sub-totals, repeated headings, column numbers, signatures. */
  between: number;
  columnsHidden: number;
  tables: TableFound[];
}

/** What a row is to its sheet; `numbers` counts the columns under their headings, `place` names the village or district of the people under it. */
export type RowPart = 'title' | 'header' | 'numbers' | 'person' | 'place' | 'between' | 'blank' | 'hidden';

export interface RowTaken {
  readonly part: RowPart;
  readonly person: RosterRow | null;
}

const PARTS = Object.fromEntries(
  (['title', 'header', 'numbers', 'place', 'between', 'blank', 'hidden'] as const).map((part) => [part, { part, person: null }]),
) as Record<Exclude<RowPart, 'person'>, RowTaken>;

export class SheetInHand {
  table: TableFound | null = null;
  places: RosterSurroundings;
  private mapping: HeadingMapping = new Map();
  private headings: readonly string[] = [];
  /** Rows of the header that are still to come. */
  private pending = 0;
  private rightUnderHeader = false;
  private signed = false;

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    private readonly counts: SheetCounts,
    private readonly wish: HeadingWish = {},
  ) {
    this.places = { village: placeOfSheet(name), district: null };
  }

  /** The first row of the window; those under the header that are no people are counted. */
  take(window: readonly RawRow[]): RowTaken {
    const row = window[0]!;
    if (this.hidden) return PARTS.hidden;
    if (isBlank(row)) {
      if (this.table) this.counts.blank += 1;
      return PARTS.blank;
    }
    if (this.pending > 0) {
      this.pending -= 1;
      return PARTS.header;
    }
    if (this.table === null) {
      if (this.takeHeader(window) !== null) return PARTS.header;
      this.places = placeInTitle(textsOf(row), this.places);
      return PARTS.title;
    }
    const under = this.rightUnderHeader;
    this.rightUnderHeader = false;
    const person = rowUnder(this.mapping, row.cells.map(asRosterCell), row.line);
    if (under && isColumnNumbers(textsOf(row))) return this.passed('numbers');
    // a header has a heading where people have their number
    const header = /\d{4}/.test(person.cells.nik?.text ?? '') ? null : this.takeHeader(window);
    if (header !== null) return this.passed(header === 'other' ? 'header' : 'between');
    if (rowKindOf(person, this.signed) === 'person') {
      if (/\d{8}/.test(person.cells.nik?.text ?? '')) this.signed = false;
      return { part: 'person', person: { ...person, around: this.places } };
    }
    const texts = textsOf(row);
    if (texts.some(isSignature)) {
      this.signed = true;
      return this.passed('between');
    }
    const before = this.places;
    this.places = placeInTitle(texts, before);
    return this.passed(this.places.village === before.village && this.places.district === before.district ? 'between' : 'place');
  }

  private passed(part: 'header' | 'numbers' | 'place' | 'between'): RowTaken {
    this.counts.between += 1;
    return PARTS[part];
  }

  /** The headings repeated on each page are the same table; other ones begin the next table of the sheet. */
  private takeHeader(window: readonly RawRow[]): 'same' | 'other' | null {
    const found = headerAt(window, this.wish);
    if (found === null) return null;
    this.pending = found.rows - 1;
    this.rightUnderHeader = true;
    this.signed = false;
    if (this.table !== null && found.headings.join('\t') === this.headings.join('\t')) return 'same';
    this.mapping = mappingOf(found.columns);
    this.headings = found.headings;
    const hidden = window[0]!.hiddenColumns ?? [];
    const hiddenColumns = found.headings.filter((heading, at) => heading !== '' && hidden.some(([first, last]) => at >= first && at <= last));
    this.table = { sheet: this.name, headerRow: window[0]!.line + found.rows - 1, columns: found.columns, unknown: found.unknown, hiddenColumns, rows: 0 };
    this.counts.columnsHidden += hiddenColumns.length;
    this.counts.tables.push(this.table);
    return 'other';
  }
}

function asRosterCell(cell: RawRow['cells'][number]): RosterCell {
  return { text: cell.text, numeric: cell.kind === 'number' };
}

/** The row `1 2 3 4 ...` or `(1) (2) ...` that papers carry under their headings. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => text !== '').map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1]));
  return numbers.length >= 3 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}
