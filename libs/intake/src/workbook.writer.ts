/** Writes workbooks row by row (rows to mend, templates); every column is text, so that Excel damages no number typed into it. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { columnName, DECLARATION, escaped, lineXml, looksLikeFormula, MAIN, STYLES, styleOf, withoutUnprintable, type CellToWrite, type LineToWrite, type ValueToWrite } from './xlsx/cell-markup';
import { ShapeNumbers, SheetNotes } from './xlsx/note-parts';
import { contentTypes, OFFICE_RELATIONS, propertiesXml, relations, workbookXml, type PartsOfSheet } from './xlsx/package-parts';
import { zipped, type PartToPack } from './xlsx/zip-stream';

export type { ValueToWrite } from './xlsx/cell-markup';

export interface ColumnToWrite {
  readonly heading: string;
  readonly width: number;
  /** Cells under the heading offer the values of a range, `Lembar!$A$2:$A$9`; another value is asked about, not refused. */
  readonly choices?: { readonly from: string; readonly rows: number };
}

/** A list: one row of headings, and rows under it. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: Iterable<readonly ValueToWrite[]> | AsyncIterable<readonly ValueToWrite[]>;
}

/** A sheet laid out line by line, whose cells may bear comments. */
export interface LaidOutSheet {
  readonly name: string;
  readonly width: number;
  readonly lines: AsyncIterable<LineToWrite>;
}

export type AnySheet = SheetToWrite | LaidOutSheet;

const PIECE = 32_768;

export async function writeWorkbook(path: string, sheets: readonly AnySheet[], properties?: Readonly<Record<string, string>>): Promise<void> {
  await pipeline(workbookStream(sheets, properties), createWriteStream(path));
}

/** The bytes of the workbook while its rows are taken, sheet after sheet; the same rows give the same bytes. */
export function workbookStream(sheets: readonly AnySheet[], properties: Readonly<Record<string, string>> = {}): Readable {
  const names = sheetNamesOf(sheets);
  const plans = sheets.map((sheet, at): PartsOfSheet => ({ number: at + 1, name: names[at]!, noted: 'lines' in sheet }));
  const numbers = new ShapeNumbers();
  const told = Object.keys(properties).length > 0;
  return Readable.from(
    zipped([
      { name: '[Content_Types].xml', content: [contentTypes(plans, told)] },
      { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml'], ...(told ? [['custom-properties', 'docProps/custom.xml'] as const] : [])])] },
      ...(told ? [{ name: 'docProps/custom.xml', content: [propertiesXml(properties)] }] : []),
      { name: 'xl/workbook.xml', content: [workbookXml(plans)] },
      { name: 'xl/_rels/workbook.xml.rels', content: [relations([...plans.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const), ['styles', 'styles.xml']])] },
      { name: 'xl/styles.xml', content: [STYLES] },
      ...sheets.flatMap((sheet, at) => ('lines' in sheet ? laidOutParts(sheet, at + 1, numbers) : [{ name: `xl/worksheets/sheet${at + 1}.xml`, content: listXml(sheet) }])),
    ]),
    { objectMode: false },
  );
}

/** As a text file holds it, which has no format of cells: what a spreadsheet would run as a formula gets an apostrophe before it. */
export function neutralised(text: string): string {
  const plain = withoutUnprintable(text);
  return looksLikeFormula(plain) ? `'${plain}` : plain;
}

function laidOutParts({ width, lines }: LaidOutSheet, number: number, numbers: ShapeNumbers): PartToPack[] {
  const notes = new SheetNotes();
  async function* noted(): AsyncIterable<LineToWrite> {
    for await (const line of lines) {
      await notes.gather(line);
      yield line;
    }
  }
  const columns = `<col min="1" max="64" width="${width}" style="${styleOf('text')}" customWidth="1"/>`;
  return [
    { name: `xl/worksheets/sheet${number}.xml`, content: sheetXml('', columns, noted(), '<legacyDrawing r:id="rId1"/>') },
    { name: `xl/comments${number}.xml`, content: notes.commentsXml() },
    { name: `xl/drawings/vmlDrawing${number}.vml`, content: notes.drawingXml(numbers) },
    { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: [relations([['vmlDrawing', `../drawings/vmlDrawing${number}.vml`], ['comments', `../comments${number}.xml`]])] },
  ];
}

function listXml({ columns, rows }: SheetToWrite): AsyncIterable<string> {
  async function* lines(): AsyncIterable<LineToWrite> {
    let line = 1;
    yield { line, cells: columns.map(({ heading }) => ({ value: heading, look: 'heading' })) };
    for await (const row of rows) yield { line: (line += 1), cells: row.map((value): CellToWrite => ({ value, look: 'text' })) };
  }
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf('text')}" customWidth="1"/>`);
  const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return sheetXml(pane, widths.join(''), lines(), choicesXml(columns));
}

async function* sheetXml(views: string, columns: string, lines: AsyncIterable<LineToWrite>, tail: string): AsyncIterable<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}">${views}<cols>${columns}</cols><sheetData>`;
  let piece = '';
  for await (const line of lines) {
    piece += lineXml(line);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${tail}</worksheet>`;
}

function choicesXml(columns: readonly ColumnToWrite[]): string {
  const lists = columns.flatMap(({ choices }, at) => {
    const letter = columnName(at);
    return choices ? [`<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${choices.rows + 1}"><formula1>${escaped(choices.from)}</formula1></dataValidation>`] : [];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Excel's rules: at most 31 signs, none of `[]:*?/\`, no apostrophe at either end, no name twice. */
function sheetNamesOf(sheets: readonly AnySheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || 'Lembar';
    let unique = plain.slice(0, 31);
    for (let more = 2; taken.has(unique.toLowerCase()); more += 1) unique = `${plain.slice(0, 27)} ${more}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
