/** A person as a roster row names them, first in the words of the file, then as they would be registered. */
import type { LocalDate } from '../calendar/local-date';

/** What a column of a roster may say; the headings offices use for each are in `headings.ts`. */
export const COLUMN_CODES = [
  'sequence', 'name', 'nik', 'family-card', 'birth-place', 'birth-date', 'birth-place-and-date', 'sex', 'sex-male', 'sex-female', 'address', 'rt', 'rw', 'rt-and-rw',
  'village', 'district', 'position', 'phone', 'account', 'bank', 'mother-name', 'occupation', 'decree', 'term', 'term-end', 'wage', 'remarks',
] as const;
export type ColumnCode = (typeof COLUMN_CODES)[number];

/** A cell as its reader saw it. `numeric`: the spreadsheet held a number, so digits beyond the fifteenth are lost. */
export interface RosterCell {
  readonly text: string;
  readonly numeric: boolean;
}

/** A column that the file does not have is absent; a blank cell has empty text. */
export interface RosterRow {
  /** The 1-based row in the file. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ColumnCode, RosterCell>>>;
  /** What the name of the sheet or a title over the table may say of all its rows; it counts where a row says nothing. */
  readonly around?: RosterSurroundings;
}

export interface RosterSurroundings {
  readonly village: string | null;
  readonly district: string | null;
}

export type Sex = 'male' | 'female';

export interface ParticipantDraft {
  readonly line: number;
  /** 16 digits. */
  readonly nik: string;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly birthPlace: string | null;
  readonly sex: Sex;
  readonly address: string | null;
  /** Three digits, `001`. */
  readonly rt: string | null;
  readonly rw: string | null;
  /** Ten digits with points, `32.75.01.1001`; null when the name was not recognised. */
  readonly villageCode: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly position: string;
  /** Starts with 0, digits only. */
  readonly phone: string | null;
  readonly account: string | null;
  readonly bank: string | null;
  readonly motherName: string | null;
  readonly decree: string | null;
  /** Declared monthly wage or income in whole rupiah. */
  readonly wage: number | null;
  /** The last day of the term of office. */
  readonly termEndsOn: LocalDate | null;
}

/** Text of a cell without outer blanks; empty for a column that is absent or blank. */
export function textOf(row: RosterRow, column: ColumnCode): string {
  return row.cells[column]?.text.trim() ?? '';
}
