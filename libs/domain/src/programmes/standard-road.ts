/** Stages most programmes share; each programme lays its own road from them. */
import { COMPLETION_LADDER, CONFIRMATION_LADDER, DESK_LADDER, ROSTER_LADDER, SIGNATURE_LADDER } from '../terms/standard-ladders';
import type { Ask, StagePlan } from '../terms/stage-plan';

const ask = (code: string, rest: Omit<Ask, 'code' | 'byMailLink' | 'evidence' | 'moreTimeDays'> & Partial<Ask>): Ask => ({
  code,
  byMailLink: true,
  evidence: 'optional',
  moreTimeDays: 10,
  ...rest,
});

/** The spoken yes is confirmed in writing by the city secretary or the mayor. */
export const verbalApproval: StagePlan = {
  code: 'verbal-approval',
  paper: null,
  returnsTo: null,
  distribution: 'none',
  asks: [ask('written-confirmation', { act: 'confirm', side: 'city', positions: ['city-secretary', 'mayor'], duty: 'confirm', verdicts: ['approve', 'decline', 'more-time'], ladder: CONFIRMATION_LADDER })],
};

export const drafting: StagePlan = {
  code: 'drafting',
  paper: null,
  returnsTo: null,
  distribution: 'none',
  asks: [ask('draft-ready', { act: 'draft', side: 'branch', positions: ['account-officer'], duty: 'draft', verdicts: ['approve', 'decline', 'more-time'], ladder: DESK_LADDER })],
};

/** One reviewer a side: the city's legal section (Bagian Hukum) first. */
export const legalReview: StagePlan = {
  code: 'legal-review',
  paper: null,
  returnsTo: 'drafting',
  distribution: 'none',
  asks: [
    ask('city-review', { act: 'review', side: 'city', positions: ['legal-section'], duty: 'review', verdicts: ['approve', 'return', 'decline', 'more-time'], ladder: DESK_LADDER }),
    ask('branch-review', { act: 'review', side: 'branch', positions: ['branch-legal'], duty: 'review', verdicts: ['approve', 'return', 'decline', 'more-time'], ladder: DESK_LADDER }),
  ],
};

const signature = (code: string, side: Ask['side'], positions: Ask['positions']): Ask =>
  ask(code, { act: 'sign', side, positions, duty: 'sign', verdicts: ['approve', 'return', 'decline', 'more-time'], evidence: 'required', byMailLink: false, moreTimeDays: 20, ladder: SIGNATURE_LADDER });

export const memorandum: StagePlan = {
  code: 'memorandum',
  paper: 'memorandum',
  returnsTo: 'drafting',
  distribution: 'none',
  asks: [signature('branch-signature', 'branch', ['branch-head']), signature('city-signature', 'city', ['mayor', 'city-secretary'])],
};

export const agreement: StagePlan = {
  code: 'agreement',
  paper: 'agreement',
  returnsTo: 'drafting',
  distribution: 'none',
  asks: [signature('branch-signature', 'branch', ['branch-head']), signature('city-signature', 'city', ['mayor', 'city-secretary', 'agency-head'])],
};

/** Signed by the mayor or by the city secretary on the mayor's behalf, then sent down to every kelurahan. */
export const circular: StagePlan = {
  code: 'circular',
  paper: 'circular',
  returnsTo: 'circular',
  distribution: 'districts-and-villages',
  asks: [signature('circular-signature', 'city', ['city-secretary', 'mayor'])],
};

export const roster: StagePlan = {
  code: 'roster',
  paper: null,
  returnsTo: null,
  distribution: 'none',
  asks: [ask('roster-hand-in', { act: 'hand-in', side: 'city', positions: ['city-secretary', 'agency-head'], duty: 'upload-roster', verdicts: ['more-time'], byMailLink: false, moreTimeDays: 20, ladder: ROSTER_LADDER })],
};

export const activation: StagePlan = { code: 'activation', paper: null, returnsTo: null, distribution: 'none', asks: [] };

/** A roster takes effect only after a second person has seen its counts. */
export const rosterApproval: Ask = ask('roster-approval', {
  act: 'approve-roster', side: 'branch', positions: ['account-officer', 'branch-head'], duty: 'approve-roster', verdicts: ['approve', 'decline', 'more-time'], byMailLink: false, ladder: DESK_LADDER,
});

/** Whoever hands a roster in is asked on the way: what its headings mean, what to do with the result, whether to go on. */
export const rosterAttention: Ask = ask('roster-attention', {
  act: 'attend-roster', side: 'city', positions: ['city-secretary', 'agency-head'], duty: 'upload-roster', verdicts: ['more-time'], byMailLink: false, ladder: DESK_LADDER,
});

/** A roster that takes effect without some of the villages is completed: they are reminded, and the city is asked to see to it. */
export const rosterCompletion: Ask = ask('roster-completion', {
  act: 'complete-roster', side: 'city', positions: ['city-secretary', 'agency-head'], duty: 'upload-roster', verdicts: ['more-time'], byMailLink: false, moreTimeDays: 20, ladder: COMPLETION_LADDER,
});

/** Who pays changes only after a second person has seen from when, and what past months it touches. */
export const arrangementApproval: Ask = ask('arrangement-approval', {
  act: 'approve-arrangement', side: 'branch', positions: ['branch-head', 'branch-finance'], duty: 'approve-arrangement', verdicts: ['approve', 'decline', 'more-time'], byMailLink: false, ladder: DESK_LADDER,
});

/** Instalments are agreed by a second person who has seen the dates, the amounts and the evidence. */
export const planApproval: Ask = ask('plan-approval', {
  act: 'approve-plan', side: 'branch', positions: ['branch-head', 'branch-finance'], duty: 'approve-plan', verdicts: ['approve', 'decline', 'more-time'], byMailLink: false, ladder: DESK_LADDER,
});
