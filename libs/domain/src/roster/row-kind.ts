/** Which rows under a header are people, and which only stand between them: blank rows, sub-totals, repeated headers, signatures. */
import { headingKeyOf, HEADINGS } from './headings';
import { textOf, type ColumnCode, type RosterRow } from './participant';

export type RowKind = 'person' | 'blank' | 'between';

const TOTALS = /^(sub ?-?total|(grand )?total|jumlah)\b/i;
const SIGNATURES = /^(mengetahui|menyetujui|catatan|keterangan|kelurahan|kecamatan|kel\.|kec\.|desa|lurah|camat|kepala|an\.|a\.n|nip\b|nip\.|ttd|dibuat oleh|yang membuat)/i;
/** `Bekasi, 5 Juni 2018`, with or without its day. */
const PLACE_AND_DAY = /^[a-z .]+,\s*[\d .…_]*\s*(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|\d{1,2}[-/]\d{1,2}[-/])\s*\d{2,4}\s*$/i;
const ENDS = /^(mengetahui|menyetujui|lurah|camat|kepala|nip\b|nip\.|ttd|dibuat oleh|yang membuat)/i;
const TITLES = /\d|:|^(daftar|data|rekap\w*|laporan|lampiran|rt|rw|kota|kabupaten|provinsi|tahun|periode|lanjutan)\b/i;
const EIGHT_DIGITS = /(?:\d\D*){8}/;
const NIK_HEADINGS: readonly string[] = HEADINGS.nik.map(headingKeyOf);
/** What only a person has; a sum has digits there at most. */
const PERSONAL: readonly ColumnCode[] = ['birth-date', 'birth-place', 'birth-place-and-date', 'sex', 'phone', 'mother-name', 'account', 'address'];

/** In doubt a row is a person, so that none is lost. @param signed a signature block has begun above */
export function rowKindOf(row: RosterRow, signed = false): RowKind {
  const nik = textOf(row, 'nik');
  if (!/\d/.test(nik) && NIK_HEADINGS.includes(headingKeyOf(nik))) return 'between';
  if (/^nip\b/i.test(nik)) return 'between';
  if (EIGHT_DIGITS.test(nik) || isNumbered(row)) return 'person';
  const filled = (Object.keys(row.cells) as ColumnCode[]).map((column) => textOf(row, column)).filter((text) => text !== '');
  const [first] = filled;
  if (first === undefined) return 'blank';
  if (TOTALS.test(first)) return isPersonal(row, first, ['position']) ? 'person' : 'between';
  if (nik !== '') return 'person';
  if (isPersonal(row, first, [])) return isSignature(first) ? 'between' : 'person';
  if (!/[a-z]/i.test(filled.join('')) || SIGNATURES.test(first) || filled.some(isSignature)) return 'between';
  if (signed && filled.length <= 2) return 'between';
  if (filled.length > 1) return 'person';
  return first === textOf(row, 'name') && !TITLES.test(first) ? 'person' : 'between';
}

/** A text that opens the block of signatures under a list. */
export function isSignature(text: string): boolean {
  return ENDS.test(text.trim()) || PLACE_AND_DAY.test(text.trim());
}

function isNumbered(row: RosterRow): boolean {
  return /^\d{1,5}[.)]?$/.test(textOf(row, 'sequence')) && /[a-z]/i.test(textOf(row, 'name'));
}

function isPersonal(row: RosterRow, first: string, also: readonly ColumnCode[]): boolean {
  return [...PERSONAL, ...also].some((column) => {
    const text = textOf(row, column);
    return text !== first && /^[a-z]/i.test(text) && !isSignature(text);
  }) || /\d[-/. ]\w+[-/. ]\d{2}/.test(textOf(row, 'birth-date'));
}
