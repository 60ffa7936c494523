/** Cells of a workbook as XML: every text stays a text, whatever it looks like, and says what it said. */

export type ValueToWrite = string | number | null;

/** How a cell looks: `fault` has to be mended, `doubt` is to be looked at. */
export const LOOKS = ['text', 'heading', 'fault', 'doubt'] as const;
export type Look = (typeof LOOKS)[number];

export interface CellToWrite {
  readonly value: ValueToWrite;
  readonly look: Look;
  /** A comment at the cell. */
  readonly note?: string;
}

export interface LineToWrite {
  /** From 1, in rising order. */
  readonly line: number;
  readonly cells: readonly CellToWrite[];
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MOST_COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;

const FONTS = '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>';
const colour = (rgb: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const FILLS = `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${colour('FFFFC7CE')}${colour('FFFFEB9C')}</fills>`;
const BORDERS = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
const WEAR: Readonly<Record<Look, readonly [font: number, fill: number]>> = { text: [0, 0], heading: [1, 0], fault: [0, 2], doubt: [0, 3] };

/** Text format (49), and of each look a second one that tells a spreadsheet to run no formula. */
const CELLS = LOOKS.flatMap((look) => {
  const [font, fill] = WEAR[look];
  return ['', ' quotePrefix="1"'].map((quoted) => `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${quoted}/>`);
});

export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}">${FONTS}${FILLS}${BORDERS}<cellStyleXfs count="1">${PLAIN}/></cellStyleXfs><cellXfs count="${CELLS.length + 1}">${PLAIN} xfId="0"/>${CELLS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export function styleOf(look: Look, quoted = false): number {
  return 1 + 2 * LOOKS.indexOf(look) + (quoted ? 1 : 0);
}

export function lineXml({ line, cells }: LineToWrite): string {
  return `<row r="${line}">${cells.slice(0, MOST_COLUMNS).map((cell, at) => cellXml(cell, placeOf(line, at))).join('')}</row>`;
}

function cellXml({ value, look }: CellToWrite, place: string): string {
  if (value === null || value === '') return look === 'text' ? '' : `<c r="${place}" s="${styleOf(look)}"/>`;
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" s="${styleOf(look, looksLikeFormula(value))}" t="inlineStr"><is><t xml:space="preserve">${asWritten(value)}</t></is></c>`;
}

/** @param at of its column, from 0 */
export function placeOf(line: number, at: number): string {
  return `${columnName(at)}${line}`;
}

export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

/** What a spreadsheet would run, were it typed in. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

export function withoutUnprintable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** Signs that XML cannot hold are left out; a text that reads like an escape of one is kept as it reads. */
export function asWritten(text: string): string {
  return escaped(withoutUnprintable(text).slice(0, LONGEST_TEXT).replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x'));
}

export function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
