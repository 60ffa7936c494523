/** The damage rosters really arrive with, done to a row on purpose and remembered. */
import type { Random } from './random';

type Row = (string | number)[];

const NAME = 1;
const NIK = 2;
const BIRTH_DATE = 4;
const RT = 7;
const RW = 8;

/** `returned`: the row must come back to its sender; else it is mended or accepted. */
const KINDS = {
  'nik-15-digits': { returned: true, spoil: (row) => (row[NIK] = String(row[NIK]).slice(0, 15)) },
  'nik-scientific': { returned: true, spoil: (row) => (row[NIK] = `${String(row[NIK]).charAt(0)},${String(row[NIK]).slice(1, 6)}E+15`) },
  'nik-as-number': { returned: true, spoil: (row) => (row[NIK] = Number(`${String(row[NIK]).slice(0, 15)}0`)) },
  'nik-duplicate': { returned: true, spoil: (row, other) => (row[NIK] = other[NIK]!) },
  'birth-date-wrong': { returned: true, spoil: (row) => (row[BIRTH_DATE] = String(row[BIRTH_DATE]).replace(/\d{4}$/, (year) => String(Number(year) + 1))) },
  'name-missing': { returned: true, spoil: (row) => (row[NAME] = '') },
  'date-named-month': { returned: false, spoil: (row) => (row[BIRTH_DATE] = namedMonth(String(row[BIRTH_DATE]))) },
  'date-iso': { returned: false, spoil: (row) => (row[BIRTH_DATE] = String(row[BIRTH_DATE]).split('/').reverse().join('-')) },
  'unit-one-digit': { returned: false, spoil: (row) => (row[row[RT] === '' ? RW : RT] = '1') },
  'nik-apostrophe': { returned: false, spoil: (row) => (row[NIK] = `'${row[NIK]}`) },
} as const satisfies Record<string, { readonly returned: boolean; readonly spoil: (row: Row, other: Readonly<Row>) => unknown }>;

export type MistakeKind = keyof typeof KINDS;
const ORDER = Object.keys(KINDS) as MistakeKind[];

export interface Mistake {
  readonly kind: MistakeKind;
  /** The number in the first column. */
  readonly no: number;
  readonly returned: boolean;
}

/** Spoils `wanted` different rows, each kind in turn; the first row stays whole, to be copied from. */
export function damage(rows: readonly Row[], wanted: number, random: Random): Mistake[] {
  const [first, ...left] = rows;
  if (first === undefined) return [];
  const mistakes: Mistake[] = [];
  for (let at = 0; at < wanted && left.length > 0; at += 1) {
    const [row] = left.splice(random.whole(left.length), 1) as [Row];
    const kind = ORDER[at % ORDER.length]!;
    KINDS[kind].spoil(row, first);
    mistakes.push({ kind, no: Number(row[0]), returned: KINDS[kind].returned });
  }
  return mistakes;
}

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

function namedMonth(date: string): string {
  const [day, month, year] = date.split('/');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
