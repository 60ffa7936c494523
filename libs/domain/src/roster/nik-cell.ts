/** A NIK as spreadsheets hand it over: what can be mended is mended visibly, what is lost is said to be lost. */
import { finding, type Finding } from './findings';
import { isPlaceholder } from './nik';
import type { RosterCell } from './participant';

export interface ReadNik {
  /** 16 digits; null when the cell holds no usable number. */
  readonly nik: string | null;
  readonly findings: readonly Finding[];
}

const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const APOSTROPHES = /^['’‘`]+/;
const SEPARATORS = /[\s.\-_/\u00a0\u200b]/g;

/** Spreadsheets keep 15 digits of a number, and programs read numbers above this one inexactly. */
const LARGEST_EXACT = '9007199254740992';

/** Checks in the order in which an officer would: filled, readable, sixteen digits, not damaged, not a placeholder. */
export function readNik(cell: RosterCell): ReadNik {
  const text = cell.text.trim();
  if (text === '') return refused([], 'value-missing', text);
  if (SCIENTIFIC.test(text)) return refused([], 'nik-scientific', text);
  const repairs: Finding[] = [];
  const bare = text.replace(APOSTROPHES, '');
  const digits = bare.replace(SEPARATORS, '');
  if (bare !== text) repairs.push(finding('nik-apostrophe-removed', 'nik', text, digits));
  if (digits !== bare) repairs.push(finding('nik-separators-removed', 'nik', text, digits));
  if (!/^\d+$/.test(digits)) return refused(repairs, 'nik-not-digits', text);
  if (digits.length !== 16) return refused(repairs, 'nik-length', text);
  if (isPlaceholder(digits)) return refused(repairs, 'nik-placeholder', text);
  if (cell.numeric && (digits.endsWith('0') || digits > LARGEST_EXACT)) return refused(repairs, 'nik-last-digit-lost', text);
  if (digits.endsWith('0000')) return refused(repairs, 'nik-serial-zero', text);
  return { nik: digits, findings: repairs };
}

function refused(repairs: readonly Finding[], code: Finding['code'], was: string): ReadNik {
  return { nik: null, findings: [...repairs, finding(code, 'nik', was)] };
}
