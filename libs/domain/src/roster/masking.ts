/** Personal values as screens, logs and reports may show them: enough to recognise, too little to use. */
import type { ColumnCode } from './participant';

/** `3275********0001`; anything but 16 signs keeps only its length. */
export function maskNik(nik: string): string {
  return nik.length === 16 ? `${nik.slice(0, 4)}********${nik.slice(12)}` : '*'.repeat(nik.length);
}

/** `0812*****890`. */
export function maskPhone(phone: string): string {
  return keepEnds(phone, 4, 3);
}

/** `*******890`. */
export function maskAccount(account: string): string {
  return keepEnds(account, 0, 3);
}

/** `Siti Aminah` -> `S. A.` */
export function maskName(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join(' ');
}

/** `17-08-1970` -> `**-**-1970`: the year stays. */
export function maskDate(date: string): string {
  return date.replace(/\d+/g, (digits) => (digits.length === 4 ? digits : '*'.repeat(digits.length)));
}

function maskAll(text: string): string {
  return text.replace(/\S/g, '*');
}

function keepEnds(text: string, first: number, last: number): string {
  const hidden = text.length - first - last;
  return hidden <= 0 ? '*'.repeat(text.length) : `${text.slice(0, first)}${'*'.repeat(hidden)}${text.slice(-last)}`;
}

/** Columns that name a person, and how each is masked; all others are shown as they are. */
const MASKS: Readonly<Partial<Record<ColumnCode, (text: string) => string>>> = {
  name: maskName,
  nik: maskNik,
  'family-card': maskNik,
  'birth-place': maskAll,
  'birth-date': maskDate,
  'birth-place-and-date': maskAll,
  address: maskAll,
  phone: maskPhone,
  account: maskAccount,
  'mother-name': maskName,
  wage: maskAll,
  remarks: maskAll,
};

export function maskCell(column: ColumnCode, text: string): string {
  return (MASKS[column] ?? ((shown: string) => shown))(text);
}
