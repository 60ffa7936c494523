/** How the branch is asked for the answer to a hand-over; the case's own desk ladder says how long it is waited for. */
import type { CooperationTerms } from '../terms/cooperation-terms';
import type { Ladder } from '../terms/ladder';
import type { Ask } from '../terms/stage-plan';
import type { ExchangeKind } from './exchange';

const CODES: Readonly<Record<ExchangeKind, string>> = { registration: 'registration-answer', 'identity-check': 'identity-answer', 'payment-code': 'payment-code-answer', 'payment-receipt': 'posting-answer' };

/** What the agency posted differs from what was paid: the same desk is asked to settle all of it. */
export const differencesAsk = (ask: Ask): Ask => ({ ...ask, code: 'posting-differences' });

export function answerAsk(kind: ExchangeKind, terms: CooperationTerms): Ask {
  return {
    code: CODES[kind],
    act: 'bring-answer',
    side: 'branch',
    positions: ['account-officer', 'branch-head'],
    duty: 'upload-roster',
    verdicts: [],
    evidence: 'none',
    byMailLink: false,
    moreTimeDays: 0,
    ladder: deskLadder(terms),
  };
}

/** The ladder the branch's own desk is reminded by in this case. */
const deskLadder = ({ rosterApproval }: CooperationTerms): Ladder => rosterApproval.ladder;
