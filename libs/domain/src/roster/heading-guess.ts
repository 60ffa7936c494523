/** What a heading nobody foresaw may mean, and how sure that is: exact words first, then slips of the pen, then words within. */
import { headingKeyOf, HEADINGS, type HeadingMapping } from './headings';
import { COLUMN_CODES, type ColumnCode } from './participant';

export interface ColumnGuess {
  /** From 0, within its row. */
  readonly index: number;
  readonly heading: string;
  readonly column: ColumnCode;
  /** 1 for a known heading, less for one that only resembles it. */
  readonly confidence: number;
}

const MISSPELT = 0.8;
const WITHIN = 0.6;
const SHORTEST_MISSPELT = 6;
const SHORTEST_WITHIN = 4;
const LONGEST_HEADING = 60;

const BY_KEY: ReadonlyMap<string, ColumnCode> = new Map(COLUMN_CODES.flatMap((column) => HEADINGS[column].map((heading) => [headingKeyOf(heading), column] as const)));
const KEYS_LONGEST_FIRST = [...BY_KEY.keys()].sort((a, b) => b.length - a.length);
/** A heading with one of these words is about someone or something else than the person of the row. */
const OTHER_SUBJECTS = /\b(perusahaan|instansi|kpj|npwp|suami|istri|ayah|pasangan|anak|waris|pemilik|darurat|kantor|kode|iuran|daftar|data|rekap|laporan|status|jumlah|total)\b/;

/** Columns of one subject split in two, told by a tick. */
export const SEX_HALVES: readonly ColumnCode[] = ['sex-male', 'sex-female'];

/** null for a heading that means nothing here. */
export function guessHeading(heading: string): { readonly column: ColumnCode; readonly confidence: number } | null {
  const key = headingKeyOf(heading);
  if (key === '' || key.length > LONGEST_HEADING) return null;
  const exact = BY_KEY.get(key) ?? BY_KEY.get(headingKeyOf(heading.replace(/\([^)]*\)/g, ' ')));
  if (exact) return { column: exact, confidence: 1 };
  if (OTHER_SUBJECTS.test(key)) return null;
  const misspelt = KEYS_LONGEST_FIRST.find((known) => known.length >= SHORTEST_MISSPELT && differsLittle(key, known));
  if (misspelt) return { column: BY_KEY.get(misspelt)!, confidence: MISSPELT };
  const within = KEYS_LONGEST_FIRST.find((known) => known.length >= SHORTEST_WITHIN && ` ${key} `.includes(` ${known} `)) ?? (/\bnik\b/.test(key) ? 'nik' : undefined);
  return within === undefined ? null : { column: BY_KEY.get(within)!, confidence: WITHIN };
}

/** Every meaning once, in the column that says it most clearly; the first of equals wins. */
export function guessColumns(headings: readonly string[]): ColumnGuess[] {
  const best = new Map<ColumnCode, ColumnGuess>();
  headings.forEach((heading, index) => {
    const guess = guessHeading(heading);
    if (guess && guess.confidence > (best.get(guess.column)?.confidence ?? 0)) best.set(guess.column, { index, heading: heading.trim(), ...guess });
  });
  // a tick under L says nothing where there is no P
  if (!best.has('sex-male') || !best.has('sex-female')) for (const half of SEX_HALVES) best.delete(half);
  return [...best.values()].sort((a, b) => a.index - b.index);
}

/** The columns of a header row; null unless a name and a NIK stand in it. */
export function matchHeadings(headings: readonly string[]): HeadingMapping | null {
  const mapping = mappingOf(guessColumns(headings));
  return mapping.has('name') && mapping.has('nik') ? mapping : null;
}

export function mappingOf(columns: readonly ColumnGuess[]): HeadingMapping {
  return new Map(columns.map(({ column, index }) => [column, index]));
}

/** One slip in a short heading, two in a long one. */
function differsLittle(a: string, b: string): boolean {
  const allowed = b.length >= 10 ? 2 : 1;
  if (Math.abs(a.length - b.length) > allowed) return false;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length]! <= allowed;
}
