/** Turns the XML of one sheet into rows, each cell as it was written. */
import { unreadable } from '../file-refusals';
import { EMPTY_CELL, type RawCell, type RawRow } from '../raw-row';
import { dateOfSerial, type NumberMeaning } from './cell-styles';
import type { StringTable } from './string-table';
import { TextRuns, withoutEscapes } from './text-runs';
import type { SheetPlan } from './workbook-plan';
import { attribute, XmlScanner } from './xml-scanner';

export interface WorkbookContext {
  readonly strings: StringTable;
  readonly meanings: readonly NumberMeaning[];
  readonly from1904: boolean;
}

const LAST_COLUMN = 16_384;
const LAST_LINE = 1_048_576;

export class SheetRows {
  private readonly scanner: XmlScanner;
  private readonly runs = new TextRuns();
  private done: RawRow[] = [];
  private line = 0;
  private hidden: RawRow['hidden'] = 'no';
  private readonly hiddenColumns: (readonly [number, number])[] = [];
  private cells: RawCell[] = [];
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private inRow = false;
  private inValue = false;
  private inInline = false;

  constructor(
    private readonly sheet: SheetPlan,
    private readonly workbook: WorkbookContext,
  ) {
    this.scanner = new XmlScanner({
      opened: (name, attributes) => this.opened(name, attributes),
      closed: (name) => this.closed(name),
      said: (text) => {
        if (this.inValue) this.value += text;
        else if (this.inInline) this.runs.said(text);
      },
    });
  }

  /** @returns the rows that became complete with this piece. */
  feed(piece: string): RawRow[] {
    this.done = [];
    this.scanner.feed(piece);
    return this.done;
  }

  end(): void {
    this.scanner.end();
    if (this.inRow) throw unreadable('broken-workbook');
  }

  private opened(name: string, attributes: string): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'col') this.noteColumn(attributes);
    else if (!this.inRow) return;
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else if (name === 'is') {
      this.inInline = true;
      this.runs.begin();
    } else if (this.inInline) this.runs.opened(name);
  }

  private closed(name: string): void {
    if (!this.inRow) return;
    if (name === 'v') this.inValue = false;
    else if (name === 'is') this.inInline = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (this.inInline) this.runs.closed(name);
  }

  private noteColumn(attributes: string): void {
    if (!isOn(attribute(attributes, 'hidden')) || this.hiddenColumns.length >= LAST_COLUMN) return;
    this.hiddenColumns.push([Number(attribute(attributes, 'min')) - 1, Number(attribute(attributes, 'max')) - 1]);
  }

  private openRow(attributes: string): void {
    this.inRow = true;
    this.line = Number(attribute(attributes, 'r') ?? this.line + 1);
    if (!(this.line >= 1 && this.line <= LAST_LINE)) throw unreadable('broken-workbook');
    this.hidden = this.sheet.hidden ? 'sheet' : isOn(attribute(attributes, 'hidden')) ? 'row' : 'no';
    this.cells = [];
    this.column = 0;
  }

  private openCell(attributes: string): void {
    const place = attribute(attributes, 'r');
    this.column = place === null ? this.column + 1 : columnOf(place);
    if (this.column < 1 || this.column > LAST_COLUMN) throw unreadable('broken-workbook');
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? '0');
    this.value = '';
    this.runs.begin();
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell.kind === 'empty') return;
    while (this.cells.length < this.column - 1) this.cells.push(EMPTY_CELL);
    this.cells[this.column - 1] = cell;
  }

  private closeRow(): void {
    this.inRow = false;
    const row = { sheet: this.sheet.name, line: this.line, hidden: this.hidden, cells: this.cells };
    this.done.push(this.hiddenColumns.length === 0 ? row : { ...row, hiddenColumns: this.hiddenColumns });
  }

  /** A formula is its last computed value; one that was never computed is empty. */
  private cell(): RawCell {
    switch (this.type) {
      case 's':
        return filled('text', this.value === '' ? '' : this.workbook.strings.at(Number(this.value)));
      case 'inlineStr':
        return filled('text', this.runs.text());
      case 'str':
      case 'e':
        return filled('text', withoutEscapes(this.value));
      case 'b':
        return filled('boolean', this.value);
      case 'd':
        return filled('date', this.value.slice(0, 10));
      default:
        return this.number();
    }
  }

  private number(): RawCell {
    const meaning = this.workbook.meanings[this.style];
    if (meaning?.kind === 'date') {
      const date = this.value === '' ? null : dateOfSerial(Number(this.value), this.workbook.from1904);
      if (date !== null) return { kind: 'date', text: date };
    }
    if (meaning?.kind === 'padded' && /^\d+$/.test(this.value)) return { kind: 'number', text: this.value.padStart(meaning.digits, '0') };
    return filled('number', this.value);
  }
}

const isOn = (flag: string | null): boolean => flag === '1' || flag === 'true';

function filled(kind: RawCell['kind'], text: string): RawCell {
  return text === '' ? EMPTY_CELL : { kind, text };
}

/** `AB12` -> 28. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}
