/** A spreadsheet written down as one flat OpenDocument file, for an office program to open and save in its own way. */

export type OfficeCell =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly formula: string; readonly value: number }
  | { readonly text: string; readonly note?: string; readonly columns?: number; readonly rows?: number };

export interface OfficeRow {
  readonly cells: readonly OfficeCell[];
  /** Left out by a filter. */
  readonly hidden?: boolean;
}

export interface OfficeSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** From 0. */
  readonly hiddenColumns?: readonly number[];
  readonly rows: readonly OfficeRow[];
}

const NAMES = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"';
const STYLES =
  '<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
  '<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>' +
  '<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>' +
  '<style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style>';
const COLUMNS = 14;

export function flatSheet(sheets: readonly OfficeSheet[]): string {
  const tables = sheets.map(({ name, hidden, hiddenColumns = [], rows }) => {
    const columns = Array.from({ length: COLUMNS }, (_, at) => `<table:table-column${hiddenColumns.includes(at) ? ' table:visibility="collapse"' : ''}/>`);
    return `<table:table table:name="${name}" table:style-name="${hidden ? 'unseen' : 'shown'}">${columns.join('')}${rows.map(rowXml).join('')}</table:table>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`;
}

const rowXml = ({ cells, hidden }: OfficeRow): string => `<table:table-row${hidden ? ' table:visibility="filter"' : ''}>${cells.map(cellXml).join('') || '<table:table-cell/>'}</table:table-row>`;

function cellXml(cell: OfficeCell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === 'string') return cellXml({ text: cell });
  if ('date' in cell) return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell.date}"/>`;
  if ('formula' in cell) return `<table:table-cell table:formula="of:=${escaped(cell.formula)}" office:value-type="float" office:value="${cell.value}"/>`;
  const { text, note, columns = 1, rows = 1 } = cell;
  const span = columns * rows > 1 ? ` table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"` : '';
  const said = note === undefined ? '' : `<office:annotation><text:p>${escaped(note)}</text:p></office:annotation>`;
  return `<table:table-cell office:value-type="string"${span}>${said}${text.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`).join('')}</table:table-cell>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
