/** Rules of single cells: names, RT and RW numbers, phones, accounts, sex, place with date; mended visibly or told. */
import { finding, type Finding } from './findings';
import type { ColumnCode, Sex } from './participant';

/** What a cell came to, and what is said about it. */
export interface ReadCell<Value> {
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}

const found = <Value>(value: Value | null, ...findings: Finding[]): ReadCell<Value> => ({ value, findings });

const NAME = /^[\p{L}][\p{L}\p{M}\s.,'’‘`()/-]*$/u;
/** Signs without width that come along when text is copied. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DECEASED_MARK = /(?:^|[\s(.,/-])(?:alm|almh|almarhum|almarhumah|meninggal|wafat)\b/i;
const DECEASED_REMARK = /\b(?:meninggal|wafat|alm|almh|almarhum|almarhumah)\b/i;
const NOTHING = /^[-–—.\s]*$/;

/** Offices write a stroke where there is nothing to write. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}

/** Letters, blanks and the signs of names and titles; at least two letters. */
export function readName(text: string, column: ColumnCode = 'name'): ReadCell<string> {
  if (DECEASED_MARK.test(text)) return found<string>(null, finding('marked-deceased', column, text));
  const name = text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  if (!NAME.test(name) || name.replace(/[^\p{L}]/gu, '').length < 2) return found<string>(null, finding('name-implausible', column, text));
  return name === text ? found(name) : found(name, finding('blanks-removed', column, text, name));
}

export function isMarkedDeceased(remarks: string): boolean {
  return DECEASED_REMARK.test(remarks);
}

/** Three digits, `001`..`999`; `1`, `01` and `RT 1` are completed. */
export function readUnitNumber(text: string, column: 'rt' | 'rw'): ReadCell<string> {
  const match = /^['’]?(?:r[tw][.:\s]*)?(\d{1,3})$/i.exec(text);
  const number = (match?.[1] ?? '').padStart(3, '0');
  if (!match || number === '000') return found<string>(null, finding('unit-number-implausible', column, text));
  return number === text ? found(number) : found(number, finding('unit-number-padded', column, text, number));
}

/** `001/005` or `RT 1 RW 5` of one cell, as two texts for `readUnitNumber`; null when it is not a pair. */
export function splitUnitNumbers(text: string): { readonly rt: string; readonly rw: string } | null {
  const match = /^(?:rt[.:\s]*)?(\d{1,3})\s*[/\-,.\s]\s*(?:rw[.:\s]*)?(\d{1,3})$/i.exec(text);
  return match ? { rt: match[1] as string, rw: match[2] as string } : null;
}

/** `Bekasi, 17 Agustus 1970` of one cell (TTL); the date starts at the first digit. */
export function splitPlaceAndDate(text: string): { readonly place: string; readonly date: string } {
  const start = text.search(/\d/);
  if (start < 0) return { place: text.replace(/[,\s]+$/, ''), date: '' };
  return { place: text.slice(0, start).replace(/[,/\s-]+$/, '').trim(), date: text.slice(start).trim() };
}

const MALE = ['l', 'lk', 'laki-laki', 'laki laki', 'lakilaki', 'pria', 'm', 'male'];
const FEMALE = ['p', 'pr', 'perempuan', 'wanita', 'f', 'female'];

/** null when the text names neither. */
export function readSex(text: string): Sex | null {
  const word = text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '').trim();
  if (MALE.includes(word)) return 'male';
  return FEMALE.includes(word) ? 'female' : null;
}

/** A sign in one of two columns, L and P; its letter again is one, too. */
export function isTick(text: string): boolean {
  return /^(?:1|v|x|y|ya|l|lk|p|pr|[*✓✔√☑✗✘●•])$/i.test(text);
}

/** Digits from 0; `+62`, `62` and a lost 0 before the 8 of a mobile number are mended. 9..14 digits. */
export function readPhone(text: string): ReadCell<string> {
  const digits = text.replace(/^['’+]+/, '').replace(/[\s.()-]/g, '');
  const phone = digits.replace(/^(?:62)(?=[2-9])/, '0').replace(/^(?=8)/, '0');
  if (!/^0\d{8,13}$/.test(phone)) return found<string>(null, finding('phone-implausible', 'phone', text));
  return phone === text ? found(phone) : found(phone, finding('phone-normalised', 'phone', text, phone));
}

/** 6..20 digits. @param numeric more than 15 digits of a number are not to be trusted */
export function readAccount(text: string, numeric: boolean): ReadCell<string> {
  const account = text.replace(/^['’]+/, '').replace(/[\s.-]/g, '');
  const lost = numeric && account.length > 15;
  if (!/^\d{6,20}$/.test(account) || lost) return found<string>(null, finding('account-implausible', 'account', text));
  return account === text ? found(account) : found(account, finding('account-separators-removed', 'account', text, account));
}

/** A position title in the form in which titles are compared: `KETUA RT. 003/05` and `ketua rt` are one. */
export function titleKeyOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, ' ').trim();
}
