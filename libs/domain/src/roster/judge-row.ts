/** The judgement of one roster row: accepted, accepted with a warning, or returned with what to mend. */
import type { LocalDate } from '../calendar/local-date';
import type { RosterPositions } from '../terms/cooperation-terms';
import { isMarkedDeceased, readAccount, readName, readPhone, titleKeyOf, type ReadCell } from './cell-rules';
import { finding, type Finding } from './findings';
import { judgeIdentity, type IdentityContext } from './judge-identity';
import { judgePlace, type PlaceContext } from './judge-place';
import { textOf, type ColumnCode, type ParticipantDraft, type RosterRow } from './participant';

export type RowVerdict = 'accepted' | 'accepted-with-warning' | 'returned';

export interface JudgedRow {
  readonly verdict: RowVerdict;
  /** null for a returned row. */
  readonly draft: ParticipantDraft | null;
  /** In the order of the checks; a repair alone leaves the row accepted. */
  readonly findings: readonly Finding[];
}

/** What a row is judged against; everything that needs stored people is asked elsewhere. */
export interface RosterContext extends IdentityContext, PlaceContext {
  /** The business day of the hand-in. */
  readonly today: LocalDate;
  readonly positions: readonly RosterPositions[];
}

export function judgeRow(row: RosterRow, context: RosterContext): JudgedRow {
  const identity = judgeIdentity(row, context);
  const name = judgeName(row);
  const position = judgePosition(row, context.positions);
  const place = judgePlace(row, context);
  const phone = optional(row, 'phone', readPhone);
  const account = optional(row, 'account', (text) => readAccount(text, row.cells.account?.numeric ?? false));
  const findings = [identity, name, position, place, phone, account].flatMap((part) => part.findings);
  const verdict = verdictOf(findings);
  if (identity.value === null || name.value === null || position.value === null || verdict === 'returned') return { verdict: 'returned', draft: null, findings };
  return {
    verdict,
    findings,
    draft: {
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
    },
  };
}

function verdictOf(findings: readonly Finding[]): RowVerdict {
  if (findings.some((each) => each.severity === 'error')) return 'returned';
  return findings.some((each) => each.severity === 'warning') ? 'accepted-with-warning' : 'accepted';
}

function judgeName(row: RosterRow): ReadCell<string> {
  const text = row.cells.name?.text ?? '';
  const remarks = textOf(row, 'remarks');
  if (text.trim() === '') return { value: null, findings: [finding('value-missing', 'name', '')] };
  if (isMarkedDeceased(remarks)) return { value: null, findings: [finding('marked-deceased', 'remarks', remarks)] };
  return readName(text);
}

/** A blank cell means the only position of a programme that has but one. */
function judgePosition(row: RosterRow, positions: readonly RosterPositions[]): ReadCell<string> {
  const text = textOf(row, 'position');
  const only = positions.length === 1 ? positions[0] : undefined;
  if (text === '') return only ? { value: only.code, findings: [] } : { value: null, findings: [finding('value-missing', 'position', '')] };
  const key = titleKeyOf(text);
  const position = positions.find(({ code, titles }) => titleKeyOf(code) === key || titles.some((title) => titleKeyOf(title) === key));
  return position ? { value: position.code, findings: [] } : { value: null, findings: [finding('position-not-in-programme', 'position', text)] };
}

function optional(row: RosterRow, column: ColumnCode, read: (text: string) => ReadCell<string>): ReadCell<string> {
  const text = textOf(row, column);
  return text === '' ? { value: null, findings: [] } : read(text);
}

function written(row: RosterRow, column: ColumnCode): string | null {
  const text = textOf(row, column).replace(/\s+/g, ' ');
  return text === '' ? null : text;
}
