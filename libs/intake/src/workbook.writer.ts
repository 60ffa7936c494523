/** Writes workbooks row by row (error files, templates); every column is text, so that Excel damages no number typed into it. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zipped } from './xlsx/zip-stream';

export type ValueToWrite = string | number | null;

export interface ColumnToWrite {
  readonly heading: string;
  readonly width: number;
  /** Cells under the heading offer the values of a range, `Lembar!$A$2:$A$9`; another value is asked about, not refused. */
  readonly choices?: { readonly from: string; readonly rows: number };
}

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: Iterable<readonly ValueToWrite[]> | AsyncIterable<readonly ValueToWrite[]>;
}

export async function writeWorkbook(path: string, sheets: readonly SheetToWrite[]): Promise<void> {
  await pipeline(workbookStream(sheets), createWriteStream(path));
}

/** The bytes of the workbook while its rows are taken; the same rows give the same bytes. */
export function workbookStream(sheets: readonly SheetToWrite[]): Readable {
  const names = sheetNamesOf(sheets);
  return Readable.from(
    zipped([
      { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] },
      { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] },
      { name: 'xl/workbook.xml', content: [workbookXml(names)] },
      { name: 'xl/_rels/workbook.xml.rels', content: [relations([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']])] },
      { name: 'xl/styles.xml', content: [STYLES] },
      ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(sheet) })),
    ]),
    { objectMode: false },
  );
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; signs that XML cannot hold are left out. */
export function neutralised(text: string): string {
  const plain = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  return /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TEXT_STYLE = 1;
const HEADING_STYLE = 2;

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  const parts = [part('workbook', 'sheet.main'), part('styles', 'styles'), ...Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet'))];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function relations(targets: readonly (readonly [role: string, target: string])[]): string {
  const list = targets.map(([role, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${role}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const list = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

async function* sheetXml({ columns, rows }: SheetToWrite): AsyncIterable<string> {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${TEXT_STYLE}" customWidth="1"/>`);
  const pane = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${pane}<cols>${widths.join('')}</cols><sheetData>`;
  yield rowXml(columns.map(({ heading }) => heading), HEADING_STYLE);
  let piece = '';
  for await (const row of rows) {
    piece += rowXml(row, TEXT_STYLE);
    if (piece.length < 32_768) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${choicesXml(columns)}</worksheet>`;
}

function choicesXml(columns: readonly ColumnToWrite[]): string {
  const lists = columns.flatMap(({ choices }, at) => {
    const letter = String.fromCharCode(65 + at);
    return choices ? [`<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${choices.rows + 1}"><formula1>${escaped(choices.from)}</formula1></dataValidation>`] : [];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function rowXml(values: readonly ValueToWrite[], style: number): string {
  const cells = values.map((value) => {
    if (value === null || value === '') return `<c s="${style}"/>`;
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(neutralised(value))}</t></is></c>`;
  });
  return `<row>${cells.join('')}</row>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Excel's rules: at most 31 signs, none of `[]:*?/\`, no apostrophe at either end, no name twice. */
function sheetNamesOf(sheets: readonly SheetToWrite[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || 'Lembar';
    let unique = plain.slice(0, 31);
    for (let more = 2; taken.has(unique.toLowerCase()); more += 1) unique = `${plain.slice(0, 27)} ${more}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
