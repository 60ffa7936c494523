/** What may be put right in a case: the spoken yes's day and place, and the date on each signed paper. */
import type { CooperationPageView, CorrectionView, DocumentView } from '@sinergi/contracts/views';

export interface Correctable {
  readonly fact: CorrectionView['fact'];
  /** The case, or the decision that was signed with. */
  readonly subject: string;
  readonly value: string;
  /** Whose signature on which paper; null for the spoken yes. */
  readonly signature: CooperationPageView['signatures'][number] | null;
}

export interface CorrectionDraft {
  readonly which: string;
  readonly becomes: string;
  readonly evidence: DocumentView | null;
}

export const EMPTY_CORRECTION: CorrectionDraft = { which: '', becomes: '', evidence: null };

export const keyOf = ({ fact, subject }: Pick<Correctable, 'fact' | 'subject'>): string => `${fact} ${subject}`;

/** Facts with an open proposal are left out: one correction at a time. */
export function correctableOf({ no, approval, signatures, corrections }: Pick<CooperationPageView, 'no' | 'approval' | 'signatures' | 'corrections'>): readonly Correctable[] {
  const facts: Correctable[] = [];
  if (approval) {
    facts.push({ fact: 'verbal-approval.given-on', subject: no, value: approval.givenOn, signature: null });
    facts.push({ fact: 'verbal-approval.place', subject: no, value: approval.place, signature: null });
  }
  for (const signature of signatures) facts.push({ fact: 'signature.signed-on', subject: signature.decisionId, value: signature.signedOn, signature });
  const open = new Set(corrections.filter(({ standing }) => standing === 'proposed').map(keyOf));
  return facts.filter((fact) => !open.has(keyOf(fact)));
}
