/** A NIK as spreadsheets hand it over: what can be mended is mended visibly, what is lost is said to be lost. */
import { finding, type Finding } from './findings';
import { isPlaceholder } from './nik';
import type { RosterCell } from './participant';

export interface ReadNik {
  /** 16 digits; null when the cell holds no usable number. */
  readonly nik: string | null;
  readonly findings: readonly Finding[];
}

const SCIENTIFIC = /^\d+(?:[.,]\d+)?\s*e\s*[+-]?\s*\d+$/i;
/** Also `="3275…"`, by which some programs keep a spreadsheet from reading a number. */
const QUOTES = /^\s*=?['’‘`´′"“”]+|['’‘`´′"“”]+\s*$/g;
/** Blanks of any width, signs without any width, points, commas, strokes and dashes. */
const SEPARATORS = /[\s.,\-_/\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff]/g;
/** Digits grouped by thousands, or with a decimal part: text now, a number before. */
const WAS_NUMBER = /^\d{1,3}(?:[.,]\d{3}){5}$|^\d{16}[.,]0+$/;
const DECIMAL_PART = /^(\d{16})[.,]0+$/;

/** Above it programs that count in floating point know even numbers only; 16 digits compare as text. */
const LARGEST_EXACT = '9007199254740992';

/** Checks in the order in which an officer would: filled, readable, sixteen digits, no placeholder, not damaged. */
export function readNik({ text, numeric }: RosterCell): ReadNik {
  const bare = text.replace(QUOTES, '');
  const written = bare.trim();
  if (SCIENTIFIC.test(written)) return refused([], 'nik-scientific', text);
  const digits = written.replace(DECIMAL_PART, '$1').replace(SEPARATORS, '');
  if (digits === '') return refused([], 'value-missing', text.trim());
  const repairs: Finding[] = [];
  if (bare !== text) repairs.push(finding('nik-apostrophe-removed', 'nik', text, digits));
  if (digits !== bare) repairs.push(finding('nik-separators-removed', 'nik', text, digits));
  if (!/^\d+$/.test(digits)) return refused([], 'nik-not-digits', text);
  if (digits.length !== 16) return refused(repairs, 'nik-length', text);
  if (isPlaceholder(digits)) return refused(repairs, 'nik-placeholder', text);
  if ((numeric || WAS_NUMBER.test(written)) && isDamaged(digits)) return refused(repairs, 'nik-last-digit-lost', text);
  if (digits.endsWith('0000')) return refused(repairs, 'nik-serial-zero', text);
  return { nik: digits, findings: repairs };
}

/** A spreadsheet keeps 15 digits and writes 0 for the 16th; other programs round numbers beyond their exact ones to even. */
function isDamaged(digits: string): boolean {
  return digits.endsWith('0') || (digits > LARGEST_EXACT && Number(digits.at(-1)) % 2 === 0);
}

function refused(repairs: readonly Finding[], code: Finding['code'], was: string): ReadNik {
  return { nik: null, findings: [...repairs, finding(code, 'nik', was)] };
}
