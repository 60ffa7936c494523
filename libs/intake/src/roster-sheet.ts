/** One sheet while it is read: before its header, or under it, where every row is a person or stands between people. */
import { mappingOf } from '@sinergi/domain/roster/heading-guess';
import { rowUnder, type HeadingMapping } from '@sinergi/domain/roster/headings';
import type { ColumnCode, RosterCell, RosterRow, RosterSurroundings } from '@sinergi/domain/roster/participant';
import { isSignature, rowKindOf } from '@sinergi/domain/roster/row-kind';
import { headerAt, textsOf, type HeadingWish } from './header-finder';
import { isBlank, type RawRow } from './raw-row';
import { placeInTitle, placeOfSheet } from './table-title';

/** A table of people as it was found on a sheet. */
export interface TableFound {
  readonly sheet: string;
  /** The last row of its header. */
  readonly headerRow: number;
  readonly columns: readonly { readonly heading: string; readonly column: ColumnCode; readonly confidence: number }[];
  /** Headings that mean nothing here; their cells are left out. */
  readonly unknown: readonly string[];
  /** People in it. */
  rows: number;
}

/** What stands under a header beside the people. */
export interface SheetCounts {
  blank: number;
  /** Sub-totals, repeated headings, column numbers, signatures. */
  between: number;
  tables: TableFound[];
}

export class SheetInHand {
  table: TableFound | null = null;
  private mapping: HeadingMapping = new Map();
  private headings: readonly string[] = [];
  /** Rows of the header that are still to come. */
  private pending = 0;
  private rightUnderHeader = false;
  private signed = false;
  private places: RosterSurroundings;

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    private readonly counts: SheetCounts,
    private readonly wish: HeadingWish = {},
  ) {
    this.places = { village: placeOfSheet(name), district: null };
  }

  /** null for every row that is no person; those under the header are counted. */
  personOf(window: readonly RawRow[]): RosterRow | null {
    const row = window[0]!;
    if (this.hidden) return null;
    if (isBlank(row)) {
      if (this.table) this.counts.blank += 1;
      return null;
    }
    if (this.pending > 0) {
      this.pending -= 1;
      return null;
    }
    if (this.table === null) {
      if (!this.takeHeader(window)) this.places = placeInTitle(textsOf(row), this.places);
      return null;
    }
    const under = this.rightUnderHeader;
    this.rightUnderHeader = false;
    const person = rowUnder(this.mapping, row.cells.map(asRosterCell), row.line);
    if (under && isColumnNumbers(textsOf(row))) return this.passed();
    // a header has a heading where people have their number
    if (!/\d{4}/.test(person.cells.nik?.text ?? '') && this.takeHeader(window)) return this.passed();
    if (rowKindOf(person, this.signed) === 'person') {
      if (/\d{8}/.test(person.cells.nik?.text ?? '')) this.signed = false;
      return { ...person, around: this.places };
    }
    const texts = textsOf(row);
    if (texts.some(isSignature)) this.signed = true;
    else this.places = placeInTitle(texts, this.places);
    return this.passed();
  }

  private passed(): null {
    this.counts.between += 1;
    return null;
  }

  /** The headings repeated on each page are the same table; other ones begin the next table of the sheet. */
  private takeHeader(window: readonly RawRow[]): boolean {
    const found = headerAt(window, this.wish);
    if (found === null) return false;
    this.pending = found.rows - 1;
    this.rightUnderHeader = true;
    this.signed = false;
    if (this.table !== null && found.headings.join('\t') === this.headings.join('\t')) return true;
    this.mapping = mappingOf(found.columns);
    this.headings = found.headings;
    const columns = found.columns.map(({ heading, column, confidence }) => ({ heading, column, confidence }));
    this.table = { sheet: this.name, headerRow: window[0]!.line + found.rows - 1, columns, unknown: found.unknown, rows: 0 };
    this.counts.tables.push(this.table);
    return true;
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
