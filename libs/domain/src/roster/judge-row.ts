/** The judgement of one roster row: accepted, accepted with a warning, or returned with what to mend. */
import type { LocalDate } from '../calendar/local-date';
import { isMarkedDeceased, isNothing, readAccount, readName, readPhone, type ReadCell } from './cell-rules';
import { finding, maskedFinding, type Finding } from './findings';
import { judgeIdentity, type IdentityContext } from './judge-identity';
import { judgePlace, type PlaceContext } from './judge-place';
import { judgePosition, type PositionContext } from './judge-position';
import { textOf, type ColumnCode, type ParticipantDraft, type RosterRow } from './participant';
import { readTermEnd } from './term-cell';

export type RowVerdict = 'accepted' | 'accepted-with-warning' | 'returned';

export interface JudgedRow {
  readonly verdict: RowVerdict;
  /** null for a returned row. */
  readonly draft: ParticipantDraft | null;
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
  const { draft, findings } = draftOf(row, context);
  const told = context.unmasked ? findings : findings.map(maskedFinding);
  return draft === null ? { verdict: 'returned', draft, findings: told } : { verdict: verdictOf(findings), draft, findings: told };
}

type Judged = Pick<JudgedRow, 'draft' | 'findings'>;

function draftOf(row: RosterRow, context: RosterContext): Judged {
  const identity = judgeIdentity(row, context);
  const name = judgeName(row);
  const position = judgePosition(row, context);
  const place = judgePlace(row, context);
  const phone = optional(row, 'phone', readPhone);
  const account = optional(row, 'account', (text) => readAccount(text, row.cells.account?.numeric ?? false));
  const term = judgeTerm(row, context.today);
  const findings = [...[identity, name, position, place, phone, account].flatMap((part) => part.findings), ...term];
  if (identity.value === null || name.value === null || position.value === null || verdictOf(findings) === 'returned') return { draft: null, findings };
  const { nik } = identity.value;
  const first = context.earlierLineOf(nik, row.line);
  if (first !== null) return { draft: null, findings: [...findings, finding('nik-duplicate-in-file', 'nik', nik, first)] };
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
  };
  return { draft, findings };
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

function judgeTerm(row: RosterRow, today: LocalDate): Finding[] {
  for (const column of ['term-end', 'term'] as const) {
    const text = textOf(row, column);
    const end = readTermEnd(text, column === 'term-end', today);
    if (end !== null && end < today) return [finding('term-ended', column, text)];
  }
  return [];
}

function optional(row: RosterRow, column: ColumnCode, read: (text: string) => ReadCell<string>): ReadCell<string> {
  const text = textOf(row, column);
  return isNothing(text) ? { value: null, findings: [] } : read(text);
}

function written(row: RosterRow, column: ColumnCode): string | null {
  const text = textOf(row, column).replace(/\s+/g, ' ');
  return text === '' ? null : text;
}
