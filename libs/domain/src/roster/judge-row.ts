/** The judgement of one roster row: accepted, accepted with a warning, or returned with what to mend. */
import type { LocalDate } from '../calendar/local-date';
import { isMarkedDeceased, isNothing, readAccount, readName, readPhone, type ReadCell } from './cell-rules';
import { finding, maskedFinding, type Finding } from './findings';
import { judgeIdentity, type IdentityContext } from './judge-identity';
import { judgePlace, type Place, type PlaceContext } from './judge-place';
import { judgePosition, type PositionContext } from './judge-position';
import { textOf, type ColumnCode, type ParticipantDraft, type RosterRow } from './participant';
import { readTermEnd } from './term-cell';
import { readWage } from './wage-cell';

export type RowVerdict = 'accepted' | 'accepted-with-warning' | 'returned';

/** Where a row belongs, as far as it was recognised. */
export interface RowPlace {
  readonly villageCode: string | null;
  readonly districtCode: string | null;
  /** Code of the programme's position. */
  readonly position: string | null;
}

const DISTRICT_CODE_LENGTH = '32.75.01'.length;

export interface JudgedRow {
  readonly verdict: RowVerdict;
  /** null for a returned row. */
  readonly draft: ParticipantDraft | null;
  /** Of a returned row, too: what names nobody and tells to whom it may be put. */
  readonly place: RowPlace;
  /** In the order of the checks, personal values masked; a repair alone leaves the row accepted. */
  readonly findings: readonly Finding[];
}

/** What a row is judged against; everything that needs stored people is asked elsewhere. */
export interface RosterContext extends IdentityContext, PlaceContext, PositionContext {
  /** The business day of the hand-in. */
  readonly today: LocalDate;
  /** Remembers the number of a row that is not returned. @returns where the first row of the file with that number stands, or null */
  earlierLineOf(nik: string, line: number): string | null;
  /** Whoever sent the file sees its values as they are. */
  readonly unmasked?: boolean;
}

export function judgeRow(row: RosterRow, context: RosterContext): JudgedRow {
  const { draft, place, findings } = draftOf(row, context);
  const told = context.unmasked ? findings : findings.map(maskedFinding);
  return { verdict: draft === null ? 'returned' : verdictOf(findings), draft, place, findings: told };
}

type Judged = Pick<JudgedRow, 'draft' | 'place' | 'findings'>;

function draftOf(row: RosterRow, context: RosterContext): Judged {
  const identity = judgeIdentity(row, context);
  const name = judgeName(row);
  const position = judgePosition(row, context);
  const place = judgePlace(row, context);
  const phone = optional(row, 'phone', readPhone);
  const account = optional(row, 'account', (text) => readAccount(text, row.cells.account?.numeric ?? false));
  const wage = optional(row, 'wage', readWage);
  const term = judgeTerm(row, context.today);
  const findings = [identity, name, position, place, phone, account, wage, term].flatMap((part) => part.findings);
  const where: RowPlace = { villageCode: place.value.villageCode, districtCode: districtOf(place.value, context), position: positionIn(position.value, context) };
  if (identity.value === null || name.value === null || position.value === null || verdictOf(findings) === 'returned') return { draft: null, place: where, findings };
  const { nik } = identity.value;
  const first = context.earlierLineOf(nik, row.line);
  if (first !== null) return { draft: null, place: where, findings: [...findings, finding('nik-duplicate-in-file', 'nik', nik, first)] };
  const draft: ParticipantDraft = {
    line: row.line,
    ...identity.value,
    name: name.value,
    position: position.value,
    ...place.value,
    address: written(row, 'address'),
    phone: phone.value,
    account: account.value,
    bank: written(row, 'bank'),
    motherName: written(row, 'mother-name'),
    decree: written(row, 'decree'),
    wage: wage.value,
    termEndsOn: term.value,
  };
  return { draft, place: where, findings };
}

function verdictOf(findings: readonly Finding[]): RowVerdict {
  if (findings.some((each) => each.severity === 'error')) return 'returned';
  return findings.some((each) => each.severity === 'warning') ? 'accepted-with-warning' : 'accepted';
}

function judgeName(row: RosterRow): ReadCell<string> {
  const text = row.cells.name?.text ?? '';
  const remarks = textOf(row, 'remarks');
  if (isNothing(text)) return { value: null, findings: [finding('value-missing', 'name', '')] };
  if (isMarkedDeceased(remarks)) return { value: null, findings: [finding('marked-deceased', 'remarks', remarks)] };
  return readName(text);
}

/** The end from its own column, else from the term; one that has passed is told. */
function judgeTerm(row: RosterRow, today: LocalDate): ReadCell<LocalDate> {
  if (!row.cells['term-end'] && !row.cells.term) return { value: null, findings: [] };
  const ends = (['term-end', 'term'] as const).map((column) => ({ column, text: textOf(row, column), end: readTermEnd(textOf(row, column), column === 'term-end', today) }));
  const past = ends.find(({ end }) => end !== null && end < today);
  const value = ends.find(({ end }) => end !== null)?.end ?? null;
  return { value, findings: past ? [finding('term-ended', past.column, past.text)] : [] };
}

/** By its village, else by its own name. */
function districtOf({ villageCode, district }: Place, { districtOf: lookup }: RosterContext): string | null {
  return villageCode?.slice(0, DISTRICT_CODE_LENGTH) ?? (district === null ? null : (lookup?.(district) ?? null));
}

/** A title kept as written is no code of a position. */
function positionIn(position: string | null, { positions }: RosterContext): string | null {
  return positions.some(({ code }) => code === position) ? position : null;
}

function optional<Value>(row: RosterRow, column: ColumnCode, read: (text: string) => ReadCell<Value>): ReadCell<Value> {
  const text = textOf(row, column);
  return isNothing(text) ? { value: null, findings: [] } : read(text);
}

function written(row: RosterRow, column: ColumnCode): string | null {
  const text = textOf(row, column).replace(/\s+/g, ' ');
  return text === '' ? null : text;
}
