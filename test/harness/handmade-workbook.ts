/** Workbooks made part by part in a test, so that damage and oddities of real files can be written down. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface HandmadePart {
  readonly content: string | Buffer;
  /** What the archive announces instead of the true size. */
  readonly announced?: number;
  readonly encrypted?: boolean;
}

/** A ZIP archive whose sizes are as announced. */
export function zipOf(parts: Readonly<Record<string, string | HandmadePart>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part: HandmadePart = typeof given === 'string' ? { content: given } : given;
    const content = Buffer.from(part.content as string);
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.announced ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    bodies.push(body);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name));
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(bodies.length, 8);
  end.writeUInt16LE(bodies.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

export interface HandmadeSheet {
  readonly name: string;
  /** What stands inside `sheetData`. */
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands before `sheetData`. */
  readonly columns?: string;
}

export interface HandmadeWorkbook {
  readonly sheets: readonly HandmadeSheet[];
  /** What stands inside `sst`, one `si` a text. */
  readonly strings?: string;
  /** Number format codes; cell style n + 1 wears the n-th, style 0 is general. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export function workbookOf({ sheets, strings, formats = [], from1904 = false }: HandmadeWorkbook): Buffer {
  const relation = (id: string, role: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${role}" Target="${target}"/>`;
  const relations = (inside: string): string => `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const list = sheets.map((sheet, at) => `<sheet name="${sheet.name}" sheetId="${at + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${at + 1}"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relation('rIdStyles', 'styles', 'styles.xml') +
        (strings === undefined ? '' : relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml')),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${sheet.columns ?? ''}<sheetData>${sheet.rows}</sheetData></worksheet>`;
  });
  return zipOf(parts);
}

/** A row of texts and numbers, as most programs write it. */
export function rowOf(line: number, values: readonly (string | number | null)[], attributes = ''): string {
  const cells = values.map((value, at) => {
    const place = `${columnName(at + 1)}${line}`;
    if (value === null) return '';
    return typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  });
  return `<row r="${line}"${attributes}>${cells.join('')}</row>`;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnName(Math.floor((column - 1) / 26)) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
