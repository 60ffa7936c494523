/** Judges the person of a form by the very rules of a roster row; what cannot be taken is said field by field. */
import { judgeRow, type RosterContext } from '@sinergi/domain/roster/judge-row';
import { FINDING_RULES, type FindingCode } from '@sinergi/domain/roster/findings';
import type { ColumnCode, ParticipantDraft, RosterCell } from '@sinergi/domain/roster/participant';
import { MalformedRequest, type FieldProblem } from '../errors/door-error';
import type { PersonForm, PostForm } from './roster-change.dto';

const PERSON_COLUMNS: Readonly<Record<keyof PersonForm, ColumnCode>> = {
  nik: 'nik', name: 'name', birthDate: 'birth-date', birthPlace: 'birth-place', sex: 'sex', address: 'address', phone: 'phone', account: 'account', bank: 'bank', motherName: 'mother-name',
};
const POST_COLUMNS: Readonly<Record<keyof PostForm, ColumnCode>> = { position: 'position', rt: 'rt', rw: 'rw', village: 'village', district: 'district' };

export interface JudgedPerson {
  readonly draft: ParticipantDraft;
  /** What is to be looked at before it is approved. */
  readonly warnings: readonly FindingCode[];
}

/** @throws MalformedRequest with the sentence and the cure of every finding that returns a row */
export function judgePerson(person: PersonForm, post: PostForm, context: Omit<RosterContext, 'earlierLineOf'>): JudgedPerson {
  const cells = { ...cellsOf(person, PERSON_COLUMNS), ...cellsOf(post, POST_COLUMNS) };
  const { draft, findings } = judgeRow({ line: 1, cells }, { ...context, earlierLineOf: () => null });
  if (draft === null) throw new MalformedRequest(findings.filter(({ severity }) => severity === 'error').map(({ code, column }) => refusalOf(code, column)));
  return { draft, warnings: findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code) };
}

/** The finding as a problem of the field of the form it is about. */
export function refusalOf(code: FindingCode, column: ColumnCode): FieldProblem {
  const { messageId, messageEn, cureId, cureEn } = FINDING_RULES[code];
  return { field: fieldOf(column), id: `${messageId} ${cureId}`, en: `${messageEn} ${cureEn}` };
}

function fieldOf(column: ColumnCode): string {
  for (const [group, columns] of [['person', PERSON_COLUMNS], ['post', POST_COLUMNS]] as const) {
    const field = Object.entries(columns).find(([, known]) => known === column)?.[0];
    if (field !== undefined) return `${group}.${field}`;
  }
  return 'person';
}

/** A field left out is a column the file does not have. */
function cellsOf<Form extends object>(form: Form, columns: Readonly<Record<keyof Form & string, ColumnCode>>): Partial<Record<ColumnCode, RosterCell>> {
  const entries = Object.entries(form) as [keyof Form & string, string | undefined][];
  return Object.fromEntries(entries.flatMap(([field, text]) => (text === undefined ? [] : [[columns[field], { text, numeric: false }]])));
}
