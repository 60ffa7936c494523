/** Who the row is about: NIK, birth date and sex, each checked against the others. */
import type { LocalDate } from '../calendar/local-date';
import { isNothing, isTick, readSex, splitPlaceAndDate } from './cell-rules';
import { readDate } from './date-cell';
import { finding, type Finding } from './findings';
import { ADULT_AGES, birthDateOf, isWithinAges, partsOf, type AgeWindow, type NikParts } from './nik';
import { readNik } from './nik-cell';
import { textOf, type ColumnCode, type ParticipantDraft, type RosterRow, type Sex } from './participant';

/** In which version of the code table a NIK prefix stands: people keep the code of the day their number was issued. */
export type PrefixStatus = 'current' | 'retired' | 'unknown';

export interface IdentityContext {
  readonly today: LocalDate;
  /** Usual ages; adults when absent. */
  readonly ages?: AgeWindow;
  /** @param prefix six digits without points, `327501` */
  prefixStatus(prefix: string): PrefixStatus;
}

export type Identity = Pick<ParticipantDraft, 'nik' | 'birthDate' | 'birthPlace' | 'sex'>;

export interface JudgedIdentity {
  /** null when one of the three cannot be had. */
  readonly value: Identity | null;
  readonly findings: readonly Finding[];
}

interface Birth {
  readonly column: ColumnCode;
  /** false when the file has no such column. */
  readonly asked: boolean;
  /** No date stands in the cell. */
  readonly blank: boolean;
  readonly written: string;
  readonly place: string | null;
  readonly date: LocalDate | null;
  readonly findings: readonly Finding[];
}

export function judgeIdentity(row: RosterRow, context: IdentityContext): JudgedIdentity {
  const read = readNik(row.cells.nik ?? { text: '', numeric: false });
  const birth = readBirth(row, context.today);
  const findings = [...read.findings, ...birth.findings];
  const nik = read.nik ?? '';
  const parts = partsOf(nik);
  if (parts === null) return { value: null, findings };

  const inNumber = birthDateOf(parts, context.today, birth.date, context.ages);
  findings.push(...(inNumber === null ? [finding('nik-date-impossible', 'nik', nik)] : compareBirth(birth, nik, inNumber, context)));
  findings.push(...compareSex(row, parts), ...judgePrefix(nik, parts, context));
  if (inNumber === null) return { value: null, findings };
  return { value: { nik, birthDate: birth.date ?? inNumber, birthPlace: birth.place, sex: parts.sex }, findings };
}

const PLACE_BEFORE_DATE = /^[a-z][a-z .'()]*[,/]/i;

/** From its own column, or from the one that holds place and date together (TTL), under whichever heading. */
function readBirth(row: RosterRow, today: LocalDate): Birth {
  const own = textOf(row, 'birth-date');
  const joined = splitPlaceAndDate(textOf(row, 'birth-place-and-date') || (PLACE_BEFORE_DATE.test(own) ? own : ''));
  const column: ColumnCode = row.cells['birth-date'] && (own !== '' || joined.date === '') ? 'birth-date' : 'birth-place-and-date';
  const text = column === 'birth-date' && !PLACE_BEFORE_DATE.test(own) ? own : joined.date;
  const place = textOf(row, 'birth-place') || joined.place || null;
  const read = text === '' ? null : readDate(text, today);
  const written = textOf(row, column);
  const birth = { column, asked: row.cells[column] !== undefined, blank: text === '', written, place };
  if (read === null) return { ...birth, date: null, findings: text === '' ? [] : [finding('birth-date-unreadable', column, written)] };
  if (read.date > today) return { ...birth, date: null, findings: [finding('birth-date-in-future', column, written)] };
  return { ...birth, date: read.date, findings: read.repair ? [finding(read.repair, column, written, read.date)] : [] };
}

function compareBirth(birth: Birth, nik: string, inNumber: LocalDate, context: IdentityContext): Finding[] {
  const findings: Finding[] = [];
  const date = birth.date ?? inNumber;
  if (birth.asked && birth.blank) findings.push(finding('birth-date-from-nik', birth.column, birth.written, inNumber));
  if (date !== inNumber) findings.push(finding('birth-date-differs-from-nik', birth.column, birth.written, inNumber));
  if (!isWithinAges(date, context.today, context.ages ?? ADULT_AGES)) findings.push(birth.asked ? finding('age-outside-window', birth.column, birth.written) : finding('age-outside-window', 'nik', nik));
  return findings;
}

function compareSex(row: RosterRow, parts: NikParts): Finding[] {
  const { column, text, sex } = sexIn(row);
  if (column === null) return [];
  const letter = parts.sex === 'male' ? 'L' : 'P';
  if (text === '') return [finding('sex-from-nik', column, '', letter)];
  if (sex === null) return [finding('sex-unreadable', column, text, letter)];
  return sex === parts.sex ? [] : [finding('sex-differs-from-nik', column, text, letter)];
}

/** From its own column, or from the one of two that bears a tick; a column is null where the file has none. */
function sexIn(row: RosterRow): { readonly column: ColumnCode | null; readonly text: string; readonly sex: Sex | null } {
  if (row.cells.sex || !row.cells['sex-male'] || !row.cells['sex-female']) {
    const text = textOf(row, 'sex');
    return { column: row.cells.sex ? 'sex' : null, text, sex: readSex(text) };
  }
  const [male, female] = [textOf(row, 'sex-male'), textOf(row, 'sex-female')].map((text) => (isNothing(text) || text === '0' ? '' : text)) as [string, string];
  const column = male === '' && female !== '' ? 'sex-female' : 'sex-male';
  const tick = column === 'sex-female' ? female : male;
  const isTold = tick !== '' && (male === '' || female === '') && isTick(tick);
  return { column, text: male !== '' && female !== '' ? `${male}, ${female}` : tick, sex: isTold ? (column === 'sex-male' ? 'male' : 'female') : null };
}

const PREFIX_FINDINGS = { current: null, retired: 'nik-prefix-retired', unknown: 'nik-prefix-unknown' } as const;

function judgePrefix(nik: string, parts: NikParts, context: IdentityContext): Finding[] {
  const code = PREFIX_FINDINGS[context.prefixStatus(parts.prefix)];
  return code ? [finding(code, 'nik', nik)] : [];
}
