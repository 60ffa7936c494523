/** One movement of an MT940 statement: field 61 with its dates, mark, amount and references, and the text of field 86. */
import { dayNumberOf, isLocalDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { plainAccount } from '../account-text';
import { plainAmountOf } from '../amount-text';
import type { StatementEntry } from '../statement-file';
import { problem, type StatementProblem } from '../statement-problems';
import type { Mt940Field } from './messages';

const ENTRY = /^(\d{6})(\d{4})?(RC|RD|C|D)([A-Z])?(\d{1,15},\d{0,15})([A-Z][A-Z0-9]{3})(.*)$/;
const WIDTH_86 = 65;
const WIDTH_SUBFIELD = 27;

/** null for what is no movement. A reversed credit takes money back, a reversed debit gives it back. */
export function mt940Entry({ line, lines }: Mt940Field, told: readonly string[], problems: StatementProblem[]): StatementEntry | null {
  const [, value = '', entry, mark = '', , figures = '', , rest = ''] = ENTRY.exec(lines[0] ?? '') ?? [];
  const size = plainAmountOf(figures, ',');
  if (size === null) return null;
  const valueDate = mt940Date(value);
  const bookingDate = entry === undefined ? valueDate : nearest(entry, value);
  if (valueDate === null || bookingDate === null) problems.push(problem(line, 'date-malformed'));
  const amount = mark === 'C' || mark === 'RD' ? size : -size;
  const counterAccount = counterIn(told);
  return {
    line, bookingDate, valueDate, amount, reversal: mark.startsWith('R'), reference: referenceIn(rest), text: mt940Text(told) || (lines[1] ?? '').trim(),
    ...(counterAccount === null ? {} : { counterAccount }),
  };
}

/** `YYMMDD`; no statement is older than this century's standard. */
export function mt940Date(text: string): LocalDate | null {
  const date = `20${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  return isLocalDate(date) ? date : null;
}

/** The entry date has no year: of last, this and next year the one nearest to the value date. */
function nearest(entry: string, value: string): LocalDate | null {
  const valueDate = mt940Date(value);
  const year = 2000 + Number(value.slice(0, 2));
  const dates = [year - 1, year, year + 1].map((each) => `${each}-${entry.slice(0, 2)}-${entry.slice(2)}`).filter(isLocalDate);
  if (valueDate === null) return null;
  const distance = (date: LocalDate): number => Math.abs(dayNumberOf(date) - dayNumberOf(valueDate));
  return dates.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function referenceIn(rest: string): string {
  const [own = '', bank = ''] = rest.split('//', 2);
  return own.trim() === '' || own.trim() === 'NONREF' ? bank.trim() || own.trim() : own.trim();
}

/** Field 86 in parts: 31 is the account at the other end. */
const counterIn = (lines: readonly string[]): string | null => plainAccount(/^(?:\d{3})?\?\d{2}/.test(lines.join('')) ? (/\?31([^?]*)/.exec(lines.join(''))?.[1] ?? '') : '');

/** A line or subfield as long as the format allows was broken off in the middle of what it says. */
function mt940Text(lines: readonly string[]): string {
  const whole = joined(lines, WIDTH_86);
  const structured = /^(?:\d{3})?\?\d{2}/.test(whole);
  if (!structured) return whole.replace(/\s+/g, ' ').trim();
  const parts = [...lines.join('').matchAll(/\?(\d{2})([^?]*)/g)];
  const remittance = parts.filter(([, code = '']) => /^(2\d|6[0-3])$/.test(code)).map(([, , text = '']) => text);
  const shown = remittance.length > 0 ? remittance : parts.map(([, , text = '']) => text);
  return joined(shown, WIDTH_SUBFIELD).replace(/\s+/g, ' ').trim();
}

function joined(pieces: readonly string[], width: number): string {
  return pieces.reduce((text, piece, index) => text + (index === 0 || (pieces[index - 1] ?? '').length >= width ? '' : ' ') + piece, '');
}
