/** What is typed into a change of the roster, and the order it makes; kept in memory alone, because it names people. */
import type { ChangeKindView } from '@sinergi/contracts/change.views';
import type { DocumentView } from '@sinergi/contracts/views';
import type { ChangePreviewBody, FoundMember } from '../../../api/changes';

export const PERSON_FIELDS = ['nik', 'name', 'birthDate', 'birthPlace', 'sex', 'phone', 'account', 'bank', 'motherName', 'address'] as const;
export const POST_FIELDS = ['position', 'rt', 'rw', 'village'] as const;
export const REQUIRED: readonly string[] = ['nik', 'name', 'birthDate', 'position'];

export type Reason = ChangeKindView['reasons'][number];
export type Consent = ChangeKindView['consents'][number];

export interface ChangeDraft {
  readonly kind: ChangeKindView['code'];
  readonly reason: Reason;
  readonly day: string;
  readonly member: FoundMember | null;
  readonly person: Readonly<Record<string, string>>;
  readonly post: Readonly<Record<string, string>>;
  readonly consent: Consent;
  readonly everybody: boolean;
  readonly positions: readonly string[];
  readonly places: readonly string[];
  readonly document: DocumentView | null;
}

export const emptyDraft = ({ code, reasons, consents }: ChangeKindView): ChangeDraft => ({
  kind: code, reason: reasons[0]!, day: '', member: null, person: {}, post: {}, consent: consents[0] ?? 'consent', everybody: false, positions: [], places: [], document: null,
});

/** null while something is missing. A preview does without a paper. */
export function orderOf(draft: ChangeDraft): ChangePreviewBody | null {
  const { kind, reason, day, member, document } = draft;
  const paper = document ? { documentId: document.id } : {};
  const person = personOf(draft);
  if (day === '') return null;
  switch (kind) {
    case 'succession':
      return member && person ? ({ kind, reason, happenedOn: day, membershipId: member.membershipId, person, ...paper } as ChangePreviewBody) : null;
    case 'transfer':
    case 'mass-exit': {
      const leavers = leaversOf(draft);
      return leavers ? ({ kind, reason, happenedOn: day, leavers, ...paper } as ChangePreviewBody) : null;
    }
    case 'opt-in':
      return person && (draft.post['position'] ?? '') !== '' ? ({ kind, person, post: filled(draft.post), consent: { kind: draft.consent, signedOn: day, ...paper } } as ChangePreviewBody) : null;
    case 'opt-out':
      return member ? { kind, membershipId: member.membershipId, consent: { kind: 'withdrawal', signedOn: day, ...paper } } : null;
  }
}

export const needsPaper = (kind: ChangeDraft['kind']): boolean => kind !== 'succession';

function personOf({ person }: ChangeDraft): Record<string, string> | null {
  const given = filled(person);
  return given['nik'] && given['name'] && given['birthDate'] ? given : null;
}

function leaversOf({ everybody, positions, places }: ChangeDraft): object | null {
  if (everybody) return { everybody: true };
  const given = Object.fromEntries(Object.entries({ positions, places }).filter(([, list]) => list.length > 0));
  return Object.keys(given).length > 0 ? given : null;
}

const filled = (fields: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''));
