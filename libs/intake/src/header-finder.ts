/** Finds the header of a table among the rows of a sheet: one to three rows, by what it says and by what stands under it. */
import { guessColumns, guessHeading, SEX_HALVES, type ColumnGuess } from '@sinergi/domain/roster/heading-guess';
import { plainHeading } from '@sinergi/domain/roster/mapping';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import { isBlank, type RawRow } from './raw-row';

/** What a person says the headings of a sheet mean, null for a column to leave out. */
export type HeadingWish = Readonly<Record<string, ColumnCode | null>>;

export interface HeaderFound {
  readonly columns: readonly ColumnGuess[];
  readonly unknown: readonly string[];
  readonly headings: readonly string[];
  /** One to three. */
  readonly rows: number;
}

/** How sure a meaning is that comes from the cells under a heading. */
export const BY_CONTENT = 0.7;
const SAMPLE = 5;
/** Without a NIK heading, so many known headings make a row a header worth looking under. */
const ENOUGH = 3;

/** A heading over headings over headings: no office goes further. */
const MOST_ROWS = 3;

/** The header that starts at the first row of the window, null when none does. @param window a row and those after it */
export function headerAt(window: readonly RawRow[], wish: HeadingWish = {}): HeaderFound | null {
  const [row] = window;
  if (!row || isBlank(row)) return null;
  const texts = [textsOf(row)];
  let best = found(texts[0]!, texts[0]!.map((text) => [text]), window, 1, wish);
  if (texts[0]!.filter((text) => text !== '').length < 2) return best;
  for (let rows = 2; rows <= MOST_ROWS; rows += 1) {
    const next = window[rows - 1];
    const below = next && next.line === row.line + rows - 1 ? textsOf(next) : [];
    if (below.every((text) => text === '') || below.some((text) => /\d/.test(text))) break;
    texts.push(below);
    const { written, candidates } = joinedOf(texts);
    const joined = found(written, candidates, window, rows, wish);
    if (joined === null) continue;
    // a title of several cells is no part of the header under it
    const most = best?.columns.length ?? headerAt(window.slice(1), wish)?.columns.length ?? 0;
    if (joined.columns.length > most) best = joined;
  }
  return best;
}

/** A heading over several columns stands in the first of them only, and ends where one above it begins anew. */
function joinedOf(rows: readonly (readonly string[])[]): { written: string[]; candidates: string[][] } {
  const written: string[] = [];
  const candidates: string[][] = [];
  const groups = rows.map(() => '');
  for (let at = 0; at < Math.max(...rows.map((row) => row.length)); at += 1) {
    const column = rows.map((row) => row[at] ?? '');
    const lowest = column.findLastIndex((text) => text !== '');
    column.forEach((text, level) => {
      if (text !== '' || lowest <= level) groups.fill('', level + 1);
      if (text !== '' || lowest < level) groups[level] = text;
    });
    const below = column[lowest] ?? '';
    written.push(below);
    candidates.push(candidatesFor(below, groups.slice(0, Math.max(lowest, 0)).filter((group) => group !== '')));
  }
  return { written, candidates };
}

/** @param groups the headings over it, topmost first */
function candidatesFor(below: string, groups: readonly string[]): string[] {
  const own = guessHeading(below);
  // L and P under `Jenis Kelamin (L/P)` are halves of it
  if (groups.length === 0 || (own !== null && SEX_HALVES.includes(own.column))) return [below];
  const nearest = groups.toReversed();
  const led = nearest.flatMap((group) => [`${below} ${group.split(/[\s,/]+/).at(-1) ?? ''}`, `${below} ${group}`]);
  return [...led, below, ...nearest.map((group) => `${group} ${below}`)];
}

function found(written: readonly string[], candidates: readonly (readonly string[])[], window: readonly RawRow[], rows: number, wish: HeadingWish): HeaderFound | null {
  const wished = new Map(Object.entries(wish).map(([heading, column]) => [plainHeading(heading), column]));
  const clearest = candidates.map((texts, at) => (wished.has(plainHeading(written[at] ?? '')) ? '' : clearestOf(texts)));
  const taken = new Set(written.map((heading) => wished.get(plainHeading(heading))));
  const columns = guessColumns(clearest).filter(({ column }) => !taken.has(column)).map((guess) => ({ ...guess, heading: written[guess.index] ?? guess.heading }));
  written.forEach((heading, index) => {
    const column = wished.get(plainHeading(heading));
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
