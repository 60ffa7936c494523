/** The reviewed ladders programmes choose from; a running case keeps the edition it was born with. */
import type { Ladder } from './ladder';

const silence = (code: string, remind: number, superior: number, head: number, end: number): Ladder => ({
  code,
  edition: 1,
  rungs: [
    { code: 'reminder', after: remind, act: 'remind', to: 'assignee' },
    { code: 'superior', after: superior, act: 'escalate', to: 'superior' },
    { code: 'head', after: head, act: 'escalate', to: 'head-of-office' },
    { code: 'lapse', after: end, act: 'lapse', to: 'launcher' },
  ],
});

/** A spoken yes that is not put on paper lapses after 30 working days. */
export const CONFIRMATION_LADDER = silence('confirmation', 5, 12, 20, 30);
export const DESK_LADDER = silence('desk', 3, 6, 10, 20);
export const SIGNATURE_LADDER = silence('signature', 5, 10, 15, 30);

/** Answers of members who are offered to go on alone; what nobody brings in time lapses. */
export const OFFER_LADDER = silence('offers', 5, 10, 15, 25);

/** A roster that does not come holds the case, it does not end it. */
export const ROSTER_LADDER: Ladder = {
  code: 'roster',
  edition: 1,
  rungs: [
    { code: 'reminder', after: 7, act: 'remind', to: 'assignee' },
    { code: 'superior', after: 14, act: 'escalate', to: 'superior' },
    { code: 'head', after: 20, act: 'escalate', to: 'head-of-office' },
    { code: 'hold', after: 40, act: 'hold', to: 'launcher' },
  ],
};

/** Villages missing from a roster in effect: asked for again and again, and left to the branch in the end. */
export const COMPLETION_LADDER: Ladder = {
  code: 'roster-completion',
  edition: 1,
  rungs: [
    { code: 'reminder', after: 10, act: 'remind', to: 'assignee' },
    { code: 'second-reminder', after: 20, act: 'remind', to: 'assignee' },
    { code: 'superior', after: 30, act: 'escalate', to: 'superior' },
    { code: 'lapse', after: 45, act: 'lapse', to: 'launcher' },
  ],
};

/** Counted from the due day of a month's bill. */
export const PAYMENT_LADDER: Ladder = {
  code: 'payment',
  edition: 1,
  rungs: [
    { code: 'coming-due', after: -5, act: 'remind', to: 'assignee' },
    { code: 'overdue', after: 1, act: 'remind', to: 'assignee' },
    { code: 'superior', after: 6, act: 'escalate', to: 'superior' },
    { code: 'head', after: 12, act: 'escalate', to: 'head-of-office' },
    { code: 'arrears', after: 20, act: 'hand-over', to: 'launcher' },
  ],
};

/** Counted from the day a payer's first month is handed over to arrears: three formal warnings, each followed by a higher desk. */
export const ARREARS_LADDER: Ladder = {
  code: 'arrears',
  edition: 1,
  rungs: [
    { code: 'warning-1', after: 5, act: 'warn', to: 'assignee' },
    { code: 'agency-head', after: 10, act: 'escalate', to: 'agency-head' },
    { code: 'warning-2', after: 25, act: 'warn', to: 'assignee' },
    { code: 'city-secretary', after: 30, act: 'escalate', to: 'city-secretary' },
    { code: 'warning-3', after: 45, act: 'warn', to: 'assignee' },
    { code: 'mayor', after: 50, act: 'escalate', to: 'mayor' },
    { code: 'regional-office', after: 70, act: 'escalate', to: 'regional-office' },
    { code: 'ladder-ended', after: 90, act: 'hand-over', to: 'launcher' },
  ],
};

/** A case on hold is looked at again and again, and lapses in the end: no wait is without end. */
export const HOLD_LADDER: Ladder = {
  code: 'on-hold',
  edition: 1,
  rungs: [
    { code: 'first-review', after: 20, act: 'remind', to: 'launcher' },
    { code: 'second-review', after: 60, act: 'escalate', to: 'superior' },
    { code: 'lapse', after: 120, act: 'lapse', to: 'launcher' },
  ],
};
