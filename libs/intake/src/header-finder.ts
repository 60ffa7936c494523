/** Finds the header of a table among the rows of a sheet: one row or two, by what it says and by what stands under it. */
import { guessColumns, guessHeading, type ColumnGuess } from '@sinergi/domain/roster/heading-guess';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import { isBlank, type RawRow } from './raw-row';

/** What a person says the headings of a sheet mean, null for a column to leave out. */
export type HeadingWish = Readonly<Record<string, ColumnCode | null>>;

export interface HeaderFound {
  readonly columns: readonly ColumnGuess[];
  readonly unknown: readonly string[];
  readonly headings: readonly string[];
  /** One or two. */
  readonly rows: number;
}

const BY_CONTENT = 0.7;
const SAMPLE = 5;
/** Without a NIK heading, so many known headings make a row a header worth looking under. */
const ENOUGH = 3;

/** The header that starts at the first row of the window, null when none does. @param window a row and those after it */
export function headerAt(window: readonly RawRow[], wish: HeadingWish = {}): HeaderFound | null {
  const [row, next] = window;
  if (!row || isBlank(row)) return null;
  const one = textsOf(row);
  const single = found(one, one.map((text) => [text]), window, 1, wish);
  if (!next || next.line !== row.line + 1 || one.filter((text) => text !== '').length < 2) return single;
  const two = textsOf(next);
  if (two.every((text) => text === '') || two.some((text) => /\d/.test(text))) return single;
  const joined = joinedOf(one, two);
  const double = found(joined.written, joined.candidates, window, 2, wish);
  const below = found(two, two.map((text) => [text]), window.slice(1), 1, wish);
  const most = Math.max(single?.columns.length ?? 0, below && !single ? below.columns.length : 0);
  return double && double.columns.length > most ? double : single;
}

/** A heading over several columns stands in the first of them only. */
function joinedOf(one: readonly string[], two: readonly string[]): { written: string[]; candidates: string[][] } {
  const written: string[] = [];
  const candidates: string[][] = [];
  let group = '';
  for (let at = 0; at < Math.max(one.length, two.length); at += 1) {
    const above = one[at] ?? '';
    const below = two[at] ?? '';
    if (above !== '' || below === '') group = above;
    written.push(below || above);
    const last = group.split(/[\s,/]+/).at(-1) ?? '';
    candidates.push(below === '' ? [above] : group === '' ? [below] : [`${below} ${last}`, `${below} ${group}`, below, `${group} ${below}`]);
  }
  return { written, candidates };
}

function found(written: readonly string[], candidates: readonly (readonly string[])[], window: readonly RawRow[], rows: number, wish: HeadingWish): HeaderFound | null {
  const wished = new Map(Object.entries(wish).map(([heading, column]) => [plain(heading), column]));
  const clearest = candidates.map((texts, at) => (wished.has(plain(written[at] ?? '')) ? '' : clearestOf(texts)));
  const taken = new Set(wished.values());
  const columns = guessColumns(clearest).filter(({ column }) => !taken.has(column)).map((guess) => ({ ...guess, heading: written[guess.index] ?? guess.heading }));
  written.forEach((heading, index) => {
    const column = wished.get(plain(heading));
    if (column && !columns.some((other) => other.column === column)) columns.push({ index, heading, column, confidence: 1 });
  });
  const has = (column: ColumnCode): boolean => columns.some((guess) => guess.column === column);
  if (!has('name')) return null;
  if (!has('nik')) {
    const index = columns.length >= ENOUGH ? nikByContent(columns, window.slice(rows)) : -1;
    if (index === -1) return null;
    const other = columns.findIndex((column) => column.index === index);
    if (other !== -1) columns.splice(other, 1);
    columns.push({ index, heading: written[index] ?? '', column: 'nik', confidence: BY_CONTENT });
  }
  columns.sort((a, b) => a.index - b.index);
  const used = new Set(columns.map(({ index }) => index));
  return { columns, unknown: written.filter((heading, index) => heading !== '' && !used.has(index)), headings: written, rows };
}

function clearestOf(texts: readonly string[]): string {
  let best = '';
  let confidence = 0;
  for (const text of texts) {
    const guess = guessHeading(text);
    if (guess && guess.confidence > confidence) [best, confidence] = [text, guess.confidence];
  }
  return best;
}

/** The column whose cells are numbers of sixteen digits, unless its heading says for sure that it is another. */
function nikByContent(columns: readonly ColumnGuess[], under: readonly RawRow[]): number {
  const rows = under.filter((row) => !isBlank(row)).slice(0, SAMPLE).map(textsOf);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    const known = columns.find((column) => column.index === index);
    const filled = rows.map((row) => row[index] ?? '').filter((text) => text !== '');
    const sixteen = filled.filter((text) => /^\d{16}$/.test(text.replace(/[\s.'-]/g, '')));
    if ((known?.confidence ?? 0) < 1 && sixteen.length > 0 && sixteen.length * 2 > filled.length) return index;
  }
  return -1;
}

export function textsOf(row: RawRow): string[] {
  return row.cells.map((cell) => cell.text.trim());
}

function plain(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim().toLowerCase();
}
