/** Which rows under a header are people, and which only stand between them: blank rows, sub-totals, repeated headers, signatures. */
import { headingKeyOf, HEADINGS } from './headings';
import { textOf, type ColumnCode, type RosterRow } from './participant';

export type RowKind = 'person' | 'blank' | 'between';

const TOTALS = /^(sub ?total|total|jumlah)\b/i;
const SIGNATURES = /^(mengetahui|catatan|keterangan|kelurahan|kecamatan|lurah|camat)\b/i;
const NIK_HEADINGS: readonly string[] = HEADINGS.nik.map(headingKeyOf);

/** Judged by the first filled cell; in doubt a row is a person, so that none is lost. */
export function rowKindOf(row: RosterRow): RowKind {
  const filled = (Object.keys(row.cells) as ColumnCode[]).map((column) => textOf(row, column)).filter((text) => text !== '');
  const [first] = filled;
  if (first === undefined) return 'blank';
  const nik = textOf(row, 'nik');
  if (TOTALS.test(first) || NIK_HEADINGS.includes(headingKeyOf(nik))) return 'between';
  if (nik !== '') return 'person';
  return filled.length === 1 || SIGNATURES.test(first) ? 'between' : 'person';
}
